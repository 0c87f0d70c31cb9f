// Where a comment ends. ASN.1 (X.680 §12.6) says at the second `--`; authors mean the end of the line. The end of the line counts, unless
// what follows the second `--` reads as SMI.
import type { Diagnostics } from "./diagnostics.ts";
import type { Source } from "./source.ts";

/** The offset after the comment that begins at `start`. */
export function commentEnd(source: Source, start: number, diagnostics: Diagnostics): number {
  const { text } = source;
  let at = start + 2;
  while (text.charCodeAt(at) === dash) at++;
  const from = at;
  while (
    !endsLine(text.charCodeAt(at)) &&
    !(text.charCodeAt(at) === dash && text.charCodeAt(at + 1) === dash)
  )
    at++;
  if (endsLine(text.charCodeAt(at))) return at;
  const second = at;
  while (text.charCodeAt(at) === dash) at++;
  if (text.slice(from, second).trim() !== "") {
    smi.lastIndex = at;
    if (smi.test(text)) return at;
  }
  let end = at;
  while (!endsLine(text.charCodeAt(end))) end++;
  if (text.slice(at, end).trim() !== "")
    diagnostics.report(
      source,
      second,
      "comment-reopened",
      "the comment ends here by ASN.1, but text follows",
      {
        done: "the comment ends with the line",
      },
    );
  return end;
}

/** CR, LF, or the end of the text, where the code is NaN. */
function endsLine(code: number): boolean {
  return code === 10 || code === 13 || code !== code;
}

/** A label with its number, a brace, an assignment or a clause at the beginning of the rest of the line. */
const smi =
  /[ \t]*(?:[A-Za-z][\w-]*[ \t]*\([ \t]*-?\d+[ \t]*\)|[{}]|::=|(?:SYNTAX|MAX-ACCESS|ACCESS|STATUS|DESCRIPTION|INDEX|DEFVAL|FROM|AUGMENTS|REFERENCE|UNITS|OBJECTS|VARIABLES|ENTERPRISE)\b)/y;
const dash = 45;
