import { makeVarbind } from "@snmp/pdu";
import fc from "fast-check";
import { Delivery } from "../../src/delivery.ts";
import { PollResult } from "../../src/result.ts";
import { otlpHttp, type OtlpHttpOptions, type PartialSuccess } from "../../src/sinks/otlp-http.ts";
import { metricsOf } from "../../src/sinks/otlp-metrics.ts";
import { StartTimes } from "../../src/sinks/start-times.ts";
import { startServer } from "../support/http-server.ts";
import { readMetrics } from "../support/otlp-reader.ts";
import { makeResult, slot } from "../support/results.ts";

const call = { signal: new AbortController().signal };

/** Sends results; returns the requests that the collector got. */
async function send(results: readonly PollResult[], options: Partial<OtlpHttpOptions> = {}, body = "{}") {
  await using server = await startServer(() => ({ status: 200, body }));
  const sink = otlpHttp({ url: `http://127.0.0.1:${server.port}`, ...options });
  await sink.write(results, call);
  return server.requests;
}

test("sends counters as cumulative, monotonic sums since the start of the device, and all else as gauges", async () => {
  const [request] = await send([makeResult()]);
  expect(request!.url).toBe("/v1/metrics");
  expect(request!.headers["content-type"]).toBe("application/json");
  const points = readMetrics(request!.body);
  const time = BigInt(slot) * 1_000_000n;
  const resource = {
    "service.name": "snmp-poller",
    "snmp.target": "router",
    "server.address": "192.0.2.1",
    site: "lab",
  };
  const start = BigInt(slot + 12 - 3_600_000) * 1_000_000n;
  const row = { index: "3", key: "eth3" };
  const expected = [
    ["snmp.poll.duration", "gauge", {}, 0.25],
    ["snmp.poll.failures", "gauge", {}, 0n],
    ["snmp.poll.overrun.slots", "gauge", {}, 0n],
    ["snmp.sysName.info", "gauge", { value: "core-1" }, 1n],
    ["snmp.sysUpTime", "gauge", {}, 360_000n],
    ["snmp.ifHCInOctets", "sum", row, 12_345_678_901_234n],
    ["snmp.ifHighSpeed", "gauge", row, 1000n],
  ] as const;
  expect(points).toEqual(
    expected.map(([name, kind, attributes, value]) => ({
      resource,
      name,
      kind,
      unit: name.endsWith("duration") ? "s" : undefined,
      attributes,
      start: kind === "sum" ? start : undefined,
      time,
      value,
    })),
  );
});

test("each target is a resource, with the attributes of the options", async () => {
  const results = [makeResult(), makeResult({ name: "other", labels: { "snmp.target": "mine" } })];
  const [request] = await send(results, { resource: { "service.name": "noc" }, prefix: "", texts: false });
  const points = readMetrics(request!.body);
  const resources = new Set(points.map(({ resource }) => JSON.stringify(resource)));
  expect([...resources].map((text) => JSON.parse(text) as unknown)).toEqual([
    { "service.name": "noc", "snmp.target": "router", "server.address": "192.0.2.1", site: "lab" },
    {
      "service.name": "noc",
      "snmp.target": "other",
      "server.address": "192.0.2.1",
      "exported_snmp.target": "mine",
    },
  ]);
  expect(points.some(({ name }) => name.endsWith(".info"))).toBe(false);
});

test("a repeated batch is the same, octet by octet", async () => {
  await using server = await startServer((number) => ({ status: number === 0 ? 503 : 200 }));
  const delivery = new Delivery(
    otlpHttp({ url: `http://127.0.0.1:${server.port}`, batch: { maxWait: 0, backoff: 1 } }),
  );
  delivery.push(makeResult());
  await delivery.close();
  expect(server.requests).toHaveLength(2);
  expect(server.requests[0]!.body).toBe(server.requests[1]!.body);
});

test.each([
  [429, false],
  [502, false],
  [503, false],
  [504, false],
  [500, true],
  [400, true],
  [404, true],
])("status %i is permanent: %s", async (status, isPermanent) => {
  await using server = await startServer(() => ({ status }));
  const sink = otlpHttp({ url: `http://127.0.0.1:${server.port}/custom/path` });
  await expect(async () => sink.write([makeResult()], call)).rejects.toMatchObject({ status, isPermanent });
  expect(server.requests[0]!.url).toBe("/custom/path");
});

test.each([
  ['{"partialSuccess":{"errorMessage":"careful"}}', [{ rejected: 0, message: "careful" }]],
  ['{"partialSuccess":{}}', []],
  ["{}", []],
  ["", []],
  ["null", []],
  ["<html>", []],
])("the answer %s does not fail the write", async (body, expected) => {
  const partial: PartialSuccess[] = [];
  await send([makeResult()], { onPartialSuccess: (each) => partial.push(each) }, body);
  expect(partial).toEqual(expected);
});

test("data points that the collector rejects are counted and reported, and the batch does not come again", async () => {
  await using server = await startServer(() => ({
    status: 200,
    body: '{"partialSuccess":{"rejectedDataPoints":"3","errorMessage":"too old"}}',
  }));
  const partial: PartialSuccess[] = [];
  const deadLetters: unknown[] = [];
  const delivery = new Delivery(
    otlpHttp({
      url: `http://127.0.0.1:${server.port}`,
      onPartialSuccess: (each) => partial.push(each),
      batch: { maxWait: 0, backoff: 1, onDeadLetter: (results) => deadLetters.push(results) },
    }),
  );
  delivery.push(makeResult());
  await delivery.close();
  expect(server.requests).toHaveLength(1);
  expect(partial).toEqual([{ rejected: 3, message: "too old" }]);
  expect(deadLetters).toEqual([]);
  expect(delivery.statistics).toMatchObject({ written: 1, refused: 3, deadLetters: 0, retries: 0 });
});

test("a poll that took slots of others names what took the longest", () => {
  const overrun = { slots: 2, item: "sysName.0", columns: [], duration: 71_500 };
  const result = new PollResult({ target: { name: "slow", address: "", labels: {} }, slot, overrun });
  const metrics = metricsOf(result, undefined, { resource: {}, prefix: "", texts: true });
  expect(readMetrics(JSON.stringify({ resourceMetrics: [metrics] }))).toMatchObject([
    {},
    {},
    { name: "poll.overrun.slots", value: 2n },
    { name: "poll.overrun.duration", unit: "s", value: 71.5, attributes: { item: "sysName.0" } },
  ]);
});

test("counters that no signed integer holds, and numbers that JSON lacks, keep to the rules of protobuf", () => {
  const result = makeResult({ octets: 2n ** 64n - 1n });
  const points = readMetrics(
    JSON.stringify({
      resourceMetrics: [metricsOf(result, undefined, { resource: {}, prefix: "", texts: true })],
    }),
  );
  expect(points.find(({ name }) => name === "ifHCInOctets")).toMatchObject({
    value: 2 ** 64,
    start: undefined,
  });
});

test("any names and texts make a valid body", () => {
  const text = fc.string({ unit: "binary", maxLength: 20 });
  fc.assert(
    fc.property(text, text, text, fc.bigInt(0n, 2n ** 64n - 1n), (name, label, value, counter) => {
      const result = new PollResult({
        target: { name, address: value, labels: { [label]: value } },
        slot: slot + 0.5,
        varbinds: {
          [`t${name}`]: makeVarbind("1.3.6.1.2.1.1.1.0", "OctetString", Buffer.from(value)),
          [`c${name}`]: makeVarbind("1.3.6.1.2.1.1.1.1", "Counter64", counter),
        },
        values: { [`t${name}`]: value, [`c${name}`]: counter },
      });
      const metrics = metricsOf(result, slot - 1, { resource: {}, prefix: "snmp.", texts: true });
      expect(readMetrics(JSON.stringify({ resourceMetrics: [metrics] }))).toHaveLength(5);
    }),
    { numRuns: 300 },
  );
});

describe("the start of the counters", () => {
  const hour = 3_600_000;
  const at = (time: number, sysUpTime: number) => makeResult({ slot: slot + time, sysUpTime });

  test("stays although clocks drift and polls are late", () => {
    const starts = new StartTimes(10);
    const first = starts.find(at(0, 360_000));
    expect(first).toBe(slot + 12 - hour);
    expect(starts.find(at(hour, 720_300))).toBe(first);
    for (let i = 2; i < 200; i++) expect(starts.find(at(i * hour, (i + 1) * 360_300))).toBe(first);
  });

  test("moves when the device starts again, even if it is up for longer than before", () => {
    const starts = new StartTimes(10);
    starts.find(at(0, 6000));
    expect(starts.find(at(hour, 1000))).toBe(slot + 12 + hour - 10_000);
    const other = new StartTimes(10);
    other.find(at(0, 6000));
    expect(other.find(at(hour, 300_000))).toBe(slot + 12 + hour - 3_000_000);
  });

  test("stays when sysUpTime wraps after 497 days", () => {
    const starts = new StartTimes(10);
    const first = starts.find(at(0, 2 ** 32 - 1000));
    expect(starts.find(at(60_000, 5000))).toBe(first);
  });

  test("of an older result that comes again is that of its run, or unknown", () => {
    const starts = new StartTimes(10);
    const first = starts.find(at(hour, 720_000));
    expect(starts.find(at(0, 360_000))).toBe(first);
    starts.find(at(2 * hour, 100));
    expect(starts.find(at(0, 360_000))).toBeUndefined();
  });

  test("is unknown without sysUpTime, and the targets that are kept are bounded", () => {
    const starts = new StartTimes(1);
    const silent = new PollResult({ target: { name: "x", address: "", labels: {} }, slot });
    expect(starts.find(silent)).toBeUndefined();
    const first = starts.find(makeResult({ name: "a" }));
    starts.find(makeResult({ name: "b" }));
    expect(starts.find(makeResult({ name: "a", slot: slot + hour, sysUpTime: 720_100 }))).not.toBe(first);
  });
});

test("an unknown option is refused", () => {
  expect(() => otlpHttp({ url: "http://127.0.0.1/", header: {} } as never)).toThrow(/headers/);
});
