// RFC 3412 §7.2 13) and 14): a message that the security model let pass, as an application gets it.
import {
  type IncomingMessage,
  localEngineId,
  type ProcessedMessage,
  type StatusInformation,
} from "@snmp/mpm-core";
import { equalOctets, isConfirmed } from "@snmp/pdu";
import { textOfContextName } from "./context-name.ts";
import { envelopeSize, generateReply, generateReport, type MessageInHand } from "./reply.ts";
import type { ScopedPdu } from "./scoped-pdu.ts";

/** Returns the message for an agent or a notification receiver, with the functions that answer it. */
export function acceptMessage(
  message: MessageInHand,
  processed: ProcessedMessage,
  scopedPdu: ScopedPdu,
): IncomingMessage {
  const { parsed, securityLevel, securityModel, engine } = message;
  const { securityStateReference } = processed;
  const { contextEngineId, contextName, data: pdu } = scopedPdu;
  const limit = Math.min(parsed.header.maxSize, engine.maxMessageSize);
  return {
    kind: "message",
    messageProcessingModel: 3,
    securityModel: securityModel.identifier,
    securityName: processed.securityName,
    securityLevel,
    securityEngineId: processed.securityEngineId,
    contextEngineId: equalOctets(contextEngineId, localEngineId) ? engine.engineId : contextEngineId,
    contextName: textOfContextName(contextName),
    pdu,
    maxResponsePduSize: limit - envelopeSize(message, processed.securityOverhead, scopedPdu),
    respond: (response) => {
      if (!isConfirmed(pdu.type))
        throw new TypeError(`a ${pdu.type} has no answer; call respond for confirmed PDUs only`);
      // §7.1 2) b): level and context are those of the request
      const answer = generateReply(message, {
        scopedPdu: { contextEngineId, contextName, data: response },
        securityLevel,
        securityStateReference,
      });
      return answer.length > limit ? undefined : answer;
    },
    report: (oid, value) => {
      if (!isConfirmed(pdu.type)) return undefined;
      const status: StatusInformation = {
        oid,
        value,
        securityLevel: "noAuthNoPriv",
        securityStateReference,
      };
      return generateReport(message, status, pdu.type === "Trap" ? 0 : pdu.requestId);
    },
  };
}
