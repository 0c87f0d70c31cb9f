import { concurrencyChecks } from "./checks/concurrency.ts";
import { contractChecks } from "./checks/contract.ts";
import { credentialsChecks } from "./checks/credentials.ts";
import { hostileChecks } from "./checks/hostile.ts";
import { idChecks } from "./checks/ids.ts";
import { octetChecks } from "./checks/octets.ts";
import { packageChecks } from "./checks/package.ts";
import { registrationChecks } from "./checks/registration.ts";
import { responderChecks } from "./checks/responder.ts";
import { responseSizeChecks } from "./checks/response-size.ts";
import { roundTripChecks } from "./checks/round-trips.ts";
import { secretChecks } from "./checks/secrets.ts";
import type { SuiteOptions } from "./options.ts";
import { type Checks, define } from "./runner.ts";
import { checkSecrets } from "./secrets.ts";
import { Subject } from "./subject.ts";

/**
 * Defines the tests that every message processing model passes, one for each check.
 *
 * @throws A `TypeError` for options that make no sense.
 */
export function suite(options: SuiteOptions): void {
  const { plugin, credentials } = options;
  if (typeof plugin !== "object" || plugin === null)
    throw new TypeError("`plugin` is missing: import it from the entry file of the package");
  if (typeof credentials !== "function")
    throw new TypeError("`credentials` is missing: a function that makes credentials for the model");
  checkSecrets(options.secrets);
  const ofPackage = packageChecks(options, "snmp-mpm-plugin", "register", "@snmp/mpm-core");
  define({ ...ofPackage, ...modelChecks }, new Subject(options), options);
}

const modelChecks: Checks<Subject> = {
  ...registrationChecks,
  ...contractChecks,
  ...roundTripChecks,
  ...idChecks,
  ...credentialsChecks,
  ...hostileChecks,
  ...octetChecks,
  ...concurrencyChecks,
  ...secretChecks,
  ...responderChecks,
  ...responseSizeChecks,
};
