// The targets of a poller as they come, change and go, and their states of an earlier process.
import type { PollerOptions, TargetInput } from "./options.ts";
import type { StateStore, TargetState } from "./state.ts";
import { nameOf, PolledTarget, type SharedSettings } from "./target.ts";

/** Gets the changes of a roster. */
export interface RosterListener {
  /** A target came, or came in place of another one. */
  onAdd(target: PolledTarget): void;
  /** A target goes. */
  onRemove(target: PolledTarget): void;
  /** Something is wrong, and the rest goes on. */
  onWarning(what: string, cause: unknown): void;
}

/** The targets of a poller by their names. */
export class Roster {
  readonly targets = new Map<string, PolledTarget>();
  readonly #shared: SharedSettings;
  readonly #listener: RosterListener;
  /** States of an earlier process whose targets have not come yet. */
  readonly #states = new Map<string, TargetState>();

  constructor(options: PollerOptions, listener: RosterListener) {
    this.#shared = { ...options, mib: options.mib, plans: new WeakMap() };
    this.#listener = listener;
  }

  /** Adds a target. Throws a `TypeError` that names it if it is invalid, or its name is taken. */
  add(input: TargetInput | string): void {
    const target = new PolledTarget(input, this.#shared);
    if (this.targets.has(target.name)) {
      void target.client.close();
      throw new TypeError(
        `there are two targets with the name ${target.name}; give one of them another \`name\``,
      );
    }
    this.targets.set(target.name, target);
  }

  /** Adds a target, or changes that of the same name. Reports one that is invalid. */
  take(input: TargetInput | string): void {
    try {
      const former = this.targets.get(nameOf(input));
      if (former?.isSame(input, this.#shared) === true) return;
      const target = new PolledTarget(input, this.#shared);
      if (former !== undefined) {
        target.inherit(former);
        this.#remove(former);
      }
      this.#restore(target);
      this.targets.set(target.name, target);
      this.#listener.onAdd(target);
    } catch (error) {
      this.#listener.onWarning("a target is invalid", error);
    }
  }

  /** Takes all targets in place of those before. */
  replace(inputs: readonly (TargetInput | string)[]): void {
    const names = new Set<string>();
    for (const input of inputs) {
      const name = nameOf(input);
      if (names.has(name))
        this.#listener.onWarning("a target is invalid", new TypeError(`two have the name ${name}`));
      else this.take(input);
      names.add(name);
    }
    for (const [name, target] of this.targets) if (!names.has(name)) this.#remove(target);
    for (const name of this.#states.keys()) if (!names.has(name)) this.#states.delete(name);
  }

  /** Loads the states of an earlier process: each target goes on with its own. Reports a store that fails. */
  async load(store: StateStore | undefined): Promise<void> {
    try {
      for (const [name, state] of (await store?.load()) ?? []) this.#states.set(name, state);
    } catch (error) {
      this.#listener.onWarning("the state could not be loaded", error);
    }
    for (const target of this.targets.values()) this.#restore(target);
  }

  /** Forgets the states of targets that are gone: all targets have come. */
  forgetOthers(): void {
    this.#states.clear();
  }

  /** Lets a target go on with its state, unless it is newer itself. */
  #restore(target: PolledTarget): void {
    const state = this.#states.get(target.name);
    if (state === undefined) return;
    this.#states.delete(target.name);
    if (state.slot <= (target.lastSlot ?? 0)) return;
    try {
      target.restore(state, this.#shared);
    } catch (error) {
      this.#listener.onWarning(`the state of ${target.name} is damaged`, error);
    }
  }

  /** Yields the states of all targets, those that have not come yet included. */
  *store(): Generator<readonly [string, TargetState]> {
    for (const [name, target] of this.targets) yield [name, target.store()];
    yield* this.#states;
  }

  #remove(target: PolledTarget): void {
    target.isRemoved = true;
    if (this.targets.get(target.name) === target) this.targets.delete(target.name);
    this.#listener.onRemove(target);
    if (target.activity === undefined) void target.client.close();
  }
}
