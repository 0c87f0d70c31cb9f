import type { Leniency, LocalConfigurationDatastore, MpmPlugin } from "@snmp/mpm-core";
import type { TransportPlugin } from "@snmp/transport";

/** How long to wait for an answer, and how often to ask again. */
export interface RetryOptions {
  /** Milliseconds to wait for an answer to the first message, from 1; 5000 by default. */
  readonly timeout?: number;
  /** How many more messages to send when no answer comes, each encoded anew, from 0; 3 by default. */
  readonly retries?: number;
  /** What the wait is multiplied with from one message to the next, from 1; 1.5 by default. */
  readonly backoff?: number;
  /** Milliseconds after which the call ends in any case, waiting in the queue included; without limit by default. */
  readonly deadline?: number;
}

/** What can be said of a single call. */
export interface CallOptions extends RetryOptions {
  /** Ends the call: it rejects with the signal's reason. */
  readonly signal?: AbortSignal;
  /** The context to ask about, for models that have contexts (RFC 3411 §3.3.1); that of the client by default. */
  readonly contextName?: string;
  /** The engine whose context is meant (RFC 3411 §3.3.2); the engine asked by default. */
  readonly contextEngineId?: Uint8Array;
}

/** What can be said of walks and tables. */
export interface WalkOptions extends CallOptions {
  /** Successors asked for in one GetBulk, 1..2147483647; 25 by default. Halved on tooBig and on silence, and grown again up to this. */
  readonly maxRepetitions?: number;
  /** False: GetNext instead of GetBulk, for agents whose GetBulk is broken. Models without GetBulk take GetNext anyway. */
  readonly bulk?: boolean;
  /**
   * `increasing`, the default: names that do not increase end the walk with an error, as they would make it endless (RFC 3416
   * §4.2.2). `any`: for agents that are out of order; only a name seen before ends the walk with an error.
   */
  readonly order?: "increasing" | "any";
}

/** What can be said of a client; all of it has a default that an operator would choose. */
export interface ClientOptions extends RetryOptions {
  /** Successors asked for in one GetBulk of a walk; 25 by default. */
  readonly maxRepetitions?: number;
  /** Requests under way to the target at once, from 1; 64 by default. More wait for their turn. */
  readonly maxOutstanding?: number;
  /** `strict`, the default: answers come from the address that was asked. `any`: from any address, for devices with several. */
  readonly source?: "strict" | "any";
  /** The context to ask about (RFC 3411 §3.3.1); the default context, "", by default. */
  readonly contextName?: string;
  /** The engine whose context is meant (RFC 3411 §3.3.2); the engine asked by default. */
  readonly contextEngineId?: Uint8Array;
  /** The bent rules of BER to forgive the target; all by default, and reported as `anomalies`. `[]`: none. */
  readonly leniencies?: readonly Leniency[];
  /** What is known about peers, to be shared between clients; a datastore of its own by default. */
  readonly lcd?: LocalConfigurationDatastore;
  /** The model to use, instead of the one that is registered for the credentials. */
  readonly model?: MpmPlugin;
  /** The transport to use, instead of the one that is registered for the target's scheme. */
  readonly transport?: TransportPlugin;
}

/** Throws a `RangeError` that names the option when a number is not what it can be. */
export function checkOptions(options: ClientOptions & WalkOptions): void {
  check(options, "timeout", 1);
  check(options, "retries", 0, true);
  check(options, "backoff", 1);
  check(options, "deadline", 0);
  check(options, "maxRepetitions", 1, true);
  check(options, "maxOutstanding", 1, true);
}

function check<Name extends keyof (ClientOptions & WalkOptions)>(
  options: ClientOptions & WalkOptions,
  name: Name,
  min: number,
  whole = false,
): void {
  const value = options[name] as unknown;
  if (value === undefined) return;
  if (typeof value !== "number" || !(value >= min) || value > 0x7fffffff || (whole && !Number.isInteger(value))) {
    throw new RangeError(`${name} is ${String(value)}, which is not ${whole ? "an integer" : "a number"} in the range ${min}..2147483647`);
  }
}
