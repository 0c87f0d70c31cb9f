import { Reader } from "@snmp/asn1";
import {
  type Credentials,
  DecodeError,
  type EncodingResult,
  MessageDiscarded,
  MessageProcessingModel,
  randomId,
} from "@snmp/mpm-core";
import type { Pdu } from "@snmp/pdu";
import { partsOf } from "./credentials.ts";
import { identifier, isSealed, messageCodec, seal } from "./message.ts";

/** The side that asks. */
export class SealedModel extends MessageProcessingModel<EncodingResult, undefined> {
  readonly identifier: number = identifier;
  override securityModel: undefined = undefined;

  async encode(
    requestId: number,
    credentials: Credentials,
    _engine: Uint8Array,
    context: Uint8Array,
    pdu: Pdu,
  ): Promise<EncodingResult> {
    const { name, key } = partsOf(credentials);
    const header = { id: randomId(), name, ...(context.length > 0 && { context }) };
    return { data: seal(header, pdu.type === "Trap" ? pdu : { ...pdu, requestId }, key) };
  }

  decode(message: Uint8Array, credentials: Credentials): Pdu {
    const { name, key } = partsOf(credentials);
    const reader = new Reader(message, this.leniencies);
    const received = messageCodec.decodeFrom(reader);
    if (received.version !== identifier)
      throw new DecodeError("bad-version", 2, `version ${received.version}`);
    if (Buffer.compare(received.header.name, name) !== 0)
      throw new MessageDiscarded("a message for another name");
    if (!isSealed(message, received, key)) throw new MessageDiscarded("a message with a wrong seal");
    return reader.anomalies === undefined ? received.data : { ...received.data, anomalies: reader.anomalies };
  }

  messageId(message: Uint8Array): number {
    const reader = new Reader(message);
    reader.enter(0x30);
    reader.skip(); // version
    reader.enter(0x30);
    return reader.int32();
  }
}
