// The traps that receivers take, and the user that sends them.
import { LocalEngine } from "@snmp/mpm-core";
import { plugin, v3 } from "@snmp/mpm-v3";
import { requestPdu, varbindFrom } from "@snmp/pdu";
import "@snmp/usm";
import { element, integer, message, objectIdentifier } from "./ber.ts";

/** A library that receives traps. */
export type ReceiverName = "ours" | "net-snmp" | "dgram";

/** The user of SNMPv3. */
export const trapUser = { name: "bench", authPassword: "auth password", privPassword: "priv password" };

/** snmpTrapOID.0 of the traps. */
export const linkDown = "1.3.6.1.6.3.1.1.5.3";

/** linkDown with sysUpTime.0, snmpTrapOID.0, ifIndex, ifAdminStatus and ifOperStatus. */
export function makeV2cTrap(): Uint8Array {
  const varbinds = [
    ["1.3.6.1.2.1.1.3.0", integer(123_456, 0x43)],
    ["1.3.6.1.6.3.1.1.4.1.0", objectIdentifier(linkDown)],
    ["1.3.6.1.2.1.2.2.1.1.3", integer(3)],
    ["1.3.6.1.2.1.2.2.1.7.3", integer(1)],
    ["1.3.6.1.2.1.2.2.1.8.3", integer(2)],
  ] as const;
  return message(
    "public",
    0xa7,
    4711,
    0,
    0,
    varbinds.map(([oid, value]) => element(0x30, objectIdentifier(oid), value)),
  );
}

/** The same, encrypted. */
export async function makeV3Trap(engineId: Uint8Array): Promise<Uint8Array> {
  const { name: user, authPassword, privPassword } = trapUser;
  const auth = { protocol: "sha256", password: authPassword };
  const priv = { protocol: "aes128", password: privPassword };
  const localEngine = new LocalEngine({ engineId, boots: 1 });
  const model = plugin.create(() => Promise.reject(new Error("traps need no answer")), { localEngine });
  const none = new Uint8Array(0);
  const pdu = requestPdu(
    "SNMPv2-Trap",
    4711,
    [
      { oid: "1.3.6.1.2.1.1.3.0", type: "TimeTicks", value: 123_456 } as const,
      { oid: "1.3.6.1.6.3.1.1.4.1.0", type: "ObjectIdentifier", value: linkDown } as const,
      { oid: "1.3.6.1.2.1.2.2.1.1.3", type: "Integer32", value: 3 } as const,
      { oid: "1.3.6.1.2.1.2.2.1.7.3", type: "Integer32", value: 1 } as const,
      { oid: "1.3.6.1.2.1.2.2.1.8.3", type: "Integer32", value: 2 } as const,
    ].map(varbindFrom),
  );
  return (await model.encode(1, v3({ user, auth, priv }), none, none, pdu)).data;
}
