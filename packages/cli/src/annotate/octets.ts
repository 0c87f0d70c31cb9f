import { textOf } from "@snmp/pdu";
import { quote } from "../format/text.ts";

/** Describes octets: as text if they are text, otherwise by their number, as the octets themselves stand beside it. */
export function describeOctets(octets: Uint8Array): string {
  if (octets.length === 0) return "empty";
  const text = textOf(octets);
  return text === undefined ? countOctets(octets.length) : quote(text);
}

/** `1 octet`, `2 octets` */
export function countOctets(length: number): string {
  return length === 1 ? "1 octet" : `${length} octets`;
}
