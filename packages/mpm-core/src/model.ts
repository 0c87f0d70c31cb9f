// RFC 3412 §7 and RFC 3411 §4.2: what a message processing model does for the side that asks.
import { lenient, type Leniency } from "@snmp/asn1";
import type { Pdu } from "@snmp/pdu";
import type { Credentials } from "./credentials.ts";
import type { SecurityModel } from "./security-model.ts";

/**
 * Sends one message to the one destination it knows, resolves to the reply. Also used by a model itself, for discovery. It rejects
 * when no reply comes.
 */
export interface TransportHandler {
  (message: Uint8Array): Promise<Uint8Array>;
  /** Name of the destination, such as `udp://192.0.2.1:161`, for what models keep of it in a datastore that several of them share. */
  readonly destination?: string;
}

/** "Local configuration datastore": what a model learns about its peers; shared or private, the caller decides. */
export type LocalConfigurationDatastore = Record<string, unknown>;

/** An encoded message. */
export interface EncodingResult {
  /** The octets to send; never changed afterwards. */
  readonly data: Uint8Array;
  /** Its message id, as `messageId` reads it out of the octets; may be left away. */
  readonly messageId?: number;
  /** The security model that made them, where the message processing model has one. */
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
  /** IANA snmp-number-spaces: 0 SNMPv1, 1 SNMPv2c, 3 SNMPv3; equals the version field of the messages. */
  abstract readonly identifier: number;
  /** What the model learnt in discovery, where it needs any. */
  disco: unknown = undefined;
  /** The security model in use, where the model has one. */
  abstract securityModel: TSecurity;
  /** Whether the model has GetBulkRequest; SNMPv1 has not. */
  readonly hasGetBulk: boolean = true;
  /** The bent rules of BER to forgive in what is decoded; all by default. */
  leniencies: readonly Leniency[] = lenient;

  constructor(
    /** Reaches the destination; for discovery. */
    readonly transportHandler: TransportHandler,
    /** What is known about peers. */
    readonly lcd: LocalConfigurationDatastore,
  ) {}

  /**
   * The message that carries `pdu` (RFC 3412 §7.1). `requestId` becomes the request-id, -2147483648..2147483647; `engineId` is the
   * contextEngineID (empty: the engine's own), `contextName` the contextName as octets; models without contexts ignore both.
   *
   * @throws A `TypeError` for credentials of another model, an `EncodeError` for what its messages cannot express, and what
   * `transportHandler` rejects with where the model has to discover first.
   */
  abstract encode(
    requestId: number,
    credentials: Credentials,
    engineId: Uint8Array,
    contextName: Uint8Array,
    pdu: Pdu,
  ): Promise<TResult>;

  /**
   * As `encode`, but at once; `undefined` where the model has something to wait for first, such as discovery: then `encode` is to be
   * called. A model may do without this: it only saves the wait.
   */
  encodeNow?(
    requestId: number,
    credentials: Credentials,
    engineId: Uint8Array,
    contextName: Uint8Array,
    pdu: Pdu,
  ): TResult | undefined;

  /**
   * The PDU of a received message (RFC 3412 §7.2), after every check that the model has.
   *
   * @throws A `DecodeError` when the octets are no message, and `MessageDiscarded` when it must not be accepted.
   */
  abstract decode(message: Uint8Array, credentials: Credentials): Pdu;

  /**
   * What pairs a reply with its request, read without decoding.
   *
   * @throws A `DecodeError` when the octets hold none.
   */
  abstract messageId(message: Uint8Array): number;

  /**
   * Nobody waits for the answer to the message with that id any more (RFC 3412 §4.2: state is released). Models that keep nothing of
   * their messages do without; those that do forget by themselves after a while.
   */
  release?(messageId: number): void;
}
