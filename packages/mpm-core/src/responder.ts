// The side that is asked: RFC 3412 §7.2 prepareDataElements and §7.1 prepareResponseMessage, as a command responder or a notification
// receiver uses them.
import type { Pdu } from "@snmp/pdu";
import type { LocalEngine } from "./engine.ts";
import type { SecurityLevel } from "./security-model.ts";

/** One row of snmpCommunityTable (RFC 3584 §5.3). */
export interface CommunityEntry {
  /** Whom the community stands for, in access control. */
  readonly securityName: string;
  /** The context that the community stands for; empty for the default one. */
  readonly contextName: string;
}

/** What a model needs of the engine that it answers for. */
export interface ResponderEnvironment {
  /** Identity, time, message size and counters of the engine. */
  readonly engine: LocalEngine;
  /** Finds the row for a community, compared as octets and in constant time; `undefined` when there is none (RFC 3584 §5.2.1). */
  community(name: Uint8Array): CommunityEntry | undefined;
  /** Settings for models by identifier, such as the users of SNMPv3, as the agent's user gave them. */
  readonly settings: Readonly<Record<number, unknown>>;
  /** Whether traps are to be taken in: their senders are authoritative, so they come from other engines (RFC 3412 §7.1 9 a). */
  readonly receivesNotifications?: boolean | undefined;
}

/** The other half of a model: takes messages in for an agent or a receiver, and makes their answers. */
export interface MessageResponder {
  /** Takes a message in. Never throws for what a peer sent: a fault is a counted discard, or a report to send back. */
  receive(message: Uint8Array): Received | Promise<Received>;
}

/** What became of a received message. */
export type Received = IncomingMessage | DiscardedMessage | ReportedMessage;

/** A message to act on. */
export interface IncomingMessage {
  /** Discriminates `Received`. */
  readonly kind: "message";
  /** Identifier of the message processing model. */
  readonly messageProcessingModel: number;
  /** IANA number of the security model: 1 SNMPv1, 2 SNMPv2c, 3 USM. */
  readonly securityModel: number;
  /** Whom access control asks about. */
  readonly securityName: string;
  /** How the message was secured. */
  readonly securityLevel: SecurityLevel;
  /** The authoritative engine: the responder's own, or that of the sender of a trap; missing for models without. */
  readonly securityEngineId?: Uint8Array;
  /** The engine whose context is meant; the responder's own for models without. */
  readonly contextEngineId: Uint8Array;
  /** The context that is meant; empty for the default one. */
  readonly contextName: string;
  /** What is asked, or told. */
  readonly pdu: Pdu;
  /** How many octets the PDU of the answer may have, so that the message fits what both sides take. */
  readonly maxResponsePduSize: number;
  /** The answer as octets, with ids, names and keys of this message; `undefined` when it would be larger than the peer takes. */
  respond(pdu: Pdu): Uint8Array | undefined;
  /** A Report that tells the peer of a counter (RFC 3412 §7.1 3); `undefined` for models without Reports. */
  report?(counterOid: string, value: number): Uint8Array | undefined;
}

/** A message to forget; it is counted already. */
export interface DiscardedMessage {
  /** Discriminates `Received`. */
  readonly kind: "discard";
  /** The counter that was incremented: of RFC 3418, 3412 or 3414. */
  readonly counter: string;
  /** Why, in words, for whoever looks into it. Never holds a secret. */
  readonly reason: string;
  /** The error behind it, where there is one. */
  readonly cause?: unknown;
}

/** A message that must be answered with a Report and is otherwise forgotten; it is counted already. */
export interface ReportedMessage {
  /** Discriminates `Received`. */
  readonly kind: "report";
  /** The counter that was incremented: of RFC 3412, 3413 or 3414. */
  readonly counter: string;
  /** Why, in words, for whoever looks into it. Never holds a secret. */
  readonly reason: string;
  /** The Report to send back. */
  readonly data: Uint8Array;
}
