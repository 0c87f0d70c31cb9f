// Generates PDUs of every type (RFC 3416 §3, RFC 1157 §4.1) from a seed.
import { bulkPdu, type Pdu, type PduType, type Varbind, type VarbindType } from "@snmp/pdu";
import type { Random } from "./random.ts";
import { anyOid, anyVarbind, extremeVarbinds } from "./values.ts";

/** Every PDU type of RFC 3416. */
export const allPduTypes: readonly PduType[] = [
  "GetRequest",
  "GetNextRequest",
  "Response",
  "SetRequest",
  "GetBulkRequest",
  "InformRequest",
  "SNMPv2-Trap",
  "Report",
];

/** The extremes of a request-id, and some values between. */
export const extremeIds: readonly number[] = [-2147483648, -1, 0, 1, 127, 128, 65536, 2147483647];

/** Returns PDUs of one type: one without variable bindings, some with the extremes of every value, and `runs` generated ones. */
export function pdusOf(type: PduType, values: readonly VarbindType[], random: Random, runs: number): Pdu[] {
  const pdus: Pdu[] = [anyPdu(type, [], random)];
  const extreme = extremeVarbinds(values, random);
  for (let i = 0; i < extreme.length; i += 8) pdus.push(anyPdu(type, extreme.slice(i, i + 8), random));
  for (let i = 0; i < runs; i++) {
    const varbinds = Array.from({ length: random.integer(0, 6) }, () => anyVarbind(values, random));
    pdus.push(anyPdu(type, varbinds, random));
  }
  return pdus;
}

/** Generates a PDU of `type` with these variable bindings. */
export function anyPdu(type: PduType, varbinds: readonly Varbind[], random: Random): Pdu {
  const requestId = random.integer(0, 3) === 0 ? random.pick(extremeIds) : random.uint32() | 0;
  switch (type) {
    case "GetBulkRequest":
      return bulkPdu(requestId, random.pick(counts), random.pick(counts), varbinds);
    case "Trap":
      return {
        type,
        enterprise: anyOid(random),
        agentAddress: random.octets(4).join("."),
        genericTrap: random.integer(0, 6),
        specificTrap: random.pick(counts),
        timestamp: random.pick([0, 0x7fffffff, 0x80000000, 0xffffffff, random.uint32()]),
        varbinds,
      };
    case "Response":
    case "Report":
      return {
        type,
        requestId,
        errorStatus: random.integer(0, 18),
        errorIndex: random.pick([0, 1, varbinds.length]),
        varbinds,
      };
    default:
      return { type, requestId, errorStatus: 0, errorIndex: 0, varbinds };
  }
}

/** Returns `pdu` with another request-id; a Trap has no request-id. */
export function withRequestId(pdu: Pdu, requestId: number): Pdu {
  return pdu.type === "Trap" ? pdu : { ...pdu, requestId };
}

const counts: readonly number[] = [0, 1, 10, 127, 128, 65535, 2147483647];
