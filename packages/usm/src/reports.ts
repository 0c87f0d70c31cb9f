// The meaning of Reports with the counters of RFC 3414 §5, and what a client learns from them.
import { counterOids, type ReceivedReport, type ReportVerdict, type UserCredentials } from "@snmp/mpm-core";
import type { PreparedUser } from "./engines/remote-engine.ts";

/** Learns from a Report that answers a request. Returns `undefined` for counters of others. */
export function judgeReport(report: ReceivedReport): ReportVerdict | undefined {
  return verdicts.get(report.oid)?.(report);
}

type Verdict = (report: ReceivedReport) => ReportVerdict;

const verdicts: ReadonlyMap<string, Verdict> = new Map<string, Verdict>([
  [
    counterOids.usmStatsUnsupportedSecLevels,
    failWith(
      "usmStatsUnsupportedSecLevels",
      (user, { securityLevel }) => `its user ${user} does not support the level ${securityLevel}`,
    ),
  ],
  [counterOids.usmStatsNotInTimeWindows, judgeTimeWindow],
  [
    counterOids.usmStatsUnknownUserNames,
    failWith("usmStatsUnknownUserNames", (user) => `it knows no user ${user}`),
  ],
  [counterOids.usmStatsUnknownEngineIDs, judgeUnknownEngine],
  [
    counterOids.usmStatsWrongDigests,
    failWith(
      "usmStatsWrongDigests",
      (user, { auth }) =>
        `its user ${user} has another authentication password or protocol (${auth?.protocol ?? "none"} was used)`,
    ),
  ],
  [
    counterOids.usmStatsDecryptionErrors,
    failWith(
      "usmStatsDecryptionErrors",
      (user, { priv }) =>
        `its user ${user} has another privacy password or protocol (${priv?.protocol ?? "none"} was used)`,
    ),
  ],
]);

function failWith(counter: string, meaning: (user: string, credentials: UserCredentials) => string): Verdict {
  return ({ credentials }) => ({
    counter,
    action: "fail",
    meaning: meaning(JSON.stringify(credentials.securityName), credentials),
  });
}

/** An authenticated Report has already set the clock. A Report without authentication proves nothing. */
function judgeTimeWindow({ securityLevel }: ReceivedReport): ReportVerdict {
  const isAuthentic = securityLevel !== "noAuthNoPriv";
  return {
    counter: "usmStatsNotInTimeWindows",
    action: isAuthentic ? "retry" : "ignore",
    meaning: "its clock differs from the known time by more than 150 seconds, or it has restarted",
  };
}

/**
 * Another engine answers at that address: the device was replaced, or has a new identity. The Report cannot be authentic, so it is only a
 * reason to discover. If discovery finds the known engine again, more such Reports contradict it, and are not believed for a while.
 */
function judgeUnknownEngine({ security, credentials }: ReceivedReport): ReportVerdict {
  const { engine } = security.reference as PreparedUser["reference"];
  const verdict = {
    counter: "usmStatsUnknownEngineIDs",
    meaning: "it is not the engine that was asked",
  };
  if (engine === undefined || engine.pinned) return { ...verdict, action: "fail" };
  if (engine.isDisputed)
    return { ...verdict, action: credentials.securityLevel === "noAuthNoPriv" ? "fail" : "ignore" };
  engine.doubted = true;
  return { ...verdict, action: "retry" };
}
