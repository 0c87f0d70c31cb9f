// Each result is written to each sink once, whatever workers have polled it: before a worker writes, it claims the slots.
import { randomUUID } from "node:crypto";
import type { PollResult } from "@snmp/poller";
import type { FleetStore } from "./store.ts";
import { untilAborted } from "./until-aborted.ts";

/**
 * Claims the slots of results for a sink. Returns the results whose slots nobody else has claimed. The token is that of the batch: a store that
 * does not know whether a claim was carried out repeats it, and another poller of this worker may have polled the same slot.
 */
export async function claimResults(
  store: FleetStore,
  sink: number,
  results: readonly PollResult[],
  signal: AbortSignal,
): Promise<PollResult[]> {
  const last = new Map<string, number>();
  for (const { target, slot } of results)
    last.set(target.name, Math.max(slot, last.get(target.name) ?? slot));
  const floors = await untilAborted(store.claim(sink, randomUUID(), last), signal).catch((error: unknown) => {
    if (!store.hasGivenUp) throw error;
    const message = `nobody can tell who writes the results: ${store.server} was away when the worker closed`;
    throw new Error(message, { cause: error });
  });
  const seen = new Set<string>();
  return results.filter(({ target: { name }, slot }) => {
    const key = `${slot} ${name}`;
    const isOwn = slot > (floors.get(name) ?? Infinity) && !seen.has(key);
    seen.add(key);
    return isOwn;
  });
}
