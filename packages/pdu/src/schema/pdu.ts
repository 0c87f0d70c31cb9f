import { Field, integer, Sequence, sequenceOf } from "@snmp/asn1";
import { VarBind } from "./var-bind.ts";

// PDU ::= SEQUENCE {
//     request-id         INTEGER (-214783648..214783647),   -- a misprint: 32 bits are meant
//     error-status       INTEGER { noError(0), …, inconsistentName(18) },
//     error-index        INTEGER (0..max-bindings),
//     variable-bindings  VarBindList
// }
// VarBindList ::= SEQUENCE (SIZE (0..max-bindings)) OF VarBind

/** PDU (RFC 3416 §3). error-status and error-index may have any value, because they mean nothing in a request. */
@Sequence()
export class PduSequence {
  /** request-id, -2147483648..2147483647. */
  @Field(integer()) requestId = 0;
  /** error-status: 0, or a code of `errorStatus`. */
  @Field(integer()) errorStatus = 0;
  /** error-index: 0, or a position from 1. */
  @Field(integer()) errorIndex = 0;
  /** variable-bindings. */
  @Field(sequenceOf(VarBind)) variableBindings: VarBind[] = [];
}
