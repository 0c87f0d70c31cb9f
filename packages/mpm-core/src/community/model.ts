// RFC 3584 §5.2: the community-based message processing models.
import { noOctets, Reader } from "@snmp/asn1";
import type { Pdu } from "@snmp/pdu";
import { equalInConstantTime } from "../constant-time.ts";
import type { Credentials } from "../credentials.ts";
import { MessageDiscarded } from "../errors.ts";
import { type EncodingResult, MessageProcessingModel } from "../model.ts";
import { peekRequestId } from "../peek.ts";
import type { CommunityCodec } from "./codec.ts";
import { communityOf } from "./credentials.ts";
import { badVersion, type CommunityMessage, toDecodeFault } from "./message.ts";
import { encodeMessageStart, hasMessageStart } from "./message-start.ts";

/** A message processing model whose messages are version, community and PDU. */
export abstract class CommunityModel extends MessageProcessingModel<EncodingResult, undefined> {
  /** How to make credentials for this model, for the `TypeError` about others: `v2c("…")`. */
  protected abstract readonly wantedCredentials: string;
  /** The codec of the model's message. */
  protected abstract readonly codec: CommunityCodec;
  override securityModel: undefined = undefined;
  /** The credentials that were used last (at first, an object that no caller has), their community, and the start of its messages. */
  #credentials: unknown = unused;
  #community: Uint8Array = noOctets;
  #start: Uint8Array | undefined = undefined;

  async encode(
    requestId: number,
    credentials: Credentials,
    engineId: Uint8Array,
    contextName: Uint8Array,
    pdu: Pdu,
  ): Promise<EncodingResult> {
    return this.encodeNow(requestId, credentials, engineId, contextName, pdu);
  }

  override encodeNow(
    requestId: number,
    credentials: Credentials,
    _engineId: Uint8Array,
    _contextName: Uint8Array,
    pdu: Pdu,
  ): EncodingResult {
    if (credentials !== this.#credentials) this.#use(credentials);
    const data = pdu.type === "Trap" || pdu.requestId === requestId ? pdu : { ...pdu, requestId };
    const octets = this.codec.encode({
      version: this.identifier,
      community: this.#community,
      data,
      start: this.#start,
    });
    return pdu.type === "Trap" ? { data: octets } : { data: octets, messageId: requestId };
  }

  decode(message: Uint8Array, credentials: Credentials): Pdu {
    if (credentials !== this.#credentials) this.#use(credentials);
    const reader = new Reader(message, this.leniencies);
    const data = this.#read(message, reader);
    return reader.anomalies === undefined ? data : { ...data, anomalies: reader.anomalies };
  }

  messageId(message: Uint8Array): number {
    return peekRequestId(message);
  }

  #read(message: Uint8Array, reader: Reader): Pdu {
    let read: CommunityMessage;
    try {
      if (this.#start !== undefined && hasMessageStart(message, this.#start))
        return this.codec.decodeAfter!(this.#start, reader);
      read = this.codec.decodeFrom(reader);
    } catch (error) {
      throw toDecodeFault(message, this.identifier, error);
    }
    if (read.version !== this.identifier) throw badVersion(message, read.version, this.identifier);
    // RFC 3584 §5.2.2: a response carries the community of its request
    if (!equalInConstantTime(read.community, this.#community))
      throw new MessageDiscarded("a message with another community", "snmpInBadCommunityNames");
    return read.data;
  }

  #use(credentials: Credentials): void {
    this.#community = communityOf(credentials, this.identifier, this.wantedCredentials);
    this.#start =
      this.codec.decodeAfter === undefined ? undefined : encodeMessageStart(this.identifier, this.#community);
    this.#credentials = credentials;
  }
}

const unused = Object.freeze({});
