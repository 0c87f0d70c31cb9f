// The notifications of the demonstration: a trap and an inform, to a receiver in this process.
import { v2c } from "@snmp/mpm-v2c";
import { v3 } from "@snmp/mpm-v3";
import { NotificationOriginator, NotificationReceiver } from "@snmp/notifications";
import type { Paint } from "../output/paint.ts";
import { community, user } from "./agent.ts";

/** Sends linkDown as a trap of SNMPv2c and as an inform of SNMPv3. Returns two lines. */
export async function showNotifications(paint: Paint): Promise<string[]> {
  await using receiver = new NotificationReceiver({
    listen: "udp://127.0.0.1:0",
    communities: [community],
    users: [user],
  });
  receiver.on("warning", () => undefined);
  await receiver.listen();
  const address = `127.0.0.1:${receiver.port!}`;
  await using originator = new NotificationOriginator({
    targets: [
      { address, credentials: v2c(community) },
      { address, credentials: v3(user), kind: "inform" },
    ],
  });
  const [, acknowledged] = await originator.linkDown({ ifIndex: 3 });
  const received: string[] = [];
  for await (const { kind, version } of receiver) {
    const fate =
      kind === "trap" ? "received" : `${acknowledged!.status} after ${acknowledged!.elapsed} ms, encrypted`;
    received.push(`SNMP${version}  ${paint("bold", kind)} ${fate}`);
    if (received.length === 2) break;
  }
  return [
    `${paint("green", "await originator.linkDown({ ifIndex: 3 })")}${paint("dim", `  // to the receiver at ${address}`)}`,
    `  ${received.sort().join("   ")}`,
  ];
}
