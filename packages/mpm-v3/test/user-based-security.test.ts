// RFC 3414, demand by demand, in whole messages; the numbers are those of ../shared/conformance/MUSTS.md.
import { codecOf } from "@snmp/asn1";
import { counterOids, type SecurityLevel } from "@snmp/mpm-core";
import { ScopedPdu, v3 } from "@snmp/mpm-v3";
import { requestPdu } from "@snmp/pdu";
import { authenticationProtocols, localizeKey, UsmSecurityParameters } from "@snmp/usm";
import { alter, forge, takeApart } from "./support/forge.ts";
import {
  agentEngineId,
  get,
  otherEngineId,
  SimulatedAgent,
  SimulatedClient,
  SimulatedClock,
} from "./support/world.ts";

const password = "authentic-enough";
const auth = { protocol: "sha256", password };
const users = [
  { user: "plain" },
  { user: "ops", auth },
  { user: "secret", auth, priv: { protocol: "aes128", password: "private-enough" } },
  { user: "old", auth: { protocol: "md5", password }, priv: { protocol: "des", password: "private-enough" } },
];

interface World {
  agent: SimulatedAgent;
  client: SimulatedClient;
  clock: SimulatedClock;
}

/** A client whose session stands, and its agent. */
async function session(user: number, options: object = {}): Promise<World> {
  const clock = new SimulatedClock();
  const agent = new SimulatedAgent({ users, clock: clock.read, ...options });
  clock.advance(1000);
  const client = new SimulatedClient((message) => agent.handle(message), v3(users[user]!));
  await client.request().catch(() => undefined);
  return { agent, client, clock };
}

/** Returns the content of a Report, and how it is secured. */
function readReport(octets: Uint8Array | undefined): {
  counter: string;
  level: number;
  engineId: Uint8Array;
  boots: number;
  time: number;
} {
  const { message, usm } = takeApart(octets!);
  const { data } = codecOf(ScopedPdu).decode(message.data.plaintext!);
  if (data.type !== "Report") throw new Error(`a ${data.type}`);
  const counter = Object.entries(counterOids).find(([, oid]) => oid === data.varbinds[0]!.oid)![0];
  const {
    authoritativeEngineId: engineId,
    authoritativeEngineBoots: boots,
    authoritativeEngineTime: time,
  } = usm;
  return { counter, level: message.globalData.flags[0]! & 3, engineId, boots, time };
}

describe("U1: security parameters", () => {
  test.each([4, 33, 1000])("an engine id of %i octets is unknown, not malformed", async (length) => {
    const { agent, client } = await session(0);
    const reply = await agent.handle(
      alter(await client.encode(), ({ usm }) => (usm.authoritativeEngineId = new Uint8Array(length))),
    );
    expect(readReport(reply).counter).toBe("usmStatsUnknownEngineIDs");
  });

  test("a user name of 33 octets cannot be sent, and is a parse error when received", async () => {
    const { agent, client } = await session(0);
    const codec = codecOf(UsmSecurityParameters);
    expect(() =>
      codec.encode(Object.assign(new UsmSecurityParameters(), { userName: new Uint8Array(33) })),
    ).toThrow(/33 octets/);
    const { message, usm } = takeApart(await client.encode());
    const octets = codec.encode({ ...usm, userName: new Uint8Array(32) });
    const long = Uint8Array.from([...octets, 0]);
    // one octet more for the name, and for the SEQUENCE around it
    long[1]! += 1;
    const at = 2 + 2 + usm.authoritativeEngineId.length + 3 + 3;
    expect(long[at + 1]).toBe(32);
    long[at + 1] = 33;
    const { SnmpV3Message } = await import("@snmp/mpm-v3");
    expect(
      await agent.handle(codecOf(SnmpV3Message).encode({ ...message, securityParameters: long })),
    ).toBeUndefined();
    expect(agent.counters.get("snmpInASNParseErrs")).toBe(1);
  });
});

test("U2: the steps have a fixed order: a fault shows only if all earlier steps pass", async () => {
  const { agent, client } = await session(3);
  const key = authenticationProtocols.get("md5")!;
  const sign = async (octets: Uint8Array): Promise<Uint8Array> => {
    const zeroed = alter(octets, ({ usm }) => (usm.authenticationParameters = new Uint8Array(12)));
    const opened = key.open(
      localizeKey(key, await key.passwordToKey(Buffer.from(password)), agent.engine.engineId),
    );
    return alter(zeroed, ({ usm }) => (usm.authenticationParameters = opened.sign(zeroed)));
  };
  // Everything is wrong at once; then one thing after the other is put right.
  let wrong = alter(await client.encode(), ({ message, usm }) => {
    message.data = { encryptedPdu: new Uint8Array(7) };
    Object.assign(usm, {
      authoritativeEngineId: otherEngineId,
      authoritativeEngineBoots: 1,
      userName: Buffer.from("nobody"),
      privacyParameters: new Uint8Array(3),
    });
  });
  const levels: Record<string, number> = {};
  const next = async (
    counter: string,
    mend: (octets: Uint8Array) => Uint8Array | Promise<Uint8Array>,
  ): Promise<void> => {
    const reply = readReport(await agent.handle(wrong));
    expect(reply.counter).toBe(counter);
    levels[counter] = reply.level;
    wrong = await mend(wrong);
  };
  await next("usmStatsUnknownEngineIDs", (octets) =>
    alter(octets, ({ usm }) => (usm.authoritativeEngineId = agentEngineId)),
  );
  await next("usmStatsUnknownUserNames", (octets) =>
    alter(octets, ({ usm }) => (usm.userName = Buffer.from("ops"))),
  );
  await next("usmStatsUnsupportedSecLevels", (octets) =>
    alter(octets, ({ usm }) => (usm.userName = Buffer.from("old"))),
  );
  await next("usmStatsWrongDigests", sign);
  await next("usmStatsNotInTimeWindows", (octets) =>
    sign(
      alter(octets, ({ usm }) =>
        Object.assign(usm, { authoritativeEngineBoots: 7, authoritativeEngineTime: agent.engine.time }),
      ),
    ),
  );
  await next("usmStatsDecryptionErrors", (octets) => octets);
  // All in clear but one: the time, which only somebody authentic is told.
  expect(levels).toEqual({
    ...Object.fromEntries(Object.keys(levels).map((name) => [name, 0])),
    usmStatsNotInTimeWindows: 1,
  });
  for (const counter of Object.keys(levels)) expect(agent.counters.get(counter)).toBeGreaterThan(0);
});

describe("U3: the time window of the local engine", () => {
  const at = async (boots: number, time: number, own: { boots: number; time: number }): Promise<string> => {
    const clock = new SimulatedClock();
    const agent = new SimulatedAgent({ users, boots: own.boots, clock: clock.read });
    clock.advance(own.time);
    const client = new SimulatedClient((message) => agent.handle(message), v3(users[1]!));
    const request = await forge({
      request: await client.encode(),
      pdu: get(),
      level: "authNoPriv",
      password,
      boots,
      time,
    });
    await agent.handle(request);
    const received = agent.received.at(-1)!;
    return received.kind === "message" ? "accepted" : received.counter;
  };
  test.each([
    ["150 seconds late", 7, 850, "accepted"],
    ["150 seconds early", 7, 1150, "accepted"],
    ["151 seconds late", 7, 849, "usmStatsNotInTimeWindows"],
    ["151 seconds early", 7, 1151, "usmStatsNotInTimeWindows"],
    ["boots too high", 8, 1000, "usmStatsNotInTimeWindows"],
    ["boots too low", 6, 1000, "usmStatsNotInTimeWindows"],
  ])("%s", async (_, boots, time, verdict) => {
    expect(await at(boots, time, { boots: 7, time: 1000 })).toBe(verdict);
  });

  test("U6: at boots 2147483647 nothing authentic is accepted", async () => {
    expect(await at(2147483647, 1000, { boots: 2147483647, time: 1000 })).toBe("usmStatsNotInTimeWindows");
  });
});

test("U5: the first authentic message sets the clock, despite other values in discovery", async () => {
  const { agent, client } = await session(1);
  const fresh = new SimulatedClient(async (message) => {
    const answer = await agent.handle(message);
    const isDiscovery = takeApart(message).usm.authoritativeEngineId.length === 0;
    return isDiscovery
      ? alter(answer!, ({ usm }) =>
          Object.assign(usm, { authoritativeEngineBoots: 2147483646, authoritativeEngineTime: 5 }),
        )
      : answer;
  }, client.credentials);
  await fresh.request();
  expect([fresh.discoveries, fresh.resumptions]).toEqual([1, 1]);
  const { usm } = takeApart(await fresh.encode());
  expect([usm.authoritativeEngineBoots, usm.authoritativeEngineTime]).toEqual([7, 1000]);
});

describe("U7: discovery", () => {
  test("step 1: an empty request without user and engine; the answer names the engine and its time", async () => {
    const { agent } = await session(1);
    const { message, usm } = takeApart(agent.messages[0]!);
    expect(message.globalData.flags).toEqual(Uint8Array.of(4));
    expect([
      usm.authoritativeEngineId.length,
      usm.userName.length,
      usm.authoritativeEngineBoots,
      usm.authoritativeEngineTime,
    ]).toEqual([0, 0, 0, 0]);
    expect(codecOf(ScopedPdu).decode(message.data.plaintext!).data).toMatchObject({
      type: "GetRequest",
      varbinds: [],
    });
    expect(readReport(await agent.handle(agent.messages[0]!))).toMatchObject({
      counter: "usmStatsUnknownEngineIDs",
      level: 0,
      engineId: agentEngineId,
      boots: 7,
      time: 1000,
    });
  });

  test("step 2: an authenticated request at boots 0 and time 0 is answered with an authenticated Report", async () => {
    const { agent, client } = await session(1);
    const request = await forge({
      request: await client.encode(),
      pdu: requestPdu("GetRequest", 1, []),
      level: "authNoPriv",
      password,
      boots: 0,
      time: 0,
    });
    expect(readReport(await agent.handle(request))).toMatchObject({
      counter: "usmStatsNotInTimeWindows",
      level: 1,
      boots: 7,
      time: 1000,
    });
  });
});

describe("U8: time and unused parameters in messages", () => {
  test.each([
    ["noAuthNoPriv", 0, 0, 0, 0, 0],
    ["authNoPriv", 1, 7, 1000, 24, 0],
    ["authPriv", 2, 7, 1000, 24, 8],
  ] as [SecurityLevel, number, number, number, number, number][])(
    "a request at %s",
    async (_, user, boots, time, digest, salt) => {
      const { client } = await session(user);
      const { usm } = takeApart(await client.encode());
      expect([usm.authoritativeEngineBoots, usm.authoritativeEngineTime]).toEqual([boots, time]);
      expect([usm.authenticationParameters.length, usm.privacyParameters.length]).toEqual([digest, salt]);
    },
  );

  test("a response at noAuthNoPriv has the engine's own boots and time", async () => {
    const { agent, client } = await session(0);
    const { usm } = takeApart((await agent.handle(await client.encode()))!);
    expect([usm.authoritativeEngineBoots, usm.authoritativeEngineTime]).toEqual([7, 1000]);
  });
});

describe("U10: digests", () => {
  test.each([0, 1, 11, 12, 13, 23, 25, 255])(
    "a request with a digest of %i octets instead of 24 is refused",
    async (length) => {
      const { agent, client } = await session(1);
      const request = await forge({
        request: await client.encode(),
        pdu: get(),
        level: "authNoPriv",
        password,
        digestLength: length,
      });
      expect(readReport(await agent.handle(request)).counter).toBe("usmStatsWrongDigests");
    },
  );

  test("are computed over the octets as received, in any form of lengths", async () => {
    const { agent, client } = await session(1);
    const sha256 = authenticationProtocols.get("sha256")!;
    const key = sha256.open(
      localizeKey(sha256, await sha256.passwordToKey(Buffer.from(password)), agentEngineId),
    );
    const request = Buffer.from(
      alter(await client.encode(), ({ usm }) => (usm.authenticationParameters = new Uint8Array(24))),
    );
    // 30 nn … or 30 81 nn …, as long as the ids come out, becomes 30 84 00 00 00 nn …
    const content = request.subarray(request[1]! < 0x80 ? 2 : 3);
    const long = Buffer.concat([Buffer.from([0x30, 0x84, 0, 0, 0, content.length]), content]);
    const place = long.indexOf(Buffer.alloc(24));
    long.set(key.sign(long), place);
    expect(takeApart((await agent.handle(long))!).message.globalData.flags[0]).toBe(1);
    expect(agent.received.at(-1)).toMatchObject({ kind: "message" });
  });
});

describe("U13 and U14: salts", () => {
  test.each([
    ["aes128", "secret", 2],
    ["des", "old", 3],
  ])("%s: 5,000 messages have 5,000 different salts", async (_, __, user) => {
    const { client } = await session(user);
    const salts = new Set<string>();
    for (let i = 0; i < 5000; i += 500) {
      const messages = await Promise.all(Array.from({ length: 500 }, () => client.encode()));
      for (const message of messages)
        salts.add(Buffer.from(takeApart(message).usm.privacyParameters).toString("hex"));
    }
    expect(salts.size).toBe(5000);
  });

  test("a salt of DES begins with the boots of the engine", async () => {
    const { client } = await session(3);
    const { usm } = takeApart(await client.encode());
    expect(Buffer.from(usm.privacyParameters).readUInt32BE(0)).toBe(7);
  });
});
