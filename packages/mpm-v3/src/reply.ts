// RFC 3412 §7.1, prepareResponseMessage: Responses and Reports.
import type { LocalEngine, SecurityLevel, SecurityModel, StatusInformation } from "@snmp/mpm-core";
import { elementSize, makeVarbind, noOctets, requestPdu } from "@snmp/pdu";
import { flagsOf } from "./flags.ts";
import type { ParsedMessage } from "./incoming.ts";
import { OutgoingResponse } from "./outgoing.ts";
import type { ScopedPdu } from "./scoped-pdu.ts";

/** A received message, and the parties that process it. */
export interface MessageInHand {
  readonly parsed: ParsedMessage;
  /** The level that msgFlags claim. */
  readonly securityLevel: SecurityLevel;
  readonly securityModel: SecurityModel;
  readonly engine: LocalEngine;
}

/** The content of a Response or a Report. */
export interface Reply {
  readonly scopedPdu: ScopedPdu;
  readonly securityLevel: SecurityLevel;
  /** The reference that the security model returned for the received message. */
  readonly securityStateReference: unknown;
}

/** 6) to 8): encodes and secures an answer to `message`. */
export function generateReply(message: MessageInHand, reply: Reply): Uint8Array {
  const { parsed, securityModel, engine } = message;
  const { scopedPdu, securityLevel, securityStateReference } = reply;
  const globalData = {
    id: parsed.header.id,
    maxSize: engine.maxMessageSize,
    flags: flagsOf(securityLevel, false),
    securityModel: securityModel.identifier,
  };
  return securityModel.generateResponseMessage(
    new OutgoingResponse(globalData, scopedPdu, securityLevel, securityStateReference),
  );
}

/** 3): encodes and secures a Report to the sender of `message`, about the engine's own default context. */
export function generateReport(
  message: MessageInHand,
  status: StatusInformation,
  requestId: number,
): Uint8Array {
  const { oid, value, securityLevel, securityStateReference } = status;
  const data = requestPdu("Report", requestId, [makeVarbind(oid, "Counter32", value)]);
  const scopedPdu = { contextEngineId: message.engine.engineId, contextName: noOctets, data };
  return generateReply(message, { scopedPdu, securityLevel, securityStateReference });
}

/** Returns the maximum number of octets that a Response to `message` has around its PDU. */
export function envelopeSize(
  { parsed }: MessageInHand,
  securityOverhead: number,
  { contextEngineId, contextName }: ScopedPdu,
): number {
  const message = 4 + 3;
  const header = 2 + 6 + 6 + 3 + 6;
  const encryption = parsed.isEncrypted ? 4 : 0;
  const scopedPdu = 4 + elementSize(contextEngineId.length) + elementSize(contextName.length);
  return message + header + elementSize(securityOverhead) + encryption + scopedPdu;
}
