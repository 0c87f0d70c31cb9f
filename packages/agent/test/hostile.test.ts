// Malformed and hostile messages: those of the conformance material, and ten thousand random and mutated ones.
import { readFileSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { Agent } from "@snmp/agent";
import { plugin as v1 } from "@snmp/mpm-v1";
import { plugin as v2c } from "@snmp/mpm-v2c";
import { plugin as v3 } from "@snmp/mpm-v3";
import "@snmp/usm";
import { peekVersion } from "@snmp/mpm-core";
import {
  bulkPdu,
  hexOf,
  makeVarbind,
  octetsFromHex,
  octetsFromText,
  type Pdu,
  requestPdu,
  varbindFrom,
} from "@snmp/pdu";
import fc from "fast-check";
import { describeShared } from "../../../test/support/shared.ts";
import { Manager } from "./support/manager.ts";

interface Hostile {
  readonly id: string;
  readonly class: string;
  readonly target: string;
  readonly desc: string;
  readonly hex: string;
  readonly verdict: {
    readonly expect: string;
    readonly counter?: string;
    readonly tolerate?: readonly string[];
  };
}

const sysName = "1.3.6.1.2.1.1.5.0";

const sha256 = { protocol: "sha256", password: "authpass-sha-256" };

/** The engine that the messages are built for: boots 7, time 1000, and these users. */
function target(handlers: Handlers = "sound"): Agent {
  let now = 0;
  const agent = new Agent({
    models: [v1, v2c, v3],
    engineId: octetsFromHex("80001f888059dc486145a26322"),
    boots: 7,
    clock: () => now,
    limits: { handler: 5 },
    communities: [{ name: "public" }, { name: "private", access: "read-write" }],
    users: [
      { user: "noAuthUser" },
      { user: "usha256", auth: sha256 },
      { user: "usha256aes", auth: sha256, priv: { protocol: "aes128", password: "privpass-aes" } },
      { user: "umd5", auth: { protocol: "md5", password: "authpass-md5" } },
      {
        user: "umd5des",
        auth: { protocol: "md5", password: "authpass-md5" },
        priv: { protocol: "des", password: "privpass-des" },
      },
    ],
  });
  now = 1_000_000;
  agent.scalar(sysName, { type: "OctetString", value: "kat", access: "read-write" });
  if (handlers !== "sound") misbehave(agent, handlers);
  return agent;
}

/** The behaviour of the objects around those that the messages ask for. */
type Handlers = "sound" | "that throw" | "that hang" | "that are slow" | "that return nonsense";

/** Replaces sysDescr and the object behind sysName by ones that misbehave, and puts such a table behind them. */
function misbehave(agent: Agent, handlers: Exclude<Handlers, "sound">): void {
  const get = {
    "that throw": () => {
      throw new Error("no");
    },
    "that hang": () => new Promise<never>(() => undefined),
    "that are slow": () => wait(1, "slow"),
    "that return nonsense": () => ({ then: "not a function" }) as never,
  }[handlers];
  for (const instance of ["1.3.6.1.2.1.1.1.0", "1.3.6.1.2.1.1.6.0"])
    agent.scalar(instance, { type: "OctetString", get, set: get as () => never });
  agent.table("1.3.6.1.2.1.2.2.1", {
    columns: { 1: { type: "OctetString", get }, 2: { type: "OctetString", get } },
    rows: handlers === "that are slow" ? () => wait(1, new Map([[1, {}]])) : (get as () => never),
  });
}

/** A Report is told from a Response by the counter that it carries alone: 1.3.6.1.6.3.(11|12|15), or an encrypted reply is a Response. */
function outcomeOf(reply: Uint8Array): string {
  return peekVersion(reply) === 3 && /a8..*2b0601060(?:30b|30c|30f)/.test(hexOf(reply))
    ? "report"
    : "respond";
}

/** Returns the system group, which holds everything but counters. */
async function state(agent: Agent): Promise<string> {
  const { varbinds } = await new Manager(agent).bulk(0, 17, "1.3.6.1.2.1.1");
  return varbinds.join("\n");
}

describeShared("the hostile messages of the conformance material", "conformance/hostile.json", (file) => {
  const { messages } = JSON.parse(readFileSync(file, "utf8")) as { messages: Hostile[] };
  const chosen = messages.filter((message) => message.target === "responder");

  test("are more than 380", () => expect(chosen.length).toBeGreaterThan(380));

  const agent = target();

  test.each(chosen.map((message) => [message.id, message.desc, message] as const))(
    "%s: %s",
    async (_id, _desc, { hex, verdict }) => {
      const before = await state(agent);
      const counted = agent.counters.toJSON();
      const octets = octetsFromHex(hex);
      const reply = await agent.handle(octets);
      const outcome = reply === undefined ? "drop" : outcomeOf(reply);
      expect([verdict.expect, ...(verdict.tolerate ?? [])]).toContain(outcome);
      const now = agent.counters.toJSON();
      expect(now["snmpInPkts"]).toBe((counted["snmpInPkts"] ?? 0) + 1);
      if (outcome === "drop") {
        const moved = Object.keys(now).filter((name) => name !== "snmpInPkts" && now[name] !== counted[name]);
        if (verdict.counter !== undefined && verdict.expect === "drop")
          expect(moved).toEqual([verdict.counter]);
        expect(moved.length).toBeLessThanOrEqual(1);
        expect(await state(agent)).toBe(before);
      } else {
        expect(reply!.length).toBeLessThanOrEqual(65_507);
        expect(reply![0]).toBe(0x30);
      }
    },
  );

  test.each(["that throw", "that hang", "that are slow", "that return nonsense"] as const)(
    "all change nothing in an agent with handlers %s, which goes on",
    async (handlers) => {
      const unhandled: unknown[] = [];
      const note = (reason: unknown): number => unhandled.push(reason);
      process.on("unhandledRejection", note);
      const agent = target(handlers);
      const read = async (): Promise<string> => (await new Manager(agent).get(sysName)).varbinds.join();
      const replies = await Promise.all(chosen.map(async ({ hex }) => agent.handle(octetsFromHex(hex))));
      chosen.forEach(({ id, verdict }, at) => {
        const reply = replies[at];
        const outcome = reply === undefined ? "drop" : outcomeOf(reply);
        expect([id, [verdict.expect, ...(verdict.tolerate ?? [])]]).toEqual([
          id,
          expect.arrayContaining([outcome]),
        ]);
      });
      expect(await read()).toBe(`${sysName}=OctetString:kat`);
      await agent.close();
      await new Promise((resolve) => setImmediate(resolve));
      process.off("unhandledRejection", note);
      expect(unhandled).toEqual([]);
    },
  );
});

describe("ten thousand random and mutated messages", () => {
  const agent = target();
  const manager = new Manager(agent, 1, "private");
  const names = ["1.3.6.1.2.1.1", sysName, "1.3.6.1.2.1.1.9.1.2", "1.3.6.1.6.3", "0.0", "2.999.4294967295"];
  const list = names.map((oid) => makeVarbind(oid, "Null", null));
  const pdus: Pdu[] = [
    requestPdu("GetRequest", 1, list),
    requestPdu("GetNextRequest", -5, list),
    bulkPdu(2147483647, 1, 10, list),
    bulkPdu(3, -1, 2147483647, list),
    requestPdu("SetRequest", 4, [varbindFrom({ oid: sysName, type: "OctetString", value: "new" })]),
    requestPdu("SetRequest", 5, [
      varbindFrom({ oid: "1.3.6.1.2.1.1.9.1.2.1", type: "Counter64", value: 2n ** 64n - 1n }),
    ]),
    requestPdu("InformRequest", 6, list),
    requestPdu("Response", 7, list),
  ];
  const valid = [
    ...pdus.map((pdu) => manager.encode(pdu)),
    new Manager(agent, 0, "private").encode(pdus[0]!),
  ];

  const check = async (octets: Uint8Array): Promise<void> => {
    const reply = await agent.handle(octets);
    if (reply === undefined) return;
    expect(reply.length).toBeLessThanOrEqual(65_507);
    // a reply goes to a request of the Confirmed Class only, and is a Response
    expect(reply.includes(0xa2)).toBe(true);
  };

  test("6,000 with changed, inserted, removed and truncated octets change nothing", async () => {
    const octet = fc.oneof(
      fc.nat(255),
      fc.constantFrom(0, 1, 2, 4, 5, 6, 0x30, 0x7f, 0x80, 0x81, 0x84, 0x88, 0xa0, 0xa5, 0xff),
    );
    const mutation = fc.record({
      kind: fc.constantFrom("change", "insert", "cut", "end"),
      at: fc.nat(10_000),
      octet,
    });
    const mutated = fc
      .tuple(fc.constantFrom(...valid), fc.array(mutation, { minLength: 1, maxLength: 4 }))
      .map(([message, mutations]) => {
        const octets = [...message];
        for (const { kind, at, octet: value } of mutations) {
          const place = at % (octets.length + 1);
          if (kind === "change" && place < octets.length) octets[place] = value;
          else if (kind === "insert") octets.splice(place, 0, value);
          else if (kind === "cut") octets.splice(place, 1);
          else if (kind === "end") octets.length = place;
        }
        return Uint8Array.from(octets);
      });
    await fc.assert(fc.asyncProperty(mutated, check), { seed: 11, numRuns: 6000 });
  });

  test("2,000 of random octets, some after the beginning of a message, change nothing", async () => {
    const heads = [
      "",
      "30",
      "302702010104",
      "302702010104067075626c6963",
      "3082ffff020101",
      "302702010004077072697661746 5a3".replace(" ", ""),
    ];
    const random = fc
      .tuple(fc.constantFrom(...heads), fc.uint8Array({ maxLength: 80 }))
      .map(([head, rest]) => Uint8Array.of(...octetsFromHex(head), ...rest));
    await fc.assert(fc.asyncProperty(random, check), { seed: 12, numRuns: 2000 });
  });

  test("2,000 well-formed ones with random PDUs get valid answers", async () => {
    const arc = fc.oneof(fc.nat(12), fc.constantFrom(127, 128, 4294967295));
    const oid = fc.oneof(
      fc.constantFrom(...names),
      fc.array(arc, { maxLength: 12 }).map((arcs) => ["1.3.6.1", ...arcs].join(".")),
    );
    const int = fc.oneof(fc.integer(), fc.integer({ min: -2, max: 20 }));
    const varbind = fc
      .tuple(oid, fc.oneof(fc.integer(), fc.uint8Array({ maxLength: 300 })))
      .map(([name, value]) =>
        typeof value === "number"
          ? varbindFrom({ oid: name, type: "Integer32", value })
          : varbindFrom({ oid: name, type: "OctetString", value }),
      );
    const varbinds = fc.array(varbind, { maxLength: 6 });
    const pdu: fc.Arbitrary<Pdu> = fc.oneof(
      fc.record({
        type: fc.constantFrom(
          "GetRequest",
          "GetNextRequest",
          "SetRequest",
          "InformRequest",
          "SNMPv2-Trap",
          "Report",
        ),
        requestId: int,
        errorStatus: int,
        errorIndex: int,
        varbinds,
      }),
      fc.record({
        type: fc.constant("GetBulkRequest"),
        requestId: int,
        nonRepeaters: int,
        maxRepetitions: int,
        varbinds,
      }),
    );
    const answered = new Set(["GetRequest", "GetNextRequest", "GetBulkRequest", "SetRequest"]);
    await fc.assert(
      fc.asyncProperty(pdu, async (sample) => {
        const reply = await manager.send(sample);
        expect(reply !== undefined).toBe(answered.has(sample.type));
      }),
      { seed: 13, numRuns: 2000 },
    );
  });

  test("leave the agent as it was, except for the values that they set", async () => {
    expect(
      (await manager.set({ oid: sysName, type: "OctetString", value: octetsFromText("kat") })).status,
    ).toBe("noError");
    expect((await manager.get(sysName)).varbinds).toEqual([`${sysName}=OctetString:kat`]);
    expect(agent.counters.get("snmpInPkts")).toBeGreaterThan(10_000);
  });
});
