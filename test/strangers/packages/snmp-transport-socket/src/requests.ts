import { connect } from "node:net";
import { TransportError } from "@snmp/mpm-core";
import type { RequestingTransport, Target, TransportAddress, TransportReceiver } from "@snmp/transport";
import { fileOf, SocketAddress } from "./address.ts";
import { Connection, type Done, maxMessageSize } from "./connection.ts";

/** The side that asks: one connection for each target, made when it is first needed. */
export class SocketRequests implements RequestingTransport {
  readonly maxMessageSize = maxMessageSize;
  readonly #receiver: TransportReceiver;
  readonly #connections = new Map<string, Connection>();
  readonly #files = new WeakMap<TransportAddress, string>();
  #held = false;
  #closed = false;

  constructor(receiver: TransportReceiver) {
    this.#receiver = receiver;
  }

  async resolve({ host, port }: Target): Promise<SocketAddress> {
    const address = new SocketAddress(host, port);
    this.#files.set(address, fileOf(host, port));
    return address;
  }

  isSource(from: TransportAddress, to: TransportAddress): boolean {
    return from.toString() === to.toString();
  }

  send(
    message: Uint8Array,
    to: TransportAddress,
    done: Done = (error) => error && this.#receiver.error(error, to),
  ): void {
    const name = to.toString();
    if (this.#closed)
      return done(new TransportError(`the transport to ${name} is closed`, name, "ESHUTDOWN"));
    const connection = this.#connections.get(name) ?? this.#connect(name, to);
    connection.send(message, done);
  }

  ref(): void {
    this.#hold(true);
  }

  unref(): void {
    this.#hold(false);
  }

  async close(): Promise<void> {
    this.#closed = true;
    for (const connection of this.#connections.values()) connection.end("ESHUTDOWN");
    this.#connections.clear();
  }

  #connect(name: string, to: TransportAddress): Connection {
    const connection = new Connection(
      connect(this.#files.get(to)!),
      name,
      (octets) => {
        if (!this.#closed) this.#receiver.message(octets, to);
      },
      (error) => {
        if (this.#connections.get(name) === connection) this.#connections.delete(name);
        if (error !== undefined && !this.#closed) this.#receiver.error(error, to);
      },
    );
    connection.hold(this.#held);
    this.#connections.set(name, connection);
    return connection;
  }

  #hold(held: boolean): void {
    this.#held = held;
    for (const connection of this.#connections.values()) connection.hold(held);
  }
}
