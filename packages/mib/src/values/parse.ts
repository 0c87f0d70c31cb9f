// Values out of text, by what a MIB says of them.
import { octetsFromText, type ValueInput } from "@snmp/pdu";
import type { BaseType, Bound, CompiledSyntax } from "../compiled.ts";
import { MibError } from "../errors.ts";
import { parseInteger } from "../hints/integers.ts";
import { parseOctets } from "../hints/octets.ts";
import { parseHint } from "../hints/parse-hint.ts";
import { parseAddress } from "./addresses.ts";
import { octetsOfBits } from "./bits.ts";
import { addressKind, isHexadecimal } from "./format.ts";
import { parseTicks } from "./ticks.ts";

/** Options for reading values. */
export interface ParseOptions {
  /** Value of InetAddressType that goes with an InetAddress. Default: told by the text. */
  readonly addressType?: number | undefined;
  /** Whether values beyond the ranges and sizes of the syntax are taken too, as long as the base type has them. Default: false. */
  readonly ignoreRanges?: boolean | undefined;
}

/**
 * The typed value that a text is by a syntax.
 *
 * @throws A `MibError` that says what was expected.
 */
export function parseValue(
  name: string,
  declared: CompiledSyntax,
  text: string,
  oidOf: (name: string) => string,
  options: ParseOptions = {},
): ValueInput {
  const syntax = options.ignoreRanges === true ? { ...declared, ranges: [] } : declared;
  const { base } = syntax;
  if (base === undefined)
    throw new MibError(
      "invalid-value",
      `${name} has no syntax: give the type and the value instead of a text`,
    );
  if (base === "OBJECT IDENTIFIER") return { type: "ObjectIdentifier", value: oidOf(text) };
  if (base === "IpAddress" || base === "NetworkAddress") {
    if (parseAddress(text, 1) === undefined) throw unfit(name, text, "an IPv4 address such as 192.0.2.1");
    return { type: "IpAddress", value: text };
  }
  if (base === "OCTET STRING" || base === "BITS" || base === "Opaque") {
    const octets = base === "BITS" ? readBits(name, syntax, text) : readOctets(name, syntax, text, options);
    checkRange(name, syntax, BigInt(octets.length), "octets");
    return { type: base === "Opaque" ? "Opaque" : "OctetString", value: octets };
  }
  return readNumber(name, syntax, base, text);
}

function readNumber(
  name: string,
  syntax: CompiledSyntax,
  base: keyof typeof numberTypes,
  text: string,
): ValueInput {
  const value = base === "TimeTicks" ? ticks(text) : (label(syntax, text) ?? integer(syntax, text));
  if (value === undefined) throw unfit(name, text, describeNumber(syntax, base));
  return checkNumber(name, syntax, base, value, text);
}

/** The typed number. Throws a `MibError` if it is beyond the ranges of its syntax or its type; `text` is the number as it was given. */
export function checkNumber(
  name: string,
  syntax: CompiledSyntax,
  base: keyof typeof numberTypes,
  value: bigint,
  text: string,
): ValueInput {
  if (syntax.enums === undefined) checkRange(name, syntax, value, "");
  const type = numberTypes[base];
  const [low, high] = limits[type];
  if (value < low || value > high) throw unfit(name, text, `an integer in the range ${low}..${high}`);
  if (type === "Counter64") return { type, value };
  return { type, value: Number(value) };
}

function ticks(text: string): bigint | undefined {
  const value = parseTicks(text);
  return value === undefined ? undefined : BigInt(value);
}

/** `up`, `up(1)`, or another case of it where only one label has those letters. */
function label(syntax: CompiledSyntax, text: string): bigint | undefined {
  const given = text.trim();
  const exact = syntax.enums?.find(([value, name]) => name === given || `${name}(${value})` === given);
  if (exact !== undefined) return BigInt(exact[0]);
  const others = syntax.enums?.filter(([, name]) => name.toLowerCase() === given.toLowerCase()) ?? [];
  return others.length === 1 ? BigInt(others[0]![0]) : undefined;
}

function integer(syntax: CompiledSyntax, text: string): bigint | undefined {
  const hint = syntax.hint === undefined ? undefined : parseHint(syntax.hint);
  const number = hint?.kind === "integer" ? parseInteger(hint, text) : undefined;
  if (number !== undefined) return number;
  if (hint?.kind === "integer" && hint.decimals > 0) return undefined;
  const plain = text.trim();
  if (!/^[-+]?(?:\d{1,20}|0x[0-9a-f]{1,16})$/i.test(plain)) return undefined;
  return plain.startsWith("-") ? -BigInt(plain.slice(1)) : BigInt(plain.replace("+", ""));
}

function readBits(name: string, syntax: CompiledSyntax, text: string): Uint8Array {
  const names = text
    .replace(/^\{|\}$/g, "")
    .split(/[\s,|]+/)
    .map((bit) => bit.replace(/\(\d+\)$/, ""))
    .filter((bit) => bit !== "");
  const octets = octetsOfBits(names, syntax.enums);
  if (octets === undefined)
    throw unfit(name, text, `names of bits: ${syntax.enums?.map(([, bit]) => bit).join(", ") ?? "numbers"}`);
  return octets;
}

function readOctets(name: string, syntax: CompiledSyntax, text: string, options: ParseOptions): Uint8Array {
  if (isHexadecimal(text))
    return Uint8Array.from(text.slice(2).match(/../g) ?? [], (digits) => Number.parseInt(digits, 16));
  const kind = addressKind(syntax);
  const address = kind === undefined ? undefined : parseAddress(text, options.addressType ?? kind.type);
  if (address !== undefined) return address;
  const hint = syntax.hint === undefined ? undefined : parseHint(syntax.hint);
  const octets = hint?.kind === "octets" ? parseOctets(hint, text) : undefined;
  if (octets !== undefined) return octets;
  if (hint !== undefined || kind !== undefined)
    throw unfit(name, text, `a text by the hint "${syntax.hint ?? "of an address"}", or octets as 0x0a1b`);
  return octetsFromText(text);
}

export function checkRange(name: string, { ranges }: CompiledSyntax, value: bigint, unit: string): void {
  if (ranges === undefined || ranges.length === 0) return;
  if (ranges.some(([low, high]) => value >= BigInt(low) && value <= BigInt(high))) return;
  throw new MibError(
    "invalid-value",
    `${name} must have ${rangesText(ranges)}${unit === "" ? "" : ` ${unit}`}, not ${value}`,
  );
}

function rangesText(ranges: readonly (readonly [Bound, Bound])[]): string {
  return ranges.map(([low, high]) => (low === high ? String(low) : `${low}..${high}`)).join(" or ");
}

export function describeNumber({ enums, hint }: CompiledSyntax, base: BaseType): string {
  if (enums !== undefined)
    return `one of ${enums
      .slice(0, 20)
      .map(([value, name]) => `${name}(${value})`)
      .join(", ")}`;
  if (base === "TimeTicks") return "hundredths of a second, or a time such as 1 day, 2:03:04.05";
  return hint === undefined ? "an integer" : `a number by the hint "${hint}"`;
}

export function unfit(name: string, text: string, expected: string): MibError {
  return new MibError("invalid-value", `${name} must be ${expected}, not ${JSON.stringify(text)}`);
}

const numberTypes = {
  INTEGER: "Integer32",
  Integer32: "Integer32",
  Unsigned32: "Gauge32",
  Gauge32: "Gauge32",
  Counter32: "Counter32",
  TimeTicks: "TimeTicks",
  Counter64: "Counter64",
} as const;

const limits = {
  Integer32: [-0x8000_0000n, 0x7fff_ffffn],
  Gauge32: [0n, 0xffff_ffffn],
  Counter32: [0n, 0xffff_ffffn],
  TimeTicks: [0n, 0xffff_ffffn],
  Counter64: [0n, 0xffff_ffff_ffff_ffffn],
} as const;
