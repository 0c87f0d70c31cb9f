// The hot path: a codec written by hand for the message of RFC 1157 §4 and RFC 1901 §3. The models also declare their messages as classes,
// and tests compare both.
import {
  type Asn1Type,
  type Codec,
  codecOf,
  EncodeError,
  locateError,
  type Reader,
  wholeElement,
  type Writer,
} from "@snmp/asn1";
import type { Pdu } from "@snmp/pdu";
import type { CommunityMessage } from "./message.ts";

/** Encodes and decodes messages of version, community and PDU: the codec of a declared class, or a faster one. */
export interface CommunityCodec extends Codec<CommunityMessage> {
  /**
   * Decodes the PDU of a message that begins with the octets `start` (version and community), from a reader at the beginning of the
   * message. A codec with this method also encodes `CommunityMessage.start` if it is set. Optional: it is faster.
   *
   * @throws A `DecodeError` with kind and offset.
   */
  decodeAfter?(start: Uint8Array, reader: Reader): Pdu;
}

/** Creates the codec of messages whose PDUs are `pdus`. */
export function communityCodec(pdus: Asn1Type<Pdu>): Required<CommunityCodec> {
  const type: Asn1Type<CommunityMessage> = {
    tag: 0x30,
    accepts: (tag) => tag === 0x30,
    read: (reader) => readMessage(reader, pdus),
    write: (writer, message) => writeMessage(writer, message, pdus),
    schemaItem: () => wholeElement(type),
  };
  return {
    ...codecOf(type),
    decodeAfter(start, reader) {
      const outer = reader.enter(0x30);
      reader.position += start.length;
      const pdu = pdus.read(reader);
      reader.leave(outer);
      reader.finish();
      return pdu;
    },
  };
}

function readMessage(reader: Reader, pdus: Asn1Type<Pdu>): CommunityMessage {
  const outer = reader.enter(0x30);
  const start = reader.position;
  const version = reader.int32();
  if (version < 0) reader.fail("out-of-range", start, `${version} is not ${versions}`);
  const community = reader.octets();
  const data = pdus.read(reader);
  reader.leave(outer);
  return { version, community, data };
}

function writeMessage(writer: Writer, message: CommunityMessage, pdus: Asn1Type<Pdu>): void {
  const before = writer.length;
  let field = "data"; // the field that is encoded now, for the error
  try {
    pdus.write(writer, message.data);
    if (message.start !== undefined) writer.raw(message.start);
    else {
      field = "community";
      writer.octets(message.community);
      field = "version";
      const { version } = message;
      if ((version | 0) !== version || version < 0) throw EncodeError.forValue(version, versions);
      writer.int32(version);
    }
  } catch (error) {
    throw locateError(error, `Message.${field}`);
  }
  writer.wrap(0x30, before);
}

const versions = "an integer in the range 0..2147483647";
