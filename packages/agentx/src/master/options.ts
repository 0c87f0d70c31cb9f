// The options of a master: their defaults and checks.
import type { SnmpError } from "@snmp/mpm-core";
import { checkOptionNames, type OptionNames } from "@snmp/mpm-core/internal";
import type { Varbind } from "@snmp/pdu";
import { defaultMaster, type MasterAddress, parseAddress } from "../connection/address.ts";
import { checkInteger } from "../session/options.ts";
import type { MasterSessionInfo } from "./session.ts";

/** A notification of a subagent. */
export interface SubagentNotification {
  /** snmpTrapOID.0: what has happened. */
  readonly trapOid: string;
  /** sysUpTime.0 in hundredths of a second: that of the subagent if it gave one, else that of the agent. */
  readonly upTime: number;
  /** The variable bindings after sysUpTime.0 and snmpTrapOID.0. */
  readonly varbinds: readonly Varbind[];
  /** The context that it is about. */
  readonly contextName: string;
  /** The session that sent it. */
  readonly session: MasterSessionInfo;
}

/** Sends notifications on: a `NotificationOriginator` of @snmp/notifications is one. */
export interface NotificationSender {
  /** Sends a notification to the targets. */
  notify(notification: {
    readonly trapOid: string;
    readonly upTime: number;
    readonly varbinds: readonly Varbind[];
  }): Promise<unknown>;
}

/** Limits on what subagents can make the master keep. */
export interface MasterLimits {
  /** The most connections; 64 by default. Further ones are closed at once. */
  readonly connections: number;
  /** Milliseconds that a connection may have no session; 30,000 by default. Then it is closed. */
  readonly idle: number;
  /** The most sessions; 256 by default. Further ones are refused with openFailed. */
  readonly sessions: number;
  /** The most registrations of all sessions; 10,000 by default. A range whose arc is not the last one counts once per value. */
  readonly registrations: number;
  /** The most values of index objects, and of capabilities; 10,000 by default. */
  readonly indexes: number;
  /** The most requests that wait for one subagent, and notifications that wait for `originator`; 1000 by default. */
  readonly pending: number;
  /** The most requests that a subagent gets before it has answered them; 1 by default: many read one request at a time, and lose others. */
  readonly outstanding: number;
  /** Timeouts in a row after which a session is closed; 3 by default. */
  readonly timeouts: number;
  /** Octets of the longest PDU to accept; 1 MiB by default. */
  readonly pduSize: number;
}

/** Options of a master. */
export interface MasterOptions {
  /** Where to listen: paths, `unix:PATH` or `tcp:HOST:PORT`; `/var/agentx/master` by default. TCP has no access control: loopback only. */
  readonly listen?: string | readonly string[] | undefined;
  /** Rights of Unix sockets, such as 0o660: who may write is a subagent; 0o600 by default. */
  readonly socketMode?: number | undefined;
  /** User and group of Unix sockets; those of the process by default. */
  readonly socketOwner?:
    | {
        /** The number of the user. */
        readonly uid: number;
        /** The number of the group. */
        readonly gid: number;
      }
    | undefined;
  /** Contexts other than the default one in which subagents may register, or `all`; none by default. */
  readonly contexts?: readonly string[] | "all" | undefined;
  /** Milliseconds to wait for an answer of a subagent, 1..2147483647; 1000 by default. Longer if the subagent asks for it. */
  readonly timeout?: number | undefined;
  /** Limits on what subagents can make the master keep. */
  readonly limits?: Partial<MasterLimits> | undefined;
  /** Sends the notifications of subagents on. */
  readonly originator?: NotificationSender | undefined;
  /** Called with each notification of a subagent. */
  readonly onNotification?: ((notification: SubagentNotification) => void) | undefined;
  /** Called when a session has opened. */
  readonly onOpen?: ((session: MasterSessionInfo) => void) | undefined;
  /** Called when a session has ended, with the reason in words. */
  readonly onClose?: ((session: MasterSessionInfo, reason: string) => void) | undefined;
  /** Called with failures: of a socket, of a subagent that sends what is not AgentX, of `originator`. */
  readonly onError?: ((error: SnmpError) => void) | undefined;
}

/** Options with their defaults. */
export interface ResolvedMasterOptions extends Omit<MasterOptions, "listen" | "contexts" | "limits"> {
  readonly addresses: readonly MasterAddress[];
  readonly contexts: ReadonlySet<string> | "all";
  readonly socketMode: number;
  readonly timeout: number;
  readonly limits: MasterLimits;
}

/** Checks options and adds their defaults. Throws an error that names the invalid one. */
export function resolveMasterOptions(options: MasterOptions): ResolvedMasterOptions {
  checkOptionNames(options, optionNames);
  checkOptionNames(options.limits, limitNames, "limits: ");
  const { listen = defaultMaster, contexts = [], limits = {}, socketMode = 0o600, timeout = 1000 } = options;
  for (const [name, limit] of Object.entries(limits)) checkInteger(`limits.${name}`, limit, 1, maxInteger);
  return {
    ...options,
    addresses: [listen].flat().map(parseAddress),
    contexts: contexts === "all" ? "all" : new Set(contexts),
    socketMode: checkInteger("socketMode", socketMode, 0, 0o777),
    timeout: checkInteger("timeout", timeout, 1, maxInteger),
    limits: { ...defaultLimits, ...limits },
  };
}

const maxInteger = 0x7fffffff;
const defaultLimits: MasterLimits = Object.freeze({
  connections: 64,
  idle: 30_000,
  sessions: 256,
  registrations: 10_000,
  indexes: 10_000,
  pending: 1000,
  outstanding: 1,
  timeouts: 3,
  pduSize: 1024 * 1024,
});
const optionNames: OptionNames<MasterOptions> = {
  listen: true,
  socketMode: true,
  socketOwner: true,
  contexts: true,
  timeout: true,
  limits: true,
  originator: true,
  onNotification: true,
  onOpen: true,
  onClose: true,
  onError: true,
};
const limitNames: OptionNames<MasterLimits> = {
  connections: true,
  idle: true,
  sessions: true,
  registrations: true,
  indexes: true,
  pending: true,
  outstanding: true,
  timeouts: true,
  pduSize: true,
};
