// RFC 3413 §3.5.1.1 and §3.5.1.2: a request, and its Response back.
import {
  ClosedError,
  counterOids,
  type IncomingMessage,
  type LocalEngine,
  localEngineId,
  RequestTimeout,
} from "@snmp/mpm-core";
import { equalOctets, errorStatus, hexOf, isConfirmed, responsePdu, type StandardPdu } from "@snmp/pdu";
import type { TransportAddress } from "@snmp/transport";
import { type ForwardedRequest, forwardRequest } from "../coexistence/requests.ts";
import type { Session } from "../originator/session.ts";
import type { Users } from "../receiver/users.ts";
import type { ProxyCounters } from "./counters.ts";
import type { ProxyRoute } from "./options.ts";
import { type PendingRequests, RepeatedWrite } from "./pending.ts";

/** A route that is ready. */
export interface OpenRoute {
  readonly route: ProxyRoute;
  /** contextEngineID as hexadecimal digits; `undefined` for the local engine. */
  readonly engineId: string | undefined;
  readonly session: Session;
  readonly requests: PendingRequests;
}

/** The parts of a proxy that forwarding needs. */
export interface ForwardingParts {
  readonly engine: LocalEngine;
  readonly counters: ProxyCounters;
  readonly users: Users;
  readonly routes: readonly OpenRoute[];
  readonly maxPending: number;
  /** Counts and reports a message without an answer. */
  discard(reason: string, from: TransportAddress): undefined;
  reportError(cause: unknown): void;
}

/** Forwards requests. */
export class Forwarding {
  readonly #parts: ForwardingParts;
  #pending = 0;

  constructor(parts: ForwardingParts) {
    this.#parts = parts;
  }

  /** Resolves to the message to send back, if there is one. */
  async forward(
    message: IncomingMessage,
    from: TransportAddress,
    maxSize: number,
  ): Promise<Uint8Array | undefined> {
    const { pdu } = message;
    if (!isConfirmed(pdu.type) || pdu.type === "InformRequest" || pdu.type === "Trap")
      return this.#report(message, "snmpUnknownPDUHandlers", `a proxy does not forward a ${pdu.type}`, from);
    const ofEngine = this.#parts.routes.filter((open) => this.#isForEngine(open, message.contextEngineId));
    if (ofEngine.length === 0)
      return this.#report(message, "snmpUnknownPDUHandlers", "no route for the contextEngineID", from);
    const open = ofEngine.find(({ route }) => (route.contextName ?? "") === message.contextName);
    if (open === undefined) {
      const reason = `no route for the context ${JSON.stringify(message.contextName)}`;
      return this.#report(message, "snmpUnknownContexts", reason, from);
    }
    const isV1 = message.messageProcessingModel === 0;
    if (!this.#mayForward(open.route, message)) {
      const status = isV1 ? errorStatus.noSuchName : errorStatus.authorizationError;
      return message.respond(responsePdu(pdu.requestId, pdu.varbinds, status, isV1 ? 1 : 0));
    }
    if (this.#pending >= this.#parts.maxPending) {
      this.#parts.engine.counters.increment("snmpSilentDrops");
      return this.#parts.discard("too many requests wait for their targets (option maxPending)", from);
    }
    this.#pending++;
    try {
      this.#parts.counters.forwarded++;
      const isTargetV1 = open.route.target.credentials.mpm === 0;
      const answer = await forwardRequest(pdu, isV1, isTargetV1, (request) => open.requests.ask(request));
      return this.#encode(message, pdu, answer, maxSize);
    } catch (error) {
      return this.#fail(error, open, from);
    } finally {
      this.#pending--;
    }
  }

  /** Users send no messages below their level; only routes that are read-write take SetRequests. */
  #mayForward({ securityNames, access }: ProxyRoute, message: IncomingMessage): boolean {
    const { securityName, securityLevel, securityModel, pdu } = message;
    if (securityModel > 2 && !this.#parts.users.allows(securityName, undefined, securityLevel)) return false;
    if (securityNames?.includes(securityName) === false) return false;
    return pdu.type !== "SetRequest" || access === "read-write";
  }

  #isForEngine({ engineId }: OpenRoute, contextEngineId: Uint8Array): boolean {
    if (engineId !== undefined) return engineId === hexOf(contextEngineId);
    return (
      equalOctets(contextEngineId, this.#parts.engine.engineId) || equalOctets(contextEngineId, localEngineId)
    );
  }

  /** RFC 3416 §4.2.1 and §4.2.3: an answer that is too long for the manager is cut if it is one to a GetBulkRequest, and tooBig if not. */
  #encode(
    message: IncomingMessage,
    request: ForwardedRequest,
    answer: StandardPdu,
    maxSize: number,
  ): Uint8Array | undefined {
    const fit = (pdu: StandardPdu): Uint8Array | undefined => {
      const octets = message.respond(pdu);
      return octets !== undefined && octets.length <= maxSize ? octets : undefined;
    };
    let octets = fit(answer);
    let { varbinds } = answer;
    while (octets === undefined && request.type === "GetBulkRequest" && varbinds.length > 1) {
      varbinds = varbinds.slice(0, varbinds.length >> 1);
      octets = fit({ ...answer, varbinds });
    }
    const isV1 = message.messageProcessingModel === 0;
    return octets ?? fit(responsePdu(request.requestId, isV1 ? request.varbinds : [], errorStatus.tooBig));
  }

  /** A target that does not answer, or cannot be asked: the manager gets no answer, either, and tries again by its own rules. */
  #fail(error: unknown, { session }: OpenRoute, from: TransportAddress): undefined {
    if (error instanceof RepeatedWrite || error instanceof ClosedError)
      return this.#parts.discard(error.message, from);
    if (RequestTimeout.isInstance(error)) {
      this.#parts.counters.timedOut++;
      return this.#parts.discard(`${session.name} did not answer`, from);
    }
    this.#parts.engine.counters.increment("snmpProxyDrops");
    this.#parts.reportError(error);
    return this.#parts.discard(`${session.name} cannot be asked: ${String(error)}`, from);
  }

  #report(
    message: IncomingMessage,
    counter: "snmpUnknownPDUHandlers" | "snmpUnknownContexts",
    reason: string,
    from: TransportAddress,
  ): Uint8Array | undefined {
    const value = this.#parts.engine.counters.increment(counter);
    const report = isConfirmed(message.pdu.type) ? message.report?.(counterOids[counter], value) : undefined;
    this.#parts.discard(reason, from);
    return report;
  }
}
