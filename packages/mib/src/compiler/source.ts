// A file as the compiler sees it: one character per byte, so that an offset counts for both.
import { windows1252 } from "./windows-1252.ts";

/** A text to compile. */
export interface SourceInput {
  /** Name for diagnostics: a path, a URL. */
  readonly name: string;
  /** The file: bytes of any encoding, or text. */
  readonly content: string | Uint8Array;
}

/** A file that was read. */
export class Source {
  /** Bytes as characters of one byte each (Latin-1), or the characters of a text that was given as such. */
  readonly text: string;
  readonly #bytes: Uint8Array | undefined;
  #lineStarts: number[] | undefined;
  #isAscii: boolean | undefined;

  constructor(
    readonly id: number,
    readonly name: string,
    readonly content: string | Uint8Array,
  ) {
    if (typeof content === "string") {
      this.text = content.charCodeAt(0) === 0xfeff ? content.slice(1) : content;
      return;
    }
    const wide = wideEncoding(content);
    if (wide !== undefined) {
      this.text = new TextDecoder(wide).decode(content);
      return;
    }
    this.#bytes = hasMark(content) ? content.subarray(3) : content;
    this.text = latin1(this.#bytes);
  }

  /** The text from `start` to `end` as people read it: UTF-8, or Windows-1252 where it is not. */
  slice(start: number, end: number): string {
    const text = this.text.slice(start, end);
    if (this.#bytes === undefined || this.isAscii || !beyondAscii.test(text)) return text;
    try {
      utf8 ??= new TextDecoder("utf-8", { fatal: true });
      return utf8.decode(this.#bytes.subarray(start, end));
    } catch {
      return windows1252(this.#bytes.subarray(start, end));
    }
  }

  /** The file with another text: of octets with the same mark, unless it was a string or UTF-16. */
  withText(text: string): string | Uint8Array {
    const { content } = this;
    if (typeof content === "string") return content.slice(0, content.length - this.text.length) + text;
    if (this.#bytes === undefined) return text;
    const mark = content.length - this.#bytes.length;
    const bytes = new Uint8Array(mark + text.length);
    bytes.set(content.subarray(0, mark));
    for (let i = 0; i < text.length; i++) bytes[mark + i] = text.charCodeAt(i);
    return bytes;
  }

  /** Whether all characters are of ASCII. */
  get isAscii(): boolean {
    return (this.#isAscii ??= isAscii(this.text));
  }

  /** Offset of the first character outside of ASCII; -1 if all are of ASCII. */
  get beyondAscii(): number {
    return this.isAscii ? -1 : this.text.search(beyondAscii);
  }

  /** Line and column of an offset, both from 1. CR, LF and CR LF end a line. */
  position(offset: number): { line: number; column: number } {
    const starts = (this.#lineStarts ??= lineStartsOf(this.text));
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - starts[low]! + 1 };
  }
}

function lineStartsOf(text: string): number[] {
  const starts = [0];
  if (text.includes("\r")) {
    for (const { index, 0: end } of text.matchAll(/\r\n|\n|\r/g)) starts.push(index + end.length);
    return starts;
  }
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
}

/** Encodes into octets that are used again: any loop over characters takes longer in a young process. */
function isAscii(text: string): boolean {
  if (scratch.length < text.length) scratch = new Uint8Array(text.length);
  return encoder.encodeInto(text, scratch.subarray(0, text.length)).read === text.length;
}

function hasMark(bytes: Uint8Array): boolean {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
}

/** UTF-16 by its mark, or by the zeros that ASCII has in it. */
function wideEncoding(bytes: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  const [a, b, c, d] = bytes;
  if (bytes.length < 4) return undefined;
  if ((a === 0xff && b === 0xfe) || (a !== 0 && b === 0 && c !== 0 && d === 0)) return "utf-16le";
  if ((a === 0xfe && b === 0xff) || (a === 0 && b !== 0 && c === 0 && d !== 0)) return "utf-16be";
  return undefined;
}

/** One character per byte; which one is unimportant beyond ASCII, since texts are decoded from the bytes. */
function latin1(bytes: Uint8Array): string {
  // what Node's own buffers do without a detour over an encoding
  const { latin1Slice } = bytes as { latin1Slice?: (start: number, end: number) => string };
  if (latin1Slice !== undefined) return latin1Slice.call(bytes, 0, bytes.length);
  oneByte ??= makeDecoder();
  if (oneByte !== null) return oneByte.decode(bytes);
  let text = "";
  // fromCharCode takes its characters as arguments, of which an engine allows some ten thousand
  for (let at = 0; at < bytes.length; at += 8192)
    text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return text;
}

/** Windows-1252 under its other name; null in engines without all encodings. */
function makeDecoder(): InstanceType<typeof TextDecoder> | null {
  try {
    return new TextDecoder("latin1");
  } catch {
    return null;
  }
}

let oneByte: InstanceType<typeof TextDecoder> | null | undefined;
let utf8: InstanceType<typeof TextDecoder> | undefined;
const encoder = new TextEncoder();
let scratch = new Uint8Array(0);
const beyondAscii = /[^\0-\x7f]/;
