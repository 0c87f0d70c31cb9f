// A receiver of traps in a process of its own: `notification-receiver.js NAME PORT` answers each line of its input with the number of traps.
import { createSocket } from "node:dgram";
import { once } from "node:events";
import { createRequire } from "node:module";
import { createInterface } from "node:readline";
import { linkDown, type ReceiverName, trapUser } from "./traps.ts";

let count = 0;
const starters: Readonly<Record<ReceiverName, (port: number) => Promise<unknown>>> = {
  ours: startOurs,
  "net-snmp": startNetSnmp,
  dgram: startDgram,
};

const [name, port] = process.argv.slice(2);
await starters[name as ReceiverName](Number(port));
createInterface(process.stdin)
  .on("line", () => console.log(count))
  .on("close", () => process.exit());
console.log("ready");

async function startOurs(port: number): Promise<void> {
  const { NotificationReceiver } = await import("@snmp/notifications");
  await import("@snmp/mpm-v2c");
  await import("@snmp/mpm-v3");
  await import("@snmp/usm");
  const { name: user, authPassword, privPassword } = trapUser;
  const auth = { protocol: "sha256", password: authPassword };
  const priv = { protocol: "aes128", password: privPassword };
  const receiver = new NotificationReceiver({
    listen: `udp://127.0.0.1:${port}`,
    communities: ["public"],
    users: [{ user, auth, priv }],
  });
  receiver.on("warning", () => undefined);
  await receiver.listen();
  void (async () => {
    for await (const { trapOid, varbinds } of receiver)
      if (trapOid === linkDown && varbinds[2]!.value === 2) count++;
  })();
}

async function startNetSnmp(port: number): Promise<void> {
  const snmp = createRequire(import.meta.url)("net-snmp") as NetSnmpReceivers;
  const { name, authPassword, privPassword } = trapUser;
  const receiver = snmp.createReceiver({ port, address: "127.0.0.1" }, (error, notification) => {
    const varbinds = notification?.pdu.varbinds ?? [];
    if (error === null && varbinds[1]?.value === linkDown && varbinds[4]?.value === 2) count++;
  });
  const authorizer = receiver.getAuthorizer();
  authorizer.addCommunity("public");
  authorizer.addUser({
    name,
    level: snmp.SecurityLevel.authPriv,
    authProtocol: snmp.AuthProtocols.sha256,
    authKey: authPassword,
    privProtocol: snmp.PrivProtocols.aes,
    privKey: privPassword,
  });
  await new Promise((resolve) => setTimeout(resolve, 300));
}

/** No SNMP: the octets of a datagram in a Buffer. */
async function startDgram(port: number): Promise<void> {
  const socket = createSocket({ type: "udp4", recvBufferSize: 4 << 20 });
  socket.on("message", (message) => {
    if (message.length > 100) count++;
  });
  socket.bind(port, "127.0.0.1");
  await once(socket, "listening");
}

/** The part of net-snmp that receives. It has no types. */
interface NetSnmpReceivers {
  createReceiver(
    options: object,
    callback: (
      error: Error | null,
      notification?: { readonly pdu: { readonly varbinds: readonly { readonly value: unknown }[] } },
    ) => void,
  ): {
    getAuthorizer(): { addCommunity(community: string): void; addUser(user: object): void };
  };
  readonly SecurityLevel: { readonly authPriv: number };
  readonly AuthProtocols: { readonly sha256: number };
  readonly PrivProtocols: { readonly aes: number };
}
