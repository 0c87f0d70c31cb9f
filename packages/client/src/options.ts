import {
  type Leniency,
  type LocalConfigurationDatastore,
  monotonicNow,
  type MpmPlugin,
} from "@snmp/mpm-core";
import type { TransportPlugin } from "@snmp/transport";

/** How long to wait for an answer, and how often to ask again. */
export interface RetryOptions {
  /** Milliseconds to wait for an answer to the first message, from 1; 5000 by default. */
  readonly timeout?: number | undefined;
  /** How many more messages to send when no answer comes, each encoded anew, from 0; 3 by default. */
  readonly retries?: number | undefined;
  /** What the wait is multiplied with from one message to the next, from 1; 1.5 by default. */
  readonly backoff?: number | undefined;
  /** Milliseconds after which the call ends in any case, waiting in the queue included; without limit by default. */
  readonly deadline?: number | undefined;
}

/** What can be said of a single call. */
export interface CallOptions extends RetryOptions {
  /** Ends the call: it rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
  /** The context to ask about, for models that have contexts (RFC 3411 §3.3.1); that of the client by default. */
  readonly contextName?: string | undefined;
  /** The engine whose context is meant (RFC 3411 §3.3.2); the engine asked by default. */
  readonly contextEngineId?: Uint8Array | undefined;
}

/** A call as it is carried out. */
export interface Call extends CallOptions {
  /** When it ends in any case, in milliseconds of `monotonicNow()`: the deadline of all requests that the call takes. */
  readonly until?: number | undefined;
}

/** A call whose deadline runs from now on, for all the requests that it takes. */
export function begun(call: Call, defaults: RetryOptions): Call {
  const deadline = call.deadline ?? defaults.deadline;
  return deadline === undefined || call.until !== undefined
    ? call
    : { ...call, until: monotonicNow() + deadline };
}

/** What can be said of walks and tables. */
export interface WalkOptions extends CallOptions {
  /** Successors asked for in one GetBulk, 1..2147483647; 25 by default. Halved on tooBig and on silence, and grown again up to this. */
  readonly maxRepetitions?: number | undefined;
  /** False: GetNext instead of GetBulk, for agents whose GetBulk is broken. Models without GetBulk take GetNext anyway. */
  readonly bulk?: boolean | undefined;
  /**
   * `increasing`, the default: names that do not increase end the walk with an error, as they would make it endless (RFC 3416
   * §4.2.2). `any`: for agents that are out of order; only a name seen before ends the walk with an error.
   */
  readonly order?: "increasing" | "any" | undefined;
}

/** What can be said of a client; all of it has a default that an operator would choose. */
export interface ClientOptions extends RetryOptions {
  /** Successors asked for in one GetBulk of a walk; 25 by default. */
  readonly maxRepetitions?: number | undefined;
  /** Requests under way to the target at once, from 1; 64 by default. More wait for their turn. */
  readonly maxOutstanding?: number | undefined;
  /** `strict`, the default: answers come from the address that was asked. `any`: from any address, for devices with several. */
  readonly source?: "strict" | "any" | undefined;
  /** The context to ask about (RFC 3411 §3.3.1); the default context, "", by default. */
  readonly contextName?: string | undefined;
  /** The engine whose context is meant (RFC 3411 §3.3.2); the engine asked by default. */
  readonly contextEngineId?: Uint8Array | undefined;
  /** The bent rules of BER to forgive the target; all by default, and reported as `anomalies`. `[]`: none. */
  readonly leniencies?: readonly Leniency[] | undefined;
  /** What is known about peers, to be shared between clients; a datastore of its own by default. */
  readonly lcd?: LocalConfigurationDatastore | undefined;
  /** The model to use, instead of the one that is registered for the credentials. */
  readonly model?: MpmPlugin | undefined;
  /** The transport to use, instead of the one that is registered for the target's scheme. */
  readonly transport?: TransportPlugin | undefined;
}

/** Throws a `RangeError` or `TypeError` that names the option that is not what it can be. */
export function checkOptions(options: ClientOptions & WalkOptions): void {
  if (typeof options !== "object" || options === null)
    throw new TypeError(`options are an object, not ${options === null ? "null" : typeof options}`);
  checkNumber(options, "timeout", 1);
  checkNumber(options, "retries", 0, true);
  checkNumber(options, "backoff", 1);
  checkNumber(options, "deadline", 0);
  checkNumber(options, "maxRepetitions", 1, true);
  checkNumber(options, "maxOutstanding", 1, true);
  checkChoice(options, "order", ["increasing", "any"]);
  checkChoice(options, "source", ["strict", "any"]);
}

type Options = ClientOptions & WalkOptions;

function checkNumber(options: Options, name: keyof Options, min: number, whole = false): void {
  const value: unknown = options[name];
  if (value === undefined) return;
  if (
    typeof value !== "number" ||
    !(value >= min) ||
    value > 0x7fffffff ||
    (whole && !Number.isInteger(value))
  ) {
    throw new RangeError(
      `${name} is ${typeof value === "number" ? value : typeof value}, which is not ${whole ? "an integer" : "a number"} in the range ${min}..2147483647`,
    );
  }
}

function checkChoice(options: Options, name: keyof Options, choices: readonly string[]): void {
  const value: unknown = options[name];
  if (value !== undefined && !choices.includes(value as string)) {
    throw new TypeError(
      `${name} is ${JSON.stringify(value)}, which is not ${choices.map((choice) => JSON.stringify(choice)).join(" or ")}`,
    );
  }
}
