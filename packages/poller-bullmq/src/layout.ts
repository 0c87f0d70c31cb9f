// The targets of a fleet in their shards. A job says into how many, so that any worker can do it while a change comes to the workers one by one.
import { hashOf } from "@snmp/poller/internal";
import type { Poller, TargetInput } from "@snmp/poller";

/** The targets of a shard by their names. */
export type ShardTargets = ReadonlyMap<string, TargetInput | string>;

/** The targets divided into a number of shards, each with a poller of its own once it was polled here. */
export class Layout {
  readonly #shards: number;
  readonly #open: (targets: () => ShardTargets) => Poller;
  #targets: Map<string, TargetInput | string>[];
  readonly #pollers = new Map<number, Poller>();
  /** The ends of the last rounds, by shard. */
  readonly #tails = new Map<number, Promise<void>>();

  constructor(shards: number, open: (targets: () => ShardTargets) => Poller) {
    this.#shards = shards;
    this.#open = open;
    this.#targets = emptyShards(shards);
  }

  get pollers(): Iterable<Poller> {
    return this.#pollers.values();
  }

  /** Adds a target, or replaces that of the same name. */
  take(name: string, input: TargetInput | string): void {
    this.#targets[shardOf(name, this.#shards)]!.set(name, input);
  }

  /** Takes all targets in place of those before. */
  replace(inputs: ShardTargets): void {
    this.#targets = emptyShards(this.#shards);
    for (const [name, input] of inputs) this.take(name, input);
  }

  /** Polls a shard for one round, after a round of it that may be ending just now. */
  async pollRound(shard: number, since: number, until: number, signal: AbortSignal): Promise<void> {
    const poller = this.#pollerOf(shard);
    const before = this.#tails.get(shard) ?? Promise.resolve();
    const round = before.then(() => poller.pollRound(since, until, signal));
    this.#tails.set(
      shard,
      round.catch(() => undefined),
    );
    await round;
  }

  #pollerOf(shard: number): Poller {
    let poller = this.#pollers.get(shard);
    if (poller === undefined) this.#pollers.set(shard, (poller = this.#open(() => this.#targets[shard]!)));
    return poller;
  }
}

/** Returns the shard of a target. Targets of one shard still have all of the interval for their slots: these come from another part of the hash. */
export function shardOf(name: string, shards: number): number {
  return hashOf(`shard ${name}`) % shards;
}

function emptyShards(count: number): Map<string, TargetInput | string>[] {
  return Array.from({ length: count }, () => new Map<string, TargetInput | string>());
}
