// Tells whether a type accepts content octets, without reading them: an error for each refused value would cost more than the message.
import { maxArcs } from "@snmp/asn1";
import type { SmiType } from "./smi/type.ts";

/** Returns whether the octets from `start` to `end` are a value of the type, if all rules of BER that can be forgiven may be bent. */
export function isSound({ form, min, max }: SmiType, bytes: Uint8Array, start: number, end: number): boolean {
  const length = end - start;
  switch (form) {
    case "integer":
      return min! < 0
        ? isSigned(bytes, start, end)
        : isUnsigned(bytes, start, end, max! > 0xffffffff ? 8 : 4);
    case "octets":
      return length >= min! && (max === undefined || length <= max);
    case "oid":
      return isOid(bytes, start, end);
    case "null":
      return length === 0;
  }
}

/** Any sign extension of 32 bits. */
function isSigned(bytes: Uint8Array, start: number, end: number): boolean {
  let at = start;
  while (end - at > 4 && (bytes[at]! << 24) >> 24 === (bytes[at + 1]! << 24) >> 31) at++;
  return end > start && end - at <= 4;
}

/** At most nine octets, of which `size` are significant; or `size` octets that lack their leading zero. */
function isUnsigned(bytes: Uint8Array, start: number, end: number, size: number): boolean {
  const length = end - start;
  if (length === 0 || length > 9 || bytes[start]! > 0x7f) return length > 0 && length <= size;
  let at = start;
  while (end - at > size && bytes[at] === 0) at++;
  return end - at <= size;
}

/** At most 128 arcs of 32 bits, the first two in one, none padded or cut off. No octets at all are 0.0. */
function isOid(bytes: Uint8Array, start: number, end: number): boolean {
  if (end > start && bytes[end - 1]! > 0x7f) return false;
  let arcs = 1;
  for (let at = start; at < end; at++) {
    const first = at;
    if (bytes[at] === 0x80 || ++arcs > maxArcs) return false;
    let arc = bytes[at]! & 0x7f;
    while (bytes[at]! > 0x7f) arc = arc * 128 + (bytes[++at]! & 0x7f);
    if (at - first > 4 || arc > (first === start ? 0xffffffff + 80 : 0xffffffff)) return false;
  }
  return true;
}
