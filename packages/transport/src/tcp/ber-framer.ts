// RFC 3430 §2.1: a message over TCP is one BER SEQUENCE; only its length octets tell where the next one begins. Messages of other formats
// are the content of a BER OCTET STRING here (docs/decisions/0012-framing.md).
import type { Framer } from "./framer.ts";

/** Returns the octets that carry a message: a BER SEQUENCE as it is, and anything else in an OCTET STRING. */
export function wrapInBer(message: Uint8Array): Uint8Array {
  return isSequence(message) ? message : wrapInOctetString(message);
}

/** Cuts a stream of BER SEQUENCEs and OCTET STRINGs into messages. */
export class BerFramer implements Framer {
  /** The beginning of an element that has not arrived completely. */
  #buffer = new Uint8Array(0);
  #filled = 0;
  /** Octets of that element; 0 while its length octets have not all arrived. */
  #total = 0;
  #fault: string | undefined;

  constructor(private readonly maxMessageSize: number) {}

  push(chunk: Uint8Array, deliver: (message: Uint8Array) => void): string | undefined {
    let at = 0;
    while (at < chunk.length && this.#fault === undefined) {
      if (this.#filled === 0) {
        const size = this.#measure(chunk, at, chunk.length);
        if (size > 0 && size <= chunk.length - at) {
          deliver(copyMessage(chunk, at, at + size));
          at += size;
          continue;
        }
        this.#total = size;
        if (this.#fault !== undefined) break;
      }
      at += this.#keep(chunk, at);
      if (this.#filled !== this.#total) continue;
      const message = copyMessage(this.#buffer, 0, this.#filled);
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

  /** Octets of the element that begins at `start`, its header included; 0 while its length octets are not all there. */
  #measure(bytes: Uint8Array, start: number, end: number): number {
    const tag = bytes[start]!;
    if (tag !== sequence && tag !== octetString)
      return this.#lose(`0x${tag.toString(16).padStart(2, "0")} does not begin a message`);
    if (end - start < 2) return 0;
    const first = bytes[start + 1]!;
    if (first < 0x80) return this.#bounded(tag, 2, first);
    if (first === 0x80 || first === 0xff) return this.#lose("a length that is not of the definite form");
    // RFC 3417 §8 (1): more length octets than needed are allowed
    const header = 2 + (first & 0x7f);
    let length = 0;
    for (let at = start + 2; at < start + header; at++) {
      if (at === end) return 0;
      length = length * 256 + bytes[at]!;
      if (this.#bounded(tag, header, length) === 0) return 0;
    }
    return header + length;
  }

  /** The header of a SEQUENCE belongs to its message, that of an OCTET STRING does not. */
  #bounded(tag: number, header: number, length: number): number {
    return (tag === sequence ? header + length : length) <= this.maxMessageSize
      ? header + length
      : this.#lose(`a message of more than ${this.maxMessageSize} octets`);
  }

  #lose(fault: string): 0 {
    this.#fault = fault;
    return 0;
  }
}

/** Returns whether a message is one BER SEQUENCE, so that its end can be found. */
function isSequence(message: Uint8Array): boolean {
  if (message[0] !== sequence || message.length < 2) return false;
  const first = message[1]!;
  if (first < 0x80) return message.length === 2 + first;
  if (first === 0x80 || first === 0xff) return false;
  const header = 2 + (first & 0x7f);
  if (header > message.length) return false;
  let length = 0;
  for (let at = 2; at < header; at++) length = length * 256 + message[at]!;
  return message.length === header + length;
}

function wrapInOctetString(message: Uint8Array): Uint8Array {
  const { length } = message;
  const wrapped = new Uint8Array(octetStringHeader + length);
  wrapped.set([
    octetString,
    0x84,
    length >>> 24,
    (length >>> 16) & 0xff,
    (length >>> 8) & 0xff,
    length & 0xff,
  ]);
  wrapped.set(message, octetStringHeader);
  return wrapped;
}

/** Copies the message in an element. Not `slice`, which is a view where the octets are a Buffer. */
function copyMessage(bytes: Uint8Array, start: number, end: number): Uint8Array {
  if (bytes[start] === sequence) return new Uint8Array(bytes.subarray(start, end));
  const first = bytes[start + 1]!;
  return new Uint8Array(bytes.subarray(start + (first < 0x80 ? 2 : 2 + (first & 0x7f)), end));
}

const sequence = 0x30;
const octetString = 0x04;
/** Tag, the octet that says that four octets of length follow, and these. */
const octetStringHeader = 6;
const minBuffer = 128;
