// The two sides of an exchange that a security model secures, as a message processing model would drive them.
import {
  Counters,
  engineId,
  lenient,
  LocalEngine,
  type PreparedSecurity,
  type ProbeAnswer,
  type ProcessedMessage,
  type ProcessingResult,
  type RefusedMessage,
  type SecurityCredentials,
  type SecurityLevel,
  securityLevels,
  type SecurityModel,
  type SecurityModelPlugin,
  type StatusInformation,
} from "@snmp/mpm-core";
import { makeVarbind, octetsFromText, requestPdu } from "@snmp/pdu";
import { attempt, ConformanceFailure, demand } from "../failure.ts";
import { Random, seedOf } from "../random.ts";
import type { SecurityModelSuiteOptions } from "./options.ts";
import { assembled, takenApart } from "./wire.ts";

/** The security model under test. */
export class SecuritySubject {
  readonly levels: readonly SecurityLevel[];
  readonly secrets: readonly string[];
  #engines = 0;

  constructor(readonly options: SecurityModelSuiteOptions) {
    this.levels = options.levels ?? securityLevels;
    this.secrets = options.secrets ?? [];
  }

  get plugin(): SecurityModelPlugin {
    return this.options.plugin;
  }

  /** The levels with authentication that the model has. */
  get secureLevels(): readonly SecurityLevel[] {
    return this.levels.filter((level) => level !== "noAuthNoPriv");
  }

  random(name: string): Random {
    return new Random(seedOf(name, this.options.seed ?? 0));
  }

  /** One who is asked, with an engine of its own. */
  asked(): Asked {
    return new Asked(this, engineId.fromOctets(32473, Uint8Array.of(0x73, 0x65, 0x63, 0, ++this.#engines)));
  }

  /** One who asks `asked`, with a datastore of its own. */
  asker(asked: Asked = this.asked()): Asker {
    return new Asker(this, asked);
  }
}

/** One who is asked: has a local engine, and knows who may ask. */
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

  /** What the model makes of a message. */
  async process(message: Uint8Array, reportable = true): Promise<ProcessingResult> {
    const parts = takenApart(message);
    if (parts === undefined)
      throw new ConformanceFailure(
        "a message that is no message any more",
        "hand back from generateRequestMessage what `assemble` laid out",
      );
    await this.model.ready;
    return attempt(
      "processIncomingMessage",
      "never throw for what a peer sent: count it, and return { accepted: false, … }",
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

  /** What the model makes of a message that it has to take in. */
  async accept(message: Uint8Array): Promise<ProcessedMessage> {
    const result = await this.process(message);
    if (result.accepted) return result;
    throw refusedWrongly("the side that is asked refuses a request", result);
  }

  /** The message that answers another. */
  respond(processed: ProcessedMessage, level: SecurityLevel, scopedPdu: Uint8Array): Uint8Array {
    return this.generate(processed.securityStateReference, level, scopedPdu);
  }

  /** The Report that tells of a refusal. */
  report({ oid, value, securityLevel, securityStateReference }: StatusInformation): Uint8Array {
    return this.generate(
      securityStateReference,
      securityLevel,
      octetsFromText(JSON.stringify({ oid, value })),
    );
  }

  private generate(
    securityStateReference: unknown,
    securityLevel: SecurityLevel,
    scopedPdu: Uint8Array,
  ): Uint8Array {
    return this.model.generateResponseMessage({
      messageProcessingModel: 3,
      securityLevel,
      scopedPdu,
      assemble: (parameters, data) => assembled(securityLevel, parameters, data),
      securityStateReference,
    });
  }
}

/** One who asks. */
export class Asker {
  readonly model: SecurityModel;
  readonly counters = new Counters();
  /** How often the model asked the peer something by itself. */
  probes = 0;

  constructor(
    readonly subject: SecuritySubject,
    readonly peer: Asked,
  ) {
    this.model = subject.plugin.create({ lcd: {}, counters: this.counters });
  }

  /** Readies the model for a request. */
  async prepare(credentials: SecurityCredentials): Promise<PreparedSecurity> {
    return attempt("prepare", "resolve once the peer has answered what the model probes it with", () =>
      this.model.prepare({
        credentials,
        authoritative: "peer",
        probe: (security, own) => this.#probe(security, own),
      }),
    );
  }

  /** The message that carries `scopedPdu`. */
  request(credentials: SecurityCredentials, security: PreparedSecurity, scopedPdu: Uint8Array): Uint8Array {
    const { securityLevel } = credentials;
    return this.model.generateRequestMessage({
      messageProcessingModel: 3,
      securityLevel,
      scopedPdu,
      assemble: (parameters, data) => assembled(securityLevel, parameters, data),
      credentials,
      security,
    });
  }

  /** A message of `level`, after whatever it takes. */
  async secured(
    level: SecurityLevel,
    scopedPdu: Uint8Array,
    credentials = this.subject.options.credentials(level),
  ): Promise<Secured> {
    const security = await this.prepare(credentials);
    const message = await attempt(
      "generateRequestMessage",
      "make a message at every level that the model claims to have",
      () => this.request(credentials, security, scopedPdu),
    );
    demand(
      takenApart(message) !== undefined,
      "generateRequestMessage gives another message than `assemble` laid out",
      "call `assemble` once, write into its message in place where needed, and return it",
    );
    return { credentials, security, message };
  }

  /** What the model makes of an answer; never a promise. */
  process(message: Uint8Array, { credentials, security }: Secured): ProcessingResult {
    const parts = takenApart(message);
    if (parts === undefined)
      throw new ConformanceFailure(
        "a message that is no message any more",
        "hand back from generateResponseMessage what `assemble` laid out",
      );
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
      "processIncomingMessage of a message that was awaited returns a promise",
      "make it synchronous where `expected` is given: `prepare` is the place to wait",
    );
  }

  /** What the model makes of an answer that it has to take in. */
  async accept(message: Uint8Array, secured: Secured): Promise<ProcessedMessage> {
    const result = await attempt(
      "processIncomingMessage of an answer",
      "never throw for what a peer sent",
      () => this.process(message, secured),
    );
    if (result.accepted) return result;
    throw refusedWrongly("the side that asks refuses an answer", result);
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
      throw refusedWrongly("the side that is asked refuses a probe and reports nothing", result);
    const { oid, value } = result.report;
    const processed = await this.accept(this.peer.report(result.report), secured);
    return { processed, pdu: requestPdu("Report", 0, [makeVarbind(oid, "Counter32", value)]) };
  }
}

/** A message, and what it was made with. */
export interface Secured {
  readonly credentials: SecurityCredentials;
  readonly security: PreparedSecurity;
  readonly message: Uint8Array;
}

function refusedWrongly(what: string, { counter, reason }: RefusedMessage): ConformanceFailure {
  return new ConformanceFailure(
    `${what} (${counter}: ${reason})`,
    "take in what the same model made with `credentials`; the kit's option `settings` must make them known to the side that is asked",
  );
}
