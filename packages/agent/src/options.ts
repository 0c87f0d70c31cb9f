// What an agent is made with.
import {
  engineId as engineIds,
  InvalidPlugin,
  LocalEngine,
  type MpmPlugin,
  mpmPluginFault,
  type SnmpError,
} from "@snmp/mpm-core";
import type { TransportPlugin } from "@snmp/transport";
import type { CommunityOptions } from "./access/communities.ts";
import type { Authorize } from "./access/rights.ts";
import type { UserOptions } from "./access/users.ts";
import type { Discard } from "./dispatcher.ts";
import type { SystemOptions } from "./groups/system.ts";
import type { RequestLimits } from "./request.ts";

/** What an agent is made with. */
export interface AgentOptions {
  /** A numeric address of this host; `127.0.0.1` by default. */
  readonly address?: string;
  /** UDP port, 0..65535; 0 takes a free one; 161 by default. */
  readonly port?: number;
  /** Where to listen, in place of `address` and `port`: `udp://127.0.0.1:1161`, `tcp://[::1]:1161`. */
  readonly listen?: string | readonly string[];
  /** Transports to use in place of the registered ones of their schemes, such as `tcpTransport({ maxConnections: 9 })`. */
  readonly transport?: TransportPlugin | readonly TransportPlugin[];
  /** Who may ask with SNMPv1 and SNMPv2c; nobody by default. */
  readonly communities?: readonly CommunityOptions[];
  /** Who may ask with SNMPv3; nobody by default. */
  readonly users?: readonly UserOptions[];
  /** Says what somebody may do whom a model has authenticated and who is neither a community nor a user; nothing by default. */
  readonly authorize?: Authorize;
  /** The message processing models to take; by default all that are registered, which importing their packages does. */
  readonly models?: readonly MpmPlugin[];
  /** Settings for other models, by identifier. */
  readonly settings?: Readonly<Record<number, unknown>>;
  /** The engine to be, in place of `engineId`, `boots`, `maxMessageSize` and `clock`: `await persistedEngine({ file })` of @snmp/usm. */
  readonly engine?: LocalEngine;
  /** snmpEngineID, 5..32 octets (RFC 3411 §5); a random one by default. */
  readonly engineId?: Uint8Array;
  /** snmpEngineBoots, 0..2147483647; 1 by default. */
  readonly boots?: number;
  /** The longest message that is taken and made, in octets, 484..65507; 65507 by default. */
  readonly maxMessageSize?: number;
  /** A monotonic clock in milliseconds, for snmpEngineTime and sysUpTime. */
  readonly clock?: () => number;
  /** The system group (RFC 3418). */
  readonly system?: SystemOptions;
  /** Whether the agent itself serves the groups system, snmp and snmpEngine; `true` by default. */
  readonly builtInGroups?: boolean;
  /** How much one request may cost, and how many there may be. */
  readonly limits?: Partial<AgentLimits>;
  /** Is told of what went wrong inside: an object that threw or gave a wrong value (`ObjectError`), a socket that failed. */
  readonly onError?: (error: SnmpError) => void;
  /** Is told of messages that were not acted upon: unknown communities, versions, contexts, and what is no message. */
  readonly onDiscard?: (discard: Discard) => void;
}

/** How much requests may cost. */
export interface AgentLimits extends RequestLimits {
  /** The most requests that are worked on at the same time; others are dropped. */
  readonly pending: number;
}

/** The limits that a user gives, completed. Throws a `RangeError` for one that is no integer from 1. */
export function limitsFrom(given: Partial<AgentLimits> = {}): AgentLimits {
  for (const [name, limit] of Object.entries(given)) {
    if (limit !== undefined && (!Number.isInteger(limit) || limit < 1))
      throw new RangeError(`limits.${name} is ${limit}, not an integer from 1`);
  }
  return { ...defaultLimits, ...given };
}

/** Throws `InvalidPlugin`, which says what is missing, for a model that is none. */
export function checkModels(models: readonly MpmPlugin[] = []): void {
  models.forEach((model, position) => {
    const fault = mpmPluginFault(model);
    if (fault !== undefined)
      throw new InvalidPlugin(`models[${position}] is no message processing model plug-in: ${fault}`);
  });
}

/** The limits by default. */
const defaultLimits: AgentLimits = Object.freeze({
  varbinds: 2000,
  repetitions: 0x7fffffff,
  steps: 20_000,
  cpu: 20,
  timeout: 5000,
  pending: 1000,
});

/** The local engine of these options. Throws a `RangeError` that names what is out of range, a `TypeError` for one thing told twice. */
export function engineOf({ engine, engineId, boots, clock, maxMessageSize }: AgentOptions): LocalEngine {
  if (engine !== undefined) {
    const twice = Object.entries({ engineId, boots, clock, maxMessageSize }).find(
      ([, value]) => value !== undefined,
    )?.[0];
    if (twice !== undefined) throw new TypeError(`${twice} is that of engine; one of them is enough`);
    return engine;
  }
  return new LocalEngine({
    // RFC 3411 §5, format 5; there is no enterprise number of the project's own
    engineId: engineId ?? engineIds.fromOctets(0, crypto.getRandomValues(new Uint8Array(12))),
    ...(boots === undefined ? undefined : { boots }),
    ...(clock === undefined ? undefined : { clock }),
    ...(maxMessageSize === undefined ? undefined : { maxMessageSize }),
  });
}
