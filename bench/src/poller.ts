// A fleet of simulated devices, polled by one process: lateness of slots, CPU time per poll, memory, targets that one core carries.
// `node --expose-gc bench/dist/poller.js [DEVICES] [ROUNDS] [SECONDS] [--hour] [--batch]`: 10,000 devices, 4 rounds of 30 seconds by default,
// over dgram or @snmp/udp-batch. 50 variable bindings a poll; half SNMPv3; first all devices living, then 10 % dead, 1 % slow, 1 % hostile.
// `--hour` polls the slots of an hour, 60 rounds, of 15 seconds each by default. A line per tenth of the rounds shows what drifts. Each device
// has a value of its own in each poll, so that an answer that is taken for that of another device shows. 10,000 devices need `ulimit -n` above.
import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { v2c } from "@snmp/mpm-v2c";
import { v3 } from "@snmp/mpm-v3";
import "@snmp/usm";
import { Poller, type PollResult } from "@snmp/poller";
import { parseRecording, simulateNetwork } from "@snmp/simulator";

const user = { user: "ops", auth: { protocol: "sha256", password: "authentication password" } };
const scalars = Array.from({ length: 10 }, (_, i) => `1.3.6.1.4.1.99999.${i + 1}.0`);
const columns = [6, 7, 10, 11];
const rows = Array.from({ length: 10 }, (_, i) => i + 1);
const hour = process.argv.includes("--hour");
const [first = "10000", second = hour ? "60" : "4", third = hour ? "15" : "30"] = process.argv
  .slice(2)
  .filter((word) => word[0] !== "-");
const devices = Number(first);

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
  network.devices.forEach((device, i) => device.set({ oid: scalars[0]!, type: "Counter32", value: i }));
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
  console.log(title);
  const living = addresses.filter((_, i) => kindOf(i) === "living").length;
  const total = new Part(every);
  let part = new Part(every);
  const lastSlots = new Map<string, number>();
  const tenth = Math.max(1, Math.round(rounds / 10));
  let round = 0;
  const timer = setInterval(() => {
    round++;
    if (round % tenth !== 0) return;
    console.log(`  rounds ${round - tenth + 1} to ${round}: ${part.describe()}`);
    part = new Part(every);
  }, every);
  const end = setTimeout(() => void poller.close({ abort: true }), (rounds + 1) * every);
  for await (const result of poller) {
    // the first round discovers engines and compiles code
    if (total.polls === 0) total.startClock();
    for (const each of [total, part]) each.add(result, lastSlots.get(result.target.name));
    if (result.target.name.startsWith("living") && result.error === undefined)
      lastSlots.set(result.target.name, result.slot);
  }
  clearInterval(timer);
  clearTimeout(end);
  total.missed += living - lastSlots.size;
  const { skipped } = poller.statistics;
  console.log(`  in total: ${total.describe()}`);
  console.log(`  polls: ${total.polls}, variable bindings: ${total.bindings}`);
  console.log(`  slots of the living that were missed: ${total.missed}`);
  console.log(`  answers that were taken for those of another device: ${total.foreign}`);
  console.log(`  skipped: ${JSON.stringify(skipped)}`);
  const { perPoll } = total;
  console.log(
    `  CPU: ${perPoll.toFixed(0)} us a poll: one core carries ${Math.floor(60e6 / perPoll)} targets a minute`,
  );
}

/** The figures of some rounds, or of all. */
class Part {
  polls = 0;
  bindings = 0;
  missed = 0;
  foreign = 0;
  readonly #every: number;
  readonly #lateness: number[] = [];
  #start = process.cpuUsage();

  constructor(every: number) {
    this.#every = every;
  }

  startClock(): void {
    this.#start = process.cpuUsage();
  }

  /** Counts a poll. `lastSlot`: that of the last poll of the same target that was answered. */
  add({ target, slot, time, varbinds, values, rows: tables, error }: PollResult, lastSlot?: number): void {
    this.polls++;
    this.bindings += Object.keys(varbinds).length;
    for (const row of tables["1.3.6.1.2.1.31.1.1"] ?? []) this.bindings += Object.keys(row.varbinds).length;
    const [kind, position] = target.name.split("-");
    const own = values[scalars[0]!];
    // hostile devices corrupt their own values
    if (own !== undefined && own !== Number(position) && kind !== "hostile") this.foreign++;
    if (kind !== "living" || error !== undefined) return;
    this.#lateness.push(time - slot);
    if (lastSlot !== undefined) this.missed += (slot - lastSlot) / this.#every - 1;
  }

  /** Microseconds. */
  get perPoll(): number {
    const { user: inUser, system } = process.cpuUsage(this.#start);
    return (inUser + system) / this.polls;
  }

  describe(): string {
    const { perPoll } = this;
    const lateness = Float64Array.from(this.#lateness).sort();
    const at = (share: number): string =>
      (lateness[Math.floor(share * (lateness.length - 1))] ?? NaN).toFixed(0);
    globalThis.gc?.();
    const { heapUsed, rss } = process.memoryUsage();
    const [heap, all] = [heapUsed, rss].map((octets) => (octets / 2 ** 20).toFixed(0));
    return (
      `missed ${this.missed}, foreign ${this.foreign}, lateness p50 ${at(0.5)}, p99 ${at(0.99)}, max ${at(1)} ms, ` +
      `CPU ${perPoll.toFixed(0)} us a poll, heap ${heap} MiB, RSS ${all} MiB`
    );
  }
}

if (process.argv.includes("--devices")) await serve();
else await measure(Number(second), Number(third) * 1000);
