import type { Framer } from "./framer.ts";
import type { Framing } from "./framing.ts";

/** Cuts a stream into messages with the members of a `Framing`, which may be a stranger's: nothing that they do reaches the socket. */
export class CustomFramer implements Framer {
  /** The frame that has not arrived completely. */
  #buffer = new Uint8Array(0);
  #filled = 0;
  /** How many of its octets `measure` has been given. */
  #seen = 0;
  /** Octets of that frame, as soon as they are known. */
  #size: number | undefined = undefined;
  #fault: string | undefined;

  constructor(
    private readonly framing: Framing,
    private readonly maxMessageSize: number,
  ) {}

  push(chunk: Uint8Array, deliver: (message: Uint8Array) => void): string | undefined {
    if (this.#fault !== undefined) return this.#fault;
    this.#keep(chunk);
    let start = 0;
    try {
      for (let end = this.#end(start); end !== undefined; end = this.#end(start)) {
        // a copy, which is the receiver's to keep
        const message = new Uint8Array(this.framing.unframe(this.#buffer.slice(start, end)));
        if (message.length > this.maxMessageSize) throw this.#tooLong();
        start = end;
        this.#seen = 0;
        this.#size = undefined;
        deliver(message);
      }
    } catch (error) {
      this.#buffer = new Uint8Array(0);
      return (this.#fault = error instanceof Error ? error.message : String(error));
    }
    this.#filled -= start;
    this.#buffer = this.#filled === 0 ? new Uint8Array(0) : this.#buffer.subarray(start);
    return undefined;
  }

  /** Returns the end of the frame that begins at `start`, if it has arrived completely. */
  #end(start: number): number | undefined {
    const available = this.#filled - start;
    if (this.#size === undefined && available > this.#seen) {
      this.#size = this.framing.measure(this.#buffer.subarray(start, this.#filled), this.#seen);
      this.#seen = available;
      const isSize = Number.isSafeInteger(this.#size) && this.#size! > 0;
      if (this.#size !== undefined && !isSize) throw new RangeError(`measure returned ${this.#size}`);
    }
    if ((this.#size ?? available) > this.maxMessageSize + maxOverhead) throw this.#tooLong();
    return this.#size !== undefined && this.#size <= available ? start + this.#size : undefined;
  }

  #keep(chunk: Uint8Array): void {
    const filled = this.#filled + chunk.length;
    if (filled > this.#buffer.length) {
      const larger = new Uint8Array(Math.max(filled, this.#filled * 2));
      larger.set(this.#buffer.subarray(0, this.#filled));
      this.#buffer = larger;
    }
    this.#buffer.set(chunk, this.#filled);
    this.#filled = filled;
  }

  #tooLong(): RangeError {
    return new RangeError(`a message of more than ${this.maxMessageSize} octets`);
  }
}

/** Octets that a frame may have beside its message. */
const maxOverhead = 64;
