import {
  application,
  Choice,
  context,
  Field,
  integer,
  nullType,
  objectIdentifier,
  octetString,
  unsigned32,
  unsigned64,
} from "@snmp/asn1";

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
  @Field(integer()) integer?: number;
  /** OCTET STRING. */
  @Field(octetString({ min: 0, max: 65535 })) string?: Uint8Array;
  /** OBJECT IDENTIFIER, dotted text. */
  @Field(objectIdentifier) objectId?: string;
  /** IpAddress: four octets. */
  @Field(application(0, octetString({ min: 4, max: 4 }))) ipAddress?: Uint8Array;
  /** Counter32. */
  @Field(application(1, unsigned32)) counter?: number;
  /** Gauge32 and Unsigned32. */
  @Field(application(2, unsigned32)) unsignedInteger?: number;
  /** TimeTicks: hundredths of a second. */
  @Field(application(3, unsigned32)) timeticks?: number;
  /** Opaque. */
  @Field(application(4, octetString())) arbitrary?: Uint8Array;
  /** Counter64. */
  @Field(application(6, unsigned64)) bigCounter?: bigint;
  /** NULL, as in a request. */
  @Field(nullType) unSpecified?: null;
  /** RFC 3416 §4.2.1. */
  @Field(context(0, nullType)) noSuchObject?: null;
  /** RFC 3416 §4.2.1. */
  @Field(context(1, nullType)) noSuchInstance?: null;
  /** RFC 3416 §4.2.2. */
  @Field(context(2, nullType)) endOfMibView?: null;
}
