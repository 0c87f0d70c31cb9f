import type { Cursor } from "../cursor.ts";
import type { Name, OidPart, ValueSyntax } from "../syntax.ts";
import { kind, word } from "../tokens.ts";

/** Reads the value of DEFVAL, of any form. Its meaning depends on the type, which is not known yet. */
export function parseDefval(cursor: Cursor): ValueSyntax {
  const at = cursor.offset();
  const isBraced = cursor.accept(kind.openBrace);
  if (!isBraced)
    cursor.report(
      "clause-unexpected",
      `DEFVAL needs a value in braces, not ${cursor.found()}`,
      "the value is read without them",
    );
  const first = cursor.at;
  let depth = 0;
  let end = first;
  for (; ; end++) {
    const ahead = end - cursor.at;
    const type = cursor.kind(ahead);
    if (type === kind.openBrace) depth++;
    else if (type === kind.closeBrace && depth-- === 0) break;
    if (
      type === kind.end ||
      type === kind.assign ||
      (!isBraced && end > first) ||
      cursor.isDefinition(ahead)
    ) {
      if (isBraced)
        cursor.report(
          "clause-unexpected",
          "`}` is missing after DEFVAL",
          "the value ends before the next clause",
          at,
        );
      break;
    }
    if (
      cursor.word(ahead) !== 0 &&
      depth === 0 &&
      clausesAfter.has(cursor.word(ahead)) &&
      cursor.isFirstOnLine(ahead)
    )
      break;
  }
  const value = readValue(cursor, end - first, at);
  cursor.at = end;
  if (isBraced) cursor.accept(kind.closeBrace);
  return value;
}

/** The value that the next `count` tokens are. */
function readValue(cursor: Cursor, count: number, at: number): ValueSyntax {
  const { source } = cursor;
  if (count === 0) return { kind: "empty", at, text: "" };
  const text = source.slice(cursor.offset(), cursor.end(count - 1));
  const type = cursor.kind();
  if (count === 1) {
    if (type === kind.number) return { kind: "number", at, text };
    if (type === kind.text) return { kind: "text", at, text: text.replace(/^"|"$/g, "") };
    if (type === kind.binary) return readDigits(text, at);
    if (type === kind.word) return { kind: "name", at, text };
  }
  if (count === 2 && type === kind.minus && cursor.kind(1) === kind.number)
    return { kind: "number", at, text: `-${cursor.text(1)}` };
  const isNested = type === kind.openBrace;
  const end = isNested && cursor.kind(count - 1) === kind.closeBrace ? count - 1 : count;
  return readParts(cursor, isNested ? 1 : 0, end, at, text, isNested);
}

function readDigits(text: string, at: number): ValueSyntax {
  const digits = text.slice(1, -2).replace(/\s/g, "");
  return { kind: /[Hh]$/.test(text) ? "hex" : "binary", at, text: digits };
}

/** Names with commas are bits; names with numbers are an OID. */
function readParts(
  cursor: Cursor,
  from: number,
  to: number,
  at: number,
  text: string,
  isNested: boolean,
): ValueSyntax {
  const names: Name[] = [];
  const parts: OidPart[] = [];
  let numbers = 0;
  let commas = 0;
  for (let i = from; i < to; i++) {
    const type = cursor.kind(i);
    if (type === kind.comma) commas++;
    else if (type === kind.word) {
      const name = { text: cursor.text(i), at: cursor.offset(i) };
      names.push(name);
      parts.push({ name: name.text, at: name.at });
    } else if (type === kind.number) {
      numbers++;
      const isOfName = cursor.kind(i - 1) === kind.openParen && parts.length > 0;
      const part = { number: Number(cursor.text(i)), at: cursor.offset(i) };
      if (isOfName) parts[parts.length - 1] = { ...parts.at(-1)!, ...part };
      else parts.push(part);
    } else if (type !== kind.openParen && type !== kind.closeParen && type !== kind.dot)
      return { kind: "unknown", at, text };
  }
  if (numbers > 0) return { kind: "oid", at, text, parts };
  if (isNested || commas > 0 || names.length > 1) return { kind: "names", at, text, names };
  return { kind: "unknown", at, text };
}

const clausesAfter: ReadonlySet<number> = new Set([
  word.ACCESS,
  word["MAX-ACCESS"],
  word.STATUS,
  word.DESCRIPTION,
  word.REFERENCE,
  word.INDEX,
  word.SYNTAX,
]);
