// Communities that are limited to the addresses of their managers, as snmpd's `rocommunity` with a source.
import { type MpmPlugin } from "@snmp/mpm-core";
import { makeVarbind, requestPdu } from "@snmp/pdu";
import { bareAgent, base } from "../support/demo.ts";
import { createJsonModel, encodeLine } from "../support/json-model.ts";
import { Manager } from "../support/manager.ts";

describe("communities with sources", () => {
  const agent = bareAgent({
    communities: [
      { name: "public", sources: ["192.0.2.0/24", "2001:db8::/32"], view: { include: [`${base}.1`] } },
      { name: "public", sources: ["198.51.100.7"], view: { include: [`${base}.2`] } },
      { name: "public", sources: ["::ffff:203.0.113.0/120"] },
      { name: "local" },
      { name: "open", sources: ["127.0.0.0/8"] },
      { name: "open", view: { include: [`${base}.2`] } },
    ],
  });
  for (const subtree of [1, 2]) agent.scalar(`${base}.${subtree}.0`, { type: "Integer32", value: subtree });
  const seen = async (community: string, sender?: string): Promise<string | undefined> => {
    const names = [1, 2].map((subtree) => makeVarbind(`${base}.${subtree}.0`, "Null", null));
    const octets = new Manager(agent, 1, community).encode(requestPdu("GetRequest", 1, names));
    const reply = await agent.handle(octets, sender);
    // the second value, or an exception, at the end of the message
    return reply && (reply.at(-1) === 2 ? "2" : "-");
  };

  test.each([
    ["public", "192.0.2.9", "-"],
    ["public", "udp://192.0.2.9:40000", "-"],
    ["public", "::ffff:192.0.2.9", "-"],
    ["public", "::ffff:c000:209", "-"],
    ["public", "udp://[2001:db8:1::5]:161", "-"],
    ["public", "198.51.100.7", "2"],
    ["public", "203.0.113.200", "2"],
    ["public", "tcp://[::ffff:203.0.113.200]:9", "2"],
    ["public", "198.51.100.8", undefined],
    ["public", "2001:db9::1", undefined],
    ["public", "fe80::1%eth0", undefined],
    ["public", "a name", undefined],
    ["public", undefined, undefined],
    ["local", undefined, "2"],
    ["open", "127.9.9.9", "2"],
    ["open", "128.0.0.1", "2"],
  ])("%s from %s: %s", async (community, sender, expected) => {
    const unknown = agent.counters.get("snmpInBadCommunityNames");
    expect(await seen(community, sender)).toBe(expected);
    expect(agent.counters.get("snmpInBadCommunityNames") - unknown).toBe(expected === undefined ? 1 : 0);
  });

  test.each([
    ["at once", true, false],
    ["after a while, while messages of others come in", true, true],
    ["without the sender", false, false],
  ])("a model of others that looks communities up %s", async (_, passesSender, isLate) => {
    const model = createJsonModel(undefined, passesSender);
    const late: MpmPlugin = {
      ...model,
      createResponder(environment) {
        const responder = model.createResponder!(environment);
        return {
          receive: async (message, sender) => {
            await Promise.resolve();
            return responder.receive(message, sender);
          },
        };
      },
    };
    await using near = bareAgent({
      models: [isLate ? late : model],
      communities: [{ name: "public", sources: ["192.0.2.0/24"] }, { name: "anywhere" }],
    });
    near.scalar(`${base}.1.0`, { type: "Integer32", value: 1 });
    const ask = (community: string, sender?: string): Promise<Uint8Array | undefined> =>
      near.handle(encodeLine({ community, oids: [`${base}.1.0`] }), sender);
    const answers = await Promise.all([
      ask("public", "192.0.2.9"),
      ask("public", "198.51.100.7"),
      ask("public"),
      ask("anywhere", "198.51.100.7"),
      ask("anywhere"),
    ]);
    expect(answers.map((answer) => answer !== undefined)).toEqual([passesSender, false, false, true, true]);
  });

  test("are checked over sockets", async () => {
    await using near = bareAgent({ port: 0, communities: [{ name: "public", sources: ["127.0.0.1"] }] });
    await near.listen();
    expect(near.counters.get("snmpInBadCommunityNames")).toBe(0);
    const { createSocket } = await import("node:dgram");
    const socket = createSocket("udp4");
    const octets = new Manager(near).encode(requestPdu("GetRequest", 1, []));
    const reply = new Promise<Buffer>((resolve) => socket.once("message", resolve));
    socket.send(octets, near.port, "127.0.0.1");
    expect((await reply).length).toBeGreaterThan(0);
    socket.close();
  });

  test.each([
    "300.0.0.0/8",
    "10.0.0.0/33",
    "10.0.0.0/",
    "10.0.0.0/8/8",
    "example.com",
    "fe80::1%eth0",
    "::/129",
    "1.2.3.4/-1",
  ])("%s is refused", (source) => {
    expect(() => bareAgent({ communities: [{ name: "secret", sources: [source] }] })).toThrow(
      `communities[0]: sources[0] is not an address or a network: "${source}"`,
    );
  });
});
