// The side that asks, driven as a message processing model would drive it.
import {
  Counters,
  lenient,
  type PreparedSecurity,
  type ProbeAnswer,
  type ProcessedMessage,
  type ProcessingResult,
  type SecurityCredentials,
  type SecurityLevel,
  type SecurityModel,
} from "@snmp/mpm-core";
import { makeVarbind, octetsFromText, requestPdu } from "@snmp/pdu";
import { attempt, ConformanceFailure } from "../failure.ts";
import { type Asked, partsOf, makeRefusalFailure } from "./asked.ts";
import type { SecuritySubject } from "./subject.ts";
import { assemble } from "./wire.ts";

/** A message, and the credentials and the security that it was made with. */
export interface Secured {
  readonly credentials: SecurityCredentials;
  readonly security: PreparedSecurity;
  readonly message: Uint8Array;
}

/** A side that asks. */
export class Asker {
  readonly model: SecurityModel;
  readonly counters = new Counters();
  /** Number of probes that the model sent to the peer by itself. */
  probes = 0;
  readonly #introduced = new Set<SecurityLevel>();

  constructor(
    readonly subject: SecuritySubject,
    readonly peer: Asked,
  ) {
    this.model = subject.plugin.create({ lcd: {}, counters: this.counters });
  }

  /** Prepares the model for a request. */
  async prepare(credentials: SecurityCredentials): Promise<PreparedSecurity> {
    return attempt("prepare", "resolve as soon as the peer has answered the probes of the model", () =>
      this.model.prepare({
        credentials,
        authoritative: "peer",
        probe: (security, own) => this.#probe(security, own),
      }),
    );
  }

  /** Makes the message that carries `scopedPdu`; `claim` is the level that it claims to have. */
  request(
    credentials: SecurityCredentials,
    security: PreparedSecurity,
    scopedPdu: Uint8Array,
    claim: SecurityLevel = credentials.securityLevel,
  ): Uint8Array {
    const { securityLevel } = credentials;
    return this.model.generateRequestMessage({
      messageProcessingModel: 3,
      securityLevel,
      scopedPdu,
      assemble: (parameters, data) => assemble(claim, parameters, data),
      credentials,
      security,
    });
  }

  /** Makes a message of `level`, after discovery and after everything that the model learns from Reports. */
  async secured(
    level: SecurityLevel,
    scopedPdu: Uint8Array,
    claim: SecurityLevel = level,
    credentials = this.subject.options.credentials(level),
  ): Promise<Secured> {
    if (!this.#introduced.has(level)) await this.#learn(credentials);
    this.#introduced.add(level);
    return this.#secure(credentials, scopedPdu, claim);
  }

  /** Lets the model process an answer; the result must not be a promise. */
  process(message: Uint8Array, { credentials, security }: Secured): ProcessingResult {
    const parts = partsOf(message, "generateResponseMessage");
    const result = this.model.processIncomingMessage({
      messageProcessingModel: 3,
      message,
      securityParameters: parts.securityParameters,
      data: parts.data,
      securityLevel: parts.level,
      reportable: false,
      leniencies: lenient,
      expected: { credentials, security },
    });
    if (!(result instanceof Promise)) return result;
    result.catch(() => undefined);
    throw new ConformanceFailure(
      "processIncomingMessage returns a promise for a message with `expected`",
      "make it synchronous if `expected` is given: wait in `prepare` instead",
    );
  }

  /** Lets the model process an answer that it must accept. */
  async accept(message: Uint8Array, secured: Secured): Promise<ProcessedMessage> {
    const result = await attempt(
      "processIncomingMessage of an answer",
      "never throw because of a peer's message",
      () => this.process(message, secured),
    );
    if (result.accepted) return result;
    throw makeRefusalFailure("the side that asks refuses an answer", result);
  }

  async #secure(
    credentials: SecurityCredentials,
    scopedPdu: Uint8Array,
    claim = credentials.securityLevel,
  ): Promise<Secured> {
    const security = await this.prepare(credentials);
    const message = await attempt(
      "generateRequestMessage",
      "make a message at every level that the model claims to support",
      () => this.request(credentials, security, scopedPdu, claim),
    );
    partsOf(message, "generateRequestMessage");
    return { credentials, security, message };
  }

  /** Sends requests until no Report asks for a retry any more, for models that learn from Reports instead of probes. */
  async #learn(credentials: SecurityCredentials): Promise<void> {
    if (this.model.processReport === undefined) return;
    for (let tries = 0; tries < maxRetries; tries++) {
      const secured = await this.#secure(credentials, octetsFromText("introduction"));
      // faults in these steps have checks of their own
      const result = await this.peer.process(secured.message).catch(() => undefined);
      if (result === undefined || result.accepted || result.report === undefined) return;
      const { oid, value, securityLevel, securityStateReference } = result.report;
      const report = this.peer.report({ oid, value, securityLevel, securityStateReference });
      const processed = await this.accept(report, secured);
      const { security } = secured;
      const verdict = this.model.processReport({
        oid,
        value,
        securityLevel,
        processed,
        credentials,
        security,
      });
      if (verdict?.action !== "retry") return;
    }
  }

  async #probe(security: PreparedSecurity, credentials: SecurityCredentials): Promise<ProbeAnswer> {
    this.probes++;
    const message = this.request(credentials, security, octetsFromText("probe"));
    const result = await this.peer.process(message);
    const secured = { credentials, security, message };
    if (result.accepted) {
      const answer = this.peer.respond(result, credentials.securityLevel, octetsFromText("answer"));
      return { processed: await this.accept(answer, secured), pdu: requestPdu("Response", 0, []) };
    }
    if (result.report === undefined)
      throw makeRefusalFailure("the side that is asked refuses a probe without a Report", result);
    const { oid, value } = result.report;
    const processed = await this.accept(this.peer.report(result.report), secured);
    return { processed, pdu: requestPdu("Report", 0, [makeVarbind(oid, "Counter32", value)]) };
  }
}

const maxRetries = 4;
