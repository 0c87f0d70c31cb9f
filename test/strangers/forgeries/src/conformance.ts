// The options of the kit, for the tests and for the command.
import { Secret, type SecurityLevel } from "@snmp/mpm-core";
import { identifier, makeCredentials } from "./model.ts";

const levels: readonly SecurityLevel[] = ["noAuthNoPriv", "authNoPriv"];

export const options = {
  levels,
  credentials: (level: SecurityLevel) => makeCredentials("correct-horse", level),
  otherCredentials: (level: SecurityLevel) => makeCredentials("battery-staple", level),
  settings: { forged: new Secret("correct-horse") },
  secrets: ["correct-horse", "battery-staple"],
};

export default { securityModels: { [identifier]: options } };
