// Encodes notifications as their senders do.
import { messageCodec as v1Codec } from "../../../mpm-v1/src/message.ts";
import { messageCodec as v2cCodec } from "../../../mpm-v2c/src/message.ts";
import {
  octetsFromText,
  type Pdu,
  requestPdu,
  type TrapPdu,
  varbindFrom,
  type VarbindInput,
} from "@snmp/pdu";

export const coldStart = "1.3.6.1.6.3.1.1.5.1";
export const linkDown = "1.3.6.1.6.3.1.1.5.3";

/** sysUpTime.0 and snmpTrapOID.0, and what follows them. */
export function notificationVarbinds(trapOid = coldStart, rest: readonly VarbindInput[] = [], upTime = 4711) {
  return [
    { oid: "1.3.6.1.2.1.1.3.0", type: "TimeTicks", value: upTime } as const,
    { oid: "1.3.6.1.6.3.1.1.4.1.0", type: "ObjectIdentifier", value: trapOid } as const,
    ...rest,
  ].map(varbindFrom);
}

export function v2Pdu(
  type: "SNMPv2-Trap" | "InformRequest",
  rest: readonly VarbindInput[] = [],
  requestId = 7,
): Pdu {
  return requestPdu(type, requestId, notificationVarbinds(coldStart, rest));
}

export function v2cMessage(pdu: Pdu, community = "public"): Uint8Array {
  return v2cCodec.encode({ version: 1, community: octetsFromText(community), data: pdu });
}

export function v1Message(trap: Partial<TrapPdu>, community = "public"): Uint8Array {
  const data: TrapPdu = {
    type: "Trap",
    enterprise: "1.3.6.1.4.1.32473",
    agentAddress: "192.0.2.7",
    genericTrap: 6,
    specificTrap: 17,
    timestamp: 4711,
    varbinds: [],
    ...trap,
  };
  return v1Codec.encode({ version: 0, community: octetsFromText(community), data });
}
