// RFC 3412 §7.2, prepareDataElements, for clients.
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
import { equalOctets, isResponse, type Pdu } from "@snmp/pdu";
import { levelOf, parseMessage, parseScopedPdu } from "./incoming.ts";
import type { OutstandingRequest, OutstandingRequests } from "./outstanding.ts";
import { judgeReport } from "./reports.ts";
import type { ScopedPdu } from "./scoped-pdu.ts";

/** A Response or Report to an outstanding request. */
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
 * Steps 2) to 10): pairs an answer with its request and has it checked. Throws a `DecodeError` for octets that are not a message, and
 * `MessageDiscarded` if no request has that msgID or if the security model refuses the message.
 */
export function receiveAnswer(
  octets: Uint8Array,
  outstanding: OutstandingRequests,
  leniencies: readonly Leniency[],
  counters: Counters,
): Answer {
  // 2) and 3)
  const parsed = countFailure(counters, () => parseMessage(octets, leniencies));
  const { header } = parsed;
  const messageId = header.id;
  // 10) comes first: a message that nobody waits for is dropped before any cryptography
  const request = outstanding.get(messageId);
  if (request === undefined)
    throw new MessageDiscarded(`an answer with msgID ${messageId}, which no pending request has`);
  const { securityModel, credentials, security } = request;
  // 4)
  if (header.securityModel !== securityModel.identifier) {
    throw countDiscard(
      counters,
      "snmpUnknownSecurityModels",
      `an answer with security model ${header.securityModel}`,
    );
  }
  // 5)
  const securityLevel = countFailure(counters, () => levelOf(parsed));
  if (securityLevel === undefined)
    throw countDiscard(counters, "snmpInvalidMsgs", "a message with privacy but without authentication");
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
  if (processed instanceof Promise)
    throw new MessageDiscarded("the security model returned a promise for an answer");
  if (!processed.accepted) {
    throw DecodeError.isInstance(processed.cause)
      ? processed.cause
      : new MessageDiscarded(processed.reason, processed.counter);
  }
  // 7)
  const scopedPdu = countFailure(counters, () =>
    parseScopedPdu(processed.scopedPdu, parsed, leniencies, processed.anomalies),
  );
  // 9)
  const pdu = scopedPdu.data;
  if (!isResponse(pdu.type)) throw new MessageDiscarded(`a ${pdu.type}, which cannot answer a request`);
  return { messageId, request, securityLevel, processed, scopedPdu, pdu, isReport: pdu.type === "Report" };
}

/** 11): turns a Report into the error for the request, or into `MessageDiscarded` if it proves nothing. */
export function toReportError({
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

/** 12) b): returns the name of the first part that differs between request and Response; `undefined` if all are equal. */
export function findDifference({
  request,
  securityLevel,
  processed,
  scopedPdu,
  pdu,
}: Answer): string | undefined {
  const { credentials, security } = request;
  if (securityLevel !== credentials.securityLevel) return "security level";
  if (!equalOctets(processed.securityEngineId, security.securityEngineId)) return "engine";
  if (processed.securityName !== credentials.securityName) return "user";
  if (!equalOctets(scopedPdu.contextEngineId, request.contextEngineId)) return "context engine";
  if (!equalOctets(scopedPdu.contextName, request.contextName)) return "context";
  if (pdu.type !== "Trap" && pdu.requestId !== request.requestId) return "request-id";
  return undefined;
}

function countFailure<T>(counters: Counters, read: () => T): T {
  try {
    return read();
  } catch (error) {
    counters.increment("snmpInASNParseErrs");
    throw error;
  }
}

function countDiscard(counters: Counters, counter: CounterName, reason: string): MessageDiscarded {
  counters.increment(counter);
  return new MessageDiscarded(reason, counter);
}
