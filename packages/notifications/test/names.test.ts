// Names for the OIDs of notifications, by a MIB of the caller.
import { describe as describeNotification, Notification } from "@snmp/notifications";
import { makeVarbind } from "@snmp/pdu";
import { closeAll, openSender, startReceiver, take } from "./support/receivers.ts";
import { linkDown, v1Message } from "./support/messages.ts";

afterEach(closeAll);

describe("E. names", () => {
  const mib = {
    name: (oid: string) =>
      oid === linkDown
        ? "IF-MIB::linkDown"
        : oid.startsWith("1.3.6.1.2.1.2.2.1.1.")
          ? `IF-MIB::ifIndex.${oid.split(".").at(-1)}`
          : oid,
    format: ({ value }: { value: unknown }) => `<${String(value)}>`,
  };

  test("an unknown OID never loses a notification, and names are added afterwards, to stored JSON too", async () => {
    const { receiver, port } = await startReceiver();
    const sender = await openSender(port);
    const varbinds = [
      makeVarbind("1.3.6.1.2.1.2.2.1.1.3", "Integer32", 3),
      makeVarbind("1.3.6.1.4.1.32473.9.9", "OctetString", Uint8Array.of(0xff, 0)),
    ];
    await sender.send(v1Message({ enterprise: "1.3.6.1.6.3.1.1.5", genericTrap: 2, varbinds }));
    const [notification] = await take(receiver, 1);
    const stored = JSON.stringify(notification);
    for (const each of [notification!, Notification.fromJSON(stored), JSON.parse(stored) as object])
      expect(describeNotification(each as never, mib)).toEqual({
        trap: "IF-MIB::linkDown",
        varbinds: [
          { name: "IF-MIB::ifIndex.3", text: "<3>" },
          { name: "1.3.6.1.4.1.32473.9.9", text: expect.any(String) },
        ],
      });
  });

  test("E.0.s is looked up without the .0. too, as MIB modules with TRAP-TYPE name it", () => {
    const old = {
      name: (oid: string) => (oid === "1.3.6.1.4.1.32473.17" ? "ACME-MIB::acmeTrap" : oid),
      format: () => "",
    };
    const given = Notification.fromJSON({
      time: new Date(0).toISOString(),
      version: "v1",
      kind: "trap",
      source: "192.0.2.1",
      peer: "udp://192.0.2.1:1",
      trapOid: "1.3.6.1.4.1.32473.0.17",
      varbinds: [],
    });
    expect(describeNotification(given, old).trap).toBe("ACME-MIB::acmeTrap");
  });

  test("a MIB that throws loses nothing", () => {
    const broken = {
      name: () => {
        throw new Error("no such module");
      },
      format: () => {
        throw new Error("no such module");
      },
    };
    const notification = Notification.fromJSON({
      time: new Date(0).toISOString(),
      version: "v2c",
      kind: "trap",
      source: "192.0.2.1",
      peer: "udp://192.0.2.1:1",
      trapOid: linkDown,
      varbinds: [{ oid: "1.3.6.1", type: "Integer32", value: 1 }],
    });
    expect(describeNotification(notification, broken)).toEqual({
      trap: linkDown,
      varbinds: [{ name: "1.3.6.1", text: "1" }],
    });
  });
});
