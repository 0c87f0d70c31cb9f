// Reads BER as RFC 3417 §8 restricts it: definite lengths, primitive strings, identifiers of one octet.
import { DecodeError, type DecodeErrorKind } from "./errors.ts";
import { type Anomaly, lenient, type Leniency } from "./leniency.ts";
import { oidText } from "./oid-text.ts";

/**
 * Reads elements one after the other, strictly inside the element that it entered. Every method either reads a whole element and returns
 * its value, or throws a `DecodeError`; no method reads outside the input.
 */
export class Reader {
  /** The offset of the next octet to read. */
  position = 0;
  /** The offset after the last octet of the element that the reader is in. */
  end: number;
  /** The bent rules that were forgiven so far; `undefined` if there are no anomalies. */
  anomalies: Anomaly[] | undefined = undefined;

  constructor(
    /** The input, which the reader never changes. */
    readonly bytes: Uint8Array,
    /** The bent rules to forgive. */
    readonly leniencies: readonly Leniency[] = lenient,
  ) {
    if (!(bytes instanceof Uint8Array))
      throw new TypeError(`the message must be a Uint8Array, not ${nameOf(bytes)}`);
    this.end = bytes.length;
  }

  /** Returns the identifier octet of the next element, or -1 at the end of the current element. */
  peek(): number {
    return this.position < this.end ? this.bytes[this.position]! : -1;
  }

  /** Reads identifier `tag` and the length; returns the length of the content, where the reader then is. */
  header(tag: number): number {
    const { bytes, end } = this;
    let at = this.position;
    if (at >= end)
      this.fail("truncated", at, tag === -1 ? "an element is missing" : `the element ${hex(tag)} is missing`);
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
      this.fail(
        "truncated",
        at,
        `the length says ${length} octets of content, but only ${end - at} are there`,
      );
    this.position = at;
    return length;
  }

  /** Enters the constructed element `tag`. Pass the result to `leave`. */
  enter(tag: number): number {
    const length = this.header(tag);
    const outer = this.end;
    this.end = this.position + length;
    return outer;
  }

  /** Leaves the element entered last, which must be read to its end. `outer` is the result of `enter`. */
  leave(outer: number): void {
    if (this.position !== this.end) {
      this.fail(
        "trailing-octets",
        this.position,
        `${this.end - this.position} octets are left at the end of the element`,
      );
    }
    this.end = outer;
  }

  /** Reads a signed INTEGER of at most 32 bits. */
  int32(tag = 0x02): number {
    let length = this.header(tag);
    const { bytes } = this;
    let at = this.position;
    if (length === 0) this.fail("bad-content", at, "the INTEGER has no content");
    this.position = at + length;
    let value = (bytes[at++]! << 24) >> 24;
    if (length > 1 && (bytes[at]! << 24) >> 31 === value) this.#forgive("non-minimal-integer", at - 1);
    for (; length > 4; length--) {
      if ((bytes[at]! << 24) >> 31 !== value)
        this.fail("out-of-range", this.position - length, "the INTEGER has more than 32 bits");
      value = (bytes[at++]! << 24) >> 24;
    }
    for (; length > 1; length--) value = (value << 8) | bytes[at++]!;
    return value;
  }

  /** Reads an unsigned value of at most 32 bits: Counter32, Unsigned32 or TimeTicks. */
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

  /** Reads an unsigned value of at most 64 bits: Counter64. */
  uint64(tag: number): bigint {
    const length = this.header(tag);
    const { bytes } = this;
    let at = this.position;
    const end = (this.position = at + length);
    const first = length === 0 ? 0 : bytes[at]!;
    if (length === 0 || length > 8 || first > 0x7f || (first === 0 && length > 1))
      at = this.#unsignedStart(at, end, 8);
    let high = 0;
    let low = 0;
    for (; at < end - 4; at++) high = high * 256 + bytes[at]!;
    for (; at < end; at++) low = low * 256 + bytes[at]!;
    if (high === 0) return BigInt(low);
    words[0] = low;
    words[1] = high;
    return littleEndian ? word64[0]! : (BigInt(high) << 32n) | BigInt(low);
  }

  /** Reads the octets of a primitive string. The result is a copy, safe to keep. */
  octets(tag = 0x04): Uint8Array {
    const length = this.header(tag);
    const start = this.position;
    this.position = start + length;
    return copy(this.bytes, start, length);
  }

  /** Reads an OBJECT IDENTIFIER of at most 128 arcs of 32 bits (RFC 2578 §3.5). The result is dotted text. */
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

  /** Reads a NULL, or any other element whose content must be empty. */
  null(tag = 0x05): null {
    if (this.header(tag) !== 0) this.fail("bad-content", this.position, "the NULL has content");
    return null;
  }

  /** Reads the next element whole, with its identifier and length octets. The result is a copy, safe to keep. */
  any(): Uint8Array {
    const start = this.position;
    this.skip();
    return copy(this.bytes, start, this.position - start);
  }

  /** Skips the next element, of any type. */
  skip(): void {
    const tag = this.peek();
    if ((tag & 0x1f) === 0x1f && tag !== -1)
      this.fail("unexpected-tag", this.position, "the identifier has more than one octet");
    const length = this.header(tag);
    this.position += length;
  }

  /** Call it after the outermost element: no octets may follow, unless they are forgiven. */
  finish(): void {
    if (this.position !== this.bytes.length) this.#forgive("trailing-octets", this.position);
  }

  /** Throws a `DecodeError` for the octet at `offset`. */
  fail(kind: DecodeErrorKind, offset: number, detail: string): never {
    throw new DecodeError(kind, offset, detail);
  }

  /** Adds a bent rule that is forgiven to `anomalies`. */
  report(anomaly: Anomaly): void {
    (this.anomalies ??= []).push(anomaly);
  }

  #forgive(kind: keyof typeof forbidden, offset: number): void {
    if (!this.leniencies.includes(kind)) this.fail(kind, offset, forbidden[kind]);
    this.report({ kind, offset });
  }

  /** The long form of length (X.690 §8.1.3.5); RFC 3417 §8 (1) allows more octets than needed. */
  #longLength(count: number): number {
    const { bytes, end } = this;
    const start = this.position - 1;
    if (count === 0) this.fail("indefinite-length", start, "the length has the indefinite form");
    if (count === 0x7f) this.fail("length-overflow", start, "the length octet is reserved");
    if (count > end - this.position) this.fail("truncated", start, "the length octets are cut off");
    let length = 0;
    for (let i = 0; i < count; i++) {
      length = length * 256 + bytes[this.position++]!;
      if (length > 0x7fffffff) this.fail("length-overflow", start, "the length has more than 31 bits");
    }
    return length;
  }

  /** Returns the offset of the first significant octet of an unsigned value of at most `size` octets. */
  #unsignedStart(start: number, end: number, size: number): number {
    const { bytes } = this;
    let at = start;
    if (at === end) this.fail("bad-content", start, "the unsigned value has no content");
    // a Counter64 with a leading zero octet has nine: a longer value is not just encoded carelessly
    if (end - at > 9) this.fail("out-of-range", start, `the unsigned value has ${end - at} octets`);
    if (bytes[at]! > 0x7f) {
      if (end - at > size)
        this.fail("out-of-range", start, `the unsigned value has more than ${size * 8} bits`);
      this.#forgive("missing-leading-zero", start);
      return at;
    }
    if (bytes[at] === 0 && end - at > 1) {
      at++;
      if (bytes[at]! < 0x80) this.#forgive("non-minimal-integer", start);
      while (at < end - 1 && bytes[at] === 0) at++;
    }
    if (end - at > size)
      this.fail("out-of-range", start, `the unsigned value has more than ${size * 8} bits`);
    return at;
  }
}

const nameOf = (value: unknown): string =>
  typeof value === "object" && value !== null ? (value.constructor?.name ?? "an object") : typeof value;

const hex = (octet: number): string => `0x${octet.toString(16).padStart(2, "0")}`;

/** Returns a copy. Up to 64 octets, which V8 keeps on its own heap, a loop is faster than `slice`. */
function copy(bytes: Uint8Array, start: number, length: number): Uint8Array {
  const octets = new Uint8Array(length);
  if (length > 64) octets.set(bytes.subarray(start, start + length));
  else for (let i = 0; i < length; i++) octets[i] = bytes[start + i]!;
  return octets;
}

const words = new Uint32Array(2);
const word64 = new BigUint64Array(words.buffer);
const littleEndian = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;

const forbidden = {
  "non-minimal-integer": "the INTEGER has more octets than it needs",
  "missing-leading-zero": "the unsigned value lacks its leading zero octet",
  "empty-oid": "the OBJECT IDENTIFIER has no content",
  "trailing-octets": "there are octets after the end of the message",
};
