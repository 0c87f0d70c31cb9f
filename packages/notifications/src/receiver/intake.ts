// The way of a message until it is a notification, or refused (RFC 3413 §3.4, RFC 3412 §4.2).
import {
  counterOids,
  type IncomingMessage,
  type LocalEngine,
  type Received,
  type ReportedMessage,
} from "@snmp/mpm-core";
import { monotonicNow, type Responder, type Responders } from "@snmp/mpm-core/internal";
import { equalOctets, errorStatus, hexOf, isConfirmed, makeVarbind, type Pdu, responsePdu } from "@snmp/pdu";
import type { TransportAddress } from "@snmp/transport";
import type { Networks } from "@snmp/transport/internal";
import { type NotificationParts, partsOf } from "../coexistence/parts.ts";
import { showNotification } from "../diagnostics.ts";
import type { Notification } from "../notification.ts";
import type { Arrival, ReturnPath } from "./arrival.ts";
import type { ReceiverCounters } from "./counters.ts";
import type { Communities } from "./communities.ts";
import { createNotification } from "./create-notification.ts";
import { informKey, type Informs } from "./informs.ts";
import { Peer } from "./peer.ts";
import type { RateLimit } from "./rate-limit.ts";
import { reasonOf, type RefusalReason, versionName } from "./refusal.ts";
import type { Users } from "./users.ts";

/** The parts of a receiver that judge messages, and the parts that get the outcome. */
export interface IntakeParts {
  readonly engine: LocalEngine;
  readonly responders: Responders;
  readonly counters: ReceiverCounters;
  readonly informs: Informs;
  readonly communities: Communities;
  readonly users: Users;
  readonly sources: Networks | undefined;
  readonly trustedRelays: Networks | undefined;
  /** The beginnings of allowed engine IDs, as hexadecimal digits. */
  readonly engineIds: readonly string[] | undefined;
  readonly rateLimit: RateLimit | undefined;
  readonly keepsRaw: boolean;
  /** Whether no further notification can be taken. */
  isFull(): boolean;
  /** Takes a notification. */
  accept(notification: Notification, arrival: Arrival): void;
  /** Reports a refused message, which is counted already. */
  refuse(arrival: Arrival, reason: RefusalReason, detail: string): void;
  /** Reports a model that threw. */
  reportFault(cause: unknown): void;
}

/** Judges messages. */
export class Intake {
  readonly #parts: IntakeParts;

  constructor(parts: IntakeParts) {
    this.#parts = parts;
  }

  /** Processes a message; returns a promise if a model needs time, which never rejects. */
  receive(message: Uint8Array, from: TransportAddress, path: ReturnPath): Promise<void> | undefined {
    const { counters, engine, sources, rateLimit, responders } = this.#parts;
    counters.received++;
    engine.counters.increment("snmpInPkts");
    const arrival: Arrival = {
      message,
      from,
      peer: new Peer(from),
      path,
      time: new Date(),
      version: undefined,
      wrongSource: undefined,
    };
    if (sources?.has(arrival.peer.address) === false)
      return this.#refuse(arrival, "source", "the peer is not in the option sources");
    if (rateLimit?.take(arrival.peer.address, monotonicNow()) === false)
      return this.#refuse(arrival, "rate", "the peer sends more than the option rateLimit allows");
    if (message.length > Math.max(engine.maxMessageSize, maxDatagramSize))
      return this.#refuse(
        arrival,
        "oversized",
        `the message has ${message.length} octets, more than fit into a datagram`,
      );
    const found = responders.find(message);
    if (!("responder" in found)) {
      engine.counters.increment(found.counter);
      return this.#refuse(
        arrival,
        found.counter === "snmpInBadVersions" ? "version" : "malformed",
        found.reason,
      );
    }
    arrival.version = versionName(found.plugin.identifier);
    return this.#process(found, arrival);
  }

  #process({ responder, pending }: Responder, arrival: Arrival): Promise<void> | undefined {
    if (pending.isFull) return this.#refuse(arrival, "busy", "too many messages wait for their keys");
    const { communities } = this.#parts;
    let received: Received | Promise<Received>;
    communities.sender = arrival.peer.address;
    try {
      received = responder.receive(arrival.message);
    } catch (cause) {
      return this.#fail(arrival, cause);
    } finally {
      arrival.wrongSource = communities.finish();
    }
    if (!(received instanceof Promise)) return this.#conclude(received, arrival);
    return pending.wait(received, arrival.message.length).then(
      (outcome) => {
        if (outcome === "timeout") this.#refuse(arrival, "busy", "the model did not finish in time");
        else if (outcome !== "abandoned") this.#conclude(outcome, arrival);
      },
      (cause: unknown) => void this.#fail(arrival, cause),
    );
  }

  #conclude(received: Received, arrival: Arrival): undefined {
    if (received.kind === "message") return this.#take(received, arrival);
    if (received.kind === "report") return this.#report(received, arrival);
    if (arrival.wrongSource !== undefined && received.counter === "snmpInBadCommunityNames")
      return this.#refuse(arrival, "source", `the peer is not in the sources of ${arrival.wrongSource}`);
    return this.#refuse(arrival, reasonOf(received), received.reason);
  }

  /** Discovery is not a fault: its answer tells the sender of an inform who we are, and what time it is. */
  #report(received: ReportedMessage, arrival: Arrival): undefined {
    this.#send(received.data, arrival);
    this.#parts.counters.reports++;
    if (received.counter !== "usmStatsUnknownEngineIDs")
      this.#refuse(arrival, reasonOf(received), received.reason);
    return undefined;
  }

  #take(message: IncomingMessage, arrival: Arrival): undefined {
    const { counters, engine, users, engineIds } = this.#parts;
    counters.decoded++;
    const { pdu, securityEngineId } = message;
    const parts = partsOf(pdu);
    if (parts === undefined) return this.#refuseType(message, arrival);
    const isForeign = securityEngineId !== undefined && !equalOctets(securityEngineId, engine.engineId);
    const engineId = isForeign ? hexOf(securityEngineId) : undefined;
    if (message.securityModel > 2 && !users.allows(message.securityName, engineId, message.securityLevel))
      return this.#refuse(
        arrival,
        "level",
        `the level ${message.securityLevel} is too low for the user ${JSON.stringify(message.securityName)}`,
      );
    if (engineId !== undefined && engineIds?.some((prefix) => engineId.startsWith(prefix)) === false)
      return this.#refuse(arrival, "unknownEngine", `the engine ${engineId} is not in the option engineIds`);
    if (parts.kind === "inform") return this.#takeInform(message, parts, arrival);
    this.#deliver(createNotification(message, parts, arrival, engineId, this.#parts), arrival);
    return undefined;
  }

  /** Informs are of the Confirmed Class: the sender waits for a Response (RFC 3413 §3.4 (3)). */
  #takeInform(message: IncomingMessage, parts: NotificationParts, arrival: Arrival): undefined {
    const { counters, informs } = this.#parts;
    const key = informKey({
      peer: arrival.peer.toString(),
      securityName: message.securityName,
      contextEngineId: message.securityEngineId && hexOf(message.contextEngineId),
      contextName: message.contextName,
      requestId: parts.requestId,
      trapOid: parts.trapOid,
      upTime: parts.upTime,
    });
    const answer = (): void => this.#acknowledge(message, arrival);
    const known = informs.note(key, monotonicNow(), answer);
    if (known !== "new") {
      counters.accepted++;
      counters.duplicates++;
      if (known === "acknowledged") answer();
      return undefined;
    }
    const notification = createNotification(message, parts, arrival, undefined, this.#parts, {
      send: () => informs.acknowledge(key, answer),
      decline: () => informs.forget(key),
    });
    if (!this.#deliver(notification, arrival)) informs.forget(key);
    return undefined;
  }

  #deliver(notification: Notification, arrival: Arrival): true | undefined {
    const { counters } = this.#parts;
    if (this.#parts.isFull())
      return this.#refuse(
        arrival,
        "queueFull",
        "the consumer takes fewer notifications than come (option maxQueue)",
      );
    counters.accepted++;
    if (notification.upTime === undefined || notification.trapOid === "0.0") counters.incomplete++;
    showNotification(notification);
    this.#parts.accept(notification, arrival);
    return true;
  }

  /** RFC 3416 §4.2.7: the same variable bindings; if that is too long, tooBig and none. */
  #acknowledge(message: IncomingMessage, arrival: Arrival): void {
    const { pdu } = message;
    if (pdu.type !== "InformRequest") return;
    const { requestId } = pdu;
    // values that cannot be read cannot be sent back either, and must not make the sender repeat itself for ever
    const varbinds = pdu.varbinds.map((varbind) =>
      varbind.type === "Raw" ? makeVarbind(varbind.oid, "Null", null) : varbind,
    );
    try {
      const answer =
        this.#fit(message, responsePdu(requestId, varbinds), arrival) ??
        this.#fit(message, responsePdu(requestId, [], errorStatus.tooBig), arrival);
      if (answer === undefined) return;
      this.#send(answer, arrival);
      this.#parts.counters.acknowledged++;
    } catch (cause) {
      this.#parts.reportFault(cause);
    }
  }

  #fit(message: IncomingMessage, response: Pdu, { path }: Arrival): Uint8Array | undefined {
    const octets = message.respond(response);
    return octets !== undefined && octets.length <= path.maxMessageSize ? octets : undefined;
  }

  /** RFC 3412 §4.2.2.1 (2): a PDU that no application takes. */
  #refuseType(message: IncomingMessage, arrival: Arrival): undefined {
    const { engine } = this.#parts;
    const { type } = message.pdu;
    if (type === "SNMPv2-Trap" || type === "InformRequest")
      return this.#refuse(arrival, "malformed", `the ${type} has no snmpTrapOID.0 (RFC 3416 §4.2.6)`);
    const value = engine.counters.increment("snmpUnknownPDUHandlers");
    const report = isConfirmed(type)
      ? message.report?.(counterOids.snmpUnknownPDUHandlers, value)
      : undefined;
    if (report !== undefined) this.#send(report, arrival);
    return this.#refuse(arrival, "pduType", `a notification receiver does not take a ${type}`);
  }

  #send(message: Uint8Array, { path, from }: Arrival): void {
    path.send(message, from);
  }

  #fail(arrival: Arrival, cause: unknown): undefined {
    this.#parts.reportFault(cause);
    return this.#refuse(arrival, "malformed", "the message processing model failed");
  }

  #refuse(arrival: Arrival, reason: RefusalReason, detail: string): undefined {
    const { dropped } = this.#parts.counters;
    dropped[reason] = (dropped[reason] ?? 0) + 1;
    this.#parts.refuse(arrival, reason, detail);
    return undefined;
  }
}

/** Octets of the longest datagram over IPv4. */
const maxDatagramSize = 65_507;
