import { Field, integer, octetString, Sequence } from "@snmp/asn1";
import { communityCodec, type CommunityMessage } from "@snmp/mpm-core/community";
import { noOctets, type Pdu, requestPdu, rfc1157Pdus } from "@snmp/pdu";

// RFC 1157 §4:
//
// Message ::= SEQUENCE {
//     version    INTEGER { version-1(0) },
//     community  OCTET STRING,
//     data       ANY   -- e.g., PDUs
// }

const nothing: Pdu = requestPdu("GetRequest", 0, []);

/** A message of SNMPv1. */
@Sequence()
export class Message implements CommunityMessage {
  /** The version: 0. */
  @Field(integer({ min: 0, max: 2147483647 })) version = 0;
  /** The community name: any octets, which are compared as they are. */
  @Field(octetString()) community: Uint8Array = noOctets;
  /** A PDU of RFC 1157. */
  @Field(rfc1157Pdus) data: Pdu = nothing;
}

/** The codec of `Message` that the model uses: faster than the codec that is compiled from the declaration. */
export const messageCodec = communityCodec(rfc1157Pdus);
