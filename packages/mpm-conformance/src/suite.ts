import { concurrencyChecks } from "./checks/concurrency.ts";
import { contractChecks } from "./checks/contract.ts";
import { credentialsChecks } from "./checks/credentials.ts";
import { encodingChecks } from "./checks/encoding.ts";
import { failureChecks } from "./checks/failures.ts";
import { hostileChecks } from "./checks/hostile.ts";
import { idChecks } from "./checks/ids.ts";
import { integrityChecks } from "./checks/integrity.ts";
import { limitChecks } from "./checks/limits.ts";
import { octetChecks } from "./checks/octets.ts";
import { packageChecks } from "./checks/package.ts";
import { recognitionChecks } from "./checks/recognition.ts";
import { registrationChecks } from "./checks/registration.ts";
import { releaseChecks } from "./checks/release.ts";
import { responderChecks } from "./checks/responder.ts";
import { responderContextChecks } from "./checks/responder-context.ts";
import { responderHostileChecks } from "./checks/responder-hostile.ts";
import { responseSizeChecks } from "./checks/response-size.ts";
import { roundTripChecks } from "./checks/round-trips.ts";
import { secretChecks } from "./checks/secrets.ts";
import type { SuiteOptions } from "./options.ts";
import { type Checks, define } from "./runner.ts";
import { checkSecrets } from "./secrets.ts";
import { Subject } from "./subject.ts";

/**
 * Defines the tests that every message processing model passes, one per check.
 *
 * @throws A `TypeError` if the options are invalid.
 */
export function suite(options: SuiteOptions): void {
  const { plugin, credentials } = options;
  if (typeof plugin !== "object" || plugin === null)
    throw new TypeError("the option `plugin` is missing: import it from the entry file of the package");
  if (typeof credentials !== "function")
    throw new TypeError("the option `credentials` is missing: give a function that makes credentials");
  checkSecrets(options.secrets);
  const ofPackage = packageChecks(options, "snmp-mpm-plugin", "register", "@snmp/mpm-core");
  define({ ...ofPackage, ...modelChecks }, new Subject(options), options);
}

const modelChecks: Checks<Subject> = {
  ...registrationChecks,
  ...contractChecks,
  ...encodingChecks,
  ...recognitionChecks,
  ...roundTripChecks,
  ...idChecks,
  ...credentialsChecks,
  ...hostileChecks,
  ...limitChecks,
  ...integrityChecks,
  ...failureChecks,
  ...releaseChecks,
  ...octetChecks,
  ...concurrencyChecks,
  ...secretChecks,
  ...responderChecks,
  ...responderContextChecks,
  ...responderHostileChecks,
  ...responseSizeChecks,
};
