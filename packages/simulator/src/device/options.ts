import { checkOptionNames } from "@snmp/mpm-core/internal";
import type { MpmPlugin, UserInput } from "@snmp/mpm-core";
import type { ValueInput } from "@snmp/pdu";
import type { TransportPlugin } from "@snmp/transport";
import type { RecordingMib } from "../read/names.ts";
import { checkFaults, type FaultOptions } from "./faults.ts";

/** How a number moves: its growth per second, or more than that. Counters and TimeTicks wrap, other numbers stay at their limits. */
export type Rate =
  | number
  | {
      /** The growth per second. */
      readonly rate: number;
      /** The value at the start; the recorded one by default. */
      readonly initial?: number;
      /** How far values may be off by chance; counters still never decrease. */
      readonly deviation?: number;
      /** The smallest value. */
      readonly min?: number;
      /** The largest value. */
      readonly max?: number;
      /** Whether the value begins again at `min` after `max`. */
      readonly wrap?: boolean;
    };

/** The input of a script when its value is read. */
export interface ScriptInput {
  /** The name of the instance. */
  readonly oid: string;
  /** Milliseconds since the device started, by its clock. */
  readonly elapsed: number;
  /** How often the instance was read, from 1. */
  readonly reads: number;
  /** The value as it was recorded. */
  readonly recorded: unknown;
  /** A number in the range 0..1, the same in each run with the same seed. */
  readonly random: number;
}

/**
 * A value in place of the recorded one: of the recorded type, or with a type of its own; or a function that makes one for each read.
 * `undefined` stands for the recorded value.
 */
export type Script =
  | ValueInput
  | Exclude<ValueInput["value"], undefined>
  | ((input: ScriptInput) => ValueInput | ValueInput["value"] | undefined);

/** A community of a device. */
export interface SimulatedCommunity {
  /** The community. */
  readonly name: string;
  /** Whether it may write; `false` by default. */
  readonly write?: boolean;
}

/** A user of SNMPv3 of a device, with the same `user`, `auth` and `priv` as in the credentials of a client. */
export interface SimulatedUser extends UserInput {
  /** Whether the user may write; `false` by default. */
  readonly write?: boolean;
}

/** The timers that a device uses. */
export interface SimulationTimers {
  /** Calls back after some milliseconds. */
  setTimeout(callback: () => void, milliseconds: number): unknown;
  /** Cancels a call. */
  clearTimeout(timer: never): void;
}

/** Options of a simulated device. */
export interface SimulationOptions {
  /**
   * Where it listens: `udp://127.0.0.1:1161`, `tcp://…`, `memory://…`, or several of them. Port 0 takes a free one. By default
   * `udp://127.0.0.1:0`.
   */
  readonly listen?: string | readonly string[] | undefined;
  /** The communities that it answers; `["public"]` by default. */
  readonly communities?: readonly (string | SimulatedCommunity)[] | undefined;
  /** The users of SNMPv3; none by default. */
  readonly users?: readonly SimulatedUser[] | undefined;
  /** snmpEngineID: 5..32 octets; by default made from the seed, so that it stays the same from run to run. */
  readonly engineId?: Uint8Array | undefined;
  /** snmpEngineBoots at the start, 0..2147483647; 1 by default. */
  readonly boots?: number | undefined;
  /** Decides all that happens by chance; 1 by default. */
  readonly seed?: number | undefined;
  /** Faults of the device and of its network. */
  readonly faults?: FaultOptions | undefined;
  /** Numbers that move, by instance or subtree: `{ "1.3.6.1.2.1.2.2.1.10": 12_500 }` for octets per second. */
  readonly rates?: Readonly<Record<string, Rate>> | undefined;
  /** Values in place of the recorded ones, by instance or subtree. */
  readonly values?: Readonly<Record<string, Script>> | undefined;
  /** Whether sysUpTime.0 stays as it was `recorded`, which is the default, or is `running` from there. */
  readonly upTime?: "recorded" | "running" | undefined;
  /** Whether managers that may write may write every instance; `false` by default: only those of snmpsim's module writecache. */
  readonly writable?: boolean | undefined;
  /** A clock in milliseconds; by default that of the process, or the fake one of a test. */
  readonly clock?: (() => number) | undefined;
  /** Timers for delays; by default those of the process, also while a test has fake timers. */
  readonly timers?: SimulationTimers | undefined;
  /** MIB modules for a recording with names, such as `standardMib()` of @snmp/mibs. */
  readonly mib?: RecordingMib | undefined;
  /** Message processing models; by default all that are imported. */
  readonly models?: readonly MpmPlugin[] | undefined;
  /** Called with what a script throws, and with values of scripts that cannot be sent; by default it is a warning of the process. */
  readonly onError?: ((error: Error) => void) | undefined;
  /** Transports that replace the registered ones of their schemes. */
  readonly transport?: TransportPlugin | readonly TransportPlugin[] | undefined;
}

/** Throws a `TypeError` or a `RangeError` that names the invalid option. */
export function checkOptions(options: SimulationOptions): void {
  checkOptionNames(options, optionNames);
  checkFaults(options.faults ?? {});
  if (options.upTime !== undefined && options.upTime !== "recorded" && options.upTime !== "running")
    throw new TypeError(`upTime must be "recorded" or "running", not ${JSON.stringify(options.upTime)}`);
}

const optionNames: Readonly<Record<keyof SimulationOptions, true>> = {
  listen: true,
  communities: true,
  users: true,
  engineId: true,
  boots: true,
  seed: true,
  faults: true,
  rates: true,
  values: true,
  upTime: true,
  writable: true,
  clock: true,
  timers: true,
  mib: true,
  models: true,
  onError: true,
  transport: true,
};
