// Cuts a recording into lines. A character of a line is an octet (Latin-1), so that no octet is lost.

/** Takes lines, one after the other. */
export interface LineParser {
  /** Takes a line without its LF; a CR at the end is still there. `number` counts from 1. */
  push(line: string, number: number): void;
  /** Takes the end of the recording. */
  end(): void;
}

/** Cuts chunks of octets into lines for a parser. */
export class LineCutter {
  readonly #parser: LineParser;
  readonly #tooLong: (number: number, beginning: string) => void;
  #rest = "";
  #number = 0;
  #skipping = false;
  #decode: ((chunk: Uint8Array) => string) | undefined;

  /** `tooLong` is called for each line of more than a mebibyte, which the parser does not get. */
  constructor(parser: LineParser, tooLong: (number: number, beginning: string) => void) {
    this.#parser = parser;
    this.#tooLong = tooLong;
  }

  /** Takes a chunk of the recording; text is taken as UTF-8. */
  push(chunk: Uint8Array | string): void {
    const octets =
      typeof chunk === "string"
        ? Buffer.from(chunk)
        : Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length);
    this.#decode ??= chooseDecoder(octets);
    const lines = (this.#rest + this.#decode(octets)).split("\n");
    this.#rest = lines.pop()!;
    for (const line of lines) this.#line(line);
    if (this.#rest.length > maxLine) {
      if (!this.#skipping) this.#tooLong(this.#number + 1, this.#rest);
      this.#skipping = true;
      this.#rest = "";
    }
  }

  /** Takes the end of the recording. */
  end(): void {
    if (this.#rest !== "") this.#line(this.#rest);
    this.#parser.end();
  }

  #line(line: string): void {
    this.#number++;
    if (!this.#skipping && line.length <= maxLine) this.#parser.push(line, this.#number);
    else if (!this.#skipping) this.#tooLong(this.#number, line);
    this.#skipping = false;
  }
}

/** By the byte order mark: PowerShell redirects into files of UTF-16. */
function chooseDecoder(first: Buffer): (chunk: Uint8Array) => string {
  let atStart = true;
  if (first[0] === 0xff && first[1] === 0xfe) {
    const decoder = new TextDecoder("utf-16le");
    return (chunk) => Buffer.from(decoder.decode(chunk, { stream: true })).toString("latin1");
  }
  return (chunk) => {
    const text = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length).toString("latin1");
    const hasMark = atStart && text.startsWith("\xef\xbb\xbf");
    atStart = false;
    return hasMark ? text.slice(3) : text;
  };
}

/** Characters: the hexadecimal digits of the longest value, and much more. */
const maxLine = 1 << 20;
