// RFC 3412 §7 and RFC 3411 §4.2: a message processing model, as clients use it.
import { lenient, type Leniency } from "@snmp/asn1";
import type { Pdu } from "@snmp/pdu";
import type { Credentials } from "./credentials.ts";
import type { SecurityModel } from "./security-model.ts";

/**
 * Sends one message to the one destination it knows, and resolves to the reply. Models use it for discovery. It rejects if no reply comes.
 *
 * With `check`, the handler calls `check(reply)` for each reply that has the message's id. If `check` throws, the handler obeys
 * `consequenceOf` as a request does: after a `DecodeError` or `MessageDiscarded` it goes on waiting, and names the last such error as the
 * `cause` of its timeout; after any other error it rejects with that error. A handler that does not support `check` resolves to the first
 * reply; then the model checks it.
 */
export interface TransportHandler {
  (message: Uint8Array, check?: (reply: Uint8Array) => void): Promise<Uint8Array>;
  /** Name of the destination, such as `udp://192.0.2.1:161`. Models that share a datastore keep what they learn under this name. */
  readonly destination?: string;
}

/** "Local configuration datastore": what a model learns about its peers. The caller decides whether models share one. */
export type LocalConfigurationDatastore = Record<string, unknown>;

/** An encoded message. */
export interface EncodingResult {
  /** The octets to send. The model never changes them afterwards. */
  readonly data: Uint8Array;
  /** The message id, as `messageId` reads it out of the octets. If it is missing, the caller reads it. */
  readonly messageId?: number;
  /** The security model that secured the message, if the message processing model has one. */
  readonly securityModel?: SecurityModel;
}

/**
 * A message processing model (RFC 3411 §6.2): the format and the procedures of one version of SNMP message. An instance serves one
 * destination, the one that its transport handler knows.
 */
export abstract class MessageProcessingModel<
  TResult extends EncodingResult = EncodingResult,
  TSecurity extends SecurityModel | undefined = SecurityModel | undefined,
> {
  /** IANA snmp-number-spaces: 0 SNMPv1, 1 SNMPv2c, 3 SNMPv3. Equals the version field of the messages. */
  abstract readonly identifier: number;
  /** The result of discovery, for models that discover. */
  disco: unknown = undefined;
  /** The security model in use, for models that have one. */
  abstract securityModel: TSecurity;
  /** Whether the model has GetBulkRequest; SNMPv1 has not. */
  readonly hasGetBulk: boolean = true;
  /** The deviations from BER to accept in received messages; all of them by default. */
  leniencies: readonly Leniency[] = lenient;
  /** The longest answer that the sender of requests accepts, in octets, for models that tell it to the peer; 65507 if it is missing. */
  maxMessageSize?: number;
  /** The bits of ids that a model draws itself, such as msgID; 31 if it is missing. For peers that keep 16. */
  messageIdBits?: 16 | 31;

  constructor(
    /** Reaches the destination, for discovery. */
    readonly transportHandler: TransportHandler,
    /** Holds what is known about peers. */
    readonly lcd: LocalConfigurationDatastore,
  ) {}

  /**
   * Encodes the message that carries `pdu` (RFC 3412 §7.1). `requestId` becomes the request-id, -2147483648..2147483647; `engineId` is the
   * contextEngineID (empty: the authoritative engine), `contextName` the contextName as octets. Models without contexts ignore both.
   *
   * @throws A `TypeError` for credentials of another model, an `EncodeError` for a PDU that the format cannot express, and the error of
   * `transportHandler` if discovery fails.
   */
  abstract encode(
    requestId: number,
    credentials: Credentials,
    engineId: Uint8Array,
    contextName: Uint8Array,
    pdu: Pdu,
  ): Promise<TResult>;

  /**
   * Does the same as `encode` without a promise. Returns `undefined` if the model has to wait first, for example for discovery; the
   * caller then calls `encode`. Optional: it only saves the promise.
   */
  encodeNow?(
    requestId: number,
    credentials: Credentials,
    engineId: Uint8Array,
    contextName: Uint8Array,
    pdu: Pdu,
  ): TResult | undefined;

  /**
   * Decodes a received message after all checks of the model, and returns its PDU (RFC 3412 §7.2). It throws if the message is not an
   * acceptable answer. The error decides what happens to the pending request (`consequenceOf` is the rule):
   *
   * - `DecodeError`: the octets are not a message of this model. The request goes on waiting.
   * - `MessageDiscarded`: the message is not for this request, or proves nothing. The request goes on waiting.
   * - An error with `retryable: true`, such as a `ReportError`: the model learned what the request lacked. The request is encoded and sent
   *   again at once. After a few times it is treated as if it were not retryable.
   * - An error with `unproven: true`, such as a `ReportError`: anybody could have made the message. The request waits a little for a better
   *   answer, then fails with the error.
   * - Any other error, such as a `ReportError` without both: the request fails with it. So does a request whose `decode` returns no PDU.
   *
   * @throws The errors above.
   */
  abstract decode(message: Uint8Array, credentials: Credentials): Pdu;

  /**
   * Reads the id that pairs a reply with its request, without decoding the message.
   *
   * @throws A `DecodeError` if the octets hold no id.
   */
  abstract messageId(message: Uint8Array): number;

  /**
   * Returns whether the octets are a message of this model. Dispatchers ask only when the octets have no version that can be peeked, that
   * is, when they are not a SEQUENCE that begins with an INTEGER. It must be quick and must not throw. Missing: no such message is.
   */
  recognises?(message: Uint8Array): boolean;

  /**
   * Forgets the message with that id (RFC 3412 §4.2: state is released). It is called once a request has ended without an answer that
   * `decode` accepted: after a timeout, an abort, a retry or an error, and when the client closes. It must not throw; calling it twice, or with an id
   * that the model does not know, must be safe. Models without state per message do not need it. Models with state must
   * also forget by themselves after a while, because not every caller releases.
   */
  release?(messageId: number): void;
}
