import { packageChecks } from "../checks/package.ts";
import { type Checks, define } from "../runner.ts";
import { checkSecrets } from "../secrets.ts";
import { securityAuthenticationChecks } from "./authentication.ts";
import { securityContractChecks } from "./contract.ts";
import { securityExchangeChecks } from "./exchanges.ts";
import { securityHostileChecks } from "./hostile.ts";
import type { SecurityModelSuiteOptions } from "./options.ts";
import { securityReportChecks } from "./reports.ts";
import { securitySecretChecks } from "./secrets.ts";
import { SecuritySubject } from "./subject.ts";

/**
 * Defines the tests that every security model passes, one per check.
 *
 * @throws A `TypeError` if the options are invalid.
 */
export function securityModelSuite(options: SecurityModelSuiteOptions): void {
  const { plugin, credentials } = options;
  if (typeof plugin !== "object" || plugin === null)
    throw new TypeError("the option `plugin` is missing: import it from the entry file of the package");
  if (typeof credentials !== "function")
    throw new TypeError(
      "the option `credentials` is missing: give a function that makes credentials of a level",
    );
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
  ...securityAuthenticationChecks,
  ...securityHostileChecks,
  ...securityReportChecks,
  ...securitySecretChecks,
};
