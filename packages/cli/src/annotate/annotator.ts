import { DecodeError, noOctets, Reader } from "@snmp/asn1";
import type { Field } from "./field.ts";
import { countOctets } from "./octets.ts";

/** Reads a message element by element, and adds a `Field` for each. Its methods return the values that they read. */
export class Annotator {
  readonly fields: Field[] = [];
  readonly reader: Reader;
  readonly #origin: number;
  readonly #decrypted: boolean;
  #depth: number;

  /** With `within`, `message` is the decrypted content of that field, which is the last field of its message. */
  constructor(message: Uint8Array, within?: Field) {
    this.reader = new Reader(message);
    this.#origin = within === undefined ? 0 : within.offset + within.header.length;
    this.#depth = within === undefined ? 0 : within.depth + 1;
    this.#decrypted = within !== undefined;
  }

  /** Reads an element whose content `body` reads. */
  inside(tag: number, name: string, type: string, body: () => void): void {
    const start = this.reader.position;
    const outer = this.reader.enter(tag);
    const length = this.reader.end - this.reader.position;
    this.#add(start, this.reader.position, name, type, countOctets(length));
    this.#depth++;
    body();
    this.#depth--;
    this.reader.leave(outer);
  }

  int32(name: string, meaning: (value: number) => string = String): number {
    return this.leaf(name, "INTEGER", () => this.reader.int32(), meaning);
  }

  octets(name: string, type: string, meaning: (octets: Uint8Array) => string, secret = false): Uint8Array {
    return this.leaf(name, type, () => this.reader.octets(), meaning, secret);
  }

  /** Reads a primitive element, which `read` consumes. */
  leaf<T>(name: string, type: string, read: () => T, meaning: (value: T) => string, secret = false): T {
    const start = this.reader.position;
    const value = read();
    this.#add(start, contentStart(this.reader.bytes, start), name, type, meaning(value), secret);
    return value;
  }

  /** Adds the octets that cannot be read, up to the end of the message. */
  addFault(error: unknown): void {
    if (!DecodeError.isInstance(error)) throw error;
    const last = this.fields.at(-1);
    const read =
      last === undefined ? 0 : last.offset - this.#origin + last.header.length + last.content.length;
    this.#addRest(read, "unreadable", error.message);
  }

  /** Adds the octets after the last element, if there are any. */
  addPadding(): void {
    const { position, bytes } = this.reader;
    if (position < bytes.length) this.#addRest(position, "padding", "");
  }

  #addRest(read: number, name: string, meaning: string): void {
    const { bytes } = this.reader;
    const offset = this.#origin + read;
    const [depth, decrypted] = [this.#decrypted ? this.#depth : 0, this.#decrypted];
    this.fields.push({
      offset,
      depth,
      header: noOctets,
      content: bytes.subarray(read),
      name,
      type: "",
      meaning,
      secret: false,
      decrypted,
    });
  }

  #add(start: number, content: number, name: string, type: string, meaning: string, secret = false): void {
    const { bytes, position } = this.reader;
    const header = bytes.subarray(start, content);
    this.fields.push({
      offset: this.#origin + start,
      depth: this.#depth,
      header,
      content: bytes.subarray(content, position),
      name,
      type,
      meaning,
      secret,
      decrypted: this.#decrypted,
    });
  }
}

/** Offset after the identifier and length octets of the element at `start`, which has been read without fault. */
function contentStart(bytes: Uint8Array, start: number): number {
  const length = bytes[start + 1]!;
  return start + 2 + (length > 0x7f ? length & 0x7f : 0);
}
