// RFC 2741 §6: octets to PDUs.
import { DecodeError } from "@snmp/mpm-core";
import type { Varbind } from "@snmp/pdu";
import {
  type AgentXBody,
  type AgentXHeader,
  type AgentXPdu,
  type AgentXPduType,
  flagBits,
  headerSize,
  pduTypes,
  type SearchRange,
  version,
} from "./pdu.ts";
import { Reader } from "./reader.ts";

/** The header of a PDU, its type as a number. */
export interface DecodedHeader extends AgentXHeader {
  readonly networkByteOrder: boolean;
  readonly typeNumber: number;
  readonly flags: number;
  /** Octets after the header. */
  readonly payloadLength: number;
}

/**
 * Returns the header at the beginning of `octets`.
 *
 * @throws A `DecodeError` if there are fewer than 20 octets, or if the version is not 1.
 */
export function decodeHeader(octets: Uint8Array): DecodedHeader {
  if (octets.length < headerSize)
    throw new DecodeError("truncated", octets.length, `a header has ${headerSize} octets`);
  if (octets[0] !== version)
    throw new DecodeError("bad-version", 0, `the version of AgentX is ${version}, not ${octets[0]}`);
  const flags = octets[2]!;
  const networkByteOrder = (flags & flagBits.networkByteOrder) !== 0;
  const reader = new Reader(octets, 4, networkByteOrder);
  return {
    typeNumber: octets[1]!,
    flags,
    networkByteOrder,
    sessionId: reader.uint32(),
    transactionId: reader.uint32(),
    packetId: reader.uint32(),
    payloadLength: reader.uint32(),
  };
}

/**
 * Returns the PDU of exactly these octets.
 *
 * @throws A `DecodeError`, and nothing else, if they are not a PDU.
 */
export function decodePdu(octets: Uint8Array): AgentXPdu {
  const { typeNumber, flags, payloadLength, networkByteOrder, sessionId, transactionId, packetId } =
    decodeHeader(octets);
  const type = typeNames.get(typeNumber);
  if (type === undefined) throw new DecodeError("unexpected-tag", 1, `${typeNumber} is not a type of PDU`);
  if (payloadLength !== octets.length - headerSize)
    throw new DecodeError(
      payloadLength > octets.length - headerSize ? "truncated" : "trailing-octets",
      headerSize - 4,
      `the length of the payload is ${payloadLength}, and ${octets.length - headerSize} octets follow the header`,
    );
  const reader = new Reader(octets, headerSize, networkByteOrder);
  const contextName = (flags & flagBits.nonDefaultContext) === 0 ? "" : reader.text();
  const body = readBody(reader, type, flags, contextName);
  reader.end();
  return { ...body, sessionId, transactionId, packetId, networkByteOrder };
}

function readBody(reader: Reader, type: AgentXPduType, flags: number, contextName: string): AgentXBody {
  switch (type) {
    case "Open": {
      const timeout = reader.uint8();
      reader.skip(3);
      return { type, timeout, id: reader.oid(), description: reader.text() };
    }
    case "Close": {
      const reason = reader.uint8();
      reader.skip(3);
      return { type, reason };
    }
    case "Register": {
      const timeout = reader.uint8();
      const isInstance = (flags & flagBits.instanceRegistration) !== 0;
      return { type, contextName, timeout, isInstance, ...readRegion(reader) };
    }
    case "Unregister":
      reader.skip(1);
      return { type, contextName, ...readRegion(reader) };
    case "Get":
    case "GetNext":
      return { type, contextName, ranges: readRanges(reader) };
    case "GetBulk": {
      const nonRepeaters = reader.uint16();
      const maxRepetitions = reader.uint16();
      return { type, contextName, nonRepeaters, maxRepetitions, ranges: readRanges(reader) };
    }
    case "TestSet":
    case "Notify":
      return { type, contextName, varbinds: readVarbinds(reader) };
    case "CommitSet":
    case "UndoSet":
    case "CleanupSet":
      return { type };
    case "Ping":
      return { type, contextName };
    case "IndexAllocate":
    case "IndexDeallocate":
      return {
        type,
        contextName,
        newIndex: (flags & flagBits.newIndex) !== 0,
        anyIndex: (flags & flagBits.anyIndex) !== 0,
        varbinds: readVarbinds(reader),
      };
    case "AddAgentCaps":
      return { type, contextName, id: reader.oid(), description: reader.text() };
    case "RemoveAgentCaps":
      return { type, contextName, id: reader.oid() };
    case "Response":
      return {
        type,
        upTime: reader.uint32(),
        error: reader.uint16(),
        index: reader.uint16(),
        varbinds: readVarbinds(reader),
      };
  }
}

function readRegion(reader: Reader): {
  readonly priority: number;
  readonly rangeSubid: number;
  readonly subtree: string;
  readonly upperBound: number;
} {
  const priority = reader.uint8();
  const rangeSubid = reader.uint8();
  reader.skip(1);
  const start = reader.position;
  const subtree = reader.oid();
  const count = subtree === "" ? 0 : subtree.split(".").length;
  if (rangeSubid > count)
    throw new DecodeError(
      "out-of-range",
      start,
      `arc ${rangeSubid} has the range, and there are ${count} arcs`,
    );
  return { priority, rangeSubid, subtree, upperBound: rangeSubid === 0 ? 0 : reader.uint32() };
}

function readRanges(reader: Reader): SearchRange[] {
  const ranges: SearchRange[] = [];
  while (!reader.isAtEnd) ranges.push(reader.searchRange());
  return ranges;
}

function readVarbinds(reader: Reader): Varbind[] {
  const varbinds: Varbind[] = [];
  while (!reader.isAtEnd) varbinds.push(reader.varbind());
  return varbinds;
}

const typeNames: ReadonlyMap<number, AgentXPduType> = new Map(
  Object.entries(pduTypes).map(([name, number]) => [number, name as AgentXPduType]),
);
