// Values as text, by what a MIB says of them. Never throws: what does not fit is shown as it came.
import { hexOf, opaqueNumber, textOf, ticksText, type Varbind } from "@snmp/pdu";
import type { CompiledSyntax } from "../compiled.ts";
import { formatInteger } from "../hints/integers.ts";
import { formatOctets } from "../hints/octets.ts";
import { parseHint } from "../hints/parse-hint.ts";
import { formatAddress } from "./addresses.ts";
import { bitsOf } from "./bits.ts";

/** How values are written. */
export interface FormatOptions {
  /** `plain`: labels, padded addresses, all of which can be read back. `net-snmp`: `up(1)`, `0:1a:2b`, as its tools write them. Default: `plain`. */
  readonly style?: "plain" | "net-snmp" | undefined;
  /** Value of InetAddressType that goes with an InetAddress. Default: told by the length of the address. */
  readonly addressType?: number | undefined;
}

/** A value and its type. */
export type ValueOf = Pick<Varbind, "type" | "value">;

/** The text of a value by its syntax; `nameOid` writes an OID. */
export function formatValue(
  syntax: CompiledSyntax | undefined,
  { type, value }: ValueOf,
  nameOid: (oid: string) => string,
  options: FormatOptions = {},
): string {
  if (value === null) return type === "Null" ? "" : type;
  if (typeof value === "number" || typeof value === "bigint") {
    if (type === "TimeTicks") return ticksText(value as number);
    return formatNumber(syntax, value, options);
  }
  if (typeof value === "string") return type === "ObjectIdentifier" ? nameOid(value) : value;
  if (type === "Opaque") {
    const number = opaqueNumber(value);
    if (number !== undefined) return String(number);
  }
  const text = formatText(syntax, value, options) ?? (type === "OctetString" ? textOf(value) : undefined);
  // a text that looks like octets would be read as such
  return text === undefined || isHexadecimal(text) ? `0x${hexOf(value)}` : text;
}

/** Whether a text is the form in which octets are written that are not text. */
export function isHexadecimal(text: string): boolean {
  return /^0x(?:[0-9a-f]{2})*$/i.test(text);
}

function formatNumber(
  syntax: CompiledSyntax | undefined,
  value: number | bigint,
  options: FormatOptions,
): string {
  const label = syntax?.enums?.find(([number]) => number === Number(value))?.[1];
  if (label !== undefined) return options.style === "net-snmp" ? `${label}(${value})` : label;
  const hint = syntax?.hint === undefined ? undefined : parseHint(syntax.hint);
  return hint?.kind === "integer" ? formatInteger(hint, value) : String(value);
}

/** The text of octets by their syntax; `undefined` where it says nothing, or they do not fit it. */
export function formatText(
  syntax: CompiledSyntax | undefined,
  octets: Uint8Array,
  options: FormatOptions = {},
): string | undefined {
  if (syntax === undefined) return undefined;
  if (syntax.base === "BITS") return formatBits(syntax, octets, options);
  const kind = addressKind(syntax);
  if (kind !== undefined) {
    const address = formatAddress(octets, options.addressType ?? kind.type);
    if (address !== undefined) return address;
  }
  const hint = syntax.hint === undefined ? undefined : parseHint(syntax.hint);
  if (hint?.kind !== "octets") return undefined;
  return formatOctets(hint, octets, { padded: options.style !== "net-snmp" });
}

function formatBits(syntax: CompiledSyntax, octets: Uint8Array, options: FormatOptions): string {
  const names = bitsOf(octets, syntax.enums);
  if (options.style !== "net-snmp") return names.join(" ");
  const number = (name: string): number =>
    syntax.enums?.find(([, label]) => label === name)?.[0] ?? Number(name);
  return [hexOf(octets, " ").toUpperCase(), ...names.map((name) => `${name}(${number(name)})`)].join(" ");
}

/** The type of address that a textual convention of RFC 4001 stands for; its type is open for InetAddress itself. */
export function addressKind({ type }: CompiledSyntax): { type?: number } | undefined {
  return type === undefined ? undefined : addressConventions.get(type.slice(type.lastIndexOf(":") + 1));
}

const addressConventions: ReadonlyMap<string, { type?: number }> = new Map([
  ["InetAddress", {}],
  ["InetAddressIPv4", { type: 1 }],
  ["InetAddressIPv6", { type: 2 }],
  ["InetAddressIPv4z", { type: 3 }],
  ["InetAddressIPv6z", { type: 4 }],
  ["InetAddressDNS", { type: 16 }],
  ["Ipv6Address", { type: 2 }],
]);
