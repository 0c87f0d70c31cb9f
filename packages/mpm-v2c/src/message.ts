import { Field, integer, octetString, Sequence } from "@snmp/asn1";
import { communityCodec, type CommunityMessage } from "@snmp/mpm-core/community";
import { noOctets, type Pdu, requestPdu, rfc3416Pdus } from "@snmp/pdu";

// RFC 1901 §3:
//
// Message ::= SEQUENCE {
//     version    INTEGER { version(1) },
//     community  OCTET STRING,
//     data       ANY  -- e.g., PDUs as defined in RFC 3416
// }

const nothing: Pdu = requestPdu("GetRequest", 0, []);

/** A message of SNMPv2c. */
@Sequence()
export class Message implements CommunityMessage {
  /** The version: 1. */
  @Field(integer({ min: 0, max: 2147483647 })) version = 1;
  /** The community name: any octets, which are compared as they are. */
  @Field(octetString()) community: Uint8Array = noOctets;
  /** A PDU of RFC 3416. */
  @Field(rfc3416Pdus) data: Pdu = nothing;
}

/** The codec of `Message` that the model uses: faster than the codec that is compiled from the declaration. */
export const messageCodec = communityCodec(rfc3416Pdus);
