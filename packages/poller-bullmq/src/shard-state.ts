import type { StateStore, TargetState } from "@snmp/poller";
import type { FleetStore } from "./store.ts";

/** Hands the states of a shard's targets from one worker to the next. */
export class ShardState implements StateStore {
  /** The slot of each state as it was saved or loaded last. */
  #slots = new Map<string, number>();

  constructor(
    readonly store: FleetStore,
    readonly shard: number,
    /** The number of sinks: a poll counts once all of them have it. */
    readonly sinks: number,
  ) {}

  /** Loads the states. The slot of each is the last one that is written: a poll that was lost with its worker comes again. */
  async load(): Promise<[string, TargetState][]> {
    const [states, written] = await Promise.all([
      this.store.loadStates(this.shard),
      this.store.readWritten(this.shard, this.sinks),
    ]);
    const loaded: [string, TargetState][] = [];
    this.#slots = new Map();
    for (const [name, text] of states) {
      const state = JSON.parse(text) as TargetState;
      this.#slots.set(name, state.slot);
      loaded.push([name, { ...state, slot: written.get(name) ?? 0 }]);
    }
    for (const [name, slot] of written)
      if (!states.has(name)) loaded.push([name, { slot, circuit: { failures: 0, wait: 0 }, items: [] }]);
    return loaded;
  }

  /** Saves the states that changed, and drops those of targets that are gone. */
  async save(states: Iterable<readonly [string, TargetState]>): Promise<void> {
    const changed = new Map<string, string>();
    const gone = new Set(this.#slots.keys());
    for (const [name, state] of states) {
      gone.delete(name);
      if (state.slot === 0 || state.slot <= (this.#slots.get(name) ?? 0)) continue;
      this.#slots.set(name, state.slot);
      changed.set(name, JSON.stringify(state));
    }
    for (const name of gone) this.#slots.delete(name);
    await this.store.saveStates(this.shard, this.sinks, changed, gone);
  }
}
