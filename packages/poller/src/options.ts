import type { ClientMib, ClientOptions, Credentials, TypedTable } from "@snmp/client";
import { checkOptionNames, type OptionNames } from "@snmp/mpm-core/internal";
import type { Outlet, Sink } from "./sink.ts";
import type { Duration } from "./slots.ts";
import type { StateStore } from "./state.ts";

/** A table to read. */
export interface TableInput {
  /** A typed table, such as `ifXTable` of @snmp/mibs/IF-MIB; the OID of a table; its name, with the option `mib`. */
  readonly table: TypedTable<unknown, unknown> | string;
  /** The columns to read, by name, or by number if the table has no names; all by default. */
  readonly columns?: readonly (string | number)[] | undefined;
  /**
   * The column by whose value rows are followed from poll to poll: one of the table, or the OID of one with the same index elsewhere. `false`
   * follows them by their index. By default ifName for the tables of interfaces, and the index for others.
   */
  readonly key?: string | false | undefined;
  /** The column that tells when the counters of a row last began anew, such as `ifCounterDiscontinuityTime`, the default for the tables of interfaces. */
  readonly discontinuity?: string | undefined;
  /** The most requests of the table that are pending at once, 1..2147483647; 1 by default: all columns share one. */
  readonly parallel?: number | undefined;
}

/**
 * Something to read: a table, or an instance by its OID or its name. Names need the option `mib`, except those of the system group, such as
 * `sysUpTime.0`.
 */
export type CollectInput = string | TypedTable<unknown, unknown> | TableInput;

/** A device to poll. Everything that is missing is as in the options of the poller. */
export interface TargetInput {
  /** The address: `192.0.2.1`, `192.0.2.1:1161`, `udp://[2001:db8::1]`, `tcp://…`. */
  readonly address: string;
  /** The unique name, by which slots and results are known; the address by default. */
  readonly name?: string | undefined;
  /** The credentials, such as `v2c("public")`. */
  readonly credentials?: Credentials | undefined;
  /** Labels for the results, besides those of the poller. */
  readonly labels?: Readonly<Record<string, string>> | undefined;
  /** The tables and instances to read. */
  readonly collect?: readonly CollectInput[] | undefined;
  /** The time from one poll to the next. */
  readonly every?: Duration | undefined;
  /** Options for the client, besides those of the poller. */
  readonly client?: Omit<ClientOptions, "mib"> | undefined;
}

/** Targets: an array, something that yields them, or a function that is asked anew every `refresh`. */
export type TargetSource =
  | Iterable<TargetInput | string>
  | AsyncIterable<TargetInput | string>
  | (() => TargetAnswer | Promise<TargetAnswer>);

/** The answer of a function that is asked for targets. */
export type TargetAnswer = Iterable<TargetInput | string> | AsyncIterable<TargetInput | string>;

/** Options of a poller. */
export interface PollerOptions {
  /**
   * The devices to poll. Of an array, a target that is invalid throws; of other sources it is reported to `onWarning`. Each answer of a function
   * replaces the one before: targets are added, changed and removed, and the others go on undisturbed. When it fails, the former targets stay.
   */
  readonly targets: TargetSource;
  /** The time from one poll of a target to the next, 1 ms to 24.8 days. */
  readonly every: Duration;
  /** The tables and instances to read. */
  readonly collect?: readonly CollectInput[] | undefined;
  /**
   * Where results go, besides loops over the poller. A function is called with each batch. A `Delivery` is shared with other pollers: it is not
   * closed with this one.
   */
  readonly sinks?: readonly (Sink | Sink["write"] | Outlet)[] | undefined;
  /** The credentials of targets without any. */
  readonly credentials?: Credentials | undefined;
  /** Labels of all targets. */
  readonly labels?: Readonly<Record<string, string>> | undefined;
  /** MIB modules, such as `standardMib()` of @snmp/mibs: `collect` takes names, and values are decoded. */
  readonly mib?: ClientMib | undefined;
  /** Options for all clients, such as `timeout`, `limits` and `lcd`. */
  readonly client?: Omit<ClientOptions, "mib"> | undefined;
  /** The time after which a poll is given up; twice `every` by default. A poll that takes longer than `every` costs slots, which are counted. */
  readonly deadline?: Duration | undefined;
  /** The time from one question for targets to the next, if `targets` is a function; 5 minutes by default. */
  readonly refresh?: Duration | undefined;
  /** The most polls at once, 1..1000000; 1024 by default. Targets that did not answer last time have as many places of their own. */
  readonly maxPolls?: number | undefined;
  /** The most results that wait for a loop over the poller, 1..1000000; 10000 by default. With as many, slots are skipped and counted. */
  readonly maxResults?: number | undefined;
  /** The most slots between two probes of a target that does not answer, 1..2147483647; 8 by default. */
  readonly maxProbeInterval?: number | undefined;
  /** Keeps counters and circuits between processes: the path of a file, or a store. */
  readonly state?: string | StateStore | undefined;
  /** The time from one save of the state to the next; 1 minute by default. It is also saved when the poller closes. */
  readonly saveEvery?: Duration | undefined;
  /** Ends the poller as `close({ abort: true })` does. */
  readonly signal?: AbortSignal | undefined;
  /** Gets what goes wrong beside the polls: an invalid target, a failed question for targets, a damaged state. A warning of the process by default. */
  readonly onWarning?: ((error: Error) => void) | undefined;
}

/** Options of `close`. */
export interface CloseOptions {
  /** Whether to give up running polls and results that wait for sinks; `false` by default: waits for them. */
  readonly abort?: boolean | undefined;
  /** Gives up what is left when it is aborted. */
  readonly signal?: AbortSignal | undefined;
}

/** Throws a `TypeError` that names an unknown option. */
export function checkPollerOptions(options: PollerOptions): void {
  if (typeof options !== "object" || options === null)
    throw new TypeError("the options of a poller must be an object with targets and every");
  checkOptionNames(options, pollerOptions);
  const { collect, sinks, signal, onWarning } = options;
  if (collect !== undefined && !Array.isArray(collect))
    throw new TypeError("the option collect must be an array of tables, OIDs and names");
  if (sinks !== undefined && !Array.isArray(sinks))
    throw new TypeError("the option sinks must be an array of sinks");
  if (signal !== undefined && !(signal instanceof AbortSignal))
    throw new TypeError("the option signal must be an AbortSignal");
  if (onWarning !== undefined && typeof onWarning !== "function")
    throw new TypeError("the option onWarning must be a function");
  checkCount("maxPolls", options.maxPolls);
  checkCount("maxResults", options.maxResults);
}

/** Throws a `TypeError` that names an unknown option of a target. */
export function checkTargetOptions(input: TargetInput): void {
  checkOptionNames(input, targetOptions, `target ${input.name ?? input.address}: `);
}

/** Throws a `TypeError` that names an unknown option of a table. */
export function checkTableOptions(input: TableInput): void {
  checkOptionNames(input, tableOptions, "collect: ");
}

function checkCount(name: string, count: number | undefined): void {
  if (count !== undefined && !(Number.isInteger(count) && count >= 1 && count <= 1_000_000))
    throw new RangeError(`the option ${name} must be an integer in the range 1..1000000, not ${count}`);
}

const pollerOptions: OptionNames<PollerOptions> = {
  targets: true,
  every: true,
  collect: true,
  sinks: true,
  credentials: true,
  labels: true,
  mib: true,
  client: true,
  deadline: true,
  refresh: true,
  maxPolls: true,
  maxResults: true,
  maxProbeInterval: true,
  state: true,
  saveEvery: true,
  signal: true,
  onWarning: true,
};
const targetOptions: OptionNames<TargetInput> = {
  address: true,
  name: true,
  credentials: true,
  labels: true,
  collect: true,
  every: true,
  client: true,
};
const tableOptions: OptionNames<TableInput> = {
  table: true,
  columns: true,
  key: true,
  discontinuity: true,
  parallel: true,
};
