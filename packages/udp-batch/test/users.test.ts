// The package as its users have it: one import, and clients, agents and notifications use it.
import { Agent } from "@snmp/agent";
import { Client } from "@snmp/client";
import { v2c } from "@snmp/mpm-v2c";
import { NotificationOriginator, NotificationReceiver } from "@snmp/notifications";
import { transportFor } from "@snmp/transport";
import { describeAddon, loopbackAddresses } from "./support/addon.ts";
import { udpBatch } from "../src/index.ts";
import { loadNative, type Native } from "../src/native.ts";

describeAddon("after the import", () => {
  test("udp is this transport", () => {
    expect(transportFor("udp")).toBe(udpBatch);
  });

  test("many requests to many agents at once: each gets the answer of its own agent, in few calls", async () => {
    const oid = "1.3.6.1.2.1.1.5.0";
    const agents = await Promise.all(
      Array.from({ length: 20 }, async (_, i) => {
        const host = loopbackAddresses[i % loopbackAddresses.length]!;
        const agent = new Agent({ address: host, port: 0, communities: [{ name: "public" }] });
        agent.scalar(oid, { type: "OctetString", get: () => `agent ${i}` });
        await agent.listen();
        return agent;
      }),
    );
    const clients = agents.map(({ addresses: [address] }) => new Client(address!, v2c("public")));
    await Promise.all(clients.map((client) => client.get(oid)));
    const send = jest.spyOn(loadNative() as Native, "send");
    const answers = await Promise.all(
      clients.flatMap((client) => Array.from({ length: 10 }, async () => String(await client.get(oid)))),
    );
    expect(answers).toEqual(clients.flatMap((_, i) => Array.from({ length: 10 }, () => `agent ${i}`)));
    // 200 requests and 200 answers
    expect(send.mock.calls.length).toBeLessThan(200);
    send.mockRestore();
    for (const one of [...clients, ...agents]) await one.close();
  });

  test("traps arrive, and informs are acknowledged", async () => {
    const receiver = new NotificationReceiver({ listen: "udp://127.0.0.1:0", communities: ["public"] });
    await receiver.listen();
    const credentials = v2c("public");
    const originator = new NotificationOriginator({
      targets: [
        { address: receiver.addresses[0]!, credentials, kind: "inform" },
        { address: receiver.addresses[0]!, credentials, kind: "trap" },
      ],
    });
    const outcomes = await originator.linkDown({ ifIndex: 3 });
    expect(outcomes.map(({ status }) => status)).toEqual(["acknowledged", "sent"]);
    const kinds: string[] = [];
    for await (const { kind } of receiver) if (kinds.push(kind) === 2) break;
    expect(kinds.sort()).toEqual(["inform", "trap"]);
    await originator.close();
    await receiver.close();
  });
});
