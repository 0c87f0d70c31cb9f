// RFC 3416 §3 and RFC 1157 §4.1: protocol data units.
import type { Anomaly } from "@snmp/asn1";
import type { Varbind } from "./varbind.ts";

interface CommonPdu {
  /** The variable bindings, in order. */
  readonly varbinds: readonly Varbind[];
  /** The bent rules of BER that were forgiven when the PDU was decoded; missing when there were none. */
  readonly anomalies?: readonly Anomaly[];
}

/** Every PDU but GetBulkRequest and the Trap of SNMPv1 (RFC 3416 §3, `PDU`). */
export interface StandardPdu extends CommonPdu {
  /** Discriminates `Pdu`. */
  readonly type:
    "GetRequest" | "GetNextRequest" | "Response" | "SetRequest" | "InformRequest" | "SNMPv2-Trap" | "Report";
  /** -2147483648..2147483647 */
  readonly requestId: number;
  /** 0 in a request; the code of an error-status in a response. */
  readonly errorStatus: number;
  /** 0, or the position, from 1, of the variable binding at fault. */
  readonly errorIndex: number;
}

/** GetBulkRequest-PDU (RFC 3416 §3, `BulkPDU`). */
export interface BulkPdu extends CommonPdu {
  /** Discriminates `Pdu`. */
  readonly type: "GetBulkRequest";
  /** -2147483648..2147483647 */
  readonly requestId: number;
  /** How many of the first variable bindings get one successor only, from 0. */
  readonly nonRepeaters: number;
  /** How many successors each of the others gets, from 0. */
  readonly maxRepetitions: number;
}

/** Trap-PDU of SNMPv1 (RFC 1157 §4.1.6), which has no request-id. */
export interface TrapPdu extends CommonPdu {
  /** Discriminates `Pdu`. */
  readonly type: "Trap";
  /** sysObjectID of the sender, or the enterprise that defines the trap. */
  readonly enterprise: string;
  /** IPv4 address of the sender, dotted decimal. */
  readonly agentAddress: string;
  /** 0 coldStart, 1 warmStart, 2 linkDown, 3 linkUp, 4 authenticationFailure, 5 egpNeighborLoss, 6 enterpriseSpecific. */
  readonly genericTrap: number;
  /** What happened, where `genericTrap` is 6. */
  readonly specificTrap: number;
  /** sysUpTime in hundredths of a second. */
  readonly timestamp: number;
}

/** A protocol data unit: a union discriminated by `type`. */
export type Pdu = StandardPdu | BulkPdu | TrapPdu;

/** The names of the PDU types. */
export type PduType = Pdu["type"];

/** Confirmed Class (RFC 3411 §2.8): whoever receives it answers. */
export function isConfirmed(type: PduType): boolean {
  return (
    type === "GetRequest" ||
    type === "GetNextRequest" ||
    type === "GetBulkRequest" ||
    type === "SetRequest" ||
    type === "InformRequest"
  );
}

/** Response Class or Internal Class (RFC 3411 §2.8): what answers a request. */
export function isResponse(type: PduType): boolean {
  return type === "Response" || type === "Report";
}

/** A request, or a notification, of one of the PDU types with error fields, which are 0; the request-id is -2147483648..2147483647. */
export function requestPdu(
  type: StandardPdu["type"],
  requestId: number,
  varbinds: readonly Varbind[],
): StandardPdu {
  return { type, requestId, errorStatus: 0, errorIndex: 0, varbinds };
}

/** A GetBulkRequest: the counts are 0..2147483647, the request-id -2147483648..2147483647 (RFC 3416 §4.2.3). */
export function bulkPdu(
  requestId: number,
  nonRepeaters: number,
  maxRepetitions: number,
  varbinds: readonly Varbind[],
): BulkPdu {
  return { type: "GetBulkRequest", requestId, nonRepeaters, maxRepetitions, varbinds };
}

/** A Response: `errorStatus` is a code of `errorStatus`, `errorIndex` a position from 1; both 0, as by default: no error (RFC 3416 §4.2). */
export function responsePdu(
  requestId: number,
  varbinds: readonly Varbind[],
  errorStatus = 0,
  errorIndex = 0,
): StandardPdu {
  return { type: "Response", requestId, errorStatus, errorIndex, varbinds };
}
