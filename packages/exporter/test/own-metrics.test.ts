// The metrics of the exporter itself, beside those of Debian's snmp_exporter.
import { setTimeout as delay } from "node:timers/promises";
import { Exporter } from "@snmp/exporter";
import { simulate } from "@snmp/simulator";
import "@snmp/mpm-v2c";
import { describeOracle, startOracle, toOldForm } from "./support/oracle.ts";
import { configure } from "./support/yaml.ts";

const config = configure(`
walk: [1.3.6.1.4.1.1]
timeout: 100ms
retries: 50
metrics: [{ name: a, oid: 1.3.6.1.4.1.1.1, type: gauge, help: h }]`);

/** Returns the types of metrics by name. */
function typesOf(page: string): Map<string, string> {
  return new Map(Array.from(page.matchAll(/^# TYPE (\S+) (\S+)$/gm), ([, name, type]) => [name!, type!]));
}

test("round trips are counted in a histogram, but not the wait for an answer that is lost", async () => {
  await using device = await simulate(
    { "1.3.6.1.4.1.1.1.0": { type: "Gauge32", value: 5 } },
    { faults: { loss: 1 } },
  );
  await using exporter = new Exporter({ config });
  const { port } = await exporter.listen("127.0.0.1:0");
  const own = async (): Promise<string> => (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
  // every module is there before its first scrape
  expect(await own()).toContain('snmp_collection_duration_seconds_count{module="test"} 0\n');
  const scrape = exporter.scrape(device.address, { modules: ["test"] });
  while (device.counters.received === 0) await delay(5);
  device.faults = {};
  await scrape;
  const page = await own();
  expect(page).toContain('snmp_collection_duration_seconds_count{module="test"} 1\n');
  const count = (name: string): number => Number(new RegExp(`^${name} (\\d+)$`, "m").exec(page)![1]);
  const answered = count("snmp_packets_total") - count("snmp_packet_retries_total");
  expect(count("snmp_packet_retries_total")).toBeGreaterThan(0);
  expect(page).toContain(`\nsnmp_packet_duration_seconds_count ${answered}\n`);
  expect(page).toContain(`\nsnmp_packet_duration_seconds_bucket{le="+Inf"} ${answered}\n`);
  const buckets = Array.from(page.matchAll(/^snmp_packet_duration_seconds_bucket\{le="(.*)"\} (\d+)$/gm));
  expect(buckets.map(([, bound]) => bound)).toEqual([
    ...["0.0001", "0.0002", "0.0004", "0.0008", "0.0016", "0.0032", "0.0064", "0.0128", "0.0256", "0.0512"],
    ...["0.1024", "0.2048", "0.4096", "0.8192", "1.6384", "+Inf"],
  ]);
  const counts = buckets.map(([, , count]) => Number(count));
  expect(counts).toEqual([...counts].sort((a, b) => a - b));
});

describeOracle("beside snmp_exporter", () => {
  test("all its metrics are there, with their types, apart from those of Go", async () => {
    await using exporter = new Exporter({ config });
    const { port } = await exporter.listen("127.0.0.1:0");
    await using oracle = await startOracle(toOldForm(config.modules.values()));
    const [ours, theirs] = await Promise.all(
      [`http://127.0.0.1:${port}`, oracle.url].map(async (url) => (await fetch(`${url}/metrics`)).text()),
    );
    const expected = [...typesOf(theirs!)].filter(([name]) => !/^(?:go|promhttp)_/.test(name));
    // a histogram in later releases
    const types = new Map(expected).set("snmp_collection_duration_seconds", "histogram");
    const own = typesOf(ours!);
    // what the system tells on Linux only
    expect([...types.keys()].filter((name) => name.startsWith("process_"))).toHaveLength(7);
    expect(Object.fromEntries([...types.keys()].map((name) => [name, own.get(name)]))).toEqual(
      Object.fromEntries(types),
    );
    const value = (name: string): number => Number(new RegExp(`^${name} (\\S+)$`, "m").exec(ours!)![1]);
    expect(value("process_open_fds")).toBeGreaterThan(3);
    expect(value("process_max_fds")).toBeGreaterThan(value("process_open_fds"));
    expect(value("process_virtual_memory_bytes")).toBeGreaterThan(value("process_resident_memory_bytes"));
    expect(ours).toMatch(
      /^snmp_exporter_build_info\{goarch="\w+",goos="linux",nodeversion="v\d.*",version=".+"\} 1$/m,
    );
  });
});
