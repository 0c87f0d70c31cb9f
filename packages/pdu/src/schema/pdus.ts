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
  /** `[0]`, RFC 3416 §4.2.1. */
  @Field(context(0, PduSequence)) getRequest?: PduSequence;
  /** `[1]`, RFC 3416 §4.2.2. */
  @Field(context(1, PduSequence)) getNextRequest?: PduSequence;
  /** `[2]`, RFC 3416 §4.2.4. */
  @Field(context(2, PduSequence)) response?: PduSequence;
  /** `[3]`, RFC 3416 §4.2.5. */
  @Field(context(3, PduSequence)) setRequest?: PduSequence;
  /** `[4]`, RFC 1157 §4.1.6: only in SNMPv1. */
  @Field(context(4, TrapPduSequence)) trap?: TrapPduSequence;
  /** `[5]`, RFC 3416 §4.2.3. */
  @Field(context(5, BulkPduSequence)) getBulkRequest?: BulkPduSequence;
  /** `[6]`, RFC 3416 §4.2.7. */
  @Field(context(6, PduSequence)) informRequest?: PduSequence;
  /** `[7]`, RFC 3416 §4.2.6. */
  @Field(context(7, PduSequence)) snmpV2Trap?: PduSequence;
  /** `[8]`, RFC 3412 §7.1: only in SNMPv3. */
  @Field(context(8, PduSequence)) report?: PduSequence;
}
