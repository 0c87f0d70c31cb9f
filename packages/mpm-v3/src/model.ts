// RFC 3412: the message processing model of SNMPv3, on the side that asks.
import {
  countersOf,
  createSecurityModel,
  type Credentials,
  DecodeError,
  type EncodingResult,
  localEngineId,
  localEngineOf,
  MessageDiscarded,
  MessageProcessingModel,
  monotonicNow,
  peekMsgId,
  type PreparedSecurity,
  type ProbeAnswer,
  randomId,
  ReportError,
  type SecurityModel,
} from "@snmp/mpm-core";
import { isConfirmed, isResponse, type Pdu, requestPdu } from "@snmp/pdu";
import { type Answer, differenceOf, receiveAnswer, reportError } from "./answer.ts";
import { contextNameOf, type MessageCredentials, messageCredentialsOf } from "./credentials.ts";
import { flagsOf } from "./flags.ts";
import { OutgoingRequest } from "./outgoing.ts";
import { OutstandingRequests } from "./outstanding.ts";

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
export class V3MessageProcessingModel extends MessageProcessingModel<
  V3EncodingResult,
  SecurityModel | undefined
> {
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
    const security = this.#prepare(own, pdu);
    return this.#encode(
      requestId,
      own,
      engineId,
      contextName,
      pdu,
      security instanceof Promise ? await security : security,
    );
  }

  override encodeNow(
    requestId: number,
    credentials: Credentials,
    engineId: Uint8Array,
    contextName: Uint8Array,
    pdu: Pdu,
  ): V3EncodingResult | undefined {
    const own = messageCredentialsOf(credentials);
    const security = this.#prepare(own, pdu);
    if (!(security instanceof Promise))
      return this.#encode(requestId, own, engineId, contextName, pdu, security);
    // Discovery is under way now; `encode` will wait for it, and hear of it if it fails.
    security.catch(() => undefined);
    return undefined;
  }

  /**
   * prepareDataElements, §7.2: the Response to a message that this instance encoded.
   *
   * @throws A `ReportError` for a Report, `MessageDiscarded` for what is not an acceptable answer, and a `DecodeError` for what is no
   * message; after those two the request is still outstanding.
   */
  decode(message: Uint8Array, credentials: Credentials): Pdu {
    messageCredentialsOf(credentials);
    const answer = this.#receive(message);
    const { messageId, isReport, pdu } = answer;
    if (isReport) {
      const error = reportError(answer);
      // What is not proven may be anybody's: a true answer may still come.
      if (ReportError.isInstance(error) && !error.unproven) this.#outstanding.delete(messageId);
      throw error;
    }
    // 12) b)
    const difference = differenceOf(answer);
    if (difference !== undefined)
      throw new MessageDiscarded(`a Response with another ${difference} than its request`);
    // 12) c)
    this.#outstanding.delete(messageId);
    return pdu;
  }

  messageId(message: Uint8Array): number {
    return peekMsgId(message);
  }

  /** Forgets a message; those that are not released are forgotten after ten minutes. */
  override release(messageId: number): void {
    this.#outstanding.delete(messageId);
  }

  /** How many messages are outstanding. */
  get outstanding(): number {
    return this.#outstanding.size;
  }

  /** 9) a): authoritative is whoever receives what is to be answered, and whoever sends what is not. */
  #prepare(credentials: MessageCredentials, pdu: Pdu): PreparedSecurity | Promise<PreparedSecurity> {
    if (isResponse(pdu.type))
      throw new TypeError(`a ${pdu.type} answers a message, and is made by the responder that received it`);
    const authoritative = isConfirmed(pdu.type) ? "peer" : "self";
    const { destination } = this.transportHandler;
    return this.#securityModelFor(credentials.securityModel).prepare({
      credentials,
      authoritative,
      destination,
      probe: this.#probe,
    });
  }

  #encode(
    requestId: number,
    credentials: MessageCredentials,
    engineId: Uint8Array,
    contextName: Uint8Array,
    pdu: Pdu,
    security: PreparedSecurity,
  ): V3EncodingResult {
    const securityModel = this.#securityModelFor(credentials.securityModel);
    const { securityEngineId } = security;
    if (isConfirmed(pdu.type) && this.disco?.engineId !== securityEngineId)
      this.disco = { engineId: securityEngineId };
    // 4) and 5)
    const contextEngineId =
      engineId.length > 0
        ? engineId
        : (credentials.contextEngineId ?? this.#contextEngine(pdu, securityEngineId));
    const context = contextName.length > 0 ? contextName : contextNameOf(credentials);
    const numbered = pdu.type === "Trap" || pdu.requestId === requestId ? pdu : { ...pdu, requestId };
    return this.#generate(
      securityModel,
      credentials,
      security,
      contextEngineId,
      context,
      numbered,
      requestId,
    );
  }

  /** The engine that is asked. Where security knows of none, as in RFC 5591, a request still reaches it (RFC 5343), and a trap is about our own. */
  #contextEngine({ type }: Pdu, securityEngineId: Uint8Array): Uint8Array {
    if (securityEngineId.length > 0) return securityEngineId;
    return isConfirmed(type) ? localEngineId : (localEngineOf(this.lcd)?.engineId ?? none);
  }

  #securityModelFor(identifier: number): SecurityModel {
    let securityModel = this.#securityModels.get(identifier);
    if (securityModel === undefined) {
      const { lcd } = this;
      securityModel = createSecurityModel(identifier, {
        lcd,
        engine: localEngineOf(lcd),
        counters: countersOf(lcd),
      });
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
  ): V3EncodingResult & { readonly messageId: number } {
    const { securityLevel } = credentials;
    const confirmed = isConfirmed(pdu.type);
    let messageId = randomId();
    // RFC 3412 §6.2 and RFC 3414 §11.1: unpredictable, not the request-id, and none that is outstanding
    while (messageId === requestId || this.#outstanding.has(messageId)) messageId = randomId();
    const flags = flagsOf(securityLevel, confirmed);
    const globalData = {
      id: messageId,
      maxSize: maxMessageSize,
      flags,
      securityModel: securityModel.identifier,
    };
    const outgoing = new OutgoingRequest(
      globalData,
      credentials,
      security,
      contextEngineId,
      contextName,
      pdu,
    );
    const data = securityModel.generateRequestMessage(outgoing);
    if (confirmed) {
      const since = monotonicNow();
      this.#outstanding.add(messageId, {
        requestId,
        securityModel,
        credentials,
        security,
        contextEngineId,
        contextName,
        since,
      });
    }
    return { data, messageId, securityModel };
  }

  #receive(message: Uint8Array): Answer {
    return receiveAnswer(message, this.#outstanding, this.leniencies, countersOf(this.lcd));
  }

  /** An empty GetRequest, for security models that discover; an answer that can't be read is asked for again. */
  readonly #probe = async (
    security: PreparedSecurity,
    credentials: MessageCredentials,
  ): Promise<ProbeAnswer> => {
    const securityModel = this.#securityModelFor(credentials.securityModel);
    let fault: unknown;
    for (let attempt = 0; attempt < mostProbes; attempt++) {
      const requestId = randomId();
      const pdu = requestPdu("GetRequest", requestId, []);
      const engineId = security.securityEngineId;
      const { data, messageId } = this.#generate(
        securityModel,
        credentials,
        security,
        engineId,
        none,
        pdu,
        requestId,
      );
      try {
        const answer = this.#receive(await this.transportHandler(data));
        if (answer.messageId === messageId) return { processed: answer.processed, pdu: answer.pdu };
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

/** What UDP over IPv4 can carry (RFC 3412 §6.3). */
const maxMessageSize = 65507;
/** A forged answer may have come before the true one. */
const mostProbes = 3;
const none = new Uint8Array(0);
