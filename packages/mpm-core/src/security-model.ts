// RFC 3411 §4.4: the abstract service interface of a security model.
import type { Anomaly, Leniency } from "@snmp/asn1";
import type { Pdu } from "@snmp/pdu";
import type { Counters } from "./counters.ts";
import type { Credentials } from "./credentials.ts";
import type { LocalEngine } from "./engine.ts";
import type { LocalConfigurationDatastore } from "./model.ts";
import type { NamedPlugin } from "./registry.ts";

/** How a message is secured (RFC 3411 §3.4.3), ascending. */
export type SecurityLevel = "noAuthNoPriv" | "authNoPriv" | "authPriv";

/** Credentials for a message processing model that leaves security to a security model. */
export interface SecurityCredentials extends Credentials {
  /** IANA number of the security model, 1..2147483647. */
  readonly securityModel: number;
  /** The principal in whose name messages are sent: 1..32 octets in UTF-8. */
  readonly securityName: string;
  /** How messages are to be secured. */
  readonly securityLevel: SecurityLevel;
}

/** A security model, as a package registers it. */
export interface SecurityModelPlugin extends NamedPlugin {
  /** IANA number of the security model, 1..2147483647. */
  readonly identifier: number;
  /** Creates a model: one per destination of a client, and one per responder. */
  create(environment: SecurityModelEnvironment): SecurityModel;
  /** Throws a `TypeError` if the credentials are invalid for this model. Its message says what is wrong, and shows no secret. */
  checkCredentials?(credentials: SecurityCredentials): void;
}

/** The surroundings of a security model. */
export interface SecurityModelEnvironment {
  /** Holds what is known about peers. The model keeps what it learns here, under names of its own. */
  readonly lcd: LocalConfigurationDatastore;
  /** The local engine: authoritative for the requests it receives and the traps it sends. A client that only asks has none. */
  readonly engine?: LocalEngine | undefined;
  /** The counters to increment. */
  readonly counters: Counters;
  /** The settings that a user of the agent gave for the message processing model, such as users. Each security model reads its own part. */
  readonly settings?: unknown;
  /** Whether to accept messages from other engines than the local one, that is, traps. */
  readonly receivesNotifications?: boolean | undefined;
}

/**
 * A security model (RFC 3411 §4.4): authenticates and encrypts, and keeps the state for it, such as engines and their clocks. It knows
 * nothing of the format of the messages that it secures.
 */
export interface SecurityModel {
  /** IANA number of the model: 3 is the User-based Security Model. */
  readonly identifier: number;
  /** Resolves when the keys of all users are made, and never rejects. Messages that come before may be processed too, at its discretion. */
  readonly keysReady?: Promise<void> | undefined;
  /** Resolves when incoming messages can be processed, and never rejects. Missing if they can be processed at once. */
  readonly ready?: Promise<void> | undefined;
  /** Prepares a request, by discovery if necessary. Rejects if the peer does not answer. */
  prepare(preparation: SecurityPreparation): PreparedSecurity | Promise<PreparedSecurity>;
  /** Secures a request (generateRequestMsg, RFC 3411 §4.4.1) and returns the whole message. */
  generateRequestMessage(parameters: OutgoingRequestParameters): Uint8Array;
  /**
   * Checks a received message (processIncomingMsg, RFC 3411 §4.4.2). It must not throw for anything that a peer sent. If `expected` is
   * given, it must not return a promise.
   */
  processIncomingMessage(
    parameters: IncomingSecurityParameters,
  ): ProcessingResult | Promise<ProcessingResult>;
  /** Secures a Response or a Report with the keys of its request (generateResponseMsg, RFC 3411 §4.4.3) and returns the whole message. */
  generateResponseMessage(parameters: OutgoingResponseParameters): Uint8Array;
  /** Learns from a Report with a counter of this model. Returns `undefined` for other counters. */
  processReport?(report: ReceivedReport): ReportVerdict | undefined;
}

/** A request that is about to be encoded. */
export interface SecurityPreparation {
  /** In whose name the request is made, and how it is to be secured. */
  readonly credentials: SecurityCredentials;
  /** The authoritative side: the peer for a request, the local engine for a trap (RFC 3412 §7.1 9 a). */
  readonly authoritative: "peer" | "self";
  /** The destination, as key into a shared datastore. Missing if the owner of the model serves one destination only. */
  readonly destination?: string | undefined;
  /**
   * Sends the peer an empty GetRequest under the given security, for discovery (RFC 3414 §4), and resolves to the answer. Your own
   * `processIncomingMessage` has accepted that answer, and so has `check`, if it is given.
   *
   * Answers that are refused are discarded, and the probe goes on waiting as a request does. It rejects with the error of the transport
   * handler if no acceptable answer comes (in clients `RequestTimeout`, `TransportError` or `ClosedError`), with a `MessageDiscarded` or
   * `DecodeError` if every answer was refused, and with the error of your own model if that throws. Let all of these reject `prepare`: the
   * request then fails with that error. If an acceptable answer teaches you nothing, go on and let the request's own answer tell why, or
   * reject with an `SnmpError` if a request without that knowledge cannot succeed.
   */
  probe(
    security: PreparedSecurity,
    credentials: SecurityCredentials,
    check?: ProbeCheck,
  ): Promise<ProbeAnswer>;
}

/** Returns the reason to discard an answer to a probe and to wait for a better one, or `undefined` to take it. */
export type ProbeCheck = (answer: ProbeAnswer) => string | undefined;

/** The result of preparing a request. */
export interface PreparedSecurity {
  /** snmpEngineID of the authoritative engine; empty if it is not known yet, or if there is none. */
  readonly securityEngineId: Uint8Array;
  /** A value for the security model alone, which gets it back with the request. */
  readonly reference?: unknown;
}

/** The answer to a probe. */
export interface ProbeAnswer {
  /** The result of `processIncomingMessage`. */
  readonly processed: ProcessedMessage;
  /** The PDU of the answer, usually a Report. */
  readonly pdu: Pdu;
}

/** A message to secure. */
export interface OutgoingSecurityParameters {
  /** Identifier of the message processing model: 3 SNMPv3. */
  readonly messageProcessingModel: number;
  /** How the message is to be secured. */
  readonly securityLevel: SecurityLevel;
  /** The scoped PDU, encoded. */
  readonly scopedPdu: Uint8Array;
  /** Lays out the whole message. `data` is the scoped PDU, encrypted if the level has privacy. */
  readonly assemble: (securityParameters: Uint8Array, data: Uint8Array) => AssembledMessage;
}

/** A whole message, into which the security model may write until it returns it. */
export interface AssembledMessage {
  /** The octets. */
  readonly message: Uint8Array;
  /** Offset of the security parameters in the message. */
  readonly securityParametersOffset: number;
}

/** A request to secure. */
export interface OutgoingRequestParameters extends OutgoingSecurityParameters {
  /** The credentials of the request. */
  readonly credentials: SecurityCredentials;
  /** The result of `prepare`, or the security that the model gave to a probe. */
  readonly security: PreparedSecurity;
}

/** A Response or a Report to secure. */
export interface OutgoingResponseParameters extends OutgoingSecurityParameters {
  /** The reference that the model returned for the request. */
  readonly securityStateReference: unknown;
}

/** A received message to check. */
export interface IncomingSecurityParameters {
  /** Identifier of the message processing model: 3 SNMPv3. */
  readonly messageProcessingModel: number;
  /** All octets of the message as it was received. Do not write to them. */
  readonly message: Uint8Array;
  /** msgSecurityParameters: a view into `message`. */
  readonly securityParameters: Uint8Array;
  /** The scoped PDU, or its encrypted octets if the level has privacy: a view into `message`. */
  readonly data: Uint8Array;
  /** The level that msgFlags claim. */
  readonly securityLevel: SecurityLevel;
  /** Whether the sender waits for an answer, as far as the message tells before it is decrypted. */
  readonly reportable: boolean;
  /** The deviations from BER to accept. */
  readonly leniencies: readonly Leniency[];
  /** The request that the message claims to answer; missing in a responder. */
  readonly expected?: ExpectedAnswer | undefined;
}

/** The request that a message claims to answer. */
export interface ExpectedAnswer {
  /** The credentials of the request. */
  readonly credentials: SecurityCredentials;
  /** The result of `prepare` for the request. */
  readonly security: PreparedSecurity;
}

/** The verdict of a security model on a received message. */
export type ProcessingResult = ProcessedMessage | RefusedMessage;

/** A message that passed all checks. */
export interface ProcessedMessage {
  /** Discriminates `ProcessingResult`. */
  readonly accepted: true;
  /** snmpEngineID of the authoritative engine; empty if there is none. */
  readonly securityEngineId: Uint8Array;
  /** The principal that sent the message. */
  readonly securityName: string;
  /** The decrypted scoped PDU; padding may follow it. */
  readonly scopedPdu: Uint8Array;
  /** Maximum number of octets of the security parameters of an answer, plus the octets that encryption adds to its scoped PDU. */
  readonly securityOverhead: number;
  /** A value for the security model alone, which gets it back with the response. */
  readonly securityStateReference: unknown;
  /** The deviations from BER that were accepted, with offsets into the security parameters. */
  readonly anomalies?: readonly Anomaly[] | undefined;
}

/** A message to discard. The model has counted it already. */
export interface RefusedMessage {
  /** Discriminates `ProcessingResult`. */
  readonly accepted: false;
  /** The counter that was incremented. */
  readonly counter: string;
  /** The reason in words. It never holds a secret. */
  readonly reason: string;
  /** The error behind the reason, if there is one. */
  readonly cause?: unknown;
  /** statusInformation of RFC 3411 §4.4.2: the Report for a sender that waits for an answer. Missing: no Report is sent. */
  readonly report?: StatusInformation | undefined;
}

/** The content of a Report, and how it is to be secured. */
export interface StatusInformation {
  /** Object instance of the counter, dotted text. */
  readonly oid: string;
  /** Value of the counter, 0..4294967295. */
  readonly value: number;
  /** How the Report is to be secured. */
  readonly securityLevel: SecurityLevel;
  /** A value for the security model alone, which gets it back with the Report. */
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
  /** The result of `processIncomingMessage` for the Report. */
  readonly processed: ProcessedMessage;
  /** The credentials of the request. */
  readonly credentials: SecurityCredentials;
  /** The result of `prepare` for the request. */
  readonly security: PreparedSecurity;
}

/** The meaning of a Report for the request that it answers. */
export interface ReportVerdict {
  /** Name of the counter. */
  readonly counter: string;
  /** `retry`: encoded again, the request can succeed. `fail`: it cannot. `ignore`: the Report proves nothing. */
  readonly action: "retry" | "fail" | "ignore";
  /** The meaning of the Report for the request, in words. */
  readonly meaning: string;
}
