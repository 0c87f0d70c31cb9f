// The parts of a received notification, in the terms of SNMPv2 (RFC 3416 §4.2.6, RFC 3584 §3.1).
import type { Pdu, TrapPdu, Varbind } from "@snmp/pdu";
import { snmpTrapAddress, snmpTrapOid, sysUpTime } from "../names.ts";
import { trapOidOf } from "./v1-to-v2.ts";

/** The parts of a notification. */
export interface NotificationParts {
  readonly kind: "trap" | "inform";
  readonly requestId: number | undefined;
  readonly trapOid: string;
  readonly upTime: number | undefined;
  readonly varbinds: readonly Varbind[];
  /** The trap of SNMPv1, if it was one. */
  readonly v1: TrapPdu | undefined;
  /** snmpTrapAddress.0 */
  readonly trapAddress: string | undefined;
}

/** Returns the parts of a notification; `undefined` for another PDU, and for one without snmpTrapOID.0, which nobody can understand. */
export function partsOf(pdu: Pdu): NotificationParts | undefined {
  if (pdu.type === "Trap") return partsOfV1(pdu);
  if (pdu.type !== "SNMPv2-Trap" && pdu.type !== "InformRequest") return undefined;
  const { varbinds } = pdu;
  const kind = pdu.type === "InformRequest" ? "inform" : "trap";
  const first = varbinds[0];
  const hasUpTime = first !== undefined && first.oid === sysUpTime && first.type === "TimeTicks";
  const second = varbinds[hasUpTime ? 1 : 0];
  if (second !== undefined && second.oid === snmpTrapOid && second.type === "ObjectIdentifier") {
    const rest = varbinds.slice(hasUpTime ? 2 : 1);
    // senders exist that put the two the wrong way round
    const third = hasUpTime ? undefined : rest[0];
    const isSwapped = third !== undefined && third.oid === sysUpTime && third.type === "TimeTicks";
    return {
      kind,
      requestId: pdu.requestId,
      trapOid: second.value,
      upTime: hasUpTime ? first.value : isSwapped ? third.value : undefined,
      varbinds: isSwapped ? rest.slice(1) : rest,
      v1: undefined,
      trapAddress: trapAddressIn(rest),
    };
  }
  // somewhere else: all variable bindings are delivered as they are
  const named = varbinds.find(({ oid, type }) => oid === snmpTrapOid && type === "ObjectIdentifier");
  if (named === undefined) return undefined;
  return {
    kind,
    requestId: pdu.requestId,
    trapOid: named.value as string,
    upTime: undefined,
    varbinds,
    v1: undefined,
    trapAddress: trapAddressIn(varbinds),
  };
}

function partsOfV1(pdu: TrapPdu): NotificationParts {
  return {
    kind: "trap",
    requestId: undefined,
    trapOid: trapOidOf(pdu),
    upTime: pdu.timestamp,
    varbinds: pdu.varbinds,
    v1: pdu,
    trapAddress: trapAddressIn(pdu.varbinds),
  };
}

function trapAddressIn(varbinds: readonly Varbind[]): string | undefined {
  for (let i = 0; i < varbinds.length; i++) {
    const varbind = varbinds[i]!;
    if (varbind.oid === snmpTrapAddress && varbind.type === "IpAddress") return varbind.value;
  }
  return undefined;
}
