// The fast path: reads the usual variable bindings in one function, which a young process compiles sooner than a dozen functions. It reads
// rows of `smiTypes`, as `readVarbind` does, and a property test compares both.
import { oidText, type Reader } from "@snmp/asn1";
import { smiTypes } from "./smi/table.ts";
import { makeVarbind, type Varbind, type VarbindType, type VarbindValue } from "./varbind.ts";

/**
 * Reads the next variable binding if it is a usual one: no length of more than one octet, a value of a usual type, no bent rule. Otherwise
 * it reads nothing, and returns `undefined`.
 */
export function usualVarbind(reader: Reader): Varbind | undefined {
  const { bytes, position, end } = reader;
  if (end - position < 6) return undefined;
  const at = position + 4 + bytes[position + 3]!;
  if (at + 2 > end) return undefined;
  const start = at + 2;
  const length = bytes[at + 1]!;
  const empty = length === 0;
  const after = start + length;
  const short = after <= end && after - position < 0x82 && bytes[position + 1] === after - position - 2;
  if (!short || bytes[position] !== 0x30 || bytes[position + 2] !== 0x06 || at === position + 4)
    return undefined;
  const usual = usualValues[bytes[at]!];
  if (usual === undefined || (usual.empty && !empty)) return undefined;
  const { type, signed } = usual;
  let value: VarbindValue = null;
  if (usual.octets) {
    value = new Uint8Array(length);
    for (let i = 0; i < length; i++) value[i] = bytes[start + i]!;
  } else if (!usual.empty) {
    const first = (bytes[start]! << 24) >> 24;
    // five octets hold 32 bits without a sign, behind a zero
    if (empty || length > 5 || (length === 5 && (first !== 0 || signed)) || (first < 0 && !signed))
      return undefined;
    if (length > 1 && (bytes[start + 1]! << 24) >> 31 === first) return undefined; // more octets than needed
    let number = first;
    for (let i = start + 1; i < after; i++) number = (number << 8) | bytes[i]!;
    value = signed ? number : number >>> 0;
  }
  reader.position = after;
  return makeVarbind(oidText(bytes, position + 4, at), type, value);
}

interface UsualValue {
  readonly type: VarbindType;
  readonly octets: boolean;
  readonly empty: boolean;
  readonly signed: boolean;
}

/** The types that `usualVarbind` reads, by tag: those whose content is any octets, at most 32 bits, or nothing. */
const usualValues = new Array<UsualValue | undefined>(256).fill(undefined);
for (const { name, tag, form, min, max } of smiTypes) {
  const octets = form === "octets" && min === 0;
  const empty = form === "null";
  if (octets || empty || (form === "integer" && max! <= 0xffffffff))
    usualValues[tag] = { type: name, octets, empty, signed: form === "integer" && min! < 0 };
}
