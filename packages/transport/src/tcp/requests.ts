// RFC 3430: SNMP over TCP, the side that asks. One connection per target, shared by all messages to it.
import type { TransportError } from "@snmp/mpm-core";
import { sendingFailed } from "../failure.ts";
import { lookUpHost } from "../hosts.ts";
import { formatTarget } from "../target.ts";
import { nextTurn } from "../turns.ts";
import type {
  OpenOptions,
  RequestingTransport,
  ResolveOptions,
  Target,
  TransportReceiver,
} from "../transport.ts";
import { TcpAddress } from "./address.ts";
import { type ConnectionOptions, type Outgoing, TcpConnection } from "./connection.ts";
import { resolveFraming } from "./framing.ts";
import { defaultMaxMessageSize, type TcpOptions } from "./options.ts";

/**
 * The first message opens a connection. It is closed when idle, and the next message opens it anew. If a peer that has answered closes
 * it, the messages without an answer are sent again over a new connection (RFC 3430 §2.1).
 */
export class TcpRequests implements RequestingTransport {
  readonly maxMessageSize: number;
  readonly #receiver: TransportReceiver;
  readonly #options: ConnectionOptions;
  readonly #connections = new Map<string, TcpConnection>();
  /** The messages that wait for a look-up of their target. */
  readonly #lookUps = new Map<TcpAddress, Outgoing[]>();
  #referenced = false;
  #closed: Promise<void> | undefined;

  /** @throws A `TypeError` for the option `broadcast`: a connection has one peer. */
  constructor(receiver: TransportReceiver, options: TcpOptions, source: OpenOptions = {}) {
    if (source.broadcast === true)
      throw new TypeError("TCP cannot send to broadcast addresses: remove the option broadcast, or use UDP");
    const { maxMessageSize = defaultMaxMessageSize, idleTimeout = 30_000, connectTimeout = 10_000 } = options;
    this.maxMessageSize = maxMessageSize;
    this.#receiver = receiver;
    this.#options = {
      maxMessageSize,
      idleTimeout,
      connectTimeout,
      framing: resolveFraming(options.framing),
      source,
    };
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
    if (this.#closed !== undefined) report(to.toFailure("ESHUTDOWN"));
    else if (message.length > this.maxMessageSize) report(to.toFailure("EMSGSIZE", message.length));
    else this.#send({ message, done }, to);
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

  #send(outgoing: Outgoing, to: TcpAddress): void {
    const waiting = this.#lookUps.size === 0 ? undefined : this.#lookUps.get(to);
    if (waiting === undefined) (this.#connections.get(to.toString()) ?? this.#connect(to)).send(outgoing);
    else if (waiting.length < maxWaiting) waiting.push(outgoing);
    else outgoing.done?.(to.toFailure("ENOBUFS"));
  }

  /** `isNew`: the address was looked up because another one failed. */
  #connect(to: TcpAddress, isNew = false): TcpConnection {
    const key = to.toString();
    const connection: TcpConnection = new TcpConnection(to, this.#options, this.#referenced, {
      arrived: (message) => this.#receiver.message(message, to),
      ended: (error, unanswered) => {
        if (this.#connections.get(key) === connection) this.#connections.delete(key);
        return error !== undefined && this.#handleLoss(error, unanswered, connection, to, isNew);
      },
    });
    this.#connections.set(key, connection);
    return connection;
  }

  /** Returns whether the messages are being sent again. */
  #handleLoss(
    error: TransportError,
    unanswered: readonly Outgoing[],
    connection: TcpConnection,
    to: TcpAddress,
    isNew: boolean,
  ): boolean {
    if (this.#closed === undefined && unanswered.length > 0) {
      if (connection.hasAnswered && closings.has(error.reason)) {
        for (const outgoing of unanswered) this.#send(outgoing, to);
        return true;
      }
      if (!connection.isEstablished && to.isName && !isNew) {
        void this.#lookUpAnew(error, unanswered, to);
        return true;
      }
    }
    this.#receiver.error(error, to);
    return false;
  }

  /** Looks a name up again because its address cannot be reached. Without another address, the messages fail with `error`. */
  async #lookUpAnew(error: TransportError, unanswered: readonly Outgoing[], to: TcpAddress): Promise<void> {
    const waiting = [...unanswered];
    this.#lookUps.set(to, waiting);
    const target = { scheme: "tcp", host: to.host, port: to.port };
    const found = await lookUpHost(target).catch(() => undefined);
    this.#lookUps.delete(to);
    if (this.#closed === undefined && found !== undefined && to.update(found)) {
      if (!this.#connections.has(to.toString())) this.#connect(to, true);
      for (const outgoing of waiting) this.#send(outgoing, to);
      return;
    }
    if (this.#closed === undefined) this.#receiver.error(error, to);
    for (const { done } of waiting) done?.(error);
  }

  #reference(on: boolean): void {
    if (on === this.#referenced) return;
    this.#referenced = on;
    for (const connection of this.#connections.values()) connection.reference(on);
  }

  async #close(): Promise<void> {
    // let messages that were sent before go out on open connections
    await nextTurn();
    await Promise.all(Array.from(this.#connections.values(), (connection) => connection.close()));
  }
}

/** The reasons of a connection that its peer closed. */
const closings: ReadonlySet<string> = new Set(["ECONNRESET", "EPIPE"]);
/** The most messages that wait for one look-up. */
const maxWaiting = 1000;
