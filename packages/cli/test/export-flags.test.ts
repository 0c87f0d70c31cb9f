// The flags of snmp_exporter.
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { connect, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { simulate } from "@snmp/simulator";
import { hashSync } from "bcryptjs";
import "@snmp/mpm-v2c";
import { startExport } from "./support/exporter.ts";
import { snmp } from "./support/terminal.ts";

const gauge = { type: "Gauge32", value: 5 } as const;

let folder: string, config: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "snmp-export-flags-"));
  const metric = "{ name: a, oid: 1.3.6.1.4.1.1.1, type: gauge, help: h }";
  config = await write(
    "snmp.yml",
    `auths: { public_v2: {} }\nmodules: { m: { walk: [1.3.6.1.4.1.1], metrics: [${metric}] } }`,
  );
});
afterAll(() => rm(folder, { recursive: true }));

async function write(name: string, content: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

test("--web.config.file asks for passwords, and --dry-run tells its faults", async () => {
  const web = await write("web.yml", `basic_auth_users: { ops: ${hashSync("secret", 4)} }`);
  const server = await startExport("--config.file", config, "--web.config.file", web);
  const fetchAs = (user: string): Promise<Response> =>
    fetch(`${server.url}/metrics`, { headers: { authorization: `Basic ${btoa(user)}` } });
  expect((await fetch(`${server.url}/metrics`)).status).toBe(401);
  expect((await fetchAs("ops:wrong")).status).toBe(401);
  expect((await fetchAs("ops:secret")).status).toBe(200);
  expect(server.stderr.text).not.toContain("secret");
  await server.stop();
  await write("web.yml", "basic_auth_users:\n  ops: secret");
  const { status, stderr } = await snmp([
    "export",
    "--dry-run",
    "--config.file",
    config,
    "--web.config.file",
    web,
  ]);
  expect(status).toBe(2);
  expect(stderr).toContain("web.yml: line 2: basic_auth_users must have a bcrypt hash for user ops");
  expect(stderr).not.toContain("secret");
});

test("--web.listen-address may be given several times, and --web.telemetry-path moves /metrics", async () => {
  const more = ["--web.listen-address", "127.0.0.1:0", "--web.telemetry-path", "/own?"];
  expect((await snmp(["export", "--config.file", config, ...more])).stderr).toContain(
    "metricsPath must begin with a slash",
  );
  more[3] = "/own";
  const server = await startExport("--config.file", config, ...more);
  const urls = server.stderr.text.match(/127\.0\.0\.1:\d+/g)!;
  expect(new Set(urls).size).toBe(2);
  for (const url of urls) {
    expect(await (await fetch(`http://${url}/own`)).text()).toContain("snmp_packets_total 0");
    expect((await fetch(`http://${url}/metrics`)).status).toBe(404);
    expect(await (await fetch(`http://${url}/`)).text()).toContain('<a href="/own">Metrics</a>');
  }
  await server.stop();
});

test.each([
  [["--snmp.max-values", "1"], "the device has more than 1 values"],
  [["--snmp.scrape-timeout", "0.1"], "not finished after 0.1 s"],
])("%j ends a scrape", async (limit, message) => {
  const objects = { "1.3.6.1.4.1.1.1.1": gauge, "1.3.6.1.4.1.1.1.2": gauge };
  await using device = await simulate(objects, { faults: { delay: 150 } });
  const server = await startExport("--config.file", config, ...limit);
  const response = await fetch(`${server.url}/snmp?target=${device.address}&module=m`);
  expect(response.status).toBe(500);
  expect(await response.text()).toContain(message);
  await server.stop();
});

test("flags have the forms of snmp_exporter: --flag=value, --no-flag", async () => {
  await using device = await simulate({ "1.3.6.1.4.1.1.1.0": { type: "Counter64", value: 2n ** 53n + 4n } });
  const server = await startExport(
    `--config.file=${config}`,
    "--log.level=debug",
    "--web.config.file=",
    "--snmp.source-address=",
    "--no-dry-run",
    "--no-web.systemd-socket",
    "--no-config.expand-environment-variables",
    "--no-snmp.wrap-large-counters",
    "--",
  );
  const page = await (await fetch(`${server.url}/snmp?target=${device.address}&module=m`)).text();
  expect(page).toContain("\na 9.007199254740996e+15\n");
  expect(server.stderr.text).toContain("level=debug");
  await server.stop();
  for (const flags of [["--snmp.wrap-large-counters"], ["--no-dry-run", "--dry-run", "--dry-run"]]) {
    const { status, stdout } = await snmp(["export", "--dry-run", "--config.file", config, ...flags]);
    expect([status, stdout]).toEqual([0, "1 modules and 1 auths, no faults\n"]);
  }
});

test("--web.max-connections bounds the connections", async () => {
  const server = await startExport("--config.file", config, "--web.max-connections=2");
  const { hostname, port } = new URL(server.url);
  const sockets: Socket[] = [];
  // they send nothing, so that they are busy
  while (!server.stderr.text.includes("Too many connections")) {
    const socket = connect(Number(port), hostname).on("error", () => undefined);
    sockets.push(socket);
    await new Promise((resolve) => socket.once("connect", resolve).once("close", resolve));
  }
  expect(sockets.length).toBeGreaterThan(2);
  expect(server.stderr.text).toContain("raise maxConnections, or --web.max-connections");
  for (const socket of sockets) socket.destroy();
  await server.stop();
});

test("--log.format json writes a JSON object a line", async () => {
  const server = await startExport("--config.file", config, "--log.format", "json", "--log.level", "debug");
  await fetch(`${server.url}/snmp?target=127.0.0.1:1&module=m`);
  await server.stop();
  const records = server.stderr.text
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(records).toMatchObject([
    { level: "info", msg: "Listening on", address: server.url.replace("http://", "") },
    { level: "info", msg: "Error scraping target", target: "127.0.0.1:1" },
  ]);
  expect(Date.parse(String(records[0]!.ts))).toBeGreaterThan(0);
});

test.each(["127.0.0.1", "127.0.0.1:", "127.0.0.1:0", "[127.0.0.1]:0", ""])(
  "--snmp.source-address may be %j",
  async (source) => {
    await using device = await simulate({ "1.3.6.1.4.1.1.1.0": gauge });
    const server = await startExport("--config.file", config, "--snmp.source-address", source);
    const page = await (await fetch(`${server.url}/snmp?target=${device.address}&module=m`)).text();
    expect(page).toContain("\na 5\n");
    await server.stop();
  },
);

test.each([
  [["--log.format", "xml"], "unknown log format xml; use one of logfmt, json"],
  [
    ["--snmp.source-address", "127.0.0.1:161"],
    "--snmp.source-address cannot have a port, since all scrapes share a socket: use 127.0.0.1",
  ],
  [
    ["--web.systemd-socket"],
    "--web.systemd-socket needs sockets, and there are none: start the service by a socket unit of systemd",
  ],
  [
    ["--snmp.debug-packets"],
    "unknown option --snmp.debug-packets; use --pcap FILE, which writes every message into a file",
  ],
  [["--no-snmp.debug-packets"], "unknown option --no-snmp.debug-packets; leave it out"],
  [["--help-man"], "unknown option --help-man; use --help"],
  [["@flags.txt"], "snmp export reads no flags from files: write those of flags.txt on the command line"],
  [["--config.file="], "--config.file needs the path of a file, and has none"],
  [
    ["generate", "--output-path", "snmp.yml"],
    "unknown option --output-path; redirect the output: snmp export generate generator.yml > snmp.yml",
  ],
])("%j is refused with advice", async (args, advice) => {
  const { status, stderr } = await snmp(["export", "--config.file", config, ...args]);
  expect(status).toBe(2);
  expect(stderr).toContain(advice);
});
