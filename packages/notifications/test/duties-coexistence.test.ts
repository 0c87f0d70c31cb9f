// Notifications between SNMPv1 and SNMPv2 (RFC 3584 §3).
import { v1 } from "@snmp/mpm-v1";
import { v2c } from "@snmp/mpm-v2c";
import { messageCodec as v1Codec } from "../../mpm-v1/src/message.ts";
import { closeAll, openSender, startReceiver, take, until } from "./support/receivers.ts";
import { coldStart, v1Message } from "./support/messages.ts";
import { openOriginator } from "./support/originators.ts";
import { openSink } from "./support/sink.ts";

afterEach(closeAll);

describe("9. RFC 3584 §3.1: a trap of SNMPv1 in the terms of SNMPv2", () => {
  test.each([
    [{ genericTrap: 0 }, coldStart],
    [{ genericTrap: 5 }, "1.3.6.1.6.3.1.1.5.6"],
    [{ genericTrap: 6, specificTrap: 17 }, "1.3.6.1.4.1.32473.0.17"],
    [{ genericTrap: 6, specificTrap: -1 }, "1.3.6.1.4.1.32473.0.4294967295"],
    [{ genericTrap: 2147483647 }, "1.3.6.1.6.3.1.1.5.2147483648"],
  ])("%j is %s", async (trap, trapOid) => {
    const { receiver, port } = await startReceiver();
    await (await openSender(port)).send(v1Message(trap));
    const [notification] = await take(receiver, 1);
    expect(notification).toMatchObject({
      trapOid,
      upTime: 4711,
      v1: { enterprise: "1.3.6.1.4.1.32473", ...trap },
    });
  });

  test("the community, which is a secret, appears nowhere", async () => {
    const { receiver, port } = await startReceiver({ communities: ["s3cret-community"] });
    await (await openSender(port)).send(v1Message({}, "s3cret-community"));
    const [notification] = await take(receiver, 1);
    expect(JSON.stringify(notification)).not.toContain("s3cret");
  });
});

describe("10. RFC 3584 §3.2: a notification of SNMPv2 as a trap of SNMPv1", () => {
  const enterprise = {
    oid: "1.3.6.1.6.3.1.1.4.3.0",
    type: "ObjectIdentifier",
    value: "1.3.6.1.4.1.32473.9",
  } as const;
  test.each([
    ["a standard trap", coldStart, [], { enterprise: "1.3.6.1.6.3.1.1.5", genericTrap: 0, specificTrap: 0 }],
    [
      "a standard trap with snmpTrapEnterprise.0",
      coldStart,
      [enterprise],
      { enterprise: enterprise.value, genericTrap: 0 },
    ],
    [
      "E.0.s",
      "1.3.6.1.4.1.32473.0.17",
      [],
      { enterprise: "1.3.6.1.4.1.32473", genericTrap: 6, specificTrap: 17 },
    ],
    [
      "E.s",
      "1.3.6.1.4.1.32473.2.17",
      [],
      { enterprise: "1.3.6.1.4.1.32473.2", genericTrap: 6, specificTrap: 17 },
    ],
  ])("%s", async (_title, trapOid, varbinds, expected) => {
    const { messages, address } = await openSink();
    const originator = openOriginator({ targets: [{ address, credentials: v1("public") }] });
    await originator.notify({ trapOid, varbinds });
    await until(() => messages.length === 1);
    expect(v1Codec.decode(messages[0]!).data).toMatchObject({ ...expected, agentAddress: "127.0.0.1" });
  });

  test("a Counter64 means no trap of SNMPv1, and the other targets get theirs", async () => {
    const { messages, address } = await openSink();
    const targets = [
      { address, credentials: v1("public") },
      { address, credentials: v2c("public") },
    ];
    const varbinds = [{ oid: "1.3.6.1.2.1.31.1.1.1.6.3", type: "Counter64", value: 5n }] as const;
    const results = await openOriginator({ targets }).notify({ trapOid: coldStart, varbinds });
    expect(results).toMatchObject([{ status: "untranslatable", attempts: 0 }, { status: "sent" }]);
    expect(results[0]!.reason).toContain("Counter64");
    await until(() => messages.length === 1);
    expect(messages[0]![4]).toBe(1);
  });

  test("agent-addr is the address of this host on the route, or the one of the option", async () => {
    const { messages, address } = await openSink();
    const credentials = v1("public");
    await openOriginator({ targets: [{ address, credentials }] }).coldStart();
    await openOriginator({ targets: [{ address, credentials, agentAddress: "192.0.2.200" }] }).coldStart();
    await until(() => messages.length === 2);
    expect(messages.map((message) => v1Codec.decode(message).data)).toMatchObject([
      { agentAddress: "127.0.0.1" },
      { agentAddress: "192.0.2.200" },
    ]);
  });
});
