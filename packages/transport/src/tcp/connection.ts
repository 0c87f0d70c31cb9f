// RFC 3430 §2: the connection to one target, opened by the first message that it carries.
import { connect, type LookupFunction, type Socket } from "node:net";
import type { TransportError } from "@snmp/mpm-core";
import { sendingFailed } from "../failure.ts";
import type { TcpAddress } from "./address.ts";
import { MessageFramer } from "./framer.ts";
import { mostWaiting } from "./options.ts";

/** What a connection tells. */
export interface ConnectionListener {
  arrived(message: Uint8Array): void;
  /** The connection is gone, `error` says why unless it merely was of no use any more. Told once, and nothing is told after it. */
  ended(error: TransportError | undefined): void;
}

export interface ConnectionOptions {
  readonly maxMessageSize: number;
  readonly idleTimeout: number;
  readonly connectTimeout: number;
}

type Done = ((error: TransportError | undefined) => void) | undefined;

export class TcpConnection {
  readonly #to: TcpAddress;
  readonly #options: ConnectionOptions;
  readonly #listener: ConnectionListener;
  readonly #socket: Socket;
  /** The messages that the operating system has not taken yet. */
  readonly #waiting = new Set<{ readonly done: Done }>();
  /** Messages sent less those received: while there are any, a connection is not idle. */
  #unanswered = 0;
  #referenced: boolean;
  #ended = false;

  constructor(to: TcpAddress, options: ConnectionOptions, referenced: boolean, listener: ConnectionListener) {
    this.#to = to;
    this.#options = options;
    this.#listener = listener;
    this.#referenced = referenced;
    const framer = new MessageFramer(options.maxMessageSize);
    const socket = (this.#socket = open(to));
    socket.setTimeout(options.connectTimeout);
    socket.on("connect", () => {
      socket.setTimeout(options.idleTimeout);
      this.#keepAlive();
    });
    socket.on("data", (chunk) => {
      if (framer.push(chunk, this.#arrived) !== undefined) this.#end(sendingFailed("EPROTO", to.toString()));
    });
    socket.on("timeout", () => this.#idle());
    socket.on("error", (cause) => this.#end(sendingFailed(cause, to.toString())));
    socket.on("end", () => this.#end(sendingFailed("ECONNRESET", to.toString())));
    socket.on("close", () => this.#end(sendingFailed("ECONNRESET", to.toString())));
  }

  send(message: Uint8Array, done: Done): void {
    const room = mostWaiting * this.#options.maxMessageSize - this.#socket.writableLength;
    if (message.length > room) return done?.(sendingFailed("ENOBUFS", this.#to.toString()));
    const entry = { done };
    this.#waiting.add(entry);
    this.#unanswered++;
    this.#keepAlive();
    this.#socket.write(message, (cause) => {
      // why it failed is told by the event that follows, to all that wait
      if (cause !== null && cause !== undefined) return;
      if (!this.#waiting.delete(entry)) return;
      this.#keepAlive();
      done?.(undefined);
    });
  }

  /** An answer that did not come is waited for no longer. */
  silent(): void {
    this.#unanswered = 0;
  }

  reference(on: boolean): void {
    this.#referenced = on;
    this.#keepAlive();
  }

  /** Closes the connection once what was sent is under way; resolves when it is released. */
  async close(): Promise<void> {
    const { destroyed } = this.#socket;
    this.#end(undefined);
    if (!destroyed) await new Promise((resolve) => this.#socket.once("close", resolve));
  }

  readonly #arrived = (message: Uint8Array): void => {
    if (this.#ended) return;
    if (this.#unanswered > 0) this.#unanswered--;
    this.#listener.arrived(message);
  };

  #idle(): void {
    if (this.#socket.connecting) this.#end(sendingFailed("ETIMEDOUT", this.#to.toString()));
    else if (this.#unanswered > 0) this.#socket.setTimeout(this.#options.idleTimeout);
    else this.#end(undefined);
  }

  #end(error: TransportError | undefined): void {
    if (this.#ended) return;
    this.#ended = true;
    this.#socket.destroy();
    this.#listener.ended(error);
    const waiting = [...this.#waiting];
    this.#waiting.clear();
    for (const { done } of waiting) done?.(error ?? sendingFailed("ESHUTDOWN", this.#to.toString()));
  }

  /** A message that has yet to go out keeps the process alive; connecting does of itself. */
  #keepAlive(): void {
    if (this.#socket.connecting) return;
    if (this.#referenced || this.#waiting.size > 0) this.#socket.ref();
    else this.#socket.unref();
  }
}

/** With several addresses, Node tries one after the other, or two at a time (RFC 8305). */
function open(to: TcpAddress): Socket {
  const { addresses, address, host, port } = to;
  if (addresses.length === 1) return connect({ host: address, port, noDelay: true });
  const lookup: LookupFunction = (_host, options, found) => {
    if (options.all === true) found(null, [...addresses]);
    else found(null, address, addresses[0].family);
  };
  return connect({ host, port, noDelay: true, autoSelectFamily: true, lookup });
}
