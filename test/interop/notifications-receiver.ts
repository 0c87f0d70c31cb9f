// A receiver for the senders of other projects, and the notification that each of them sends.
import { type Notification, NotificationReceiver, type Refusal } from "@snmp/notifications";
import "@snmp/mpm-v1";
import "@snmp/mpm-v2c";
import "@snmp/mpm-v3";
import "@snmp/usm";
import { interopUsers, waitFor } from "./notifications-peers.ts";

export const linkDown = "1.3.6.1.6.3.1.1.5.3";
export const varbinds = [
  { oid: "1.3.6.1.2.1.2.2.1.1.3", type: "Integer32", value: -3 },
  { oid: "1.3.6.1.4.1.32473.1", type: "OctetString", value: "eth3" },
  { oid: "1.3.6.1.4.1.32473.2", type: "Gauge32", value: 4294967295 },
  { oid: "1.3.6.1.4.1.32473.3", type: "IpAddress", value: "192.0.2.9" },
  { oid: "1.3.6.1.4.1.32473.4", type: "ObjectIdentifier", value: "1.3.6.1.2.1" },
  { oid: "1.3.6.1.4.1.32473.5", type: "Counter32", value: 17 },
] as const;

/** A receiver that knows all users, and what it takes. */
export async function startReceiver() {
  const receiver = new NotificationReceiver({
    listen: ["udp://127.0.0.1:0", "tcp://127.0.0.1:0"],
    communities: ["public"],
    users: [...interopUsers],
  });
  receiver.on("warning", () => undefined);
  const taken: Notification[] = [];
  const refused: Refusal[] = [];
  receiver
    .on("notification", (notification) => void taken.push(notification))
    .on("refused", (each) => refused.push(each));
  await receiver.listen();
  const next = async (run: () => Promise<unknown>): Promise<Notification> => {
    const before = taken.length;
    await run();
    await waitFor(
      () => taken.length > before,
      () => JSON.stringify({ refused, counters: receiver.counters }),
    );
    return taken.at(-1)!;
  };
  return {
    receiver,
    refused,
    next,
    port: receiver.port!,
    tcpPort: Number(receiver.addresses[1]!.split(":").at(-1)),
  };
}
export type Started = Awaited<ReturnType<typeof startReceiver>>;

export function expectAll(notification: Notification): void {
  expect(notification).toMatchObject({ trapOid: linkDown, source: "127.0.0.1" });
  expectValues(
    notification,
    varbinds.map(({ oid }) => oid),
  );
}

/** All values, under other names. */
export function expectValues(notification: Notification, oids: readonly string[]): void {
  expect(JSON.parse(JSON.stringify(notification.varbinds))).toEqual(
    varbinds.map(({ type, value }, i) =>
      type === "OctetString"
        ? { oid: oids[i], type, text: value, hex: Buffer.from(value).toString("hex") }
        : { oid: oids[i], type, value },
    ),
  );
}
