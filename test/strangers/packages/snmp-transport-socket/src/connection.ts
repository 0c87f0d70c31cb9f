import type { Socket } from "node:net";
import { TransportError } from "@snmp/mpm-core";

/** The longest message, in octets. */
export const maxMessageSize = 65_535;

/** Reports the outcome of a message. */
export type Done = (error: TransportError | undefined) => void;

/** A stream on which each message stands behind its length, in four octets. */
export class Connection {
  readonly #socket: Socket;
  readonly #name: string;
  readonly #pending = new Set<Done>();
  #buffered: Buffer = Buffer.alloc(0);
  #fault: TransportError | undefined;

  /** `ended` is called once: with the fault that nobody else was told of, where there is one. */
  constructor(
    socket: Socket,
    name: string,
    message: (octets: Uint8Array) => void,
    ended: (error: TransportError | undefined) => void,
  ) {
    this.#socket = socket;
    this.#name = name;
    socket.on("data", (chunk) => this.#received(chunk, message));
    socket.on(
      "error",
      (cause: NodeJS.ErrnoException) => (this.#fault ??= this.#error(cause.code ?? "EIO", cause)),
    );
    socket.on("close", () => {
      const error = (this.#fault ??= this.#error("ECONNRESET"));
      for (const done of this.#pending) done(error);
      ended(this.#pending.size > 0 ? undefined : error);
      this.#pending.clear();
    });
  }

  send(message: Uint8Array, done: Done): void {
    if (message.length > maxMessageSize) return done(this.#error("EMSGSIZE"));
    const length = Buffer.alloc(4);
    length.writeUInt32BE(message.length);
    this.#pending.add(done);
    this.#socket.write(Buffer.concat([length, message]), () => {
      if (this.#pending.delete(done)) done(undefined);
    });
  }

  hold(held: boolean): void {
    if (held) this.#socket.ref();
    else this.#socket.unref();
  }

  /** Ends the connection, and reports the reason to pending messages. */
  end(reason: string): void {
    this.#fault ??= this.#error(reason);
    this.#socket.destroy();
  }

  #received(chunk: Buffer, message: (octets: Uint8Array) => void): void {
    this.#buffered = Buffer.concat([this.#buffered, chunk]);
    while (this.#buffered.length >= 4) {
      const length = this.#buffered.readUInt32BE(0);
      if (length > maxMessageSize) return this.end("EPROTO");
      if (this.#buffered.length < 4 + length) return;
      // a copy, which is the receiver's to keep
      message(Uint8Array.from(this.#buffered.subarray(4, 4 + length)));
      this.#buffered = this.#buffered.subarray(4 + length);
    }
  }

  #error(reason: string, cause?: unknown): TransportError {
    return new TransportError(`${this.#name} cannot be reached: ${reason}`, this.#name, reason, { cause });
  }
}
