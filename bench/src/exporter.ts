// CPU time per scrape of ours and of Debian's prometheus-snmp-exporter 0.21.0, on the same simulated device, in turns.
// `node bench/dist/exporter.js [ROUNDS]` asks for pages as Prometheus does, compressed; `--plain` asks for them uncompressed.
import { type ChildProcess, fork, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { get } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import { type Auth, Exporter, generateConfiguration, printConfiguration } from "@snmp/exporter";
import type { VarbindInput } from "@snmp/pdu";
import { simulate } from "@snmp/simulator";
import "@snmp/mpm-v2c";
import { standardMib } from "@snmp/mibs";
import { median } from "./statistics.ts";

const [first = "9", second = ""] = process.argv.slice(2);
const isCompressed = !process.argv.includes("--plain");

if (first === "--serve") await serve(second, process.argv.includes("--batch"));
else await compare(Number(first));

/** The exporter of a child process. */
async function serve(file: string, isBatched: boolean): Promise<void> {
  if (isBatched) await import("@snmp/udp-batch");
  const exporter = new Exporter({ config: file });
  const { port } = await exporter.listen("127.0.0.1:0");
  process.once("disconnect", () => void exporter.close());
  process.send!(port);
}

interface Contestant {
  readonly name: string;
  readonly pid: number;
  readonly port: number;
  readonly child: ChildProcess;
}

async function compare(rounds: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "snmp-exporter-"));
  const file = join(folder, "snmp.yml");
  writeFileSync(file, makeConfiguration());
  const contestants = [
    await startTheirs(file),
    await startOurs("@snmp/exporter", file),
    await startOurs("@snmp/exporter with @snmp/udp-batch", file, "--batch"),
  ];
  try {
    for (const [interfaces, scrapes] of [
      [50, 60],
      [1000, 6],
    ] as const) {
      await using device = await simulate(makeDevice(interfaces));
      const target = device.address.replace("udp://", "");
      await checkSame(contestants, target);
      await measure(contestants, target, rounds, scrapes, interfaces);
    }
  } finally {
    for (const { child } of contestants) child.kill();
    rmSync(folder, { recursive: true });
  }
}

async function measure(
  contestants: readonly Contestant[],
  target: string,
  rounds: number,
  scrapes: number,
  interfaces: number,
): Promise<void> {
  const times = contestants.map((): number[] => []);
  for (let round = -2; round < rounds; round++)
    for (const [i, { pid, port }] of contestants.entries()) {
      const before = cpuTime(pid);
      for (let scrape = 0; scrape < scrapes; scrape++) await scrapeOnce(port, target);
      // the first rounds warm up
      if (round >= 0) times[i]!.push((cpuTime(pid) - before) / scrapes);
    }
  console.log(
    `${interfaces} interfaces, ${rounds} rounds of ${scrapes} scrapes, ${isCompressed ? "gzip" : "plain"}`,
  );
  for (const [i, { name }] of contestants.entries()) {
    const ratios = times[i]!.map((time, round) => time / times[0]![round]!);
    console.log(
      `  ${name.padEnd(36)} ${median(times[i]!).toFixed(2).padStart(8)} ms CPU a scrape, ${median(ratios).toFixed(2)} of the first`,
    );
  }
}

/** Milliseconds of CPU time of a process with all its threads. */
function cpuTime(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8")
    .replace(/^.*\) /, "")
    .split(" ");
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

function scrapeOnce(port: number, target: string): Promise<Buffer> {
  const headers = isCompressed ? { "accept-encoding": "gzip" } : {};
  const path = `/snmp?module=interfaces&target=${target}`;
  return new Promise((resolve, reject) => {
    get({ host: "127.0.0.1", port, path, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () => {
        const body = Buffer.concat(chunks);
        if (response.statusCode === 200) resolve(body);
        else reject(new Error(`${response.statusCode}: ${body.toString()}`));
      });
    }).on("error", reject);
  });
}

/** Refuses to compare the time of different work. */
async function checkSame(contestants: readonly Contestant[], target: string): Promise<void> {
  const pages = await Promise.all(
    contestants.map(async ({ port }) => {
      const body = await scrapeOnce(port, target);
      const page = (isCompressed ? gunzipSync(body) : body).toString();
      return page
        .split("\n")
        .filter((line) => !line.includes("snmp_scrape_"))
        .sort()
        .join("\n");
    }),
  );
  if (pages.some((page) => page !== pages[0])) throw new Error("the pages differ");
}

async function startTheirs(file: string): Promise<Contestant> {
  const port = await freePort();
  const program = "prometheus-snmp-exporter";
  const args = [`--config.file=${file}`, `--web.listen-address=127.0.0.1:${port}`];
  const child = spawn(program, args, { stdio: "ignore" });
  await once(child, "spawn");
  for (let i = 0; i < 200; i++) {
    if (
      await fetch(`http://127.0.0.1:${port}/metrics`).then(
        (response) => response.ok,
        () => false,
      )
    )
      break;
    await delay(50);
  }
  return { name: program, pid: child.pid!, port, child };
}

async function startOurs(name: string, file: string, ...more: readonly string[]): Promise<Contestant> {
  const child = fork(fileURLToPath(import.meta.url), ["--serve", file, ...more]);
  const [port] = (await once(child, "message")) as [number];
  return { name, pid: child.pid!, port, child };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}

/** The module if_mib, in the form of 0.21.0, which both read. */
function makeConfiguration(): string {
  const generator = `modules:
  interfaces:
    walk: ["IF-MIB::interfaces", "IF-MIB::ifXTable"]
    lookups:
    - { source_indexes: [ifIndex], lookup: "IF-MIB::ifAlias" }
    - { source_indexes: [ifIndex], lookup: "IF-MIB::ifDescr" }
    - { source_indexes: [ifIndex], lookup: "IF-MIB::ifName" }
    overrides: { ifAlias: { ignore: true }, ifDescr: { ignore: true }, ifName: { ignore: true }, ifType: { type: EnumAsInfo } }`;
  const { configuration } = generateConfiguration(generator, standardMib());
  const auth: Auth = {
    version: 2,
    community: "public",
    securityLevel: "noAuthNoPriv",
    username: "",
    password: "",
    authProtocol: "MD5",
    privProtocol: "DES",
    privPassword: "",
    contextName: "",
  };
  const modules = new Map([...configuration.modules].map(([name, module]) => [name, { ...module, auth }]));
  return printConfiguration({ auths: new Map(), modules }, { secrets: true });
}

function makeDevice(interfaces: number): VarbindInput[] {
  const varbinds: VarbindInput[] = [{ oid: "1.3.6.1.2.1.2.1.0", type: "Integer32", value: interfaces }];
  for (let i = 1; i <= interfaces; i++) {
    const add = (
      oid: string,
      type: "Integer32" | "Gauge32" | "Counter32" | "TimeTicks",
      value: number,
    ): void => void varbinds.push({ oid: `${oid}.${i}`, type, value });
    const text = (oid: string, value: string): void =>
      void varbinds.push({ oid: `${oid}.${i}`, type: "OctetString", value });
    const table = "1.3.6.1.2.1.2.2.1";
    add(`${table}.1`, "Integer32", i);
    text(`${table}.2`, `GigabitEthernet0/${i}`);
    add(`${table}.3`, "Integer32", 6);
    add(`${table}.4`, "Integer32", 1500);
    add(`${table}.5`, "Gauge32", 1_000_000_000);
    varbinds.push({
      oid: `${table}.6.${i}`,
      type: "OctetString",
      value: Uint8Array.of(0, 0, 0x5e, 0, 0x53, i & 255),
    });
    add(`${table}.7`, "Integer32", 1);
    add(`${table}.8`, "Integer32", 1);
    add(`${table}.9`, "TimeTicks", 123_456);
    for (let column = 10; column <= 20; column++)
      add(`${table}.${column}`, "Counter32", (i * 1_234_567 + column) >>> 0);
    const extension = "1.3.6.1.2.1.31.1.1.1";
    text(`${extension}.1`, `Gi0/${i}`);
    for (let column = 2; column <= 5; column++)
      add(`${extension}.${column}`, "Counter32", (i * 3_654_321 + column) >>> 0);
    for (let column = 6; column <= 13; column++)
      varbinds.push({
        oid: `${extension}.${column}.${i}`,
        type: "Counter64",
        value: BigInt(i) * 98_765_432_109n,
      });
    add(`${extension}.14`, "Integer32", 1);
    add(`${extension}.15`, "Gauge32", 1000);
    add(`${extension}.16`, "Integer32", 2);
    add(`${extension}.17`, "Integer32", 1);
    text(`${extension}.18`, `customer ${i}`);
    add(`${extension}.19`, "TimeTicks", 654_321);
  }
  return varbinds;
}
