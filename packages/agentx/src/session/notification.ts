// RFC 2741 §6.2.10: the variable bindings of a notification.
import { makeVarbind, oidFrom, type Varbind, varbindFrom } from "@snmp/pdu";
import type { NotificationInput } from "./requests.ts";

/** Returns sysUpTime.0, if it is given, snmpTrapOID.0, and the other variable bindings. */
export function notificationVarbinds({ trapOid, varbinds = [], upTime }: NotificationInput): Varbind[] {
  return [
    ...(upTime === undefined ? [] : [varbindFrom({ oid: sysUpTime, type: "TimeTicks", value: upTime })]),
    makeVarbind(snmpTrapOid, "ObjectIdentifier", oidFrom(trapOid)),
    ...varbinds.map(varbindFrom),
  ];
}

const sysUpTime = "1.3.6.1.2.1.1.3.0";
const snmpTrapOid = "1.3.6.1.6.3.1.1.4.1.0";
