// OCTET STRING and the types that have its content octets (RFC 2578 §7.1.2, §7.1.5, §7.1.9).
import { elementSize, EncodeError, type Reader } from "@snmp/asn1";
import { octetsFromText } from "../octets.ts";
import type { SmiType } from "./type.ts";

/** OCTET STRING (RFC 3416 §3: SIZE (0..65535)). */
export const octetString: SmiType<Uint8Array> = {
  name: "OctetString",
  tag: 0x04,
  syntax: "OCTET STRING (SIZE (0..65535))",
  since: 1,
  form: "octets",
  min: 0,
  max: 65535,
  isException: false,
  from: octetsFrom,
  read(reader, tag = 0x04) {
    const start = reader.position;
    const octets = reader.octets(tag);
    if (octets.length > 65535) reader.fail("bad-size", start, sizeFault(octets.length, "0..65535"));
    return octets;
  },
  write(writer, value) {
    writer.octets(value);
    if (value.length > 65535) throw new EncodeError(sizeFault(value.length, "0..65535"));
  },
  size: (value) => elementSize(value.length),
  /** A string that is too long is what it is. */
  repair: (bytes, start, end) => Uint8Array.from(bytes.subarray(start, end)),
};

/** Opaque: the octets of another encoding. */
export const opaque: SmiType<Uint8Array> = {
  name: "Opaque",
  tag: 0x44,
  syntax: "[APPLICATION 4] IMPLICIT OCTET STRING",
  since: 1,
  form: "octets",
  min: 0,
  isException: false,
  from: octetsFrom,
  read: (reader, tag = 0x44) => reader.octets(tag),
  write: (writer, value) => writer.octets(value, 0x44),
  size: (value) => elementSize(value.length),
  repair: () => undefined,
};

/** IpAddress: four octets on the wire, dotted decimal in JavaScript. */
export const ipAddress: SmiType<string> = {
  name: "IpAddress",
  tag: 0x40,
  syntax: "[APPLICATION 0] IMPLICIT OCTET STRING (SIZE (4))",
  since: 1,
  form: "octets",
  min: 4,
  max: 4,
  isException: false,
  from(input) {
    const parts =
      typeof input === "string" && /^(?:0|[1-9]\d{0,2})(?:\.(?:0|[1-9]\d{0,2})){3}$/.test(input)
        ? input.split(".").map(Number)
        : [];
    // A leading zero means octal digits to some programs, decimal ones to others.
    if (parts.length !== 4 || parts.some((part) => part > 255))
      throw EncodeError.forValue(input, "an IPv4 address such as 192.0.2.1");
    return parts.join(".");
  },
  read: readAddress,
  write(writer, value) {
    if (typeof value !== "string") throw EncodeError.forValue(value, "an IPv4 address such as 192.0.2.1");
    const parts = value.split(".");
    const octets = Uint8Array.from(parts, Number);
    if (octets.length !== 4 || octets.join(".") !== value)
      throw EncodeError.forValue(value, "an IPv4 address such as 192.0.2.1");
    writer.octets(octets, 0x40);
  },
  size: () => 6,
  repair: () => undefined,
};

function readAddress(reader: Reader, tag = 0x40): string {
  const start = reader.position;
  const length = reader.header(tag);
  if (length !== 4) reader.fail("bad-size", start, sizeFault(length, "4"));
  const { bytes, position } = reader;
  reader.position = position + 4;
  return `${bytes[position]!}.${bytes[position + 1]!}.${bytes[position + 2]!}.${bytes[position + 3]!}`;
}

function octetsFrom(input: unknown): Uint8Array {
  const octets = typeof input === "string" ? octetsFromText(input) : input;
  if (!(octets instanceof Uint8Array)) throw EncodeError.forValue(input, "text or a Uint8Array");
  if (octets.length > 65535) throw new EncodeError(sizeFault(octets.length, "0..65535"));
  return octets;
}

function sizeFault(length: number, allowed: string): string {
  return `the value has ${length} octets, where ${allowed} are allowed`;
}
