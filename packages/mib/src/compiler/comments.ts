// Where a comment ends. ASN.1 (X.680 §12.6) says at the second `--`; authors mean the end of the line. The end of the line counts, unless
// what follows the second `--` reads as SMI.
import type { Diagnostics } from "./diagnostics.ts";
import type { Source } from "./source.ts";

/** The ends of lines of a text, CR or LF, asked for in ascending order: each part of the text is searched once. */
export class LineEnds {
  #feed = -1;
  #return = -1;

  constructor(readonly text: string) {}

  /** Offset of the first CR or LF from an offset on, or the length of the text. */
  after(offset: number): number {
    if (this.#feed < offset) this.#feed = this.#find("\n", offset);
    if (this.#return < offset) this.#return = this.#find("\r", offset);
    return Math.min(this.#feed, this.#return);
  }

  #find(character: string, offset: number): number {
    const at = this.text.indexOf(character, offset);
    return at < 0 ? this.text.length : at;
  }
}

/** The offset after the comment that begins at `start`. */
export function commentEnd(source: Source, start: number, lines: LineEnds, diagnostics: Diagnostics): number {
  const { text } = source;
  const end = lines.after(start);
  let from = start + 2;
  while (text.charCodeAt(from) === dash) from++;
  // the search goes back to the `--` that begins the comment, and no further
  const last = text.lastIndexOf("--", end - 2);
  return last < from ? end : readSecond(source, from, end, diagnostics);
}

/** The offset after a comment that has a second `--` in its line. */
function readSecond(source: Source, from: number, end: number, diagnostics: Diagnostics): number {
  const { text } = source;
  const second = text.indexOf("--", from);
  let at = second;
  while (text.charCodeAt(at) === dash) at++;
  if (text.slice(from, second).trim() !== "") {
    smi.lastIndex = at;
    if (smi.test(text)) return at;
  }
  if (text.slice(at, end).trim() !== "") {
    diagnostics.report(
      source,
      second,
      "comment-reopened",
      "the comment ends here by ASN.1, but text follows",
      {
        done: "the comment ends with the line",
      },
    );
    for (const { index, 0: dashes } of text.slice(second, end).matchAll(/--+/g))
      diagnostics.repair(second + index, second + index + dashes.length, "-");
  }
  return end;
}

/** A label with its number, a brace, an assignment or a clause at the beginning of the rest of the line. */
const smi =
  /[ \t]*(?:[A-Za-z][\w-]*[ \t]*\([ \t]*-?\d+[ \t]*\)|[{}]|::=|(?:SYNTAX|MAX-ACCESS|ACCESS|STATUS|DESCRIPTION|INDEX|DEFVAL|FROM|AUGMENTS|REFERENCE|UNITS|OBJECTS|VARIABLES|ENTERPRISE)\b)/y;
const dash = 45;
