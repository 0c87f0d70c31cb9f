// Attacks on an SNMPv3 client over a real socket: it does not accept forged messages, they do not end a request that a true answer
// follows, and they do not make it ask for ever.
import { Client } from "@snmp/client";
import { counterOids } from "@snmp/mpm-core";
import { v3 } from "@snmp/mpm-v3";
import { altered, forged, report, takeApart } from "../../packages/mpm-v3/test/support/forge.ts";
import { otherEngineId } from "../../packages/mpm-v3/test/support/world.ts";
import { type Attack, FakeV3Agent } from "../support/fake-v3-agent.ts";
import {
  changed,
  engineIdOf,
  lie,
  localEngineId,
  password,
  shortDigest,
  signedLie,
  sysName,
  users,
} from "./lies.ts";

let agent: FakeV3Agent;
beforeEach(async () => (agent = await FakeV3Agent.listen(users)));
afterEach(() => agent[Symbol.asyncDispose]());

function clientOf(user: string): Client {
  return new Client(agent.target, v3(users.find((one) => one.user === user)!), { retries: 0 });
}

const ask = async (client: Client, timeout?: number): Promise<string> =>
  String((await client.get(sysName, { ...(timeout && { timeout }) }))[0]);

/** Milliseconds to wait for an answer that does not come. */
const moment = 80;

/** The forged answer comes first, then the true one; then it comes alone. */
async function expectWithstood(user: string, attack: Attack, from?: string): Promise<void> {
  await using client = clientOf(user);
  expect(await ask(client)).toBe("kat");
  if (from !== undefined) await agent.moveAttacker(from);
  agent.attack = attack;
  const before = agent.requests;
  expect(await ask(client)).toBe("kat");
  expect(agent.requests - before).toBe(1);
  agent.answers = false;
  await expect(ask(client, moment)).rejects.toMatchObject({
    code: expect.stringMatching(/^ERR_SNMP_(TIMEOUT|REPORT)$/) as string,
  });
  expect(agent.requests - before).toBe(2);
  agent.attack = undefined;
  agent.answers = true;
  expect(await ask(client)).toBe("kat");
}

describe("a forged answer in front of the true one", () => {
  test("the forged answers of these tests are accepted when nothing is wrong with them", async () => {
    await using client = clientOf("ops");
    await ask(client);
    agent.attack = signedLie();
    expect(await ask(client)).toBe("forged");
  });

  test.each<[string, string, Attack]>([
    ["a downgrade from authNoPriv to noAuthNoPriv", "ops", lie()],
    ["a downgrade from authPriv to noAuthNoPriv", "secret", lie()],
    ["a downgrade from authPriv to authNoPriv, signed with the right key", "secret", signedLie()],
    [
      "a wrong digest",
      "ops",
      signedLie({ digest: (right) => right.map((octet, i) => (i === 23 ? octet ^ 1 : octet)) }),
    ],
    ["the digest of another password", "ops", signedLie({ password: "something-else" })],
    ["a digest of zeros", "ops", signedLie({ digest: (right) => new Uint8Array(right.length) })],
    ...[0, 1, 11, 12, 13].map((length): [string, string, Attack] => [
      `a digest of ${length} octets`,
      "ops",
      shortDigest(length, "sha256"),
    ]),
    ...[0, 1, 11, 13].map((length): [string, string, Attack] => [
      `an MD5 digest of ${length} octets`,
      "legacy",
      shortDigest(length, "md5"),
    ]),
    ["a value changed on the way", "ops", changed((octets) => (octets[octets.length - 1]! ^= 1))],
    [
      "an encrypted value changed on the way",
      "secret",
      changed((octets) => (octets[octets.length - 1]! ^= 1)),
    ],
    ["the wrong engine, signed with the right key for it", "ops", signedLie({ engineId: otherEngineId })],
    ["the wrong context engine", "ops", signedLie({ contextEngineId: otherEngineId })],
    ["the wrong context", "ops", signedLie({ contextName: "other" })],
    ["the wrong user, signed with the right key", "ops", signedLie({ user: "secret" })],
    ["the wrong security model", "ops", signedLie({ securityModel: 4 })],
    [
      "the wrong request-id",
      "ops",
      ({ requestId, ...seen }) => signedLie()({ ...seen, requestId: requestId ^ 1 }),
    ],
    ["boots of the past", "ops", signedLie({ boots: 6 })],
    [
      "privacy without authentication in the flags",
      "secret",
      ({ answer }) => altered(answer, ({ message }) => (message.globalData.flags = Uint8Array.of(2))),
    ],
    ["privacy without authentication in the flags, and the PDU in clear", "secret", lie({ flags: 2 })],
    ["authentication in the flags alone", "ops", lie({ flags: 1 })],
    ["the request itself", "ops", ({ octets }) => octets],
  ])("%s", (_, user, attack) => expectWithstood(user, attack));

  test("a reply spoofed from another address", () => expectWithstood("ops", signedLie(), "127.0.0.2"));

  test("a reply spoofed from another port", () => expectWithstood("ops", signedLie(), "127.0.0.1"));

  test("an old reply, as it was", async () => {
    let old: Uint8Array | undefined;
    await expectWithstood("ops", ({ answer }) => (old ??= Uint8Array.from(answer)));
  });

  test("an old reply with the msgID of the new request", async () => {
    let old: Uint8Array | undefined;
    await expectWithstood("ops", ({ answer }) => {
      old ??= altered(answer, ({ usm }) => (usm.userName = Buffer.from("ops")));
      return altered(old, ({ message }) => (message.globalData.id = takeApart(answer).message.globalData.id));
    });
  });
});

describe("a forged Report in front of the true answer", () => {
  const reports = [
    "usmStatsUnsupportedSecLevels",
    "usmStatsUnknownUserNames",
    "usmStatsWrongDigests",
    "usmStatsDecryptionErrors",
    "snmpUnknownContexts",
  ] as const;

  test.each(reports)("an unauthenticated Report of %s", (counter) =>
    expectWithstood("secret", ({ octets }) => forged({ request: octets, pdu: report(counterOids[counter]) })),
  );

  test("an unauthenticated Report that tries to move the clock", async () => {
    await using client = clientOf("ops");
    await ask(client);
    const seen: number[][] = [];
    agent.attack = ({ octets }) => {
      const { authoritativeEngineBoots, authoritativeEngineTime } = takeApart(octets).usm;
      seen.push([authoritativeEngineBoots, authoritativeEngineTime]);
      return forged({
        request: octets,
        pdu: report(counterOids.usmStatsNotInTimeWindows),
        boots: 2147483646,
        time: 99_999,
      });
    };
    for (let i = 0; i < 3; i++) expect(await ask(client)).toBe("kat");
    const { boots, time } = agent.agent.engine;
    expect(seen).toEqual(Array.from({ length: 3 }, () => [boots, time]));
  });

  test("a Report with a wrong digest that tries to move the clock", () =>
    expectWithstood("ops", ({ octets }) =>
      forged({
        request: octets,
        pdu: report(counterOids.usmStatsNotInTimeWindows),
        level: "authNoPriv",
        password: "something-else",
        boots: 2147483647,
        time: 1,
      }),
    ));

  test("an unauthenticated Report of another engine costs one discovery, and no request fails", async () => {
    await using client = clientOf("ops");
    await ask(client);
    agent.attack = ({ octets, answer, requestId }) =>
      requestId === 0
        ? answer
        : forged({
            request: octets,
            pdu: report(counterOids.usmStatsUnknownEngineIDs),
            engineId: otherEngineId,
          });
    for (let i = 0; i < 3; i++) expect(await ask(client)).toBe("kat");
  });
});

describe("Report loops", () => {
  test("an engine that always reports another time is asked three times", async () => {
    await using client = clientOf("ops");
    await ask(client);
    const before = agent.requests;
    agent.attack = ({ octets }) =>
      forged({
        request: octets,
        pdu: report(counterOids.usmStatsNotInTimeWindows),
        level: "authNoPriv",
        password,
      });
    agent.answers = false;
    await expect(ask(client)).rejects.toMatchObject({
      code: "ERR_SNMP_REPORT",
      counter: "usmStatsNotInTimeWindows",
    });
    expect(agent.requests - before).toBe(3);
  });

  test("an engine that reports a new engine id each time is not asked for ever", async () => {
    await using client = clientOf("ops");
    await ask(client);
    const before = agent.requests;
    let turn = 0;
    agent.attack = ({ octets }) =>
      forged({
        request: octets,
        pdu: report(counterOids.usmStatsUnknownEngineIDs),
        engineId: engineIdOf(turn++),
      });
    agent.answers = false;
    await expect(ask(client, moment)).rejects.toMatchObject({
      code: expect.stringMatching(/^ERR_SNMP_(TIMEOUT|REPORT)$/) as string,
    });
    expect(agent.requests - before).toBeLessThanOrEqual(8);
  });
});

describe("the first contact, before anything can be authentic", () => {
  test.each<[string, Attack]>([
    ["an answer that is not a message", ({ answer }) => answer.subarray(0, 30)],
    [
      "an answer without an engine id",
      ({ octets }) => forged({ request: octets, pdu: report(counterOids.usmStatsUnknownEngineIDs) }),
    ],
    [
      "an answer with localEngineID as its engine",
      ({ answer }) => altered(answer, ({ usm }) => (usm.authoritativeEngineId = localEngineId)),
    ],
    ["a request in the place of an answer", ({ octets }) => octets],
  ])("%s, once", async (_, attack) => {
    await using client = clientOf("secret");
    agent.attack = (seen) => {
      agent.attack = undefined;
      return attack(seen);
    };
    expect(await ask(client)).toBe("kat");
  });

  test("an answer spoofed from another address", async () => {
    await using client = clientOf("secret");
    await agent.moveAttacker("127.0.0.2");
    agent.attack = ({ octets }) =>
      forged({ request: octets, pdu: report(counterOids.usmStatsUnknownEngineIDs), engineId: otherEngineId });
    expect(await ask(client)).toBe("kat");
    expect(agent.requests).toBe(2);
  });

  test("an answer that names the wrong engine costs one more discovery", async () => {
    await using client = clientOf("secret");
    agent.attack = ({ octets }) => {
      agent.attack = undefined;
      return forged({
        request: octets,
        pdu: report(counterOids.usmStatsUnknownEngineIDs),
        engineId: otherEngineId,
        boots: 2147483647,
      });
    };
    expect(await ask(client)).toBe("kat");
    expect(agent.requests).toBeLessThanOrEqual(4);
  });
});
