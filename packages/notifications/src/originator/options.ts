// The options of an originator and of its calls.
import {
  type Credentials,
  type LocalConfigurationDatastore,
  type LocalEngine,
  type MpmPlugin,
  type UserCredentials,
  userFrom,
} from "@snmp/mpm-core";
import { checkOptionNames, type OptionNames } from "@snmp/mpm-core/internal";
import type { OidLike, VarbindInput } from "@snmp/pdu";
import type { TransportPlugin } from "@snmp/transport";
import type { MayNotify } from "./notify-access.ts";
import type { Subtrees } from "./subtrees.ts";

/** A receiver of notifications (RFC 3413 §4.1). */
export interface NotificationTarget {
  /** Its address: `host`, `host:port`, `udp://…`, `tcp://…`; port 162 by default. */
  readonly address: string;
  /** Credentials of a model: `v1("…")`, `v2c("…")` or `v3({ … })`. */
  readonly credentials?: Credentials | undefined;
  /** The name of a user of `engine`, instead of credentials for SNMPv3. */
  readonly user?: string | undefined;
  /** `trap`, the default, is not acknowledged; `inform` is sent again until it is. SNMPv1 has only traps. */
  readonly kind?: "trap" | "inform" | undefined;
  /** Its name in results; the address by default. */
  readonly name?: string | undefined;
  /** Tags by which `notify` chooses targets (snmpNotifyTag, RFC 3413 §4.1). */
  readonly tags?: readonly string[] | undefined;
  /** Milliseconds to wait for the first acknowledgement of an inform, 1..2147483647; 5000 by default. */
  readonly timeout?: number | undefined;
  /** How many more times an inform is sent, 0..100; 3 by default. In SNMPv3, each time with a fresh time and salt. */
  readonly retries?: number | undefined;
  /** The factor by which the wait grows from one try to the next, 1..100; 1.5 by default. */
  readonly backoff?: number | undefined;
  /**
   * The notifications that it gets (snmpNotifyFilterTable, RFC 3413 §6): those whose snmpTrapOID is included, unless the name of one of their
   * variable bindings is excluded; all by default.
   */
  readonly filter?: Subtrees | undefined;
  /** The names that it may see (notify view, RFC 3413 §3.3): if one of a notification is not in it, nothing is sent; all by default. */
  readonly notifyView?: Subtrees | undefined;
  /**
   * The principal in whose name it gets notifications (snmpTargetParamsSecurityName, RFC 3413 §4.1), for `mayNotify`: the security name that
   * the agent gives to the community. By default the user of SNMPv3; communities have no default.
   */
  readonly securityName?: string | undefined;
  /** agent-addr of traps of SNMPv1, dotted decimal; by default the address of this host on the route to the target, or 0.0.0.0. */
  readonly agentAddress?: string | undefined;
  /** The context that its notifications are about (SNMPv3); that of the credentials by default. */
  readonly contextName?: string | undefined;
  /**
   * The engine that has the context (SNMPv3); by default the authoritative engine: the local one for traps, that of the receiver for
   * informs. `"discover"`, for informs, asks the receiver for its snmpEngineID.0 before the first one (RFC 5343), with the same credentials,
   * and again after one that failed.
   */
  readonly contextEngineId?: Uint8Array | "discover" | undefined;
}

/** A target with its credentials. */
export type KnownTarget = NotificationTarget & { readonly credentials: Credentials };

/** Options for a notification originator. */
export interface OriginatorOptions {
  /** The targets. */
  readonly targets: readonly NotificationTarget[];
  /**
   * The local engine, which is authoritative for traps of SNMPv3: `await startEngine({ file })` of @snmp/usm keeps its identity and its
   * snmpEngineBoots, without which strict receivers refuse traps after a restart. By default an engine with a random id.
   */
  readonly engine?: LocalEngine | undefined;
  /**
   * The notify views of an agent that shares the engine (RFC 3413 §3.3 (3)): the agent itself, an `Agent` of @snmp/agent, or a function.
   * Asked per target, before anything is sent; a target that may not get the notification has the result `filtered`. By default only
   * `notifyView` of each target counts.
   */
  readonly mayNotify?:
    | MayNotify
    | {
        /** Returns whether a requester may get a notification. */
        readonly mayNotify: MayNotify;
      }
    | undefined;
  /** Keeps what is learned about receivers of informs: `usmDatastore({ … })` of @snmp/usm. */
  readonly lcd?: LocalConfigurationDatastore | undefined;
  /** Message processing models to use instead of the registered ones. */
  readonly models?: readonly MpmPlugin[] | undefined;
  /** A transport that replaces the registered one of its scheme. */
  readonly transport?: TransportPlugin | undefined;
  /** Whether `authenticationFailure` sends anything (snmpEnableAuthenTraps, RFC 3418 §2); `false` by default. */
  readonly enableAuthenTraps?: boolean | undefined;
}

/** A notification to send. */
export interface NotificationInput {
  /** snmpTrapOID.0: what has happened. */
  readonly trapOid: OidLike;
  /** The variable bindings after sysUpTime.0 and snmpTrapOID.0, which `notify` puts first by itself. */
  readonly varbinds?: readonly VarbindInput[] | undefined;
  /** sysUpTime.0 in hundredths of a second, 0..4294967295; that of the engine by default. */
  readonly upTime?: number | undefined;
  /** The trap as targets of SNMPv1 get it; by default it is computed from `trapOid` (RFC 3584 §3.2). */
  readonly v1?: V1Identity | undefined;
}

/** The fields of a trap of SNMPv1 that identify it (RFC 1157 §4.1.6). */
export interface V1Identity {
  /** sysObjectID of the sender, or the enterprise that defines the trap. */
  readonly enterprise: OidLike;
  /** generic-trap: 0 coldStart, … 6 enterpriseSpecific. */
  readonly genericTrap: number;
  /** specific-trap, if `genericTrap` is 6. */
  readonly specificTrap: number;
  /** agent-addr, dotted decimal; by default that of the target. */
  readonly agentAddress?: string | undefined;
}

/** Options for one notification. */
export interface NotifyOptions {
  /** Tags: the targets that have at least one of them; all targets by default. */
  readonly tags?: string | readonly string[] | undefined;
  /** Ends the call: informs that are not acknowledged yet fail with its reason. */
  readonly signal?: AbortSignal | undefined;
}

/** The outcome of a notification at one target. */
export interface NotifyResult {
  /** The name of the target. */
  readonly target: string;
  /**
   * `sent`: a trap left this host. `acknowledged`: the receiver has the inform. `filtered`: the filter or the notify view of the target,
   * or `mayNotify`, withholds it. `untranslatable`: SNMPv1 cannot express it (RFC 3584 §3.2). `failed`: see `error`.
   */
  readonly status: "sent" | "acknowledged" | "filtered" | "untranslatable" | "failed";
  /** Number of messages that were sent. */
  readonly attempts: number;
  /** Milliseconds that it took. */
  readonly elapsed: number;
  /** Why, in words, for `filtered` and `untranslatable`. */
  readonly reason?: string | undefined;
  /** The error, for `failed`: `RequestTimeout`, `ErrorResponse`, `ReportError`, `TransportError`, `ClosedError`, … */
  readonly error?: Error | undefined;
}

/** Throws a `TypeError` that names an invalid option. */
export function checkOriginatorOptions(options: OriginatorOptions): void {
  checkOptionNames(options, originatorOptions);
  if (!Array.isArray(options.targets)) throw new TypeError("the option targets must be a list of targets");
}

/** Returns the target with the credentials of its user, if it names one. Throws a `TypeError` if the engine has no such user. */
export function findUser(target: NotificationTarget, where: string, { users }: LocalEngine): KnownTarget {
  // a target that is not an object, or has no credentials, is refused by checkTarget
  if (typeof target !== "object" || target === null || target.user === undefined)
    return target as KnownTarget;
  const { user, ...rest } = target;
  if (rest.credentials !== undefined)
    throw new TypeError(`${where}: user and credentials exclude each other; use one of them`);
  const known = users.find((one) => one.user === user);
  if (known === undefined) {
    const names = users.map((one) => JSON.stringify(one.user)).join(", ") || "none";
    throw new TypeError(`${where}: the engine has no user ${JSON.stringify(user)}; its users: ${names}`);
  }
  const credentials: UserCredentials = { mpm: 3, securityModel: 3, ...userFrom(known) };
  return { ...rest, credentials };
}

/** Throws a `TypeError` or a `RangeError` that names the position of an invalid target. */
export function checkTarget(target: KnownTarget, where: string): void {
  if (typeof target !== "object" || target === null)
    throw new TypeError(`${where} must be an object with address, and credentials or user`);
  checkOptionNames(target, targetOptions, `${where}: `);
  checkOptionNames(target.filter, subtreesOptions, `${where}.filter: `);
  checkOptionNames(target.notifyView, subtreesOptions, `${where}.notifyView: `);
  const { credentials, kind, timeout = 5000, retries = 3, backoff = 1.5 } = target;
  if (typeof credentials !== "object" || credentials === null || typeof credentials.mpm !== "number")
    throw new TypeError(
      `${where}: credentials are missing: they come from a model's package, such as v2c(…) of @snmp/mpm-v2c`,
    );
  if (kind !== undefined && kind !== "trap" && kind !== "inform")
    throw new TypeError(`${where}: kind must be "trap" or "inform", not ${JSON.stringify(kind)}`);
  if (kind === "inform" && credentials.mpm === 0)
    throw new TypeError(`${where}: SNMPv1 has no informs; use kind "trap", or SNMPv2c or SNMPv3`);
  const { contextEngineId } = target;
  if (contextEngineId === "discover" && (kind !== "inform" || credentials.mpm < 3))
    throw new TypeError(`${where}: contextEngineId "discover" is for informs of SNMPv3`);
  if (
    contextEngineId !== undefined &&
    contextEngineId !== "discover" &&
    !(contextEngineId instanceof Uint8Array)
  )
    throw new TypeError(`${where}: contextEngineId must be a Uint8Array or "discover"`);
  check(`${where}.timeout`, timeout, 1, 0x7fffffff);
  check(`${where}.retries`, retries, 0, 100);
  if (!(backoff >= 1 && backoff <= 100))
    throw new RangeError(`${where}.backoff must be in the range 1..100, not ${backoff}`);
}

function check(name: string, value: number, min: number, max: number): void {
  if (!Number.isInteger(value) || value < min || value > max)
    throw new RangeError(`${name} must be an integer in the range ${min}..${max}, not ${value}`);
}

const originatorOptions: OptionNames<OriginatorOptions> = {
  targets: true,
  engine: true,
  mayNotify: true,
  lcd: true,
  models: true,
  transport: true,
  enableAuthenTraps: true,
};
const targetOptions: OptionNames<NotificationTarget> = {
  address: true,
  credentials: true,
  user: true,
  kind: true,
  name: true,
  tags: true,
  timeout: true,
  retries: true,
  backoff: true,
  filter: true,
  notifyView: true,
  securityName: true,
  agentAddress: true,
  contextName: true,
  contextEngineId: true,
};
const subtreesOptions: OptionNames<Subtrees> = { include: true, exclude: true };
