import { Field, integer, Sequence, sequenceOf } from "@snmp/asn1";
import { VarBind } from "./var-bind.ts";

// BulkPDU ::= SEQUENCE {
//     request-id         INTEGER (-214783648..214783647),
//     non-repeaters      INTEGER (0..max-bindings),
//     max-repetitions    INTEGER (0..max-bindings),
//     variable-bindings  VarBindList
// }

/** BulkPDU (RFC 3416 §3). Negative counts are read, to be taken for 0 (RFC 1905 §4.2.3). */
@Sequence()
export class BulkPduSequence {
  @Field(integer()) requestId = 0;
  @Field(integer()) nonRepeaters = 0;
  @Field(integer()) maxRepetitions = 0;
  @Field(sequenceOf(VarBind)) variableBindings: VarBind[] = [];
}
