// Named numbers of INTEGER and BITS: a label is everything up to the parenthesis.
import type { Cursor } from "../cursor.ts";
import type { LabelSyntax, TypeSyntax } from "../syntax.ts";
import { kind, word } from "../tokens.ts";
import { integerOf } from "./parse-ranges.ts";

/** Whether braces hold a range, as in `INTEGER { 0 - 4090 }`. Reports it. */
export function isRangeInBraces(cursor: Cursor): boolean {
  const isRange =
    cursor.kind(1) === kind.number &&
    (cursor.kind(2) === kind.range || cursor.kind(2) === kind.minus) &&
    cursor.kind(3) === kind.number &&
    cursor.kind(4) === kind.closeBrace;
  if (isRange) cursor.report("range-syntax", "a range stands in braces", "the range is read as it is meant");
  return isRange;
}

/** Reads `{ label(number), … }`. */
export function parseLabels(cursor: Cursor, type: TypeSyntax): void {
  const labels: LabelSyntax[] = (type.enums ??= []);
  cursor.at++;
  let needsComma = false;
  for (;;) {
    if (cursor.accept(kind.closeBrace)) return;
    if (endsLabels(cursor)) {
      cursor.report("comma", `\`}\` is missing before ${cursor.found()}`, "the list of labels ends here");
      cursor.insert(" }");
      return;
    }
    if (cursor.kind() === kind.comma || cursor.kind() === kind.semicolon || cursor.kind() === kind.dot) {
      const isWrong = !needsComma || cursor.kind(1) === kind.closeBrace || cursor.kind() !== kind.comma;
      if (isWrong) {
        cursor.report("comma", `${cursor.found()} is too many in a list of labels`, "it is skipped");
        cursor.replace(needsComma && cursor.kind(1) !== kind.closeBrace ? "," : "");
      }
      cursor.at++;
      needsComma = false;
      continue;
    }
    if (needsComma) {
      cursor.report(
        "comma",
        `a comma is missing before ${cursor.found()}`,
        "the list is read as it is meant",
      );
      cursor.insert(",");
    }
    needsComma = parseLabel(cursor, labels);
  }
}

/** Whether the list lacks its brace: a definition begins, or a clause that is not a label. */
function endsLabels(cursor: Cursor): boolean {
  const type = cursor.kind();
  if (type === kind.end || type === kind.assign || type === kind.text || cursor.isDefinition()) return true;
  return cursor.word() !== 0 && cursor.kind(1) !== kind.openParen && clauses.has(cursor.word());
}

/** Reads one label; false if there is no label. */
function parseLabel(cursor: Cursor, labels: LabelSyntax[]): boolean {
  const at = cursor.offset();
  const first = cursor.at;
  let count = 0;
  for (let type = cursor.kind(); type !== kind.openParen; type = cursor.kind(++count)) {
    if (
      type === kind.closeBrace ||
      type === kind.comma ||
      type === kind.end ||
      type === kind.assign ||
      type === kind.text
    )
      break;
  }
  const hasNumber = cursor.kind(count) === kind.openParen;
  const label = count === 1 && cursor.kind() === kind.word ? cursor.text() : joinTokens(cursor, count);
  cursor.at += count;
  if (!hasNumber) {
    if (count === 0) cursor.at++;
    cursor.report("label-value", `\`${label}\` has no number`, "the label is left out", at);
    return count > 0;
  }
  cursor.at++;
  const value = readNumber(cursor);
  if (value === undefined)
    cursor.report("label-value", `\`${label}\` has no number`, "the label is left out", at);
  else if (label !== "") {
    labels.push({ label, value, at });
    checkLabel(cursor, label, at, count === 1 && cursor.tokens.words[first] !== 0);
  }
  if (!cursor.accept(kind.closeParen)) {
    cursor.report(
      "comma",
      `\`)\` is missing after \`${label}(\`, before ${cursor.found()}`,
      "the label is kept",
    );
    // `}` for `)`
    if (
      cursor.kind() === kind.closeBrace &&
      (cursor.kind(1) === kind.comma || cursor.kind(1) === kind.closeBrace)
    ) {
      cursor.replace(")");
      cursor.at++;
      return true;
    }
    const start = cursor.end(-1);
    while (
      cursor.kind() !== kind.closeParen &&
      cursor.kind() !== kind.comma &&
      !endsLabels(cursor) &&
      cursor.kind() !== kind.closeBrace
    )
      cursor.at++;
    cursor.replace(cursor.kind() === kind.closeParen ? "" : ")", start, cursor.end(-1));
    cursor.accept(kind.closeParen);
  }
  return true;
}

/** A label of several tokens: as it is written, where it is on one line. */
function joinTokens(cursor: Cursor, count: number): string {
  if (count === 0) return "";
  const text = cursor.source.slice(cursor.offset(), cursor.end(count - 1));
  if (!/[\r\n]|--/.test(text)) return text.replace(/\s+/g, " ");
  return Array.from({ length: count }, (_, i) => cursor.text(i)).join(" ");
}

function readNumber(cursor: Cursor): number | undefined {
  const isNegative = cursor.accept(kind.minus);
  let value: number | undefined;
  if (cursor.kind() === kind.number) value = Number(cursor.text());
  else if (cursor.kind() === kind.binary) {
    cursor.report("label-value", `${cursor.text()} is not a decimal number`, "it is read as a number");
    value = Number(integerOf(cursor.text()));
    cursor.replace(String(value));
  }
  if (value === undefined) return undefined;
  cursor.at++;
  return isNegative ? -value : value;
}

function checkLabel(cursor: Cursor, label: string, at: number, isKeyword: boolean): void {
  if (/^[a-z][A-Za-z0-9-]*$/.test(label)) return;
  if (/^[A-Z][A-Za-z0-9-]*$/.test(label)) {
    if (isKeyword)
      cursor.report("label-characters", `\`${label}\` is a keyword of SMI`, "it is kept as a label", at);
    else
      cursor.report(
        "label-case",
        `the label \`${label}\` must begin with a lower-case letter`,
        "the spelling is kept",
        at,
      );
  } else if (/^[A-Za-z][\w-]*$/.test(label))
    cursor.report(
      "underscore",
      `the name \`${label}\` must not have an underscore`,
      "the spelling is kept",
      at,
    );
  else
    cursor.report(
      "label-characters",
      `the label \`${label}\` must be a letter, then letters, digits and hyphens`,
      "the spelling is kept",
      at,
    );
}

const clauses: ReadonlySet<number> = new Set([
  word.ACCESS,
  word["MAX-ACCESS"],
  word.STATUS,
  word.DESCRIPTION,
  word.REFERENCE,
  word.INDEX,
  word.DEFVAL,
  word.SYNTAX,
  word.UNITS,
]);
