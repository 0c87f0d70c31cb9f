// Each result is written to each sink once, whatever workers have polled it: before a worker writes, it claims the slot.
import { type PollResult, type Sink, type SinkCall, SinkError } from "@snmp/poller";
import type { FleetStore } from "./store.ts";
import { untilAborted } from "./until-aborted.ts";

/** Returns a sink that writes only the results that no other worker has claimed. It may write again what it has claimed: writes are retried. */
export function claimingSink(
  sink: Sink,
  position: number,
  store: FleetStore,
  owner: string,
  shardOf: (target: string) => number,
): Sink {
  // of several slots of a target, the claims remember the last one only
  const claimed = new WeakSet<PollResult>();
  const write = async (results: readonly PollResult[], call: SinkCall): Promise<void> => {
    const own = await claim(results, call.signal);
    if (own.length > 0) await sink.write(own, call);
  };
  const claim = async (results: readonly PollResult[], signal: AbortSignal): Promise<PollResult[]> => {
    const shards = new Map<number, PollResult[]>();
    for (const result of results) {
      if (claimed.has(result)) continue;
      const shard = shardOf(result.target.name);
      const list = shards.get(shard);
      if (list === undefined) shards.set(shard, [result]);
      else list.push(result);
    }
    const claims = Array.from(shards, async ([shard, list]) => {
      const slots = list.map(({ target, slot }) => ({ name: target.name, slot }));
      const answers = await store.claim(shard, position, owner, slots).catch((error: unknown) => {
        if (!store.hasGivenUp) throw error;
        const message = `nobody can tell who writes the results: ${store.server} was away when the worker closed`;
        throw new SinkError(message, { isPermanent: true, cause: error });
      });
      list.forEach((result, i) => answers[i] === true && claimed.add(result));
    });
    await untilAborted(Promise.all(claims), signal);
    return results.filter((result) => claimed.has(result));
  };
  return {
    name: sink.name,
    batch: sink.batch,
    write,
    ...(sink.close !== undefined && { close: () => sink.close!() }),
  };
}
