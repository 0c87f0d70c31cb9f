// The options of a subagent: their defaults and checks.
import type { AgentMib, RequestLimits } from "@snmp/agent";
import type { SnmpError } from "@snmp/mpm-core";
import { checkOptionNames, type OptionNames } from "@snmp/mpm-core/internal";
import {
  checkInteger,
  resolveSessionOptions,
  type ResolvedSessionOptions,
  type SessionOptions,
  sessionOptionNames,
} from "../session/options.ts";

/** Options of a subagent. */
export interface SubagentOptions extends SessionOptions {
  /** MIB modules, such as `standardMib()` of @snmp/mibs: objects can be declared by name. */
  readonly mib?: AgentMib | undefined;
  /** Priority of all registrations, 1..255; the lowest of several registrations of a region is served; 127 by default. */
  readonly priority?: number | undefined;
  /**
   * Milliseconds in which each request of the master is answered, 10..2147483647; 800 by default. snmpd gives a subagent up that takes longer
   * than a second several times. Functions that take longer are answered for by what they returned before, or with genErr, and go on.
   */
  readonly deadline?: number | undefined;
  /** Milliseconds for which the last value of a function that does not answer in time is used, 0..2147483647; 60,000 by default. */
  readonly maxStale?: number | undefined;
  /** Milliseconds between pings, 0..2147483647; a master that does not answer one is connected to anew; 0: no pings; 15,000 by default. */
  readonly pingInterval?: number | undefined;
  /** Milliseconds of the first and of the longest wait before it connects again; waits double, and half of each is random; 50 and 1000. */
  readonly backoff?:
    | {
        /** The first wait; 50 by default. */
        readonly min?: number;
        /** The longest wait; 1000 by default. */
        readonly max?: number;
      }
    | undefined;
  /** Called with failures: of an object, of a connection that ends, of an attempt to connect again, and of registrations then. */
  readonly onError?: ((error: SnmpError) => void) | undefined;
  /** Called when the master has all registrations that it accepts: after `connect`, and after each connection that followed. */
  readonly onConnect?: (() => void) | undefined;
}

/** Options with their defaults. */
export interface ResolvedSubagentOptions {
  readonly session: ResolvedSessionOptions;
  readonly priority: number;
  readonly deadline: number;
  readonly maxStale: number;
  readonly pingInterval: number;
  readonly backoff: { readonly min: number; readonly max: number };
  readonly limits: RequestLimits;
}

/** Checks options and adds their defaults. Throws an error that names the invalid one. */
export function resolveSubagentOptions(options: SubagentOptions): ResolvedSubagentOptions {
  checkOptionNames(options, optionNames);
  checkOptionNames(options.backoff, backoffNames, "backoff: ");
  const { priority = 127, deadline = 800, maxStale = 60_000, pingInterval = 15_000 } = options;
  const { min = 50, max = 1000 } = options.backoff ?? {};
  checkInteger("deadline", deadline, 10, maxInteger);
  return {
    session: resolveSessionOptions(options),
    priority: checkInteger("priority", priority, 1, 255),
    deadline,
    maxStale: checkInteger("maxStale", maxStale, 0, maxInteger),
    pingInterval: checkInteger("pingInterval", pingInterval, 0, maxInteger),
    backoff: {
      min: checkInteger("backoff.min", min, 1, maxInteger),
      max: checkInteger("backoff.max", max, min, maxInteger),
    },
    limits: { varbinds: 2000, repetitions: 65535, steps: 20_000, cpu: 100, timeout: deadline },
  };
}

const maxInteger = 0x7fffffff;
const optionNames: OptionNames<SubagentOptions> = {
  ...sessionOptionNames,
  mib: true,
  priority: true,
  deadline: true,
  maxStale: true,
  pingInterval: true,
  backoff: true,
  onError: true,
  onConnect: true,
};
const backoffNames: OptionNames<NonNullable<SubagentOptions["backoff"]>> = { min: true, max: true };
