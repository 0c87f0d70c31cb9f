import { codecOf, Field, integer, noOctets, octetString, octetStringView, Sequence } from "@snmp/asn1";

// RFC 3414 §2.4:
//
// UsmSecurityParameters ::= SEQUENCE {
//     -- global User-based security parameters
//     msgAuthoritativeEngineID     OCTET STRING,
//     msgAuthoritativeEngineBoots  INTEGER (0..2147483647),
//     msgAuthoritativeEngineTime   INTEGER (0..2147483647),
//     msgUserName                  OCTET STRING (SIZE(0..32)),
//     -- authentication protocol specific parameters
//     msgAuthenticationParameters  OCTET STRING,
//     -- privacy protocol specific parameters
//     msgPrivacyParameters         OCTET STRING
// }

/** The security parameters of the User-based Security Model, without the prefix `msg`. */
@Sequence()
export class UsmSecurityParameters {
  /** msgAuthoritativeEngineID; empty in messages of discovery. */
  @Field(octetString()) authoritativeEngineId: Uint8Array = noOctets;
  /** msgAuthoritativeEngineBoots, 0..2147483647. */
  @Field(integer({ min: 0, max: 2147483647 })) authoritativeEngineBoots = 0;
  /** msgAuthoritativeEngineTime in seconds, 0..2147483647. */
  @Field(integer({ min: 0, max: 2147483647 })) authoritativeEngineTime = 0;
  /** msgUserName: 0..32 octets. */
  @Field(octetString({ min: 0, max: 32 })) userName: Uint8Array = noOctets;
  /** msgAuthenticationParameters. Decoded, a view into the message, where the octets are set to zero to compute the digest. */
  @Field(octetStringView) authenticationParameters: Uint8Array = noOctets;
  /** msgPrivacyParameters: the salt; empty without privacy. */
  @Field(octetStringView) privacyParameters: Uint8Array = noOctets;
}

/** The codec of `UsmSecurityParameters`. */
export const securityParametersCodec = codecOf(UsmSecurityParameters);
