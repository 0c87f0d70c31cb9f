// Encodes from the last octet to the first, so that the length of an element is known when its header is written.
import { EncodeError } from "./errors.ts";
import { writeOid } from "./oid.ts";

/**
 * Writes elements back to front: the last one first, and the header of a constructed element after its content. A finished message is a
 * view into memory that is never written again.
 */
export class Writer {
  /** The memory; larger memory replaces it when it is full. */
  bytes = new Uint8Array(slab);
  /** The offset of the octet written last. */
  position = slab;
  #end = slab;

  /** Begins a message. */
  begin(): void {
    this.#end = this.position;
  }

  /** Returns the octets written since `begin`. */
  finish(): Uint8Array {
    return this.bytes.subarray(this.position, this.#end);
  }

  /** Discards the octets written since `begin`. */
  abandon(): void {
    this.position = this.#end;
  }

  /** The number of octets written since `begin`. */
  get length(): number {
    return this.#end - this.position;
  }

  /** Makes room for `count` octets. */
  reserve(count: number): void {
    if (this.position < count) this.#grow(count);
  }

  /** Writes the header of an element whose content was written since `length` was `before`. */
  wrap(tag: number, before: number): void {
    this.header(tag, this.length - before);
  }

  /** Writes identifier and length of an element whose content of `length` octets is already written. */
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

  /** Writes a signed INTEGER of at most 32 bits. */
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

  /** Writes an unsigned value of at most 32 bits. */
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

  /** Writes an unsigned value of at most 64 bits. */
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

  /** Writes a primitive string. */
  octets(value: Uint8Array, tag = 0x04): void {
    if (!(value instanceof Uint8Array)) throw EncodeError.forValue(value, "a Uint8Array");
    const { length } = value;
    this.raw(value);
    this.header(tag, length);
  }

  /** Writes an OBJECT IDENTIFIER, given as dotted text. */
  oid(text: string, tag = 0x06): void {
    if (typeof text !== "string") throw EncodeError.forValue(text, "the dotted text of an OBJECT IDENTIFIER");
    this.reserve(text.length + 6);
    const start = writeOid(this.bytes, this.position, text);
    const length = this.position - start;
    this.position = start;
    this.header(tag, length);
  }

  /** Writes a NULL, or any other element without content. */
  null(tag = 0x05): void {
    this.reserve(2);
    this.bytes[--this.position] = 0;
    this.bytes[--this.position] = tag;
  }

  /** Writes octets that are already encoded. */
  raw(octets: Uint8Array): void {
    const { length } = octets;
    this.reserve(length);
    const start = (this.position -= length);
    const { bytes } = this;
    if (length > maxLoop) bytes.set(octets, start);
    else for (let i = 0; i < length; i++) bytes[start + i] = octets[i]!;
  }

  /** Moves the current message into new memory with room for `count` more octets. Finished messages stay where they are. */
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

/** Up to so many octets, a loop is faster than a call of `set`. */
const maxLoop = 16;
/** The number of octets in one piece of memory, which many messages share. */
const slab = 16384;
