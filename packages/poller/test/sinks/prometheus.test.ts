import { execFileSync, spawnSync } from "node:child_process";
import { makeVarbind } from "@snmp/pdu";
import fc from "fast-check";
import { PollResult, type PollRow } from "../../src/result.ts";
import {
  Exposition,
  toLabelName,
  toMetricName,
  toSnakeCase,
  writeExpositions,
  writeLabels,
} from "../../src/sinks/exposition.ts";
import { prometheus, type PrometheusOptions } from "../../src/sinks/prometheus.ts";
import { readExposition } from "../support/exposition-reader.ts";
import { makeResult, makeResults, slot } from "../support/results.ts";

function textOf(results: readonly PollResult[], options: PrometheusOptions = {}): string {
  const sink = prometheus(options);
  sink.write(results);
  return sink.text();
}

const hasPromtool = spawnSync("promtool", ["--version"]).status === 0;
const checkTest = hasPromtool ? test : test.skip;
const because = hasPromtool ? "" : " (skipped: promtool of Debian's package prometheus is missing)";

test("writes the last result of a target in the format of Prometheus", () => {
  expect(textOf([makeResult()])).toBe(
    `# HELP snmp_poll_success Whether all that was asked for could be read.
# TYPE snmp_poll_success gauge
snmp_poll_success{target="router",site="lab"} 1
# HELP snmp_poll_failures The number of tables and scalars that could not be read.
# TYPE snmp_poll_failures gauge
snmp_poll_failures{target="router",site="lab"} 0
# HELP snmp_poll_duration_seconds The time that the poll took.
# TYPE snmp_poll_duration_seconds gauge
snmp_poll_duration_seconds{target="router",site="lab"} 0.25
# HELP snmp_poll_overrun_slots The slots that the poll took from later ones.
# TYPE snmp_poll_overrun_slots gauge
snmp_poll_overrun_slots{target="router",site="lab"} 0
# HELP snmp_poll_slot_timestamp_seconds The beginning of the slot.
# TYPE snmp_poll_slot_timestamp_seconds gauge
snmp_poll_slot_timestamp_seconds{target="router",site="lab"} 1790000040
# HELP sysName_info sysName, OctetString.
# TYPE sysName_info gauge
sysName_info{target="router",site="lab",value="core-1"} 1
# HELP sysUpTime sysUpTime, TimeTicks.
# TYPE sysUpTime gauge
sysUpTime{target="router",site="lab"} 360000
# HELP ifHCInOctets ifHCInOctets of ifXTable, Counter64.
# TYPE ifHCInOctets counter
ifHCInOctets{target="router",site="lab",index="3",key="eth3"} 12345678901234
# HELP ifHighSpeed ifHighSpeed of ifXTable, Gauge32.
# TYPE ifHighSpeed gauge
ifHighSpeed{target="router",site="lab",index="3",key="eth3"} 1000
`,
  );
});

test("writes OpenMetrics with its suffixes, times in seconds, and # EOF", () => {
  const text = textOf([makeResult()], {
    format: "openmetrics",
    timestamps: true,
    names: "snake",
    prefix: "x_",
  });
  const families = readExposition(text, "openmetrics");
  expect(families.get("x_if_hc_in_octets")).toEqual({
    type: "counter",
    help: "ifHCInOctets of ifXTable, Counter64.",
    samples: [
      {
        name: "x_if_hc_in_octets_total",
        labels: { target: "router", site: "lab", index: "3", key: "eth3" },
        value: "12345678901234",
        time: "1790000040.000",
      },
    ],
  });
  expect(families.get("x_sys_name")).toMatchObject({ type: "info", samples: [{ value: "1" }] });
});

test("a poll that took slots of others names what took the longest", () => {
  const overrun = {
    slots: 2,
    item: "ifXTable",
    columns: ["ifHCInOctets", "ifHCOutOctets"],
    duration: 71_500,
  };
  const text = textOf([new PollResult({ target: { name: "slow", address: "", labels: {} }, slot, overrun })]);
  expect(text).toContain('snmp_poll_overrun_slots{target="slow"} 2\n');
  expect(text).toContain(
    'snmp_poll_overrun_seconds{target="slow",item="ifXTable.ifHCInOctets,ifHCOutOctets"} 71.5\n',
  );
});

test("a counter of 64 bits keeps all its digits", () => {
  expect(textOf([makeResult({ octets: 2n ** 64n - 1n })])).toContain("} 18446744073709551615\n");
});

test("a repeated or an older result changes nothing, a newer one takes its place", () => {
  const sink = prometheus();
  const at = (slot: number, octets: bigint) => makeResult({ slot, octets });
  sink.write([at(slot, 5n)]);
  const before = sink.text();
  sink.write([at(slot, 5n), at(slot - 60_000, 4n)]);
  expect(sink.text()).toBe(before);
  sink.write([at(slot + 60_000, 6n)]);
  expect(sink.text()).toMatch(/^ifHCInOctets\{.*\} 6$/m);
});

test("targets that are not polled any more disappear, and the oldest one makes room", () => {
  const sink = prometheus({ maxTargets: 2, maxAge: 1000 });
  sink.write(["a", "b", "c"].map((name) => makeResult({ name })));
  expect(sink.text()).not.toContain('target="a"');
  expect(sink.text({ targets: ["b"] })).not.toContain('target="c"');
  const clock = jest.spyOn(performance, "now").mockReturnValue(performance.now() + 1001);
  expect(sink.text()).toBe("");
  clock.mockRestore();
  sink.write([makeResult()]);
  sink.close();
  expect(sink.text()).toBe("");
});

test("labels of targets do not take the place of those of the sink", () => {
  const labels = { target: "mine", "data center": "x", "data.center": "y", __name__: "n", "1st": "z" };
  const families = readExposition(textOf([makeResult({ labels })]), "prometheus");
  expect(families.get("sysUpTime")!.samples[0]!.labels).toEqual({
    target: "router",
    exported_target: "mine",
    data_center: "x",
    _name__: "n",
    _1st: "z",
  });
});

test("a column without a name has its OID, whatever its table", () => {
  const row = (table: string, value: number): PollRow => ({
    table,
    index: "1",
    key: "1",
    varbinds: { "10": makeVarbind(`${table}.1.10.1`, "Counter32", value) },
    values: { "10": value },
  });
  const [first, second] = ["1.3.6.1.2.1.2.2", "1.3.6.1.2.1.4.20"] as const;
  const result = new PollResult({
    target: { name: "router", address: "192.0.2.1", labels: {} },
    slot,
    rows: { [first]: [row(first, 1)], [second]: [row(second, 2)] },
  });
  const families = readExposition(textOf([result]), "prometheus");
  expect(families.get("oid_1_3_6_1_2_1_2_2_1_10")!.samples).toMatchObject([{ value: "1" }]);
  expect(families.get("oid_1_3_6_1_2_1_4_20_1_10")!.samples).toMatchObject([{ value: "2" }]);
});

test("an object that is a counter here and a gauge there has no type", () => {
  const other = new PollResult({
    target: { name: "other", address: "192.0.2.2", labels: {} },
    slot,
    varbinds: { "sysUpTime.0": makeVarbind("1.3.6.1.2.1.1.3.0", "Counter32", 5) },
  });
  expect(textOf([makeResult(), other])).toContain("# TYPE sysUpTime untyped\n");
  expect(readExposition(textOf([makeResult(), other], { format: "openmetrics" }), "openmetrics").size).toBe(
    9,
  );
});

test.each([
  ["ifHCInOctets", "if_hc_in_octets"],
  ["sysUpTime", "sys_up_time"],
  ["hrSWRunPerfCPU", "hr_sw_run_perf_cpu"],
  ["dot1dTpFdbPort", "dot1d_tp_fdb_port"],
])("%s in snake case is %s", (name, expected) => {
  expect(toSnakeCase(name)).toBe(expected);
});

test.each([
  ["1.3.6.1.4.1.9.2.1.58", "oid_1_3_6_1_4_1_9_2_1_58"],
  ["cisco-cpu", "cisco_cpu"],
  ["2xx", "_2xx"],
  ["", "_"],
])("%j as the name of a metric is %s", (name, expected) => {
  expect(toMetricName(name)).toBe(expected);
});

test("any text survives: what is written is read back, in both formats", () => {
  const anyText = fc.string({ unit: "grapheme", maxLength: 30 });
  const anyName = fc.oneof(anyText, fc.constantFrom("a\\", '"', "\n", "a_total", "ifDescr", "1.3.6"));
  fc.assert(
    fc.property(
      fc.constantFrom("prometheus" as const, "openmetrics" as const),
      fc.array(
        fc.tuple(
          anyName,
          fc.constantFrom("counter" as const, "gauge" as const, "info" as const),
          anyText,
          anyText,
          fc.oneof(fc.double(), fc.bigInt(0n, 2n ** 64n - 1n)),
        ),
      ),
      (format, samples) => {
        const exposition = new Exposition(format);
        for (const [name, type, help, label, value] of samples)
          exposition.add(name, type, help, writeLabels([["l", label]]), value);
        const families = readExposition([...writeExpositions([exposition], format)].join(""), format);
        const read = [...families.values()].flatMap((family) =>
          family.samples.map(({ labels }) => labels["l"]),
        );
        for (const [, , , label] of samples) expect(read).toContain(label);
      },
    ),
    { numRuns: 300 },
  );
  fc.assert(fc.property(anyText, (text) => /^[a-zA-Z_][a-zA-Z0-9_]*$/.test(toLabelName(text))));
});

checkTest(`promtool finds nothing to improve in names of snake case${because}`, () => {
  const text = textOf([makeResult({ sysName: 'a "b"\\\nc' }), makeResult({ name: "other" })], {
    names: "snake",
  });
  expect(execFileSync("promtool", ["check", "metrics"], { input: text, stdio: "pipe" }).toString()).toBe("");
});

checkTest(`promtool reads names of SNMP, and objects only to how they are written${because}`, () => {
  const { status, stdout, stderr } = spawnSync("promtool", ["check", "metrics"], {
    input: textOf([makeResult()]),
    encoding: "utf8",
  });
  const lines = `${stdout}${stderr}`.trim().split("\n");
  expect(status).toBe(3); // findings of style, no error
  for (const line of lines) expect(line).toMatch(/snake_case|"_total" suffix/);
});

test("the handler serves /metrics, some targets of it, and nothing else", async () => {
  const sink = prometheus();
  sink.write([makeResult(), makeResult({ name: "other" })]);
  await using server = await sink.listen(0);
  const url = `http://127.0.0.1:${server.port}`;
  const all = await fetch(`${url}/metrics`);
  expect(all.status).toBe(200);
  expect(all.headers.get("content-type")).toBe("text/plain; version=0.0.4; charset=utf-8");
  expect(await all.text()).toBe(sink.text());
  const one = await fetch(`${url}/metrics?target=other`);
  expect(await one.text()).toBe(sink.text({ targets: ["other"] }));
  const head = await fetch(`${url}/metrics`, { method: "HEAD" });
  expect([head.status, await head.text()]).toEqual([200, ""]);
  expect((await fetch(`${url}/`)).status).toBe(404);
  const post = await fetch(`${url}/metrics`, { method: "POST" });
  expect([post.status, post.headers.get("allow")]).toEqual([405, "GET, HEAD"]);
});

test("a fleet is served whole, also to a scraper that reads slowly", async () => {
  const sink = prometheus();
  sink.write(makeResults(2000));
  await using server = await sink.listen(0);
  const response = await fetch(`http://127.0.0.1:${server.port}/metrics`);
  let text = "";
  const decoder = new TextDecoder();
  for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
    text += decoder.decode(chunk, { stream: true });
    await new Promise((resolve) => setImmediate(resolve));
  }
  expect(text).toBe(sink.text());
  expect(readExposition(text, "prometheus").get("ifHCInOctets")!.samples).toHaveLength(2000);
});

test("a port that is taken rejects", async () => {
  await using server = await prometheus().listen(0);
  await expect(prometheus().listen(server.port)).rejects.toThrow(/EADDRINUSE/);
});

test.each([
  [{ format: "json" }, /format must be/],
  [{ names: "camel" }, /names must be/],
  [{ prefix: "1-" }, /prefix must consist/],
  [{ maxAge: 0 }, /maxAge must be an integer/],
  [{ maxAges: 1 }, /maxAge/],
])("wrong options are refused: %j", (options, message) => {
  expect(() => prometheus(options as PrometheusOptions)).toThrow(message);
});
