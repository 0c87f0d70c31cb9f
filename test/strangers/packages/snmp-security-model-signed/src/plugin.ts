import type { SecurityModelPlugin } from "@snmp/mpm-core";
import { checkCredentials, identifier } from "./credentials.ts";
import { SignedSecurityModel } from "./model.ts";

export const plugin: SecurityModelPlugin = Object.freeze<SecurityModelPlugin>({
  identifier,
  name: "snmp-security-model-signed",
  create: (environment) => new SignedSecurityModel(environment),
  checkCredentials,
});
