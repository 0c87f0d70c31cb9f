import type { Redis } from "ioredis";
import type { StateStore, TargetState } from "@snmp/poller";
import { readWritten } from "./claims.ts";
import type { FleetKeys } from "./keys.ts";

/** Hands the states of a shard's targets from one worker to the next. */
export class ShardState implements StateStore {
  /** The slot of each state as it was saved or loaded last. */
  #slots = new Map<string, number>();

  constructor(
    readonly redis: Redis,
    readonly keys: FleetKeys,
    readonly shard: number,
    /** The number of sinks: a poll counts once all of them have it. */
    readonly sinks: number,
  ) {}

  /** Loads the states. The slot of each is the last one that is written: a poll that was lost with its worker comes again. */
  async load(): Promise<[string, TargetState][]> {
    const [states, written] = await Promise.all([
      this.redis.hgetall(this.keys.state(this.shard)),
      readWritten(this.redis, this.keys, this.shard, this.sinks),
    ]);
    const loaded: [string, TargetState][] = [];
    this.#slots = new Map();
    for (const [name, text] of Object.entries(states)) {
      const state = JSON.parse(text) as TargetState;
      this.#slots.set(name, state.slot);
      loaded.push([name, { ...state, slot: written.get(name) ?? 0 }]);
    }
    for (const [name, slot] of written)
      if (!(name in states)) loaded.push([name, { slot, circuit: { failures: 0, wait: 0 }, items: [] }]);
    return loaded;
  }

  /** Saves the states that changed, and drops those of targets that are gone. */
  async save(states: Iterable<readonly [string, TargetState]>): Promise<void> {
    const key = this.keys.state(this.shard);
    const changed: string[] = [];
    const gone = new Set(this.#slots.keys());
    for (const [name, state] of states) {
      gone.delete(name);
      if (state.slot === 0 || state.slot <= (this.#slots.get(name) ?? 0)) continue;
      this.#slots.set(name, state.slot);
      changed.push(name, JSON.stringify(state));
    }
    for (const name of gone) this.#slots.delete(name);
    const pipeline = this.redis.pipeline();
    if (changed.length > 0) pipeline.hset(key, ...changed);
    if (gone.size > 0) {
      pipeline.hdel(key, ...gone);
      for (let sink = 0; sink < this.sinks; sink++)
        pipeline.hdel(this.keys.written(this.shard, sink), ...gone);
    }
    pipeline.expire(key, maxAge);
    for (const [error] of (await pipeline.exec()) ?? []) if (error !== null) throw error;
  }
}

/** Seconds after which the state of a fleet that nobody polls is dropped. */
const maxAge = 604_800;
