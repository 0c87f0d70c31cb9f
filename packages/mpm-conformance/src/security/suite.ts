import { packageChecks } from "../checks/package.ts";
import { type Checks, define } from "../runner.ts";
import { checkSecrets } from "../secrets.ts";
import { securityAttackChecks } from "./attacks.ts";
import { securityContractChecks } from "./contract.ts";
import { securityExchangeChecks } from "./exchanges.ts";
import type { SecurityModelSuiteOptions } from "./options.ts";
import { SecuritySubject } from "./party.ts";

/**
 * Defines the tests that every security model passes, one for each check.
 *
 * @throws A `TypeError` for options that make no sense.
 */
export function securityModelSuite(options: SecurityModelSuiteOptions): void {
  const { plugin, credentials } = options;
  if (typeof plugin !== "object" || plugin === null)
    throw new TypeError("`plugin` is missing: import it from the entry file of the package");
  if (typeof credentials !== "function")
    throw new TypeError("`credentials` is missing: a function that makes credentials of a level");
  checkSecrets(options.secrets);
  const ofPackage = packageChecks(
    options,
    "snmp-security-model-plugin",
    "registerSecurityModel",
    "@snmp/mpm-core",
  );
  define({ ...ofPackage, ...securityModelChecks }, new SecuritySubject(options), options);
}

const securityModelChecks: Checks<SecuritySubject> = {
  ...securityContractChecks,
  ...securityExchangeChecks,
  ...securityAttackChecks,
};
