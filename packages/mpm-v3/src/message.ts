import {
  Choice,
  codecOf,
  elementView,
  Field,
  integer,
  noOctets,
  octetString,
  octetStringView,
  Sequence,
} from "@snmp/asn1";

// RFC 3412 §6:
//
// HeaderData ::= SEQUENCE {
//     msgID             INTEGER (0..2147483647),
//     msgMaxSize        INTEGER (484..2147483647),
//     msgFlags          OCTET STRING (SIZE(1)),
//                       --  .... ...1   authFlag
//                       --  .... ..1.   privFlag
//                       --  .... .1..   reportableFlag
//     msgSecurityModel  INTEGER (1..2147483647)
// }

/** msgGlobalData, without the prefix `msg`. */
@Sequence()
export class HeaderData {
  /** msgID: pairs a message with its answer, 0..2147483647. */
  @Field(integer({ min: 0, max: 2147483647 })) id = 0;
  /** msgMaxSize: maximum size of a message that the sender accepts, in octets, 484..2147483647. */
  @Field(integer({ min: 484, max: 2147483647 })) maxSize = 484;
  /** msgFlags: one octet, 1 authFlag, 2 privFlag, 4 reportableFlag. */
  @Field(octetString({ min: 1, max: 1 })) flags: Uint8Array = noOctets;
  /** msgSecurityModel: IANA number, 1..2147483647. */
  @Field(integer({ min: 1, max: 2147483647 })) securityModel = 3;
}

// ScopedPduData ::= CHOICE {
//     plaintext     ScopedPDU,
//     encryptedPDU  OCTET STRING  -- encrypted scopedPDU value
// }

/** msgData; exactly one of the fields is set. Decoded, it is a view into the message. */
@Choice()
export class ScopedPduData {
  /** An encoded `ScopedPdu`. */
  @Field(elementView(0x30)) plaintext?: Uint8Array;
  /** A `ScopedPdu`, encoded and encrypted. */
  @Field(octetStringView) encryptedPdu?: Uint8Array;
}

// SNMPv3Message ::= SEQUENCE {
//     -- identify the layout of the SNMPv3Message
//     msgVersion             INTEGER ( 0 .. 2147483647 ),
//     -- administrative parameters
//     msgGlobalData          HeaderData,
//     -- security model-specific parameters, format defined by Security Model
//     msgSecurityParameters  OCTET STRING,
//     msgData                ScopedPduData
// }

/** A message of SNMPv3, without the prefix `msg`. */
@Sequence()
export class SnmpV3Message {
  /** msgVersion: 3. */
  @Field(integer({ min: 0, max: 2147483647 })) version = 3;
  /** msgGlobalData. */
  @Field(HeaderData) globalData!: HeaderData;
  /** Decoded, a view into the message. */
  @Field(octetStringView) securityParameters: Uint8Array = noOctets;
  /** msgData. */
  @Field(ScopedPduData) data!: ScopedPduData;
}

/** The codec of `SnmpV3Message`. */
export const messageCodec = codecOf(SnmpV3Message);
