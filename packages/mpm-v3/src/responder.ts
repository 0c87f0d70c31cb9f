// RFC 3412: the message processing model of SNMPv3, for agents and notification receivers.
import {
  createSecurityModel,
  type CounterName,
  DecodeError,
  discoveredSecurityModels,
  type DiscardedMessage,
  type LocalConfigurationDatastore,
  lenient,
  type MessageResponder,
  type ProcessedMessage,
  type ProcessingResult,
  type Received,
  type RefusedMessage,
  type ReportedMessage,
  type ResponderEnvironment,
  type SecurityLevel,
  type SecurityModel,
} from "@snmp/mpm-core";
import { equalOctets, isConfirmed, isResponse } from "@snmp/pdu";
import { acceptMessage } from "./accept.ts";
import { reportableFlag } from "./flags.ts";
import { levelOf, type ParsedMessage, parseMessage, parseScopedPdu } from "./incoming.ts";
import { generateReport, type MessageInHand } from "./reply.ts";
import { glanceAt, type ScopedPdu, type ScopedPduGlance } from "./scoped-pdu.ts";

/** Receives messages for an agent or a notification receiver, and encodes the answers. */
export class V3Responder implements MessageResponder {
  readonly #environment: ResponderEnvironment;
  readonly #lcd: LocalConfigurationDatastore;
  readonly #securityModels = new Map<number, SecurityModel>();

  /** @throws The error of a security model for invalid settings, and `UnknownPlugin` if the users need one that is not registered. */
  constructor(environment: ResponderEnvironment) {
    this.#environment = environment;
    this.#lcd = environment.lcd ?? {};
    const { users = [] } = (environment.settings[3] ?? {}) as {
      readonly users?: readonly { readonly securityModel?: number }[];
    };
    // users belong to the User-based Security Model unless they name another one; without it, the error says which package to install
    if (users.some((user) => (user?.securityModel ?? 3) === 3)) this.#createSecurityModel(3);
    for (const identifier of discoveredSecurityModels.keys()) this.#securityModelFor(identifier);
  }

  /** Resolves when the keys of all users are made. */
  get ready(): Promise<void> | undefined {
    const pending = [...this.#securityModels.values()].flatMap(({ keysReady }) => keysReady ?? []);
    return pending.length === 0 ? undefined : Promise.all(pending).then(() => undefined);
  }

  /** prepareDataElements, §7.2. */
  receive(octets: Uint8Array): Received | Promise<Received> {
    // 2) and 3)
    let parsed: ParsedMessage;
    let securityLevel: SecurityLevel | undefined;
    try {
      parsed = parseMessage(octets, lenient);
    } catch (cause) {
      const isVersion = DecodeError.isInstance(cause) && cause.kind === "bad-version";
      return this.#discard(isVersion ? "snmpInBadVersions" : "snmpInASNParseErrs", reasonOf(cause), cause);
    }
    // 4)
    const securityModel = this.#securityModelFor(parsed.header.securityModel);
    if (securityModel === undefined)
      return this.#discard(
        "snmpUnknownSecurityModels",
        `security model ${parsed.header.securityModel}, which is not registered`,
      );
    // 5)
    try {
      securityLevel = levelOf(parsed);
    } catch (cause) {
      return this.#discard("snmpInASNParseErrs", reasonOf(cause), cause);
    }
    if (securityLevel === undefined)
      return this.#discard("snmpInvalidMsgs", "privacy without authentication");
    const message = { parsed, securityLevel, securityModel, engine: this.#environment.engine };
    const { ready } = securityModel;
    return ready === undefined ? this.#process(message) : ready.then(() => this.#process(message));
  }

  /** 6) */
  #process(message: MessageInHand): Received | Promise<Received> {
    const { parsed, securityModel, securityLevel } = message;
    const glance = parsed.isEncrypted ? undefined : glanceAt(parsed.data);
    // RFC 3412 §6.4: the class of the PDU decides; the flag decides only if the class cannot be read
    const reportable =
      glance === undefined ? (parsed.header.flags[0]! & reportableFlag) !== 0 : glance.isConfirmed;
    const conclude = (result: ProcessingResult): Received =>
      result.accepted
        ? this.#accept(message, result)
        : this.#refuse(message, result, reportable ? (glance ?? unreadable) : undefined);
    try {
      const result = securityModel.processIncomingMessage({
        messageProcessingModel: 3,
        message: parsed.message,
        securityParameters: parsed.securityParameters,
        data: parsed.data,
        securityLevel,
        reportable,
        leniencies: lenient,
      });
      if (result instanceof Promise)
        return result.then(conclude).catch((cause: unknown) => this.#discardFault(cause));
      return conclude(result);
    } catch (cause) {
      return this.#discardFault(cause);
    }
  }

  /** 6) a): the security model refuses the message, and may have a Report for the sender; `reportTo` is the request to report about. */
  #refuse(
    message: MessageInHand,
    refused: RefusedMessage,
    reportTo: ScopedPduGlance | undefined,
  ): DiscardedMessage | ReportedMessage {
    const { counter, reason, cause, report } = refused;
    const fault = { counter, reason, ...(cause !== undefined && { cause }) };
    if (report === undefined || reportTo === undefined) return { kind: "discard", ...fault };
    return { kind: "report", ...fault, data: generateReport(message, report, reportTo.requestId) };
  }

  /** 7) to 14) */
  #accept(message: MessageInHand, processed: ProcessedMessage): Received {
    // 7)
    let scopedPdu: ScopedPdu;
    try {
      const { leniencies = lenient } = this.#environment;
      scopedPdu = parseScopedPdu(processed.scopedPdu, message.parsed, leniencies, processed.anomalies);
    } catch (cause) {
      return this.#discard("snmpInASNParseErrs", reasonOf(cause), cause);
    }
    const { type } = scopedPdu.data;
    // 10): a responder sends no requests
    if (isResponse(type))
      return this.#discard("snmpUnknownPDUHandlers", `a ${type} without a pending request`);
    // 13) a)
    const { securityEngineId } = processed;
    if (
      isConfirmed(type) &&
      securityEngineId.length > 0 &&
      !equalOctets(securityEngineId, message.engine.engineId)
    )
      return this.#discard("confirmedForOtherEngine", "a request for another engine");
    return acceptMessage(message, processed, scopedPdu);
  }

  #securityModelFor(identifier: number): SecurityModel | undefined {
    const known = this.#securityModels.get(identifier);
    if (known !== undefined) return known;
    return discoveredSecurityModels.has(identifier) ? this.#createSecurityModel(identifier) : undefined;
  }

  #createSecurityModel(identifier: number): SecurityModel {
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

  /** Drops the message for which a security model threw, against its contract. The agent goes on. */
  #discardFault(cause: unknown): DiscardedMessage {
    return this.#discard("snmpInvalidMsgs", "the security model failed", cause);
  }
}

function reasonOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : "the message cannot be read";
}

/** An encrypted request, or one whose PDU cannot be read: a Report about it has the request-id 0. */
const unreadable: ScopedPduGlance = { isConfirmed: true, requestId: 0 };
