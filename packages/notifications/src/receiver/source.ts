// Which of the addresses of a notification is its source.
import type { Networks } from "@snmp/transport/internal";
import type { NotificationParts } from "../coexistence/parts.ts";

/** The rule that chose the source of a notification. */
export type SourceRule = "peer" | "agentAddress" | "snmpTrapAddress";

/** The source of a notification, and the rule that chose it. */
export interface Source {
  readonly source: string;
  readonly sourceRule: SourceRule;
}

/**
 * Returns the source of a notification. Addresses inside the message are claims of the sender: they count only if a trusted relay sent it,
 * snmpTrapAddress.0 before agent-addr. Names are never looked up.
 */
export function chooseSource(
  peer: string,
  parts: NotificationParts,
  trustedRelays: Networks | undefined,
): Source {
  if (trustedRelays?.has(peer) === true) {
    const { trapAddress, v1 } = parts;
    if (isMeaningful(trapAddress)) return { source: trapAddress, sourceRule: "snmpTrapAddress" };
    if (isMeaningful(v1?.agentAddress)) return { source: v1.agentAddress, sourceRule: "agentAddress" };
  }
  return { source: peer, sourceRule: "peer" };
}

function isMeaningful(address: string | undefined): address is string {
  return address !== undefined && address !== "0.0.0.0";
}
