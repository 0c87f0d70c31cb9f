// The channel of node:diagnostics_channel that shows the requests an agent gets. Without subscribers it costs a look at a property.
import { channel } from "node:diagnostics_channel";
import { type IncomingMessage, monotonicNow, type SecurityLevel } from "@snmp/mpm-core";
import { errorStatusName, type Pdu, type PduType, type StandardPdu } from "@snmp/pdu";
import { isPromise, type MaybePromise } from "./promises.ts";

/** The object that subscribers of the channel `snmp:agent:request` get: one request, once it is answered or dropped. It holds no value. */
export interface AgentRequestEvent {
  /** The form of this object: 1. It changes with incompatible changes. */
  readonly version: 1;
  /** When the agent began with it, in milliseconds since 1970 (`Date.now()`). */
  readonly at: number;
  /** Milliseconds from there to the answer. */
  readonly duration: number;
  /** The address of the manager as text, such as `udp://192.0.2.1:50123`; `undefined` if the transport does not tell. */
  readonly peer: string | undefined;
  /** The identifier of the message processing model: 0 is SNMPv1, 1 SNMPv2c, 3 SNMPv3 (RFC 3411 §5). */
  readonly messageProcessingModel: number;
  /** The principal: the user, or the security name of the community, never the community itself. */
  readonly securityName: string;
  /** How the message was secured. */
  readonly securityLevel: SecurityLevel;
  /** The context that is asked about; `""` is the default context. */
  readonly contextName: string;
  /** The type of the request. */
  readonly pduType: PduType;
  /** The names in the request, as dotted text. */
  readonly names: readonly string[];
  /** The error-status of the answer, such as `noError`; `undefined` if there is no Response. */
  readonly errorStatus: string | undefined;
  /** The number of variable bindings of the answer. */
  readonly count: number;
  /** The number of octets of the answer; `undefined` if there is none. */
  readonly length: number | undefined;
}

const requests = channel("snmp:agent:request");

/** Answers a request, and shows that if somebody looks. */
export function showRequest(
  message: IncomingMessage,
  from: { toString(): string } | undefined,
  answer: (message: IncomingMessage) => MaybePromise<Uint8Array | undefined>,
): MaybePromise<Uint8Array | undefined> {
  const watched = new WatchedMessage(message, from);
  const reply = answer(watched);
  if (!isPromise(reply)) return watched.show(reply);
  return reply.then((octets) => watched.show(octets));
}

/** Returns whether somebody looks. */
export function isRequestWatched(): boolean {
  return requests.hasSubscribers;
}

/** A message that remembers the answer that it was given. */
class WatchedMessage implements IncomingMessage {
  readonly kind = "message";
  readonly messageProcessingModel: number;
  readonly securityModel: number;
  readonly securityName: string;
  readonly securityLevel: SecurityLevel;
  readonly securityEngineId?: Uint8Array;
  readonly contextEngineId: Uint8Array;
  readonly contextName: string;
  readonly pdu: Pdu;
  readonly maxResponsePduSize: number;
  readonly report?: (counterOid: string, value: number) => Uint8Array | undefined;
  readonly #message: IncomingMessage;
  readonly #from: { toString(): string } | undefined;
  readonly #at = Date.now();
  readonly #startedAt = monotonicNow();
  #response: StandardPdu | undefined;

  constructor(message: IncomingMessage, from: { toString(): string } | undefined) {
    this.#message = message;
    this.#from = from;
    this.messageProcessingModel = message.messageProcessingModel;
    this.securityModel = message.securityModel;
    this.securityName = message.securityName;
    this.securityLevel = message.securityLevel;
    if (message.securityEngineId !== undefined) this.securityEngineId = message.securityEngineId;
    this.contextEngineId = message.contextEngineId;
    this.contextName = message.contextName;
    this.pdu = message.pdu;
    this.maxResponsePduSize = message.maxResponsePduSize;
    if (message.report !== undefined) this.report = (counterOid, value) => message.report!(counterOid, value);
  }

  respond(pdu: Pdu): Uint8Array | undefined {
    this.#response = pdu as StandardPdu;
    return this.#message.respond(pdu);
  }

  /** Publishes the event. Returns the octets. */
  show(octets: Uint8Array | undefined): Uint8Array | undefined {
    const response = octets === undefined ? undefined : this.#response;
    const event: AgentRequestEvent = {
      version: 1,
      at: this.#at,
      duration: monotonicNow() - this.#startedAt,
      peer: this.#from?.toString(),
      messageProcessingModel: this.messageProcessingModel,
      securityName: this.securityName,
      securityLevel: this.securityLevel,
      contextName: this.contextName,
      pduType: this.pdu.type,
      names: this.pdu.varbinds.map(({ oid }) => oid),
      errorStatus:
        response && (errorStatusName(response.errorStatus) ?? `error-status ${response.errorStatus}`),
      count: response?.varbinds.length ?? 0,
      length: octets?.length,
    };
    requests.publish(event);
    return octets;
  }
}
