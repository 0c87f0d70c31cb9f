// RFC 3584 §5.2: the community-based message processing models.
import { type Codec, Reader } from "@snmp/asn1";
import type { Pdu } from "@snmp/pdu";
import { equalInConstantTime } from "../constant-time.ts";
import { type Credentials, wrongCredentials } from "../credentials.ts";
import { MessageDiscarded } from "../errors.ts";
import { type EncodingResult, MessageProcessingModel } from "../model.ts";
import { peekRequestId } from "../peek.ts";
import { isSecret, reveal } from "../secret.ts";
import type { CommunityCredentials } from "./credentials.ts";
import { badVersion, type CommunityMessage, decodeFault } from "./message.ts";

/** A message processing model whose messages are version, community and PDU. */
export abstract class CommunityModel extends MessageProcessingModel<EncodingResult, undefined> {
  /** How messages that wrong credentials would need are made, for the `TypeError`: `v2c("…")`. */
  protected abstract readonly wantedCredentials: string;
  /** The codec of the model's message. */
  protected abstract readonly codec: Codec<CommunityMessage>;
  override securityModel: undefined = undefined;

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
    const community = this.#communityOf(credentials);
    if (pdu.type === "Trap") return { data: this.codec.encode({ version: this.identifier, community, data: pdu }) };
    const data = pdu.requestId === requestId ? pdu : { ...pdu, requestId };
    return { data: this.codec.encode({ version: this.identifier, community, data }), messageId: requestId };
  }

  decode(message: Uint8Array, credentials: Credentials): Pdu {
    const expected = this.#communityOf(credentials);
    const reader = new Reader(message, this.leniencies);
    const { community, data } = this.#read(message, reader);
    // RFC 3584 §5.2.2: a response carries the community of its request
    if (!equalInConstantTime(community, expected))
      throw new MessageDiscarded("a message with another community", "snmpInBadCommunityNames");
    return reader.anomalies === undefined ? data : { ...data, anomalies: reader.anomalies };
  }

  messageId(message: Uint8Array): number {
    return peekRequestId(message);
  }

  #read(message: Uint8Array, reader: Reader): CommunityMessage {
    let read: CommunityMessage;
    try {
      read = this.codec.decodeFrom(reader);
    } catch (error) {
      throw decodeFault(message, this.identifier, error);
    }
    if (read.version !== this.identifier) throw badVersion(message, read.version, this.identifier);
    return read;
  }

  #communityOf(credentials: Credentials): Uint8Array {
    const secret = (credentials as Partial<CommunityCredentials> | null | undefined)?.community;
    if (credentials?.mpm !== this.identifier || !isSecret(secret)) throw wrongCredentials(this.wantedCredentials, credentials);
    return reveal(secret);
  }
}
