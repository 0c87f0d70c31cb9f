import type { CompiledSyntax } from "@snmp/mib";

/** The last number of an OID. */
export function lastArc(oid: string): string {
  return oid.slice(oid.lastIndexOf(".") + 1);
}

/** The type of an object as the tree has it. */
export function typeName({ base, enums }: CompiledSyntax): string {
  if (base === "BITS") return "BitString";
  if (enums !== undefined) return "EnumVal";
  return base === undefined ? "" : (names[base] ?? base);
}

const names: Readonly<Record<string, string>> = {
  "OCTET STRING": "String",
  "OBJECT IDENTIFIER": "ObjID",
  Counter32: "Counter",
  Gauge32: "Gauge",
  Unsigned32: "Unsigned",
  IpAddress: "IpAddr",
  NetworkAddress: "NetAddr",
};
