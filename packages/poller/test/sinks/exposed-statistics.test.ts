// The counts of a poller, beside the values of its targets.
import { execFileSync, spawnSync } from "node:child_process";
import { v2c } from "@snmp/mpm-v2c";
import { simulate } from "@snmp/simulator";
import { Poller } from "../../src/index.ts";
import { prometheus, type PrometheusOptions } from "../../src/sinks/prometheus.ts";
import { readExposition } from "../support/exposition-reader.ts";

const hasPromtool = spawnSync("promtool", ["--version"]).status === 0;

async function pollTwice(options: PrometheusOptions = {}): Promise<{ all: string; one: string }> {
  await using device = await simulate({ "1.3.6.1.2.1.1.3.0": { type: "TimeTicks", value: 1 } });
  const sink = prometheus({ ...options, names: "snake", statistics: () => poller.statistics });
  const poller: Poller = new Poller({
    targets: [{ address: device.address, name: "core-1" }],
    credentials: v2c("public"),
    every: "100ms",
    collect: ["1.3.6.1.2.1.1.3.0"],
    sinks: [sink, () => undefined],
  });
  let polls = 0;
  for await (const { failures } of poller) {
    expect(failures).toEqual([]);
    if (++polls === 2) break;
  }
  const shown = { all: sink.text(), one: sink.text({ targets: ["core-1"] }) };
  await poller.close();
  return shown;
}

test("the counts of a poller and of its sinks are in a scrape of all targets", async () => {
  const { all, one } = await pollTwice();
  expect(all).toMatch(/^snmp_poller_targets 1$/m);
  const families = readExposition(all, "prometheus");
  const valueOf = (name: string, labels: object = {}): number =>
    Number(
      families.get(name)!.samples.find((sample) => JSON.stringify(sample.labels) === JSON.stringify(labels))!
        .value,
    );
  expect(valueOf("snmp_poller_polls_total")).toBeGreaterThanOrEqual(2);
  expect(valueOf("snmp_poller_polls_failed_total")).toBe(0);
  for (const reason of ["overrun", "circuit", "back_pressure", "late"])
    expect(valueOf("snmp_poller_slots_skipped_total", { reason })).toBeGreaterThanOrEqual(0);
  for (const labels of [
    { sink: "prometheus", position: "0" },
    { sink: "function", position: "1" },
  ])
    expect(valueOf("snmp_poller_sink_dead_letters_total", labels)).toBe(0);
  expect(one).not.toContain("snmp_poller_");
});

(hasPromtool ? test : test.skip)(
  `promtool finds nothing to improve in them${hasPromtool ? "" : " (skipped: promtool of Debian's package prometheus is missing)"}`,
  async () => {
    const { all } = await pollTwice();
    expect(execFileSync("promtool", ["check", "metrics"], { input: all, stdio: "pipe" }).toString()).toBe("");
  },
);

test("OpenMetrics has them, too", async () => {
  const { all } = await pollTwice({ format: "openmetrics" });
  expect(all).toMatch(/^# TYPE snmp_poller_polls counter\nsnmp_poller_polls_total \d+$/m);
  expect(all.endsWith("# EOF\n")).toBe(true);
});

test("something else than a function is refused", () => {
  expect(() => prometheus({ statistics: {} as never })).toThrow("statistics must be a function");
});
