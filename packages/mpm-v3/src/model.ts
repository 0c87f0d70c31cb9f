// RFC 3412: the message processing model of SNMPv3, on the side that asks.
import {
  countersOf,
  createSecurityModel,
  type Credentials,
  DecodeError,
  type EncodingResult,
  localEngineOf,
  MessageDiscarded,
  MessageProcessingModel,
  peekMsgId,
  type PreparedSecurity,
  type ProbeAnswer,
  type ProcessedMessage,
  randomId,
  ReportError,
  type SecurityLevel,
  type SecurityModel,
} from "@snmp/mpm-core";
import { isConfirmed, isResponse, type Pdu, requestPdu } from "@snmp/pdu";
import { contextNameOf, type MessageCredentials, messageCredentialsOf } from "./credentials.ts";
import { flagsOf } from "./flags.ts";
import { checkedLevel, parseMessage, parseScopedPdu } from "./incoming.ts";
import { OutgoingRequest } from "./outgoing.ts";
import { type OutstandingRequest, OutstandingRequests } from "./outstanding.ts";
import { judgeReport } from "./reports.ts";
import type { ScopedPdu } from "./scoped-pdu.ts";

/** An encoded message of SNMPv3. */
export interface V3EncodingResult extends EncodingResult {
  readonly securityModel: SecurityModel;
}

/** What discovery found. */
export interface V3Discovery {
  /** snmpEngineID of the engine that is authoritative at the destination. */
  readonly engineId: Uint8Array;
}

/** The message processing model of SNMPv3. It keeps what is outstanding, so a message goes to the instance that sent its request. */
export class V3MessageProcessingModel extends MessageProcessingModel<V3EncodingResult, SecurityModel | undefined> {
  readonly identifier = 3;
  override disco: V3Discovery | undefined = undefined;
  override securityModel: SecurityModel | undefined = undefined;
  readonly #securityModels = new Map<number, SecurityModel>();
  readonly #outstanding = new OutstandingRequests();

  /** prepareOutgoingMessage, §7.1. Discovers where it has to; rejects as the transport handler does when the peer does not answer. */
  async encode(
    requestId: number,
    credentials: Credentials,
    engineId: Uint8Array,
    contextName: Uint8Array,
    pdu: Pdu,
  ): Promise<V3EncodingResult> {
    const own = messageCredentialsOf(credentials);
    if (isResponse(pdu.type)) throw new TypeError(`a ${pdu.type} answers a message, and is made by the responder that received it`);
    const securityModel = this.#securityModelFor(own.securityModel);
    // 9) a): authoritative is whoever receives what is to be answered, and whoever sends what is not
    const authoritative = isConfirmed(pdu.type) ? "peer" : "self";
    const { destination } = this.transportHandler;
    const preparing = securityModel.prepare({ credentials: own, authoritative, destination, probe: this.#probe });
    const security = preparing instanceof Promise ? await preparing : preparing;
    if (authoritative === "peer" && this.disco?.engineId !== security.securityEngineId)
      this.disco = { engineId: security.securityEngineId };
    // 4) and 5)
    const contextEngineId = engineId.length > 0 ? engineId : (own.contextEngineId ?? security.securityEngineId);
    const context = contextName.length > 0 ? contextName : contextNameOf(own);
    const numbered = pdu.type === "Trap" || pdu.requestId === requestId ? pdu : { ...pdu, requestId };
    const data = this.#generate(securityModel, own, security, contextEngineId, context, numbered, requestId);
    return { data, securityModel };
  }

  /**
   * prepareDataElements, §7.2: the Response to a message that this instance encoded. Throws a `ReportError` for a Report, `MessageDiscarded`
   * for what is not an acceptable answer, and a `DecodeError` for what is no message; after those two the request is still outstanding.
   */
  decode(message: Uint8Array, credentials: Credentials): Pdu {
    messageCredentialsOf(credentials);
    const { messageId, request, level, processed, scopedPdu } = this.#receive(message);
    const { data: pdu } = scopedPdu;
    if (pdu.type === "Report") throw this.#reportError(messageId, request, level, processed, pdu);
    // 12) b)
    const difference = differenceOf(request, level, processed, scopedPdu);
    if (difference !== undefined) throw new MessageDiscarded(`a Response with another ${difference} than its request`);
    // 12) c)
    this.#outstanding.delete(messageId);
    return pdu;
  }

  messageId(message: Uint8Array): number {
    return peekMsgId(message);
  }

  /** Forgets a message that nobody waits for any more. Those that are not released are forgotten after ten minutes. */
  release(messageId: number): void {
    this.#outstanding.delete(messageId);
  }

  /** How many messages are outstanding. */
  get outstanding(): number {
    return this.#outstanding.size;
  }

  #securityModelFor(identifier: number): SecurityModel {
    let securityModel = this.#securityModels.get(identifier);
    if (securityModel === undefined) {
      const { lcd } = this;
      securityModel = createSecurityModel(identifier, { lcd, engine: localEngineOf(lcd), counters: countersOf(lcd) });
      this.#securityModels.set(identifier, securityModel);
    }
    return (this.securityModel = securityModel);
  }

  /** §7.1 6) to 9), and what step 9) c) keeps. */
  #generate(
    securityModel: SecurityModel,
    credentials: MessageCredentials,
    security: PreparedSecurity,
    contextEngineId: Uint8Array,
    contextName: Uint8Array,
    pdu: Pdu,
    requestId: number,
  ): Uint8Array {
    const { securityLevel } = credentials;
    const confirmed = isConfirmed(pdu.type);
    let messageId = randomId();
    // RFC 3412 §6.2 and RFC 3414 §11.1: unpredictable, not the request-id, and none that is outstanding
    while (messageId === requestId || this.#outstanding.has(messageId)) messageId = randomId();
    const flags = flagsOf(securityLevel, confirmed);
    const globalData = { id: messageId, maxSize: maxMessageSize, flags, securityModel: securityModel.identifier };
    const outgoing = new OutgoingRequest(globalData, credentials, security, contextEngineId, contextName, pdu);
    const data = securityModel.generateRequestMessage(outgoing);
    if (confirmed) {
      const since = performance.now();
      this.#outstanding.add(messageId, { requestId, securityModel, credentials, security, contextEngineId, contextName, since });
    }
    return data;
  }

  /** Steps 2) to 10) of §7.2. */
  #receive(octets: Uint8Array): {
    messageId: number;
    request: OutstandingRequest;
    level: SecurityLevel;
    processed: ProcessedMessage;
    scopedPdu: ScopedPdu;
  } {
    const { leniencies } = this;
    const counters = countersOf(this.lcd);
    // 2) and 3)
    const parsed = counted("snmpInASNParseErrs", () => parseMessage(octets, leniencies));
    const { header } = parsed;
    const messageId = header.id;
    // 10) comes first: what nobody waits for is dropped whatever else it is, and costs no cryptography
    const request = this.#outstanding.get(messageId);
    if (request === undefined) throw new MessageDiscarded(`nobody waits for an answer with msgID ${messageId}`);
    const { securityModel, credentials, security } = request;
    // 4)
    if (header.securityModel !== securityModel.identifier) {
      counters.increment("snmpUnknownSecurityModels");
      throw new MessageDiscarded(`an answer with security model ${header.securityModel}`, "snmpUnknownSecurityModels");
    }
    // 5)
    const level = counted("snmpInASNParseErrs", () => checkedLevel(parsed));
    if (level === undefined) {
      counters.increment("snmpInvalidMsgs");
      throw new MessageDiscarded("a message with privacy but without authentication", "snmpInvalidMsgs");
    }
    // 6)
    const processed = securityModel.processIncomingMessage({
      messageProcessingModel: 3,
      message: parsed.message,
      securityParameters: parsed.securityParameters,
      data: parsed.data,
      securityLevel: level,
      reportable: false,
      leniencies,
      expected: { credentials, security },
    });
    if (processed instanceof Promise) throw new MessageDiscarded("the security model has no answer yet");
    if (!processed.accepted) throw refusal(processed.reason, processed.counter, processed.cause);
    // 7)
    const scopedPdu = counted("snmpInASNParseErrs", () => parseScopedPdu(processed.scopedPdu, parsed, leniencies, processed.anomalies));
    // 9)
    if (!isResponse(scopedPdu.data.type)) throw new MessageDiscarded(`a ${scopedPdu.data.type}, which is no answer`);
    return { messageId, request, level, processed, scopedPdu };

    function counted<T>(counter: "snmpInASNParseErrs", read: () => T): T {
      try {
        return read();
      } catch (error) {
        counters.increment(counter);
        throw error;
      }
    }
  }

  /** 11): a Report, as the error that it is for whoever asked. */
  #reportError(messageId: number, request: OutstandingRequest, level: SecurityLevel, processed: ProcessedMessage, pdu: Pdu): Error {
    const { credentials, security, securityModel } = request;
    const varbind = pdu.varbinds[0];
    if (varbind === undefined || typeof varbind.value !== "number") return new MessageDiscarded("a Report without a counter");
    const { oid, value } = varbind;
    const verdict = judgeReport({ oid, value, securityLevel: level, processed, credentials, security }, securityModel);
    const { counter, action, meaning } = verdict;
    if (action === "ignore") return new MessageDiscarded(`a Report of ${counter} that proves nothing`, counter);
    const unproven = credentials.securityLevel !== "noAuthNoPriv" && level === "noAuthNoPriv";
    // Anybody may have made it: a true answer may still come.
    if (!unproven) this.#outstanding.delete(messageId);
    return new ReportError({ counter, oid, value, meaning, securityLevel: level, retryable: action === "retry", unproven });
  }

  /** An empty GetRequest, for security models that discover; an answer that can't be read is asked for again. */
  readonly #probe = async (security: PreparedSecurity, credentials: MessageCredentials): Promise<ProbeAnswer> => {
    const securityModel = this.#securityModelFor(credentials.securityModel);
    let fault: unknown;
    for (let attempt = 0; attempt < mostProbes; attempt++) {
      const requestId = randomId();
      const pdu = requestPdu("GetRequest", requestId, []);
      const message = this.#generate(securityModel, credentials, security, security.securityEngineId, none, pdu, requestId);
      const messageId = peekMsgId(message);
      try {
        const answer = this.#receive(await this.transportHandler(message));
        if (answer.messageId === messageId) return { processed: answer.processed, pdu: answer.scopedPdu.data };
        fault = new MessageDiscarded("discovery was answered with another msgID");
      } catch (error) {
        if (!DecodeError.isInstance(error) && !MessageDiscarded.isInstance(error)) throw error;
        fault = error;
      } finally {
        this.#outstanding.delete(messageId);
      }
    }
    throw fault;
  };
}

/** 12) b): the first of the things that must be equal and is not. */
function differenceOf(
  request: OutstandingRequest,
  level: SecurityLevel,
  processed: ProcessedMessage,
  scopedPdu: ScopedPdu,
): string | undefined {
  const { credentials, security } = request;
  if (level !== credentials.securityLevel) return "security level";
  if (!sameOctets(processed.securityEngineId, security.securityEngineId)) return "engine";
  if (processed.securityName !== credentials.securityName) return "user";
  if (!sameOctets(scopedPdu.contextEngineId, request.contextEngineId)) return "context engine";
  if (!sameOctets(scopedPdu.contextName, request.contextName)) return "context";
  if (scopedPdu.data.type !== "Trap" && scopedPdu.data.requestId !== request.requestId) return "request-id";
  return undefined;
}

function refusal(reason: string, counter: string, cause: unknown): Error {
  return DecodeError.isInstance(cause) ? cause : new MessageDiscarded(reason, counter);
}

function sameOctets(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}

/** What UDP over IPv4 can carry (RFC 3412 §6.3). */
const maxMessageSize = 65507;
/** A forged answer may have come before the true one. */
const mostProbes = 3;
const none = new Uint8Array(0);
