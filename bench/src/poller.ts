// A fleet of simulated devices, polled by one process: lateness of slots, CPU time per poll, memory, targets that one core carries.
// `node --expose-gc bench/dist/poller.js [DEVICES] [ROUNDS] [SECONDS] [--batch]`: 10,000 devices, 4 rounds of 30 seconds by default, over
// dgram or @snmp/udp-batch. 50 variable bindings a poll; half SNMPv3; first all devices living, then 10 % dead, 1 % slow, 1 % hostile.
// 10,000 devices need `ulimit -n` above 10,000.
import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { v2c } from "@snmp/mpm-v2c";
import { v3 } from "@snmp/mpm-v3";
import "@snmp/usm";
import { Poller } from "@snmp/poller";
import { parseRecording, simulateNetwork } from "@snmp/simulator";

const user = { user: "ops", auth: { protocol: "sha256", password: "authentication password" } };
const scalars = Array.from({ length: 10 }, (_, i) => `1.3.6.1.4.1.99999.${i + 1}.0`);
const columns = [6, 7, 10, 11];
const rows = Array.from({ length: 10 }, (_, i) => i + 1);
const [first = "10000", second = "4", third = "30"] = process.argv.slice(2).filter((word) => word[0] !== "-");
const devices = Number(first);

if (process.argv.includes("--devices")) await serve();
else await measure(Number(second), Number(third) * 1000);

type Kind = "living" | "dead" | "slow" | "hostile";

function kindOf(position: number): Kind {
  const rest = position % 100;
  return rest < 10 ? "dead" : rest === 10 ? "slow" : rest === 11 ? "hostile" : "living";
}

/** The process of the devices. A message makes a share of them dead, slow and hostile. */
async function serve(): Promise<void> {
  const lines = [
    "1.3.6.1.2.1.1.3.0|67|100000",
    ...scalars.map((oid, i) => `${oid}|65|${i}`),
    ...columns.flatMap((column) => rows.map((row) => `1.3.6.1.2.1.31.1.1.1.${column}.${row}|70|${row}`)),
  ];
  const recording = parseRecording(lines.join("\n"));
  const network = await simulateNetwork(recording, { devices, port: 0, users: [user], upTime: "running" });
  process.on("message", () => {
    network.devices.forEach((device, i) => {
      const kind = kindOf(i);
      if (kind === "dead") device.faults = { loss: 1 };
      if (kind === "slow") device.faults = { delay: 2000 };
      if (kind === "hostile") device.faults = { corrupt: 0.5, truncate: 0.3, wrongId: 0.3, duplicate: 0.5 };
    });
    process.send!("ready");
  });
  process.send!(network.addresses);
}

async function measure(rounds: number, every: number): Promise<void> {
  const transport = process.argv.includes("--batch") ? "@snmp/udp-batch" : "dgram";
  if (transport !== "dgram") await import("@snmp/udp-batch");
  const child = fork(fileURLToPath(import.meta.url), [first, "--devices"]);
  const [addresses] = (await once(child, "message")) as [string[]];
  console.log(
    `${devices} devices, 50 variable bindings every ${every / 1000} s, ${rounds} rounds, over ${transport}`,
  );
  await pollFleet("all living", addresses, rounds, every);
  child.send("faults");
  await once(child, "message");
  await pollFleet("10 % dead, 1 % slow, 1 % hostile", addresses, rounds, every);
  child.kill();
  await once(child, "exit");
}

async function pollFleet(title: string, addresses: string[], rounds: number, every: number): Promise<void> {
  const [community, secure] = [v2c("public"), v3(user)];
  const poller = new Poller({
    targets: addresses.map((address, i) => ({
      name: `${kindOf(i)}-${i}`,
      address,
      credentials: i % 2 === 0 ? community : secure,
    })),
    every,
    collect: [...scalars, { table: "1.3.6.1.2.1.31.1.1", columns, key: false }],
    client: { lcd: {}, timeout: 2000, retries: 2 },
  });
  const lateness: number[] = [];
  const perTarget = new Map<string, { first: number; last: number; count: number }>();
  const memory: number[] = [];
  let [polls, bindings] = [0, 0];
  let start = process.cpuUsage();
  const timer = setInterval(() => {
    globalThis.gc?.();
    memory.push(process.memoryUsage().heapUsed / 2 ** 20);
  }, every);
  const end = setTimeout(() => void poller.close({ abort: true }), (rounds + 1) * every);
  for await (const { target, slot, time, varbinds, rows: tables, error } of poller) {
    // the first round discovers engines and compiles code
    if (polls === 0 && lateness.length === 0) start = process.cpuUsage();
    polls++;
    bindings += Object.keys(varbinds).length;
    for (const row of tables["1.3.6.1.2.1.31.1.1"] ?? []) bindings += Object.keys(row.varbinds).length;
    if (!target.name.startsWith("living") || error !== undefined) continue;
    lateness.push(time - slot);
    const own = perTarget.get(target.name);
    if (own === undefined) perTarget.set(target.name, { first: slot, last: slot, count: 1 });
    else [own.last, own.count] = [slot, own.count + 1];
  }
  clearInterval(timer);
  clearTimeout(end);
  const cpu = process.cpuUsage(start);
  const perPoll = (cpu.user + cpu.system) / polls;
  let missed = addresses.filter((_, i) => kindOf(i) === "living").length - perTarget.size;
  for (const { first: from, last, count } of perTarget.values()) missed += (last - from) / every + 1 - count;
  lateness.sort((a, b) => a - b);
  const at = (share: number): number => lateness[Math.floor(share * (lateness.length - 1))] ?? NaN;
  const { skipped } = poller.statistics;
  console.log(title);
  console.log(`  polls: ${polls}, variable bindings: ${bindings}`);
  console.log(`  slots of the living that were missed: ${missed}`);
  console.log(
    `  lateness: p50 ${at(0.5).toFixed(0)} ms, p99 ${at(0.99).toFixed(0)} ms, max ${at(1).toFixed(0)} ms`,
  );
  console.log(`  skipped: ${JSON.stringify(skipped)}`);
  console.log(
    `  CPU: ${perPoll.toFixed(0)} us a poll: one core carries ${Math.floor(60e6 / perPoll)} targets a minute`,
  );
  console.log(`  heap after each round: ${memory.map((size) => size.toFixed(0)).join(", ")} MiB`);
}
