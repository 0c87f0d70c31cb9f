import { codecOf, Field, integer, octetString, Sequence } from "@snmp/asn1";
import { type Pdu, requestPdu, rfc3416Pdus } from "@snmp/pdu";

/**
 * The version field of the messages, by which this model is found. RFC 3411 §5 gives every enterprise 256 numbers: 256 times the
 * enterprise number, plus 0..255.
 */
export const identifier = 8313088;

// AcmeMessage ::= SEQUENCE {
//     version  INTEGER (0..2147483647),
//     id       INTEGER (0..2147483647),        -- pairs a response with its request
//     key      OCTET STRING (SIZE (1..64)),    -- known to both sides
//     data     PDUs                            -- the PDUs of RFC 3416
// }

/** A message. The order and the types of the fields declare its format; @snmp/asn1 makes the codec. */
@Sequence()
export class AcmeMessage {
  @Field(integer({ min: 0, max: 2147483647 })) version: number = identifier;
  @Field(integer({ min: 0, max: 2147483647 })) id = 0;
  @Field(octetString({ min: 1, max: 64 })) key: Uint8Array = new Uint8Array(1);
  @Field(rfc3416Pdus) data: Pdu = requestPdu("GetRequest", 0, []);
}

/** Encodes and decodes messages. It refuses everything that the declaration does not allow, with the offset of the fault. */
export const messageCodec = codecOf(AcmeMessage);
