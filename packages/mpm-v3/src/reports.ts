// Counters that the message processing and the applications of a peer report (RFC 3412 §5, RFC 3413 §4.1), and what they mean.
import {
  type CounterName,
  counterOids,
  type ReceivedReport,
  type ReportVerdict,
  type SecurityModel,
} from "@snmp/mpm-core";

/** What a Report means: the security model knows its own counters, the others are known here. */
export function judgeReport(report: ReceivedReport, securityModel: SecurityModel): ReportVerdict {
  const verdict = securityModel.processReport?.(report);
  if (verdict !== undefined) return verdict;
  const counter = names.get(report.oid);
  return {
    counter: counter ?? report.oid,
    action: "fail",
    meaning: meanings[counter as keyof typeof meanings] ?? "it did not take the request",
  };
}

const meanings: Partial<Record<CounterName, string>> = {
  snmpUnknownSecurityModels: "it does not have the security model that was used",
  snmpInvalidMsgs: "it takes the flags of the request for invalid",
  snmpUnknownPDUHandlers: "nothing there handles such requests, or not for that contextEngineID",
  snmpUnavailableContexts: "the context is there, but not available now",
  snmpUnknownContexts: "it has no context of that name",
};
const names: ReadonlyMap<string, string> = new Map(
  Object.entries(counterOids).map(([name, oid]) => [oid, name]),
);
