// RFC 3412 §7.1, the steps that requests and answers share.
import type {
  AssembledMessage,
  OutgoingRequestParameters,
  OutgoingResponseParameters,
  OutgoingSecurityParameters,
  PreparedSecurity,
  SecurityCredentials,
  SecurityLevel,
} from "@snmp/mpm-core";
import { elementSize } from "@snmp/pdu";
import { type HeaderData, messageCodec } from "./message.ts";
import { type ScopedPdu, scopedPduCodec } from "./scoped-pdu.ts";

/** 6) and 7): scoped PDU and header of a message. The security model does the rest, 8) or 9). */
export class OutgoingMessage implements OutgoingSecurityParameters {
  readonly messageProcessingModel = 3;
  /** The scoped PDU, encoded. */
  readonly scopedPdu: Uint8Array;

  constructor(
    readonly globalData: HeaderData,
    readonly securityLevel: SecurityLevel,
    scopedPdu: ScopedPdu,
  ) {
    this.scopedPdu = scopedPduCodec.encode(scopedPdu);
  }

  // a property, because security models take it out of the object
  readonly assemble = (securityParameters: Uint8Array, data: Uint8Array): AssembledMessage => {
    const isEncrypted = this.securityLevel === "authPriv";
    const message = messageCodec.encode({
      version: 3,
      globalData: this.globalData,
      securityParameters,
      data: isEncrypted ? { encryptedPdu: data } : { plaintext: data },
    });
    // msgData is the last element, and msgSecurityParameters comes just before it
    const dataLength = isEncrypted ? elementSize(data.length) : data.length;
    return { message, securityParametersOffset: message.length - dataLength - securityParameters.length };
  };
}

/** A request, or a notification. */
export class OutgoingRequest extends OutgoingMessage implements OutgoingRequestParameters {
  constructor(
    globalData: HeaderData,
    scopedPdu: ScopedPdu,
    readonly credentials: SecurityCredentials,
    readonly security: PreparedSecurity,
  ) {
    super(globalData, credentials.securityLevel, scopedPdu);
  }
}

/** A Response, or a Report. */
export class OutgoingResponse extends OutgoingMessage implements OutgoingResponseParameters {
  constructor(
    globalData: HeaderData,
    scopedPdu: ScopedPdu,
    securityLevel: SecurityLevel,
    readonly securityStateReference: unknown,
  ) {
    super(globalData, securityLevel, scopedPdu);
  }
}
