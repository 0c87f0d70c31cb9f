// What Reports with the counters of RFC 3414 §5 mean to whoever asked, and what is learnt from them.
import { counterOids, type ReceivedReport, type ReportVerdict, type UserCredentials } from "@snmp/mpm-core";
import type { PreparedUser } from "./engines/remote-engine.ts";

/** Learns from a Report that answers a request; `undefined` for counters that are not of this model. */
export function judgeReport(report: ReceivedReport): ReportVerdict | undefined {
  return verdicts.get(report.oid)?.(report);
}

type Verdict = (report: ReceivedReport) => ReportVerdict;

const verdicts: ReadonlyMap<string, Verdict> = new Map<string, Verdict>([
  [
    counterOids.usmStatsUnsupportedSecLevels,
    fails(
      "usmStatsUnsupportedSecLevels",
      (user, { securityLevel }) => `its user ${user} has no ${securityLevel}`,
    ),
  ],
  [counterOids.usmStatsNotInTimeWindows, notInTimeWindow],
  [
    counterOids.usmStatsUnknownUserNames,
    fails("usmStatsUnknownUserNames", (user) => `it knows no user ${user}`),
  ],
  [counterOids.usmStatsUnknownEngineIDs, unknownEngine],
  [
    counterOids.usmStatsWrongDigests,
    fails(
      "usmStatsWrongDigests",
      (user, { auth }) =>
        `the authentication password or protocol of its user ${user} is another (${auth?.protocol ?? "none"} was used)`,
    ),
  ],
  [
    counterOids.usmStatsDecryptionErrors,
    fails(
      "usmStatsDecryptionErrors",
      (user, { priv }) =>
        `the privacy password or protocol of its user ${user} is another (${priv?.protocol ?? "none"} was used)`,
    ),
  ],
]);

function fails(counter: string, meaning: (user: string, credentials: UserCredentials) => string): Verdict {
  return ({ credentials }) => ({
    counter,
    action: "fail",
    meaning: meaning(JSON.stringify(credentials.securityName), credentials),
  });
}

/** The clock was put right when the Report was authenticated; one that was not proves nothing. */
function notInTimeWindow({ securityLevel }: ReceivedReport): ReportVerdict {
  const isAuthentic = securityLevel !== "noAuthNoPriv";
  return {
    counter: "usmStatsNotInTimeWindows",
    action: isAuthentic ? "retry" : "ignore",
    meaning: "its clock and what is known of it differ by more than 150 seconds, or it has restarted",
  };
}

/**
 * Another engine answers at that address: the device was replaced, or has a new identity. The Report can't be authentic, so it is only
 * taken for a reason to ask. If the answer then is the engine that was known before, more such Reports contradict it.
 */
function unknownEngine({ security, credentials }: ReceivedReport): ReportVerdict {
  const { engine } = security.reference as PreparedUser["reference"];
  const verdict = {
    counter: "usmStatsUnknownEngineIDs",
    meaning: "it is another engine than the one that was asked",
  };
  if (engine === undefined || engine.pinned) return { ...verdict, action: "fail" };
  if (engine.reaffirmed)
    return { ...verdict, action: credentials.securityLevel === "noAuthNoPriv" ? "fail" : "ignore" };
  engine.doubted = true;
  return { ...verdict, action: "retry" };
}
