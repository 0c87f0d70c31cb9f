import {
  application,
  Field,
  integer,
  objectIdentifier,
  octetString,
  Sequence,
  sequenceOf,
  unsigned32,
} from "@snmp/asn1";
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
  /** enterprise, dotted text. */
  @Field(objectIdentifier) enterprise = "0.0";
  /** agent-addr: four octets. */
  @Field(application(0, octetString({ min: 4, max: 4 }))) agentAddress = new Uint8Array(4);
  /** generic-trap: 0 coldStart to 6 enterpriseSpecific. */
  @Field(integer()) genericTrap = 0;
  /** specific-trap. */
  @Field(integer()) specificTrap = 0;
  /** time-stamp: hundredths of a second. */
  @Field(application(3, unsigned32)) timestamp = 0;
  /** variable-bindings. */
  @Field(sequenceOf(VarBind)) variableBindings: VarBind[] = [];
}
