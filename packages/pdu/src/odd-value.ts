// Reads values that are not as their type demands, so that one odd value does not cost the others of its message.
import type { Anomaly, Leniency, Reader } from "@snmp/asn1";
import { gauge32 } from "./smi/integers.ts";
import type { SmiType } from "./smi/type.ts";
import { isSound } from "./soundness.ts";
import { makeRawVarbind, makeVarbind, type Varbind } from "./varbind.ts";

/**
 * Reads a value of the type.
 *
 * @throws A `DecodeError` if it is not one.
 */
export function readSoundValue(reader: Reader, oid: string, type: SmiType): Varbind {
  const { anomalies } = reader;
  const known = anomalies === undefined ? 0 : anomalies.length;
  const value = type.read(reader);
  if (reader.anomalies !== undefined) nameAnomalies(reader.anomalies, known, oid);
  return makeVarbind(oid, type.name, value);
}

/**
 * Reads a value that `type` may refuse. The result is the value; or the value that the sender must mean; or the octets as they are.
 *
 * @throws A `DecodeError` if the reader does not forgive the fault, or if the lengths are wrong.
 */
export function readOddValue(reader: Reader, oid: string, type: SmiType): Varbind {
  const { bytes, position: offset } = reader;
  const { tag, start, end } = readElement(reader);
  if (
    isSound(type, bytes, start, end) ||
    !forgive(reader, { kind: leniencyFor(type, end - start), offset, oid })
  ) {
    reader.position = offset;
    return readSoundValue(reader, oid, type);
  }
  const value = type.repair(bytes, start, end);
  if (value !== undefined) return makeVarbind(oid, type.name, value);
  return makeRawVarbind(oid, tag, Uint8Array.from(bytes.subarray(start, end)));
}

/**
 * Reads a value of a type that SNMP does not have, or no longer has.
 *
 * @throws A `DecodeError` if the reader does not forgive that, or if the lengths are wrong.
 */
export function readUnknownValue(reader: Reader, oid: string): Varbind {
  const offset = reader.position;
  if (!forgive(reader, { kind: "unknown-type", offset, oid })) failForType(reader, offset, oid);
  const { tag, start, end } = readElement(reader);
  if (tag === uInteger32 && isSound(gauge32, reader.bytes, start, end)) {
    reader.position = offset;
    const known = reader.anomalies!.length;
    const value = reader.uint32(uInteger32);
    nameAnomalies(reader.anomalies!, known, oid);
    return makeVarbind(oid, gauge32.name, value);
  }
  return makeRawVarbind(oid, tag, Uint8Array.from(reader.bytes.subarray(start, end)));
}

/** Reads a Counter64 in a message of SNMPv1, which does not have it. */
export function forgiveCounter64(reader: Reader, oid: string): void {
  const offset = reader.position;
  if (!forgive(reader, { kind: "counter64-in-v1", offset, oid })) failForType(reader, offset, oid);
}

/** Throws the error for a value of another type than the version of SNMP has. */
export function failForType(reader: Reader, offset: number, oid: string): never {
  return reader.fail(
    "unexpected-tag",
    offset,
    `${oid} has a value of a type that this version of SNMP does not have`,
  );
}

/** Adds the name of the variable binding to the anomalies of its value: those after the first `known`. */
function nameAnomalies(anomalies: Anomaly[], known: number, oid: string): void {
  for (let i = known; i < anomalies.length; i++) anomalies[i] = { ...anomalies[i]!, oid };
}

function forgive(reader: Reader, anomaly: Anomaly): boolean {
  if (!reader.leniencies.includes(anomaly.kind)) return false;
  reader.report(anomaly);
  return true;
}

/** The leniency for a value of `length` octets that the type refuses. */
function leniencyFor({ form }: SmiType, length: number): Leniency {
  if (form === "oid") return "malformed-oid";
  if (length === 0) return "empty-value";
  return form === "integer" ? "wide-integer" : "wrong-size";
}

/** Reads the next element. Its identifier may have several octets (X.690 §8.1.2.4), its content may be anything. */
function readElement(reader: Reader): { tag: number; start: number; end: number } {
  const { bytes, position } = reader;
  let tag = bytes[position]!;
  let last = position;
  if ((tag & 0x1f) === 0x1f) {
    do {
      if (++last >= reader.end) reader.fail("truncated", position, "the identifier is cut off");
      if (last - position > 3)
        reader.fail("unexpected-tag", position, "the identifier has more than four octets");
      tag = tag * 256 + bytes[last]!;
    } while (bytes[last]! > 0x7f);
  }
  reader.position = last;
  const length = reader.header(bytes[last]!);
  const start = reader.position;
  return { tag, start, end: (reader.position = start + length) };
}

/** UInteger32 of RFC 1442 §2: Unsigned32 took its place, with the tag of Gauge32. */
const uInteger32 = 0x47;
