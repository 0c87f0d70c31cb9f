// Ranges and sizes: `(0..255)`, `(SIZE (6 | 8))`, and other ways in which they are written.
import type { Cursor } from "../cursor.ts";
import type { TypeSyntax } from "../syntax.ts";
import { kind, word } from "../tokens.ts";

type Limit = bigint | "MIN" | "MAX";

/** Reads a restriction in parentheses (or in braces, for `{ 0 - 4090 }`) and adds its ranges to the type. */
export function parseRanges(cursor: Cursor, type: TypeSyntax): void {
  const ranges: [Limit, Limit][] = [];
  let low: Limit | undefined;
  let expectsHigh = false;
  let depth = 0;
  let isFirst = true;
  let isSize = false;
  const start = cursor.offset();
  let isOdd = cursor.kind() === kind.openBrace;
  const reportSyntax = (message: string, done = "the range is read as it is meant"): void => {
    isOdd = true;
    cursor.report("range-syntax", message, done);
  };
  const finish = (): void => {
    if (low !== undefined) ranges.push([low, low]);
    low = undefined;
    expectsHigh = false;
  };
  for (;;) {
    const token = cursor.kind();
    const keyword = cursor.word();
    if (token === kind.openParen || token === kind.openBrace) depth++;
    else if (token === kind.closeParen || token === kind.closeBrace) {
      if (--depth <= 0) {
        cursor.at++;
        break;
      }
    } else if (keyword === word.SIZE || (token === kind.word && cursor.text().toUpperCase() === "SIZE")) {
      if (isFirst && depth === 0) reportSyntax("SIZE stands without parentheses");
      else if (keyword === 0) reportSyntax(`\`${cursor.text()}\` is not SIZE`);
      else if (ranges.length > 0 || low !== undefined) reportSyntax("SIZE stands twice");
      type.isSize = isSize = true;
    } else if (token === kind.range) expectsHigh = true;
    else if (token === kind.bar || token === kind.comma) {
      if (token === kind.comma) reportSyntax("a comma stands for `|`");
      finish();
    } else if (token === kind.minus && low !== undefined && !expectsHigh) {
      reportSyntax("`-` stands for `..`");
      expectsHigh = true;
    } else {
      const value = readLimit(cursor);
      if (value === undefined) {
        if (
          token === kind.end ||
          token === kind.assign ||
          (keyword !== 0 && cursor.isFirstOnLine()) ||
          cursor.isDefinition()
        ) {
          reportSyntax(`\`)\` is missing before ${cursor.found()}`);
          break;
        }
        reportSyntax(`${cursor.found()} stands in a range`);
      } else if (expectsHigh && low !== undefined) {
        ranges.push([low, value]);
        low = undefined;
        expectsHigh = false;
      } else {
        finish();
        low = value;
      }
    }
    isFirst = false;
    cursor.at++;
  }
  finish();
  type.ranges = [...(type.ranges ?? []), ...ranges];
  if (isOdd && ranges.length > 0) cursor.replace(writeRanges(ranges, isSize), start, cursor.end(-1));
}

function writeRanges(ranges: readonly [Limit, Limit][], isSize: boolean): string {
  const text = ranges.map(([low, high]) => (low === high ? `${low}` : `${low}..${high}`)).join(" | ");
  return isSize ? `(SIZE (${text}))` : `(${text})`;
}

/** A number of any notation, MIN or MAX; leaves the cursor at its last token. */
function readLimit(cursor: Cursor): Limit | undefined {
  const token = cursor.kind();
  if (token === kind.minus && cursor.kind(1) === kind.number) {
    cursor.at++;
    return -toInteger(cursor.text());
  }
  if (token === kind.number) return toInteger(cursor.text());
  if (token === kind.binary) return integerOf(cursor.text());
  if (cursor.word() === word.MIN || cursor.word() === word.MAX) {
    cursor.report("range-syntax", `${cursor.text()} is not a number`, "it is the limit of the type");
    return cursor.word() === word.MIN ? "MIN" : "MAX";
  }
  return undefined;
}

/** The number that `'0A'H` or `'1010'B` stands for. */
export function integerOf(binary: string): bigint {
  const digits = binary.slice(1, -2).replace(/\s/g, "");
  const isHex = /[Hh]$/.test(binary);
  if (digits === "" || digits.length > maxDigits) return 0n;
  try {
    return BigInt((isHex ? "0x" : "0b") + digits);
  } catch {
    return 0n;
  }
}

/** Longer numbers are cut: no type of SMI has them, and making them costs the square of their length. */
function toInteger(digits: string): bigint {
  return BigInt(digits.length > maxDigits ? digits.slice(0, maxDigits) : digits);
}

const maxDigits = 128;
