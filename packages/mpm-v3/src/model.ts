// RFC 3412: the message processing model of SNMPv3, for clients.
import {
  createSecurityModel,
  type Credentials,
  DecodeError,
  type EncodingResult,
  localEngineId,
  MessageDiscarded,
  MessageProcessingModel,
  peekMsgId,
  type PreparedSecurity,
  type ProbeAnswer,
  type ProbeCheck,
  randomId,
  ReportError,
  type SecurityModel,
} from "@snmp/mpm-core";
import { countersOf, localEngineOf, monotonicNow } from "@snmp/mpm-core/internal";
import { isConfirmed, isResponse, noOctets, type Pdu, requestPdu } from "@snmp/pdu";
import { type Answer, findDifference, receiveAnswer, toReportError } from "./answer.ts";
import {
  checkMessageCredentials,
  contextNameOf,
  type MessageCredentials,
  messageCredentialsOf,
} from "./credentials.ts";
import { flagsOf } from "./flags.ts";
import { OutgoingRequest } from "./outgoing.ts";
import { type OutstandingRequest, OutstandingRequests } from "./outstanding.ts";

/** An encoded message of SNMPv3. */
export interface V3EncodingResult extends EncodingResult {
  readonly securityModel: SecurityModel;
}

/** The result of discovery. */
export interface V3Discovery {
  /** snmpEngineID of the engine that is authoritative at the destination. */
  readonly engineId: Uint8Array;
}

/**
 * The message processing model of SNMPv3. An instance keeps its outstanding requests, so a message must be given to the instance that
 * encoded its request.
 */
export class V3MessageProcessingModel extends MessageProcessingModel<
  V3EncodingResult,
  SecurityModel | undefined
> {
  readonly identifier = 3;
  override disco: V3Discovery | undefined = undefined;
  override securityModel: SecurityModel | undefined = undefined;
  readonly #securityModels = new Map<number, SecurityModel>();
  readonly #outstanding = new OutstandingRequests();
  /** The credentials that were checked last. */
  #checked: Credentials | undefined = undefined;

  /**
   * prepareOutgoingMessage, §7.1. Discovers the engine if necessary. Rejects with the error of the transport handler if the peer does not
   * answer discovery.
   */
  async encode(
    requestId: number,
    credentials: Credentials,
    engineId: Uint8Array,
    contextName: Uint8Array,
    pdu: Pdu,
  ): Promise<V3EncodingResult> {
    const own = this.#check(credentials);
    const security = this.#prepare(own, pdu);
    return this.#encode(
      { requestId, credentials: own, engineId, contextName, pdu },
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
    const own = this.#check(credentials);
    const security = this.#prepare(own, pdu);
    if (!(security instanceof Promise))
      return this.#encode({ requestId, credentials: own, engineId, contextName, pdu }, security);
    // Discovery has begun. `encode` will wait for it, and reject if it fails.
    security.catch(() => undefined);
    return undefined;
  }

  /**
   * prepareDataElements, §7.2: returns the Response to a message that this instance encoded.
   *
   * @throws A `DecodeError` for octets that are not a message, `MessageDiscarded` for an unacceptable message, and a `ReportError` for a
   * Report. The request stays outstanding after all of them but a proven `ReportError`.
   */
  decode(message: Uint8Array, credentials: Credentials): Pdu {
    messageCredentialsOf(credentials);
    const answer = this.#receive(message);
    const { messageId, isReport, pdu } = answer;
    if (isReport) {
      const error = toReportError(answer);
      // Anybody could have made an unproven Report: the true answer may still come.
      if (ReportError.isInstance(error) && !error.unproven) this.#outstanding.delete(messageId);
      throw error;
    }
    // 12) b)
    const difference = findDifference(answer);
    if (difference !== undefined)
      throw new MessageDiscarded(`a Response with another ${difference} than its request`);
    // 12) c)
    this.#outstanding.delete(messageId);
    return pdu;
  }

  messageId(message: Uint8Array): number {
    return peekMsgId(message);
  }

  /** Forgets an outstanding request. Requests that are not released are forgotten after ten minutes. */
  override release(messageId: number): void {
    this.#outstanding.delete(messageId);
  }

  /** Number of outstanding requests. */
  get outstanding(): number {
    return this.#outstanding.size;
  }

  /** Credentials that were made before their security model was registered are checked here, before it prepares for them. */
  #check(credentials: Credentials): MessageCredentials {
    const own = messageCredentialsOf(credentials);
    if (credentials !== this.#checked) {
      checkMessageCredentials(own);
      this.#checked = credentials;
    }
    return own;
  }

  /** 9) a): the receiver of a confirmed PDU is authoritative, and the sender of an unconfirmed one. */
  #prepare(credentials: MessageCredentials, pdu: Pdu): PreparedSecurity | Promise<PreparedSecurity> {
    if (isResponse(pdu.type))
      throw new TypeError(
        `a client cannot encode a ${pdu.type}; the responder that received the request encodes it (respond)`,
      );
    return this.#securityModelFor(credentials.securityModel).prepare({
      credentials,
      authoritative: isConfirmed(pdu.type) ? "peer" : "self",
      destination: this.transportHandler.destination,
      probe: this.#probe,
    });
  }

  #encode(parameters: EncodeParameters, security: PreparedSecurity): V3EncodingResult {
    const { requestId, credentials, engineId, contextName, pdu } = parameters;
    const { securityEngineId } = security;
    if (isConfirmed(pdu.type) && this.disco?.engineId !== securityEngineId)
      this.disco = { engineId: securityEngineId };
    const request: OutstandingRequest = {
      requestId,
      securityModel: this.#securityModelFor(credentials.securityModel),
      credentials,
      security,
      // 4) and 5)
      contextEngineId:
        engineId.length > 0
          ? engineId
          : (credentials.contextEngineId ?? this.#contextEngine(pdu, securityEngineId)),
      contextName: contextName.length > 0 ? contextName : contextNameOf(credentials),
      since: monotonicNow(),
    };
    const numbered = pdu.type === "Trap" || pdu.requestId === requestId ? pdu : { ...pdu, requestId };
    return this.#generate(request, numbered);
  }

  /** The authoritative engine. If the security model has none (RFC 5591), a request still reaches the peer (RFC 5343), and a trap is ours. */
  #contextEngine({ type }: Pdu, securityEngineId: Uint8Array): Uint8Array {
    if (securityEngineId.length > 0) return securityEngineId;
    return isConfirmed(type) ? localEngineId : (localEngineOf(this.lcd)?.engineId ?? noOctets);
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

  /** §7.1 6) to 9). Step 9) c) keeps the request. */
  #generate(request: OutstandingRequest, pdu: Pdu): V3EncodingResult & { readonly messageId: number } {
    const { requestId, securityModel, credentials, security, contextEngineId, contextName } = request;
    const confirmed = isConfirmed(pdu.type);
    // ids of 16 bits soon run out
    const mask = this.messageIdBits === 16 && this.#outstanding.size < 0x8000 ? 0xffff : 0x7fffffff;
    let messageId = randomId() & mask;
    // RFC 3412 §6.2 and RFC 3414 §11.1: unpredictable, different from the request-id and from all outstanding ids
    while (messageId === 0 || messageId === requestId || this.#outstanding.has(messageId))
      messageId = randomId() & mask;
    const globalData = {
      id: messageId,
      maxSize: this.maxMessageSize ?? maxMessageSize,
      flags: flagsOf(credentials.securityLevel, confirmed),
      securityModel: securityModel.identifier,
    };
    const scopedPdu = { contextEngineId, contextName, data: pdu };
    const data = securityModel.generateRequestMessage(
      new OutgoingRequest(globalData, scopedPdu, credentials, security),
    );
    if (confirmed) this.#outstanding.add(messageId, request);
    return { data, messageId, securityModel };
  }

  #receive(message: Uint8Array): Answer {
    return receiveAnswer(message, this.#outstanding, this.leniencies, countersOf(this.lcd));
  }

  /** Sends an empty GetRequest for a security model that discovers. */
  readonly #probe = async (
    security: PreparedSecurity,
    credentials: MessageCredentials,
    check?: ProbeCheck,
  ): Promise<ProbeAnswer> => {
    const securityModel = this.#securityModelFor(credentials.securityModel);
    let fault: unknown;
    // A transport handler that cannot discard an answer and wait gives one answer per message: then the probe is sent again.
    for (let attempt = 0; attempt < maxProbes; attempt++) {
      const requestId = randomId();
      const { data, messageId } = this.#generate(
        {
          requestId,
          securityModel,
          credentials,
          security,
          contextEngineId: security.securityEngineId,
          contextName: noOctets,
          since: monotonicNow(),
        },
        requestPdu("GetRequest", requestId, []),
      );
      let accepted: ProbeAnswer | undefined;
      const checkReply = (reply: Uint8Array): void => {
        const answer = this.#receive(reply);
        if (answer.messageId !== messageId)
          throw new MessageDiscarded("an answer to discovery with another msgID");
        const { processed, pdu } = answer;
        const reason = check?.({ processed, pdu });
        if (reason !== undefined) throw new MessageDiscarded(reason);
        accepted = { processed, pdu };
      };
      try {
        const reply = await this.transportHandler(data, checkReply);
        if (accepted === undefined) checkReply(reply);
        return accepted!;
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

/** The arguments of `encode`. */
interface EncodeParameters {
  readonly requestId: number;
  readonly credentials: MessageCredentials;
  readonly engineId: Uint8Array;
  readonly contextName: Uint8Array;
  readonly pdu: Pdu;
}

/** Octets that a datagram over IPv4 can carry (RFC 3412 §6.3). */
const maxMessageSize = 65507;
/** A forged answer may come before the true one. */
const maxProbes = 3;
