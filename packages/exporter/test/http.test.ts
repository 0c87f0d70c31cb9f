// The HTTP interface.
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { setTimeout as delay } from "node:timers/promises";
import { Exporter } from "@snmp/exporter";
import type { ExporterOptions } from "@snmp/exporter";
import { simulate, type SimulatedDevice } from "@snmp/simulator";
import "@snmp/mpm-v2c";
import { spawnSync } from "node:child_process";
import { samplesOf } from "./support/oracle.ts";
import { configure } from "./support/yaml.ts";

const moduleText = `
walk: [1.3.6.1.4.1.1]
metrics: [{ name: a, oid: 1.3.6.1.4.1.1.1, type: gauge, help: h, indexes: [{ labelname: i, type: gauge }] }]`;
const objects = { "1.3.6.1.4.1.1.1.1": { type: "Gauge32", value: 5 } } as const;

interface World extends AsyncDisposable {
  readonly device: SimulatedDevice;
  readonly exporter: Exporter;
  readonly url: string;
  /** The device, as a target. */
  readonly target: string;
}

async function startWorld(options: Partial<ExporterOptions> = {}): Promise<World> {
  const device = await simulate(objects);
  const exporter = new Exporter({ config: configure(moduleText), ...options });
  const { port } = await exporter.listen("127.0.0.1:0");
  return {
    device,
    exporter,
    url: `http://127.0.0.1:${port}`,
    target: device.address.replace("udp://", ""),
    async [Symbol.asyncDispose]() {
      await exporter.close();
      await device.close();
    },
  };
}

test("/snmp answers with the metrics of the target", async () => {
  await using world = await startWorld();
  const response = await fetch(`${world.url}/snmp?target=${world.target}&module=test`);
  expect(response.status).toBe(200);
  expect(response.headers.get("content-type")).toBe("text/plain; version=0.0.4; charset=utf-8");
  const page = await response.text();
  expect(page).toContain('# HELP a h\n# TYPE a gauge\na{i="1"} 5\n');
  expect(page).toMatch(/^snmp_scrape_duration_seconds\{module="test"\} \d/m);
});

test("a page is compressed for those who accept gzip", async () => {
  await using world = await startWorld();
  const { port } = new URL(world.url);
  const fetchRaw = (accepted: string): Promise<{ encoding: string | undefined; body: Buffer }> =>
    new Promise((resolve, reject) => {
      const path = `/snmp?target=${world.target}&module=test`;
      request({ port, host: "127.0.0.1", path, headers: { "accept-encoding": accepted } }, (response) => {
        const chunks: Buffer[] = [];
        response.on("data", (chunk: Buffer) => chunks.push(chunk));
        response.on("end", () =>
          resolve({ encoding: response.headers["content-encoding"], body: Buffer.concat(chunks) }),
        );
      })
        .on("error", reject)
        .end();
    });
  const compressed = await fetchRaw("deflate, gzip;q=0.5");
  expect(compressed.encoding).toBe("gzip");
  expect(samplesOf(gunzipSync(compressed.body).toString())).toEqual(['a{i="1"} 5']);
  const plain = await fetchRaw("gzip;q=0");
  expect(plain.encoding).toBeUndefined();
  expect(samplesOf(plain.body.toString())).toEqual(['a{i="1"} 5']);
});

test.each([
  ["", "'target' parameter must be specified once"],
  ["target=", "'target' parameter must be specified once"],
  ["target=a&target=b", "'target' parameter must be specified once"],
  ["target=a&auth=b&auth=c", "'auth' parameter must only be specified once"],
  ["target=a&snmp_context=b&snmp_context=c", "'snmp_context' parameter must only be specified once"],
  ["target=a&snmp_engineid=b&snmp_engineid=c", "'snmp_engineid' parameter must only be specified once"],
  ["target=a&snmp_engineid=xy", "'snmp_engineid' parameter must be hexadecimal digits"],
  ["target=a&module=,", "'module' parameter must contain at least one module name"],
  ["target=a&module=test,none", "Unknown module 'none'"],
  ["target=a", "Unknown module 'if_mib'"],
  ["target=a&module=test&auth=none", "Unknown auth 'none'"],
])("/snmp?%s is refused with 400", async (query, message) => {
  await using world = await startWorld();
  const response = await fetch(`${world.url}/snmp?${query}`);
  expect([response.status, await response.text()]).toEqual([400, `${message}\n`]);
  expect(await (await fetch(`${world.url}/metrics`)).text()).toContain("\nsnmp_request_errors_total 1\n");
});

test("a failed scrape is answered with 500 and the text of the error", async () => {
  await using world = await startWorld({ config: configure(`${moduleText}\ntimeout: 20ms\nretries: 0`) });
  world.device.faults = { loss: 1 };
  const response = await fetch(`${world.url}/snmp?target=${world.target}&module=test`);
  expect([response.status, await response.text()]).toEqual([
    500,
    'An error has occurred while serving metrics:\n\nerror collecting metric Desc{fqName: "snmp_error", help: "Error scraping target", constLabels: {module="test"}, variableLabels: {}}: error walking target 127.0.0.1: request timeout (after 0 retries)\n',
  ]);
});

test("a scrape whose connection closes sends nothing more", async () => {
  await using world = await startWorld({ config: configure(`${moduleText}\ntimeout: 100ms\nretries: 100`) });
  world.device.faults = { loss: 1 };
  const ended = new AbortController();
  const scrape = expect(
    fetch(`${world.url}/snmp?target=${world.target}&module=test`, { signal: ended.signal }),
  ).rejects.toThrow();
  while (world.device.counters.received === 0) await delay(5);
  ended.abort();
  await scrape;
  const metrics = async (): Promise<string> => (await fetch(`${world.url}/metrics`)).text();
  while (!(await metrics()).includes("\nsnmp_request_in_flight 0\n")) await delay(5);
  const { received } = world.device.counters;
  await delay(250);
  expect(world.device.counters.received).toBe(received);
});

test("scrapes beyond maxScrapes are refused", async () => {
  await using world = await startWorld({ maxScrapes: 1, config: configure(`${moduleText}\ntimeout: 10s`) });
  world.device.faults = { loss: 1 };
  const ended = new AbortController();
  const first = fetch(`${world.url}/snmp?target=${world.target}&module=test`, { signal: ended.signal }).catch(
    () => 0,
  );
  while (world.device.counters.received === 0) await delay(5);
  const second = await fetch(`${world.url}/snmp?target=${world.target}&module=test`);
  expect([second.status, await second.text()]).toEqual([503, "1 scrapes are running already\n"]);
  ended.abort();
  await first;
});

test("/metrics, /config, /-/healthy and the page at /", async () => {
  await using world = await startWorld();
  await (await fetch(`${world.url}/snmp?target=${world.target}&module=test`)).text();
  const metrics = await (await fetch(`${world.url}/metrics`)).text();
  expect(metrics).toContain('snmp_collection_duration_seconds_count{module="test"} 1\n');
  expect(metrics).toMatch(/^snmp_packets_total [1-9]/m);
  expect(metrics).toContain("snmp_exporter_config_last_reload_successful 1\n");
  expect(metrics).toMatch(/^process_cpu_seconds_total \d/m);
  const config = await (await fetch(`${world.url}/config`)).text();
  expect(config).toContain("community: <secret>");
  expect(config).toContain("oid: 1.3.6.1.4.1.1.1");
  expect(await (await fetch(`${world.url}/-/healthy`)).text()).toBe("Healthy");
  expect(await (await fetch(world.url)).text()).toContain('action="/snmp"');
  expect((await fetch(`${world.url}/other`)).status).toBe(404);
  if (spawnSync("promtool", ["--version"]).error !== undefined)
    return console.warn("promtool is not installed");
  const { status, stderr } = spawnSync("promtool", ["check", "metrics"], {
    input: metrics,
    encoding: "utf8",
  });
  expect([status, stderr]).toEqual([0, ""]);
});

test("a configuration is read anew, and stays if the new one is faulty", async () => {
  const folder = await mkdtemp(join(tmpdir(), "exporter-"));
  const file = join(folder, "snmp.yml");
  const write = (name: string): Promise<void> =>
    writeFile(file, `auths: { public_v2: {} }\nmodules: { ${name}: { walk: [1.3.6.1.4.1.1], metrics: [] } }`);
  await write("old");
  await using world = await startWorld({ config: file });
  const scrape = async (name: string): Promise<number> =>
    (await fetch(`${world.url}/snmp?target=${world.target}&module=${name}`)).status;
  expect([await scrape("old"), await scrape("new")]).toEqual([200, 400]);
  await write("new");
  expect((await fetch(`${world.url}/-/reload`)).status).toBe(400);
  expect((await fetch(`${world.url}/-/reload`, { method: "POST" })).status).toBe(200);
  expect([await scrape("old"), await scrape("new")]).toEqual([400, 200]);
  await writeFile(file, "modules: { broken: { wlak: [] } }");
  const failed = await fetch(`${world.url}/-/reload`, { method: "PUT" });
  expect([failed.status, await failed.text()]).toEqual([
    500,
    `failed to reload config: ${file}: line 1: unknown field \`wlak\`; did you mean \`walk\`?, in module broken\n`,
  ]);
  expect(await scrape("new")).toBe(200);
  expect(await (await fetch(`${world.url}/metrics`)).text()).toContain(
    "snmp_exporter_config_last_reload_successful 0\n",
  );
  await rm(folder, { recursive: true });
});

test("an invalid address, and one that is not free, are errors", async () => {
  await using world = await startWorld();
  await using other = new Exporter({ config: configure(moduleText) });
  await expect(other.listen("9116")).rejects.toThrow('"9116" is not an address to listen at');
  await expect(other.listen(world.url.replace("http://", ""))).rejects.toThrow("EADDRINUSE");
});

test("many scrapes of one target at the same time do not disturb each other", async () => {
  await using world = await startWorld();
  const pages = await Promise.all(
    Array.from({ length: 20 }, async () =>
      (await fetch(`${world.url}/snmp?target=${world.target}&module=test`)).text(),
    ),
  );
  for (const page of pages) expect(samplesOf(page)).toEqual(['a{i="1"} 5']);
});
