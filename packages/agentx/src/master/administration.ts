// RFC 2741 §7.1: a master answers the requests of its subagents.
import type { Agent } from "@snmp/agent";
import { SnmpError } from "@snmp/mpm-core";
import type { Varbind } from "@snmp/pdu";
import type { AgentXPdu, AgentXPduOf } from "../codec/pdu.ts";
import { type Connection, type Response, responseTo } from "../connection/connection.ts";
import { AgentXError, type AgentXErrorName, agentXErrorStatus } from "../errors.ts";
import { describeRegion } from "../session/region.ts";
import { Capabilities } from "./capabilities.ts";
import { RegionDelegate } from "./delegate.ts";
import { IndexTable } from "./indexes.ts";
import type { ResolvedMasterOptions } from "./options.ts";
import { registrationsOf, RegionTable } from "./regions.ts";
import { MasterSession } from "./session.ts";

type Answer =
  AgentXErrorName | Partial<Pick<Response, "error" | "index" | "varbinds" | "sessionId">> | undefined;

/** The sessions of all connections, and what they have registered and allocated. */
export class Administration {
  readonly sessions = new Map<number, MasterSession>();
  readonly #agent: Agent;
  readonly #options: ResolvedMasterOptions;
  readonly #contexts = new Map<string, RegionTable<MasterSession>>();
  readonly #indexes: IndexTable<MasterSession>;
  readonly #capabilities: Capabilities<MasterSession>;
  readonly #report: (error: SnmpError) => void;
  readonly #onChange: (connection: Connection) => void;
  #sessionId = 0;
  #transactionId = 0;
  #notifications = 0;

  /** `onChange` is called when a connection has got a session or lost one. The callbacks must not throw. */
  constructor(
    agent: Agent,
    options: ResolvedMasterOptions,
    report: (error: SnmpError) => void,
    onChange: (connection: Connection) => void,
  ) {
    this.#agent = agent;
    this.#options = options;
    this.#report = report;
    this.#onChange = onChange;
    this.#indexes = new IndexTable(options.limits.indexes);
    this.#capabilities = new Capabilities(agent, options.limits.indexes);
  }

  /** Number of registrations of all sessions. */
  get registrationCount(): number {
    let count = 0;
    for (const regions of this.#contexts.values()) count += regions.size;
    return count;
  }

  /** Returns the sessions of a connection. */
  sessionsOf(connection: Connection): MasterSession[] {
    return [...this.sessions.values()].filter((session) => session.connection === connection);
  }

  /** Answers one PDU of a connection. */
  receive(pdu: AgentXPdu, connection: Connection): void {
    let answer: Answer;
    try {
      answer = this.#answer(pdu, connection);
    } catch (error) {
      this.#report(toSnmpError(error));
      answer = "processingError";
    }
    const body = typeof answer === "string" ? { error: agentXErrorStatus(answer) } : answer;
    connection.send(responseTo(pdu, { upTime: this.#agent.upTime, ...body }));
  }

  /** Ends a session: what it has registered and allocated goes. */
  end(session: MasterSession, reason: string): void {
    if (!this.sessions.delete(session.sessionId)) return;
    session.isEnded = true;
    for (const { contextName, parts } of session.registrations.values())
      this.#contexts.get(contextName)?.remove(parts);
    session.registrations.clear();
    this.#indexes.release(session);
    this.#capabilities.release(session);
    this.#onChange(session.connection);
    this.#options.onClose?.(session, reason);
  }

  /** Stops serving names of subagents. */
  close(): void {
    for (const contextName of this.#contexts.keys()) this.#agent.context(contextName).delegate(undefined);
  }

  #answer(pdu: AgentXPdu, connection: Connection): Answer {
    if (pdu.type === "Open") return this.#open(pdu, connection);
    const session = this.sessions.get(pdu.sessionId);
    if (session?.connection !== connection) return "notOpen";
    if ("contextName" in pdu && !this.#isPermitted(pdu.contextName)) return "unsupportedContext";
    switch (pdu.type) {
      case "Close":
        return void this.end(session, "the subagent closed it");
      case "Register":
        return this.#register(pdu, session);
      case "Unregister":
        return this.#unregister(pdu, session);
      case "Ping":
        return undefined;
      case "Notify":
        return this.#notify(pdu, session);
      case "IndexAllocate":
      case "IndexDeallocate":
        return this.#changeIndexes(pdu, session);
      case "AddAgentCaps":
        return this.#capabilities.add(session, pdu.id, pdu.description) ? undefined : "requestDenied";
      case "RemoveAgentCaps":
        return this.#capabilities.remove(session, pdu.id) ? undefined : "unknownAgentCaps";
      default:
        return "processingError"; // a request that only masters send
    }
  }

  /** §7.1.1 */
  #open(pdu: AgentXPduOf<"Open">, connection: Connection): Answer {
    const { limits, timeout, onOpen } = this.#options;
    if (this.sessions.size >= limits.sessions) return "openFailed";
    do this.#sessionId = (this.#sessionId + 1) >>> 0;
    while (this.sessions.has(this.#sessionId));
    const session = new MasterSession(
      this.#sessionId,
      pdu.description,
      pdu.id,
      connection,
      pdu.networkByteOrder ?? true,
      {
        timeout: Math.max(timeout, pdu.timeout * 1000),
        maxOutstanding: limits.outstanding,
        maxPending: limits.pending,
        maxTimeouts: limits.timeouts,
      },
      (lost, reason) => this.end(lost, reason.message),
    );
    this.sessions.set(session.sessionId, session);
    this.#onChange(connection);
    onOpen?.(session);
    return { sessionId: session.sessionId };
  }

  /** §7.1.4.1 */
  #register(pdu: AgentXPduOf<"Register">, session: MasterSession): Answer {
    const { contextName, subtree, priority, rangeSubid, upperBound } = pdu;
    const first = Number(subtree.split(".")[rangeSubid - 1] ?? 0);
    if (subtree === "" || priority === 0 || (rangeSubid !== 0 && upperBound < first))
      return "processingError";
    const room = this.#options.limits.registrations - this.registrationCount;
    const parts = room > 0 ? registrationsOf(pdu, session, pdu.timeout * 1000, room) : undefined;
    if (parts === undefined) return "requestDenied";
    if (!this.#regionsOf(contextName).add(parts)) return "duplicateRegistration";
    session.registrations.set(registrationKey(pdu), { contextName, parts });
    return undefined;
  }

  /** §7.1.4.2 */
  #unregister(pdu: AgentXPduOf<"Unregister">, session: MasterSession): Answer {
    const key = registrationKey(pdu);
    const registered = session.registrations.get(key);
    if (registered === undefined) return "unknownRegistration";
    session.registrations.delete(key);
    this.#contexts.get(pdu.contextName)?.remove(registered.parts);
    return undefined;
  }

  /** §7.1.11: sysUpTime.0 may come first; snmpTrapOID.0 follows. */
  #notify({ contextName, varbinds }: AgentXPduOf<"Notify">, session: MasterSession): Answer {
    const [first] = varbinds;
    const hasUpTime = first?.oid === sysUpTime && first.type === "TimeTicks";
    const trap = varbinds[hasUpTime ? 1 : 0];
    if (trap?.oid !== snmpTrapOid || trap.type !== "ObjectIdentifier") return "processingError";
    const notification = {
      trapOid: trap.value,
      upTime: hasUpTime ? first.value : this.#agent.upTime,
      varbinds: varbinds.slice(hasUpTime ? 2 : 1),
    };
    if (!this.#sendOn(notification)) return "requestDenied";
    this.#options.onNotification?.({ ...notification, contextName, session });
    return undefined;
  }

  /** Returns whether there was room for the notification. */
  #sendOn(notification: { trapOid: string; upTime: number; varbinds: readonly Varbind[] }): boolean {
    const { originator, limits } = this.#options;
    if (originator === undefined) return true;
    if (this.#notifications >= limits.pending) return false;
    this.#notifications++;
    void originator
      .notify(notification)
      .catch((error: unknown) => this.#report(toSnmpError(error)))
      .finally(() => this.#notifications--);
    return true;
  }

  /** §7.1.4.2 */
  #changeIndexes(
    pdu: AgentXPduOf<"IndexAllocate"> | AgentXPduOf<"IndexDeallocate">,
    session: MasterSession,
  ): Answer {
    const { contextName, varbinds, newIndex, anyIndex } = pdu;
    const choose = newIndex ? "new" : anyIndex ? "any" : undefined;
    const result =
      pdu.type === "IndexAllocate"
        ? this.#indexes.allocate(contextName, varbinds, choose, session)
        : this.#indexes.deallocate(contextName, varbinds, session);
    return result !== undefined && "error" in result
      ? { error: agentXErrorStatus(result.error), index: result.index, varbinds }
      : { varbinds: result ?? varbinds };
  }

  #isPermitted(contextName: string): boolean {
    const { contexts } = this.#options;
    return (
      contextName === "" ||
      (contexts === "all"
        ? this.#contexts.has(contextName) || this.#contexts.size < maxContexts
        : contexts.has(contextName))
    );
  }

  #regionsOf(contextName: string): RegionTable<MasterSession> {
    let regions = this.#contexts.get(contextName);
    if (regions === undefined) {
      regions = new RegionTable();
      this.#contexts.set(contextName, regions);
      const nextTransactionId = (): number => (this.#transactionId = (this.#transactionId + 1) >>> 0);
      this.#agent.context(contextName).delegate(new RegionDelegate(contextName, regions, nextTransactionId));
    }
    return regions;
  }
}

function registrationKey(pdu: AgentXPduOf<"Register"> | AgentXPduOf<"Unregister">): string {
  return `${describeRegion(pdu)} ${pdu.priority}`;
}

/** Returns an error of another kind as one of AgentX. */
export function toSnmpError(error: unknown): SnmpError {
  return SnmpError.isInstance(error)
    ? error
    : new AgentXError(undefined, 0, error instanceof Error ? error.message : String(error), 0, {
        cause: error,
      });
}

const sysUpTime = "1.3.6.1.2.1.1.3.0";
const snmpTrapOid = "1.3.6.1.6.3.1.1.4.1.0";
/** The most contexts that subagents can make. */
const maxContexts = 100;
