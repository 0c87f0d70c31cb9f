import { Choice, context, Field } from "@snmp/asn1";
import { BulkPduSequence } from "./bulk-pdu.ts";
import { PduSequence } from "./pdu.ts";
import { TrapPduSequence } from "./trap-pdu.ts";

// PDUs ::= CHOICE {
//     get-request       [0] IMPLICIT PDU,
//     get-next-request  [1] IMPLICIT PDU,
//     response          [2] IMPLICIT PDU,
//     set-request       [3] IMPLICIT PDU,
//     -- [4] is the trap of SNMPv1 (RFC 1157 §4.1.6)
//     get-bulk-request  [5] IMPLICIT BulkPDU,
//     inform-request    [6] IMPLICIT PDU,
//     snmpV2-trap       [7] IMPLICIT PDU,
//     report            [8] IMPLICIT PDU
// }

/** PDUs (RFC 3416 §3 and RFC 1157 §4.1); exactly one of the fields is set. */
@Choice()
export class Pdus {
  @Field(context(0, PduSequence)) getRequest?: PduSequence;
  @Field(context(1, PduSequence)) getNextRequest?: PduSequence;
  @Field(context(2, PduSequence)) response?: PduSequence;
  @Field(context(3, PduSequence)) setRequest?: PduSequence;
  @Field(context(4, TrapPduSequence)) trap?: TrapPduSequence;
  @Field(context(5, BulkPduSequence)) getBulkRequest?: BulkPduSequence;
  @Field(context(6, PduSequence)) informRequest?: PduSequence;
  @Field(context(7, PduSequence)) snmpV2Trap?: PduSequence;
  @Field(context(8, PduSequence)) report?: PduSequence;
}
