import type { StateStore, TargetState } from "@snmp/poller";
import type { FleetStore } from "./store.ts";

/** Hands the states of a shard's targets from one worker to the next. */
export class ShardState implements StateStore {
  /** The slot of each state as it was saved or loaded last. */
  #slots = new Map<string, number>();

  constructor(
    readonly store: FleetStore,
    /** Returns the names of the targets. */
    readonly targets: () => Iterable<string>,
    /** The number of sinks: a poll counts once all of them have it. */
    readonly sinks: number,
  ) {}

  /** Loads the states. The slot of each is the last one that is written: a poll that was lost with its worker comes again. */
  async load(): Promise<[string, TargetState][]> {
    const targets = [...this.targets()];
    const [states, written] = await Promise.all([
      this.store.loadStates(targets),
      this.store.readWritten(this.sinks, targets),
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

  /** Saves the states that changed. */
  async save(states: Iterable<readonly [string, TargetState]>): Promise<void> {
    const changed = new Map<string, string>();
    const slots = new Map(this.#slots);
    for (const [name, state] of states) {
      if (state.slot <= (slots.get(name) ?? 0)) continue;
      slots.set(name, state.slot);
      changed.set(name, JSON.stringify(state));
    }
    await this.store.saveStates(changed);
    this.#slots = slots;
  }
}
