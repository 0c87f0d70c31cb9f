// RFC 3413 §3.2: the command responder application.
import { type Counters, counterOids, type IncomingMessage } from "@snmp/mpm-core";
import { errorStatus, type Pdu, pduSize, responsePdu, type StandardPdu, type Varbind } from "@snmp/pdu";
import type { AccessTable } from "./access/rights.ts";
import { VisibleMib } from "./access/visible-mib.ts";
import { answerForV1 } from "./coexistence.ts";
import { AgentError, type ObjectError } from "./errors.ts";
import type { Mib } from "./objects/mib.ts";
import type { Answer } from "./procedures/answer.ts";
import { getNextRequest, getRequest } from "./procedures/get.ts";
import { getBulkRequest } from "./procedures/get-bulk.ts";
import { setRequest } from "./procedures/set.ts";
import { Request, type RequestLimits } from "./request.ts";

/** What a command responder works with. */
export interface CommandResponderOptions {
  readonly counters: Counters;
  readonly access: AccessTable;
  /** The objects of each context by contextName. */
  readonly contexts: ReadonlyMap<string, Mib>;
  readonly limits: RequestLimits;
  /** Is told what went wrong inside of objects. Must not throw. */
  readonly report: (error: ObjectError | AgentError) => void;
}

/** Answers requests of the Read Class and of the Write Class (RFC 3411 §2.8). */
export class CommandResponder {
  readonly #options: CommandResponderOptions;
  readonly #requests = new Set<Request>();
  /** Ends with the last Set: there is one at a time (RFC 3416 §4.2.5). */
  #sets: Promise<unknown> = Promise.resolve();

  constructor(options: CommandResponderOptions) {
    this.#options = options;
  }

  /** How many requests are being worked on. */
  get pending(): number {
    return this.#requests.size;
  }

  /** The octets to send back, with a PDU of at most `maxSize` octets; `undefined` when there is to be no answer, which is counted then. */
  async respond(
    message: IncomingMessage,
    maxSize = message.maxResponsePduSize,
  ): Promise<Uint8Array | undefined> {
    const { counters, contexts, limits, report } = this.#options;
    const mib = contexts.get(message.contextName);
    if (mib === undefined) {
      // RFC 3413 §3.2 (5)
      const value = counters.increment("snmpUnknownContexts");
      return message.report?.(counterOids.snmpUnknownContexts, value);
    }
    const request = new Request(message, limits);
    this.#requests.add(request);
    try {
      return this.#encode(await this.#answer(message, mib, request, maxSize), message, maxSize);
    } catch (error) {
      report(new AgentError(error));
      return this.#encode({ error: "genErr", index: 0 }, message, maxSize);
    } finally {
      this.#requests.delete(request);
      request.close();
    }
  }

  /** Ends the waits of all requests under way; resolves when no Set is at work any more. */
  async abandon(reason: Error): Promise<void> {
    for (const request of this.#requests) request.abandon(reason);
    await this.#sets;
  }

  async #answer(message: IncomingMessage, mib: Mib, request: Request, maxSize: number): Promise<Answer> {
    const { pdu } = message;
    const { access, counters, limits, report } = this.#options;
    const rights = access.rightsOf(message);
    if (rights === undefined || (pdu.type === "SetRequest" && !rights.writable)) {
      // RFC 3413 §3.2 (6), RFC 3584 §4.4
      if (message.securityModel === 1 || message.securityModel === 2)
        counters.increment("snmpInBadCommunityUses");
      return { error: "authorizationError", index: 0 };
    }
    const visible = new VisibleMib(mib, rights.view, request);
    if (pdu.type === "GetBulkRequest") return getBulkRequest(pdu, visible, maxSize);
    if (pdu.varbinds.length > limits.varbinds) return { error: "tooBig", index: 0 };
    switch (pdu.type) {
      case "GetRequest":
        return getRequest(pdu, visible);
      case "GetNextRequest":
        return getNextRequest(pdu, visible);
      case "SetRequest":
        // §4.2.5: the size of the answer is known, and checked, before anything is changed
        if (pduSize(responsePdu(pdu.requestId, pdu.varbinds)) > maxSize) return { error: "tooBig", index: 0 };
        return this.#inTurn(() => setRequest(pdu, visible, report));
      default:
        throw new TypeError(`a command responder has no answer to a ${pdu.type}`);
    }
  }

  #inTurn<T>(task: () => Promise<T>): Promise<T> {
    const turn = this.#sets.then(task);
    this.#sets = turn.catch(() => undefined);
    return turn;
  }

  #encode(answer: Answer, message: IncomingMessage, maxSize: number): Uint8Array | undefined {
    const isV1 = message.messageProcessingModel === 0;
    const inTerms = isV1 ? answerForV1(answer) : answer;
    if ("error" in inTerms && inTerms.cause !== undefined) this.#options.report(inTerms.cause);
    const tooBig: Answer = { error: "tooBig", index: 0 };
    for (const candidate of [inTerms, tooBig]) {
      const pdu = responseFor(message.pdu as Exclude<Pdu, { type: "Trap" }>, candidate, isV1);
      if (pduSize(pdu) > maxSize) continue;
      const octets = message.respond(pdu);
      if (octets !== undefined) return octets;
    }
    // RFC 3416 §4.2.1: even the tooBig is too big
    this.#options.counters.increment("snmpSilentDrops");
    return undefined;
  }
}

function responseFor(
  { requestId, varbinds }: { requestId: number; varbinds: readonly Varbind[] },
  answer: Answer,
  isV1: boolean,
): StandardPdu {
  if ("varbinds" in answer) return responsePdu(requestId, answer.varbinds);
  // RFC 3416 §4.2.1: tooBig has no variable bindings; in RFC 1157 §4.1.2 it has those of the request
  const list = answer.error === "tooBig" && !isV1 ? [] : varbinds;
  return responsePdu(requestId, list, errorStatus[answer.error], Math.min(answer.index, varbinds.length));
}
