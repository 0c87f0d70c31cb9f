// F1 to F11: faults that plug-ins of strangers met. F3 is in f3.ts, F4 in test/packed/typescript.test.ts.
import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { test } from "node:test";
import type { Discard } from "@snmp/agent";
import { Client } from "@snmp/client";
import {
  create,
  discover,
  discoveredPlugins,
  PluginClash,
  register,
  registerSecurityModel,
  RequestTimeout,
  type SecurityModelPlugin,
  unregister,
  unregisterSecurityModel,
} from "@snmp/mpm-core";
import { v2c } from "@snmp/mpm-v2c";
import { plugin as v2cPlugin } from "@snmp/mpm-v2c/plugin";
import "@snmp/mpm-v3";
import { requestPdu, varbindFrom } from "@snmp/pdu";
import { failureOf, identifier, keyed, makeKeyedPlugin, none, startAgent, sysName } from "./support.ts";

void test("F1: a model whose decode returns nothing, or anything else, fails the call and not the process", async () => {
  await using agent = await startAgent("core-1");
  for (const returned of [undefined, null, 7, "text", {}, { type: "Response" }, []]) {
    const model = {
      ...v2cPlugin,
      name: "snmp-mpm-broken",
      create: (...given: Parameters<typeof v2cPlugin.create>) =>
        Object.assign(v2cPlugin.create(...given), { decode: () => returned as never }),
    };
    await using client = new Client(agent.addresses[0]!, v2c("public"), { model, timeout: 5000, retries: 0 });
    const error = await failureOf(() => client.get(sysName));
    const isTold = RequestTimeout.isInstance(error)
      ? error.cause instanceof Error
      : /decode/.test(error.message);
    assert.ok(isTold, `decode returned ${JSON.stringify(returned)}: ${String(error)}`);
  }
});

for (const order of [
  ["id first", "id last"],
  ["id last", "id first"],
] as const) {
  void test(`F2: two plug-ins under one identifier work in one process, the one with the ${order[0]} first`, async () => {
    const plugins = order.map((layout) => makeKeyedPlugin(layout));
    const agents = await Promise.all(plugins.map((model) => startAgent(model.name, { models: [model] })));
    const clients = plugins.map(
      (model, i) =>
        new Client(agents[i]!.addresses[0]!, keyed("public"), { model, timeout: 1000, retries: 0 }),
    );
    for (let round = 0; round < 3; round++) {
      const answers = await Promise.all(clients.map((client) => client.get(sysName)));
      assert.deepEqual(
        answers.map(([answer]) => String(answer)),
        plugins.map(({ name }) => name),
      );
    }
    await Promise.all([...clients, ...agents].map((each) => each.close()));
  });
}

void test("F2: a client finds the layout that replaced another one under its identifier, while the old one is in use", async () => {
  const [first, second] = [makeKeyedPlugin("id first"), makeKeyedPlugin("id last")];
  register(first);
  await using oldAgent = await startAgent("old", { models: [first] });
  await using old = new Client(oldAgent.addresses[0]!, keyed("public"));
  assert.equal(String((await old.get(sysName))[0]), "old");
  unregister(identifier);
  register(second);
  await using newAgent = await startAgent("new", { models: [second] });
  await using client = new Client(newAgent.addresses[0]!, keyed("public"), { timeout: 1000, retries: 0 });
  assert.equal(String((await client.get(sysName))[0]), "new");
  assert.equal(String((await old.get(sysName))[0]), "old");
  unregister(identifier);
});

void test("F5: onDiscard and onError get the cause if a security model throws", async () => {
  const planted = new RangeError("planted");
  const plugin: SecurityModelPlugin = {
    identifier: 4711,
    name: "snmp-security-model-throwing",
    create: () => ({
      identifier: 4711,
      prepare: () => ({ securityEngineId: none, reference: {} }),
      generateRequestMessage: ({ assemble, scopedPdu }) => assemble(none, scopedPdu).message,
      generateResponseMessage: ({ assemble, scopedPdu }) => assemble(none, scopedPdu).message,
      processIncomingMessage() {
        throw planted;
      },
    }),
  };
  registerSecurityModel(plugin);
  const discards: Discard[] = [];
  const errors: unknown[] = [];
  await using agent = await startAgent("core-1", {
    onDiscard: (discard) => discards.push(discard),
    onError: (error) => errors.push(error),
  });
  const credentials = {
    mpm: 3,
    securityModel: 4711,
    securityName: "ops",
    securityLevel: "noAuthNoPriv",
  } as const;
  const model = create(3, () => Promise.reject(new Error("nobody to ask")), {});
  const pdu = requestPdu("GetRequest", 1, [varbindFrom({ oid: sysName, type: "Null" })]);
  const { data } = await model.encode(1, credentials, none, none, pdu);
  await agent.handle(data);
  unregisterSecurityModel(4711);
  const causes = (error: unknown): unknown[] =>
    error instanceof Error ? [error, ...causes(error.cause)] : [error];
  assert.equal(discards.length, 1);
  assert.ok(causes(discards[0]!.cause).includes(planted), "the discard has the cause");
  assert.ok(
    errors.some((error) => causes(error).includes(planted)),
    "onError has the cause",
  );
});

void test("F6: onDiscard is told of an unknown context", async () => {
  const discards: Discard[] = [];
  await using agent = await startAgent("core-1", {
    communities: [{ name: "public", context: "nowhere" }],
    onDiscard: (discard) => discards.push(discard),
  });
  await using client = new Client(agent.addresses[0]!, v2c("public"), { timeout: 60, retries: 0 });
  await assert.rejects(client.get(sysName));
  assert.deepEqual(
    discards.map(({ counter }) => counter),
    ["snmpUnknownContexts"],
  );
  assert.match(discards[0]!.reason, /"nowhere"/);
});

/** A project with packages that are made here; `run` gets its folder. */
async function inProject(files: Readonly<Record<string, string>>, run: (folder: string) => Promise<void>) {
  // below this file, so that the packages find ours
  const folder = mkdtempSync(join(import.meta.dirname ?? tmpdir(), "project-"));
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    await run(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const manifestOf = (name: string): string =>
  JSON.stringify({
    name,
    version: "1.0.0",
    type: "module",
    keywords: ["snmp-mpm-plugin"],
    exports: { ".": "./index.js", "./plugin": "./plugin.js" },
  });
const projectOf = (...names: string[]): string =>
  JSON.stringify({ name: "project", dependencies: Object.fromEntries(names.map((name) => [name, "*"])) });
const entry =
  'import { register } from "@snmp/mpm-core";\nimport { plugin } from "./plugin.js";\nexport { plugin };\nregister(plugin);\n';
const pluginFile = (name: string): string =>
  `export const plugin = Object.freeze({ identifier: ${identifier}, name: ${JSON.stringify(name)}, create() { throw new Error("unused here"); } });\n`;

void test("F7: discover() gives up a package whose import never settles, and goes on", async () => {
  const files = {
    "package.json": projectOf("never", "snmp-mpm-soon"),
    "node_modules/never/package.json": manifestOf("never"),
    "node_modules/never/index.js": "await new Promise(() => {});\n",
    "node_modules/snmp-mpm-soon/package.json": manifestOf("snmp-mpm-soon"),
    "node_modules/snmp-mpm-soon/index.js": entry,
    "node_modules/snmp-mpm-soon/plugin.js": pluginFile("snmp-mpm-soon"),
  };
  await inProject(files, async (from) => {
    const { packages } = await discover({ from, timeout: 3000 });
    assert.deepEqual(
      packages.map(({ name, status }) => [name, status]),
      [
        ["never", "failed"],
        ["snmp-mpm-soon", "registered"],
      ],
    );
    assert.match(packages[0]!.reason!, /did not finish within 3000 ms/);
    unregister(identifier);
  });
});

void test("F8: after a clash, the plug-in of a package can be had from ./plugin, and registered", async () => {
  const files = {
    "package.json": projectOf("snmp-mpm-late"),
    "node_modules/snmp-mpm-late/package.json": manifestOf("snmp-mpm-late"),
    "node_modules/snmp-mpm-late/index.js": entry,
    "node_modules/snmp-mpm-late/plugin.js": pluginFile("snmp-mpm-late"),
    "use.mjs":
      'export const load = () => import("snmp-mpm-late");\nexport const plugin = () => import("snmp-mpm-late/plugin");\n',
  };
  register(makeKeyedPlugin("id first"));
  await inProject(files, async (folder) => {
    const use = (await import(join(folder, "use.mjs"))) as {
      load(): Promise<unknown>;
      plugin(): Promise<{ readonly plugin: typeof v2cPlugin }>;
    };
    assert.ok(PluginClash.isInstance(await failureOf(() => use.load())));
    unregister(identifier);
    const { plugin } = await use.plugin();
    register(plugin);
    assert.equal(discoveredPlugins.get(identifier), plugin);
    unregister(identifier);
  });
});

void test("F8: each of our plug-in packages has ./plugin, which registers nothing", async () => {
  const { executeAlone } = await import("./alone.ts");
  const code = `
    const { discoveredPlugins, discoveredSecurityModels } = await import("@snmp/mpm-core");
    for (const name of ["mpm-v1", "mpm-v2c", "mpm-v3", "usm", "transport"]) {
      const exported = await import("@snmp/" + name + "/plugin");
      const registry = globalThis[Symbol.for("@snmp/transport/registry/1")];
      console.log(name, Object.keys(exported).length > 0, discoveredPlugins.size, discoveredSecurityModels.size, registry?.size ?? 0);
    }`;
  assert.equal(
    await executeAlone(code),
    ["mpm-v1", "mpm-v2c", "mpm-v3", "usm", "transport"].map((name) => `${name} true 0 0 0\n`).join(""),
  );
});

void test("F9: discover() calls a package unregistered whose plug-in was removed, and names its successor", async () => {
  const files = {
    "package.json": projectOf("snmp-mpm-removed"),
    "node_modules/snmp-mpm-removed/package.json": manifestOf("snmp-mpm-removed"),
    "node_modules/snmp-mpm-removed/index.js": entry,
    "node_modules/snmp-mpm-removed/plugin.js": pluginFile("snmp-mpm-removed"),
  };
  await inProject(files, async (from) => {
    assert.equal((await discover({ from })).packages[0]!.status, "registered");
    unregister(identifier);
    register(makeKeyedPlugin("id first", "snmp-mpm-successor"));
    const [found] = (await discover({ from })).packages;
    assert.equal(found!.status, "unregistered");
    assert.match(found!.reason!, /snmp-mpm-successor/);
    unregister(identifier);
  });
});

void test("F10: listen() tells of a user whose security model nobody registered", async () => {
  const errors: Error[] = [];
  await using _agent = await startAgent("core-1", {
    users: [{ user: "ops", securityModel: 99_999 }],
    onError: (error) => errors.push(error),
  });
  assert.equal(errors.length, 1);
  assert.match(errors[0]!.message, /users\[0\].*99999/);
});

void test("F11: an agent keeps a model that is unregistered, and follows its replacement", async () => {
  const [first, second] = [makeKeyedPlugin("id first"), makeKeyedPlugin("id last")];
  register(first);
  await using agent = await startAgent("core-1");
  await using old = new Client(agent.addresses[0]!, keyed("public"), {
    model: first,
    timeout: 500,
    retries: 0,
  });
  await old.get(sysName);
  unregister(identifier);
  assert.equal(String((await old.get(sysName))[0]), "core-1");
  register(second);
  await using client = new Client(agent.addresses[0]!, keyed("public"), {
    model: second,
    timeout: 500,
    retries: 0,
  });
  assert.equal(String((await client.get(sysName))[0]), "core-1");
  unregister(identifier);
});
