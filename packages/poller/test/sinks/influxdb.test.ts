// A real InfluxDB 1 of Debian takes what the sink writes, a repeated batch changes nothing, and a value that it refuses costs no other.
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { makeVarbind } from "@snmp/pdu";
import fc from "fast-check";
import { Delivery } from "../../src/delivery.ts";
import { PollResult, type PollRow } from "../../src/result.ts";
import { influxLine } from "../../src/sinks/influx-line.ts";
import type { SinkError } from "../../src/sinks/sink-error.ts";
import { makeResult, makeResults, slot } from "../support/results.ts";

const hasInflux = spawnSync("influxd", ["version"]).status === 0;
const influxTest = hasInflux ? test : test.skip;
const because = hasInflux ? "" : " (skipped: influxd of Debian's package influxdb is missing)";

type Table = readonly Record<string, unknown>[];

/** An InfluxDB with the database snmp. */
interface Influx extends AsyncDisposable {
  readonly url: string;
  query(text: string): Promise<Table[]>;
  write(lines: string): Promise<Response>;
}

influxTest(`InfluxDB stores every value once, however odd the texts are${because}`, async () => {
  await using influx = await startInflux();
  const sink = influxLine({ url: influx.url, unsigned: false });
  const sysName = 'core "1" \\ a, b = c\nsecond line';
  const labels = { "data center": "Köln, 2 = zwei", path: "C:\\" };
  const results = [
    makeResult({ sysName, labels, octets: 2n ** 64n - 1n, key: "eth 0/1, x=y" }),
    makeResult({ slot: slot + 60_000, labels, name: "other" }),
  ];
  const call = { signal: new AbortController().signal };
  for (let i = 0; i < 2; i++) await sink.write(results, call);
  const [scalars, rows] = await influx.query('SELECT * FROM snmp; SELECT * FROM "ifXTable"');
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
});

influxTest(`a value that InfluxDB refuses costs no other${because}`, async () => {
  await using influx = await startInflux();
  // another program wrote numbers where this one has others
  await influx.write(
    `ifXTable,target=old ifHighSpeed=1.5 ${slot}000000\nsnmp,target=old sysName=5 ${slot}000000`,
  );
  const errors: SinkError[] = [];
  const onDeadLetter = (_: unknown, error: unknown): void => void errors.push(error as SinkError);
  const delivery = new Delivery(
    influxLine({ url: influx.url, unsigned: false, batch: { maxWait: 0, retries: 0, onDeadLetter } }),
  );
  for (const result of makeResults(20)) delivery.push(result);
  await delivery.close();
  const [scalars, rows] = await influx.query('SELECT * FROM snmp; SELECT * FROM "ifXTable"');
  expect(scalars!.filter(({ sysUpTime }) => sysUpTime === 360_000)).toHaveLength(20);
  expect(rows!.filter(({ ifHCInOctets }) => ifHCInOctets === 12_345_678_901_234)).toHaveLength(20);
  expect(errors).toHaveLength(1);
  const refused = errors[0]!.refused.map(
    ({ result, item, reason }) => `${result?.target.name} ${item}: ${reason}`,
  );
  expect(refused).toHaveLength(40);
  expect(refused).toContainEqual(
    expect.stringMatching(/^device-7 ifXTable\.ifHighSpeed: .*is type integer, already exists as type float/),
  );
  expect(refused).toContainEqual(
    expect.stringMatching(/^device-7 sysName: .*is type string, already exists/),
  );
  expect(delivery.statistics).toMatchObject({ deadLetters: 20, refused: 40 });
});

influxTest(
  `unsigned integers, which InfluxDB 1 does not read, are named with the option to set${because}`,
  async () => {
    await using influx = await startInflux();
    const sink = influxLine({ url: influx.url });
    await expect(async () =>
      sink.write([makeResult()], { signal: new AbortController().signal }),
    ).rejects.toMatchObject({
      message: expect.stringContaining("unsigned: false") as string,
      refused: [{ item: "ifXTable.ifHCInOctets", index: "3" }],
    });
  },
);

influxTest(`InfluxDB refuses no line, whatever names, texts and numbers are in it${because}`, async () => {
  await using influx = await startInflux();
  const sink = influxLine({ url: influx.url, unsigned: false });
  const text = fc.string({ unit: "binary", maxLength: 12 });
  const odd = [
    "",
    " ",
    "\t",
    "\n",
    "\r\n",
    "\0",
    "time",
    "_field",
    "_",
    '"',
    'a"b',
    "\\",
    "a\\,b",
    "a b",
    "x=y",
    "#",
    "é",
    "\ud800",
  ];
  const word = fc.oneof(text, fc.constantFrom(...odd, "x".repeat(70_000)));
  const number = fc.oneof(fc.double(), fc.constantFrom(NaN, Infinity, -Infinity, -0, 1e300, 5e-324));
  let count = 0;
  await fc.assert(
    fc.asyncProperty(word, word, word, word, number, async (name, label, table, value, rate) => {
      const row: PollRow = {
        table,
        index: value,
        key: label,
        varbinds: { [name]: makeVarbind("1.3.6.1.4.1.1.1", "Counter64", 5n) },
        values: { [name]: 5n },
      };
      const result = new PollResult({
        target: { name: value, address: "", labels: { [label]: value, [name]: label } },
        // a measurement of its own for each: another type in the next run is another matter
        slot: slot + 1000 * count++,
        duration: rate,
        varbinds: { [`t${name}`]: makeVarbind("1.3.6.1.2.1.1.1.0", "OctetString", Buffer.from(value)) },
        values: { [`t${name}`]: value },
        rows: { [table]: [row] },
        rates: [{ name, table, index: value, key: label, perSecond: rate, seconds: 60 }],
      });
      await sink.write([result], { signal: new AbortController().signal });
    }),
    { numRuns: 120 },
  );
});

async function startInflux(): Promise<Influx> {
  const folder = mkdtempSync(join(tmpdir(), "snmp-influx-"));
  const [http, rpc] = await Promise.all([freeTcpPort(), freeTcpPort()]);
  const file = join(folder, "influxdb.conf");
  writeFileSync(file, configuration(folder, http, rpc));
  const server = spawn("influxd", ["-config", file], { stdio: "ignore" });
  const base = `http://127.0.0.1:${http}`;
  const url = `${base}/write?db=snmp`;
  await ready(`${base}/ping`);
  await fetch(`${base}/query?q=${encodeURIComponent("CREATE DATABASE snmp")}`, { method: "POST" });
  return {
    url,
    write: (body) => fetch(url, { method: "POST", body }),
    query: async (text) => {
      const answer = await fetch(`${base}/query?db=snmp&epoch=ns&q=${encodeURIComponent(text)}`);
      const { results } = (await answer.json()) as {
        results: { series: { columns: string[]; values: unknown[][] }[] }[];
      };
      return results.map(({ series: [first] }) =>
        first!.values.map((values) =>
          Object.fromEntries(values.map((value, i) => [first!.columns[i]!, value] as const)),
        ),
      );
    },
    [Symbol.asyncDispose]: async () => {
      server.kill();
      await once(server, "exit");
      rmSync(folder, { recursive: true });
    },
  };
}

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
