// RFC 3412 §7.1, the steps that both sides have in common.
import type { AssembledMessage, OutgoingSecurityParameters, SecurityLevel } from "@snmp/mpm-core";
import type { Pdu } from "@snmp/pdu";
import { flagsOf } from "./flags.ts";
import { messageCodec } from "./message.ts";
import { scopedPduCodec } from "./scoped-pdu.ts";

/** What a message says, whoever sends it. */
export interface OutgoingMessage {
  readonly messageId: number;
  /** Octets that the sender takes, from 484. */
  readonly maxSize: number;
  readonly reportable: boolean;
  readonly securityModel: number;
  readonly securityLevel: SecurityLevel;
  readonly contextEngineId: Uint8Array;
  readonly contextName: Uint8Array;
  readonly pdu: Pdu;
}

/** 6) and 7): scoped PDU and header; the security model does the rest, 8) or 9). */
export function outgoingParameters(outgoing: OutgoingMessage): OutgoingSecurityParameters {
  const { messageId, maxSize, reportable, securityModel, securityLevel, contextEngineId, contextName, pdu } = outgoing;
  const scopedPdu = scopedPduCodec.encode({ contextEngineId, contextName, data: pdu });
  const globalData = { id: messageId, maxSize, flags: flagsOf(securityLevel, reportable), securityModel };
  return {
    messageProcessingModel: 3,
    securityLevel,
    scopedPdu,
    assemble(securityParameters, data): AssembledMessage {
      const isEncrypted = securityLevel === "authPriv";
      const message = messageCodec.encode({
        version: 3,
        globalData,
        securityParameters,
        data: isEncrypted ? { encryptedPdu: data } : { plaintext: data },
      });
      // msgData, the last element, and msgSecurityParameters before it end where they must.
      const dataLength = isEncrypted ? data.length + headerLength(data.length) : data.length;
      return { message, securityParametersOffset: message.length - dataLength - securityParameters.length };
    },
  };
}

/** Octets of identifier and length in front of `length` octets of content, as the codec writes them. */
export function headerLength(length: number): number {
  return length < 0x80 ? 2 : length < 0x100 ? 3 : length < 0x10000 ? 4 : length < 0x1000000 ? 5 : 6;
}
