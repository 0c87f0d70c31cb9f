import { Field, integer, Sequence, sequenceOf } from "@snmp/asn1";
import { VarBind } from "./var-bind.ts";

// PDU ::= SEQUENCE {
//     request-id         INTEGER (-214783648..214783647),   -- a misprint: 32 bits are meant
//     error-status       INTEGER { noError(0), …, inconsistentName(18) },
//     error-index        INTEGER (0..max-bindings),
//     variable-bindings  VarBindList
// }
// VarBindList ::= SEQUENCE (SIZE (0..max-bindings)) OF VarBind

/** PDU (RFC 3416 §3). The range of error-status and error-index is not demanded of a request, where they mean nothing. */
@Sequence()
export class PduSequence {
  @Field(integer()) requestId = 0;
  @Field(integer()) errorStatus = 0;
  @Field(integer()) errorIndex = 0;
  @Field(sequenceOf(VarBind)) variableBindings: VarBind[] = [];
}
