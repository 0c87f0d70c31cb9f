// Message processing models and security models of others in an agent, good and faulty ones.
import { inspect } from "node:util";
import { Agent, AgentError } from "@snmp/agent";
import {
  create,
  register,
  registerSecurityModel,
  type SecurityModelPlugin,
  unregister,
  unregisterSecurityModel,
  UnknownPlugin,
} from "@snmp/mpm-core";
import { plugin as v2c } from "@snmp/mpm-v2c";
import "@snmp/mpm-v3";
import { MemoryNetwork } from "@snmp/transport";
import { toy } from "../../../test/support/toy-security-model.ts";
import { communities } from "./support/demo.ts";
import { createJsonModel } from "./support/json-model.ts";
import { Manager } from "./support/manager.ts";
import { createModel, createWatched, get } from "./support/watched-agent.ts";

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

test("console.log shows the counters", async () => {
  const agent = new Agent({ communities });
  await agent.handle(new Uint8Array(0));
  expect(inspect(agent.counters)).toContain("snmpInASNParseErrs: 1");
  expect(JSON.stringify(agent.counters)).toContain('"snmpInASNParseErrs":1');
});
