// How well a RequestLimits keeps its rate over real sockets, and how long the only request of one target waits behind the thousands of another.
// `node bench/dist/limits.js [SECONDS]`; 5 seconds for each rate by default.
import { setTimeout as sleep } from "node:timers/promises";
import { Client, ClosedError, RequestLimits, type RequestLimitsOptions } from "@snmp/client";
import { v2c } from "@snmp/mpm-v2c";
import { startResponder } from "./agents/responder.ts";
import { community, oneOid } from "./fixtures.ts";

const seconds = Number(process.argv[2] ?? 5);
await using agent = await startResponder("snmp", 1, false);
const targets = Array.from({ length: 50 }, (_, i) => `127.0.0.${i + 1}:${agent.port}`);

console.log(`answers per second over ${seconds} s, and their distance from the limit`);
for (const rate of [50, 500, 2000]) await measureRate(rate, { perSecond: rate }, targets.slice(0, 4));
for (const rate of [1, 20, 100])
  await measureRate(rate * targets.length, { perTargetPerSecond: rate }, targets);
await measureTurns();

async function measureRate(
  rate: number,
  limit: RequestLimitsOptions,
  hosts: readonly string[],
): Promise<void> {
  const limits = new RequestLimits({ ...limit, perTarget: 64 });
  const clients = hosts.map((host) => new Client(host, v2c(community), { limits }));
  let isOver = false;
  const ask = async (client: Client, answers: Answers): Promise<void> => {
    while (!isOver) {
      await client.get(...oneOid);
      noteAnswer(answers);
    }
  };
  // answers of one target come together if its rate is its own, and answers of all if it is that of all
  const shared: Answers = { first: 0, last: 0, count: 0 };
  const perClient = clients.map((): Answers => (limit.perSecond === undefined ? { ...shared } : shared));
  const asking = clients.flatMap((client, i) =>
    Array.from({ length: 256 / hosts.length }, () => ask(client, perClient[i]!).catch(ignoreClose)),
  );
  await sleep(1000); // the burst has passed
  for (const answers of perClient) answers.count = 0;
  await sleep(seconds * 1000);
  const measured = [...new Set(perClient)].reduce((sum, answers) => sum + rateOf(answers), 0);
  // where nothing waits for the limit, it is the machine that is too slow for it
  const note = limits.waiting > 0 ? "" : "  (nothing waited for the limit)";
  isOver = true;
  for (const client of clients) await client.close();
  await Promise.all(asking);
  const distance = (100 * (measured - rate)) / rate;
  console.log(
    `${JSON.stringify(limit).padEnd(28)} ${measured.toFixed(1).padStart(8)}  ${distance >= 0 ? "+" : ""}${distance.toFixed(2)} %${note}`,
  );
}

/** The answers under one limit: their number, and the times of the first and the last. */
interface Answers {
  first: number;
  last: number;
  count: number;
}

function noteAnswer(answers: Answers): void {
  answers.last = performance.now();
  if (answers.count++ === 0) answers.first = answers.last;
}

/** From answer to answer: with one a second, a window would have one more or less, by chance. */
function rateOf({ first, last, count }: Answers): number {
  return ((count - 1) * 1000) / (last - first);
}

/** One target has 10,000 waiting requests; another asks now and then. */
async function measureTurns(): Promise<void> {
  console.log("a get while another target has 10,000 waiting, 16 outstanding, in milliseconds");
  for (const limits of [undefined, new RequestLimits({ outstanding: 16 })]) {
    const busy = new Client(targets[0]!, v2c(community), { limits, maxOutstanding: 10_000 });
    const quiet = new Client(targets[1]!, v2c(community), { limits });
    await quiet.get(...oneOid);
    const waits: number[] = [];
    for (let round = 0; round < 10; round++) {
      const all = Promise.allSettled(Array.from({ length: 10_000 }, () => busy.get(...oneOid)));
      const started = performance.now();
      await quiet.get(...oneOid);
      waits.push(performance.now() - started);
      await all;
    }
    waits.sort((a, b) => a - b);
    const title = limits === undefined ? "without limits" : "with limits";
    console.log(`${title.padEnd(28)} median ${waits[5]!.toFixed(1)}, longest ${waits[9]!.toFixed(1)}`);
    await Promise.all([busy.close(), quiet.close()]);
  }
}

function ignoreClose(error: unknown): void {
  if (!ClosedError.isInstance(error)) throw error;
}
