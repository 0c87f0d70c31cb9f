// The side that is asked, driven as a message processing model would drive it.
import {
  lenient,
  LocalEngine,
  type ProcessedMessage,
  type ProcessingResult,
  type RefusedMessage,
  type SecurityLevel,
  type SecurityModel,
  type StatusInformation,
} from "@snmp/mpm-core";
import { octetsFromText } from "@snmp/pdu";
import { attempt, ConformanceFailure } from "../failure.ts";
import type { SecuritySubject } from "./subject.ts";
import { assemble, takeApart, type WireMessage } from "./wire.ts";

/** A side that is asked: it has a local engine, and knows who may ask. */
export class Asked {
  readonly model: SecurityModel;
  readonly engine: LocalEngine;

  constructor(
    readonly subject: SecuritySubject,
    id: Uint8Array,
  ) {
    this.engine = new LocalEngine({ engineId: id });
    const { counters } = this.engine;
    this.model = subject.plugin.create({
      lcd: {},
      engine: this.engine,
      counters,
      settings: subject.options.settings,
    });
  }

  /** Lets the model process a message. */
  async process(message: Uint8Array, reportable = true): Promise<ProcessingResult> {
    const parts = partsOf(message, "generateRequestMessage");
    await this.model.ready;
    return attempt(
      "processIncomingMessage",
      "never throw because of a peer's message: count it, and return { accepted: false, … }",
      () =>
        this.model.processIncomingMessage({
          messageProcessingModel: 3,
          message,
          securityParameters: parts.securityParameters,
          data: parts.data,
          securityLevel: parts.level,
          reportable,
          leniencies: lenient,
        }),
    );
  }

  /** Lets the model process a message that it must accept. */
  async accept(message: Uint8Array): Promise<ProcessedMessage> {
    const result = await this.process(message);
    if (result.accepted) return result;
    throw makeRefusalFailure("the side that is asked refuses a request", result);
  }

  /** Makes the message that answers another; `claim` is the level that it claims to have. */
  respond(
    processed: ProcessedMessage,
    level: SecurityLevel,
    scopedPdu: Uint8Array,
    claim: SecurityLevel = level,
  ): Uint8Array {
    return this.#generate(processed.securityStateReference, level, scopedPdu, claim);
  }

  /** Makes the Report of a refusal. */
  report({ oid, value, securityLevel, securityStateReference }: StatusInformation): Uint8Array {
    const scopedPdu = octetsFromText(JSON.stringify({ oid, value }));
    return this.#generate(securityStateReference, securityLevel, scopedPdu, securityLevel);
  }

  #generate(
    securityStateReference: unknown,
    securityLevel: SecurityLevel,
    scopedPdu: Uint8Array,
    claim: SecurityLevel,
  ): Uint8Array {
    return this.model.generateResponseMessage({
      messageProcessingModel: 3,
      securityLevel,
      scopedPdu,
      assemble: (parameters, data) => assemble(claim, parameters, data),
      securityStateReference,
    });
  }
}

/** Takes a message apart that `member` returned. */
export function partsOf(message: Uint8Array, member: string): WireMessage {
  const parts = takeApart(message);
  if (parts !== undefined) return parts;
  throw new ConformanceFailure(
    `${member} returned octets that are not the message that \`assemble\` made`,
    "call `assemble` once, write into its message in place where needed, and return it",
  );
}

/** A failure for a message that had to be accepted. */
export function makeRefusalFailure(what: string, { counter, reason }: RefusedMessage): ConformanceFailure {
  return new ConformanceFailure(
    `${what} (${counter}: ${reason})`,
    "accept messages that the same model made with `credentials`; the kit's option `settings` must make them known to the side that is asked",
  );
}
