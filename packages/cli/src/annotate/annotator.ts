import { DecodeError, Reader } from "@snmp/asn1";
import type { Field } from "./field.ts";

/** Reads a message element by element and notes each as a `Field`; what it reads it also returns. */
export class Annotator {
  readonly fields: Field[] = [];
  readonly reader: Reader;
  #depth = 0;

  constructor(message: Uint8Array) {
    this.reader = new Reader(message);
  }

  /** An element whose content is `body`'s to read. */
  inside(tag: number, name: string, type: string, body: () => void): void {
    const start = this.reader.position;
    const outer = this.reader.enter(tag);
    const length = this.reader.end - this.reader.position;
    this.#note(start, this.reader.position, name, type, length === 1 ? "1 octet" : `${length} octets`);
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

  /** A primitive element, which `read` consumes. */
  leaf<T>(name: string, type: string, read: () => T, meaning: (value: T) => string, secret = false): T {
    const start = this.reader.position;
    const value = read();
    this.#note(start, contentStart(this.reader.bytes, start), name, type, meaning(value), secret);
    return value;
  }

  /** Notes the octets that could not be read, up to the end of the message. */
  fault(error: unknown): void {
    if (!DecodeError.isInstance(error)) throw error;
    const last = this.fields.at(-1);
    const read = last === undefined ? 0 : last.offset + last.header.length + last.content.length;
    const { bytes } = this.reader;
    this.fields.push({
      offset: read,
      depth: 0,
      header: bytes.subarray(0, 0),
      content: bytes.subarray(read),
      name: "unreadable",
      type: "",
      meaning: error.message,
      secret: false,
    });
  }

  #note(start: number, content: number, name: string, type: string, meaning: string, secret = false): void {
    const { bytes, position } = this.reader;
    const header = bytes.subarray(start, content);
    this.fields.push({
      offset: start,
      depth: this.#depth,
      header,
      content: bytes.subarray(content, position),
      name,
      type,
      meaning,
      secret,
    });
  }
}

/** Offset after the identifier and length octets of the element at `start`, which has been read without fault. */
function contentStart(bytes: Uint8Array, start: number): number {
  const length = bytes[start + 1]!;
  return start + 2 + (length > 0x7f ? length & 0x7f : 0);
}
