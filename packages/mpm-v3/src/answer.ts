// RFC 3412 §7.2, prepareDataElements, for the side that asked.
import {
  type CounterName,
  type Counters,
  DecodeError,
  type Leniency,
  MessageDiscarded,
  type ProcessedMessage,
  ReportError,
  type SecurityLevel,
} from "@snmp/mpm-core";
import { isResponse, type Pdu } from "@snmp/pdu";
import { checkedLevel, parseMessage, parseScopedPdu } from "./incoming.ts";
import { sameOctets } from "./octets.ts";
import type { OutstandingRequest, OutstandingRequests } from "./outstanding.ts";
import { judgeReport } from "./reports.ts";
import type { ScopedPdu } from "./scoped-pdu.ts";

/** A Response or Report to a request that is outstanding. */
export interface Answer {
  readonly messageId: number;
  readonly request: OutstandingRequest;
  readonly securityLevel: SecurityLevel;
  readonly processed: ProcessedMessage;
  readonly scopedPdu: ScopedPdu;
  readonly pdu: Pdu;
  readonly isReport: boolean;
}

/**
 * Steps 2) to 10): what the octets answer, and with what. Throws a `DecodeError` for what is no message, and `MessageDiscarded` for what
 * nobody waits for, or what the security model does not let pass.
 */
export function receiveAnswer(
  octets: Uint8Array,
  outstanding: OutstandingRequests,
  leniencies: readonly Leniency[],
  counters: Counters,
): Answer {
  // 2) and 3)
  const parsed = counted(counters, () => parseMessage(octets, leniencies));
  const { header } = parsed;
  const messageId = header.id;
  // 10) comes first: what nobody waits for is dropped whatever else it is, and costs no cryptography
  const request = outstanding.get(messageId);
  if (request === undefined) throw new MessageDiscarded(`nobody waits for an answer with msgID ${messageId}`);
  const { securityModel, credentials, security } = request;
  // 4)
  if (header.securityModel !== securityModel.identifier) {
    throw discarded(
      counters,
      "snmpUnknownSecurityModels",
      `an answer with security model ${header.securityModel}`,
    );
  }
  // 5)
  const securityLevel = counted(counters, () => checkedLevel(parsed));
  if (securityLevel === undefined)
    throw discarded(counters, "snmpInvalidMsgs", "a message with privacy but without authentication");
  // 6)
  const processed = securityModel.processIncomingMessage({
    messageProcessingModel: 3,
    message: parsed.message,
    securityParameters: parsed.securityParameters,
    data: parsed.data,
    securityLevel,
    reportable: false,
    leniencies,
    expected: { credentials, security },
  });
  if (processed instanceof Promise) throw new MessageDiscarded("the security model has no verdict yet");
  if (!processed.accepted) {
    throw DecodeError.isInstance(processed.cause)
      ? processed.cause
      : new MessageDiscarded(processed.reason, processed.counter);
  }
  // 7)
  const scopedPdu = counted(counters, () =>
    parseScopedPdu(processed.scopedPdu, parsed, leniencies, processed.anomalies),
  );
  // 9)
  const pdu = scopedPdu.data;
  if (!isResponse(pdu.type)) throw new MessageDiscarded(`a ${pdu.type}, which is no answer`);
  return { messageId, request, securityLevel, processed, scopedPdu, pdu, isReport: pdu.type === "Report" };
}

/** 11): a Report, as the error that it is for whoever asked, or as a message to discard. */
export function reportError({
  request,
  securityLevel,
  processed,
  pdu,
}: Answer): ReportError | MessageDiscarded {
  const { credentials, security, securityModel } = request;
  const varbind = pdu.varbinds[0];
  if (varbind === undefined || typeof varbind.value !== "number")
    return new MessageDiscarded("a Report without a counter");
  const { oid, value } = varbind;
  const verdict = judgeReport({ oid, value, securityLevel, processed, credentials, security }, securityModel);
  const { counter, action, meaning } = verdict;
  if (action === "ignore") return new MessageDiscarded(`a Report of ${counter} that proves nothing`, counter);
  const unproven = credentials.securityLevel !== "noAuthNoPriv" && securityLevel === "noAuthNoPriv";
  return new ReportError({
    counter,
    oid,
    value,
    meaning,
    securityLevel,
    retryable: action === "retry",
    unproven,
  });
}

/** 12) b): the first of the things that must be equal in request and Response, and is not. */
export function differenceOf({
  request,
  securityLevel,
  processed,
  scopedPdu,
  pdu,
}: Answer): string | undefined {
  const { credentials, security } = request;
  if (securityLevel !== credentials.securityLevel) return "security level";
  if (!sameOctets(processed.securityEngineId, security.securityEngineId)) return "engine";
  if (processed.securityName !== credentials.securityName) return "user";
  if (!sameOctets(scopedPdu.contextEngineId, request.contextEngineId)) return "context engine";
  if (!sameOctets(scopedPdu.contextName, request.contextName)) return "context";
  if (pdu.type !== "Trap" && pdu.requestId !== request.requestId) return "request-id";
  return undefined;
}

function counted<T>(counters: Counters, read: () => T): T {
  try {
    return read();
  } catch (error) {
    counters.increment("snmpInASNParseErrs");
    throw error;
  }
}

function discarded(counters: Counters, counter: CounterName, reason: string): MessageDiscarded {
  counters.increment(counter);
  return new MessageDiscarded(reason, counter);
}
