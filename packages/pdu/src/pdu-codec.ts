// The hot path: the codec of PDUs and variable bindings (RFC 3416 §3), written by hand. `@snmp/pdu/schema` declares the same types, and
// tests compare the octets of both with those of the engine of @peculiar/asn1-schema.
import {
  type Asn1Type,
  DecodeError,
  EncodeError,
  locateError,
  type Reader,
  wholeElement,
  type Writer,
} from "@snmp/asn1";
import {
  failForType,
  forgiveCounter64,
  readOddValue,
  readSoundValue,
  readUnknownValue,
} from "./odd-value.ts";
import type { Pdu, PduType } from "./pdu.ts";
import { rememberList, writePolledList, writePolledName } from "./polled-names.ts";
import { timeTicks } from "./smi/integers.ts";
import { ipAddress } from "./smi/octets.ts";
import { smiType, smiTypeOfTag, smiTypes } from "./smi/table.ts";
import type { SmiType } from "./smi/type.ts";
import { usualVarbind } from "./usual-varbind.ts";
import type { Varbind } from "./varbind.ts";
import { octetsOfList } from "./varbind-encoder.ts";

/**
 * `PDUs` of RFC 1157 §4.1: no GetBulkRequest, InformRequest, SNMPv2-Trap or Report, and no Counter64 or exception (RFC 3584 §4.2.2).
 * Exceptions are read nevertheless, because some agents send them.
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
        reader.fail(
          tag === -1 ? "truncated" : "unexpected-tag",
          reader.position,
          "there is no PDU of this version of SNMP",
        );
      return readPdu(reader, tag, smiV2);
    },
    write(writer, pdu) {
      if (typeof pdu !== "object" || pdu === null) throw EncodeError.forValue(pdu, "a PDU");
      const tag = pduTags[pdu.type];
      if (!accepts(tag))
        throw new EncodeError(`${pdu.type} is not a PDU of this version of SNMP; use another version`);
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
    pdu = {
      type,
      enterprise: reader.oid(),
      agentAddress: ipAddress.read(reader),
      genericTrap: reader.int32(),
      specificTrap: reader.int32(),
      timestamp: timeTicks.read(reader),
      varbinds: readVarbinds(reader, smiV2, true),
    };
  } else {
    const requestId = reader.int32();
    const second = reader.int32();
    const third = reader.int32();
    const varbinds = readVarbinds(reader, smiV2, (requestTags & (1 << (tag & 0x1f))) === 0);
    pdu =
      type === "GetBulkRequest"
        ? { type, requestId, nonRepeaters: second, maxRepetitions: third, varbinds }
        : { type, requestId, errorStatus: second, errorIndex: third, varbinds };
  }
  reader.leave(outer);
  return pdu;
}

function readVarbinds(reader: Reader, smiV2: boolean, allowOdd: boolean): Varbind[] {
  const outer = reader.enter(0x30);
  let varbinds: Varbind[] | undefined;
  while (reader.position < reader.end) {
    const varbind = usualVarbind(reader) ?? readVarbind(reader, smiV2, allowOdd);
    // begun with one in it, since an empty array gets room for 17 with the first
    if (varbinds === undefined) varbinds = [varbind];
    else varbinds.push(varbind);
  }
  reader.leave(outer);
  return varbinds ?? [];
}

/** Reads any variable binding. `allowOdd`: an odd value is read as well as possible, as far as the leniencies allow. */
function readVarbind(reader: Reader, smiV2: boolean, allowOdd: boolean): Varbind {
  const list = reader.enter(0x30);
  const oid = reader.oid();
  const type = smiTypeOfTag(reader.peek());
  // SNMPv1 has no exceptions either, but some agents send them
  const varbind =
    type !== undefined && (smiV2 || type.since === 1 || type.isException)
      ? readValue(reader, oid, type, allowOdd)
      : readForeignValue(reader, oid, type, allowOdd);
  reader.leave(list);
  return varbind;
}

function readValue(reader: Reader, oid: string, type: SmiType, allowOdd: boolean): Varbind {
  // A message with one anomaly may have thousands, and each would cost an error if it was first read like a sound value.
  if (allowOdd && reader.anomalies !== undefined) return readOddValue(reader, oid, type);
  const { position } = reader;
  try {
    return readSoundValue(reader, oid, type);
  } catch (fault) {
    if (!allowOdd || !DecodeError.isInstance(fault)) throw fault;
    reader.anomalies = undefined;
    reader.position = position;
    return readOddValue(reader, oid, type);
  }
}

/** Reads a value of a type that this version of SNMP does not have: `type` of a later version, or any other. */
function readForeignValue(
  reader: Reader,
  oid: string,
  type: SmiType | undefined,
  allowOdd: boolean,
): Varbind {
  const { position } = reader;
  if (reader.peek() === -1) reader.fail("truncated", position, `the value of ${oid} is missing`);
  if (!allowOdd) failForType(reader, position, oid);
  if (type === undefined) return readUnknownValue(reader, oid);
  forgiveCounter64(reader, oid);
  return readValue(reader, oid, type, allowOdd);
}

function writePdu(writer: Writer, pdu: Pdu, tag: number, smiV2: boolean): void {
  const before = writer.length;
  writeVarbinds(writer, pdu.varbinds, smiV2);
  let field = ""; // the field that is written, for the error
  try {
    if (pdu.type === "Trap") {
      field = "timestamp";
      timeTicks.write(writer, pdu.timestamp);
      field = "specificTrap";
      writer.int32(pdu.specificTrap);
      field = "genericTrap";
      writer.int32(pdu.genericTrap);
      field = "agentAddress";
      ipAddress.write(writer, pdu.agentAddress);
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
    throw locateError(error, field);
  }
  writer.wrap(tag, before);
}

function writeVarbinds(writer: Writer, varbinds: readonly Varbind[], smiV2: boolean): void {
  const list: unknown = varbinds;
  if (!Array.isArray(list)) throw EncodeError.forValue(varbinds, "an array").within("varbinds");
  const before = writer.length;
  const encoded = smiV2 ? octetsOfList(varbinds) : undefined;
  if (encoded !== undefined) {
    writer.raw(encoded);
    return writer.wrap(0x30, before);
  }
  if (writePolledList(writer, varbinds)) return writer.wrap(0x30, before);
  for (let i = varbinds.length - 1; i >= 0; i--) {
    const varbind = varbinds[i]!;
    try {
      if (varbind.type === "Null") writePolledName(writer, varbind.oid);
      else writeVarbind(writer, varbind, smiV2);
    } catch (error) {
      throw locateError(error, `varbinds[${i}] (${varbind.oid})`);
    }
  }
  rememberList(writer, varbinds, before);
  writer.wrap(0x30, before);
}

function writeVarbind(writer: Writer, varbind: Varbind, smiV2: boolean): void {
  const before = writer.length;
  const type = smiType(varbind.type);
  if (type === undefined || type.name !== varbind.type)
    throw new EncodeError(
      `${JSON.stringify(varbind.type)} is not a type that can be sent; use ${smiTypes.map(({ name }) => name).join(", ")}`,
    );
  if (!smiV2 && type.since === 2)
    throw new EncodeError(`${type.name} does not exist in SNMPv1; use SNMPv2c or SNMPv3`);
  type.write(writer, varbind.value);
  writer.oid(varbind.oid);
  writer.wrap(0x30, before);
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

/** The PDU types of requests (one bit for each tag), whose values are always read strictly: an agent must not guess them. */
const requestTags = ["GetRequest", "GetNextRequest", "GetBulkRequest", "SetRequest"].reduce(
  (bits, type) => bits | (1 << (pduTags[type as PduType] & 0x1f)),
  0,
);
