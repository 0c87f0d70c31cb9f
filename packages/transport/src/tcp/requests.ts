// RFC 3430: SNMP over TCP, the side that asks. One connection per target, shared by all messages to it.
import type { TransportError } from "@snmp/mpm-core";
import { sendingFailed } from "../failure.ts";
import { lookUpHost } from "../hosts.ts";
import { formatTarget } from "../target.ts";
import type { RequestingTransport, ResolveOptions, Target, TransportReceiver } from "../transport.ts";
import { TcpAddress } from "./address.ts";
import { TcpConnection } from "./connection.ts";
import { defaultMaxMessageSize, type TcpOptions } from "./options.ts";

/** The first message opens a connection. It is closed when idle, and the next message opens it anew. */
export class TcpRequests implements RequestingTransport {
  readonly maxMessageSize: number;
  readonly #receiver: TransportReceiver;
  readonly #options: TcpOptions;
  readonly #connections = new Map<string, TcpConnection>();
  #referenced = false;
  #closed: Promise<void> | undefined;

  constructor(receiver: TransportReceiver, options: TcpOptions) {
    this.maxMessageSize = options.maxMessageSize ?? defaultMaxMessageSize;
    this.#receiver = receiver;
    this.#options = options;
  }

  async resolve(target: Target, options: ResolveOptions = {}): Promise<TcpAddress> {
    if (this.#closed !== undefined) throw sendingFailed("ESHUTDOWN", formatTarget(target));
    return new TcpAddress(target.host, await lookUpHost(target, options.signal), target.port);
  }

  isSource(from: TcpAddress, to: TcpAddress): boolean {
    return from.port === to.port && from.address === to.address;
  }

  send(message: Uint8Array, to: TcpAddress, done?: (error: TransportError | undefined) => void): void {
    const report = done ?? ((error) => error !== undefined && this.#receiver.error(error, to));
    if (this.#closed !== undefined) report(sendingFailed("ESHUTDOWN", to.toString()));
    else if (message.length > this.maxMessageSize)
      report(sendingFailed("EMSGSIZE", to.toString(), message.length));
    else (this.#connections.get(to.toString()) ?? this.#connect(to)).send(message, done);
  }

  silent(to: TcpAddress): void {
    this.#connections.get(to.toString())?.silent();
  }

  ref(): void {
    this.#reference(true);
  }

  unref(): void {
    this.#reference(false);
  }

  close(): Promise<void> {
    return (this.#closed ??= this.#close());
  }

  #connect(to: TcpAddress): TcpConnection {
    const key = to.toString();
    const { maxMessageSize } = this;
    const { idleTimeout = 30_000, connectTimeout = 10_000 } = this.#options;
    const connection = new TcpConnection(
      to,
      { maxMessageSize, idleTimeout, connectTimeout },
      this.#referenced,
      {
        arrived: (message) => this.#receiver.message(message, to),
        ended: (error) => {
          this.#connections.delete(key);
          if (error !== undefined) this.#receiver.error(error, to);
        },
      },
    );
    this.#connections.set(key, connection);
    return connection;
  }

  #reference(on: boolean): void {
    if (on === this.#referenced) return;
    this.#referenced = on;
    for (const connection of this.#connections.values()) connection.reference(on);
  }

  async #close(): Promise<void> {
    // let messages that were sent before go out on open connections
    await new Promise((resolve) => setImmediate(resolve));
    await Promise.all(Array.from(this.#connections.values(), (connection) => connection.close()));
  }
}
