// The bridge to OpenTelemetry, with its real SDK.
import { Agent } from "@snmp/agent";
import { Client } from "@snmp/client";
import { v2c } from "@snmp/mpm-v2c";
import { v3 } from "@snmp/mpm-v3";
import { NotificationOriginator, NotificationReceiver } from "@snmp/notifications";
import { type AttributesLike, traceWithOpenTelemetry } from "@snmp/transport/opentelemetry";
import "@snmp/usm";
import { startOpenTelemetry } from "../../packages/transport/test/support/open-telemetry-sdk.ts";
import { FakeAgent } from "../support/fake-agent.ts";
import { makeNumbered, mib } from "../support/fake-mib.ts";
import { freePort } from "../support/free-port.ts";

const sysName = "1.3.6.1.2.1.1.5.0";
const secret = "very-secret-community";
const user = {
  user: "ops",
  auth: { protocol: "sha", password: "authentication secret" },
  priv: { protocol: "aes128", password: "privacy secret" },
} as const;

let sdk: ReturnType<typeof startOpenTelemetry>;
beforeEach(() => {
  sdk = startOpenTelemetry();
});
afterEach(() => sdk.close());

async function startAgent(): Promise<Agent> {
  const agent = new Agent({ port: 0, communities: [{ name: secret }], users: [user] });
  await agent.listen();
  return agent;
}

test("the span that is active when a request begins is the parent of its span, and the agent has one of its own", async () => {
  await using agent = await startAgent();
  const [target = ""] = agent.addresses;
  using _bridge = traceWithOpenTelemetry({ tracer: sdk.tracer });
  await using client = new Client(target, v2c(secret));
  const parents = await Promise.all(
    ["first", "second"].map((name) =>
      sdk.within(name, async () => {
        await new Promise((resolve) => setTimeout(resolve, 1));
        await client.get(sysName);
      }),
    ),
  );
  const spans = sdk.spans();
  const requests = spans.filter(({ name }) => name === "SNMP GetRequest");
  expect(requests.map(({ parentSpanContext }) => parentSpanContext?.spanId).sort()).toEqual(
    parents.map((parent) => parent.spanContext().spanId).sort(),
  );
  const port = Number(target.split(":").at(-1));
  expect(requests[0]).toMatchObject({
    kind: 2,
    status: { code: 0 },
    attributes: {
      "server.address": "127.0.0.1",
      "server.port": port,
      "network.transport": "udp",
      "network.peer.address": "127.0.0.1",
      "network.peer.port": port,
      "snmp.version": "2c",
      "snmp.security_level": "noAuthNoPriv",
      "snmp.pdu.type": "GetRequest",
      "snmp.varbinds.count": 1,
      "snmp.retries": 0,
    },
  });
  const served = spans.find(({ name }) => name === "SNMP agent GetRequest");
  expect(served).toMatchObject({
    kind: 1,
    attributes: { "snmp.error_status": "noError", "snmp.varbinds.count": 1, "snmp.version": "2c" },
  });
});

test("a request that fails has the code of its error, its retries and an error as status", async () => {
  await using agent = await startAgent();
  using _bridge = traceWithOpenTelemetry({ tracer: sdk.tracer });
  await using silent = new Client(`127.0.0.1:${await freePort()}`, v2c(secret), { timeout: 20, retries: 2 });
  await expect(silent.get(sysName)).rejects.toThrow();
  await using client = new Client(agent.addresses[0]!, v2c(secret));
  await expect(client.set({ oid: sysName, type: "OctetString", value: "a new name" })).rejects.toThrow(
    /notWritable|noAccess|authorizationError/,
  );
  const spans = sdk.spans().filter(({ name }) => !name.startsWith("SNMP agent"));
  expect(spans[0]).toMatchObject({
    status: { code: 2, message: expect.stringContaining("127.0.0.1") as string },
    attributes: { "error.type": expect.stringMatching(/^ERR_SNMP_/) as string },
  });
  expect(spans[1]).toMatchObject({
    name: "SNMP SetRequest",
    status: { code: 2 },
    attributes: {
      "error.type": "ERR_SNMP_ERROR_RESPONSE",
      "snmp.error_status": expect.stringMatching(/^[a-zA-Z]+$/) as string,
    },
  });
});

const entry = "1.3.6.1.2.1.2.2.1";
const columns = [1, 2, 3].map((column) => `${entry}.${column}`);
const rows = mib(columns.flatMap((column) => makeNumbered(column, 200)));

test.each<[string, (client: Client) => PromiseLike<unknown>]>([
  ["a walk", (client) => client.walk(columns[0]!)],
  [
    "a walk that is left",
    async (client) => {
      for await (const _ of client.walk(columns[0]!).pages()) break;
    },
  ],
  ["the walk of an instance", (client) => client.walk(`${columns[0]!}.7`)],
  ["a table", (client) => client.table("1.3.6.1.2.1.2.2")],
  [
    "a table whose columns are read in parallel",
    (client) => client.table("1.3.6.1.2.1.2.2", { parallel: 3 }),
  ],
  [
    "some columns in parallel, with pages ahead",
    (client) => client.table("1.3.6.1.2.1.2.2", { columns: [1, 2], parallel: 8 }),
  ],
  ["a walk with pages ahead", (client) => client.walk(columns[0]!, { parallel: 4 })],
])("the requests of %s are children of its span", async (_, read) => {
  await using agent = await FakeAgent.listen(rows);
  using _bridge = traceWithOpenTelemetry({ tracer: sdk.tracer });
  await using client = new Client(agent.target, v2c("public"));
  const parent = await sdk.within("inventory", async () => void (await read(client)));
  await client.get(sysName);
  // requests that a walk has given up end soon after it
  while (sdk.spans().length < agent.requests.length + 2)
    await new Promise((resolve) => setTimeout(resolve, 5));
  const [walk, ...others] = sdk.spans().filter(({ name }) => name === "SNMP walk");
  expect(others).toEqual([]);
  expect(walk!.parentSpanContext?.spanId).toBe(parent.spanContext().spanId);
  const children = sdk.spans().filter(({ name }) => /^SNMP Get(Bulk|Next)?Request$/.test(name));
  const alone = children.filter(({ parentSpanContext }) => parentSpanContext === undefined);
  expect(alone).toHaveLength(1);
  expect(
    children.filter((span) => !alone.includes(span)).map(({ parentSpanContext: of }) => of?.spanId),
  ).toEqual(Array.from({ length: agent.requests.length - 1 }, () => walk!.spanContext().spanId));
});

test("a walk whose end comes in another context keeps its requests, and a tracer without active spans still gets all", async () => {
  await using agent = await FakeAgent.listen(rows);
  const { tracer } = sdk;
  const plain = { startSpan: tracer.startSpan.bind(tracer) };
  for (const given of [tracer, plain]) {
    using _bridge = traceWithOpenTelemetry({ tracer: given });
    await using client = new Client(agent.target, v2c("public"));
    const walk = client.walk(columns[0]!);
    await sdk.within("first", () => walk.next());
    await sdk.within("second", () => walk.toArray());
  }
  const walks = sdk.spans().filter(({ name }) => name === "SNMP walk");
  expect(walks).toHaveLength(2);
  const parents = sdk
    .spans()
    .filter(({ name }) => name === "SNMP GetBulkRequest")
    .map(({ parentSpanContext }) => parentSpanContext?.spanId);
  expect(parents.filter((id) => id === walks[0]!.spanContext().spanId)).toHaveLength(parents.length / 2);
  expect(parents).not.toContain(walks[1]!.spanContext().spanId);
});

test("walks, discoveries and informs have spans, logs and metrics tell the rest, and nothing shows a secret", async () => {
  await using agent = await startAgent();
  await using receiver = new NotificationReceiver({
    listen: "udp://127.0.0.1:0",
    communities: [secret],
  });
  await receiver.listen();
  const records: { eventName?: string; body?: string; attributes?: AttributesLike }[] = [];
  const values: [string, number, AttributesLike | undefined][] = [];
  const note =
    (name: string) =>
    (value: number, attributes?: AttributesLike): void =>
      void values.push([name, value, attributes]);
  using bridge = traceWithOpenTelemetry({
    tracer: sdk.tracer,
    logger: { emit: (record) => records.push(record) },
    meter: {
      createHistogram: (name) => ({ record: note(name) }),
      createCounter: (name) => ({ add: note(name) }),
    },
  });
  await using client = new Client(agent.addresses[0]!, v3(user));
  const walked = await client.walk("1.3.6.1.2.1.1").toArray();
  await using originator = new NotificationOriginator({
    targets: [
      { address: receiver.addresses[0]!, credentials: v2c(secret), kind: "inform" },
      { address: receiver.addresses[0]!, credentials: v2c("wrong") },
    ],
  });
  await originator.notify({ trapOid: "1.3.6.1.6.3.1.1.5.3" });
  while (receiver.counters.received < 2) await new Promise((resolve) => setTimeout(resolve, 5));
  const spans = sdk.spans();
  expect(spans.find(({ name }) => name === "SNMP walk")?.attributes).toMatchObject({
    "snmp.varbinds.count": walked.length,
    "snmp.security_level": "authPriv",
    "snmp.version": "3",
  });
  expect(spans.some(({ name }) => name === "SNMP discovery")).toBe(true);
  expect(spans.find(({ name }) => name === "SNMP inform")?.attributes).toMatchObject({
    "snmp.trap.oid": "1.3.6.1.6.3.1.1.5.3",
    "snmp.notification.status": "acknowledged",
  });
  expect(records).toMatchObject([
    { eventName: "snmp.notification.received", attributes: { "snmp.source.ip": "127.0.0.1" } },
    { eventName: "snmp.notification.refused", attributes: { "snmp.refusal.reason": "community" } },
  ]);
  expect(values.map(([name]) => name)).toEqual(
    expect.arrayContaining([
      "snmp.client.request.duration",
      "snmp.server.request.duration",
      "snmp.notifications.received",
      "snmp.notifications.refused",
    ]),
  );
  const text = JSON.stringify([
    spans.map(({ name, attributes, status }) => [name, attributes, status]),
    records,
    values,
  ]);
  for (const hidden of [secret, user.auth.password, user.priv.password]) expect(text).not.toContain(hidden);
  const count = sdk.spans().length;
  bridge.close();
  await client.get(sysName);
  expect(sdk.spans()).toHaveLength(count);
});
