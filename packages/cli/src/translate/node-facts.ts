import type { CompiledNode, CompiledSyntax } from "@snmp/mib";

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

/** The number that net-snmp has for the type of a node; 0 for what has neither a type nor a macro of its own. */
export function typeNumber(node: CompiledNode | undefined): number {
  if (node === undefined) return 0;
  if (node.macro !== "OBJECT-TYPE") return macroNumbers[node.macro] ?? 0;
  return node.kind === "table" || node.kind === "row" ? 0 : (baseNumbers[node.base ?? ""] ?? 0);
}

const baseNumbers: Readonly<Record<string, number>> = {
  "OBJECT IDENTIFIER": 1,
  "OCTET STRING": 2,
  INTEGER: 3,
  NetworkAddress: 4,
  IpAddress: 5,
  Counter32: 6,
  Gauge32: 7,
  TimeTicks: 8,
  Opaque: 9,
  Counter64: 11,
  BITS: 12,
  Unsigned32: 15,
  Integer32: 16,
};

const macroNumbers: Readonly<Record<string, number>> = {
  "TRAP-TYPE": 20,
  "NOTIFICATION-TYPE": 21,
  "OBJECT-GROUP": 22,
  "NOTIFICATION-GROUP": 23,
  "MODULE-IDENTITY": 24,
  "AGENT-CAPABILITIES": 25,
  "MODULE-COMPLIANCE": 26,
  "OBJECT-IDENTITY": 27,
};

const names: Readonly<Record<string, string>> = {
  "OCTET STRING": "String",
  "OBJECT IDENTIFIER": "ObjID",
  Counter32: "Counter",
  Gauge32: "Gauge",
  Unsigned32: "Unsigned",
  IpAddress: "IpAddr",
  NetworkAddress: "NetAddr",
};
