// RFC 3412 §7.1, the steps that both sides have in common.
import type {
  AssembledMessage,
  OutgoingRequestParameters,
  OutgoingResponseParameters,
  OutgoingSecurityParameters,
  PreparedSecurity,
  SecurityCredentials,
  SecurityLevel,
} from "@snmp/mpm-core";
import type { Pdu } from "@snmp/pdu";
import { type HeaderData, messageCodec } from "./message.ts";
import { scopedPduCodec } from "./scoped-pdu.ts";

/** 6) and 7): scoped PDU and header of a message; the security model does the rest, 8) or 9). */
export class OutgoingMessage implements OutgoingSecurityParameters {
  readonly messageProcessingModel = 3;
  readonly scopedPdu: Uint8Array;

  constructor(
    readonly globalData: HeaderData,
    readonly securityLevel: SecurityLevel,
    contextEngineId: Uint8Array,
    contextName: Uint8Array,
    pdu: Pdu,
  ) {
    this.scopedPdu = scopedPduCodec.encode({ contextEngineId, contextName, data: pdu });
  }

  // a property: security models take it out of the object
  readonly assemble = (securityParameters: Uint8Array, data: Uint8Array): AssembledMessage => {
    const isEncrypted = this.securityLevel === "authPriv";
    const message = messageCodec.encode({
      version: 3,
      globalData: this.globalData,
      securityParameters,
      data: isEncrypted ? { encryptedPdu: data } : { plaintext: data },
    });
    // msgData, the last element, and msgSecurityParameters before it end where they must.
    const dataLength = isEncrypted ? data.length + headerLength(data.length) : data.length;
    return { message, securityParametersOffset: message.length - dataLength - securityParameters.length };
  };
}

/** A request, or a notification. */
export class OutgoingRequest extends OutgoingMessage implements OutgoingRequestParameters {
  constructor(
    globalData: HeaderData,
    readonly credentials: SecurityCredentials,
    readonly security: PreparedSecurity,
    contextEngineId: Uint8Array,
    contextName: Uint8Array,
    pdu: Pdu,
  ) {
    super(globalData, credentials.securityLevel, contextEngineId, contextName, pdu);
  }
}

/** A Response, or a Report. */
export class OutgoingResponse extends OutgoingMessage implements OutgoingResponseParameters {
  constructor(
    globalData: HeaderData,
    securityLevel: SecurityLevel,
    readonly securityStateReference: unknown,
    contextEngineId: Uint8Array,
    contextName: Uint8Array,
    pdu: Pdu,
  ) {
    super(globalData, securityLevel, contextEngineId, contextName, pdu);
  }
}

/** Octets of identifier and length in front of `length` octets of content, as the codec writes them. */
export function headerLength(length: number): number {
  return length < 0x80 ? 2 : length < 0x100 ? 3 : length < 0x10000 ? 4 : length < 0x1000000 ? 5 : 6;
}
