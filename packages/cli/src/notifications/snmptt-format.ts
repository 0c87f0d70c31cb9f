// The form in which snmptrapd hands a trap to a program (traphandle), which snmptt's snmptthandler reads.
import { makeVarbind, type Varbind } from "@snmp/pdu";
import type { Notification } from "@snmp/notifications";
import { describePath, listVarbinds } from "./snmptrapd-format.ts";

/** How variable bindings are written, and whether the community of a trap of SNMPv1 is. */
export interface HandlerWriting {
  readonly varbind: (varbind: Varbind) => string;
  readonly showsCommunity: boolean;
}

/**
 * Writes a notification as lines: host, transport, then a variable binding each, sysUpTime.0 and snmpTrapOID.0 first. A trap of SNMPv1 is in
 * the terms of SNMPv2, with its origin at the end (RFC 3584 §3.1).
 */
export function formatForHandler(notification: Notification, writing: HandlerWriting): string {
  const { v1, peerAddress, varbinds, securityName } = notification;
  const lines = listVarbinds({ ...notification, v1: undefined } as Notification);
  const origin: Varbind[] =
    v1 === undefined
      ? []
      : [
          makeVarbind("1.3.6.1.6.3.18.1.3.0", "IpAddress", v1.agentAddress),
          ...(writing.showsCommunity
            ? [makeVarbind("1.3.6.1.6.3.18.1.4.0", "OctetString", Buffer.from(securityName))]
            : []),
          makeVarbind("1.3.6.1.6.3.1.1.4.3.0", "ObjectIdentifier", v1.enterprise),
        ].filter(({ oid }) => !varbinds.some((varbind) => varbind.oid === oid));
  return [peerAddress, describePath(notification), ...[...lines, ...origin].map(writing.varbind), ""].join(
    "\n",
  );
}
