// The modules that snmp_exporter ships, in ours and in Debian's exporter, against the same simulated device.
import { readFileSync } from "node:fs";
import { spawnSync } from "node:child_process";
import { gunzipSync } from "node:zlib";
import { simulate } from "@snmp/simulator";
import { Exporter, parseConfiguration } from "@snmp/exporter";
import { describeShared } from "../../../test/support/shared.ts";
import { valuesFor } from "./support/device.ts";
import { headersOf, samplesOf, startOracle, toOldForm } from "./support/oracle.ts";

/** Declares a test that needs a program; without it, the test is skipped with the reason in its name. */
function testWith(program: string, title: string, run: () => Promise<void>): void {
  if (spawnSync(program, ["--version"]).error === undefined) test(title, run);
  else test.skip(`${title} (skipped: ${program} is not installed)`, run);
}

const isAboutNames =
  /camelCase|"_total" suffix|metric type in metric name|abbreviated units|use base unit|"_(?:count|sum|info)"/;
const checked = new Set(["if_mib", "system", "hrSystem", "apcups", "cyberpower"]);

describeShared("the modules that snmp_exporter ships", "exporter/snmp.yml.gz", (path) => {
  const shipped = parseConfiguration(gunzipSync(readFileSync(path)).toString(), "snmp.yml");
  const modules = [...shipped.modules.values()];

  test("there are 53, with 4802 metrics", () => {
    expect(modules).toHaveLength(53);
    expect(modules.reduce((sum, { metrics }) => sum + metrics.length, 0)).toBe(4802);
  });

  test("every module answers with a sample of every metric", async () => {
    await using exporter = new Exporter({ config: shipped });
    const missing: string[] = [];
    for (const module of modules) {
      await using device = await simulate(valuesFor(module));
      const page = await exporter.scrape(device.address, { modules: [module.name] });
      for (const metric of module.metrics) {
        const names = [...metric.regexExtracts.keys()].map((suffix) => metric.name + suffix);
        // a row whose label says it already
        const isLabel =
          metric.type === "EnumAsInfo" && metric.indexes.some(({ labelname }) => labelname === metric.name);
        const isThere =
          names.length > 0 || isLabel || new RegExp(`^${metric.name}(?:_info)?[{ ]`, "m").test(page);
        if (!isThere) missing.push(`${module.name}: ${metric.name} ${metric.type}`);
      }
    }
    expect(missing).toEqual([]);
  });

  testWith("prometheus-snmp-exporter", "Debian's exporter makes the same metrics of them", async () => {
    const configuration = toOldForm(modules);
    await using oracle = await startOracle(configuration);
    await using exporter = new Exporter({ config: oracle.file });
    const { port } = await exporter.listen("127.0.0.1:0");
    let samples = 0;
    for (const { name } of modules) {
      await using device = await simulate(valuesFor(configuration.modules.get(name)!));
      const query = `snmp?module=${name}&target=${device.address.replace("udp://", "")}`;
      const [theirs, ours] = await Promise.all(
        [oracle.url, `http://127.0.0.1:${port}`].map(async (url) => (await fetch(`${url}/${query}`)).text()),
      );
      expect(samplesOf(ours!)).toEqual(samplesOf(theirs!));
      expect(headersOf(ours!)).toEqual(headersOf(theirs!));
      samples += samplesOf(ours!).length;
    }
    expect(samples).toBeGreaterThan(9000);
  });

  testWith("promtool", "promtool accepts the pages", async () => {
    await using exporter = new Exporter({ config: shipped });
    for (const module of modules.filter(({ name }) => checked.has(name))) {
      await using device = await simulate(valuesFor(module));
      const page = await exporter.scrape(device.address, { modules: [module.name] });
      const { status, stderr } = spawnSync("promtool", ["check", "metrics"], {
        input: page,
        encoding: "utf8",
      });
      // 3: it parses, but the names of MIBs are in camelCase
      expect([status, stderr.split("\n").filter((line) => !isAboutNames.test(line))]).toEqual([3, [""]]);
    }
  });
});
