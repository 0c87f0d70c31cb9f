// RFC 3412 §7.2 prepareDataElements and §7.1 prepareResponseMessage, as command responders and notification receivers use them.
import type { Leniency } from "@snmp/asn1";
import type { Pdu } from "@snmp/pdu";
import type { LocalEngine } from "./engine.ts";
import type { LocalConfigurationDatastore } from "./model.ts";
import type { SecurityLevel } from "./security-model.ts";

/** A row of snmpCommunityTable (RFC 3584 §5.3). */
export interface CommunityEntry {
  /** The principal that the community stands for, in access control. */
  readonly securityName: string;
  /** The context that the community stands for; empty for the default context. */
  readonly contextName: string;
}

/** The transport address of a sender. Its text is a numeric address, or a URL such as `udp://192.0.2.1:49152`. */
export interface MessageSender {
  /** Returns the address as text. */
  toString(): string;
}

/** The surroundings of a responder. */
export interface ResponderEnvironment {
  /** Identity, time, message size and counters of the engine. */
  readonly engine: LocalEngine;
  /**
   * Returns the row for a community, which is compared as octets and in constant time, or `undefined` if there is none (RFC 3584 §5.2.1).
   * `sender`: as `receive` got it; without one, communities that are accepted from some addresses only are unknown.
   */
  community(name: Uint8Array, sender?: MessageSender): CommunityEntry | undefined;
  /** Settings for models by identifier, such as the users of SNMPv3, as a user of the agent gave them. */
  readonly settings: Readonly<Record<number, unknown>>;
  /** The deviations to forgive in messages, for models that have a choice; `lenient` by default. */
  readonly leniencies?: readonly Leniency[] | undefined;
  /** Keeps what is learned about the senders of traps; by default each responder has a datastore of its own. */
  readonly lcd?: LocalConfigurationDatastore | undefined;
  /** Whether to accept traps: their senders are authoritative, so they come from other engines (RFC 3412 §7.1 9 a). */
  readonly receivesNotifications?: boolean | undefined;
}

/** The other half of a model: receives messages for an agent or a notification receiver, and encodes the answers. */
export interface MessageResponder {
  /** Resolves when keys are made, so that messages can be processed at once; never rejects. `undefined` if there is nothing to wait for. */
  readonly ready?: Promise<void> | undefined;
  /**
   * Receives a message. It must not throw for anything that a peer sent: it returns a counted discard, or a Report to send back.
   * `sender`: who sent it, to pass on to `community`; missing if that is unknown.
   */
  receive(message: Uint8Array, sender?: MessageSender): Received | Promise<Received>;
}

/** The result of receiving a message. */
export type Received = IncomingMessage | DiscardedMessage | ReportedMessage;

/** A message to process. */
export interface IncomingMessage {
  /** Discriminates `Received`. */
  readonly kind: "message";
  /** Identifier of the message processing model. */
  readonly messageProcessingModel: number;
  /** IANA number of the security model: 1 SNMPv1, 2 SNMPv2c, 3 USM. */
  readonly securityModel: number;
  /** The principal for access control. */
  readonly securityName: string;
  /** How the message was secured. */
  readonly securityLevel: SecurityLevel;
  /** The authoritative engine: the responder's own, or the sender's for a trap; missing in models without engines. */
  readonly securityEngineId?: Uint8Array;
  /** The engine that has the context; the responder's own in models without contexts. */
  readonly contextEngineId: Uint8Array;
  /** Name of the context as text; empty for the default context. Different octets must become different texts. */
  readonly contextName: string;
  /** The PDU. */
  readonly pdu: Pdu;
  /** Maximum number of octets of the answer's PDU, so that the message fits both sides. */
  readonly maxResponsePduSize: number;
  /** Encodes the answer with ids, names and keys of this message. Returns `undefined` if it is larger than the peer accepts. */
  respond(pdu: Pdu): Uint8Array | undefined;
  /** Encodes a Report of a counter (RFC 3412 §7.1 3). Returns `undefined` if the message must not be answered. Missing in models without Reports. */
  report?(counterOid: string, value: number): Uint8Array | undefined;
}

/** A message to discard. The responder has counted it already. */
export interface DiscardedMessage {
  /** Discriminates `Received`. */
  readonly kind: "discard";
  /** The counter that was incremented: of RFC 3418, 3412 or 3414. */
  readonly counter: string;
  /** The reason in words, for diagnosis. It never holds a secret. */
  readonly reason: string;
  /** The error behind the reason, if there is one. */
  readonly cause?: unknown;
}

/** A message to answer with a Report and to discard. The responder has counted it already. */
export interface ReportedMessage {
  /** Discriminates `Received`. */
  readonly kind: "report";
  /** The counter that was incremented: of RFC 3412, 3413 or 3414. */
  readonly counter: string;
  /** The reason in words, for diagnosis. It never holds a secret. */
  readonly reason: string;
  /** The error behind the reason, if there is one. */
  readonly cause?: unknown;
  /** The Report to send back. */
  readonly data: Uint8Array;
}
