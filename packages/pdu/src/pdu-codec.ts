// The hot path: PDUs and variable bindings (RFC 3416 §3), written by hand. `@snmp/pdu/schema` declares the same types, and tests hold
// both, and the engine of @peculiar/asn1-schema, to the same octets.
import { type Asn1Type, EncodeError, type Reader, wholeElement, type Writer } from "@snmp/asn1";
import type { Pdu, PduType } from "./pdu.ts";
import { writePolledName } from "./polled-name.ts";
import { usualVarbind } from "./usual-varbind.ts";
import { makeVarbind, type Varbind, type VarbindType } from "./varbind.ts";

/**
 * `PDUs` of RFC 1157 §4.1: no GetBulkRequest, InformRequest, SNMPv2-Trap or Report, and no Counter64 or exception (RFC 3584 §4.2.2).
 * An exception that comes nevertheless is read.
 */
export const rfc1157Pdus: Asn1Type<Pdu> = pdusType([0xa0, 0xa1, 0xa2, 0xa3, 0xa4], false);

/** `PDUs` of RFC 3416 §3. */
export const rfc3416Pdus: Asn1Type<Pdu> = pdusType([0xa0, 0xa1, 0xa2, 0xa3, 0xa5, 0xa6, 0xa7, 0xa8], true);

function pdusType(tags: readonly number[], smiV2: boolean): Asn1Type<Pdu> {
  // one bit for each PDU type
  const accepted = tags.reduce((bits, tag) => bits | (1 << (tag & 0x1f)), 0);
  const accepts = (tag: number): boolean => (tag & 0xe0) === 0xa0 && (accepted & (1 << (tag & 0x1f))) !== 0;
  const type: Asn1Type<Pdu> = {
    tag: -1,
    accepts,
    read(reader) {
      const tag = reader.peek();
      if (!accepts(tag))
        reader.fail(tag === -1 ? "truncated" : "unexpected-tag", reader.position, "no PDU of this version");
      return readPdu(reader, tag, smiV2);
    },
    write(writer, pdu) {
      if (typeof pdu !== "object" || pdu === null) throw EncodeError.forValue(pdu, "a PDU");
      const tag = pduTags[pdu.type];
      if (!accepts(tag)) throw new EncodeError(`${pdu.type} is no PDU of this version of SNMP`);
      writePdu(writer, pdu, tag, smiV2);
    },
    schemaItem: () => wholeElement(type),
  };
  return type;
}

function readPdu(reader: Reader, tag: number, smiV2: boolean): Pdu {
  const outer = reader.enter(tag);
  const type = pduTypes[tag & 0x1f]!;
  let pdu: Pdu;
  if (type === "Trap") {
    const enterprise = reader.oid();
    const agentAddress = ipAddress(reader);
    pdu = {
      type,
      enterprise,
      agentAddress,
      genericTrap: reader.int32(),
      specificTrap: reader.int32(),
      timestamp: reader.uint32(0x43),
      varbinds: readVarbinds(reader, smiV2),
    };
  } else {
    const requestId = reader.int32();
    const second = reader.int32();
    const third = reader.int32();
    const varbinds = readVarbinds(reader, smiV2);
    pdu =
      type === "GetBulkRequest"
        ? { type, requestId, nonRepeaters: second, maxRepetitions: third, varbinds }
        : { type, requestId, errorStatus: second, errorIndex: third, varbinds };
  }
  reader.leave(outer);
  return pdu;
}

function readVarbinds(reader: Reader, smiV2: boolean): Varbind[] {
  const outer = reader.enter(0x30);
  const varbinds: Varbind[] = [];
  while (reader.position < reader.end) varbinds.push(usualVarbind(reader) ?? readVarbind(reader, smiV2));
  reader.leave(outer);
  return varbinds;
}

function readVarbind(reader: Reader, smiV2: boolean): Varbind {
  const list = reader.enter(0x30);
  const varbind = readNameAndValue(reader, smiV2);
  reader.leave(list);
  return varbind;
}

function readNameAndValue(reader: Reader, smiV2: boolean): Varbind {
  const oid = reader.oid();
  const tag = reader.peek();
  switch (tag) {
    case 0x02:
      return makeVarbind(oid, "Integer32", reader.int32());
    case 0x04:
      return makeVarbind(oid, "OctetString", stringOctets(reader));
    case 0x05:
      return makeVarbind(oid, "Null", reader.null());
    case 0x06:
      return makeVarbind(oid, "ObjectIdentifier", reader.oid());
    case 0x40:
      return makeVarbind(oid, "IpAddress", ipAddress(reader));
    case 0x41:
      return makeVarbind(oid, "Counter32", reader.uint32(tag));
    case 0x42:
      return makeVarbind(oid, "Gauge32", reader.uint32(tag));
    case 0x43:
      return makeVarbind(oid, "TimeTicks", reader.uint32(tag));
    case 0x44:
      return makeVarbind(oid, "Opaque", reader.octets(tag));
    case 0x80: // SNMPv1 has no exceptions, but agents are known that send them
      return makeVarbind(oid, "noSuchObject", reader.null(tag));
    case 0x81:
      return makeVarbind(oid, "noSuchInstance", reader.null(tag));
    case 0x82:
      return makeVarbind(oid, "endOfMibView", reader.null(tag));
  }
  if (smiV2 && tag === 0x46) return makeVarbind(oid, "Counter64", reader.uint64(tag));
  return reader.fail(
    tag === -1 ? "truncated" : "unexpected-tag",
    reader.position,
    `no value of this version for ${oid}`,
  );
}

/** OCTET STRING (SIZE (0..65535)) (RFC 3416 §3). */
function stringOctets(reader: Reader): Uint8Array {
  const start = reader.position;
  const octets = reader.octets();
  if (octets.length > 65535)
    reader.fail("bad-size", start, `${octets.length} octets, where 0..65535 are allowed`);
  return octets;
}

function ipAddress(reader: Reader): string {
  const start = reader.position;
  const length = reader.header(0x40);
  if (length !== 4) reader.fail("bad-size", start, `an IpAddress of ${length} octets`);
  const { bytes, position } = reader;
  reader.position = position + 4;
  return `${bytes[position]!}.${bytes[position + 1]!}.${bytes[position + 2]!}.${bytes[position + 3]!}`;
}

function writePdu(writer: Writer, pdu: Pdu, tag: number, smiV2: boolean): void {
  const before = writer.length;
  writeVarbinds(writer, pdu.varbinds, smiV2);
  let field = ""; // the one being written, for the error
  try {
    if (pdu.type === "Trap") {
      field = "timestamp";
      writer.uint32(pdu.timestamp, 0x43);
      field = "specificTrap";
      writer.int32(pdu.specificTrap);
      field = "genericTrap";
      writer.int32(pdu.genericTrap);
      field = "agentAddress";
      writeIpAddress(writer, pdu.agentAddress);
      field = "enterprise";
      writer.oid(pdu.enterprise);
    } else {
      if (pdu.type === "GetBulkRequest") {
        field = "maxRepetitions";
        writer.int32(pdu.maxRepetitions);
        field = "nonRepeaters";
        writer.int32(pdu.nonRepeaters);
      } else {
        field = "errorIndex";
        writer.int32(pdu.errorIndex);
        field = "errorStatus";
        writer.int32(pdu.errorStatus);
      }
      field = "requestId";
      writer.int32(pdu.requestId);
    }
  } catch (error) {
    throw EncodeError.isInstance(error) ? error.within(field) : error;
  }
  writer.wrap(tag, before);
}

function writeVarbinds(writer: Writer, varbinds: readonly Varbind[], smiV2: boolean): void {
  const list: unknown = varbinds;
  if (!Array.isArray(list)) throw EncodeError.forValue(varbinds, "an array").within("varbinds");
  const before = writer.length;
  for (let i = varbinds.length - 1; i >= 0; i--) {
    const varbind = varbinds[i]!;
    try {
      if (varbind.type === "Null") writePolledName(writer, varbind.oid);
      else writeVarbind(writer, varbind, smiV2);
    } catch (error) {
      throw EncodeError.isInstance(error) ? error.within(`varbinds[${i}] (${varbind.oid})`) : error;
    }
  }
  writer.wrap(0x30, before);
}

function writeVarbind(writer: Writer, varbind: Varbind, smiV2: boolean): void {
  const before = writer.length;
  writeValue(writer, varbind, smiV2);
  writer.oid(varbind.oid);
  writer.wrap(0x30, before);
}

function writeValue(writer: Writer, varbind: Varbind, smiV2: boolean): void {
  switch (varbind.type) {
    case "Integer32":
      return writer.int32(varbind.value);
    case "OctetString":
      writer.octets(varbind.value);
      return checkLength(varbind.value);
    case "ObjectIdentifier":
      return writer.oid(varbind.value);
    case "IpAddress":
      return writeIpAddress(writer, varbind.value);
    case "Counter32":
      return writer.uint32(varbind.value, 0x41);
    case "Gauge32":
      return writer.uint32(varbind.value, 0x42);
    case "TimeTicks":
      return writer.uint32(varbind.value, 0x43);
    case "Opaque":
      return writer.octets(varbind.value, 0x44);
    default:
      break; // what SMIv2 and RFC 3416 added
  }
  if (!smiV2) throw new EncodeError(`${varbind.type} does not exist in SNMPv1`);
  switch (varbind.type) {
    case "Counter64":
      return writer.uint64(varbind.value, 0x46);
    case "noSuchObject":
      return writer.null(0x80);
    case "noSuchInstance":
      return writer.null(0x81);
    case "endOfMibView":
      return writer.null(0x82);
    default:
      throw new EncodeError(`${JSON.stringify((varbind as { type: VarbindType }).type)} is no type of value`);
  }
}

/** OCTET STRING (SIZE (0..65535)) (RFC 3416 §3). */
function checkLength(octets: Uint8Array): void {
  if (octets.length > 65535) throw new EncodeError(`${octets.length} octets, where 0..65535 are allowed`);
}

function writeIpAddress(writer: Writer, address: string): void {
  if (typeof address !== "string") throw EncodeError.forValue(address, "an IPv4 address");
  const parts = address.split(".");
  const octets = Uint8Array.from(parts, Number);
  if (octets.length !== 4 || octets.join(".") !== address)
    throw EncodeError.forValue(address, "an IPv4 address");
  writer.octets(octets, 0x40);
}

const pduTypes: readonly PduType[] = [
  "GetRequest",
  "GetNextRequest",
  "Response",
  "SetRequest",
  "Trap",
  "GetBulkRequest",
  "InformRequest",
  "SNMPv2-Trap",
  "Report",
];

const pduTags = Object.fromEntries(pduTypes.map((type, number) => [type, 0xa0 | number])) as Record<
  PduType,
  number
>;
