import type { SecurityModelPlugin } from "@snmp/mpm-core";
import { checkCredentials, identifier } from "./credentials.ts";
import { AcmeSecurityModel } from "./model.ts";

/** The plug-in. Importing the package registers it; importing `./plugin` of the package does not. */
export const plugin: SecurityModelPlugin = Object.freeze<SecurityModelPlugin>({
  identifier,
  name: "snmp-security-model-acme",
  create: (environment) => new AcmeSecurityModel(environment),
  checkCredentials,
});
