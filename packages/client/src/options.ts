import { isIP } from "node:net";
import {
  type Leniency,
  type LocalConfigurationDatastore,
  monotonicNow,
  type MpmPlugin,
} from "@snmp/mpm-core";
import type { Varbind } from "@snmp/pdu";
import type { TransportPlugin } from "@snmp/transport";
import {
  checkChoice,
  checkNumber,
  refinePolicy,
  RetryPolicy,
  retryPolicyNames,
  type RetryPolicyOptions,
} from "./retry-policy.ts";
import type { RequestTrace, WalkTrace } from "./diagnostics.ts";
import type { ClientMib } from "./names.ts";
import type { RequestLimits } from "./request-limits.ts";
import { checkNames } from "./unknown-options.ts";

/** How long to wait for an answer, and how often to ask again. */
export interface RetryOptions {
  /** `timeout`, `retries` and `backoff` as one value, which is checked once. It cannot be combined with them. */
  readonly retry?: RetryPolicy | RetryPolicyOptions | undefined;
  /** Milliseconds to wait for an answer to the first message, 1..2147483647; 5000 by default. */
  readonly timeout?: number | undefined;
  /** How many more messages to send when no answer comes, each encoded anew, 0..2147483647; 3 by default. */
  readonly retries?: number | undefined;
  /** The factor by which the wait grows from one message to the next, 1..2147483647; 1.5 by default. */
  readonly backoff?: number | undefined;
  /** Milliseconds after which the call ends in any case, waiting in the queue included; without limit by default. */
  readonly deadline?: number | undefined;
}

/** Options for a single call. */
export interface CallOptions extends RetryOptions {
  /** Ends the call: it rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
  /** The context to ask about, for models that have contexts (RFC 3411 §3.3.1); that of the client by default. */
  readonly contextName?: string | undefined;
  /** The engine that has the context (RFC 3411 §3.3.2); the engine that is asked by default. */
  readonly contextEngineId?: Uint8Array | undefined;
}

/** A call with the time of its end. */
export interface Call extends CallOptions {
  /** The end of all requests of the call, in milliseconds of `monotonicNow()`. */
  readonly until?: number | undefined;
  /** The object that subscribers see, if there are any. */
  readonly trace?: RequestTrace | undefined;
  /** The walk that the call is part of, as subscribers see it, if there are any. */
  readonly walk?: WalkTrace | undefined;
}

/** Returns the call with its deadline running from now on, for all the requests that it takes. */
export function startDeadline(call: Call, defaults: RetryOptions): Call {
  const deadline = call.deadline ?? defaults.deadline;
  return deadline === undefined || call.until !== undefined
    ? call
    : { ...call, until: monotonicNow() + deadline };
}

/** Returns the policy that these options ask for; `defaults` has what they leave open. */
export function retryPolicyOf(options: RetryOptions, defaults: RetryPolicy): RetryPolicy {
  const { retry, timeout, retries, backoff } = options;
  if (retry !== undefined) return retry instanceof RetryPolicy ? retry : refinePolicy(defaults, retry);
  if (timeout === undefined && retries === undefined && backoff === undefined) return defaults;
  return refinePolicy(defaults, { timeout, retries, backoff });
}

/** Options for walks and tables. */
export interface WalkOptions extends CallOptions {
  /** Successors to ask for in one GetBulk, 1..2147483647; 25 by default. Halved on tooBig and on silence, then grown again up to this. */
  readonly maxRepetitions?: number | undefined;
  /** `false` uses GetNext instead of GetBulk, for agents whose GetBulk is broken. Models without GetBulk always use GetNext. */
  readonly bulk?: boolean | undefined;
  /**
   * `increasing`, the default: names that do not increase end the walk with an error, since they could make it endless (RFC 3416
   * §4.2.2). `any` is for agents that are out of order: only a name seen before ends the walk with an error.
   */
  readonly order?: "increasing" | "any" | undefined;
  /**
   * Whether an end that is against RFC 3416 is an error: noSuchName in SNMPv2c or SNMPv3, an error for the root of an empty subtree, and
   * exceptions other than endOfMibView; `false` by default.
   */
  readonly strict?: boolean | undefined;
  /**
   * The most requests of this call that are pending at once, 1..2147483647; 1 by default. With more, a walk asks for pages in advance where the
   * last arcs of its rows are spaced evenly enough to guess the names that follow: for a long column behind a network where a
   * round trip takes long. It yields what it would yield without. A table first reads its columns side by side.
   */
  readonly parallel?: number | undefined;
  /**
   * Called before each request for a page with the names whose successors it asks for: one of each column that has not ended. The function
   * that it returns is called when the request ends, with the variable bindings that came, none if it failed. Neither must throw. So a
   * program sees what a long call is reading, and what takes long.
   */
  readonly onRequest?:
    ((names: readonly string[]) => ((varbinds: readonly Varbind[]) => void) | undefined) | undefined;
}

/** Options for a client. Each has a default that an operator would choose. */
export interface ClientOptions<M extends ClientMib | undefined = undefined> extends RetryOptions {
  /** MIB modules, such as `standardMib()` of @snmp/mibs: every call takes names, and variable bindings have names and decoded values. */
  readonly mib?: M | undefined;
  /** Successors to ask for in one GetBulk of a walk, 1..2147483647; 25 by default. */
  readonly maxRepetitions?: number | undefined;
  /** The most requests to the target that are pending at once, 1..2147483647; 64 by default. Others wait for their turn. */
  readonly maxOutstanding?: number | undefined;
  /** Bounds that this client shares with all others that get the same object: pending requests, messages per second, fair turns. */
  readonly limits?: RequestLimits | undefined;
  /** `strict`, the default: answers come from the address that was asked. `any`: from any address, for devices with several. */
  readonly source?: "strict" | "any" | undefined;
  /**
   * The community of a Response: `strict`, that of the request; `empty`, also none; `any`. `strict` by default, and `empty` with
   * `source: "any"`.
   */
  readonly community?: "strict" | "empty" | "any" | undefined;
  /** The most names to put into one request, 1..2147483647; as many as needed by default. After silence, a get asks for fewer by itself. */
  readonly maxVarbinds?: number | undefined;
  /** msgMaxSize of SNMPv3 requests: the longest answer to accept, 484..65507 octets; 65507 by default. */
  readonly maxMessageSize?: number | undefined;
  /**
   * The bits of request-ids, and of the msgIDs of SNMPv3, 16 or 31; 31 by default. Without this option, 16 once a device
   * has shown in SNMPv1 or SNMPv2c that it keeps no more.
   */
  readonly requestIdBits?: 16 | 31 | undefined;
  /** Milliseconds after which the target's name is looked up anew while its address answers, 1..2147483647; 300000 by default. */
  readonly dnsTtl?: number | undefined;
  /**
   * The numeric address of this host from which requests go out; by default the system chooses it. Programs in JavaScript may call it
   * `sourceAddress`, `bind` or `address`, as other libraries do.
   */
  readonly localAddress?: string | undefined;
  /** The port from which requests go out, 1..65535; by default a free one. Refusals are heard of only without it. */
  readonly localPort?: number | undefined;
  /** The network interface whose address requests have as their source, such as `eth0`; instead of `localAddress`. */
  readonly interface?: string | undefined;
  /** Whether the target may be a broadcast or multicast address; `false` by default. `client.survey` collects the answers of all devices. */
  readonly broadcast?: boolean | undefined;
  /**
   * How to treat an SNMPv3 engine whose clock went back, as that of devices that lose snmpEngineBoots: `refuse`, the default (RFC 3414
   * §2.2.3), or `accept` after a new discovery and an authentic answer.
   */
  readonly engineReset?: "refuse" | "accept" | undefined;
  /** The context to ask about (RFC 3411 §3.3.1); the default context, "", by default. */
  readonly contextName?: string | undefined;
  /** The engine that has the context (RFC 3411 §3.3.2); the engine that is asked by default. */
  readonly contextEngineId?: Uint8Array | undefined;
  /** The departures from BER to forgive the target; all by default, and reported as `anomalies`. `[]` forgives none. */
  readonly leniencies?: readonly Leniency[] | undefined;
  /** The datastore for what models learn about peers. Pass one object to clients that share it; each has its own by default. */
  readonly lcd?: LocalConfigurationDatastore | undefined;
  /** The model to use, instead of the one that is registered for the credentials. */
  readonly model?: MpmPlugin | undefined;
  /** The transport to use, instead of the one that is registered for the target's scheme. */
  readonly transport?: TransportPlugin | undefined;
}

const callOptions = [
  "retry",
  "timeout",
  "retries",
  "backoff",
  "deadline",
  "signal",
  "contextName",
  "contextEngineId",
];
const walkOptions = [...callOptions, "maxRepetitions", "bulk", "order", "strict", "parallel", "onRequest"];

/** The options that each kind of call, and a client, has. */
export const knownOptions = {
  call: new Set(callOptions),
  bulk: new Set([...callOptions, "nonRepeaters", "maxRepetitions"]),
  walk: new Set(walkOptions),
  table: new Set([...walkOptions, "columns"]),
  client: new Set([
    ...callOptions.filter((name) => name !== "signal"),
    "maxRepetitions",
    "maxOutstanding",
    "limits",
    "maxVarbinds",
    "maxMessageSize",
    "requestIdBits",
    "source",
    "community",
    "dnsTtl",
    "localAddress",
    "localPort",
    "interface",
    "broadcast",
    "engineReset",
    "leniencies",
    "lcd",
    "mib",
    "model",
    "transport",
  ]),
} as const;

/** Throws a `RangeError` or `TypeError` that names the invalid or unknown option. */
export function checkOptions(options: ClientOptions & WalkOptions, known: ReadonlySet<string>): void {
  if (typeof options !== "object" || options === null)
    throw new TypeError(`options must be an object, not ${options === null ? "null" : typeof options}`);
  const { retry, timeout, retries, backoff, deadline, maxRepetitions, maxOutstanding, order, source } =
    options;
  if (timeout !== undefined) checkNumber("timeout", timeout, 1);
  if (retries !== undefined) checkNumber("retries", retries, 0, true);
  if (backoff !== undefined) checkNumber("backoff", backoff, 1);
  if (deadline !== undefined) checkNumber("deadline", deadline, 0);
  if (maxRepetitions !== undefined) checkNumber("maxRepetitions", maxRepetitions, 1, true);
  if (options.parallel !== undefined) checkNumber("parallel", options.parallel, 1, true);
  if (options.onRequest !== undefined && typeof options.onRequest !== "function")
    throw new TypeError(`onRequest must be a function, not ${typeof options.onRequest}`);
  if (maxOutstanding !== undefined) checkNumber("maxOutstanding", maxOutstanding, 1, true);
  checkNames(options, known);
  if (known === knownOptions.client) checkClientOptions(options);
  if (order !== undefined) checkChoice("order", order, ["increasing", "any"]);
  if (source !== undefined) checkChoice("source", source, ["strict", "any"]);
  if (retry !== undefined) checkRetry(options);
}

function checkClientOptions(options: ClientOptions): void {
  const { maxVarbinds, maxMessageSize, dnsTtl, localPort, localAddress, community, engineReset } = options;
  if (maxVarbinds !== undefined) checkNumber("maxVarbinds", maxVarbinds, 1, true);
  // RFC 3412 §6.3
  if (maxMessageSize !== undefined) checkNumber("maxMessageSize", maxMessageSize, 484, true, 65_507);
  if (dnsTtl !== undefined) checkNumber("dnsTtl", dnsTtl, 1);
  if (localPort !== undefined) checkNumber("localPort", localPort, 1, true, 65_535);
  if (localAddress !== undefined && isIP(localAddress) === 0)
    throw new TypeError(
      `localAddress is ${JSON.stringify(localAddress)}, which is not a numeric address of this host`,
    );
  if (localAddress !== undefined && options.interface !== undefined)
    throw new TypeError("localAddress cannot be combined with interface; use one of them");
  if (community !== undefined) checkChoice("community", community, ["strict", "empty", "any"]);
  if (engineReset !== undefined) checkChoice("engineReset", engineReset, ["refuse", "accept"]);
  const { requestIdBits, mib, limits } = options;
  if (limits !== undefined && typeof (limits as { open?: unknown } | null)?.open !== "function")
    throw new TypeError(
      "limits must be a RequestLimits: create one, and pass it to all clients that share it",
    );
  if (mib !== undefined && typeof (mib as { oid?: unknown } | null)?.oid !== "function")
    throw new TypeError("mib must be a Mib of @snmp/mib, such as standardMib() of @snmp/mibs");
  if (requestIdBits !== undefined && requestIdBits !== 16 && requestIdBits !== 31)
    throw new RangeError(`requestIdBits is ${String(requestIdBits)}, which is not 16 or 31`);
}

/** Throws unless `retry` is a policy or its options, and nothing beside it says the same once more. */
function checkRetry({ retry, timeout, retries, backoff }: RetryOptions): void {
  if (typeof retry !== "object" || retry === null)
    throw new TypeError(
      `retry must be a RetryPolicy or an object of its options, not ${retry === null ? "null" : typeof retry}`,
    );
  if (!(retry instanceof RetryPolicy)) checkNames(retry, retryPolicyNames);
  for (const [name, value] of Object.entries({ timeout, retries, backoff })) {
    if (value !== undefined)
      throw new TypeError(
        `${name} cannot be combined with retry, which defines it already: write retry: { ${name}: ${value} }`,
      );
  }
}
