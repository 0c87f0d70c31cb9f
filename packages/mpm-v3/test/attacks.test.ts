// A man in the middle who sees every request, and whose answers come first: none is taken, none ends a request that a true one answers.
import { counterOids } from "@snmp/mpm-core";
import { v3 } from "@snmp/mpm-v3";
import { makeVarbind, responsePdu } from "@snmp/pdu";
import { alter, forge, type ForgedAnswer, report, takeApart } from "./support/forge.ts";
import {
  errorWith,
  get,
  otherEngineId,
  SimulatedAgent,
  SimulatedClient,
  SimulatedClock,
} from "./support/world.ts";

const password = "authentic-enough";
const auth = { protocol: "sha256", password };
const priv = { protocol: "aes128", password: "private-enough" };
const users = [
  { user: "ops", auth },
  { user: "secret", auth, priv },
  { user: "legacy", auth: { protocol: "md5", password } },
];
const forgedValue = [makeVarbind("1.3.6.1.2.1.1.5.0", "OctetString", Buffer.from("forged"))];

type Forge = (request: Uint8Array, answer: Uint8Array, requestId: number) => Uint8Array | Promise<Uint8Array>;

/** A client in front of which somebody answers first, once its session stands. */
async function attack(
  user: string,
  forge: Forge,
): Promise<{ client: SimulatedClient; agent: SimulatedAgent; only: () => void }> {
  const agent = new SimulatedAgent({ users });
  const credentials = v3(users.find((candidate) => candidate.user === user)!);
  const client = new SimulatedClient((message) => agent.handle(message), credentials);
  await client.request();
  let alone = false;
  const pdus: number[] = [];
  const encode = client.model.encode.bind(client.model);
  client.model.encode = (requestId, ...rest) => {
    pdus.push(requestId);
    return encode(requestId, ...rest);
  };
  client.network = async (message) => {
    const answer = (await agent.handle(message))!;
    const fake = await forge(message, answer, pdus.at(-1)!);
    return alone ? [fake] : [fake, answer];
  };
  return { client, agent, only: () => (alone = true) };
}

const response = (requestId: number): ReturnType<typeof responsePdu> => responsePdu(requestId, forgedValue);
const make =
  (options: Partial<ForgedAnswer>): Forge =>
  (request, _, requestId) =>
    forge({ request, pdu: response(requestId), ...options });

/** Digests of any length but the right one (CVE-2008-0960), the right octets as far as they go. */
const shortened = (digestLength: number, protocol: string): Forge =>
  make({ level: "authNoPriv", password, protocol, digestLength });

const forgeries: [string, string, Forge][] = [
  ["a downgrade from authNoPriv to noAuthNoPriv", "ops", make({})],
  ["a downgrade from authPriv to noAuthNoPriv", "secret", make({})],
  [
    "a downgrade from authPriv to authNoPriv, with the right key",
    "secret",
    make({ level: "authNoPriv", password }),
  ],
  [
    "a digest of zeros",
    "ops",
    (_, answer) => alter(answer, ({ usm }) => (usm.authenticationParameters = new Uint8Array(24))),
  ],
  [
    "a digest with one bit changed",
    "ops",
    (_, answer) => alter(answer, ({ usm }) => (usm.authenticationParameters[5]! ^= 1)),
  ],
  ["a digest of another password", "ops", make({ level: "authNoPriv", password: "something-else" })],
  ...[0, 1, 11, 12, 13, 23, 25, 32].map((length): [string, string, Forge] => [
    `a digest of ${length} octets`,
    "ops",
    shortened(length, "sha256"),
  ]),
  ...[0, 1, 11, 13, 16].map((length): [string, string, Forge] => [
    `an MD5 digest of ${length} octets`,
    "legacy",
    shortened(length, "md5"),
  ]),
  [
    "an octet of the value changed",
    "ops",
    (_, answer) => {
      const changed = Uint8Array.from(answer);
      changed[changed.length - 1]! ^= 1;
      return changed;
    },
  ],
  [
    "an octet of the encrypted value changed",
    "secret",
    (_, answer) => {
      const changed = Uint8Array.from(answer);
      changed[changed.length - 1]! ^= 1;
      return changed;
    },
  ],
  [
    "privFlag without authFlag",
    "secret",
    (_, answer) => alter(answer, ({ message }) => (message.globalData.flags = Uint8Array.of(2))),
  ],
  ["privFlag without authFlag in clear", "secret", make({ flags: 2 })],
  ["flags of authentication with nothing behind them", "ops", make({ flags: 1 })],
  [
    "another engine, with the right key for it",
    "ops",
    make({ level: "authNoPriv", password, engineId: otherEngineId }),
  ],
  ["another user, with the right key", "ops", make({ level: "authNoPriv", password, user: "secret" })],
  ["another context", "ops", make({ level: "authNoPriv", password, contextName: "other" })],
  ["another context engine", "ops", make({ level: "authNoPriv", password, contextEngineId: otherEngineId })],
  ["another security model", "ops", make({ level: "authNoPriv", password, securityModel: 4 })],
  ["another msgID", "ops", make({ level: "authNoPriv", password, messageId: 1 })],
  [
    "another request-id",
    "ops",
    (request, _, requestId) =>
      forge({ request, pdu: response(requestId + 1), level: "authNoPriv", password }),
  ],
  ["boots of the past", "ops", make({ level: "authNoPriv", password, boots: 6 })],
  [
    "a request instead of a response",
    "ops",
    (request) => forge({ request, pdu: get(), level: "authNoPriv", password }),
  ],
  [
    "an unauthenticated Report of a wrong digest",
    "ops",
    (request) => forge({ request, pdu: report(counterOids.usmStatsWrongDigests) }),
  ],
  [
    "an unauthenticated Report of an unknown user",
    "secret",
    (request) => forge({ request, pdu: report(counterOids.usmStatsUnknownUserNames) }),
  ],
  [
    "an unauthenticated Report of a wrong time",
    "ops",
    (request) =>
      forge({ request, pdu: report(counterOids.usmStatsNotInTimeWindows), boots: 2147483647, time: 1 }),
  ],
  [
    "a Report without a counter",
    "ops",
    (request) => forge({ request, pdu: { ...report("1.3"), varbinds: [] } }),
  ],
  ["no message", "ops", () => Buffer.from("30820100", "hex")],
  ["nothing", "ops", () => new Uint8Array(0)],
  ["the request itself", "ops", (request) => request],
];

describe("a forged answer that comes before the true one", () => {
  test.each(forgeries)("%s is discarded, and the true answer is accepted", async (_, user, forge) => {
    const { client, only } = await attack(user, forge);
    const answer = await client.request();
    expect(String(answer.varbinds[0])).toBe("kat");
    expect(client.resumptions).toBe(0);
    // And where only the forged one comes, the request is not answered.
    only();
    const error = await client.request().catch((reason: unknown) => reason);
    expect((error as { code: string }).code).toMatch(/^ERR_SNMP_(DISCARDED|DECODE|REPORT)$/);
    expect((error as { unproven?: boolean }).unproven).not.toBe(false);
  });
});

test("a recorded answer does not answer a later request", async () => {
  const recorded: Uint8Array[] = [];
  const { client } = await attack("ops", (_, answer) => {
    recorded.push(answer);
    return alter(
      recorded[0]!,
      ({ message }) => (message.globalData.id = takeApart(answer).message.globalData.id),
    );
  });
  expect(String((await client.request()).varbinds[0])).toBe("kat");
  expect(String((await client.request()).varbinds[0])).toBe("kat");
});

test("an answer that comes twice is accepted once", async () => {
  const agent = new SimulatedAgent({ users });
  const client = new SimulatedClient((message) => agent.handle(message), v3(users[0]!));
  await client.request();
  const pdu = get();
  const answer = (await agent.handle(await client.encode(pdu)))!;
  expect(client.model.decode(answer, client.credentials)).toMatchObject({
    type: "Response",
    requestId: pdu.requestId,
  });
  expect(() => client.model.decode(answer, client.credentials)).toThrow(errorWith("ERR_SNMP_DISCARDED"));
});

test("a forged Report of another engine costs one discovery, and the request is answered", async () => {
  const { client, agent } = await attack("ops", (request) =>
    forge({ request, pdu: report(counterOids.usmStatsUnknownEngineIDs), engineId: otherEngineId }),
  );
  const honest = client.network;
  client.network = async (message) =>
    takeApart(message).usm.authoritativeEngineId.length === 0 ? agent.handle(message) : honest(message);
  for (let i = 0; i < 5; i++) {
    const discoveries = client.discoveries;
    expect(String((await client.request()).varbinds[0])).toBe("kat");
    expect(client.discoveries - discoveries).toBe(1);
  }
  expect(client.resumptions).toBe(5);
});

test("a peer that always reports the same counter is asked three times", async () => {
  const clock = new SimulatedClock();
  const agent = new SimulatedAgent({ users, clock: clock.read });
  const client = new SimulatedClient((message) => agent.handle(message), v3(users[0]!));
  await client.request();
  let asked = 0;
  client.network = async (request) => {
    asked++;
    return forge({
      request,
      pdu: report(counterOids.usmStatsNotInTimeWindows),
      level: "authNoPriv",
      password,
    });
  };
  await expect(client.request()).rejects.toMatchObject({
    code: "ERR_SNMP_REPORT",
    counter: "usmStatsNotInTimeWindows",
    unproven: false,
  });
  expect(asked).toBe(3);
});

test("U4: Reports and Responses that are not authentic do not set the clock", async () => {
  const { client, agent } = await attack("ops", (request, _, requestId) =>
    forge({
      request,
      pdu: response(requestId),
      level: "authNoPriv",
      password: "something-else",
      boots: 2147483647,
      time: 2147483647,
    }),
  );
  await client.request();
  client.network = async (request) => [
    await forge({ request, pdu: report(counterOids.usmStatsNotInTimeWindows), boots: 2147483646, time: 5 }),
    (await agent.handle(request))!,
  ];
  await client.request();
  const { usm } = takeApart(await client.encode());
  expect([usm.authoritativeEngineBoots, usm.authoritativeEngineTime]).toEqual([
    agent.engine.boots,
    agent.engine.time,
  ]);
});

test("discovery that is answered with garbage is tried again, a few times only", async () => {
  const agent = new SimulatedAgent({ users });
  let asked = 0;
  const client = new SimulatedClient(
    async (message) => (++asked < 3 ? Buffer.from("3003020103", "hex") : agent.handle(message)),
    v3(users[0]!),
  );
  expect(String((await client.request()).varbinds[0])).toBe("kat");
  const hopeless = new SimulatedClient(async () => Buffer.from("3003020103", "hex"), v3(users[0]!));
  await expect(hopeless.request()).rejects.toMatchObject({ code: "ERR_SNMP_DECODE" });
  expect(hopeless.discoveries).toBe(3);
  expect(hopeless.model.outstanding).toBe(0);
});
