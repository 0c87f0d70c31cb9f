// The channels of agents, originators and receivers.
import { subscribe, unsubscribe } from "node:diagnostics_channel";
import { inspect } from "node:util";
import { Agent, type AgentRequestEvent } from "@snmp/agent";
import { Client } from "@snmp/client";
import { v1 } from "@snmp/mpm-v1";
import { v2c } from "@snmp/mpm-v2c";
import { v3 } from "@snmp/mpm-v3";
import {
  type NotificationEvent,
  NotificationOriginator,
  NotificationReceiver,
  type NotifyTrace,
  type RefusalEvent,
} from "@snmp/notifications";
import "@snmp/usm";
import { freePort } from "../support/free-port.ts";

const linkDown = "1.3.6.1.6.3.1.1.5.3";
const trapCommunity = "1.3.6.1.6.3.18.1.4.0";
const secret = "very-secret-community";
const user = {
  user: "ops",
  auth: { protocol: "sha", password: "authentication secret" },
  priv: { protocol: "aes128", password: "privacy secret" },
} as const;

/** Runs the work, and returns what a channel showed meanwhile. */
async function watch<Event>(name: string, work: () => Promise<unknown>): Promise<readonly Event[]> {
  const events: Event[] = [];
  const listener = (event: unknown): void => void events.push(event as Event);
  subscribe(name, listener);
  try {
    await work();
  } finally {
    unsubscribe(name, listener);
  }
  return events;
}

/** Expects that neither logs nor JSON of the events show a secret. */
function expectNoSecret(events: readonly unknown[]): void {
  const text = `${inspect(events, { depth: 9 })}${JSON.stringify(events)}`;
  for (const hidden of [secret, user.auth.password, user.priv.password]) expect(text).not.toContain(hidden);
  expect(text).not.toContain(Buffer.from(secret).toString("hex"));
}

test("an agent shows each request with its sender, its names and the error-status of the answer", async () => {
  await using agent = new Agent({
    port: 0,
    communities: [{ name: secret, securityName: "monitoring" }],
    users: [user],
  });
  agent.scalar("1.3.6.1.4.1.8072.9999.1.0", {
    type: "Integer32",
    get: () => Promise.reject<number>(new Error("broken")),
  });
  await agent.listen();
  const [target = ""] = agent.addresses;
  const events = await watch<AgentRequestEvent>("snmp:agent:request", async () => {
    await using client = new Client(target, v2c(secret));
    await client.get("1.3.6.1.2.1.1.5.0", "1.3.6.1.2.1.1.6.0");
    await expect(client.get("1.3.6.1.4.1.8072.9999.1.0")).rejects.toThrow(/genErr/);
    await using second = new Client(target, v3(user), { contextName: "elsewhere", retries: 0, timeout: 500 });
    await expect(second.getNext("1.3.6.1.2.1.1.5")).rejects.toThrow();
  });
  expect(events).toMatchObject([
    {
      version: 1,
      peer: expect.stringMatching(/^udp:\/\/127\.0\.0\.1:\d+$/) as string,
      messageProcessingModel: 1,
      securityName: "monitoring",
      securityLevel: "noAuthNoPriv",
      contextName: "",
      pduType: "GetRequest",
      names: ["1.3.6.1.2.1.1.5.0", "1.3.6.1.2.1.1.6.0"],
      errorStatus: "noError",
      count: 2,
    },
    { errorStatus: "genErr", count: 1 },
    {
      messageProcessingModel: 3,
      securityName: "ops",
      securityLevel: "authPriv",
      contextName: "elsewhere",
      pduType: "GetNextRequest",
      errorStatus: undefined,
      count: 0,
    },
  ]);
  expect(events[0]!.length).toBeGreaterThan(40);
  expect(events.every(({ duration, at }) => duration >= 0 && at > 1e12)).toBe(true);
  expectNoSecret(events);
});

test("an agent that nobody watches answers as before", async () => {
  await using agent = new Agent({ port: 0, communities: [{ name: "public" }] });
  await agent.listen();
  await using client = new Client(agent.addresses[0]!, v2c("public"));
  const watched = await watch<AgentRequestEvent>("snmp:agent:request", () => client.get("1.3.6.1.2.1.1.5.0"));
  expect(watched).toHaveLength(1);
  expect(await client.get("1.3.6.1.2.1.1.5.0")).toHaveLength(1);
  expect(watched).toHaveLength(1);
});

test("a receiver shows the notifications that it takes and the messages that it refuses, without values", async () => {
  await using receiver = new NotificationReceiver({
    listen: "udp://127.0.0.1:0",
    communities: [{ name: secret, securityName: "relay" }],
  });
  await receiver.listen();
  const [address = ""] = receiver.addresses;
  await using originator = new NotificationOriginator({
    targets: [
      { address, credentials: v2c(secret), kind: "inform" },
      { address, credentials: v1("unknown") },
    ],
  });
  let refusals: readonly RefusalEvent[] = [];
  const events = await watch<NotificationEvent>("snmp:notification:received", async () => {
    refusals = await watch<RefusalEvent>("snmp:notification:refused", async () => {
      await originator.notify({
        trapOid: linkDown,
        varbinds: [{ oid: trapCommunity, type: "OctetString", value: secret }],
      });
      while (receiver.counters.received < 2) await new Promise((resolve) => setTimeout(resolve, 5));
    });
  });
  expect(events).toMatchObject([
    {
      version: 1,
      snmpVersion: "v2c",
      kind: "inform",
      source: "127.0.0.1",
      local: address,
      trapOid: linkDown,
      securityName: "relay",
      names: [trapCommunity],
    },
  ]);
  expect(events[0]!.notification.varbinds).toHaveLength(1);
  expect(refusals).toMatchObject([{ version: 1, snmpVersion: "v1", reason: "community", local: address }]);
  expect(refusals[0]!.length).toBeGreaterThan(20);
  expectNoSecret([events, refusals]);
});

test("a notification to each target is shown from its start to its result", async () => {
  await using receiver = new NotificationReceiver({ listen: "udp://127.0.0.1:0", users: [user] });
  await receiver.listen();
  const silent = `127.0.0.1:${await freePort()}`;
  await using originator = new NotificationOriginator({
    targets: [
      { address: receiver.addresses[0]!, credentials: v3(user), kind: "inform", name: "noc" },
      { address: silent, credentials: v2c(secret), kind: "inform", timeout: 20, retries: 1 },
    ],
  });
  const seen: string[] = [];
  const note = (event: string) => (trace: unknown) => seen.push(`${(trace as NotifyTrace).target} ${event}`);
  const listeners = ["start", "end", "error", "asyncStart", "asyncEnd"].map((event) => {
    const listener = note(event);
    subscribe(`tracing:snmp:notify:${event}`, listener);
    return [`tracing:snmp:notify:${event}`, listener] as const;
  });
  const traces = await watch<NotifyTrace>("tracing:snmp:notify:asyncEnd", () =>
    originator.notify({ trapOid: linkDown }),
  );
  for (const [name, listener] of listeners) unsubscribe(name, listener);
  expect(traces).toHaveLength(2);
  expect(traces.find(({ target }) => target === "noc")).toMatchObject({
    version: 1,
    messageProcessingModel: 3,
    securityLevel: "authPriv",
    kind: "inform",
    trapOid: linkDown,
    messages: 1,
    status: "acknowledged",
  });
  expect(traces.find(({ target }) => target !== "noc")).toMatchObject({
    target: `udp://${silent}`,
    status: "failed",
    error: { name: expect.any(String) as string },
  });
  expect(seen.filter((text) => text.startsWith("noc"))).toEqual([
    "noc start",
    "noc end",
    "noc asyncStart",
    "noc asyncEnd",
  ]);
  expect(seen.filter((text) => text.endsWith("error"))).toEqual([`udp://${silent} error`]);
  expectNoSecret(traces);
});
