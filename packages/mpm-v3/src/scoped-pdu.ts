import { codecOf, Field, octetString, Reader, Sequence } from "@snmp/asn1";
import { noOctets, type Pdu, requestPdu, rfc3416Pdus } from "@snmp/pdu";

const nothing = requestPdu("GetRequest", 0, []);

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
