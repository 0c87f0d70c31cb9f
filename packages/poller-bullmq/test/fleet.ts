// Workers that poll a simulated network, in one process.
import { v2c } from "@snmp/mpm-v2c";
import type { PollResult } from "@snmp/poller";
import { PollerWorker, type PollerWorkerOptions } from "@snmp/poller-bullmq";
import { simulateNetwork, type SimulatedNetwork } from "@snmp/simulator";
import type { FleetServer } from "./servers.ts";

/** A fleet of 30 devices. */
export class TestFleet {
  /** The results that the sinks of its workers have got. */
  readonly written: PollResult[] = [];
  readonly warnings: string[] = [];

  private constructor(
    readonly server: FleetServer,
    readonly network: SimulatedNetwork,
  ) {}

  static async start(startServer: () => Promise<FleetServer>): Promise<TestFleet> {
    const network = await simulateNetwork(
      {
        "1.3.6.1.2.1.1.3.0": { type: "TimeTicks", value: 100 },
        "1.3.6.1.2.1.2.2.1.10.1": { type: "Counter32", value: 5 },
      },
      { devices: 30, upTime: "running", firstAddress: "127.0.0.1", port: 0, spread: "ports" },
    );
    return new TestFleet(await startServer(), network);
  }

  startWorker(options: Partial<PollerWorkerOptions> = {}): PollerWorker {
    return new PollerWorker({
      ...this.server.options,
      shards: 8,
      every: 2000,
      credentials: v2c("public"),
      targets: this.network.addresses,
      collect: ["1.3.6.1.2.1.2.2.1.10.1"],
      sinks: [{ write: (results) => void this.written.push(...results), batch: { maxWait: 50 } }],
      onWarning: ({ message }) => this.warnings.push(message),
      ...options,
    }).start();
  }

  /** Returns the number of targets with a result of a later slot. */
  targetsAfter(time: number): number {
    return new Set(this.written.filter(({ slot }) => slot > time).map(({ target }) => target.name)).size;
  }

  /** Makes it ready for the next test. Workers of the last one must be closed. */
  async reset(): Promise<void> {
    await this.server.reset();
    this.written.length = 0;
    this.warnings.length = 0;
  }

  async close(): Promise<void> {
    await this.network.close();
    await this.server[Symbol.asyncDispose]();
  }
}

/** Resolves when it is true. Throws after a time in which it must be, on a busy machine too. */
export async function until(isTrue: () => boolean): Promise<void> {
  const start = performance.now();
  while (!isTrue()) {
    if (performance.now() - start > 25_000) throw new Error(`after 25 seconds: not ${isTrue.toString()}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

export function expectEachOnce(results: readonly PollResult[]): void {
  const keys = results.map(({ target, slot }) => `${target.name} ${slot}`);
  expect(keys.length - new Set(keys).size).toBe(0);
}

/** Between the first and the last slot of a target, there is each, except those that the workers have counted as skipped. */
export function expectNoGapsBut(
  every: number,
  results: readonly PollResult[],
  ...workers: readonly PollerWorker[]
): void {
  const slots = new Map<string, number[]>();
  for (const { target, slot } of results) slots.set(target.name, [...(slots.get(target.name) ?? []), slot]);
  let gaps = 0;
  for (const own of slots.values()) {
    own.sort((a, b) => a - b);
    gaps += (own.at(-1)! - own[0]!) / every + 1 - own.length;
  }
  const skipped = workers.flatMap(({ statistics }) => Object.values(statistics.skipped) as number[]);
  expect(gaps).toBeLessThanOrEqual(skipped.reduce((sum, count) => sum + count, 0));
}
