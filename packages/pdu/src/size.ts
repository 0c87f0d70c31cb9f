// How many octets things have on the wire (X.690, as the writer of @snmp/asn1 lays them out), found by arithmetic, without encoding them.
import type { Pdu } from "./pdu.ts";
import type { Varbind } from "./varbind.ts";

/** Octets of an element whose content has `length` octets: identifier, length and content. */
export function elementSize(length: number): number {
  if (length < 0x80) return length + 2;
  return length + (length < 0x100 ? 3 : length < 0x10000 ? 4 : length < 0x1000000 ? 5 : 6);
}

/** Octets of a variable binding (RFC 3416 §3, `VarBind`). */
export function varbindSize(varbind: Varbind): number {
  return elementSize(oidSize(varbind.oid) + valueSize(varbind));
}

/** Octets of the variable bindings of a list together, without the header of the list. */
export function varbindsSize(varbinds: readonly Varbind[]): number {
  let size = 0;
  for (const varbind of varbinds) size += varbindSize(varbind);
  return size;
}

/** Octets of a PDU; `varbinds` are those of its variable bindings together, for whoever knows them already. */
export function pduSize(pdu: Pdu, varbinds = varbindsSize(pdu.varbinds)): number {
  const list = elementSize(varbinds);
  switch (pdu.type) {
    case "Trap":
      return elementSize(
        oidSize(pdu.enterprise) +
          6 +
          int32Size(pdu.genericTrap) +
          int32Size(pdu.specificTrap) +
          uint32Size(pdu.timestamp) +
          list,
      );
    case "GetBulkRequest":
      return elementSize(
        int32Size(pdu.requestId) + int32Size(pdu.nonRepeaters) + int32Size(pdu.maxRepetitions) + list,
      );
    default:
      return elementSize(
        int32Size(pdu.requestId) + int32Size(pdu.errorStatus) + int32Size(pdu.errorIndex) + list,
      );
  }
}

function valueSize(varbind: Varbind): number {
  switch (varbind.type) {
    case "Integer32":
      return int32Size(varbind.value);
    case "Counter32":
    case "Gauge32":
    case "TimeTicks":
      return uint32Size(varbind.value);
    case "Counter64":
      return uint64Size(varbind.value);
    case "OctetString":
    case "Opaque":
      return elementSize(varbind.value.length);
    case "ObjectIdentifier":
      return oidSize(varbind.value);
    case "IpAddress":
      return 6;
    case "Null":
    case "noSuchObject":
    case "noSuchInstance":
    case "endOfMibView":
      return 2;
  }
}

/** An OBJECT IDENTIFIER in canonical form: seven bits of an arc to an octet, the first two arcs together (X.690 §8.19). */
function oidSize(oid: string): number {
  let length = 0;
  let arc = 0;
  let first = -1;
  for (let at = 0; at <= oid.length; at++) {
    const digit = at === oid.length ? dot : oid.charCodeAt(at);
    if (digit !== dot) {
      arc = arc * 10 + digit - zero;
      continue;
    }
    if (first === -1) first = arc;
    else length += arcSize(length === 0 ? first * 40 + arc : arc);
    arc = 0;
  }
  return elementSize(length);
}

function arcSize(arc: number): number {
  return arc < 0x80 ? 1 : arc < 0x4000 ? 2 : arc < 0x200000 ? 3 : arc < 0x10000000 ? 4 : 5;
}

/** Two's complement in as few octets as hold it. */
function int32Size(value: number): number {
  const magnitude = value < 0 ? ~value : value;
  return magnitude < 0x80 ? 3 : magnitude < 0x8000 ? 4 : magnitude < 0x800000 ? 5 : 6;
}

function uint32Size(value: number): number {
  return value < 0x80000000 ? int32Size(value) : 7;
}

function uint64Size(value: bigint): number {
  const high = Number(value >> 32n);
  return high === 0 ? uint32Size(Number(value)) : uint32Size(high) + 4;
}

const dot = 46;
const zero = 48;
