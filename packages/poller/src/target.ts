import { isDeepStrictEqual } from "node:util";
import { Circuit, Client, type ClientMib, type ClientOptions, type Credentials } from "@snmp/client";
import type { Activity } from "./activity.ts";
import { compilePlan, type Plan } from "./collect.ts";
import { CounterMemory } from "./memory.ts";
import { checkTargetOptions, type CollectInput, type PollerOptions, type TargetInput } from "./options.ts";
import type { Overrun, PollFailure, PollResult, ResultTarget } from "./result.ts";
import type { RoundTarget } from "./round.ts";
import { RowKeys } from "./row-keys.ts";
import { parseDuration, phaseOf } from "./slots.ts";
import { restoreItems, storeItems, type TargetState } from "./state.ts";
import type { Turn } from "./wheel.ts";

/** Why slots had no poll. */
export interface SkippedSlots {
  /** The poll before was not done. */
  readonly overrun: number;
  /** The target does not answer, and is asked less often. */
  readonly circuit: number;
  /** A sink or a loop over the poller takes results too slowly. */
  readonly backPressure: number;
  /** The process came to the slot only after its end: it was blocked or suspended, or the clock jumped. */
  readonly late: number;
}

/** The counts of one target. */
export interface TargetStatistics {
  /** Polls that were done. */
  readonly polls: number;
  /** Those in which something could not be read. */
  readonly failed: number;
  /** Slots without a poll. */
  readonly skipped: SkippedSlots;
  /** Whether a poll is running. */
  readonly isPolling: boolean;
  /** Whether the target answered last time. */
  readonly isAnswering: boolean;
  /** The slot of the last poll that was done, in milliseconds since the epoch. */
  readonly lastSlot: number | undefined;
  /** The milliseconds that it took. */
  readonly lastDuration: number | undefined;
  /** The milliseconds from the beginning of its slot to that of the poll. */
  readonly lastLateness: number | undefined;
  /** The item that failed last. */
  readonly lastFailure: PollFailure | undefined;
  /** The last poll that took slots of later ones, and what took the longest; that of a running poll up to its last skipped slot. */
  readonly lastOverrun: Overrun | undefined;
}

/** A target of a poller. */
export interface TargetStatus extends ResultTarget {
  /** Milliseconds from one slot to the next. */
  readonly every: number;
  /** The counts so far. */
  readonly statistics: TargetStatistics;
}

/** The settings that targets share. */
export interface SharedSettings extends Pick<
  PollerOptions,
  "every" | "credentials" | "labels" | "collect" | "client" | "maxProbeInterval"
> {
  readonly mib: ClientMib | undefined;
  /** Plans by the array that they were compiled from. */
  readonly plans: WeakMap<readonly CollectInput[], Plan>;
}

/** A target with all that is kept of it. */
export class PolledTarget implements TargetStatus, Turn, RoundTarget {
  readonly name: string;
  readonly address: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly identity: ResultTarget;
  readonly every: number;
  readonly phase: number;
  readonly plan: Plan;
  readonly client: Client;
  readonly hasEngine: boolean;
  circuit: Circuit;
  memory = new CounterMemory();
  keys = new RowKeys();
  readonly rowCounts = new Map<string, number>();
  readonly maxRepetitions: number;
  /** Whether it has ever answered in this process or the one before. */
  isProven = false;
  /** Whether it was removed: the running poll is its last. */
  isRemoved = false;
  /** The parts of the running poll; `undefined` without one. */
  activity: Activity | undefined;
  /** The slots that the running poll has taken from others. */
  overrun: Overrun | undefined;
  readonly skipped = { overrun: 0, circuit: 0, backPressure: 0, late: 0 };
  readonly #input: Definition;
  #polls = 0;
  #failed = 0;
  #lastSlot: number | undefined;
  #lastDuration: number | undefined;
  #lastLateness: number | undefined;
  #lastFailure: PollFailure | undefined;
  #lastOverrun: Overrun | undefined;

  /** Throws a `TypeError` that names the target if its address, its credentials or an option are invalid. */
  constructor(input: TargetInput | string, shared: SharedSettings) {
    const { name, address, labels, every, collect, credentials, client } = (this.#input = define(
      input,
      shared,
    ));
    this.name = name;
    this.address = address;
    this.labels = labels;
    this.identity = { name, address, labels };
    this.every = every;
    this.phase = phaseOf(name, every);
    this.circuit = new Circuit({ maxInterval: shared.maxProbeInterval });
    this.maxRepetitions = client.maxRepetitions ?? 25;
    this.hasEngine = credentials?.mpm === 3;
    try {
      let plan = shared.plans.get(collect);
      if (plan === undefined) shared.plans.set(collect, (plan = compilePlan(collect, shared.mib)));
      this.plan = plan;
      this.client = new Client(address, credentials!, client);
    } catch (cause) {
      throw new TypeError(`target ${name}: ${(cause as Error).message}`, { cause });
    }
  }

  /** The slot of the last poll, in this process or the one before. */
  get lastSlot(): number | undefined {
    return this.#lastSlot;
  }

  get statistics(): TargetStatistics {
    return {
      polls: this.#polls,
      failed: this.#failed,
      skipped: { ...this.skipped },
      isPolling: this.activity !== undefined,
      isAnswering: this.isProven && !this.circuit.isOpen,
      lastSlot: this.#lastSlot,
      lastDuration: this.#lastDuration,
      lastLateness: this.#lastLateness,
      lastFailure: this.#lastFailure,
      lastOverrun: this.#lastOverrun,
    };
  }

  /** Notes that a slot begins while the poll of an earlier one is running. */
  noteOverrun(): void {
    this.overrun = { slots: (this.overrun?.slots ?? 0) + 1, ...this.activity!.longest };
    this.#lastOverrun = this.overrun;
  }

  /** Notes that a poll is done. */
  noteResult({ slot, time, duration, overrun, failures: [failure] }: PollResult): void {
    this.#polls++;
    this.#lastSlot = Math.max(slot, this.#lastSlot ?? 0);
    this.#lastDuration = duration;
    this.#lastLateness = time - slot;
    this.#lastOverrun = overrun ?? this.#lastOverrun;
    if (!this.circuit.isOpen) this.isProven = true;
    if (failure === undefined) return;
    this.#failed++;
    this.#lastFailure = failure;
  }

  /** Whether an input describes this target as it is. Credentials are the same only if they are the same object: their secrets cannot be seen. */
  isSame(input: TargetInput | string, shared: SharedSettings): boolean {
    const [a, b] = [this.#input, define(input, shared)];
    return (
      a.address === b.address &&
      a.every === b.every &&
      a.credentials === b.credentials &&
      isDeepStrictEqual(a.labels, b.labels) &&
      (a.collect === b.collect || isDeepStrictEqual(a.collect, b.collect)) &&
      hasSameValues(a.client, b.client)
    );
  }

  /** Goes on with what a former target of the same name knew, if it was the same device. */
  inherit(former: PolledTarget): void {
    if (former.address !== this.address) return;
    this.memory = former.memory;
    this.memory.keepOnly(this.plan);
    this.circuit = former.circuit;
    this.isProven = former.isProven;
    this.keys = former.keys;
    this.#lastSlot = former.lastSlot;
  }

  /** Returns what is kept of it between processes. */
  store(): TargetState {
    return {
      slot: this.#lastSlot ?? 0,
      circuit: this.circuit.toJSON(),
      items: storeItems(this.memory.items),
    };
  }

  /** Goes on with what an earlier process kept. Throws if that is damaged. */
  restore({ slot, circuit, items }: TargetState, { maxProbeInterval }: SharedSettings): void {
    const restored = restoreItems(items);
    this.circuit = new Circuit({ maxInterval: maxProbeInterval, state: circuit });
    this.memory = new CounterMemory();
    for (const [name, item] of restored) this.memory.items.set(name, item);
    this.memory.keepOnly(this.plan);
    this.#lastSlot = slot === 0 ? undefined : slot;
    this.isProven ||= items.length > 0;
  }
}

/** Returns the name of a target, which is its address by default. */
export function nameOf(input: TargetInput | string): string {
  return typeof input === "string" ? input : (input.name ?? input.address);
}

/** A target with everything that it has from the poller. */
interface Definition {
  readonly name: string;
  readonly address: string;
  readonly credentials: Credentials | undefined;
  readonly labels: Readonly<Record<string, string>>;
  readonly every: number;
  readonly collect: readonly CollectInput[];
  readonly client: Omit<ClientOptions, "mib">;
}

function define(given: TargetInput | string, shared: SharedSettings): Definition {
  const input: TargetInput = typeof given === "string" ? { address: given } : given;
  if (typeof input !== "object" || input === null || typeof input.address !== "string")
    throw new TypeError("a target must be an address, or an object with an address");
  checkTargetOptions(input);
  const { address } = input;
  const name = nameOf(input);
  return {
    name,
    address,
    credentials: input.credentials ?? shared.credentials,
    labels: { ...shared.labels, ...input.labels },
    every: parseDuration("every", input.every ?? shared.every),
    collect: input.collect ?? shared.collect ?? nothing,
    client: { ...shared.client, ...input.client },
  };
}

function hasSameValues(a: object, b: object): boolean {
  const names = Object.keys(a) as (keyof typeof a)[];
  return names.length === Object.keys(b).length && names.every((name) => a[name] === b[name]);
}

const nothing: readonly CollectInput[] = [];
