// RFC 3430 §2.1: a message over TCP is one BER SEQUENCE; only its length octets tell where the next one begins.

/** Cuts a stream of octets into messages. Its time and memory grow with the octets that arrive, never with an announced length. */
export class MessageFramer {
  /** The beginning of a message that has not arrived completely. */
  #buffer = new Uint8Array(0);
  #filled = 0;
  /** Octets of that message; 0 while its length octets have not all arrived. */
  #total = 0;
  #fault: string | undefined;

  /** `maxMessageSize` counts octets, header included. Framing is lost with a longer message. */
  constructor(private readonly maxMessageSize: number) {}

  /**
   * Takes the next octets and hands over the messages that they complete, each a copy. Returns what is wrong once framing is lost, from
   * when on nothing more comes: no later octet can be told to be the first of a message.
   */
  push(chunk: Uint8Array, deliver: (message: Uint8Array) => void): string | undefined {
    let at = 0;
    while (at < chunk.length && this.#fault === undefined) {
      if (this.#filled === 0) {
        const size = this.#measure(chunk, at, chunk.length);
        if (size > 0 && size <= chunk.length - at) {
          deliver(copy(chunk, at, at + size));
          at += size;
          continue;
        }
        this.#total = size;
        if (this.#fault !== undefined) break;
      }
      at += this.#keep(chunk, at);
      if (this.#filled !== this.#total) continue;
      const message = copy(this.#buffer, 0, this.#filled);
      this.#buffer = new Uint8Array(0);
      this.#filled = this.#total = 0;
      deliver(message);
    }
    return this.#fault;
  }

  /** Keeps octets up to the end of the message, one by one while that is not known; returns how many. */
  #keep(chunk: Uint8Array, at: number): number {
    const wanted = this.#total === 0 ? 1 : this.#total - this.#filled;
    const taken = Math.min(wanted, chunk.length - at);
    const filled = this.#filled + taken;
    if (filled > this.#buffer.length) {
      const larger = new Uint8Array(Math.max(filled, Math.min(this.#total, filled * 2), minBuffer));
      larger.set(this.#buffer.subarray(0, this.#filled));
      this.#buffer = larger;
    }
    this.#buffer.set(chunk.subarray(at, at + taken), this.#filled);
    this.#filled = filled;
    if (this.#total === 0) this.#total = this.#measure(this.#buffer, 0, filled);
    return taken;
  }

  /** Octets of the message that begins at `start`, its header included; 0 while its length octets are not all there. */
  #measure(bytes: Uint8Array, start: number, end: number): number {
    if (bytes[start] !== 0x30)
      return this.#lose(`0x${bytes[start]!.toString(16).padStart(2, "0")} does not begin a message`);
    if (end - start < 2) return 0;
    const first = bytes[start + 1]!;
    if (first < 0x80) return this.#bounded(2 + first);
    if (first === 0x80 || first === 0xff) return this.#lose("a length that is not of the definite form");
    // RFC 3417 §8 (1): more length octets than needed are allowed
    const header = 2 + (first & 0x7f);
    let length = 0;
    for (let at = start + 2; at < start + header; at++) {
      if (at === end) return 0;
      length = length * 256 + bytes[at]!;
      if (this.#bounded(header + length) === 0) return 0;
    }
    return header + length;
  }

  #bounded(size: number): number {
    return size <= this.maxMessageSize
      ? size
      : this.#lose(`a message of more than ${this.maxMessageSize} octets`);
  }

  #lose(fault: string): 0 {
    this.#fault = fault;
    return 0;
  }
}

/** Not `slice`, which is a view where the octets are a Buffer. */
function copy(bytes: Uint8Array, start: number, end: number): Uint8Array {
  return new Uint8Array(bytes.subarray(start, end));
}

const minBuffer = 128;
