import { Agent, AgentError, type Discard } from "@snmp/agent";
import { InvalidPlugin, type MpmPlugin } from "@snmp/mpm-core";
import { plugin as v1 } from "@snmp/mpm-v1";
import { plugin as v2c } from "@snmp/mpm-v2c";
import { makeVarbind, octetsFromHex, type Pdu, requestPdu } from "@snmp/pdu";
import { base, communities, demoAgent } from "./support/demo.ts";
import { Manager } from "./support/manager.ts";

/** An agent whose discards are collected, and whose counters can be read. */
function createWatched(options: ConstructorParameters<typeof Agent>[0] = {}) {
  const discards: Discard[] = [];
  const agent = demoAgent({ ...options, onDiscard: (discard) => discards.push(discard) });
  return { agent, discards, counted: () => agent.counters.toJSON() };
}

describe("D2: every message (RFC 3412 §4.2.1)", () => {
  test("is counted in snmpInPkts", async () => {
    const { agent, counted } = createWatched();
    await new Manager(agent).get(base);
    await agent.handle(new Uint8Array(0));
    expect(counted()).toMatchObject({ snmpInPkts: 2, snmpInASNParseErrs: 1 });
  });

  test.each([
    ["", "truncated"],
    ["30", "truncated"],
    ["3000", "truncated"],
    ["474554202f20485454502f312e310d0a", "unexpected-tag"],
    ["30800201010406", "indefinite-length"],
    ["3003040101", "unexpected-tag"],
    ["302702010104067075626c6963a01a02021234020100020100300e300c06082b0601020101050005", "truncated"],
  ])("that cannot be parsed is discarded and counted in snmpInASNParseErrs: %s", async (hex, kind) => {
    const { agent, discards, counted } = createWatched();
    expect(await agent.handle(octetsFromHex(hex))).toBeUndefined();
    expect(counted()).toEqual({ snmpInPkts: 1, snmpInASNParseErrs: 1 });
    expect(discards).toEqual([
      {
        counter: "snmpInASNParseErrs",
        reason: expect.stringContaining(kind) as string,
        cause: expect.objectContaining({ kind }) as unknown,
      },
    ]);
  });

  test("that is longer than any datagram is discarded unread", async () => {
    const { agent, discards, counted } = createWatched();
    expect(await agent.handle(new Uint8Array(65_508).fill(0x30))).toBeUndefined();
    expect(counted()).toEqual({ snmpInPkts: 1, snmpInASNParseErrs: 1 });
    expect(discards[0]!.reason).toBe("the message has 65508 octets, more than fit into a datagram");
  });

  test.each([2, 3, 5, 128, 256, 0x7fffffff])(
    "of version %i, which has no model, is discarded and counted in snmpInBadVersions",
    async (version) => {
      const { agent, discards, counted } = createWatched();
      const octets = Uint8Array.of(
        0x30,
        0x08,
        0x02,
        0x04,
        version >>> 24,
        version >>> 16,
        version >>> 8,
        version,
        0x04,
        0x00,
      );
      expect(await agent.handle(octets)).toBeUndefined();
      expect(counted()).toEqual({ snmpInPkts: 1, snmpInBadVersions: 1 });
      expect(discards[0]!.reason).toBe(`no message processing model for version ${version} is registered`);
    },
  );
});

describe("D4, D5 and D6: a PDU that no application takes (RFC 3412 §4.2.2)", () => {
  const list = [makeVarbind("1.3.6.1.2.1.1.3.0", "TimeTicks", 5)];
  const trap: Pdu = {
    type: "Trap",
    enterprise: "1.3.6.1.4.1.9",
    agentAddress: "192.0.2.1",
    genericTrap: 6,
    specificTrap: 1,
    timestamp: 5,
    varbinds: list,
  };
  test.each<[0 | 1, Pdu]>([
    [1, requestPdu("Response", 1, list)],
    [1, requestPdu("Report", 1, list)],
    [1, requestPdu("SNMPv2-Trap", 1, list)],
    [1, requestPdu("InformRequest", 1, list)],
    [0, requestPdu("Response", 1, list)],
    [0, trap],
  ])("gets no reply and is counted in snmpUnknownPDUHandlers, in version %i: $type", async (version, pdu) => {
    const { agent, counted } = createWatched();
    expect(await new Manager(agent, version).send(pdu)).toBeUndefined();
    expect(counted()).toEqual({ snmpInPkts: 1, snmpUnknownPDUHandlers: 1 });
  });
});

describe("models", () => {
  test("of the options are used instead of the registered ones", async () => {
    const agent = demoAgent({ models: [v1] });
    expect((await new Manager(agent, 0).get(`${base}.1.1.0`)).status).toBe("noError");
    expect(await new Manager(agent, 1).send(requestPdu("GetRequest", 1, []))).toBeUndefined();
    expect(agent.counters.get("snmpInBadVersions")).toBe(1);
  });

  test("that are invalid are refused", () => {
    expect(() => new Agent({ models: [v2c, { name: "x" } as MpmPlugin] })).toThrow(InvalidPlugin);
    expect(() => new Agent({ models: [v2c, { name: "x" } as MpmPlugin] })).toThrow(
      "models[1] is not a message processing model plug-in: `identifier` is missing",
    );
  });

  test("without a responder are ignored", async () => {
    const { createResponder: _, ...asking } = v2c;
    const agent = demoAgent({ models: [asking] });
    expect(await new Manager(agent).send(requestPdu("GetRequest", 1, []))).toBeUndefined();
    expect(agent.counters.get("snmpInBadVersions")).toBe(1);
  });

  test("D3: that throw get no reply, and the error is reported", async () => {
    const errors: unknown[] = [];
    const broken: MpmPlugin = {
      ...v2c,
      createResponder: () => ({
        receive: () => {
          throw new Error("bug in a model");
        },
      }),
    };
    const agent = demoAgent({ models: [broken], onError: (error) => errors.push(error) });
    expect(await new Manager(agent).send(requestPdu("GetRequest", 1, []))).toBeUndefined();
    expect(AgentError.isInstance(errors[0]) && errors[0].message).toBe(
      "the message processing model @snmp/mpm-v2c threw, so a message got no answer: bug in a model; the stack of `cause` shows the place",
    );
  });
});

describe("requests beyond `limits.pending`", () => {
  test("are discarded and counted, and later ones are answered again", async () => {
    const agent = new Agent({ communities, builtInGroups: false, limits: { pending: 2 } });
    agent.scalar(`${base}.1.0`, {
      type: "Integer32",
      get: () => new Promise<number>((resolve) => setTimeout(resolve, 10, 5)),
    });
    const manager = new Manager(agent);
    const ask = () => manager.send(requestPdu("GetRequest", 1, [makeVarbind(`${base}.1.0`, "Null", null)]));
    const replies = await Promise.all([ask(), ask(), ask(), ask()]);
    expect(replies.map((reply) => reply?.status)).toEqual(["noError", "noError", undefined, undefined]);
    expect(agent.counters.get("snmpSilentDrops")).toBe(2);
    expect((await ask())?.status).toBe("noError");
  });

  test.each([{ pending: 0 }, { steps: 1.5 }, { timeout: -1 }])("invalid limits are refused: %j", (limits) => {
    expect(() => new Agent({ limits })).toThrow(RangeError);
  });
});
