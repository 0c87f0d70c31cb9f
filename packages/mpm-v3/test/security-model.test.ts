// A security model by somebody else works with this package, which knows nothing of it.
import {
  createSecurityModel,
  LocalEngine,
  registerSecurityModel,
  type SecurityCredentials,
  type SecurityModelPlugin,
  unregisterSecurityModel,
} from "@snmp/mpm-core";
import { plugin, v3 } from "@snmp/mpm-v3";
import { makeVarbind, requestPdu, responsePdu } from "@snmp/pdu";
import { toy, toyModel } from "../../../test/support/toy-security-model.ts";
import { errorWith, get, SimulatedClient } from "./support/world.ts";

beforeEach(() => registerSecurityModel(toy));
afterEach(() => void unregisterSecurityModel(4242));

function agent(): {
  engine: LocalEngine;
  handle: (message: Uint8Array) => Promise<Uint8Array | undefined>;
  levels: string[];
} {
  const engine = new LocalEngine({ engineId: Buffer.from("8000000001c0000201", "hex") });
  const responder = plugin.createResponder!({ engine, community: () => undefined, settings: {} });
  const levels: string[] = [];
  const handle = async (message: Uint8Array): Promise<Uint8Array | undefined> => {
    const received = await responder.receive(message);
    if (received.kind === "report") return received.data;
    if (received.kind === "discard") return undefined;
    levels.push(`${received.securityModel} ${received.securityName} ${received.securityLevel}`);
    return received.respond(
      responsePdu(received.pdu.type === "Trap" ? 0 : received.pdu.requestId, [
        makeVarbind("1.3", "Integer32", 5),
      ]),
    );
  };
  return { engine, handle, levels };
}

function change(message: Uint8Array, at: number, octet: number): Uint8Array {
  const copy = Uint8Array.from(message);
  copy[at] = octet;
  return copy;
}

describe("a custom security model", () => {
  test.each(["noAuthNoPriv", "authNoPriv", "authPriv"] as const)(
    "secures requests and responses at %s",
    async (securityLevel) => {
      const { handle, levels } = agent();
      const credentials: SecurityCredentials = {
        mpm: 3,
        securityModel: 4242,
        securityName: "bob",
        securityLevel,
      };
      const client = new SimulatedClient(handle, credentials, {});
      for (let i = 0; i < 3; i++) expect((await client.request()).varbinds).toMatchObject([{ value: 5 }]);
      expect(levels).toEqual(Array.from({ length: 3 }, () => `4242 bob ${securityLevel}`));
      expect([client.discoveries, client.model.securityModel?.identifier]).toEqual([0, 4242]);
    },
  );

  test("refuses invalid messages with a Report, whose counter reaches the client", async () => {
    const { handle, engine } = agent();
    const credentials = v3({ user: "bob", securityModel: 4242 });
    const client = new SimulatedClient(
      async (message) => handle(change(message, message.length - 1, 9)),
      credentials,
      {},
    );
    await expect(client.request()).rejects.toMatchObject({
      code: "ERR_SNMP_REPORT",
      counter: "1.3.6.1.4.1.99999.1.0",
      value: 1,
      retryable: false,
    });
    expect(engine.counters.toJSON()).toEqual({ toyFailures: 1 });
    client.network = async (message) => change((await handle(message))!, 40, 1);
    await expect(client.request()).rejects.toThrow(
      errorWith("ERR_SNMP_DISCARDED", { counter: "toyFailures" }),
    );
  });

  test("without engines asks the engine that it reaches, and a trap carries its own", async () => {
    const engine = new LocalEngine({ engineId: Buffer.from("8000000001c0000201", "hex") });
    const other = new LocalEngine({ engineId: Buffer.from("8000000001c0000202", "hex") });
    const responder = plugin.createResponder!({
      engine,
      community: () => undefined,
      settings: {},
      receivesNotifications: true,
    });
    const model = plugin.create(() => Promise.reject(new Error("nothing is to be discovered")), {
      localEngine: other,
    });
    const none = new Uint8Array(0);
    const received = (["GetRequest", "SNMPv2-Trap"] as const).map(async (type) => {
      const { data } = await model.encode(
        7,
        v3({ user: "bob", securityModel: 4242 }),
        none,
        none,
        requestPdu(type, 7, []),
      );
      return responder.receive(data);
    });
    expect(await Promise.all(received)).toMatchObject([
      { contextEngineId: engine.engineId },
      { contextEngineId: other.engineId },
    ]);
  });

  test("checks the credentials that are made for it", () => {
    expect(() => v3({ user: "robert", securityModel: 4242 })).toThrow("names of toys have at most 5 letters");
  });

  test("is found in the registry by its number; if it is missing, an error says so", async () => {
    unregisterSecurityModel(4242);
    const { handle, engine } = agent();
    const client = new SimulatedClient(handle, v3({ user: "bob", securityModel: 4242 }), {});
    await expect(client.request(get())).rejects.toThrow(/no security model 4242 is registered/);
    registerSecurityModel(toy);
    const message = await client.encode();
    unregisterSecurityModel(4242);
    expect(await handle(message)).toBeUndefined();
    expect(engine.counters.get("snmpUnknownSecurityModels")).toBe(1);
  });

  test("that throws, against the contract, costs only that message", async () => {
    unregisterSecurityModel(4242);
    const failing: SecurityModelPlugin = {
      ...toy,
      create: (environment) => ({
        ...toyModel(environment.counters),
        processIncomingMessage() {
          throw new Error("a bug");
        },
      }),
    };
    registerSecurityModel(failing);
    const { handle, engine } = agent();
    const client = new SimulatedClient(handle, v3({ user: "bob", securityModel: 4242 }), {});
    await expect(client.request()).rejects.toThrow("no answer");
    expect(engine.counters.get("snmpInvalidMsgs")).toBe(1);
  });
});

test("the error for a missing User-based Security Model says what to install", () => {
  const engine = new LocalEngine({ engineId: Buffer.from("8000000001c0000201", "hex") });
  unregisterSecurityModel(3);
  const advice = /npm install @snmp\/usm.*import "@snmp\/usm"/;
  expect(() => createSecurityModel(3, { lcd: {}, counters: engine.counters })).toThrow(advice);
  const settings = { 3: { users: [{ user: "a" }] } };
  expect(() => plugin.createResponder!({ engine, community: () => undefined, settings })).toThrow(advice);
});
