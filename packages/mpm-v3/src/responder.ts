// RFC 3412: the message processing model of SNMPv3, on the side that is asked.
import {
  createSecurityModel,
  type CounterName,
  DecodeError,
  discoveredSecurityModels,
  type DiscardedMessage,
  type IncomingMessage,
  type LocalConfigurationDatastore,
  lenient,
  localEngineId,
  type MessageResponder,
  type ProcessedMessage,
  type ProcessingResult,
  type Received,
  type RefusedMessage,
  type ReportedMessage,
  type ResponderEnvironment,
  type SecurityLevel,
  type SecurityModel,
  type StatusInformation,
} from "@snmp/mpm-core";
import { isConfirmed, isResponse, makeVarbind, type Pdu, requestPdu } from "@snmp/pdu";
import { flagsOf, reportableFlag } from "./flags.ts";
import { checkedLevel, type ParsedMessage, parseMessage, parseScopedPdu } from "./incoming.ts";
import { sameOctets } from "./octets.ts";
import { headerLength, OutgoingResponse } from "./outgoing.ts";
import { glanceAt, type ScopedPdu, type ScopedPduGlance } from "./scoped-pdu.ts";

/** Takes messages in for an agent or a notification receiver, and makes their answers. */
export class V3Responder implements MessageResponder {
  readonly #environment: ResponderEnvironment;
  readonly #lcd: LocalConfigurationDatastore = {};
  readonly #securityModels = new Map<number, SecurityModel>();

  /** Throws what the security models throw for settings that are wrong, and `UnknownPlugin` when users need one that is not there. */
  constructor(environment: ResponderEnvironment) {
    this.#environment = environment;
    const { users = [] } = (environment.settings[3] ?? {}) as {
      readonly users?: readonly { readonly securityModel?: number }[];
    };
    // users are those of the User-based Security Model unless they name another; without it, the error says what to install
    if (users.some((user) => (user?.securityModel ?? 3) === 3)) this.#create(3);
    for (const identifier of discoveredSecurityModels.keys()) this.#securityModelFor(identifier);
  }

  /** prepareDataElements, §7.2. */
  receive(octets: Uint8Array): Received | Promise<Received> {
    // 2) and 3)
    let parsed: ParsedMessage;
    let level: SecurityLevel | undefined;
    try {
      parsed = parseMessage(octets, lenient);
    } catch (cause) {
      const isVersion = DecodeError.isInstance(cause) && cause.kind === "bad-version";
      return this.#discard(isVersion ? "snmpInBadVersions" : "snmpInASNParseErrs", reasonOf(cause), cause);
    }
    // 4)
    const securityModel = this.#securityModelFor(parsed.header.securityModel);
    if (securityModel === undefined)
      return this.#discard("snmpUnknownSecurityModels", `security model ${parsed.header.securityModel}`);
    // 5)
    try {
      level = checkedLevel(parsed);
    } catch (cause) {
      return this.#discard("snmpInASNParseErrs", reasonOf(cause), cause);
    }
    if (level === undefined) return this.#discard("snmpInvalidMsgs", "privacy without authentication");
    const { ready } = securityModel;
    if (ready !== undefined) return ready.then(() => this.#process(parsed, securityModel, level));
    return this.#process(parsed, securityModel, level);
  }

  /** 6) */
  #process(
    parsed: ParsedMessage,
    securityModel: SecurityModel,
    level: SecurityLevel,
  ): Received | Promise<Received> {
    const glance = parsed.isEncrypted ? undefined : glanceAt(parsed.data);
    // RFC 3412 §6.4: the class of the PDU decides; the flag does only where the class can't be read
    const reportable =
      glance === undefined ? (parsed.header.flags[0]! & reportableFlag) !== 0 : glance.isConfirmed;
    const conclude = (result: ProcessingResult): Received =>
      result.accepted
        ? this.#accept(parsed, securityModel, level, result)
        : this.#refuse(parsed, securityModel, result, reportable, glance);
    try {
      const result = securityModel.processIncomingMessage({
        messageProcessingModel: 3,
        message: parsed.message,
        securityParameters: parsed.securityParameters,
        data: parsed.data,
        securityLevel: level,
        reportable,
        leniencies: lenient,
      });
      if (result instanceof Promise)
        return result.then(conclude).catch((cause: unknown) => this.#failed(cause));
      return conclude(result);
    } catch (cause) {
      return this.#failed(cause);
    }
  }

  /** 6) a): the security model refuses the message, and may have something to tell the sender. */
  #refuse(
    parsed: ParsedMessage,
    securityModel: SecurityModel,
    refused: RefusedMessage,
    reportable: boolean,
    glance: ScopedPduGlance | undefined,
  ): DiscardedMessage | ReportedMessage {
    const { counter, reason, cause, report } = refused;
    if (report === undefined || !reportable)
      return { kind: "discard", counter, reason, ...(cause !== undefined && { cause }) };
    return {
      kind: "report",
      counter,
      reason,
      data: this.#report(parsed, securityModel, report, glance?.requestId ?? 0),
    };
  }

  /** 7) to 14) */
  #accept(
    parsed: ParsedMessage,
    securityModel: SecurityModel,
    level: SecurityLevel,
    processed: ProcessedMessage,
  ): Received {
    // 7)
    let scopedPdu: ScopedPdu;
    try {
      scopedPdu = parseScopedPdu(processed.scopedPdu, parsed, lenient, processed.anomalies);
    } catch (cause) {
      return this.#discard("snmpInASNParseErrs", reasonOf(cause), cause);
    }
    const { data: pdu } = scopedPdu;
    // 10): this side has asked nothing
    if (isResponse(pdu.type))
      return this.#discard("snmpUnknownPDUHandlers", `a ${pdu.type} that nobody waits for`);
    // 13) a)
    const { engine } = this.#environment;
    const confirmed = isConfirmed(pdu.type);
    if (
      confirmed &&
      !sameOctets(processed.securityEngineId, engine.engineId) &&
      processed.securityEngineId.length > 0
    ) {
      return this.#discard("confirmedForOtherEngine", "a request for another engine");
    }
    return this.#message(parsed, securityModel, level, processed, scopedPdu);
  }

  /** 13) b) and c), and 14) */
  #message(
    parsed: ParsedMessage,
    securityModel: SecurityModel,
    level: SecurityLevel,
    processed: ProcessedMessage,
    scopedPdu: ScopedPdu,
  ): IncomingMessage {
    const { engine } = this.#environment;
    const { contextEngineId, contextName, data: pdu } = scopedPdu;
    const confirmed = isConfirmed(pdu.type);
    const limit = Math.min(parsed.header.maxSize, engine.maxMessageSize);
    return {
      kind: "message",
      messageProcessingModel: 3,
      securityModel: securityModel.identifier,
      securityName: processed.securityName,
      securityLevel: level,
      securityEngineId: processed.securityEngineId,
      contextEngineId: sameOctets(contextEngineId, localEngineId) ? engine.engineId : contextEngineId,
      contextName: contextName.length === 0 ? "" : decoder.decode(contextName),
      pdu,
      maxResponsePduSize: limit - envelopeSize(parsed, processed, scopedPdu),
      respond: (response) => {
        if (!confirmed) throw new TypeError(`a ${pdu.type} is not answered`);
        // §7.1 2) b): all as in the request
        const message = this.#generate(
          parsed,
          securityModel,
          processed.securityStateReference,
          level,
          contextEngineId,
          contextName,
          response,
        );
        return message.length > limit ? undefined : message;
      },
      report: (oid, value) => {
        if (!confirmed) return undefined;
        const status: StatusInformation = {
          oid,
          value,
          securityLevel: "noAuthNoPriv",
          securityStateReference: processed.securityStateReference,
        };
        return this.#report(parsed, securityModel, status, pdu.type === "Trap" ? 0 : pdu.requestId);
      },
    };
  }

  /** §7.1 3): context and level are those of the status information, else the engine's own default context and noAuthNoPriv. */
  #report(
    parsed: ParsedMessage,
    securityModel: SecurityModel,
    status: StatusInformation,
    requestId: number,
  ): Uint8Array {
    const { oid, value, securityLevel, securityStateReference } = status;
    const pdu = requestPdu("Report", requestId, [makeVarbind(oid, "Counter32", value)]);
    return this.#generate(
      parsed,
      securityModel,
      securityStateReference,
      securityLevel,
      this.#environment.engine.engineId,
      none,
      pdu,
    );
  }

  /** §7.1 6) to 8) */
  #generate(
    parsed: ParsedMessage,
    securityModel: SecurityModel,
    securityStateReference: unknown,
    securityLevel: SecurityLevel,
    contextEngineId: Uint8Array,
    contextName: Uint8Array,
    pdu: Pdu,
  ): Uint8Array {
    const globalData = {
      id: parsed.header.id,
      maxSize: this.#environment.engine.maxMessageSize,
      flags: flagsOf(securityLevel, false),
      securityModel: securityModel.identifier,
    };
    const outgoing = new OutgoingResponse(
      globalData,
      securityLevel,
      securityStateReference,
      contextEngineId,
      contextName,
      pdu,
    );
    return securityModel.generateResponseMessage(outgoing);
  }

  #securityModelFor(identifier: number): SecurityModel | undefined {
    const known = this.#securityModels.get(identifier);
    if (known !== undefined) return known;
    return discoveredSecurityModels.has(identifier) ? this.#create(identifier) : undefined;
  }

  #create(identifier: number): SecurityModel {
    const { engine, settings, receivesNotifications } = this.#environment;
    const securityModel = createSecurityModel(identifier, {
      lcd: this.#lcd,
      engine,
      counters: engine.counters,
      settings: settings[3],
      receivesNotifications,
    });
    this.#securityModels.set(identifier, securityModel);
    return securityModel;
  }

  #discard(
    counter: CounterName | "confirmedForOtherEngine",
    reason: string,
    cause?: unknown,
  ): DiscardedMessage {
    this.#environment.engine.counters.increment(counter);
    return { kind: "discard", counter, reason, ...(cause !== undefined && { cause }) };
  }

  /** A security model threw, which it must not do: the message is dropped, and the agent goes on. */
  #failed(cause: unknown): DiscardedMessage {
    return this.#discard("snmpInvalidMsgs", "the security model failed", cause);
  }
}

/** The most octets that a response has around its PDU. */
function envelopeSize(
  parsed: ParsedMessage,
  processed: ProcessedMessage,
  { contextEngineId, contextName }: ScopedPdu,
): number {
  const element = (length: number): number => headerLength(length) + length;
  const message = 4 + 3;
  const header = 2 + 6 + 6 + 3 + 6;
  const security = headerLength(processed.securityOverhead) + processed.securityOverhead;
  const data = parsed.isEncrypted ? 4 : 0;
  return (
    message + header + security + data + 4 + element(contextEngineId.length) + element(contextName.length)
  );
}

function reasonOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : "the message cannot be read";
}

const none = new Uint8Array(0);
const decoder = new TextDecoder();
