// Reads values that are not as their type demands, so that one odd value does not cost the others of its message.
import { type Anomaly, type DecodeError, type Leniency, type Reader } from "@snmp/asn1";
import { gauge32 } from "./smi/integers.ts";
import type { SmiType } from "./smi/type.ts";
import { makeRawVarbind, makeVarbind, type Varbind } from "./varbind.ts";

/**
 * Reads a value that `type` refuses with `fault`. The result is the value that the sender must mean, or the octets as they are.
 *
 * @throws `fault` if the reader does not forgive it; a `DecodeError` if the lengths are wrong, too.
 */
export function readRefusedValue(reader: Reader, oid: string, type: SmiType, fault: DecodeError): Varbind {
  const offset = reader.position;
  const { tag, start, end } = readElement(reader);
  const kind = leniencyFor(fault, type, end - start);
  if (kind === undefined || !forgive(reader, { kind, offset, oid })) throw fault;
  const value = type.repair(reader.bytes, start, end);
  if (value !== undefined) return makeVarbind(oid, type.name, value);
  return makeRawVarbind(oid, tag, Uint8Array.from(reader.bytes.subarray(start, end)));
}

/**
 * Reads a value of a type that SNMP does not have, or no longer has.
 *
 * @throws A `DecodeError` if the reader does not forgive that, or if the lengths are wrong.
 */
export function readUnknownValue(reader: Reader, oid: string): Varbind {
  const offset = reader.position;
  const { tag, start, end } = readElement(reader);
  if (!forgive(reader, { kind: "unknown-type", offset, oid })) failForType(reader, offset, oid);
  if (tag === uInteger32) {
    reader.position = offset;
    const known = reader.anomalies!.length;
    try {
      const value = gauge32.read(reader, uInteger32);
      nameAnomalies(reader, known, oid);
      return makeVarbind(oid, gauge32.name, value);
    } catch {
      reader.anomalies!.length = known;
      reader.position = end;
    }
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
export function nameAnomalies({ anomalies }: Reader, known: number, oid: string): void {
  if (anomalies === undefined) return;
  for (let i = known; i < anomalies.length; i++) anomalies[i] = { ...anomalies[i]!, oid };
}

function forgive(reader: Reader, anomaly: Anomaly): boolean {
  if (!reader.leniencies.includes(anomaly.kind)) return false;
  reader.report(anomaly);
  return true;
}

/** The leniency that forgives the fault in a value of `length` octets, or `undefined` if there is none, or if it is one for BER that is off. */
function leniencyFor({ kind }: DecodeError, { form }: SmiType, length: number): Leniency | undefined {
  switch (kind) {
    case "out-of-range":
      return form === "oid" ? "malformed-oid" : "wide-integer";
    case "bad-size":
      return length === 0 ? "empty-value" : "wrong-size";
    case "bad-content":
      return form === "oid" ? "malformed-oid" : form === "integer" ? "empty-value" : "wrong-size";
    default:
      return undefined;
  }
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
