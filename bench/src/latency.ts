// How long a table takes where every round trip takes a while: ours, with columns one after the other and side by side, beside snmpbulkwalk.
// Then one of its columns: a plain walk, and with pages asked for in advance.
// `node bench/dist/latency.js [ROWS] [COLUMNS] [MILLISECONDS]`; 1000 rows of 20 columns with 20 ms by default. Needs Debian's `snmp`.
import { execFile } from "node:child_process";
import { createSocket, type Socket } from "node:dgram";
import { once } from "node:events";
import { parentPort, Worker, workerData } from "node:worker_threads";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { Agent } from "@snmp/agent";
import { Client } from "@snmp/client";
import { v2c } from "@snmp/mpm-v2c";

const table = "1.3.6.1.4.1.99999.1";

if (parentPort === null) await compare();
else await serve(workerData as Size);

interface Size {
  readonly rows: number;
  readonly columns: number;
  readonly delay: number;
}

async function compare(): Promise<void> {
  const [rows = 1000, columns = 20, delay = 20] = process.argv.slice(2).map(Number);
  const worker = new Worker(fileURLToPath(import.meta.url), { workerData: { rows, columns, delay } });
  const [port] = (await once(worker, "message")) as [number];
  const target = `127.0.0.1:${port}`;
  await using client = new Client(target, v2c("public"));
  const numbers = Array.from({ length: columns }, (_, i) => i + 1);
  const read = async (parallel?: number): Promise<void> => {
    const { size } = await client.table(table, { columns: numbers, parallel });
    if (size !== rows) throw new Error(`${size} rows came, not ${rows}`);
  };
  const walk = async (root: string, count: number): Promise<void> => {
    const args = ["-v2c", "-c", "public", "-Onq", target, root];
    const { stdout } = await promisify(execFile)("snmpbulkwalk", args, { maxBuffer: 2 ** 30 });
    const lines = stdout.trimEnd().split("\n").length;
    if (lines !== count) throw new Error(`snmpbulkwalk printed ${lines} lines`);
  };
  const column = `${table}.1.1`;
  const readColumn = async (parallel?: number): Promise<void> => {
    const { length } = await client.walk(column, { parallel });
    if (length !== rows) throw new Error(`${length} rows came, not ${rows}`);
  };
  const ways: readonly (readonly [string, () => Promise<void>])[] = [
    ["snmpbulkwalk", () => walk(table, rows * columns)],
    ["@snmp/client", () => read()],
    ...[2, 4, 8, 16, 64].map(
      (parallel) => [`@snmp/client, parallel: ${parallel}`, () => read(parallel)] as const,
    ),
  ];
  const waysOfColumn: typeof ways = [
    ["snmpbulkwalk", () => walk(column, rows)],
    ["@snmp/client", () => readColumn()],
    ...[2, 4, 8, 16, 64].map(
      (parallel) => [`@snmp/client, parallel: ${parallel}`, () => readColumn(parallel)] as const,
    ),
  ];
  await measure(`${rows} rows of ${columns} columns, ${delay} ms for each answer`, ways);
  await measure(`one column of ${rows} rows, ${delay} ms for each answer`, waysOfColumn);
  await worker.terminate();
}

async function measure(
  title: string,
  ways: readonly (readonly [string, () => Promise<void>])[],
): Promise<void> {
  console.log(title);
  let reference = 0;
  for (const [name, run] of ways) {
    const started = performance.now();
    await run();
    const seconds = (performance.now() - started) / 1000;
    reference ||= seconds;
    console.log(
      `${name.padEnd(28)} ${seconds.toFixed(2).padStart(8)} s  ${(reference / seconds).toFixed(1).padStart(6)} times as fast`,
    );
  }
}

/** Serves the table through a relay that keeps every answer for a while. */
async function serve({ rows, columns, delay }: Size): Promise<void> {
  const agent = new Agent({ port: 0, communities: [{ name: "public", access: "read-only" }] });
  agent.table(`${table}.1`, {
    index: [{ name: "index", type: "Integer32" }],
    columns: Object.fromEntries(
      Array.from({ length: columns }, (_, i) => [
        i + 1,
        { type: "Counter32" as const, get: (row: { index: number }) => row.index * (i + 1) },
      ]),
    ),
    rows: Array.from({ length: rows }, (_, i) => ({ index: i + 1 })),
  });
  await agent.listen();
  const [address] = agent.addresses;
  const agentPort = Number(/:(\d+)$/.exec(String(address))![1]);
  const front = createSocket({ type: "udp4", recvBufferSize: 4 << 20 });
  front.bind(0, "127.0.0.1");
  await once(front, "listening");
  const ways = new Map<number, Socket>();
  front.on("message", (request, { port, address }) => {
    let back = ways.get(port);
    if (back === undefined) {
      back = createSocket("udp4");
      back.on("message", (answer) => setTimeout(() => front.send(answer, port, address), delay));
      ways.set(port, back);
    }
    back.send(request, agentPort, "127.0.0.1");
  });
  parentPort!.postMessage(front.address().port);
}
