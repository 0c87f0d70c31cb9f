// The options of the kit, for the tests and for the command.
import { Secret, type SecurityLevel } from "@snmp/mpm-core";
import { identifier, keyed } from "./model.ts";

const levels: readonly SecurityLevel[] = ["noAuthNoPriv", "authNoPriv"];

export const options = {
  levels,
  credentials: (level: SecurityLevel) => keyed("correct-horse", level),
  otherCredentials: (level: SecurityLevel) => keyed("battery-staple", level),
  settings: { forged: new Secret("correct-horse") },
  secrets: ["correct-horse", "battery-staple"],
};

export default { securityModels: { [identifier]: options } };
