import { type Codec, codecOf, Field, octetString, octetStringView, Sequence, unsigned64 } from "@snmp/asn1";

export const signatureLength = 64;

// SignedParameters ::= SEQUENCE {
//     name       OCTET STRING (SIZE (1..32)),
//     time       INTEGER (0..18446744073709551615),  -- milliseconds since 1970
//     signature  OCTET STRING (SIZE (64))            -- of the message, in which zeros stand here
// }
@Sequence()
export class SignedParameters {
  @Field(octetString({ min: 1, max: 32 })) name: Uint8Array = new Uint8Array(1);
  @Field(unsigned64) time = 0n;
  @Field(octetStringView) signature: Uint8Array = new Uint8Array(signatureLength);
}

export const parametersCodec: Codec<SignedParameters> = codecOf(SignedParameters);
