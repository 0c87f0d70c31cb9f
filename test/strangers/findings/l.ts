// L1 to L9: where the contract leaked, or documents did not suffice.
import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { inspect } from "node:util";
import { Agent } from "@snmp/agent";
import { Client } from "@snmp/client";
import {
  type Credentials,
  discover,
  type MpmPlugin,
  registerSecurityModel,
  RequestTimeout,
  type SecurityModelPlugin,
  unregisterSecurityModel,
} from "@snmp/mpm-core";
import { v2c } from "@snmp/mpm-v2c";
import { plugin as v2cPlugin } from "@snmp/mpm-v2c/plugin";
import "@snmp/mpm-v3";
import "@snmp/usm";
import { unix } from "../../../examples/src/transports/unix.ts";
import "../../../examples/src/transports/ws.ts";
import { failureOf, identifier, keyed, makeKeyedPlugin, none, startAgent, sysName } from "./support.ts";

const folder = mkdtempSync(join(tmpdir(), "snmp-findings-"));
after(() => rmSync(folder, { recursive: true, force: true }));

interface Formats {
  readonly plugins: Readonly<Record<string, MpmPlugin>>;
  makeCredentials(mpm: number, key: string): Credentials;
}

const { packages } = await discover({ from: import.meta.url });
const formatPackage = packages.find(({ name }) => name === "snmp-mpm-formats");
// the package that discover() imported; a variable, since TypeScript need not find it
const formatsName: string = "snmp-mpm-formats";
const { plugins, makeCredentials: keyedFor } = (await import(formatsName)) as Formats;

void test("L1: discover() registers models whose messages are not BER", () => {
  assert.equal(formatPackage?.status, "registered");
  assert.equal(formatPackage.identifiers.length, 5);
});

const listens: Readonly<Record<string, string>> = {
  udp: "udp://127.0.0.1:0",
  tcp: "tcp://127.0.0.1:0",
  memory: "memory://formats:0",
  unix: `unix://${folder}/formats.sock`,
  ws: "ws://127.0.0.1:0/snmp",
};

for (const [scheme, listen] of Object.entries(listens)) {
  for (const [name, plugin] of Object.entries(plugins)) {
    void test(`${scheme === "tcp" ? "L4" : "L1"}: a client and an agent speak ${name} over ${scheme}`, async () => {
      await talk(listen, plugin);
    });
  }
}

for (const [name, plugin] of Object.entries(plugins)) {
  void test(`L1: ${name} as the option models, beside others as registered ones`, async () => {
    await talk("udp://127.0.0.1:0", plugin, [plugin]);
  });
}

async function talk(listen: string, plugin: MpmPlugin, models?: readonly MpmPlugin[]): Promise<void> {
  const { identifier: mpm } = plugin;
  await using agent = await startAgent("core-1", {
    listen,
    users: [{ user: "ops", securityModel: mpm, level: "authNoPriv", access: "read-write" }],
    settings: { [mpm]: "correct-horse" },
    ...(models && { models }),
  });
  const [address = ""] = agent.addresses;
  await using client = new Client(address, keyedFor(mpm, "correct-horse"), { timeout: 3000 });
  await client.set({ oid: sysName, type: "OctetString", value: "core-9" });
  const answers = await Promise.all(Array.from({ length: 30 }, () => client.get(sysName)));
  assert.ok(answers.flat().every((varbind) => String(varbind) === "core-9"));
  assert.ok((await client.walk("1.3.6.1.2.1.1").toArray()).length > 5);
  await using thief = new Client(address, keyedFor(mpm, "battery-staple"), { timeout: 80, retries: 0 });
  assert.ok(RequestTimeout.isInstance(await failureOf(() => thief.get(sysName))));
  if (models !== undefined) return;
  // SNMPv2c beside it, on the same socket or connection
  await using other = new Client(address, v2c("public"));
  assert.equal(String((await other.get(sysName))[0]), "core-9");
}

void test("L2: a GetBulk whose answer is too long in the model's own format is cut", async () => {
  const plugin = plugins["JSON lines"]!;
  const { identifier: mpm } = plugin;
  await using agent = await startAgent("core-1", {
    users: [{ user: "ops", securityModel: mpm, level: "authNoPriv" }],
    settings: { [mpm]: "correct-horse" },
    maxMessageSize: 2000,
  });
  for (let i = 1; i <= 60; i++)
    agent.scalar(`1.3.6.1.4.1.99999.${i}.0`, { type: "OctetString", get: () => "x".repeat(40) });
  await using client = new Client(agent.addresses[0]!, keyedFor(mpm, "correct-horse"), { retries: 0 });
  const varbinds = await client.getBulk(["1.3.6.1.4.1.99999"], { maxRepetitions: 60 });
  assert.ok(varbinds.length >= 5 && varbinds.length < 40, `${varbinds.length} variable bindings`);
  assert.equal((await client.walk("1.3.6.1.4.1.99999").toArray()).length, 60);
});

void test("L3: clients and agents take addresses with paths, percent-encoding and queries", async () => {
  const listen = [`unix://${folder}/rack%207.sock`, "ws://127.0.0.1:0/rack%207/snmp?site=north%20west"];
  await using agent = await startAgent("core-1", { listen });
  assert.equal(agent.addresses[0], listen[0]);
  assert.match(agent.addresses[1]!, /^ws:\/\/127\.0\.0\.1:\d+\/rack%207\/snmp\?site=north%20west$/);
  for (const address of agent.addresses) {
    await using client = new Client(address, v2c("public"));
    assert.equal(client.target, address);
    assert.equal(String((await client.get(sysName))[0]), "core-1");
  }
});

void test("L3: an address that a transport refuses is an error that says why", () => {
  assert.throws(() => new Client("unix://run/x.sock", v2c("public")), /the path must be absolute/);
  assert.throws(
    () => new Agent({ listen: "unix://run/x.sock", transport: unix }),
    /the path must be absolute/,
  );
});

void test("L4: agents of SNMPv2c get messages over TCP as RFC 3430 says", async () => {
  const { createServer } = await import("node:net");
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as { readonly port: number };
  const first = new Promise<Buffer>((resolve) =>
    server.once("connection", (socket) => {
      socket.once("data", (octets) => {
        resolve(octets);
        socket.destroy();
      });
    }),
  );
  await using client = new Client(`tcp://127.0.0.1:${port}`, v2c("public"), { retries: 0 });
  await Promise.allSettled([client.get(sysName)]);
  const octets = await first;
  assert.equal(octets[0], 0x30);
  assert.equal(octets.length, octets[1]! + 2);
  server.close();
});

void test("L5: a client checks credentials as soon as it gets them", () => {
  const model = makeKeyedPlugin("id first");
  assert.throws(() => new Client("127.0.0.1", { mpm: identifier }, { model }), TypeError);
  assert.throws(() => new Client("127.0.0.1", { mpm: 1 }), TypeError);
  assert.throws(() => new Client("127.0.0.1", { ...v2c("public"), mpm: 0 }, { model: v2cPlugin }), TypeError);
  new Client("127.0.0.1", keyed("public"), { model }).close().catch(() => undefined);
});

void test("L5: an agent refuses its users' credentials as soon as it gets them", () => {
  const users = [{ user: "ops", auth: { protocol: "sha256", password: "short" } }] as const;
  assert.throws(() => new Agent({ users }), { name: "TypeError", message: /users\[0\].*8/ });
});

void test("L6: a probe that nobody answers rejects with the timeout of the client", async () => {
  let rejection: unknown;
  const plugin: SecurityModelPlugin = {
    identifier: 4712,
    name: "snmp-security-model-probing",
    create: () => ({
      identifier: 4712,
      async prepare(preparation) {
        const security = { securityEngineId: none, reference: {} };
        try {
          await preparation.probe(security, preparation.credentials);
        } catch (error) {
          rejection = error;
          throw error;
        }
        return security;
      },
      generateRequestMessage: ({ assemble, scopedPdu }) => assemble(none, scopedPdu).message,
      generateResponseMessage: ({ assemble, scopedPdu }) => assemble(none, scopedPdu).message,
      processIncomingMessage: () => ({ accepted: false, counter: "snmpInvalidMsgs", reason: "unused here" }),
    }),
  };
  registerSecurityModel(plugin);
  const { createSocket } = await import("node:dgram");
  const silent = createSocket("udp4");
  await new Promise<void>((resolve) => silent.bind(0, "127.0.0.1", resolve));
  const credentials = {
    mpm: 3,
    securityModel: 4712,
    securityName: "ops",
    securityLevel: "noAuthNoPriv",
  } as const;
  await using client = new Client(`127.0.0.1:${silent.address().port}`, credentials, {
    timeout: 80,
    retries: 0,
  });
  const error = await failureOf(() => client.get(sysName));
  assert.ok(RequestTimeout.isInstance(error), String(error));
  silent.close();
  unregisterSecurityModel(4712);
  for (let i = 0; i < 100 && rejection === undefined; i++)
    await new Promise((resolve) => setTimeout(resolve, 20));
  assert.ok(RequestTimeout.isInstance(rejection), String(rejection));
});

function within3Seconds<T>(promise: Promise<T>): Promise<T> {
  const late = new Promise<never>((_resolve, reject) => {
    setTimeout(() => reject(new Error("it does not settle")), 3000).unref();
  });
  return Promise.race([promise, late]);
}

for (const [name, options] of [
  ["timeout", { timeout: 80, retries: 0 }],
  ["deadline", { deadline: 100 }],
] as const) {
  void test(`L8: a model whose encode never settles ends with the ${name}, and gives back its place`, async () => {
    await using agent = await startAgent("core-1");
    let stuck = true;
    const model = {
      ...v2cPlugin,
      name: "snmp-mpm-stuck",
      create(...given: Parameters<typeof v2cPlugin.create>) {
        const made = v2cPlugin.create(...given);
        const whole = v2cPlugin.create(...given);
        const encode = whole.encode.bind(whole);
        return Object.assign(made, {
          encodeNow: undefined,
          encode: (...args: Parameters<typeof encode>) =>
            stuck ? new Promise<never>(() => undefined) : encode(...args),
        });
      },
    };
    await using client = new Client(agent.addresses[0]!, v2c("public"), {
      model,
      maxOutstanding: 1,
      ...options,
    });
    assert.ok(RequestTimeout.isInstance(await failureOf(() => within3Seconds(client.get(sysName)))));
    stuck = false;
    assert.equal(String((await client.get(sysName, { timeout: 2000, deadline: 2000 }))[0]), "core-1");
  });
}

void test("L8: a security model whose prepare never settles ends with the timeout", async () => {
  const plugin: SecurityModelPlugin = {
    identifier: 4713,
    name: "snmp-security-model-stuck",
    create: () => ({
      identifier: 4713,
      prepare: () => new Promise(() => undefined),
      generateRequestMessage: ({ assemble, scopedPdu }) => assemble(none, scopedPdu).message,
      generateResponseMessage: ({ assemble, scopedPdu }) => assemble(none, scopedPdu).message,
      processIncomingMessage: () => ({
        accepted: false,
        counter: "snmpInvalidMsgs",
        reason: "unused here",
      }),
    }),
  };
  registerSecurityModel(plugin);
  const credentials = {
    mpm: 3,
    securityModel: 4713,
    securityName: "ops",
    securityLevel: "noAuthNoPriv",
  } as const;
  await using client = new Client("127.0.0.1:1", credentials, { timeout: 80, retries: 0 });
  assert.ok(RequestTimeout.isInstance(await failureOf(() => within3Seconds(client.get(sysName)))));
  unregisterSecurityModel(4713);
});

void test("L9: counters show their values when they are inspected", async () => {
  await using agent = await startAgent("core-1");
  await using client = new Client(agent.addresses[0]!, v2c("public"));
  await client.get(sysName);
  assert.match(inspect(agent.counters), /snmpInPkts: 1/);
});
