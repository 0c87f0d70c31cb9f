import { Field, integer, Sequence, sequenceOf } from "@snmp/asn1";
import { VarBind } from "./var-bind.ts";

// BulkPDU ::= SEQUENCE {
//     request-id         INTEGER (-214783648..214783647),
//     non-repeaters      INTEGER (0..max-bindings),
//     max-repetitions    INTEGER (0..max-bindings),
//     variable-bindings  VarBindList
// }

/** BulkPDU (RFC 3416 §3). Negative counts are read, and mean 0 (RFC 1905 §4.2.3). */
@Sequence()
export class BulkPduSequence {
  /** request-id, -2147483648..2147483647. */
  @Field(integer()) requestId = 0;
  /** non-repeaters. */
  @Field(integer()) nonRepeaters = 0;
  /** max-repetitions. */
  @Field(integer()) maxRepetitions = 0;
  /** variable-bindings. */
  @Field(sequenceOf(VarBind)) variableBindings: VarBind[] = [];
}
