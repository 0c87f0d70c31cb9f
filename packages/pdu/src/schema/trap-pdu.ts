import { application, Field, integer, objectIdentifier, octetString, Sequence, sequenceOf, unsigned32 } from "@snmp/asn1";
import { VarBind } from "./var-bind.ts";

// Trap-PDU ::= [4] IMPLICIT SEQUENCE {
//     enterprise         OBJECT IDENTIFIER,
//     agent-addr         NetworkAddress,
//     generic-trap       INTEGER { coldStart(0), …, enterpriseSpecific(6) },
//     specific-trap      INTEGER,
//     time-stamp         TimeTicks,
//     variable-bindings  VarBindList
// }

/** Trap-PDU (RFC 1157 §4.1.6). */
@Sequence()
export class TrapPduSequence {
  @Field(objectIdentifier) enterprise = "0.0";
  @Field(application(0, octetString({ min: 4, max: 4 }))) agentAddress = new Uint8Array(4);
  @Field(integer()) genericTrap = 0;
  @Field(integer()) specificTrap = 0;
  @Field(application(3, unsigned32)) timestamp = 0;
  @Field(sequenceOf(VarBind)) variableBindings: VarBind[] = [];
}
