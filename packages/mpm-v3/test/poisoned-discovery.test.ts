// Discovery is not authentic, so what anybody can answer to it must not last (RFC 3414 §3.2 3) and §4, RFC 3411 §5, RFC 3412 §7.2).
import { create, type TransportHandler } from "@snmp/mpm-core";
import { v3 } from "@snmp/mpm-v3";
import { requestPdu } from "@snmp/pdu";
import { memoryStore, usmDatastore, type UsmDatastoreOptions } from "@snmp/usm";
import { alter, forge, report } from "./support/forge.ts";
import {
  errorWith,
  otherEngineId,
  SimulatedAgent,
  SimulatedClient,
  SimulatedClock,
} from "./support/world.ts";

const users = [
  { user: "plain" },
  { user: "ops", auth: { protocol: "sha256", password: "authentic-enough" } },
];
const ops = v3(users[1]!);
const destination = "udp://192.0.2.1:161";
const unknownEngineIds = "1.3.6.1.6.3.15.1.1.4.0";
const noOctets = new Uint8Array(0);

/** Whether a message is the empty request of discovery. */
const isDiscovery = (message: Uint8Array): boolean => {
  let empty = false;
  alter(message, ({ usm }) => (empty = usm.authoritativeEngineId.length === 0));
  return empty;
};

function world(options: UsmDatastoreOptions = {}) {
  const clock = new SimulatedClock();
  const agent = new SimulatedAgent({ users, clock: clock.read });
  const lcd = usmDatastore({ clock: clock.read, ...options });
  const honest = (message: Uint8Array) => agent.handle(message);
  const client = new SimulatedClient(honest, ops, lcd, destination);
  return { clock, agent, lcd, honest, client };
}

/** Discovery answered with another engine id. */
const answerWith = async (agent: SimulatedAgent, message: Uint8Array, engineId: Uint8Array) =>
  alter((await agent.handle(message))!, ({ usm }) => (usm.authoritativeEngineId = engineId));

describe("the snmpEngineID in an answer to discovery", () => {
  test.each([1, 4, 33, 64, 65, 1000, 60_000])(
    "of %i octets is refused, and nothing is kept of it",
    async (length) => {
      const store = memoryStore();
      const { agent, client, honest } = world({ store });
      client.network = (message) => answerWith(agent, message, new Uint8Array(length).fill(0x80));
      await expect(client.request()).rejects.toMatchObject({
        code: "ERR_SNMP_ENGINE_DISCOVERY",
        message: `the peer answered discovery with an snmpEngineID of ${length} octets, not 5..32; check that an SNMPv3 agent is at this address`,
      });
      expect(store.records.size).toBe(0);
      client.network = honest;
      await client.request();
      expect(store.records.size).toBe(1);
    },
  );

  test.each([
    [33, true],
    [64, true],
    [65, false],
    [4, false],
  ])("of %i octets, with longEngineIds, is accepted: %p", async (length, accepted) => {
    const { agent, client } = world({ longEngineIds: true });
    const engineId = new Uint8Array(length).fill(0x80);
    client.network = (message) =>
      isDiscovery(message) ? answerWith(agent, message, engineId) : Promise.resolve(undefined);
    await client.request().catch(() => undefined);
    expect(client.model.disco?.engineId.length).toBe(accepted ? length : undefined);
  });

  test("is stored only after an authentic answer of that engine", async () => {
    const store = memoryStore();
    const { agent, client, honest } = world({ store });
    client.network = (message) =>
      isDiscovery(message) ? answerWith(agent, message, otherEngineId) : Promise.resolve(undefined);
    await client.request().catch(() => undefined);
    expect(client.model.disco?.engineId).toEqual(otherEngineId);
    expect(store.records.size).toBe(0);
    client.network = honest;
    await client.request();
    expect([...store.records.values()]).toMatchObject([{ engineId: "80001f888059dc486145a26322", boots: 7 }]);
  });
});

describe("Reports of another engine", () => {
  /** A device that takes over the address while the old one answers discovery once more. */
  async function changeover() {
    const { clock, agent, client, honest } = world();
    await client.request();
    const replacement = new SimulatedAgent({ users, engineId: otherEngineId, clock: clock.read });
    let discoveries = 0;
    client.network = (message) =>
      isDiscovery(message) && ++discoveries === 1 ? honest(message) : replacement.handle(message);
    await expect(client.request()).rejects.toEqual(errorWith("ERR_SNMP_DISCARDED"));
    return { clock, agent, client, replacement };
  }

  test("are not believed for three seconds after a discovery in vain", async () => {
    const { clock, client } = await changeover();
    const { discoveries } = client;
    clock.advance(2.9);
    await expect(client.request()).rejects.toEqual(errorWith("ERR_SNMP_DISCARDED"));
    expect(client.discoveries).toBe(discoveries);
  });

  test("cause a discovery again afterwards: the new device is found", async () => {
    const { clock, client, replacement } = await changeover();
    clock.advance(3.1);
    await client.request();
    expect(replacement.requests).toBe(1);
  });

  test("cause one discovery in three seconds at most, however many come", async () => {
    const { clock, client, honest } = world();
    await client.request();
    client.network = async (message) =>
      isDiscovery(message)
        ? honest(message)
        : forge({ request: message, engineId: otherEngineId, pdu: report(unknownEngineIds) });
    for (let i = 0; i < 60; i++) {
      await client.request().catch(() => undefined);
      clock.advance(0.1);
    }
    expect(client.discoveries).toBeLessThanOrEqual(1 + 3);
  });

  test("that lead to a forged engine leave the clock of the proven one: an old answer of it stays a replay", async () => {
    const { agent, client, honest, lcd } = world();
    await client.request();
    client.network = async (message) =>
      isDiscovery(message)
        ? answerWith(agent, message, otherEngineId)
        : forge({ request: message, engineId: otherEngineId, pdu: report(unknownEngineIds) });
    await client.request().catch(() => undefined);
    expect(client.model.disco?.engineId).toEqual(otherEngineId);
    const other = new SimulatedClient(honest, ops, lcd, destination);
    await other.request();
    expect(other.model.disco?.engineId).toEqual(agent.engine.engineId);
    // as recorded at boots 3, of which the password is known
    other.network = async (message) =>
      forge({ request: message, level: "authNoPriv", boots: 3, time: 10, password: "authentic-enough" });
    await expect(other.request()).rejects.toMatchObject({ counter: "usmStatsNotInTimeWindows" });
  });
});

describe("unacceptable answers to discovery are discarded, and the true one is waited for", () => {
  const encode = (handler: TransportHandler) =>
    create(3, handler, usmDatastore()).encode(1, ops, noOctets, noOctets, requestPdu("GetRequest", 1, []));

  /** A transport handler that gives `replies` to the model one after the other, as a client does. */
  const handlerOf = (replies: (message: Uint8Array) => Promise<Uint8Array[]>) => {
    const refusals: unknown[] = [];
    let sent = 0;
    const handler: TransportHandler = async (message, check) => {
      sent++;
      for (const reply of await replies(message)) {
        try {
          check!(reply);
          return reply;
        } catch (error) {
          refusals.push((error as Error).message);
        }
      }
      throw new Error("no answer");
    };
    return { handler, refusals, messagesSent: () => sent };
  };

  test.each<[string, (message: Uint8Array, honest: Uint8Array) => Promise<Uint8Array>]>([
    ["a malformed message", async (_, honest) => honest.subarray(0, honest.length - 3)],
    ["a Response", async (message) => forge({ request: message, engineId: otherEngineId })],
    [
      "a Report without an engine",
      async (message) => forge({ request: message, engineId: noOctets, pdu: report(unknownEngineIds) }),
    ],
    [
      "a Report with an engine id of 60,000 octets",
      async (message) =>
        forge({ request: message, engineId: new Uint8Array(60_000), pdu: report(unknownEngineIds) }),
    ],
  ])("%s", async (_, make) => {
    const agent = new SimulatedAgent({ users });
    const { handler, refusals, messagesSent } = handlerOf(async (message) => {
      const honest = (await agent.handle(message))!;
      return [await make(message, honest), honest];
    });
    await encode(handler);
    expect(refusals).toHaveLength(1);
    expect(messagesSent()).toBe(1);
  });

  test("the error of the handler reaches the caller if nothing else comes", async () => {
    const { handler, refusals } = handlerOf(async (message) => [await forge({ request: message })]);
    await expect(encode(handler)).rejects.toThrow("no answer");
    expect(refusals).toEqual(["discovery was answered with a Response"]);
  });

  test("a handler that cannot wait is asked again", async () => {
    const agent = new SimulatedAgent({ users });
    let sent = 0;
    await encode(async (message) =>
      ++sent < 3 ? forge({ request: message, engineId: otherEngineId }) : (await agent.handle(message))!,
    );
    expect(sent).toBe(3);
  });
});
