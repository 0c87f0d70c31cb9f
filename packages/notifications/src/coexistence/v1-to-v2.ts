// RFC 3584 §3.1: a trap of SNMPv1, in the terms of SNMPv2.
import { makeVarbind, type TrapPdu, type Varbind } from "@snmp/pdu";
import { snmpTrapAddress, snmpTrapEnterprise, snmpTraps } from "../names.ts";

/** Returns the snmpTrapOID of a trap of SNMPv1 (§3.1 (2) and (3)). */
export function trapOidOf({ enterprise, genericTrap, specificTrap }: TrapPdu): string {
  // senders exist whose specific-trap is negative: as an arc, it is the unsigned number of the same bits
  if (genericTrap === enterpriseSpecific) return `${enterprise}.0.${specificTrap >>> 0}`;
  return `${snmpTraps}.${(genericTrap >>> 0) + 1}`;
}

/**
 * Returns the variable bindings of a trap of SNMPv1 as a proxy forwards them (§3.1 (4)): with agent-addr and enterprise, unless the trap
 * has them already. The community, which is a secret, is left out.
 */
export function addOrigin(
  { agentAddress, enterprise }: Pick<TrapPdu, "agentAddress" | "enterprise">,
  varbinds: readonly Varbind[],
): readonly Varbind[] {
  const origin = [
    makeVarbind(snmpTrapAddress, "IpAddress", agentAddress),
    makeVarbind(snmpTrapEnterprise, "ObjectIdentifier", enterprise),
  ];
  return [...varbinds, ...origin.filter(({ oid }) => !varbinds.some((varbind) => varbind.oid === oid))];
}

/** generic-trap of traps that an enterprise defines. */
export const enterpriseSpecific = 6;
