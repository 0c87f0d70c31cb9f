import { Reader } from "@snmp/asn1";
import {
  type Credentials,
  DecodeError,
  type EncodingResult,
  equalInConstantTime,
  MessageDiscarded,
  MessageProcessingModel,
  randomId,
} from "@snmp/mpm-core";
import type { Pdu } from "@snmp/pdu";
import { keyIn } from "./credentials.ts";
import { identifier, messageCodec } from "./message.ts";

/** The side of a client: encodes requests and decodes responses. A client has one instance per target. */
export class AcmeModel extends MessageProcessingModel<EncodingResult, undefined> {
  readonly identifier: number = identifier;
  /** This model needs no security model. SNMPv3, for example, has one. */
  override securityModel: undefined = undefined;

  /** Puts a PDU into a message. It may first ask the target something, with `this.transportHandler`. */
  async encode(
    requestId: number,
    credentials: Credentials,
    _engineId: Uint8Array,
    _contextName: Uint8Array,
    pdu: Pdu,
  ): Promise<EncodingResult> {
    // The trap of SNMPv1 is the only PDU without a request-id.
    const data = pdu.type === "Trap" ? pdu : { ...pdu, requestId };
    return {
      data: messageCodec.encode({ version: identifier, id: randomId(), key: keyIn(credentials), data }),
    };
  }

  /** Takes the PDU out of a message. `DecodeError` and `MessageDiscarded` make the client wait for another message. */
  decode(message: Uint8Array, credentials: Credentials): Pdu {
    const expected = keyIn(credentials);
    const reader = new Reader(message, this.leniencies);
    const { version, key, data } = messageCodec.decodeFrom(reader);
    if (version !== identifier)
      throw new DecodeError("bad-version", 2, `version ${version} instead of ${identifier}`);
    // Anybody can send a message with a wrong key. The true response may still come.
    if (!equalInConstantTime(key, expected)) throw new MessageDiscarded("a message with another key");
    // Tells the caller which violations of BER were accepted.
    return reader.anomalies === undefined ? data : { ...data, anomalies: reader.anomalies };
  }

  /**
   * Reads the id that pairs a response with its request. Every datagram comes here first, valid or not, so it reads as little as possible.
   * Throws a `DecodeError` if there is no id.
   */
  messageId(message: Uint8Array): number {
    const reader = new Reader(message);
    reader.enter(0x30); // SEQUENCE
    reader.skip(); // version
    return reader.int32();
  }
}
