// RFC 3430 §2: the connection to one target, opened by the first message that it carries.
import type { Socket } from "node:net";
import type { TransportError } from "@snmp/mpm-core";
import type { OpenOptions } from "../transport.ts";
import type { TcpAddress } from "./address.ts";
import { createFramer, frame } from "./framer.ts";
import type { Framing } from "./framing.ts";
import { maxWaitingMessages } from "./options.ts";
import { explainSource, openSocket } from "./socket.ts";

/** A message, and whom to tell that the operating system has accepted it; nobody once that was done. */
export interface Outgoing {
  readonly message: Uint8Array;
  done: ((error: TransportError | undefined) => void) | undefined;
}

/** Receives the events of a connection. */
export interface ConnectionListener {
  /** A message arrived. */
  arrived(message: Uint8Array): void;
  /**
   * The connection ended: because of `error`, or because it was idle. Called once, as the last event. Returns whether the listener takes
   * care of the messages that have no answer yet; otherwise they fail.
   */
  ended(error: TransportError | undefined, unanswered: readonly Outgoing[]): boolean;
}

export interface ConnectionOptions {
  readonly maxMessageSize: number;
  readonly idleTimeout: number;
  readonly connectTimeout: number;
  readonly framing: Framing | undefined;
  readonly source: OpenOptions;
}

export class TcpConnection {
  /** Whether the connection was established. */
  isEstablished = false;
  /** Whether a message arrived, so that the peer speaks SNMP. */
  hasAnswered = false;
  readonly #to: TcpAddress;
  readonly #options: ConnectionOptions;
  readonly #listener: ConnectionListener;
  readonly #socket: Socket;
  /** The messages that the operating system has not accepted yet. */
  readonly #waiting = new Set<Outgoing>();
  /** The messages without an answer, the oldest first. Unless there are none, the connection is not idle. */
  readonly #unanswered: Outgoing[] = [];
  #referenced: boolean;
  #ended = false;

  constructor(to: TcpAddress, options: ConnectionOptions, referenced: boolean, listener: ConnectionListener) {
    this.#to = to;
    this.#options = options;
    this.#listener = listener;
    this.#referenced = referenced;
    const framer = createFramer(options.framing, options.maxMessageSize);
    const socket = (this.#socket = openSocket(to, options.source));
    socket.setTimeout(options.connectTimeout);
    socket.on("connect", () => {
      this.isEstablished = true;
      socket.setTimeout(options.idleTimeout);
      this.#keepAlive();
    });
    socket.on("data", (chunk) => {
      if (framer.push(chunk, this.#receive) !== undefined) this.#fail("EPROTO");
    });
    socket.on("timeout", () => this.#handleTimeout());
    socket.on("error", (cause) => this.#fail(explainSource(cause, options.source)));
    socket.on("end", () => this.#fail("ECONNRESET"));
    socket.on("close", () => this.#fail("ECONNRESET"));
  }

  send(outgoing: Outgoing): void {
    const { maxMessageSize, framing } = this.#options;
    let octets: Uint8Array;
    try {
      octets = frame(framing, outgoing.message);
    } catch (cause) {
      return outgoing.done?.(this.#to.toFailure(cause));
    }
    if (octets.length > maxWaitingMessages * maxMessageSize - this.#socket.writableLength)
      return outgoing.done?.(this.#to.toFailure("ENOBUFS"));
    this.#waiting.add(outgoing);
    this.#unanswered.push(outgoing);
    this.#keepAlive();
    this.#socket.write(octets, (cause) => {
      // the event that follows reports the cause to all that wait
      if (cause !== null && cause !== undefined) return;
      if (!this.#waiting.delete(outgoing)) return;
      this.#keepAlive();
      const { done } = outgoing;
      outgoing.done = undefined;
      done?.(undefined);
    });
  }

  /** Answers that did not come are not awaited any longer. */
  silent(): void {
    this.#unanswered.length = 0;
  }

  reference(on: boolean): void {
    this.#referenced = on;
    this.#keepAlive();
  }

  /** Closes the connection; resolves once it is released. */
  async close(): Promise<void> {
    const { destroyed } = this.#socket;
    this.#end(undefined);
    if (!destroyed) await new Promise((resolve) => this.#socket.once("close", resolve));
  }

  readonly #receive = (message: Uint8Array): void => {
    if (this.#ended) return;
    this.hasAnswered = true;
    // whichever request it answers: peers mostly answer in order
    this.#unanswered.shift();
    this.#listener.arrived(message);
  };

  #handleTimeout(): void {
    if (this.#socket.connecting) this.#fail("ETIMEDOUT");
    else if (this.#unanswered.length > 0) this.#socket.setTimeout(this.#options.idleTimeout);
    else this.#end(undefined);
  }

  #fail(cause: unknown): void {
    if (!this.#ended) this.#end(this.#to.toFailure(cause));
  }

  #end(error: TransportError | undefined): void {
    if (this.#ended) return;
    this.#ended = true;
    this.#socket.destroy();
    const unanswered = [...new Set([...this.#unanswered, ...this.#waiting])];
    this.#unanswered.length = 0;
    this.#waiting.clear();
    if (this.#listener.ended(error, unanswered)) return;
    for (const { done } of unanswered) done?.(error ?? this.#to.toFailure("ESHUTDOWN"));
  }

  /** An unsent message keeps the process alive, as connecting does by itself. */
  #keepAlive(): void {
    if (this.#socket.connecting) return;
    if (this.#referenced || this.#waiting.size > 0) this.#socket.ref();
    else this.#socket.unref();
  }
}
