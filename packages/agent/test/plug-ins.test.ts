// Message processing models and security models of others in an agent, good and faulty ones.
import { inspect } from "node:util";
import { Agent, AgentError, type Discard } from "@snmp/agent";
import {
  create,
  type MessageResponder,
  type MpmPlugin,
  register,
  registerSecurityModel,
  type SecurityModelPlugin,
  type SnmpError,
  unregister,
  unregisterSecurityModel,
  UnknownPlugin,
} from "@snmp/mpm-core";
import { plugin as v2c } from "@snmp/mpm-v2c";
import "@snmp/mpm-v3";
import { makeVarbind, requestPdu } from "@snmp/pdu";
import { MemoryNetwork } from "@snmp/transport";
import { toy } from "../../../test/support/toy-security-model.ts";
import { base, bareAgent, communities, numbers } from "./support/demo.ts";
import { createJsonModel, decodeReply, encodeLine } from "./support/json-model.ts";
import { Manager } from "./support/manager.ts";

/** A model of SNMPv2c whose responder differs in some members. */
function createModel(name: string, receive: MessageResponder["receive"]): MpmPlugin {
  return { ...v2c, name, createResponder: () => ({ receive }) };
}

/** An agent whose errors and discards are collected. */
function createWatched(options: ConstructorParameters<typeof Agent>[0] = {}) {
  const errors: SnmpError[] = [];
  const discards: Discard[] = [];
  const agent = bareAgent({
    onError: (error) => errors.push(error),
    onDiscard: (discard) => discards.push(discard),
    ...options,
  });
  agent.scalar(`${base}.1.0`, { type: "Integer32", value: 1 });
  return { agent, errors, discards };
}

const get = requestPdu("GetRequest", 1, [makeVarbind(`${base}.1.0`, "Null", null)]);

describe("F5: a security model that throws", () => {
  const broken: SecurityModelPlugin = {
    ...toy,
    create: (environment) => ({
      ...toy.create(environment),
      processIncomingMessage: () => {
        throw new Error("no such cipher");
      },
    }),
  };
  beforeAll(() => registerSecurityModel(broken));
  afterAll(() => void unregisterSecurityModel(toy.identifier));

  test("is the cause of the discard, and onError gets it as an AgentError", async () => {
    const { agent, errors, discards } = createWatched({
      users: [{ user: "alice", securityModel: toy.identifier }],
    });
    const credentials = {
      mpm: 3,
      securityModel: toy.identifier,
      securityName: "alice",
      securityLevel: "authNoPriv" as const,
    };
    const none = new Uint8Array(0);
    const model = create(3, () => Promise.reject(new Error("nothing to discover")), {});
    const { data } = await model.encode(1, credentials, agent.engineId, none, get);
    expect(await agent.handle(data)).toBeUndefined();
    expect(discards).toEqual([
      {
        counter: "snmpInvalidMsgs",
        reason: expect.any(String) as string,
        cause: new Error("no such cipher"),
      },
    ]);
    expect(errors).toHaveLength(1);
    expect(AgentError.isInstance(errors[0]) && errors[0].cause).toEqual(new Error("no such cipher"));
    expect(errors[0]!.message).toContain(
      "the message processing model @snmp/mpm-v3 or one of its plug-ins threw, so a message got no answer: no such cipher",
    );
  });
});

test("a message that cannot be parsed is a fault of its sender: a discard with a cause, without an error", async () => {
  const { agent, errors, discards } = createWatched();
  await agent.handle(new Manager(agent).encode(get).subarray(0, 20));
  expect(discards[0]).toMatchObject({ counter: "snmpInASNParseErrs", cause: { name: "DecodeError" } });
  expect(errors).toEqual([]);
});

test("F6: onDiscard gets requests for an unknown context", async () => {
  const { agent, discards } = createWatched({ communities: [{ name: "public", context: "nowhere" }] });
  expect(await new Manager(agent).send(get)).toBeUndefined();
  expect(discards).toEqual([
    {
      counter: "snmpUnknownContexts",
      reason: 'the context "nowhere" does not exist; agent.context(name) creates one',
    },
  ]);
});

describe("F10: listen()", () => {
  test("reports users whose security model is not registered", async () => {
    const { agent, errors } = createWatched({
      port: 0,
      users: [{ user: "alice", securityModel: 99999 }],
    });
    await agent.listen();
    await agent.close();
    expect(errors).toHaveLength(1);
    expect(UnknownPlugin.isInstance(errors[0]) && errors[0].key).toBe(99999);
    expect(errors[0]!.message).toBe(
      "users[0] needs the security model 99999, which is not registered (registered: none); import the package that provides it, or correct securityModel",
    );
  });

  test("does not report them if another model may authenticate users itself", async () => {
    const { agent, errors } = createWatched({
      port: 0,
      models: [v2c, createJsonModel()],
      users: [{ user: "alice", securityModel: 99999 }],
    });
    await agent.listen();
    await agent.close();
    expect(errors).toEqual([]);
  });

  test("does not report communities without SNMPv1 and SNMPv2c if another model may take them", async () => {
    const { agent, errors } = createWatched({
      port: 0,
      models: [createJsonModel()],
      communities: [{ name: "public" }],
    });
    await agent.listen();
    await agent.close();
    expect(errors).toEqual([]);
  });
});

describe("F11: a plug-in that is unregistered", () => {
  afterEach(() => {
    unregister(1);
    register(v2c);
  });

  test("goes on working in an agent that listens", async () => {
    const { agent } = createWatched({ transport: new MemoryNetwork() });
    await agent.listen();
    unregister(1);
    expect((await new Manager(agent).send(get))?.status).toBe("noError");
    await agent.close();
  });

  test("is replaced by the one that is registered under its identifier", async () => {
    const { agent, discards } = createWatched({ transport: new MemoryNetwork() });
    await agent.listen();
    unregister(1);
    register(
      createModel("another-v2c", () => ({ kind: "discard", counter: "snmpInBadVersions", reason: "mine" })),
    );
    expect(await new Manager(agent).send(get)).toBeUndefined();
    expect(discards).toEqual([{ counter: "snmpInBadVersions", reason: "mine" }]);
    await agent.close();
  });

  test("is replaced by the registered one again later", async () => {
    const { agent } = createWatched();
    unregister(1);
    expect(await new Manager(agent).send(get)).toBeUndefined();
    register(v2c);
    expect((await new Manager(agent).send(get))?.status).toBe("noError");
  });
});

describe("a model whose messages are lines of JSON", () => {
  const request = encodeLine({ community: "public", oids: [`${base}.1.0`] });

  test("answers over the memory transport, beside the models with versions", async () => {
    const network = new MemoryNetwork();
    const model = createJsonModel();
    register(model);
    const { agent } = createWatched({ transport: network, address: "agent" });
    await agent.listen();
    const reply = new Promise<Uint8Array>((resolve) => {
      const client = network.open({ message: resolve, error: () => undefined });
      void client
        .resolve({ scheme: "memory", host: "agent", port: 161 })
        .then((to) => client.send(request, to));
    });
    expect(decodeReply(await reply)).toEqual({ status: 0, values: ["1"] });
    expect((await new Manager(agent).send(get))?.status).toBe("noError");
    unregister(model.identifier);
    expect(decodeReply((await agent.handle(request))!)).toEqual({ status: 0, values: ["1"] });
    await agent.close();
  });

  test("answers as the only model of the options", async () => {
    const { agent } = createWatched({ models: [createJsonModel()] });
    expect(decodeReply((await agent.handle(request))!)).toEqual({ status: 0, values: ["1"] });
    expect(await new Manager(agent).send(get)).toBeUndefined();
  });

  test("does not get messages that it does not recognise", async () => {
    const { agent, discards } = createWatched({ models: [createJsonModel()] });
    expect(await agent.handle(request.subarray(0, -1))).toBeUndefined();
    expect(discards).toMatchObject([{ counter: "snmpInASNParseErrs" }]);
  });

  test("whose `recognises` throws is reported, and the next model is asked", async () => {
    const model = createJsonModel();
    const broken = {
      ...model,
      identifier: 7778,
      name: "broken",
      recognises: () => {
        throw new Error("bug");
      },
    };
    const { agent, errors } = createWatched({ models: [broken, model] });
    expect(await agent.handle(request)).toBeDefined();
    expect(errors[0]!.message).toContain("the message processing model broken threw");
  });
});

describe("an answer to a GetBulk that the model finds too long", () => {
  test.each([100, 200, 1000])("is halved until it fits into %i octets", async (maxLength) => {
    const { agent } = createWatched({ models: [createJsonModel(maxLength)] });
    agent.mount(numbers(`${base}.2`, 1000));
    const reply = (await agent.handle(
      encodeLine({ community: "public", oids: [`${base}.2`], repetitions: 300 }),
    ))!;
    const { status, values } = decodeReply(reply);
    expect(status).toBe(0);
    expect(values).toEqual(Array.from(values, (_, at) => String(at + 1)));
    expect(values.length).toBeGreaterThan(maxLength / 12);
    expect(reply.length).toBeLessThanOrEqual(maxLength);
  });

  test("is empty if not even one value fits, and dropped if that does not fit either", async () => {
    const line = encodeLine({ community: "public", oids: [`${base}.2`], repetitions: 300 });
    for (const [maxLength, values] of [
      [27, []],
      [5, undefined],
    ] as const) {
      const { agent, discards } = createWatched({ models: [createJsonModel(maxLength)] });
      agent.mount({
        ...numbers(`${base}.2`, 9),
        next: (oid) =>
          oid === `${base}.2`
            ? { oid: `${base}.2.1`, type: "OctetString", value: "x".repeat(20) }
            : undefined,
      });
      const reply = await agent.handle(line);
      expect(reply && decodeReply(reply).values).toEqual(values);
      expect(discards.map(({ counter }) => counter)).toEqual(reply ? [] : ["snmpSilentDrops"]);
    }
  });
});

describe("a model whose promise never settles", () => {
  const model = createModel("never", () => new Promise(() => undefined));

  test("is given up after limits.timeout", async () => {
    const { agent, discards } = createWatched({ models: [model], limits: { timeout: 20 } });
    expect(await new Manager(agent).send(get)).toBeUndefined();
    expect(discards).toEqual([
      {
        counter: "snmpSilentDrops",
        reason: "the message processing model never did not finish within 20 ms (limits.timeout)",
      },
    ]);
  });

  test("holds at most limits.pending messages", async () => {
    const { agent, discards } = createWatched({ models: [model], limits: { timeout: 50, pending: 3 } });
    const replies = Array.from({ length: 10 }, () => new Manager(agent).send(get));
    await new Promise((resolve) => setImmediate(resolve));
    expect(discards).toHaveLength(7);
    expect(discards[0]!.reason).toBe(
      "too many messages wait for the message processing model never (limits.pending)",
    );
    await Promise.all(replies);
    expect(agent.counters.get("snmpSilentDrops")).toBe(10);
  });

  test("does not keep an agent from closing", async () => {
    const { agent } = createWatched({ models: [model], limits: { timeout: 60_000 } });
    const reply = new Manager(agent).send(get);
    await agent.close();
    expect(await reply).toBeUndefined();
  });
});

test.each([undefined, null, {}, { kind: "reply" }])(
  "a model that returns %p is reported",
  async (returned) => {
    const { agent, errors } = createWatched({ models: [createModel("odd", () => returned as never)] });
    expect(await new Manager(agent).send(get)).toBeUndefined();
    expect(errors[0]!.message).toContain("the message processing model odd threw");
    expect(errors[0]!.message).toContain('receive() must return an object of kind "message"');
  },
);

test("console.log shows the counters", async () => {
  const agent = new Agent({ communities });
  await agent.handle(new Uint8Array(0));
  expect(inspect(agent.counters)).toContain("snmpInASNParseErrs: 1");
  expect(JSON.stringify(agent.counters)).toContain('"snmpInASNParseErrs":1');
});
