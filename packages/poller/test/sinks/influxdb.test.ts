// A real InfluxDB 1 of Debian takes what the sink writes, and a repeated batch changes nothing.
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { influxLine } from "../../src/sinks/influx-line.ts";
import { makeResult, slot } from "../support/results.ts";

const hasInflux = spawnSync("influxd", ["version"]).status === 0;
const influxTest = hasInflux ? test : test.skip;
const because = hasInflux ? "" : " (skipped: influxd of Debian's package influxdb is missing)";

influxTest(`InfluxDB stores every value once, however odd the texts are${because}`, async () => {
  const folder = mkdtempSync(join(tmpdir(), "snmp-influx-"));
  const [http, rpc] = await Promise.all([freeTcpPort(), freeTcpPort()]);
  const file = join(folder, "influxdb.conf");
  writeFileSync(file, configuration(folder, http, rpc));
  const server = spawn("influxd", ["-config", file], { stdio: "ignore" });
  try {
    const url = `http://127.0.0.1:${http}`;
    await ready(`${url}/ping`);
    await fetch(`${url}/query?q=${encodeURIComponent("CREATE DATABASE snmp")}`, { method: "POST" });
    const sink = influxLine({ url: `${url}/write?db=snmp`, unsigned: false });
    const sysName = 'core "1" \\ a, b = c\nsecond line';
    const labels = { "data center": "Köln, 2 = zwei", path: "C:\\" };
    const results = [
      makeResult({ sysName, labels, octets: 2n ** 64n - 1n, key: "eth 0/1, x=y" }),
      makeResult({ slot: slot + 60_000, labels, name: "other" }),
    ];
    const call = { signal: new AbortController().signal };
    for (let i = 0; i < 2; i++) await sink.write(results, call);
    const query = encodeURIComponent('SELECT * FROM snmp; SELECT * FROM "ifXTable"');
    const answer = await fetch(`${url}/query?db=snmp&epoch=ns&q=${query}`);
    const { results: tables } = (await answer.json()) as {
      results: { series: { columns: string[]; values: unknown[][] }[] }[];
    };
    const [scalars, rows] = tables.map(({ series: [first] }) =>
      first!.values.map((values): Record<string, unknown> =>
        Object.fromEntries(values.map((value, i) => [first!.columns[i]!, value] as const)),
      ),
    );
    expect(scalars).toHaveLength(2);
    expect(scalars![0]).toMatchObject({
      sysName,
      target: "router",
      "data center": "Köln, 2 = zwei",
      path: "C:",
    });
    expect(rows).toHaveLength(2);
    expect(rows![0]).toMatchObject({ key: "eth 0/1, x=y", index: "3", ifHighSpeed: 1000 });
    expect(rows![0]!["ifHCInOctets_per_second"]).toBe(1234.5);
  } finally {
    server.kill();
    await once(server, "exit");
    rmSync(folder, { recursive: true });
  }
});

function configuration(folder: string, http: number, rpc: number): string {
  return `
reporting-disabled = true
bind-address = "127.0.0.1:${rpc}"
[meta]
  dir = "${folder}/meta"
[data]
  dir = "${folder}/data"
  wal-dir = "${folder}/wal"
  query-log-enabled = false
[monitor]
  store-enabled = false
[http]
  bind-address = "127.0.0.1:${http}"
  log-enabled = false
`;
}

async function freeTcpPort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function ready(url: string): Promise<void> {
  for (;;) {
    if (
      await fetch(url).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
