// The options of an agent: their defaults and checks.
import {
  engineId as engineIds,
  InvalidPlugin,
  LocalEngine,
  type MpmPlugin,
  mpmPluginFault,
  type ProtocolKey,
  type SnmpError,
} from "@snmp/mpm-core";
import { checkOptionNames, type OptionNames } from "@snmp/mpm-core/internal";
import type { TransportPlugin } from "@snmp/transport";
import type { CommunityOptions } from "./access/communities.ts";
import type { AccessControlOptions, Authorize } from "./access/rights.ts";
import { isUsmUser, type UserOptions } from "./access/users.ts";
import type { Discard } from "./discard.ts";
import type { SystemOptions } from "./groups/system.ts";
import type { AgentMib } from "./names/agent-mib.ts";
import type { RequestLimits } from "./request.ts";

/** Options of an agent. */
export interface AgentOptions extends AccessControlOptions {
  /** Numeric address of this host; `127.0.0.1` by default. */
  readonly address?: string;
  /** UDP port, 0..65535; 0 uses a free one; 161 by default. */
  readonly port?: number;
  /** Addresses to listen at, instead of `address` and `port`: `udp://127.0.0.1:1161`, `tcp://[::1]:1161`. */
  readonly listen?: string | readonly string[];
  /** Transports that replace the registered ones of their schemes, such as `tcpTransport({ maxConnections: 9 })`. */
  readonly transport?: TransportPlugin | readonly TransportPlugin[];
  /** Communities that may use SNMPv1 and SNMPv2c; none by default. */
  readonly communities?: readonly CommunityOptions[];
  /** Users that may use SNMPv3; none by default. */
  readonly users?: readonly UserOptions[];
  /** Returns the access rights of authenticated senders that are neither a community nor a user; by default they have none. */
  readonly authorize?: Authorize;
  /** Message processing models to use; by default all registered ones. Importing their packages registers them. */
  readonly models?: readonly MpmPlugin[];
  /** Settings for message processing models, by identifier; those under 3 reach every security model of SNMPv3. */
  readonly settings?: Readonly<Record<number, unknown>>;
  /** The local engine, instead of `engineId`, `boots`, `maxMessageSize` and `clock`: `await persistedEngine({ file })` of @snmp/usm. */
  readonly engine?: LocalEngine;
  /** snmpEngineID, 5..32 octets (RFC 3411 §5); a random one by default. */
  readonly engineId?: Uint8Array;
  /** snmpEngineBoots, 0..2147483647; 1 by default. */
  readonly boots?: number;
  /** Maximum size of a message in octets, 484..65507; 65507 by default. */
  readonly maxMessageSize?: number;
  /** Monotonic clock in milliseconds, for snmpEngineTime and sysUpTime. */
  readonly clock?: () => number;
  /** Values of the system group (RFC 3418). */
  readonly system?: SystemOptions;
  /** MIB modules, such as `standardMib()` of @snmp/mibs: objects can be registered by name, and are checked by their module. */
  readonly mib?: AgentMib;
  /** Whether the agent serves the groups system, snmp and snmpEngine by itself; `true` by default. */
  readonly builtInGroups?: boolean;
  /** Limits on the cost of one request and on the number of pending requests. */
  readonly limits?: Partial<AgentLimits>;
  /**
   * Called with failures inside the agent: of an object that threw or returned an invalid value (`ObjectError`), of a plug-in that threw
   * (`AgentError`), of a socket (`TransportError`). Of the last two kinds, which peers can cause at will, the first one comes at once,
   * then a summary every ten seconds (`RepeatedError`).
   */
  readonly onError?: (error: SnmpError) => void;
  /** Called with discarded messages: unknown communities, versions and contexts, and octets that are not a message. */
  readonly onDiscard?: (discard: Discard) => void;
}

/** Limits on the cost of requests. */
export interface AgentLimits extends RequestLimits {
  /**
   * Maximum number of pending requests, and of messages that wait for one model; further ones are discarded; 1000 by default. Messages
   * wait while the keys of SNMPv3 users are made, for example.
   */
  readonly pending: number;
  /**
   * Over UDP, the PDU that answers a GetBulkRequest has at most this many times the octets of the request, and at least 1472; 100 by
   * default. The address of a request over UDP may be forged: without a limit, a small request makes the agent send 1600 times as much
   * to a victim.
   */
  readonly amplification: number;
}

/** Throws a `TypeError` that names an unknown option. */
export function checkOptions(options: AgentOptions): void {
  checkOptionNames(options, agentOptions);
  checkOptionNames(options.limits, limitNames, "limits: ");
  checkOptionNames(options.system, systemOptions, "system: ");
  options.communities?.forEach((community, i) =>
    checkOptionNames(community, communityOptions, `communities[${i}]: `),
  );
  options.users?.forEach((user, i) => {
    // other security models have options of their own
    if (isUsmUser(user)) checkOptionNames(user, userOptions, `users[${i}]: `);
    if (isUsmUser(user)) checkKeyNames(user, `users[${i}].`);
  });
}

function checkKeyNames({ auth, priv }: UserOptions, where: string): void {
  checkOptionNames(auth, keyOptions, `${where}auth: `);
  checkOptionNames(priv, keyOptions, `${where}priv: `);
}

/** Returns the limits of the user, completed by the defaults. Throws a `RangeError` if one is not a positive integer. */
export function resolveLimits(given: Partial<AgentLimits> = {}): AgentLimits {
  for (const [name, limit] of Object.entries(given)) {
    if (limit !== undefined && (!Number.isInteger(limit) || limit < 1))
      throw new RangeError(`limits.${name} must be a positive integer, not ${limit}`);
  }
  return { ...defaultLimits, ...given };
}

/** Throws `InvalidPlugin`, which names the fault, if a model is not a valid plug-in. */
export function checkModels(models: readonly MpmPlugin[] = []): void {
  models.forEach((model, position) => {
    const fault = mpmPluginFault(model);
    if (fault !== undefined)
      throw new InvalidPlugin(`models[${position}] is not a message processing model plug-in: ${fault}`);
  });
}

const defaultLimits: AgentLimits = Object.freeze({
  varbinds: 2000,
  repetitions: 0x7fffffff,
  steps: 20_000,
  cpu: 20,
  timeout: 5000,
  pending: 1000,
  amplification: 100,
});

/** Returns the local engine for the options. Throws a `RangeError` if one is out of range, a `TypeError` if two contradict each other. */
export function resolveEngine({ engine, engineId, boots, clock, maxMessageSize }: AgentOptions): LocalEngine {
  if (engine !== undefined) {
    const conflict = Object.entries({ engineId, boots, clock, maxMessageSize }).find(
      ([, value]) => value !== undefined,
    )?.[0];
    if (conflict !== undefined)
      throw new TypeError(
        `${conflict} cannot be combined with engine, which already defines it; remove one of them`,
      );
    return engine;
  }
  return new LocalEngine({
    // RFC 3411 §5, format 5; the project has no enterprise number
    engineId: engineId ?? engineIds.fromOctets(0, crypto.getRandomValues(new Uint8Array(12))),
    ...(boots === undefined ? undefined : { boots }),
    ...(clock === undefined ? undefined : { clock }),
    ...(maxMessageSize === undefined ? undefined : { maxMessageSize }),
  });
}

const agentOptions: OptionNames<AgentOptions> = {
  address: true,
  port: true,
  listen: true,
  transport: true,
  communities: true,
  users: true,
  views: true,
  groups: true,
  securityToGroup: true,
  authorize: true,
  models: true,
  settings: true,
  engine: true,
  engineId: true,
  boots: true,
  maxMessageSize: true,
  clock: true,
  system: true,
  builtInGroups: true,
  limits: true,
  onError: true,
  onDiscard: true,
  mib: true,
};
const limitNames: OptionNames<AgentLimits> = {
  varbinds: true,
  repetitions: true,
  steps: true,
  cpu: true,
  timeout: true,
  handler: true,
  pending: true,
  amplification: true,
};
const systemOptions: OptionNames<SystemOptions> = {
  description: true,
  objectId: true,
  contact: true,
  name: true,
  location: true,
  services: true,
};
const communityOptions: OptionNames<CommunityOptions> = {
  name: true,
  securityName: true,
  context: true,
  sources: true,
  access: true,
  view: true,
  group: true,
};
const userOptions: OptionNames<UserOptions> & { readonly engineId: true } = {
  user: true,
  level: true,
  auth: true,
  priv: true,
  allowShortPassword: true,
  securityModel: true,
  access: true,
  view: true,
  group: true,
  engineId: true, // of receivers of traps (@snmp/usm)
};
const keyOptions: OptionNames<ProtocolKey> = {
  protocol: true,
  password: true,
  masterKey: true,
  localizedKey: true,
};
