import { codecOf, Field, integer, octetString, Sequence } from "@snmp/asn1";
import { type Pdu, requestPdu, rfc3416Pdus } from "@snmp/pdu";

/** The version field of the messages. Numbers from 256 belong to enterprises: 256 times theirs, and a count (RFC 3411 §5). */
export const identifier = 8313088;

// AcmeMessage ::= SEQUENCE {
//     version  INTEGER (0..2147483647),
//     id       INTEGER (0..2147483647),        -- pairs an answer with its request
//     key      OCTET STRING (SIZE (1..64)),    -- known to both sides
//     data     PDUs                            -- those of RFC 3416
// }

/** A message. A class, its fields in order, and their types: the codec comes of itself. */
@Sequence()
export class AcmeMessage {
  @Field(integer({ min: 0, max: 2147483647 })) version: number = identifier;
  @Field(integer({ min: 0, max: 2147483647 })) id = 0;
  @Field(octetString({ min: 1, max: 64 })) key: Uint8Array = new Uint8Array(1);
  @Field(rfc3416Pdus) data: Pdu = requestPdu("GetRequest", 0, []);
}

/** The codec of messages: strict, with the offset of the fault in every error. */
export const messageCodec = codecOf(AcmeMessage);
