import { createHmac, timingSafeEqual } from "node:crypto";
import {
  type Codec,
  codecOf,
  context,
  Field,
  integer,
  octetString,
  octetStringView,
  Reader,
  Sequence,
} from "@snmp/asn1";
import { type Pdu, requestPdu, rfc3416Pdus } from "@snmp/pdu";

/** The version field: 256 times the enterprise number of examples (RFC 5612), and a count. */
export const identifier = 32473 * 256 + 7;

const seqNumber = integer({ min: 0, max: 2147483647 });
const name = octetString({ min: 1, max: 32 });

// SealedHeader ::= SEQUENCE {
//     id       INTEGER (0..2147483647),
//     name     OCTET STRING (SIZE (1..32)),
//     context  [0] IMPLICIT OCTET STRING (SIZE (1..32)) OPTIONAL
// }
@Sequence()
export class SealedHeader {
  @Field(seqNumber) id = 0;
  @Field(name) name: Uint8Array = new Uint8Array(1);
  @Field(context(0, name), { optional: true }) context?: Uint8Array;
}

// SealedMessage ::= SEQUENCE {
//     version  INTEGER (0..2147483647),
//     header   SealedHeader,
//     seal     OCTET STRING (SIZE (16)),  -- HMAC of the message, in which zeros stand here
//     data     PDUs
// }
@Sequence()
export class SealedMessage {
  @Field(seqNumber) version: number = identifier;
  @Field(SealedHeader) header: SealedHeader = new SealedHeader();
  @Field(octetStringView) seal: Uint8Array = new Uint8Array(sealLength);
  @Field(rfc3416Pdus) data: Pdu = requestPdu("GetRequest", 0, []);
}

/** Octets of a seal. */
export const sealLength = 16;

export const messageCodec: Codec<SealedMessage> = codecOf(SealedMessage);

/** The message, sealed with a key. */
export function seal(header: SealedHeader, data: Pdu, key: Uint8Array): Uint8Array {
  const message = messageCodec.encode({
    version: identifier,
    header,
    seal: new Uint8Array(sealLength),
    data,
  });
  const reader = new Reader(message);
  reader.enter(0x30);
  reader.skip(); // version
  reader.skip(); // header
  reader.header(0x04);
  message.set(hmac(message, key), reader.position);
  return message;
}

/** Whether a received message, of which `received` was decoded, bears the seal of that key. */
export function isSealed(message: Uint8Array, { seal: given }: SealedMessage, key: Uint8Array): boolean {
  if (given.length !== sealLength) return false;
  const blank = Uint8Array.from(message);
  const place = given.byteOffset - message.byteOffset;
  blank.fill(0, place, place + sealLength);
  return timingSafeEqual(hmac(blank, key), given);
}

function hmac(message: Uint8Array, key: Uint8Array): Uint8Array {
  return createHmac("sha256", key).update(message).digest().subarray(0, sealLength);
}
