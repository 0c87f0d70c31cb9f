// RFC 3413 §3.2: the command responder application.
import { type Counters, counterOids, type IncomingMessage } from "@snmp/mpm-core";
import { errorStatus, type Pdu, pduSize, responsePdu, type StandardPdu, type Varbind } from "@snmp/pdu";
import type { AccessTable } from "./access/rights.ts";
import { VisibleMib } from "./access/visible-mib.ts";
import { translateToV1 } from "./coexistence.ts";
import { AgentError, type ObjectError } from "./errors.ts";
import type { Discard } from "./discard.ts";
import type { Mib } from "./objects/mib.ts";
import type { Answer } from "./procedures/answer.ts";
import { answerGetNext, answerGet } from "./procedures/get.ts";
import { answerGetBulk } from "./procedures/get-bulk.ts";
import { answerSet } from "./procedures/set.ts";
import { isPromise, type MaybePromise } from "./promises.ts";
import { Request, type RequestLimits } from "./request.ts";

/** Dependencies of a command responder. */
export interface CommandResponderOptions {
  readonly counters: Counters;
  readonly access: AccessTable;
  /** The objects per context, by contextName. */
  readonly contexts: ReadonlyMap<string, Mib>;
  readonly limits: RequestLimits;
  /** Reports the failure of an object or a plug-in. Must not throw. */
  readonly report: (error: ObjectError | AgentError) => void;
  /** Reports a request that gets no answer. Must not throw. */
  readonly reportDiscard: (discard: Discard) => void;
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

  /**
   * Returns the answer, with a PDU of at most `maxPduSize` and a message of at most `maxSize` octets, or `undefined` if even tooBig does
   * not fit. `from`: address of the sender.
   */
  respond(
    message: IncomingMessage,
    maxPduSize = message.maxResponsePduSize,
    maxSize = Infinity,
    from?: { toString(): string },
  ): MaybePromise<Uint8Array | undefined> {
    const { contexts, limits } = this.#options;
    const mib = contexts.get(message.contextName);
    if (mib === undefined) return this.#refuseContext(message);
    const request = new Request(message, limits, from);
    let answer: MaybePromise<Answer>;
    try {
      answer = this.#answer(message, mib, request, maxPduSize);
    } catch (error) {
      answer = this.#fail(error);
    }
    if (isPromise(answer)) return this.#respondLater(answer, request, message, maxPduSize, maxSize);
    request.close();
    return this.#encode(answer, message, maxPduSize, maxSize);
  }

  async #respondLater(
    pending: PromiseLike<Answer>,
    request: Request,
    message: IncomingMessage,
    maxPduSize: number,
    maxSize: number,
  ): Promise<Uint8Array | undefined> {
    this.#requests.add(request);
    let answer: Answer;
    try {
      answer = await pending;
    } catch (error) {
      answer = this.#fail(error);
    } finally {
      this.#requests.delete(request);
      request.close();
    }
    return this.#encode(answer, message, maxPduSize, maxSize);
  }

  /** Ends the waits of all pending requests; resolves when the last Set has ended. */
  async abandon(reason: Error): Promise<void> {
    for (const request of this.#requests) request.abandon(reason);
    await this.#sets;
  }

  #answer(message: IncomingMessage, mib: Mib, request: Request, maxSize: number): MaybePromise<Answer> {
    const { pdu } = message;
    const { access, counters, limits, report } = this.#options;
    const view = access.viewOf(message, pdu.type === "SetRequest" ? "write" : "read");
    if (typeof view === "string") {
      // RFC 3413 §3.2 (6): noSuchView, noAccessEntry and noGroupName; RFC 3584 §4.4
      if (message.securityModel === 1 || message.securityModel === 2)
        counters.increment("snmpInBadCommunityUses");
      return { error: "authorizationError", index: 0 };
    }
    const visible = new VisibleMib(mib, view, request);
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

  /** RFC 3413 §3.2 (5) */
  #refuseContext(message: IncomingMessage): Uint8Array | undefined {
    const counter = "snmpUnknownContexts";
    const value = this.#options.counters.increment(counter);
    this.#options.reportDiscard({
      counter,
      reason: `the context ${JSON.stringify(message.contextName)} does not exist; agent.context(name) creates one`,
    });
    return message.report?.(counterOids[counter], value);
  }

  #fail(error: unknown): Answer {
    this.#options.report(new AgentError(error));
    return { error: "genErr", index: 0 };
  }

  /** Encodes an answer; genErr if that fails. */
  #encode(
    answer: Answer,
    message: IncomingMessage,
    maxPduSize: number,
    maxSize: number,
  ): Uint8Array | undefined {
    try {
      return this.#encodeWithin(answer, message, maxPduSize, maxSize);
    } catch (error) {
      return this.#encodeWithin(this.#fail(error), message, maxPduSize, maxSize);
    }
  }

  #encodeWithin(
    answer: Answer,
    message: IncomingMessage,
    maxPduSize: number,
    maxSize: number,
  ): Uint8Array | undefined {
    const isV1 = message.messageProcessingModel === 0;
    const translated = isV1 ? translateToV1(answer) : answer;
    if ("error" in translated && translated.cause !== undefined) this.#options.report(translated.cause);
    const request = message.pdu as Exclude<Pdu, { type: "Trap" }>;
    let octets = tryResponse(message, createResponse(request, translated, isV1), maxPduSize, maxSize);
    if (octets === undefined && request.type === "GetBulkRequest" && "varbinds" in translated)
      octets = encodeFewer(message, request.requestId, translated.varbinds, maxPduSize, maxSize);
    const tooBig: Answer = { error: "tooBig", index: 0 };
    octets ??= tryResponse(message, createResponse(request, tooBig, isV1), maxPduSize, maxSize);
    if (octets !== undefined) return octets;
    // RFC 3416 §4.2.1: not even tooBig fits
    this.#options.counters.increment("snmpSilentDrops");
    this.#options.reportDiscard({
      counter: "snmpSilentDrops",
      reason: "the answer is too long for the manager or the transport, and so is tooBig",
    });
    return undefined;
  }
}

/** Encodes a response; `undefined` if it is too long. */
function tryResponse(
  message: IncomingMessage,
  pdu: StandardPdu,
  maxPduSize: number,
  maxSize: number,
): Uint8Array | undefined {
  if (pduSize(pdu) > maxPduSize) return undefined;
  const octets = message.respond(pdu);
  return octets === undefined || octets.length > maxSize ? undefined : octets;
}

/**
 * RFC 3416 §4.2.3: encodes as many variable bindings of a GetBulk as fit. Only the model knows the size of its messages, which need not
 * be BER, so that their number is halved until they fit.
 */
function encodeFewer(
  message: IncomingMessage,
  requestId: number,
  varbinds: readonly Varbind[],
  maxPduSize: number,
  maxSize: number,
): Uint8Array | undefined {
  for (let count = varbinds.length >>> 1; ; count >>>= 1) {
    const pdu = responsePdu(requestId, varbinds.slice(0, count));
    const octets = tryResponse(message, pdu, maxPduSize, maxSize);
    if (octets !== undefined || count === 0) return octets;
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
