// Encodes from the last octet to the first: the length of an element is known when its header's turn comes.
import { EncodeError } from "./errors.ts";
import { writeOid } from "./oid.ts";

/**
 * Writes elements back to front: the last one first, and the header of a constructed element after its content. A message is a view
 * into memory that is never written again.
 */
export class Writer {
  /** The memory; a larger one takes its place when it is full. */
  bytes = new Uint8Array(slab);
  /** Offset of the octet written last. */
  position = slab;
  #end = slab;

  /** Begins a message. */
  begin(): void {
    this.#end = this.position;
  }

  /** The octets written since `begin`. */
  finish(): Uint8Array {
    return this.bytes.subarray(this.position, this.#end);
  }

  /** Takes back what was written since `begin`. */
  abandon(): void {
    this.position = this.#end;
  }

  /** How many octets were written since `begin`. */
  get length(): number {
    return this.#end - this.position;
  }

  /** Makes sure that `count` octets can be written. */
  reserve(count: number): void {
    if (this.position < count) this.#grow(count);
  }

  /** Puts the header of an element around all that was written since `length` was `before`. */
  wrap(tag: number, before: number): void {
    this.header(tag, this.length - before);
  }

  /** Writes identifier and length of an element whose content of `length` octets is already there. */
  header(tag: number, length: number): void {
    this.reserve(6);
    const { bytes } = this;
    let at = this.position;
    if (length < 0x80) bytes[--at] = length;
    else {
      let count = 0;
      for (let rest = length; rest > 0; rest = rest >>> 8) {
        bytes[--at] = rest & 0xff;
        count++;
      }
      bytes[--at] = 0x80 | count;
    }
    bytes[--at] = tag;
    this.position = at;
  }

  /** A signed INTEGER of at most 32 bits. */
  int32(value: number, tag = 0x02): void {
    if (typeof value !== "number" || (value | 0) !== value)
      throw EncodeError.forValue(value, "an integer in the range -2147483648..2147483647");
    this.reserve(8);
    const { bytes } = this;
    let at = this.position;
    let rest = value;
    do {
      bytes[--at] = rest & 0xff;
      rest >>= 8;
    } while (rest !== (bytes[at]! << 24) >> 31);
    const length = this.position - at;
    bytes[--at] = length;
    bytes[--at] = tag;
    this.position = at;
  }

  /** An unsigned value of at most 32 bits. */
  uint32(value: number, tag: number): void {
    if (typeof value !== "number" || value >>> 0 !== value)
      throw EncodeError.forValue(value, "an integer in the range 0..4294967295");
    this.reserve(8);
    const { bytes } = this;
    let at = this.position;
    let rest = value;
    do {
      bytes[--at] = rest & 0xff;
      rest >>>= 8;
    } while (rest !== 0);
    if (bytes[at]! > 0x7f) bytes[--at] = 0;
    const length = this.position - at;
    bytes[--at] = length;
    bytes[--at] = tag;
    this.position = at;
  }

  /** An unsigned value of at most 64 bits. */
  uint64(value: bigint, tag: number): void {
    if (typeof value !== "bigint" || value < 0n || value > 0xffffffffffffffffn) {
      throw EncodeError.forValue(value, "a bigint in the range 0..18446744073709551615");
    }
    this.reserve(12);
    const { bytes } = this;
    let at = this.position;
    let low = Number(value & 0xffffffffn);
    let high = Number(value >> 32n);
    for (let i = 0; high > 0 ? i < 4 : i === 0 || low > 0; i++, low >>>= 8) bytes[--at] = low & 0xff;
    for (; high > 0; high >>>= 8) bytes[--at] = high & 0xff;
    if (bytes[at]! > 0x7f) bytes[--at] = 0;
    const length = this.position - at;
    bytes[--at] = length;
    bytes[--at] = tag;
    this.position = at;
  }

  /** A primitive string. */
  octets(value: Uint8Array, tag = 0x04): void {
    if (!(value instanceof Uint8Array)) throw EncodeError.forValue(value, "a Uint8Array");
    const { length } = value;
    this.raw(value);
    this.header(tag, length);
  }

  /** An OBJECT IDENTIFIER out of dotted text. */
  oid(text: string, tag = 0x06): void {
    if (typeof text !== "string") throw EncodeError.forValue(text, "the dotted text of an OBJECT IDENTIFIER");
    this.reserve(text.length + 6);
    const start = writeOid(this.bytes, this.position, text);
    const length = this.position - start;
    this.position = start;
    this.header(tag, length);
  }

  /** A NULL, or any other element `tag` without content. */
  null(tag = 0x05): void {
    this.reserve(2);
    this.bytes[--this.position] = 0;
    this.bytes[--this.position] = tag;
  }

  /** Octets that are already encoded. */
  raw(octets: Uint8Array): void {
    const { length } = octets;
    this.reserve(length);
    const start = (this.position -= length);
    const { bytes } = this;
    if (length > 64) bytes.set(octets, start);
    else for (let i = 0; i < length; i++) bytes[start + i] = octets[i]!;
  }

  /** Moves the message begun into new memory with room for `count` more octets; what was handed out stays where it is. */
  #grow(count: number): void {
    const written = this.length;
    const size = Math.max(slab, 2 * (written + count));
    const larger = new Uint8Array(size);
    larger.set(this.bytes.subarray(this.position, this.#end), size - written);
    this.bytes = larger;
    this.#end = size;
    this.position = size - written;
  }
}

/** Octets of one piece of memory, shared by the messages written into it. */
const slab = 16384;
