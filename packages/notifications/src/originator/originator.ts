// RFC 3413 §3.3: a notification originator.
import { randomBytes } from "node:crypto";
import { engineId as engineIds, LocalEngine, randomId } from "@snmp/mpm-core";
import { makeVarbind, oidFrom, requestPdu, type TrapPdu, type Varbind, varbindFrom } from "@snmp/pdu";
import { addOrigin } from "../coexistence/v1-to-v2.ts";
import { toV1Trap } from "../coexistence/v2-to-v1.ts";
import { isNotifyWatched, traceNotify } from "../diagnostics.ts";
import type { NotificationFields } from "../notification.ts";
import { snmpTrapOid, snmpTraps, sysUpTime } from "../names.ts";
import { NotifyAccess, type NotifyRequester, requesterOf } from "./notify-access.ts";
import {
  checkOriginatorOptions,
  findUser,
  type NotificationInput,
  type NotifyOptions,
  type NotifyResult,
  type OriginatorOptions,
  type V1Identity,
} from "./options.ts";
import { Session } from "./session.ts";

/** The state of an interface, for linkDown and linkUp (RFC 2863 §3.1.15). */
export interface LinkState {
  /** ifIndex, 1..2147483647. */
  readonly ifIndex: number;
  /** ifAdminStatus: 1 up, 2 down, 3 testing; 1 by default. */
  readonly ifAdminStatus?: number | undefined;
  /** ifOperStatus: 1 up, 2 down, …; 2 for linkDown and 1 for linkUp by default. */
  readonly ifOperStatus?: number | undefined;
}

/** A notification that is ready to send. */
interface Prepared {
  readonly trapOid: string;
  readonly upTime: number;
  readonly varbinds: readonly Varbind[];
  /** The trap for targets of SNMPv1, if it is given, and the variable bindings that they get. */
  readonly v1?: V1Identity | undefined;
  readonly v1Varbinds?: readonly Varbind[] | undefined;
}

/** Sends notifications to any number of targets. Without pending informs it holds only memory. */
export class NotificationOriginator implements AsyncDisposable {
  /** The local engine. */
  readonly engine: LocalEngine;
  readonly #sessions: readonly Session[];
  readonly #access: NotifyAccess | undefined;
  /** The requesters of the sessions, if `mayNotify` is to be asked. */
  readonly #requesters = new Map<Session, NotifyRequester>();
  readonly #sendsAuthenTraps: boolean;
  #lastAuthenTrap = -Infinity;

  /** @throws An error that names the invalid target, and `UnknownMessageProcessingModel` if the model of its credentials is not imported. */
  constructor(options: OriginatorOptions) {
    checkOriginatorOptions(options);
    const { engine, targets, enableAuthenTraps = false } = options;
    this.engine = engine ?? new LocalEngine({ engineId: engineIds.fromOctets(0, randomBytes(8)) });
    this.#sendsAuthenTraps = enableAuthenTraps;
    this.#access = options.mayNotify === undefined ? undefined : new NotifyAccess(options.mayNotify);
    const sessions: Session[] = [];
    try {
      for (const [position, given] of targets.entries()) {
        const where = `targets[${position}]`;
        const target = findUser(given, where, this.engine);
        const session = new Session(target, where, options, this.engine);
        sessions.push(session);
        if (this.#access !== undefined) this.#requesters.set(session, requesterOf(target, where));
      }
    } catch (error) {
      for (const session of sessions) void session.close();
      throw error;
    }
    this.#sessions = sessions;
  }

  /**
   * Sends a notification to all targets, or to those with one of the tags. Resolves once all traps have left and all informs have ended, to
   * a result per target; a target that fails does not concern the others.
   *
   * @throws An `EncodeError` or a `TypeError` that names the invalid part of the notification, before anything is sent.
   */
  async notify(input: NotificationInput, options: NotifyOptions = {}): Promise<NotifyResult[]> {
    return this.#notify(this.#prepare(input), options);
  }

  async #notify(prepared: Prepared, options: NotifyOptions): Promise<NotifyResult[]> {
    const { tags, signal } = options;
    signal?.throwIfAborted();
    const wanted = tags === undefined ? undefined : [tags].flat();
    const sessions = this.#sessions.filter((session) => wanted === undefined || session.hasTag(wanted));
    return Promise.all(sessions.map((session) => this.#trace(session, prepared, signal)));
  }

  /**
   * Forwards a received notification to the targets, in their versions (RFC 3413 §3.5, RFC 3584 §3): with its sysUpTime.0 and snmpTrapOID.0,
   * and a trap of SNMPv1 with snmpTrapAddress.0 and snmpTrapEnterprise.0, which name its sender; to targets of SNMPv1, as it is. To acknowledge an inform only after the
   * far end did, forward it in a listener of a receiver with `ack: "handled"`, and throw unless all results are `acknowledged`.
   *
   * @throws An `EncodeError` if the notification has a value that could not be read.
   */
  async forward(notification: NotificationFields, options: NotifyOptions = {}): Promise<NotifyResult[]> {
    const { trapOid, upTime = 0, varbinds, v1 } = notification;
    if (v1 === undefined) return this.notify({ trapOid, upTime, varbinds }, options);
    const prepared = this.#prepare({ trapOid, upTime, varbinds: addOrigin(v1, varbinds), v1 });
    return this.#notify({ ...prepared, v1Varbinds: varbinds.map(varbindFrom) }, options);
  }

  /** Sends coldStart: the engine has started, and its configuration may have changed (RFC 3418 §2). */
  coldStart(options?: NotifyOptions): Promise<NotifyResult[]> {
    return this.notify({ trapOid: `${snmpTraps}.1` }, options);
  }

  /** Sends warmStart: the engine has started again with the same configuration. */
  warmStart(options?: NotifyOptions): Promise<NotifyResult[]> {
    return this.notify({ trapOid: `${snmpTraps}.2` }, options);
  }

  /** Sends linkDown for an interface, with ifIndex, ifAdminStatus and ifOperStatus. */
  linkDown(link: LinkState, options?: NotifyOptions): Promise<NotifyResult[]> {
    return this.notify({ trapOid: `${snmpTraps}.3`, varbinds: linkVarbinds(link, 2) }, options);
  }

  /** Sends linkUp for an interface, with ifIndex, ifAdminStatus and ifOperStatus. */
  linkUp(link: LinkState, options?: NotifyOptions): Promise<NotifyResult[]> {
    return this.notify({ trapOid: `${snmpTraps}.4`, varbinds: linkVarbinds(link, 1) }, options);
  }

  /**
   * Sends authenticationFailure if the option `enableAuthenTraps` allows it, at most once per second: senders of bad messages must not make
   * the network carry as many notifications. Resolves to no results if nothing was sent.
   */
  async authenticationFailure(options?: NotifyOptions): Promise<NotifyResult[]> {
    const now = performance.now();
    if (!this.#sendsAuthenTraps || now - this.#lastAuthenTrap < authenTrapInterval) return [];
    this.#lastAuthenTrap = now;
    return this.notify({ trapOid: `${snmpTraps}.5` }, options);
  }

  /** Closes the originator: informs that wait fail with `ClosedError`. Calling it twice is safe. */
  async close(): Promise<void> {
    await Promise.all(this.#sessions.map((session) => session.close()));
  }

  /** Closes the originator at the end of `await using`. */
  async [Symbol.asyncDispose](): Promise<void> {
    await this.close();
  }

  #prepare({ trapOid, varbinds = [], upTime, v1 }: NotificationInput): Prepared {
    const own = varbinds.map(varbindFrom);
    const given = own.find(({ oid, type }) => oid === sysUpTime && type === "TimeTicks");
    const name = oidFrom(trapOid);
    const other = own.find(({ oid, value }) => oid === snmpTrapOid && value !== name);
    if (other !== undefined)
      throw new TypeError(
        `varbinds say that snmpTrapOID.0 is ${other.toString()}, and trapOid says ${name}; leave it out of varbinds`,
      );
    const time = upTime ?? (given?.value as number | undefined) ?? this.engine.upTime;
    return {
      trapOid: name,
      upTime: varbindFrom({ oid: sysUpTime, type: "TimeTicks", value: time }).value as number,
      varbinds: own.filter(({ oid }) => oid !== sysUpTime && oid !== snmpTrapOid),
      v1,
    };
  }

  #trace(session: Session, prepared: Prepared, signal: AbortSignal | undefined): Promise<NotifyResult> {
    if (!isNotifyWatched()) return this.#send(session, prepared, signal);
    const { name: target, messageProcessingModel, securityLevel, kind } = session;
    const names = prepared.varbinds.map(({ oid }) => oid);
    return traceNotify(
      { target, messageProcessingModel, securityLevel, kind, trapOid: prepared.trapOid, names },
      () => this.#send(session, prepared, signal),
    );
  }

  async #send(session: Session, prepared: Prepared, signal: AbortSignal | undefined): Promise<NotifyResult> {
    const started = performance.now();
    let attempts = 0;
    const result = (rest: Pick<NotifyResult, "status" | "reason" | "error">): NotifyResult => ({
      target: session.name,
      ...rest,
      attempts,
      elapsed: Math.round(performance.now() - started),
    });
    try {
      const withheld = withholdingReason(session, prepared) ?? this.#denialReason(session, prepared);
      if (withheld !== undefined) return result({ status: "filtered", reason: withheld });
      if (session.isAuthenticated && this.engine.boots === maxBoots) throw new RangeError(latched);
      const requestId = randomId();
      if (session.isV1) {
        const trap = makeV1Trap(prepared, await session.agentAddress());
        if (typeof trap === "string") return result({ status: "untranslatable", reason: trap });
        await session.sendTrap(trap, requestId);
      } else {
        const type = session.kind === "inform" ? "InformRequest" : "SNMPv2-Trap";
        const pdu = requestPdu(type, requestId, allVarbinds(prepared));
        if (session.kind === "inform") {
          await session.sendInform(pdu, requestId, signal, (count) => void (attempts = count));
          return result({ status: "acknowledged" });
        }
        await session.sendTrap(pdu, requestId);
      }
      attempts = 1;
      return result({ status: "sent" });
    } catch (error) {
      return result({ status: "failed", error: error as Error });
    }
  }

  #denialReason(session: Session, { trapOid, varbinds }: Prepared): string | undefined {
    const requester = this.#requesters.get(session);
    if (requester === undefined) return undefined;
    return this.#access?.denialReason(
      requester,
      trapOid,
      varbinds.map(({ oid }) => oid),
    );
  }
}

/** The trap that is given, or the one that RFC 3584 §3.2 makes of the notification; the reason as text if there is none. */
function makeV1Trap(prepared: Prepared, ownAddress: string): TrapPdu | string {
  const { v1, v1Varbinds } = prepared;
  const trap = toV1Trap(
    v1Varbinds === undefined ? prepared : { ...prepared, varbinds: v1Varbinds },
    ownAddress,
  );
  if (v1 === undefined || typeof trap === "string") return trap;
  const { enterprise, genericTrap, specificTrap, agentAddress = ownAddress } = v1;
  return { ...trap, enterprise: oidFrom(enterprise), genericTrap, specificTrap, agentAddress };
}

/** RFC 3416 §4.2.6: sysUpTime.0 and snmpTrapOID.0 come first. */
function allVarbinds({ trapOid, upTime, varbinds }: Prepared): Varbind[] {
  return [
    makeVarbind(sysUpTime, "TimeTicks", upTime),
    makeVarbind(snmpTrapOid, "ObjectIdentifier", trapOid),
    ...varbinds,
  ];
}

/** RFC 3413 §3.3 (2) and (3): first the filter, then the notify view; one name that is denied, and nothing is sent. */
function withholdingReason(
  { filter, notifyView }: Session,
  { trapOid, varbinds }: Prepared,
): string | undefined {
  if (filter !== undefined) {
    if (filter.decide(trapOid) !== "included") return `the filter of the target does not include ${trapOid}`;
    const excluded = varbinds.find(({ oid }) => filter.decide(oid) === "excluded");
    if (excluded !== undefined) return `the filter of the target excludes ${excluded.oid}`;
  }
  if (notifyView === undefined) return undefined;
  const hidden = [trapOid, ...varbinds.map(({ oid }) => oid)].find(
    (oid) => notifyView.decide(oid) !== "included",
  );
  return hidden === undefined ? undefined : `the notify view of the target does not include ${hidden}`;
}

function linkVarbinds({ ifIndex, ifAdminStatus = 1, ifOperStatus }: LinkState, status: number): Varbind[] {
  return [
    { oid: `1.3.6.1.2.1.2.2.1.1.${ifIndex}`, type: "Integer32", value: ifIndex } as const,
    { oid: `1.3.6.1.2.1.2.2.1.7.${ifIndex}`, type: "Integer32", value: ifAdminStatus } as const,
    { oid: `1.3.6.1.2.1.2.2.1.8.${ifIndex}`, type: "Integer32", value: ifOperStatus ?? status } as const,
  ].map(varbindFrom);
}

/** RFC 3414 §2.2.3: no authentic message has these boots. */
const maxBoots = 2147483647;
const latched =
  "snmpEngineBoots is 2147483647, its maximum: receivers refuse all traps of this engine; give it another snmpEngineID (RFC 3414 §2.2.2)";
/** Milliseconds. */
const authenTrapInterval = 1000;
