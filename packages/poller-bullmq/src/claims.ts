// Each result is written to each sink once, whatever workers have polled it: before a worker writes, it claims the slot.
import type { Redis } from "ioredis";
import { type PollResult, type Sink, type SinkCall, SinkError } from "@snmp/poller";
import type { FleetKeys } from "./keys.ts";

/** Returns a sink that writes only the results that no other worker has claimed. It may claim again what it has claimed: writes are retried. */
export function claimingSink(
  sink: Sink,
  position: number,
  redis: Redis,
  keys: FleetKeys,
  owner: string,
  shardOf: (target: string) => number,
): Sink {
  const write = async (results: readonly PollResult[], call: SinkCall): Promise<void> => {
    const own = await claim(results, call.signal);
    if (own.length > 0) await sink.write(own, call);
  };
  const claim = async (results: readonly PollResult[], signal: AbortSignal): Promise<PollResult[]> => {
    const shards = new Map<number, PollResult[]>();
    for (const result of results) {
      const shard = shardOf(result.target.name);
      const list = shards.get(shard);
      if (list === undefined) shards.set(shard, [result]);
      else list.push(result);
    }
    const claims = Array.from(shards, async ([shard, list]) => {
      const args = list.flatMap(({ target, slot }) => [target.name, slot]);
      const answers = (await redis
        .eval(claimScript, 2, keys.written(shard, position), keys.since, owner, ...args)
        .catch((error: unknown) => {
          if (redis.status !== "end") throw error;
          const message = "nobody can tell who writes the results: Redis was away when the worker closed";
          throw new SinkError(message, { isPermanent: true, cause: error });
        })) as number[];
      return list.filter((_, i) => answers[i] === 1);
    });
    return (await untilAborted(Promise.all(claims), signal)).flat();
  };
  return {
    name: sink.name,
    batch: sink.batch,
    write,
    ...(sink.close !== undefined && { close: () => sink.close!() }),
  };
}

/** Returns the slot up to which all sinks have the results of each target. */
export async function readWritten(
  redis: Redis,
  keys: FleetKeys,
  shard: number,
  sinks: number,
): Promise<Map<string, number>> {
  const lowest = new Map<string, number>();
  const hashes = await Promise.all(
    Array.from({ length: sinks }, (_, sink) => redis.hgetall(keys.written(shard, sink))),
  );
  hashes.forEach((hash, sink) => {
    for (const name of lowest.keys()) if (!(name in hash)) lowest.delete(name);
    for (const [name, value] of Object.entries(hash)) {
      const slot = Number.parseInt(value, 10);
      if (sink === 0 || lowest.has(name)) lowest.set(name, Math.min(slot, lowest.get(name) ?? slot));
    }
  });
  return lowest;
}

async function untilAborted<Value>(promise: Promise<Value>, signal: AbortSignal): Promise<Value> {
  let stop: () => void = () => undefined;
  const aborted = new Promise<never>((_, reject) => {
    stop = () => reject(signal.reason as Error);
    if (signal.aborted) stop();
    signal.addEventListener("abort", stop, { once: true });
  });
  try {
    return await Promise.race([promise, aborted]);
  } finally {
    signal.removeEventListener("abort", stop);
    promise.catch(() => undefined);
  }
}

/**
 * KEYS: the slots that were written, the beginning of the schedule. ARGV: the writer, then name and slot of each result. Answers 1 for each that
 * the writer may write: its slot is later than the last one, or it was this writer's before.
 */
const claimScript = `
local since = tonumber(redis.call("GET", KEYS[2]) or "0")
local answers = {}
for i = 2, #ARGV, 2 do
  local slot = tonumber(ARGV[i + 1])
  local entry = ARGV[i + 1] .. " " .. ARGV[1]
  local last = redis.call("HGET", KEYS[1], ARGV[i])
  local lastSlot = last and tonumber(string.match(last, "^%d+")) or 0
  if last == entry then
    answers[#answers + 1] = 1
  elseif slot > lastSlot and slot >= since then
    redis.call("HSET", KEYS[1], ARGV[i], entry)
    answers[#answers + 1] = 1
  else
    answers[#answers + 1] = 0
  end
end
redis.call("EXPIRE", KEYS[1], 604800)
return answers
`;
