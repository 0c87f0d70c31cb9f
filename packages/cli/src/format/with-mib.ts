// Variable bindings as net-snmp 5.9 prints them with MIBs: labels, DISPLAY-HINT, units, names of OIDs.
import type { BaseType, CompiledSyntax, Mib } from "@snmp/mib";
import { hexOf, isException, type Varbind } from "@snmp/pdu";
import type { NameFormat } from "../names/output-letters.ts";
import { writeName } from "../names/write-name.ts";
import { formatNetSnmpValue } from "./net-snmp.ts";
import type { VarbindFormat } from "./varbind.ts";

/** How variable bindings are shown by their MIB. */
export interface MibFormat extends VarbindFormat {
  readonly mib: Mib;
  readonly names: NameFormat;
}

/** Returns a variable binding as net-snmp prints it. */
export function formatWithMib(varbind: Varbind, format: MibFormat): string {
  const value = formatMibValue(varbind, format);
  if (format.valueOnly) return value;
  const isBare = format.quick && !format.equalsSign;
  return `${writeName(format.mib, varbind.oid, format.names)} ${isBare ? "" : "= "}${value}`;
}

/** Returns the value alone. */
export function formatMibValue(varbind: Varbind, format: MibFormat): string {
  if (isException(varbind) || varbind.type === "Null") return formatNetSnmpValue(varbind, format);
  const { mib, names, quick } = format;
  const node = mib.find(varbind.oid)?.node;
  if (varbind.type === "ObjectIdentifier") {
    const name = writeName(mib, varbind.value, names);
    return quick ? name : `OID: ${name}`;
  }
  if (node?.base === undefined) return formatNetSnmpValue(varbind, format);
  const units = node.units === undefined || names.noUnits ? "" : ` ${node.units}`;
  if (!fits(node.base, varbind.type)) {
    const text = formatNetSnmpValue(varbind, format);
    // -OQ prints it as it is, -Oq does not
    if (quick && format.equalsSign) return text;
    return `Wrong Type (should be ${wantedTypes[node.base] ?? node.base}): ${text}`;
  }
  return (formatBySyntax(varbind, node, format) ?? formatNetSnmpValue(varbind, format)) + units;
}

/** The value by labels or a hint; `undefined` where the object has neither, or the value does not fit them. */
function formatBySyntax(varbind: Varbind, node: CompiledSyntax, format: MibFormat): string | undefined {
  if (typeof varbind.value === "number" && varbind.type !== "TimeTicks") {
    const label = node.enums?.find(([value]) => value === varbind.value)?.[1];
    const type = varbind.type === "Integer32" ? "INTEGER" : varbind.type;
    if (label !== undefined && !format.names.plainEnums) {
      if (format.quick) return label;
      return `${type}: ${label}(${varbind.value})`;
    }
    if (node.hint === undefined || label !== undefined) return undefined;
    return withType(type, format.mib.format(varbind), format);
  }
  if (varbind.type !== "OctetString") return undefined;
  if (node.base === "BITS") return formatBits(varbind.value, node, format);
  // a hint counts more than -Ox and -Oa
  if (node.hint === undefined) return undefined;
  const text = format.mib.format(varbind, { style: format.names.padded ? "plain" : "net-snmp" });
  return /^0x(?:[0-9a-f]{2})*$/.test(text) ? undefined : withType("STRING", text, format);
}

function formatBits(octets: Uint8Array, { enums }: CompiledSyntax, format: MibFormat): string {
  const digits = hexOf(octets, " ").toUpperCase();
  const labels: string[] = [];
  for (let bit = 0; bit < octets.length * 8; bit++) {
    if ((octets[bit >> 3]! & (0x80 >> (bit & 7))) === 0) continue;
    const label = enums?.find(([number]) => number === bit)?.[1];
    labels.push(label === undefined || format.names.plainEnums ? String(bit) : `${label}(${bit})`);
  }
  if (format.quick) return `"${digits} " ${labels.join(" ")}`.trimEnd();
  return ["BITS:", digits, ...labels].join(" ");
}

function withType(type: string, text: string, { quick }: MibFormat): string {
  return quick ? text : `${type}: ${text}`;
}

function fits(base: BaseType, type: Varbind["type"]): boolean {
  const wanted = typesOfBases[base];
  return wanted === undefined || wanted === type;
}

const typesOfBases: Readonly<Partial<Record<BaseType, Varbind["type"]>>> = {
  INTEGER: "Integer32",
  Integer32: "Integer32",
  Unsigned32: "Gauge32",
  Gauge32: "Gauge32",
  Counter32: "Counter32",
  Counter64: "Counter64",
  TimeTicks: "TimeTicks",
  "OCTET STRING": "OctetString",
  BITS: "OctetString",
  "OBJECT IDENTIFIER": "ObjectIdentifier",
  IpAddress: "IpAddress",
  NetworkAddress: "IpAddress",
  Opaque: "Opaque",
};

/** The types as net-snmp names them. */
const wantedTypes: Readonly<Partial<Record<BaseType, string>>> = {
  Integer32: "INTEGER",
  Unsigned32: "Gauge32 or Unsigned32",
  Gauge32: "Gauge32 or Unsigned32",
  TimeTicks: "Timeticks",
};
