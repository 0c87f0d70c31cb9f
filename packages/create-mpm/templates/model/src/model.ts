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

/** The side that asks. */
export class AcmeModel extends MessageProcessingModel<EncodingResult, undefined> {
  readonly identifier: number = identifier;
  override securityModel: undefined = undefined;

  async encode(
    requestId: number,
    credentials: Credentials,
    _engineId: Uint8Array,
    _contextName: Uint8Array,
    pdu: Pdu,
  ): Promise<EncodingResult> {
    const data = pdu.type === "Trap" ? pdu : { ...pdu, requestId };
    return {
      data: messageCodec.encode({ version: identifier, id: randomId(), key: keyIn(credentials), data }),
    };
  }

  decode(message: Uint8Array, credentials: Credentials): Pdu {
    const expected = keyIn(credentials);
    const reader = new Reader(message, this.leniencies);
    const { version, key, data } = messageCodec.decodeFrom(reader);
    if (version !== identifier)
      throw new DecodeError("bad-version", 2, `version ${version}, where ${identifier} is expected`);
    // Not an error of the caller: somebody else may have sent it, and the true answer may still come.
    if (!equalInConstantTime(key, expected)) throw new MessageDiscarded("a message with another key");
    return reader.anomalies === undefined ? data : { ...data, anomalies: reader.anomalies };
  }

  /** Called for everything that arrives, so it reads no further than it must. */
  messageId(message: Uint8Array): number {
    const reader = new Reader(message);
    reader.enter(0x30);
    reader.skip(); // version
    return reader.int32();
  }
}
