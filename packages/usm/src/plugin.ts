import type { SecurityModelPlugin } from "@snmp/mpm-core";
import { checkCredentials } from "./keys/check.ts";
import { UserBasedSecurityModel } from "./model.ts";

/** The User-based Security Model as a plug-in; importing the package registers it. */
export const plugin: SecurityModelPlugin = Object.freeze<SecurityModelPlugin>({
  identifier: 3,
  name: "@snmp/usm",
  create: (environment) => new UserBasedSecurityModel(environment),
  checkCredentials,
});
