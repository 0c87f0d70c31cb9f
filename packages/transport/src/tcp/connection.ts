// RFC 3430 §2: the connection to one target, opened by the first message that it carries.
import { connect, type LookupFunction, type Socket } from "node:net";
import type { TransportError } from "@snmp/mpm-core";
import { sendingFailed } from "../failure.ts";
import type { TcpAddress } from "./address.ts";
import { MessageFramer } from "./framer.ts";
import { maxWaitingMessages } from "./options.ts";

/** Receives the events of a connection. */
export interface ConnectionListener {
  /** A message arrived. */
  arrived(message: Uint8Array): void;
  /** The connection ended: because of `error`, or because it was idle. Called once, as the last event. */
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
  /** The messages that the operating system has not accepted yet. */
  readonly #waiting = new Set<{ readonly done: Done }>();
  /** The number of messages sent, less those received. Unless it is 0, the connection is not idle. */
  #unanswered = 0;
  #referenced: boolean;
  #ended = false;

  constructor(to: TcpAddress, options: ConnectionOptions, referenced: boolean, listener: ConnectionListener) {
    this.#to = to;
    this.#options = options;
    this.#listener = listener;
    this.#referenced = referenced;
    const framer = new MessageFramer(options.maxMessageSize);
    const socket = (this.#socket = openSocket(to));
    socket.setTimeout(options.connectTimeout);
    socket.on("connect", () => {
      socket.setTimeout(options.idleTimeout);
      this.#keepAlive();
    });
    socket.on("data", (chunk) => {
      if (framer.push(chunk, this.#receive) !== undefined) this.#end(sendingFailed("EPROTO", to.toString()));
    });
    socket.on("timeout", () => this.#handleTimeout());
    socket.on("error", (cause) => this.#end(sendingFailed(cause, to.toString())));
    socket.on("end", () => this.#end(sendingFailed("ECONNRESET", to.toString())));
    socket.on("close", () => this.#end(sendingFailed("ECONNRESET", to.toString())));
  }

  send(message: Uint8Array, done: Done): void {
    const room = maxWaitingMessages * this.#options.maxMessageSize - this.#socket.writableLength;
    if (message.length > room) return done?.(sendingFailed("ENOBUFS", this.#to.toString()));
    const entry = { done };
    this.#waiting.add(entry);
    this.#unanswered++;
    this.#keepAlive();
    this.#socket.write(message, (cause) => {
      // the event that follows reports the cause to all that wait
      if (cause !== null && cause !== undefined) return;
      if (!this.#waiting.delete(entry)) return;
      this.#keepAlive();
      done?.(undefined);
    });
  }

  /** Answers that did not come are not awaited any longer. */
  silent(): void {
    this.#unanswered = 0;
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
    if (this.#unanswered > 0) this.#unanswered--;
    this.#listener.arrived(message);
  };

  #handleTimeout(): void {
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

  /** An unsent message keeps the process alive, as connecting does by itself. */
  #keepAlive(): void {
    if (this.#socket.connecting) return;
    if (this.#referenced || this.#waiting.size > 0) this.#socket.ref();
    else this.#socket.unref();
  }
}

/** Opens a socket. If there are several addresses, Node tries one after the other, or two at a time (RFC 8305). */
function openSocket(to: TcpAddress): Socket {
  const { addresses, address, host, port } = to;
  if (addresses.length === 1) return connect({ host: address, port, noDelay: true });
  const lookup: LookupFunction = (_host, options, found) => {
    if (options.all === true) found(null, [...addresses]);
    else found(null, address, addresses[0].family);
  };
  return connect({ host, port, noDelay: true, autoSelectFamily: true, lookup });
}
