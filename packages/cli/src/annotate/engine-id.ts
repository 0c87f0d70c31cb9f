// RFC 3411 §5: SnmpEngineID.
import { hexOf, textOf } from "@snmp/pdu";
import { quote } from "../format/text.ts";

/** Describes an snmpEngineID: its enterprise number, and the rest if its format is one of RFC 3411. */
export function describeEngineId(engineId: Uint8Array): string {
  if (engineId.length === 0) return "empty: discovery";
  if (engineId.length < 5) return `${engineId.length} octets, too short for an engine`;
  const first = engineId[0]!;
  const enterprise =
    (first & 0x7f) * 0x1000000 + engineId[1]! * 0x10000 + engineId[2]! * 0x100 + engineId[3]!;
  const format = first < 0x80 ? undefined : formats[engineId[4]!];
  return `enterprise ${enterprise}${format === undefined ? "" : `, ${format(engineId.subarray(5))}`}`;
}

const formats: Readonly<Record<number, (octets: Uint8Array) => string>> = {
  1: (octets) => `IPv4 ${octets.join(".")}`,
  2: (octets) => `IPv6 ${hexOf(octets)}`,
  3: (octets) => `MAC ${hexOf(octets, ":")}`,
  4: (octets) => `text ${quote(textOf(octets) ?? hexOf(octets))}`,
};
