// The value of a cell as a program wants it.
import { hexOf, opaqueNumber, textOf } from "@snmp/pdu";
import type { CompiledSyntax } from "../compiled.ts";
import { parseHint } from "../hints/parse-hint.ts";
import { bitsOf } from "../values/bits.ts";
import { formatText, isHexadecimal, type ValueOf } from "../values/format.ts";

/** A value of a row. */
export type CellValue = number | bigint | string | readonly string[] | undefined;

/**
 * The value of a cell by the syntax of its column: a label for a named number, a decimal for `d-2`, the names of bits, text by
 * DISPLAY-HINT, octets that are not text as `0x…`. A value that does not fit is given as it is; exceptions are `undefined`.
 */
export function decodeCell(
  syntax: CompiledSyntax,
  { type, value }: ValueOf,
  addressType?: number,
): CellValue {
  if (value === null) return undefined;
  if (typeof value === "string" || typeof value === "bigint") return value;
  if (typeof value === "number") {
    const label = syntax.enums?.find(([number]) => number === value)?.[1];
    if (label !== undefined) return label;
    const hint = syntax.hint === undefined ? undefined : parseHint(syntax.hint);
    return hint?.kind === "integer" && hint.decimals > 0 ? value / 10 ** hint.decimals : value;
  }
  if (syntax.base === "BITS") return bitsOf(value, syntax.enums);
  if (type === "Opaque") {
    const number = opaqueNumber(value);
    if (number !== undefined) return number;
  }
  const text = formatText(syntax, value, { addressType }) ?? (type === "Raw" ? undefined : textOf(value));
  // a text that looks like octets would be read as such
  return text === undefined || isHexadecimal(text) ? `0x${hexOf(value)}` : text;
}
