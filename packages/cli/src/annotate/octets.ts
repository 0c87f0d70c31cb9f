import { textOf } from "@snmp/pdu";
import { quoted } from "../format/text.ts";

/** Octets as text where they are text; else how many there are, as the octets themselves stand beside it. */
export function meaningOfOctets(octets: Uint8Array): string {
  if (octets.length === 0) return "empty";
  const text = textOf(octets);
  return text === undefined ? counted(octets.length) : quoted(text);
}

function counted(length: number): string {
  return length === 1 ? "1 octet" : `${length} octets`;
}
