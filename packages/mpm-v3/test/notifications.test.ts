// Traps go out under the sender's engine, informs under the receiver's (RFC 3412 §7.1 9 a).
import { LocalEngine } from "@snmp/mpm-core";
import { v3 } from "@snmp/mpm-v3";
import { makeVarbind, requestPdu } from "@snmp/pdu";
import { authenticationProtocols, localizeKey, usmDatastore } from "@snmp/usm";
import { alter } from "./support/forge.ts";
import { otherEngineId, SimulatedAgent, SimulatedClient, SimulatedClock } from "./support/world.ts";

const auth = { protocol: "sha256", password: "authentic-enough" };
const users = [
  { user: "plain" },
  { user: "ops", auth },
  { user: "secret", auth, priv: { protocol: "aes128", password: "private-enough" } },
  {
    user: "long",
    auth: { protocol: "sha", password: "authentic-enough" },
    priv: { protocol: "aes256c", password: "private-enough" },
  },
];
const trap = (): ReturnType<typeof requestPdu> =>
  requestPdu("SNMPv2-Trap", 7, [
    makeVarbind("1.3.6.1.2.1.1.3.0", "TimeTicks", 1),
    makeVarbind("1.3.6.1.6.3.1.1.4.1.0", "ObjectIdentifier", "1.3.6.1.6.3.1.1.5.1"),
  ]);

/** Something that sends traps as a user, under an engine of its own. */
function sender(
  user: (typeof users)[number],
  engineId: Uint8Array,
  boots = 3,
  clock?: () => number,
): SimulatedClient {
  const engine = new LocalEngine({ engineId, boots, ...(clock && { clock }) });
  return new SimulatedClient(async () => undefined, v3(user), { ...usmDatastore(), localEngine: engine });
}

describe.each(users.map((user) => [user.user, user] as const))("traps as user %s", (_, user) => {
  test("from many engines are accepted by a receiver that knows only the user", async () => {
    const receiver = new SimulatedAgent({ users, receivesNotifications: true });
    for (let i = 0; i < 20; i++) {
      const engineId = Uint8Array.from([0x80, 0, 0x1f, 0x88, 5, i]);
      const client = sender(user, engineId);
      for (let n = 0; n < 2; n++) {
        expect(await receiver.handle(await client.encode(trap()))).toBeUndefined();
        expect(receiver.received.at(-1)).toMatchObject({
          kind: "message",
          securityName: user.user,
          securityEngineId: engineId,
          pdu: { type: "SNMPv2-Trap" },
        });
      }
    }
  });

  test("are refused by an agent", async () => {
    const agent = new SimulatedAgent({ users });
    expect(await agent.handle(await sender(user, otherEngineId).encode(trap()))).toBeUndefined();
    expect(agent.received.at(-1)).toMatchObject({ kind: "discard", counter: "usmStatsUnknownEngineIDs" });
  });
});

test("unknown users and wrong passwords are reported to the operator, and a trap never gets a Report", async () => {
  const receiver = new SimulatedAgent({ users, receivesNotifications: true });
  const send = async (user: object): Promise<unknown> => {
    expect(await receiver.handle(await sender(user as never, otherEngineId).encode(trap()))).toBeUndefined();
    return receiver.received.at(-1);
  };
  expect(await send({ user: "nobody" })).toMatchObject({
    kind: "discard",
    counter: "usmStatsUnknownUserNames",
  });
  expect(await send({ ...users[1], auth: { ...auth, password: "another-one" } })).toMatchObject({
    kind: "discard",
    counter: "usmStatsWrongDigests",
  });
  expect(await send({ ...users[1], priv: { protocol: "des", password: "private-enough" } })).toMatchObject({
    counter: "usmStatsUnsupportedSecLevels",
  });
  expect(await send({ ...users[2], priv: { protocol: "aes128", password: "another-one" } })).toMatchObject({
    counter: "snmpInASNParseErrs",
  });
});

test("a recorded trap is refused later, and so is one from an earlier start of its sender", async () => {
  const clock = new SimulatedClock();
  const receiver = new SimulatedAgent({ users, receivesNotifications: true });
  const first = await sender(users[1]!, otherEngineId, 3, clock.read).encode(trap());
  await receiver.handle(first);
  await receiver.handle(await sender(users[1]!, otherEngineId, 4, clock.read).encode(trap()));
  expect(receiver.received.at(-1)).toMatchObject({ kind: "message" });
  await receiver.handle(first);
  expect(receiver.received.at(-1)).toMatchObject({ kind: "discard", counter: "usmStatsNotInTimeWindows" });
});

test("messages that are not authentic leave no state: a flood of engines costs no memory", async () => {
  const receiver = new SimulatedAgent({ users, receivesNotifications: true });
  const real = await sender(users[1]!, otherEngineId).encode(trap());
  for (let i = 0; i < 200; i++) {
    const fake = alter(
      real,
      ({ usm }) => (usm.authoritativeEngineId = Uint8Array.from([0x80, 0, 0, 9, 5, i, 1])),
    );
    await receiver.handle(fake);
    expect(receiver.received.at(-1)).toMatchObject({ kind: "discard", counter: "usmStatsWrongDigests" });
  }
  await receiver.handle(real);
  expect(receiver.received.at(-1)).toMatchObject({ kind: "message" });
});

test("a user of a single engine may have a localised key", async () => {
  const sha256 = authenticationProtocols.get("sha256")!;
  const localizedKey = localizeKey(
    sha256,
    await sha256.passwordToKey(Buffer.from(auth.password)),
    otherEngineId,
  );
  const receiver = new SimulatedAgent({
    users: [{ user: "ops", engineId: otherEngineId, auth: { protocol: "sha256", localizedKey } }],
    receivesNotifications: true,
  });
  await receiver.handle(await sender(users[1]!, otherEngineId).encode(trap()));
  expect(receiver.received.at(-1)).toMatchObject({ kind: "message", securityName: "ops" });
  await receiver.handle(await sender(users[1]!, Uint8Array.of(0x80, 0, 0, 1, 5, 1)).encode(trap()));
  expect(receiver.received.at(-1)).toMatchObject({ kind: "discard", counter: "usmStatsUnknownUserNames" });
});

test.each(users.map((user) => [user.user, user] as const))(
  "informs as user %s are answered, under the receiver's authority",
  async (_, user) => {
    const receiver = new SimulatedAgent({ users, receivesNotifications: true });
    const client = new SimulatedClient((message) => receiver.handle(message), v3(user));
    const answer = await client.request({ ...trap(), type: "InformRequest", requestId: 99 });
    expect(answer).toMatchObject({ type: "Response", requestId: 99 });
    expect(client.discoveries).toBe(1);
  },
);
