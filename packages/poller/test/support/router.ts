// A router with two interfaces, and pollers that are in a hurry.
import { v2c } from "@snmp/mpm-v2c";
import type { Poller, PollerOptions, PollResult } from "@snmp/poller";
import { simulate, type SimulatedDevice } from "@snmp/simulator";

const upTime = "1.3.6.1.2.1.1.3.0";
export const name = (index: number): string => `1.3.6.1.2.1.31.1.1.1.1.${index}`;
export const octets = (index: number): string => `1.3.6.1.2.1.31.1.1.1.6.${index}`;
export const octets32 = (index: number): string => `1.3.6.1.2.1.2.2.1.10.${index}`;
export const discontinuity = (index: number): string => `1.3.6.1.2.1.31.1.1.1.19.${index}`;
export const lastChange = "1.3.6.1.2.1.31.1.5.0";

export const router = {
  [upTime]: { type: "TimeTicks", value: 100_000 },
  "1.3.6.1.2.1.1.5.0": { type: "OctetString", value: "core-1" },
  [lastChange]: { type: "TimeTicks", value: 5 },
  [name(1)]: { type: "OctetString", value: "eth0" },
  [name(2)]: { type: "OctetString", value: "eth1" },
  [octets(1)]: { type: "Counter64", value: 1000n },
  [octets(2)]: { type: "Counter64", value: 2_000_000n },
  [discontinuity(1)]: { type: "TimeTicks", value: 0 },
  [discontinuity(2)]: { type: "TimeTicks", value: 0 },
  [octets32(1)]: { type: "Counter32", value: 1000 },
  [octets32(2)]: { type: "Counter32", value: 2_000_000 },
  "1.3.6.1.2.1.2.2.1.8.1": { type: "Integer32", value: 1 },
  "1.3.6.1.2.1.2.2.1.8.2": { type: "Integer32", value: 2 },
} as const;

export const credentials = v2c("public");
export const fast: Pick<PollerOptions, "every" | "credentials" | "client" | "deadline"> = {
  every: 150,
  deadline: "5s",
  credentials,
  client: { timeout: 2000, retries: 0 },
};

/** A device whose sysUpTime and counters go on by what a test sets. */
export async function startDevice(): Promise<SimulatedDevice> {
  return await simulate(router, { upTime: "running" });
}

/** Returns the next results that fit. */
export async function take(
  poller: Poller,
  count: number,
  fits: (result: PollResult) => boolean = () => true,
): Promise<PollResult[]> {
  const results: PollResult[] = [];
  for await (const result of poller) {
    if (fits(result)) results.push(result);
    if (results.length === count) break;
  }
  return results;
}
