// BER as RFC 3417 §8 restricts it: definite lengths, primitive strings, single-octet identifiers.
import { DecodeError, type DecodeErrorKind } from "./errors.ts";
import { type Anomaly, lenient, type Leniency } from "./leniency.ts";
import { oidText } from "./oid-text.ts";

/**
 * Reads elements one after the other, strictly inside of the element it has entered. Every method either consumes a whole element
 * and returns its value, or throws a `DecodeError`; none reads outside of the input.
 */
export class Reader {
  /** Offset of the next octet to read. */
  position = 0;
  /** Offset after the last octet of the element that the reader is in. */
  end: number;
  /** The bent rules that were forgiven so far; `undefined` when there are none. */
  anomalies: Anomaly[] | undefined = undefined;

  constructor(
    /** The input; never written to. */
    readonly bytes: Uint8Array,
    /** The bent rules to forgive. */
    readonly leniencies: readonly Leniency[] = lenient,
  ) {
    if (!(bytes instanceof Uint8Array))
      throw new TypeError(`a message is a Uint8Array, not ${nameOf(bytes)}`);
    this.end = bytes.length;
  }

  /** Identifier octet of the next element, or -1 at the end of the current one. */
  peek(): number {
    return this.position < this.end ? this.bytes[this.position]! : -1;
  }

  /** Consumes identifier `tag` and its length; returns the length of the content, at which the reader then stands. */
  header(tag: number): number {
    const { bytes, end } = this;
    let at = this.position;
    if (at >= end)
      this.fail("truncated", at, tag === -1 ? "an element is missing" : `an element ${hex(tag)} is missing`);
    if (bytes[at] !== tag)
      this.fail("unexpected-tag", at, `expected tag ${hex(tag)}, found ${hex(bytes[at]!)}`);
    if (++at >= end) this.fail("truncated", at, "the length is missing");
    let length = bytes[at++]!;
    if (length > 0x7f) {
      this.position = at;
      length = this.#longLength(length & 0x7f);
      at = this.position;
    }
    if (length > end - at)
      this.fail("truncated", at, `${length} octets of content announced, ${end - at} are there`);
    this.position = at;
    return length;
  }

  /** Enters the constructed element `tag`. Returns what `leave` wants back. */
  enter(tag: number): number {
    const length = this.header(tag);
    const outer = this.end;
    this.end = this.position + length;
    return outer;
  }

  /** Leaves the element entered last; nothing of it may be left. `outer` is what `enter` returned. */
  leave(outer: number): void {
    if (this.position !== this.end) {
      this.fail(
        "trailing-octets",
        this.position,
        `${this.end - this.position} octets left at the end of an element`,
      );
    }
    this.end = outer;
  }

  /** A signed INTEGER of at most 32 bits. */
  int32(tag = 0x02): number {
    let length = this.header(tag);
    const { bytes } = this;
    let at = this.position;
    if (length === 0) this.fail("bad-content", at, "an INTEGER without content");
    this.position = at + length;
    let value = (bytes[at++]! << 24) >> 24;
    if (length > 1 && (bytes[at]! << 24) >> 31 === value) this.#forgive("non-minimal-integer", at - 1);
    for (; length > 4; length--) {
      if ((bytes[at]! << 24) >> 31 !== value)
        this.fail("out-of-range", this.position - length, "an INTEGER of more than 32 bits");
      value = (bytes[at++]! << 24) >> 24;
    }
    for (; length > 1; length--) value = (value << 8) | bytes[at++]!;
    return value;
  }

  /** An unsigned value of at most 32 bits, as Counter32, Unsigned32 and TimeTicks have it. */
  uint32(tag: number): number {
    const length = this.header(tag);
    const { bytes } = this;
    let at = this.position;
    const end = (this.position = at + length);
    let value = length === 0 ? 0 : bytes[at]!;
    if (length === 0 || length > 4 || value > 0x7f || (value === 0 && length > 1)) {
      at = this.#unsignedStart(at, end, 4);
      value = bytes[at]!;
    }
    while (++at < end) value = value * 256 + bytes[at]!;
    return value;
  }

  /** An unsigned value of at most 64 bits, as Counter64 has it. */
  uint64(tag: number): bigint {
    const length = this.header(tag);
    const { bytes } = this;
    const end = (this.position += length);
    let at = this.#unsignedStart(end - length, end, 8);
    let high = 0;
    let low = 0;
    for (; at < end - 4; at++) high = high * 256 + bytes[at]!;
    for (; at < end; at++) low = low * 256 + bytes[at]!;
    if (high === 0) return BigInt(low);
    words[0] = low;
    words[1] = high;
    return littleEndian ? word64[0]! : (BigInt(high) << 32n) | BigInt(low);
  }

  /** The octets of a primitive string: a copy, safe to keep. */
  octets(tag = 0x04): Uint8Array {
    const length = this.header(tag);
    const start = this.position;
    this.position = start + length;
    return copy(this.bytes, start, length);
  }

  /** An OBJECT IDENTIFIER as dotted text, at most 128 arcs of 32 bits (RFC 2578 §3.5). */
  oid(tag = 0x06): string {
    const length = this.header(tag);
    const start = this.position;
    this.position = start + length;
    if (length === 0) {
      this.#forgive("empty-oid", start);
      return "0.0";
    }
    return oidText(this.bytes, start, start + length);
  }

  /** A NULL, or any other element `tag` whose content is empty. */
  null(tag = 0x05): null {
    if (this.header(tag) !== 0) this.fail("bad-content", this.position, "a NULL with content");
    return null;
  }

  /** The next element whole, with its identifier and length octets: a copy, safe to keep. */
  any(): Uint8Array {
    const start = this.position;
    this.skip();
    return copy(this.bytes, start, this.position - start);
  }

  /** Passes over the next element, whatever it is. */
  skip(): void {
    const tag = this.peek();
    if ((tag & 0x1f) === 0x1f && tag !== -1)
      this.fail("unexpected-tag", this.position, "an identifier of more than one octet");
    const length = this.header(tag);
    this.position += length;
  }

  /** To be called after the outermost element: nothing, or only forgiven octets, may follow it. */
  finish(): void {
    if (this.position !== this.bytes.length) this.#forgive("trailing-octets", this.position);
  }

  /** Throws the error for octet `offset`. */
  fail(kind: DecodeErrorKind, offset: number, detail: string): never {
    throw new DecodeError(kind, offset, detail);
  }

  #forgive(kind: Leniency, offset: number): void {
    if (!this.leniencies.includes(kind)) this.fail(kind, offset, forbidden[kind]);
    (this.anomalies ??= []).push({ kind, offset });
  }

  /** The long form of length (X.690 §8.1.3.5); RFC 3417 §8 (1) allows more octets than needed. */
  #longLength(count: number): number {
    const { bytes, end } = this;
    const start = this.position - 1;
    if (count === 0) this.fail("indefinite-length", start, "the indefinite form of length");
    if (count === 0x7f) this.fail("length-overflow", start, "a reserved length octet");
    if (count > end - this.position) this.fail("truncated", start, "the length octets are cut off");
    let length = 0;
    for (let i = 0; i < count; i++) {
      length = length * 256 + bytes[this.position++]!;
      if (length > 0x7fffffff) this.fail("length-overflow", start, "a length of more than 31 bits");
    }
    return length;
  }

  /** Offset of the first significant octet of an unsigned value of at most `size` octets. */
  #unsignedStart(start: number, end: number, size: number): number {
    const { bytes } = this;
    let at = start;
    if (at === end) this.fail("bad-content", start, "an unsigned value without content");
    // Counter64 with a leading zero octet is the longest that there is; what is longer is no sloppy encoder's work
    if (end - at > 9) this.fail("out-of-range", start, `an unsigned value of ${end - at} octets`);
    if (bytes[at]! > 0x7f) {
      if (end - at > size)
        this.fail("out-of-range", start, `an unsigned value of more than ${size * 8} bits`);
      this.#forgive("missing-leading-zero", start);
      return at;
    }
    if (bytes[at] === 0 && end - at > 1) {
      at++;
      if (bytes[at]! < 0x80) this.#forgive("non-minimal-integer", start);
      while (at < end - 1 && bytes[at] === 0) at++;
    }
    if (end - at > size) this.fail("out-of-range", start, `an unsigned value of more than ${size * 8} bits`);
    return at;
  }
}

const nameOf = (value: unknown): string =>
  typeof value === "object" && value !== null ? (value.constructor?.name ?? "an object") : typeof value;

const hex = (octet: number): string => `0x${octet.toString(16).padStart(2, "0")}`;

/** A copy; short ones by hand, which is faster than `slice` while V8 keeps them on its own heap (up to 64 octets). */
function copy(bytes: Uint8Array, start: number, length: number): Uint8Array {
  const octets = new Uint8Array(length);
  if (length > 64) octets.set(bytes.subarray(start, start + length));
  else for (let i = 0; i < length; i++) octets[i] = bytes[start + i]!;
  return octets;
}

const words = new Uint32Array(2);
const word64 = new BigUint64Array(words.buffer);
const littleEndian = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;

const forbidden: Record<Leniency, string> = {
  "non-minimal-integer": "an INTEGER with more octets than it needs",
  "missing-leading-zero": "an unsigned value without its leading zero octet",
  "empty-oid": "an OBJECT IDENTIFIER without content",
  "trailing-octets": "octets after the end of the message",
};
