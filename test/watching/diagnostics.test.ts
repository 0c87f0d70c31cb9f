import {
  subscribe,
  type TracingChannelSubscribers,
  tracingChannel,
  unsubscribe,
} from "node:diagnostics_channel";
import { inspect } from "node:util";
import { v2c } from "@snmp/mpm-v2c";
import { v3 } from "@snmp/mpm-v3";
import { errorStatus } from "@snmp/pdu";
import type { PacketEvent } from "@snmp/transport";
import "@snmp/usm";
import { Agent } from "@snmp/agent";
import { FakeAgent, reply } from "../support/fake-agent.ts";
import { makeNumbered, mib } from "../support/fake-mib.ts";
import { Client, type RequestTrace, type Trace, type WalkTrace } from "@snmp/client";

const table = "1.3.6.1.2.1.2.2.1.1";
const script = mib(makeNumbered(table, 60));

/** Runs the work, and returns what a tracing channel showed meanwhile: the name of each event, and the object of the last one. */
async function watch<T extends Trace>(
  name: string,
  work: () => Promise<unknown>,
): Promise<{ readonly events: readonly string[]; readonly traces: readonly T[] }> {
  const events: string[] = [];
  const traces = new Set<T>();
  const note = (event: string) => (trace: object) => {
    events.push(event);
    traces.add(trace as T);
  };
  const subscribers = Object.fromEntries(
    ["start", "end", "asyncStart", "asyncEnd", "error"].map((event) => [event, note(event)]),
  ) as unknown as TracingChannelSubscribers<T>;
  const channel = tracingChannel<unknown, T>(name);
  channel.subscribe(subscribers);
  try {
    await work();
  } finally {
    channel.unsubscribe(subscribers);
  }
  return { events, traces: [...traces] };
}

test("a request is shown from its start to its answer, with all of its messages", async () => {
  await using agent = await FakeAgent.listen((request, self) =>
    request.number === 0 ? undefined : script(request, self),
  );
  await using client = new Client(agent.target, v2c("public"), { timeout: 50 });
  const { events, traces } = await watch<RequestTrace>("snmp:request", () => client.get(`${table}.1`));
  expect(events).toEqual(["start", "end", "asyncStart", "asyncEnd"]);
  expect(traces).toHaveLength(1);
  const [trace] = traces;
  expect(trace).toMatchObject({
    version: 1,
    target: `udp://${agent.target}`,
    messageProcessingModel: 1,
    contextName: "",
    pduType: "GetRequest",
    names: [`${table}.1`],
    messages: 2,
    result: [{ oid: `${table}.1`, value: 1 }],
  });
});

test("a request that fails shows its error, and rejects once", async () => {
  await using agent = await FakeAgent.listen((request) =>
    reply(request, { errorStatus: errorStatus.genErr }),
  );
  await using client = new Client(agent.target, v2c("public"));
  const { events, traces } = await watch<RequestTrace>("snmp:request", () =>
    expect(client.get(`${table}.1`)).rejects.toThrow(/genErr/),
  );
  expect(events).toEqual(["start", "end", "error", "asyncStart", "asyncEnd"]);
  expect(String(traces[0]!.error)).toMatch(/genErr/);
});

test("a walk is shown with its roots and its count, however it ends", async () => {
  await using agent = await FakeAgent.listen(script);
  await using client = new Client(agent.target, v2c("public"));
  const whole = await watch<WalkTrace>("snmp:walk", () => client.walk(table).toArray());
  expect(whole.events).toEqual(["start", "end", "asyncStart", "asyncEnd"]);
  expect(whole.traces[0]).toMatchObject({ roots: [table], count: 60 });

  const left = await watch<WalkTrace>("snmp:walk", async () => {
    for await (const _ of client.walk(table)) break;
  });
  expect(left.events).toEqual(["start", "end", "asyncStart", "asyncEnd"]);
  expect(left.traces[0]!.count).toBe(25);

  agent.script = (request) => reply(request, { errorStatus: errorStatus.genErr });
  const broken = await watch<WalkTrace>("snmp:walk", () =>
    expect(client.table("1.3.6.1.2.1.2.2", { columns: [1], strict: true })).rejects.toThrow(/genErr/),
  );
  expect(broken.events).toEqual(["start", "end", "error", "asyncStart", "asyncEnd"]);
});

test("a table whose columns are read in parallel is one walk, which its requests name", async () => {
  const [first, second] = ["1.3.6.1.2.1.2.2.1.1", "1.3.6.1.2.1.2.2.1.2"] as const;
  await using agent = await FakeAgent.listen(mib([first, second].flatMap((root) => makeNumbered(root, 60))));
  await using client = new Client(agent.target, v2c("public"));
  let requests: readonly RequestTrace[] = [];
  const walks = await watch<WalkTrace>("snmp:walk", async () => {
    ({ traces: requests } = await watch<RequestTrace>("snmp:request", () =>
      client.table("1.3.6.1.2.1.2.2", { columns: [1, 2], parallel: 2 }),
    ));
  });
  expect(walks.events).toEqual(["start", "end", "asyncStart", "asyncEnd"]);
  expect(walks.traces[0]).toMatchObject({ roots: [first, second], count: 120 });
  expect(requests.length).toBeGreaterThan(4);
  for (const { walk } of requests) expect(walk).toBe(walks.traces[0]);
});

test("the discovery of an engine is shown, and no trace and no packet shows a secret", async () => {
  const secrets = ["authentication secret", "privacy secret", "very-secret-community"];
  await using agent = new Agent({
    port: 0,
    communities: [{ name: secrets[2]!, access: "read-only" }],
    users: [
      {
        user: "ops",
        auth: { protocol: "sha", password: secrets[0]! },
        priv: { protocol: "aes128", password: secrets[1]! },
        access: "read-only",
      },
    ],
  });
  await agent.listen();
  const target = agent.addresses[0]!;
  const credentials = v3({
    user: "ops",
    auth: { protocol: "sha", password: secrets[0]! },
    priv: { protocol: "aes128", password: secrets[1]! },
  });
  const packets: unknown[] = [];
  const note = (packet: unknown): void => void packets.push(packet);
  for (const kind of ["sent", "received"]) subscribe(`snmp:packet:${kind}`, note);
  const shown = await watch<Trace>("snmp:discovery", async () => {
    await using client = new Client(target, credentials);
    await client.get("1.3.6.1.2.1.1.3.0");
    await using second = new Client(target, v2c(secrets[2]!));
    await second.get("1.3.6.1.2.1.1.3.0");
  });
  for (const kind of ["sent", "received"]) unsubscribe(`snmp:packet:${kind}`, note);
  expect(shown.traces[0]).toMatchObject({ version: 1, target, messageProcessingModel: 3 });
  expect(shown.events.filter((event) => event === "start").length).toBe(shown.traces.length);
  const text = [shown.traces, packets]
    .map((all) => `${inspect(all, { depth: 9 })}${JSON.stringify(all)}`)
    .join("");
  for (const secret of secrets) expect(text).not.toContain(secret);
  expect(packets.length).toBeGreaterThan(8);
});

test("every message is shown where it leaves and where it arrives; one that is not an answer with the reason", async () => {
  const seen: [string, PacketEvent][] = [];
  const listeners = ["sent", "received", "discarded"].map((kind) => {
    const listener = (packet: unknown): void => void seen.push([kind, packet as PacketEvent]);
    subscribe(`snmp:packet:${kind}`, listener);
    return [kind, listener] as const;
  });
  await using agent = await FakeAgent.listen((request, self) => {
    const octets = script(request, self) as Uint8Array;
    return [octets, octets];
  });
  await using client = new Client(agent.target, v2c("public"));
  const count = 10;
  for (let i = 1; i <= count; i++) await client.get(`${table}.${i}`);
  for (const [kind, listener] of listeners) unsubscribe(`snmp:packet:${kind}`, listener);
  await client.get(`${table}.1`);
  const kinds = seen.map(([kind]) => kind);
  expect(kinds.slice(0, 2)).toEqual(["sent", "received"]);
  const discarded = seen.find(([kind]) => kind === "discarded")![1];
  expect(discarded).toMatchObject({ version: 1, peer: `udp://${agent.target}`, reason: "unmatched" });
  expect(discarded.length).toBe(discarded.octets.length);
  expect(seen.filter(([kind]) => kind === "sent")).toHaveLength(count);
});
