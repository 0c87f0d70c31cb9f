// Values that a program gives, checked by the syntax of their object: the inverse of `decodeCell`.
import type { ValueInput } from "@snmp/pdu";
import type { CompiledSyntax } from "../compiled.ts";
import { MibError } from "../errors.ts";
import { parseHint } from "../hints/parse-hint.ts";
import { octetsOfBits } from "./bits.ts";
import { checkNumber, checkRange, describeNumber, parseValue, type ParseOptions, unfit } from "./parse.ts";

/** A value as programs give it: text as `format` writes it, a label, a number, octets, or the names of bits. */
export type EncodableValue = string | number | bigint | Uint8Array | readonly string[];

/**
 * The typed value for an object. Unlike `parseValue` it refuses numbers without a label where the syntax has labels.
 *
 * @throws A `MibError` that names the object and says what was expected.
 */
export function encodeValue(
  name: string,
  syntax: CompiledSyntax,
  value: EncodableValue,
  oidOf: (name: string) => string,
  options: ParseOptions = {},
): ValueInput {
  if (typeof value === "string") {
    const parsed = parseValue(name, syntax, value, oidOf, options);
    if (typeof parsed.value === "number") checkLabel(name, syntax, parsed.value, value);
    return parsed;
  }
  if (typeof value === "number" || typeof value === "bigint") return encodeNumber(name, syntax, value);
  const { base } = syntax;
  if (base !== "OCTET STRING" && base !== "BITS" && base !== "Opaque")
    throw unfit(name, describeGiven(value), describeNumber(syntax, base ?? "INTEGER"));
  const octets = value instanceof Uint8Array ? value : encodeBits(name, syntax, value);
  checkRange(name, syntax, BigInt(octets.length), "octets");
  return { type: base === "Opaque" ? "Opaque" : "OctetString", value: octets };
}

function encodeNumber(name: string, syntax: CompiledSyntax, value: number | bigint): ValueInput {
  const { base, hint } = syntax;
  if (base === undefined)
    throw new MibError(
      "invalid-value",
      `${name} has no syntax: give the type of the value beside the value itself`,
    );
  if (!isNumeric(base)) throw unfit(name, String(value), `of type ${base}`);
  checkLabel(name, syntax, value, String(value));
  const parsed = hint === undefined ? undefined : parseHint(hint);
  const decimals = parsed?.kind === "integer" ? parsed.decimals : 0;
  // 23.5 by the hint d-1 is 235
  const whole = decimals > 0 ? Number((Number(value) * 10 ** decimals).toFixed(6)) : value;
  if (typeof whole === "number" && !Number.isSafeInteger(whole))
    throw unfit(name, String(value), describeNumber(syntax, base));
  return checkNumber(name, syntax, base, BigInt(whole), String(value));
}

function checkLabel(name: string, syntax: CompiledSyntax, value: number | bigint, given: string): void {
  const { enums, base } = syntax;
  if (enums === undefined || base === "BITS" || enums.some(([number]) => number === Number(value))) return;
  throw unfit(name, given, describeNumber(syntax, base ?? "INTEGER"));
}

function encodeBits(name: string, syntax: CompiledSyntax, names: readonly string[]): Uint8Array {
  const octets = syntax.base === "BITS" ? octetsOfBits(names, syntax.enums) : undefined;
  if (octets !== undefined) return octets;
  const labels = syntax.enums?.map(([, bit]) => bit).join(", ");
  throw unfit(name, names.join(" "), labels === undefined ? "text or octets" : `names of bits: ${labels}`);
}

function isNumeric(base: string): base is Parameters<typeof checkNumber>[2] {
  return (
    base !== "OBJECT IDENTIFIER" && !/^(?:OCTET STRING|BITS|Opaque|IpAddress|NetworkAddress)$/.test(base)
  );
}

function describeGiven(value: Uint8Array | readonly string[]): string {
  return value instanceof Uint8Array ? `${value.length} octets` : value.join(" ");
}
