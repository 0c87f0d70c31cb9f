// The meaning of the counters that message processing and applications report (RFC 3412 §5, RFC 3413 §4.1).
import {
  type CounterName,
  counterOids,
  type ReceivedReport,
  type ReportVerdict,
  type SecurityModel,
} from "@snmp/mpm-core";

/** Judges a Report: first the security model, for its own counters, then the table below. */
export function judgeReport(report: ReceivedReport, securityModel: SecurityModel): ReportVerdict {
  const verdict = securityModel.processReport?.(report);
  if (verdict !== undefined) return verdict;
  const counter = names.get(report.oid);
  return {
    counter: counter ?? report.oid,
    action: "fail",
    meaning: meanings[counter as keyof typeof meanings] ?? "it refused the request",
  };
}

const meanings: Partial<Record<CounterName, string>> = {
  snmpUnknownSecurityModels: "it does not support the security model of the request",
  snmpInvalidMsgs: "it considers the flags of the request invalid",
  snmpUnknownPDUHandlers: "no application there handles such requests, or none for that contextEngineID",
  snmpUnavailableContexts: "the context exists, but is not available now",
  snmpUnknownContexts: "it has no context with that name",
};
const names: ReadonlyMap<string, string> = new Map(
  Object.entries(counterOids).map(([name, oid]) => [oid, name]),
);
