import type { Cursor } from "../cursor.ts";
import type { Name, OidPart, ValueSyntax } from "../syntax.ts";
import { kind, word } from "../tokens.ts";

/** Reads the value of DEFVAL, of any form. Its meaning depends on the type, which is not known yet. */
export function parseDefval(cursor: Cursor): ValueSyntax {
  const at = cursor.offset();
  const isBraced = cursor.accept(kind.openBrace);
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
      if (isBraced) {
        cursor.report(
          "clause-unexpected",
          "`}` is missing after DEFVAL",
          "the value ends before the next clause",
          at,
        );
        if (end > first) cursor.insert(" }", cursor.end(ahead - 1));
      }
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
  if (!isBraced) {
    cursor.report(
      "clause-unexpected",
      `DEFVAL needs a value in braces, not ${cursor.found()}`,
      "the value is read without them",
    );
    if (end > first) {
      cursor.insert("{ ", at);
      cursor.insert(" }", cursor.end(end - first - 1));
    }
  }
  const count = end - first;
  const place = {
    at,
    start: cursor.offset(),
    end: count === 0 ? cursor.offset() : cursor.end(count - 1),
  };
  const value = { ...place, ...readValue(cursor, count) };
  cursor.at = end;
  if (isBraced) cursor.accept(kind.closeBrace);
  return value;
}

type Value = Omit<ValueSyntax, "at" | "start" | "end">;

/** The value that the next `count` tokens are. */
function readValue(cursor: Cursor, count: number): Value {
  const { source } = cursor;
  if (count === 0) return { kind: "empty", text: "" };
  const text = source.slice(cursor.offset(), cursor.end(count - 1));
  const type = cursor.kind();
  if (count === 1) {
    if (type === kind.number) return { kind: "number", text };
    if (type === kind.text) return { kind: "text", text: text.replace(/^"|"$/g, "") };
    if (type === kind.binary) return readDigits(text);
    if (type === kind.word) return { kind: "name", text };
  }
  if (count === 2 && type === kind.minus && cursor.kind(1) === kind.number)
    return { kind: "number", text: `-${cursor.text(1)}` };
  const isNested = type === kind.openBrace;
  const end = isNested && cursor.kind(count - 1) === kind.closeBrace ? count - 1 : count;
  return readParts(cursor, isNested ? 1 : 0, end, text, isNested);
}

function readDigits(text: string): Value {
  const digits = text.slice(1, -2).replace(/\s/g, "");
  return { kind: /[Hh]$/.test(text) ? "hex" : "binary", text: digits };
}

/** Names with commas are bits; names with numbers are an OID. */
function readParts(cursor: Cursor, from: number, to: number, text: string, isNested: boolean): Value {
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
      return { kind: "unknown", text };
  }
  if (numbers > 0) return { kind: "oid", text, parts };
  if (isNested || commas > 0 || names.length > 1) return { kind: "names", text, names };
  return { kind: "unknown", text };
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
