import type { SecurityModelPlugin } from "@snmp/mpm-core";
import { checkCredentials } from "./keys/check.ts";
import { UserBasedSecurityModel } from "./model.ts";

export { ownAuthenticationProtocols } from "./authentication/protocols.ts";
export { ownPrivacyProtocols } from "./privacy/protocols.ts";

/** The User-based Security Model as a plug-in. Importing `@snmp/usm` registers it; importing `@snmp/usm/plugin` does not. */
export const plugin: SecurityModelPlugin = Object.freeze<SecurityModelPlugin>({
  identifier: 3,
  name: "@snmp/usm",
  create: (environment) => new UserBasedSecurityModel(environment),
  checkCredentials,
});
