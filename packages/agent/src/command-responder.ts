// RFC 3413 §3.2: the command responder application.
import { type Counters, counterOids, type IncomingMessage } from "@snmp/mpm-core";
import { errorStatus, type Pdu, pduSize, responsePdu, type StandardPdu, type Varbind } from "@snmp/pdu";
import type { AccessTable } from "./access/rights.ts";
import { VisibleMib } from "./access/visible-mib.ts";
import { translateToV1 } from "./coexistence.ts";
import { AgentError, type ObjectError } from "./errors.ts";
import type { Mib } from "./objects/mib.ts";
import type { Answer } from "./procedures/answer.ts";
import { answerGetNext, answerGet } from "./procedures/get.ts";
import { answerGetBulk } from "./procedures/get-bulk.ts";
import { answerSet } from "./procedures/set.ts";
import { Request, type RequestLimits } from "./request.ts";

/** Dependencies of a command responder. */
export interface CommandResponderOptions {
  readonly counters: Counters;
  readonly access: AccessTable;
  /** The objects per context, by contextName. */
  readonly contexts: ReadonlyMap<string, Mib>;
  readonly limits: RequestLimits;
  /** Reports the failure of an object. Must not throw. */
  readonly report: (error: ObjectError | AgentError) => void;
}

/** Answers requests of the Read Class and of the Write Class (RFC 3411 §2.8). */
export class CommandResponder {
  readonly #options: CommandResponderOptions;
  readonly #requests = new Set<Request>();
  /** Resolves after the last Set: Sets run one at a time (RFC 3416 §4.2.5). */
  #sets: Promise<unknown> = Promise.resolve();

  constructor(options: CommandResponderOptions) {
    this.#options = options;
  }

  /** Number of pending requests. */
  get pending(): number {
    return this.#requests.size;
  }

  /** Returns the answer, with a PDU of at most `maxSize` octets; or `undefined` if even tooBig does not fit. */
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

  /** Ends the waits of all pending requests; resolves when the last Set has ended. */
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
    if (pdu.type === "GetBulkRequest") return answerGetBulk(pdu, visible, maxSize);
    if (pdu.varbinds.length > limits.varbinds) return { error: "tooBig", index: 0 };
    switch (pdu.type) {
      case "GetRequest":
        return answerGet(pdu, visible);
      case "GetNextRequest":
        return answerGetNext(pdu, visible);
      case "SetRequest":
        // §4.2.5: the size of the answer is known, and is checked before anything changes
        if (pduSize(responsePdu(pdu.requestId, pdu.varbinds)) > maxSize) return { error: "tooBig", index: 0 };
        return this.#runInTurn(() => answerSet(pdu, visible, report));
      default:
        throw new TypeError(`a command responder does not answer a ${pdu.type}`);
    }
  }

  #runInTurn<T>(task: () => Promise<T>): Promise<T> {
    const turn = this.#sets.then(task);
    this.#sets = turn.catch(() => undefined);
    return turn;
  }

  #encode(answer: Answer, message: IncomingMessage, maxSize: number): Uint8Array | undefined {
    const isV1 = message.messageProcessingModel === 0;
    const translated = isV1 ? translateToV1(answer) : answer;
    if ("error" in translated && translated.cause !== undefined) this.#options.report(translated.cause);
    const tooBig: Answer = { error: "tooBig", index: 0 };
    for (const candidate of [translated, tooBig]) {
      const pdu = createResponse(message.pdu as Exclude<Pdu, { type: "Trap" }>, candidate, isV1);
      if (pduSize(pdu) > maxSize) continue;
      const octets = message.respond(pdu);
      if (octets !== undefined) return octets;
    }
    // RFC 3416 §4.2.1: not even tooBig fits
    this.#options.counters.increment("snmpSilentDrops");
    return undefined;
  }
}

function createResponse(
  { requestId, varbinds }: { requestId: number; varbinds: readonly Varbind[] },
  answer: Answer,
  isV1: boolean,
): StandardPdu {
  if ("varbinds" in answer) return responsePdu(requestId, answer.varbinds);
  // RFC 3416 §4.2.1: tooBig has no variable bindings; in RFC 1157 §4.1.2 it has those of the request
  const list = answer.error === "tooBig" && !isV1 ? [] : varbinds;
  return responsePdu(requestId, list, errorStatus[answer.error], Math.min(answer.index, varbinds.length));
}
