import { Choice, Field } from "@snmp/asn1";
import { declaredType } from "./declared-type.ts";

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
  @Field(declaredType("Integer32")) integer?: number;
  /** OCTET STRING. */
  @Field(declaredType("OctetString")) string?: Uint8Array;
  /** OBJECT IDENTIFIER, dotted text. */
  @Field(declaredType("ObjectIdentifier")) objectId?: string;
  /** IpAddress: four octets. */
  @Field(declaredType("IpAddress")) ipAddress?: Uint8Array;
  /** Counter32. */
  @Field(declaredType("Counter32")) counter?: number;
  /** Gauge32 and Unsigned32. */
  @Field(declaredType("Gauge32")) unsignedInteger?: number;
  /** TimeTicks: hundredths of a second. */
  @Field(declaredType("TimeTicks")) timeticks?: number;
  /** Opaque. */
  @Field(declaredType("Opaque")) arbitrary?: Uint8Array;
  /** Counter64. */
  @Field(declaredType("Counter64")) bigCounter?: bigint;
  /** NULL, the placeholder for a value. */
  @Field(declaredType("Null")) unSpecified?: null;
  /** RFC 3416 §4.2.1. */
  @Field(declaredType("noSuchObject")) noSuchObject?: null;
  /** RFC 3416 §4.2.1. */
  @Field(declaredType("noSuchInstance")) noSuchInstance?: null;
  /** RFC 3416 §4.2.2. */
  @Field(declaredType("endOfMibView")) endOfMibView?: null;
}
