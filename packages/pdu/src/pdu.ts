// RFC 3416 §3 and RFC 1157 §4.1: protocol data units.
import type { Anomaly } from "@snmp/asn1";
import type { Varbind } from "./varbind.ts";

interface CommonPdu {
  /** The variable bindings, in order. */
  readonly varbinds: readonly Varbind[];
  /** The bent rules that the decoder forgave; missing if it forgave nothing. */
  readonly anomalies?: readonly Anomaly[];
}

/** Every PDU except GetBulkRequest and the Trap of SNMPv1 (RFC 3416 §3, `PDU`). */
export interface StandardPdu extends CommonPdu {
  /** Discriminates `Pdu`. */
  readonly type:
    "GetRequest" | "GetNextRequest" | "Response" | "SetRequest" | "InformRequest" | "SNMPv2-Trap" | "Report";
  /** -2147483648..2147483647 */
  readonly requestId: number;
  /** 0 in a request; a code of `errorStatus` in a response. */
  readonly errorStatus: number;
  /** The position, from 1, of the variable binding that caused the error, or 0. */
  readonly errorIndex: number;
}

/** GetBulkRequest-PDU (RFC 3416 §3, `BulkPDU`). */
export interface BulkPdu extends CommonPdu {
  /** Discriminates `Pdu`. */
  readonly type: "GetBulkRequest";
  /** -2147483648..2147483647 */
  readonly requestId: number;
  /** The number of first variable bindings that get only one successor, 0 or more. */
  readonly nonRepeaters: number;
  /** The number of successors that each of the others gets, 0 or more. */
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
  /** The code of the event, if `genericTrap` is 6. */
  readonly specificTrap: number;
  /** sysUpTime in hundredths of a second. */
  readonly timestamp: number;
}

/** A protocol data unit: a union discriminated by `type`. */
export type Pdu = StandardPdu | BulkPdu | TrapPdu;

/** The names of the PDU types. */
export type PduType = Pdu["type"];

/** Returns whether the receiver answers a PDU of this type: Confirmed Class (RFC 3411 §2.8). */
export function isConfirmed(type: PduType): boolean {
  return (
    type === "GetRequest" ||
    type === "GetNextRequest" ||
    type === "GetBulkRequest" ||
    type === "SetRequest" ||
    type === "InformRequest"
  );
}

/** Returns whether a PDU of this type answers a request: Response Class or Internal Class (RFC 3411 §2.8). */
export function isResponse(type: PduType): boolean {
  return type === "Response" || type === "Report";
}

/** Returns a request or a notification, with error-status and error-index 0. The request-id is -2147483648..2147483647. */
export function requestPdu(
  type: StandardPdu["type"],
  requestId: number,
  varbinds: readonly Varbind[],
): StandardPdu {
  return { type, requestId, errorStatus: 0, errorIndex: 0, varbinds };
}

/** Returns a GetBulkRequest. The counts are 0..2147483647, the request-id is -2147483648..2147483647 (RFC 3416 §4.2.3). */
export function bulkPdu(
  requestId: number,
  nonRepeaters: number,
  maxRepetitions: number,
  varbinds: readonly Varbind[],
): BulkPdu {
  return { type: "GetBulkRequest", requestId, nonRepeaters, maxRepetitions, varbinds };
}

/** Returns a Response (RFC 3416 §4.2): `errorStatus` is a code of `errorStatus`, `errorIndex` a position from 1; both are 0 for no error. */
export function responsePdu(
  requestId: number,
  varbinds: readonly Varbind[],
  errorStatus = 0,
  errorIndex = 0,
): StandardPdu {
  return { type: "Response", requestId, errorStatus, errorIndex, varbinds };
}
