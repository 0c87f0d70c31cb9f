// One poll of one target: a get of all scalars together, then the tables one after the other.
import {
  type Circuit,
  type CircuitDecision,
  type Client,
  EncodeError,
  isWithin,
  type NumericOid,
  QueueFull,
  RequestTimeout,
  SnmpError,
  TransportError,
  type Varbind,
  WalkError,
} from "@snmp/client";
import { monotonicNow } from "@snmp/mpm-core";
import type { Activity } from "./activity.ts";
import { decodeCells, decodeValue, type Plan, type TableItem } from "./collect.ts";
import { type CounterMemory, nameOf, numberIn } from "./memory.ts";
import type { DeviceClock } from "./rates.ts";
import {
  type Overrun,
  type PollFailure,
  type PollRate,
  PollResult,
  type PollRow,
  type ResultTarget,
} from "./result.ts";
import type { KeySigns, RowKeys } from "./row-keys.ts";

/** The parts of a target that a round needs. */
export interface RoundTarget {
  readonly identity: ResultTarget;
  readonly client: Client;
  readonly plan: Plan;
  readonly circuit: Circuit;
  readonly memory: CounterMemory;
  readonly keys: RowKeys;
  /** The number of rows that each table had in the last poll. */
  readonly rowCounts: Map<string, number>;
  /** The most rows to ask for at once. */
  readonly maxRepetitions: number;
  /** Whether the credentials are of SNMPv3, whose engines count their restarts. */
  readonly hasEngine: boolean;
  /** The slots that the round has taken from others so far. */
  readonly overrun: Overrun | undefined;
}

/** One round. */
export interface Round {
  readonly slot: number;
  readonly decision: Exclude<CircuitDecision, "skip">;
  /** Milliseconds that it may take. */
  readonly deadline: number;
  readonly signal: AbortSignal;
  /** Notes what is being read. */
  readonly activity: Activity;
}

/** Polls a target. Rejects only with the reason of the aborted signal; errors of the target are in the result. */
export async function pollTarget(target: RoundTarget, round: Round): Promise<PollResult> {
  const reading = new Reading(target, round);
  await reading.read();
  return reading.result();
}

class Reading {
  readonly #target: RoundTarget;
  readonly #round: Round;
  readonly #time = Date.now();
  readonly #started = monotonicNow();
  readonly #failures: PollFailure[] = [];
  readonly #varbinds: Record<string, Varbind> = {};
  readonly #rows: Record<string, readonly PollRow[]> = {};
  #clock: DeviceClock = { at: steadyNow() };
  #lastChange: number | undefined;

  constructor(target: RoundTarget, round: Round) {
    this.#target = target;
    this.#round = round;
  }

  async read(): Promise<void> {
    const { plan } = this.#target;
    if (!(await this.#readScalars())) return;
    for (const item of plan.tables) if (!(await this.#readTable(item))) return;
  }

  result(): PollResult {
    const { identity, plan, overrun } = this.#target;
    const { longest } = this.#round.activity;
    const values = Object.fromEntries(
      Object.entries(this.#varbinds).map(([name, varbind]) => [name, decodeValue(varbind, plan.mib)]),
    );
    return new PollResult({
      target: identity,
      slot: this.#round.slot,
      time: this.#time,
      duration: monotonicNow() - this.#started,
      varbinds: this.#varbinds,
      values,
      rows: this.#rows,
      rates: this.#takeRates(),
      failures: this.#failures,
      overrun: overrun === undefined ? undefined : { slots: overrun.slots, ...longest },
      sysUpTime: this.#clock.upTime,
    });
  }

  /** Reads the scalars, and what tells of restarts. Returns whether the device answers. */
  async #readScalars(): Promise<boolean> {
    const { client, plan, circuit, hasEngine } = this.#target;
    const oids = new Set([sysUpTime]);
    if (plan.hasKeptKeys) oids.add(ifTableLastChange);
    if (hasEngine) oids.add(snmpEngineBoots).add(snmpEngineTime);
    for (const { oid } of plan.scalars) oids.add(oid);
    this.#round.activity.begin(plan.scalars[0]?.name ?? "sysUpTime.0");
    try {
      if (this.#round.decision === "probe") await client.get([sysUpTime], { ...this.#call(), retries: 0 });
      const asked = [...oids];
      const answer = await client.get(asked, this.#call());
      circuit.answered();
      const byOid = new Map<string, Varbind>(asked.map((oid, i) => [oid, answer[i]!]));
      for (const { name, oid } of plan.scalars) this.#varbinds[name] = byOid.get(oid)!;
      this.#lastChange = numberIn(byOid.get(ifTableLastChange));
      this.#clock = {
        at: steadyNow(),
        upTime: numberIn(byOid.get(sysUpTime)),
        engineBoots: numberIn(byOid.get(snmpEngineBoots)),
        engineTime: numberIn(byOid.get(snmpEngineTime)),
      };
      return true;
    } catch (error) {
      const faulty = plan.scalars.find(({ oid }) => oid === (error as { oid?: string }).oid);
      return this.#fail((faulty ?? plan.scalars[0])?.name ?? "sysUpTime.0", error);
    }
  }

  /** Reads a table. Returns whether the device answers. */
  async #readTable(item: TableItem): Promise<boolean> {
    const { client, keys } = this.#target;
    const { activity } = this.#round;
    activity.begin(item.name);
    const onRequest = (names: readonly string[]): ((varbinds: readonly Varbind[]) => void) => {
      const end = activity.request(columnsIn(item, names));
      // where columns were chosen, a page beyond their end still counts for them
      const isWhole = item.numbers === undefined;
      return (varbinds) =>
        end(
          isWhole
            ? columnsIn(
                item,
                varbinds.map(({ oid }) => oid),
              )
            : [],
        );
    };
    try {
      const { numbers: columns, parallel } = item;
      const maxRepetitions = this.#repetitionsFor(item);
      const call = { ...this.#call(), columns, parallel, maxRepetitions, onRequest };
      const table = await client.table(item.oid as NumericOid, call);
      this.#target.rowCounts.set(item.name, table.size);
      const signs: KeySigns = { clock: this.#clock, lastChange: this.#lastChange };
      const names = await keys.of(client, item, table, signs, () => ({ ...this.#call(), onRequest }));
      this.#rows[item.name] = Array.from(
        table,
        ([index, cells]) => new Row(item, index, names.get(index) ?? index, cells),
      );
      return true;
    } catch (error) {
      return this.#fail(placeOf(item, error), error);
    }
  }

  /** Returns how many rows to ask for at once, such that the rows of the last poll fill their messages, and little comes from behind the table. */
  #repetitionsFor({ name, numbers }: TableItem): number | undefined {
    const { rowCounts, maxRepetitions } = this.#target;
    const count = rowCounts.get(name);
    if (count === undefined || numbers === undefined) return undefined;
    const messages = Math.ceil((count + 1) / maxRepetitions);
    return Math.ceil((count + 1) / messages);
  }

  /** Notes an error. Returns whether it makes sense to ask for more. Throws if the round is aborted. */
  #fail(item: string, error: unknown): boolean {
    this.#round.signal.throwIfAborted();
    this.#failures.push({ item, error: error instanceof Error ? error : new Error(String(error)) });
    const { circuit } = this.#target;
    const isSilent = RequestTimeout.isInstance(error) || TransportError.isInstance(error);
    const isAnswer = !isSilent && SnmpError.isInstance(error) && !isOwnFault(error);
    if (isSilent) circuit.failed();
    else if (isAnswer) circuit.answered();
    return isAnswer;
  }

  #call(): { readonly deadline: number; readonly signal: AbortSignal } {
    const { deadline, signal } = this.#round;
    return { deadline: Math.max(0, this.#started + deadline - monotonicNow()), signal };
  }

  #takeRates(): PollRate[] {
    const { plan, memory } = this.#target;
    const rates =
      Object.keys(this.#varbinds).length === 0 ? [] : memory.takeScalars(this.#varbinds, this.#clock);
    const discontinuities = this.#readDiscontinuities();
    for (const item of plan.tables) {
      const rows = this.#rows[item.name];
      if (rows !== undefined) rates.push(...memory.takeTable(item, rows, this.#clock, discontinuities));
    }
    return rates;
  }

  /** Returns the values of ifCounterDiscontinuityTime, which ifTable has not, by index. */
  #readDiscontinuities(): ReadonlyMap<string, number> | undefined {
    const item = this.#target.plan.tables.find(({ discontinuity }) => discontinuity === 19);
    const rows = item === undefined ? undefined : this.#rows[item.name];
    if (rows === undefined) return undefined;
    const found = new Map<string, number>();
    for (const { index, varbinds } of rows) {
      const ticks = numberIn(varbinds[nameOf(item!, 19)]);
      if (ticks !== undefined) found.set(index, ticks);
    }
    return found;
  }
}

/** A row, whose values are decoded when they are first read. */
class Row implements PollRow {
  readonly table: string;
  readonly varbinds: Readonly<Record<string, Varbind>>;
  readonly #item: TableItem;
  readonly #cells: Readonly<Record<number, Varbind>>;
  #values: Readonly<Record<string, unknown>> | undefined;

  constructor(
    item: TableItem,
    readonly index: string,
    readonly key: string,
    cells: Readonly<Record<number, Varbind>>,
  ) {
    this.table = item.name;
    this.#item = item;
    this.#cells = cells;
    const varbinds: Record<string, Varbind> = {};
    for (const number in cells) varbinds[nameOf(item, Number(number))] = cells[number]!;
    this.varbinds = varbinds;
  }

  get values(): Readonly<Record<string, unknown>> {
    return (this.#values ??= decodeCells(this.#item, this.index, this.#cells));
  }
}

/** Whether nothing was sent: that says nothing about the device. */
function isOwnFault(error: unknown): boolean {
  return QueueFull.isInstance(error) || EncodeError.isInstance(error);
}

/** Returns the names of the columns of these names. A column elsewhere, which has the keys, is known by its OID. */
function columnsIn(item: TableItem, names: readonly string[]): string[] {
  const { entry, key } = item;
  return names.flatMap((name) => {
    if (name.startsWith(`${entry}.`)) return nameOf(item, Number.parseInt(name.slice(entry.length + 1), 10));
    return typeof key === "string" && isWithin(name, key) ? key : [];
  });
}

/** Returns the name of a table, with the column at which a walk broke off. */
function placeOf(item: TableItem, error: unknown): string {
  const { name, entry } = item;
  if (!WalkError.isInstance(error) || error.last?.startsWith(`${entry}.`) !== true) return name;
  return `${name}.${nameOf(item, Number.parseInt(error.last.slice(entry.length + 1), 10))}`;
}

/** Returns the time in milliseconds since the epoch, as it runs on from the start of the process: without jumps. */
function steadyNow(): number {
  return clockOffset + monotonicNow();
}

const clockOffset = Date.now() - monotonicNow();
const sysUpTime = "1.3.6.1.2.1.1.3.0";
const ifTableLastChange = "1.3.6.1.2.1.31.1.5.0";
const snmpEngineBoots = "1.3.6.1.6.3.10.2.1.2.0";
const snmpEngineTime = "1.3.6.1.6.3.10.2.1.3.0";
