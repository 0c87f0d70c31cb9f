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
  read(reader) {
    const start = reader.position;
    const octets = reader.octets();
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
  read: (reader) => reader.octets(0x44),
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
    if (parseAddress(input) === -1) throw EncodeError.forValue(input, "an IPv4 address such as 192.0.2.1");
    return input as string;
  },
  read: readAddress,
  write(writer, value) {
    const address = parseAddress(value);
    if (address === -1) throw EncodeError.forValue(value, "an IPv4 address such as 192.0.2.1");
    writer.reserve(6);
    const { bytes } = writer;
    let at = writer.position;
    bytes[--at] = address & 0xff;
    bytes[--at] = (address >>> 8) & 0xff;
    bytes[--at] = (address >>> 16) & 0xff;
    bytes[--at] = Math.floor(address / 0x1000000);
    bytes[--at] = 4;
    bytes[--at] = 0x40;
    writer.position = at;
  },
  size: () => 6,
  repair: () => undefined,
};

function readAddress(reader: Reader): string {
  const start = reader.position;
  const length = reader.header(0x40);
  if (length !== 4) reader.fail("bad-size", start, sizeFault(length, "4"));
  const { bytes, position } = reader;
  reader.position = position + 4;
  return `${bytes[position]!}.${bytes[position + 1]!}.${bytes[position + 2]!}.${bytes[position + 3]!}`;
}

/** Returns the number that an IPv4 address is, or -1 if `text` is not one. */
function parseAddress(text: unknown): number {
  if (typeof text !== "string") return -1;
  let address = 0;
  let parts = 0;
  for (let at = 0; parts < 4; at++) {
    const first = at;
    let part = 0;
    for (; at < text.length; at++) {
      const digit = text.charCodeAt(at) - zero;
      if (digit >>> 0 > 9) break;
      part = part * 10 + digit;
      // a leading zero means octal digits to some programs, decimal ones to others
      if (part > 255 || (at > first && text.charCodeAt(first) === zero)) return -1;
    }
    if (at === first || (++parts < 4 ? text.charCodeAt(at) !== dot : at !== text.length)) return -1;
    address = address * 256 + part;
  }
  return address;
}

const dot = 46;
const zero = 48;

function octetsFrom(input: unknown): Uint8Array {
  const octets = typeof input === "string" ? octetsFromText(input) : input;
  if (!(octets instanceof Uint8Array)) throw EncodeError.forValue(input, "text or a Uint8Array");
  if (octets.length > 65535) throw new EncodeError(sizeFault(octets.length, "0..65535"));
  return octets;
}

function sizeFault(length: number, allowed: string): string {
  return `the value has ${length} octets, where ${allowed} are allowed`;
}
