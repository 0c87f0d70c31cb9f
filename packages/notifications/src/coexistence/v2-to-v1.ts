// RFC 3584 §3.2: a notification of SNMPv2, as a trap of SNMPv1.
import { smiType, type TrapPdu, type Varbind } from "@snmp/pdu";
import { snmpTrapAddress, snmpTrapEnterprise, snmpTraps } from "../names.ts";
import { enterpriseSpecific } from "./v1-to-v2.ts";

/** A notification in the terms of SNMPv2. */
export interface V2Notification {
  /** snmpTrapOID.0 */
  readonly trapOid: string;
  /** sysUpTime.0, in hundredths of a second. */
  readonly upTime: number;
  /** The variable bindings without sysUpTime.0 and snmpTrapOID.0. */
  readonly varbinds: readonly Varbind[];
}

/**
 * Returns the trap of SNMPv1, or the reason why there is none: SNMPv1 has no Counter64, and no trap is made of a notification with one
 * (§3.2 (2)). `agentAddress` is the agent-addr of a notification without snmpTrapAddress.0.
 */
export function toV1Trap(notification: V2Notification, agentAddress: string): TrapPdu | string {
  const { trapOid, upTime, varbinds } = notification;
  const foreign = varbinds.find(({ type }) => smiType(type)?.since !== 1);
  if (foreign !== undefined)
    return `SNMPv1 has no ${foreign.type}, which is the type of ${foreign.oid} (RFC 3584 §3.2)`;
  const fromSender = varbinds.find(({ oid, type }) => oid === snmpTrapAddress && type === "IpAddress");
  return {
    type: "Trap",
    ...identityOf(trapOid, varbinds),
    // (3)
    agentAddress: (fromSender?.value as string | undefined) ?? agentAddress,
    // (5)
    timestamp: upTime,
    // (6)
    varbinds,
  };
}

/** (1), (2) and (4) */
function identityOf(
  trapOid: string,
  varbinds: readonly Varbind[],
): Pick<TrapPdu, "enterprise" | "genericTrap" | "specificTrap"> {
  const given = varbinds.find(({ oid, type }) => oid === snmpTrapEnterprise && type === "ObjectIdentifier");
  const standard = standardTraps.indexOf(trapOid);
  if (standard !== -1)
    return {
      enterprise: (given?.value as string | undefined) ?? snmpTraps,
      genericTrap: standard,
      specificTrap: 0,
    };
  const arcs = trapOid.split(".");
  const specificTrap = Number(arcs.pop()) | 0;
  if (arcs.length > 2 && arcs.at(-1) === "0") arcs.pop();
  return { enterprise: arcs.join("."), genericTrap: enterpriseSpecific, specificTrap };
}

const standardTraps = [1, 2, 3, 4, 5, 6].map((number) => `${snmpTraps}.${number}`);
