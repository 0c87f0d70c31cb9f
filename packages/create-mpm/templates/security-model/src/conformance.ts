// The options of the conformance kit, for the tests and for `npx snmp-plugin-check`, which reads the entry `./conformance`.
import type { SecurityModelSuiteOptions } from "@snmp/mpm-conformance";
import type { SecurityLevel } from "@snmp/mpm-core";
import { acme, identifier } from "./credentials.ts";

/** Each call of `credentials` makes new ones that are equal. */
export const options = {
  credentials: (level: SecurityLevel) => acme("ops", "correct-horse", level),
  otherCredentials: (level: SecurityLevel) => acme("ops", "battery-staple", level),
  // No output may contain these.
  secrets: ["correct-horse", "battery-staple"],
  settings: { acme: { ops: "correct-horse" } },
  // If your model gives fewer levels, name them here, and let `checkCredentials` refuse the others: levels: ["noAuthNoPriv", "authNoPriv"].
  // Once your model keeps out messages that are sent again, let the kit check it: { replays: "refused" }.
  capabilities: {},
} satisfies Omit<SecurityModelSuiteOptions, "test" | "plugin">;

export default { securityModels: { [identifier]: options } };
