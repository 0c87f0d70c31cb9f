// Devices that walk without end.
import { Exporter, ScrapeError } from "@snmp/exporter";
import { varbindFrom } from "@snmp/pdu";
import { FakeAgent, reply } from "../../../../test/support/fake-agent.ts";
import { get } from "../support/get.ts";
import { gauge, samples } from "../support/samples.ts";
import { configure } from "../support/yaml.ts";

const root = "1.3.6.1.4.1.1";
const fields = `
walk: [${root}]
metrics: [{ name: a, oid: ${root}.1, type: gauge, help: h, indexes: [{ labelname: i, type: gauge }] }]`;

/** A device whose names increase without end, or are never the same twice. */
function endlessAgent(nextIndex: (index: number) => number): Promise<FakeAgent> {
  let index = 0;
  return FakeAgent.listen((request) => {
    const varbinds = Array.from({ length: 25 }, () => {
      index = nextIndex(index);
      return varbindFrom({ oid: `${root}.1.${index}`, type: "Gauge32", value: 1 });
    });
    return reply(request, { varbinds });
  });
}

const kinds: readonly (readonly [string, string, (index: number) => number])[] = [
  ["increase", fields, (index) => index + 1],
  ["decrease", `${fields}\nallow_nonincreasing_oids: true`, (index) => (index || 0x7fffffff) - 1],
];

describe.each(kinds)("a device whose names %s without end", (_, module, nextIndex) => {
  test("is left before Prometheus gives up", async () => {
    await using agent = await endlessAgent(nextIndex);
    await using exporter = new Exporter({ config: configure(module) });
    const { port } = await exporter.listen("127.0.0.1:0");
    const { status, body } = await get(`http://127.0.0.1:${port}/snmp?target=${agent.target}&module=test`, {
      headers: { "x-prometheus-scrape-timeout-seconds": "0.4" },
    });
    expect(status).toBe(500);
    expect(body).toMatch(
      /constLabels: \{module="test"\}.*: error scraping target 127\.0\.0\.1: not finished after 0\.2 s; walk less, or raise scrape_timeout in Prometheus \(\d+ values were read\)\n$/,
    );
  });

  test("is left after scrapeTimeout", async () => {
    await using agent = await endlessAgent(nextIndex);
    await using exporter = new Exporter({ config: configure(module), scrapeTimeout: 150 });
    const scrape = exporter.scrape(agent.target, { modules: ["test"], timeout: 60_000 });
    await expect(scrape).rejects.toThrow(
      /not finished after 0\.15 s; walk less, or raise scrapeTimeout, or --snmp\.scrape-timeout \(\d+ values were read\)$/,
    );
    await expect(scrape).rejects.toBeInstanceOf(ScrapeError);
  });

  test("is left after maxValues", async () => {
    await using agent = await endlessAgent(nextIndex);
    await using exporter = new Exporter({ config: configure(module), maxValues: 110 });
    await expect(exporter.scrape(agent.target, { modules: ["test"] })).rejects.toThrow(
      "error walking target 127.0.0.1: the device has more than 110 values; walk less, or raise maxValues, or --snmp.max-values",
    );
    expect(agent.requests).toHaveLength(5);
  });

  test("is left by a filter, too", async () => {
    await using agent = await endlessAgent(nextIndex);
    const filtered = `${module}\nfilters: [{ oid: ${root}.1, targets: [${root}], values: [none] }]`;
    await using exporter = new Exporter({ config: configure(filtered), maxValues: 110 });
    await expect(exporter.scrape(agent.target, { modules: ["test"] })).rejects.toThrow(
      "the device has more than 110 values",
    );
    expect(agent.requests).toHaveLength(5);
  });
});

test("as many values as allowed are a success, and each module has its own", async () => {
  const objects = Object.fromEntries(Array.from({ length: 5 }, (_, i) => [`${root}.1.${i}`, gauge(i)]));
  expect(await samples(fields, objects, { options: { maxValues: 5 } })).toHaveLength(5);
  await expect(samples(fields, objects, { options: { maxValues: 4 } })).rejects.toThrow("more than 4 values");
});

test.each([
  ["10", 9500],
  ["1", 500],
  ["0.4", 200],
  ["1e12", 0x7fffffff],
  ["0", undefined],
  ["-1", undefined],
  ["soon", undefined],
  [undefined, undefined],
  [["1", "2"], undefined],
])("a scrape for which Prometheus waits %j s may take %j ms", async (header, expected) => {
  const { parseScrapeTimeout } = await import("../../src/http/query.ts");
  expect(parseScrapeTimeout(header)).toBe(expected);
});
