import { type Asn1Type, codecOf, Field, octetString, Reader, Sequence } from "@snmp/asn1";
import { noOctets, type Pdu, requestPdu, rfc1157Pdus, rfc3416Pdus } from "@snmp/pdu";

const nothing = requestPdu("GetRequest", 0, []);
const trapPdu = 0xa4;

// RFC 3412 §6:
//
// ScopedPDU ::= SEQUENCE {
//     contextEngineID  OCTET STRING,
//     contextName      OCTET STRING,
//     data             ANY  -- e.g., PDUs as defined in [RFC3416]
// }

/** A PDU, and the context that it is about. */
@Sequence()
export class ScopedPdu {
  /** contextEngineID: the engine that has the context. */
  @Field(octetString()) contextEngineId: Uint8Array = noOctets;
  /** contextName: empty for the default context. */
  @Field(octetString()) contextName: Uint8Array = noOctets;
  /** A PDU of RFC 3416. */
  @Field(rfc3416Pdus) data: Pdu = nothing;
}

/** The codec of `ScopedPdu`. */
export const scopedPduCodec = codecOf(ScopedPdu);

/** PDUs of RFC 3416, and the obsolete Trap-PDU of RFC 1157, which some senders put into SNMPv3. */
const notificationPdus: Asn1Type<Pdu> = {
  ...rfc3416Pdus,
  accepts: (tag) => tag === trapPdu || rfc3416Pdus.accepts(tag),
  read(reader) {
    if (reader.peek() !== trapPdu) return rfc3416Pdus.read(reader);
    reader.report({ kind: "trap-pdu-in-v3", offset: reader.position });
    return rfc1157Pdus.read(reader);
  },
};

/** A scoped PDU as notification receivers read it, under the leniency `trap-pdu-in-v3`. */
@Sequence()
class NotificationScopedPdu implements ScopedPdu {
  @Field(octetString()) contextEngineId: Uint8Array = noOctets;
  @Field(octetString()) contextName: Uint8Array = noOctets;
  @Field(notificationPdus) data: Pdu = nothing;
}

/** The codec of `NotificationScopedPdu`. */
export const notificationScopedPduCodec = codecOf(NotificationScopedPdu);

/** The facts that can be read of a scoped PDU before it is decoded. */
export interface ScopedPduGlance {
  /** Whether the PDU is of the Confirmed Class (RFC 3411 §2.8). */
  readonly isConfirmed: boolean;
  /** 0 if it cannot be read. */
  readonly requestId: number;
}

/** Reads class and request-id of an encoded scoped PDU. Returns `undefined` if the class cannot be read. */
export function glanceAt(scopedPdu: Uint8Array): ScopedPduGlance | undefined {
  const reader = new Reader(scopedPdu);
  let isConfirmed: boolean | undefined;
  try {
    reader.enter(0x30);
    reader.skip(); // contextEngineID
    reader.skip(); // contextName
    const tag = reader.peek();
    isConfirmed = confirmedTags.has(tag);
    reader.enter(tag);
    return { isConfirmed, requestId: reader.int32() };
  } catch {
    return isConfirmed === undefined ? undefined : { isConfirmed, requestId: 0 };
  }
}

/** The tags of GetRequest, GetNextRequest, SetRequest, GetBulkRequest and InformRequest. */
const confirmedTags: ReadonlySet<number> = new Set([0xa0, 0xa1, 0xa3, 0xa5, 0xa6]);
