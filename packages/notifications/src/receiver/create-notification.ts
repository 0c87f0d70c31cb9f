// All that is known of a message, as a notification.
import type { IncomingMessage } from "@snmp/mpm-core";
import { hexOf } from "@snmp/pdu";
import type { Networks } from "@snmp/transport/internal";
import type { NotificationParts } from "../coexistence/parts.ts";
import { type Acknowledgement, Notification } from "../notification.ts";
import type { Arrival } from "./arrival.ts";
import { chooseSource } from "./source.ts";

/** The options of a receiver that decide what a notification tells. */
interface Choices {
  readonly trustedRelays: Networks | undefined;
  readonly keepsRaw: boolean;
}

/** Returns the notification in a message. `engineId`: the authoritative engine of a trap of SNMPv3. */
export function createNotification(
  message: IncomingMessage,
  parts: NotificationParts,
  { peer, path, time, version, message: octets }: Arrival,
  engineId: string | undefined,
  { trustedRelays, keepsRaw }: Choices,
  acknowledgement?: Acknowledgement,
): Notification {
  const { v1 } = parts;
  const isV3 = message.securityEngineId !== undefined;
  const { source, sourceRule } = chooseSource(peer.address, parts, trustedRelays);
  return new Notification(
    {
      time,
      version: version!,
      kind: parts.kind,
      source,
      sourceRule,
      peer: peer.toString(),
      peerAddress: peer.address,
      peerPort: peer.port,
      localAddress: path.localAddress,
      trapOid: parts.trapOid,
      upTime: parts.upTime,
      varbinds: parts.varbinds,
      securityName: message.securityName,
      securityLevel: message.securityLevel,
      requestId: parts.requestId,
      engineId,
      contextEngineId: isV3 ? hexOf(message.contextEngineId) : undefined,
      contextName: message.contextName === "" ? undefined : message.contextName,
      trapAddress: parts.trapAddress,
      v1: v1 && {
        enterprise: v1.enterprise,
        agentAddress: v1.agentAddress,
        genericTrap: v1.genericTrap,
        specificTrap: v1.specificTrap,
        timestamp: v1.timestamp,
      },
      raw: keepsRaw ? octets : undefined,
      anomalies: message.pdu.anomalies,
    },
    acknowledgement,
  );
}
