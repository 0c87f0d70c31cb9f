// Integers by their DISPLAY-HINT.
import type { IntegerHint } from "./parse-hint.ts";

/** The text of an integer by its hint. */
export function formatInteger(hint: IntegerHint, value: number | bigint): string {
  const sign = value < 0 ? "-" : "";
  const digits = (value < 0 ? -value : value).toString(radixes[hint.format]);
  if (hint.decimals === 0) return sign + digits;
  const padded = digits.padStart(hint.decimals + 1, "0");
  return `${sign}${padded.slice(0, -hint.decimals)}.${padded.slice(-hint.decimals)}`;
}

/** The integer that a text is by a hint; `undefined` if it is not one. */
export function parseInteger(hint: IntegerHint, text: string): bigint | undefined {
  const match = /^([-+]?)(?:0x)?([0-9a-f]+)(?:\.([0-9]*))?$/i.exec(text.trim());
  if (match === null) return undefined;
  const [, sign, whole, fraction = ""] = match as unknown as [string, string, string, string?];
  if (fraction.length > hint.decimals || text.length > 128) return undefined;
  const digits = whole + fraction.padEnd(hint.decimals, "0");
  const radix = radixes[hint.format];
  if ([...digits].some((digit) => !(Number.parseInt(digit, 36) < radix))) return undefined;
  const value = BigInt(prefixes[hint.format] + digits);
  return sign === "-" ? -value : value;
}

const radixes = { b: 2, o: 8, d: 10, x: 16 } as const;
const prefixes = { b: "0b", o: "0o", d: "", x: "0x" } as const;
