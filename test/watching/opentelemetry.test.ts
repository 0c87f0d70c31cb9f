// The bridge to OpenTelemetry, with its real SDK.
import { Agent } from "@snmp/agent";
import { Client } from "@snmp/client";
import { v2c } from "@snmp/mpm-v2c";
import { v3 } from "@snmp/mpm-v3";
import { NotificationOriginator, NotificationReceiver } from "@snmp/notifications";
import { type AttributesLike, traceWithOpenTelemetry } from "@snmp/transport/opentelemetry";
import "@snmp/usm";
import { startOpenTelemetry } from "../../packages/transport/test/support/open-telemetry-sdk.ts";
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
