// Variable bindings as nearly all are, read in one function: a young process compiles it sooner than the dozen that read any.
import { oidText, type Reader } from "@snmp/asn1";
import { makeVarbind, type Varbind, type VarbindType, type VarbindValue } from "./varbind.ts";

/**
 * The variable binding that comes next, if it is like nearly all that are sent: no length of more than one octet, a value of a usual type,
 * no bent rule. Otherwise nothing is read.
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

/** What `usualVarbind` reads, by tag. */
const usualValues = new Array<UsualValue | undefined>(256).fill(undefined);
for (const [tag, type] of [
  [0x02, "Integer32"],
  [0x04, "OctetString"],
  [0x05, "Null"],
  [0x41, "Counter32"],
  [0x42, "Gauge32"],
  [0x43, "TimeTicks"],
  [0x80, "noSuchObject"],
  [0x81, "noSuchInstance"],
  [0x82, "endOfMibView"],
] as const) {
  usualValues[tag] = { type, octets: tag === 0x04, empty: tag === 0x05 || tag >= 0x80, signed: tag === 0x02 };
}
