import { Choice, Field } from "@snmp/asn1";
import { typeFor } from "./type-for.ts";

// RFC 3416 §3, with ObjectSyntax, SimpleSyntax and ApplicationSyntax of RFC 2578 §2 in one CHOICE:
//
// CHOICE {
//     integer-value           INTEGER (-2147483648..2147483647),
//     string-value            OCTET STRING (SIZE (0..65535)),
//     objectID-value          OBJECT IDENTIFIER,
//     ipAddress-value         [APPLICATION 0] IMPLICIT OCTET STRING (SIZE (4)),
//     counter-value           [APPLICATION 1] IMPLICIT INTEGER (0..4294967295),
//     unsigned-integer-value  [APPLICATION 2] IMPLICIT INTEGER (0..4294967295),
//     timeticks-value         [APPLICATION 3] IMPLICIT INTEGER (0..4294967295),
//     arbitrary-value         [APPLICATION 4] IMPLICIT OCTET STRING,
//     big-counter-value       [APPLICATION 6] IMPLICIT INTEGER (0..18446744073709551615),
//     unSpecified             NULL,
//     noSuchObject            [0] IMPLICIT NULL,
//     noSuchInstance          [1] IMPLICIT NULL,
//     endOfMibView            [2] IMPLICIT NULL
// }

/** The value of a variable binding; exactly one of the fields is set. */
@Choice()
export class BindingValue {
  /** INTEGER and Integer32. */
  @Field(typeFor("Integer32")) integer?: number;
  /** OCTET STRING. */
  @Field(typeFor("OctetString")) string?: Uint8Array;
  /** OBJECT IDENTIFIER, dotted text. */
  @Field(typeFor("ObjectIdentifier")) objectId?: string;
  /** IpAddress: four octets. */
  @Field(typeFor("IpAddress")) ipAddress?: Uint8Array;
  /** Counter32. */
  @Field(typeFor("Counter32")) counter?: number;
  /** Gauge32 and Unsigned32. */
  @Field(typeFor("Gauge32")) unsignedInteger?: number;
  /** TimeTicks: hundredths of a second. */
  @Field(typeFor("TimeTicks")) timeticks?: number;
  /** Opaque. */
  @Field(typeFor("Opaque")) arbitrary?: Uint8Array;
  /** Counter64. */
  @Field(typeFor("Counter64")) bigCounter?: bigint;
  /** NULL, the placeholder for a value. */
  @Field(typeFor("Null")) unSpecified?: null;
  /** RFC 3416 §4.2.1. */
  @Field(typeFor("noSuchObject")) noSuchObject?: null;
  /** RFC 3416 §4.2.1. */
  @Field(typeFor("noSuchInstance")) noSuchInstance?: null;
  /** RFC 3416 §4.2.2. */
  @Field(typeFor("endOfMibView")) endOfMibView?: null;
}
