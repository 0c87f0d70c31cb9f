// RFC 3411 §4.4: the abstract service interface of a security model.
import type { Anomaly, Leniency } from "@snmp/asn1";
import type { Pdu } from "@snmp/pdu";
import type { Counters } from "./counters.ts";
import type { Credentials } from "./credentials.ts";
import type { LocalEngine } from "./engine.ts";
import type { LocalConfigurationDatastore } from "./model.ts";
import type { NamedPlugin } from "./registry.ts";

/** RFC 3411 §3.4.3, ascending. */
export type SecurityLevel = "noAuthNoPriv" | "authNoPriv" | "authPriv";

/** Credentials for a message processing model that leaves security to a security model. */
export interface SecurityCredentials extends Credentials {
  /** IANA number of the security model, 1..2147483647. */
  readonly securityModel: number;
  /** In whose name: 1..32 octets in UTF-8. */
  readonly securityName: string;
  /** How messages are to be secured. */
  readonly securityLevel: SecurityLevel;
}

/** What a package registers: one security model. */
export interface SecurityModelPlugin extends NamedPlugin {
  /** IANA number of the security model, 1..2147483647. */
  readonly identifier: number;
  /** Makes a model: one for each destination of a client, and one for each responder. */
  create(environment: SecurityModelEnvironment): SecurityModel;
  /** Throws a `TypeError` that says what is wrong with credentials for this model, and shows no secret. */
  checkCredentials?(credentials: SecurityCredentials): void;
}

/** What a security model is made for. */
export interface SecurityModelEnvironment {
  /** What is known about peers. What the model learns it keeps here, under names of its own. */
  readonly lcd: LocalConfigurationDatastore;
  /** The local engine: authoritative for what it answers and for the traps it sends. A side that only asks has none. */
  readonly engine?: LocalEngine | undefined;
  /** The counters to count in. */
  readonly counters: Counters;
  /** What the agent's user has set for the message processing model, such as users; each security model takes its own part. */
  readonly settings?: unknown;
  /** Whether messages of other engines than the local one, traps, are to be taken in. */
  readonly receivesNotifications?: boolean | undefined;
}

/**
 * A security model (RFC 3411 §4.4): authenticates, encrypts, and keeps what that needs, discovery and time among it. It knows nothing
 * of the format of the messages that it secures.
 */
export interface SecurityModel {
  /** IANA number of the model: 3 is the User-based Security Model. */
  readonly identifier: number;
  /** Resolves when incoming messages can be processed, and never rejects; missing when they can be at once. */
  readonly ready?: Promise<void> | undefined;
  /** Readies the model for a request, by discovery where it needs one. Rejects when the peer does not answer. */
  prepare(preparation: SecurityPreparation): PreparedSecurity | Promise<PreparedSecurity>;
  /** generateRequestMsg (RFC 3411 §4.4.1): the whole message, secured. */
  generateRequestMessage(parameters: OutgoingRequestParameters): Uint8Array;
  /**
   * processIncomingMsg (RFC 3411 §4.4.2). Never throws for what a peer sent. Where the message was awaited (`expected`) the result must
   * not be a promise.
   */
  processIncomingMessage(
    parameters: IncomingSecurityParameters,
  ): ProcessingResult | Promise<ProcessingResult>;
  /** generateResponseMsg (RFC 3411 §4.4.3): the whole message, secured with the keys of the request. */
  generateResponseMessage(parameters: OutgoingResponseParameters): Uint8Array;
  /** Learns from a Report with a counter of this model; `undefined` for counters that are not. */
  processReport?(report: ReceivedReport): ReportVerdict | undefined;
}

/** A request that is about to be made. */
export interface SecurityPreparation {
  /** Who asks, and how it is to be secured. */
  readonly credentials: SecurityCredentials;
  /** Who is authoritative: the peer for what it has to answer, the local engine for a trap (RFC 3412 §7.1 9 a). */
  readonly authoritative: "peer" | "self";
  /** Where the request goes, for what is kept of it in a shared datastore; missing: the model's owner serves one destination. */
  readonly destination?: string | undefined;
  /** Asks the peer something that changes nothing, as RFC 3414 §4 does for discovery. */
  probe(security: PreparedSecurity, credentials: SecurityCredentials): Promise<ProbeAnswer>;
}

/** What a security model found out for a request. The reference is its own; nobody else looks into it. */
export interface PreparedSecurity {
  /** snmpEngineID of the authoritative engine; empty where it is not known yet, or there is none. */
  readonly securityEngineId: Uint8Array;
  /** Whatever the model wants to find again. */
  readonly reference?: unknown;
}

/** What came back for a probe. */
export interface ProbeAnswer {
  /** What the security model made of the answer. */
  readonly processed: ProcessedMessage;
  /** The PDU of the answer, as a rule a Report. */
  readonly pdu: Pdu;
}

/** What a message processing model hands over to have a message secured. */
export interface OutgoingSecurityParameters {
  /** Identifier of the message processing model: 3 SNMPv3. */
  readonly messageProcessingModel: number;
  /** How the message is to be secured. */
  readonly securityLevel: SecurityLevel;
  /** The scoped PDU, encoded. */
  readonly scopedPdu: Uint8Array;
  /** Lays out the whole message around what the security model has made; `data` is the scoped PDU, or what it is encrypted to. */
  readonly assemble: (securityParameters: Uint8Array, data: Uint8Array) => AssembledMessage;
}

/** A whole message, the security model's to write into until it hands it back. */
export interface AssembledMessage {
  /** The octets. */
  readonly message: Uint8Array;
  /** Where in it the security parameters begin. */
  readonly securityParametersOffset: number;
}

/** What makes a request. */
export interface OutgoingRequestParameters extends OutgoingSecurityParameters {
  /** In whose name. */
  readonly credentials: SecurityCredentials;
  /** What `prepare` gave, or what the model made for a probe. */
  readonly security: PreparedSecurity;
}

/** What makes a Response or a Report. */
export interface OutgoingResponseParameters extends OutgoingSecurityParameters {
  /** What the model gave for the request. */
  readonly securityStateReference: unknown;
}

/** What a message processing model hands over to have a message checked. */
export interface IncomingSecurityParameters {
  /** Identifier of the message processing model: 3 SNMPv3. */
  readonly messageProcessingModel: number;
  /** The message as it was received, every octet; never written to. */
  readonly message: Uint8Array;
  /** msgSecurityParameters: a view into `message`. */
  readonly securityParameters: Uint8Array;
  /** The scoped PDU, or its encrypted octets where the level has privacy: a view into `message`. */
  readonly data: Uint8Array;
  /** The level that msgFlags claim. */
  readonly securityLevel: SecurityLevel;
  /** Whether the sender, as far as can be told before the message is decrypted, waits for an answer. */
  readonly reportable: boolean;
  /** The bent rules of BER to forgive. */
  readonly leniencies: readonly Leniency[];
  /** The request that the message claims to answer; missing on the side that is asked. */
  readonly expected?: ExpectedAnswer | undefined;
}

/** The request that a message claims to answer. */
export interface ExpectedAnswer {
  /** In whose name it was made. */
  readonly credentials: SecurityCredentials;
  /** What `prepare` gave for it. */
  readonly security: PreparedSecurity;
}

/** What a security model makes of a message. */
export type ProcessingResult = ProcessedMessage | RefusedMessage;

/** A message that is what it claims to be. */
export interface ProcessedMessage {
  /** Discriminates `ProcessingResult`. */
  readonly accepted: true;
  /** snmpEngineID of the authoritative engine; empty where there is none. */
  readonly securityEngineId: Uint8Array;
  /** Who sent it. */
  readonly securityName: string;
  /** The scoped PDU in clear; octets may follow it, as padding. */
  readonly scopedPdu: Uint8Array;
  /** The most octets that the security parameters of an answer have, and that encryption adds to its scoped PDU. */
  readonly securityOverhead: number;
  /** To be handed back for the response. */
  readonly securityStateReference: unknown;
  /** The bent rules of BER that were forgiven, with offsets into the security parameters. */
  readonly anomalies?: readonly Anomaly[] | undefined;
}

/** A message to forget; it is counted already. */
export interface RefusedMessage {
  /** Discriminates `ProcessingResult`. */
  readonly accepted: false;
  /** The counter that was incremented. */
  readonly counter: string;
  /** Why, in words. Never holds a secret. */
  readonly reason: string;
  /** The error behind it, where there is one. */
  readonly cause?: unknown;
  /** statusInformation of RFC 3411 §4.4.2: what a sender that waits for an answer is told; missing: nothing. */
  readonly report?: StatusInformation | undefined;
}

/** What a Report says, and how it is secured. */
export interface StatusInformation {
  /** Object instance of the counter, dotted text. */
  readonly oid: string;
  /** Value of the counter, 0..4294967295. */
  readonly value: number;
  /** How the Report is to be secured. */
  readonly securityLevel: SecurityLevel;
  /** To be handed back for the Report. */
  readonly securityStateReference: unknown;
}

/** A Report that answers a request. */
export interface ReceivedReport {
  /** Object instance of the counter, dotted text. */
  readonly oid: string;
  /** Value of the counter at the peer, 0..4294967295. */
  readonly value: number;
  /** How the Report was secured. */
  readonly securityLevel: SecurityLevel;
  /** What the security model made of the message. */
  readonly processed: ProcessedMessage;
  /** The request. */
  readonly credentials: SecurityCredentials;
  /** What `prepare` gave for it. */
  readonly security: PreparedSecurity;
}

/** What a Report means for the request that it answers. */
export interface ReportVerdict {
  /** Name of the counter. */
  readonly counter: string;
  /** `retry`: encoded anew, the request can succeed. `fail`: it can't. `ignore`: the Report proves nothing. */
  readonly action: "retry" | "fail" | "ignore";
  /** What it means for whoever asked, in words. */
  readonly meaning: string;
}
