import type { SecurityCredentials, SecurityLevel, SecurityModelPlugin } from "@snmp/mpm-core";
import type { RunOptions } from "../runner.ts";

/** What `securityModelSuite` wants to know of a security model. */
export interface SecurityModelSuiteOptions extends RunOptions {
  /** The plug-in, imported from the entry file of its package, so that it is registered. */
  readonly plugin: SecurityModelPlugin;
  /** Makes credentials of a level: equal ones each time. */
  readonly credentials: (level: SecurityLevel) => SecurityCredentials;
  /** Makes credentials of the same kind and name with another secret. Missing: the model has no secrets. */
  readonly otherCredentials?: ((level: SecurityLevel) => SecurityCredentials) | undefined;
  /** The levels that the model has; all three by default. */
  readonly levels?: readonly SecurityLevel[] | undefined;
  /** Settings as an agent's user gives them, so that the side that is asked knows `credentials`, and not `otherCredentials`. */
  readonly settings?: unknown;
  /** The secrets in both as text, each of at least 6 characters that stand nowhere else: none may ever show. */
  readonly secrets?: readonly string[] | undefined;
  /** The package.json of the package, a URL, or a path from the working directory: what stands in it is checked too. */
  readonly manifest?: URL | string | undefined;
  /** The entry file, where it is not the one that `exports` of package.json names: a URL, or a path from the working directory. */
  readonly entry?: URL | string | undefined;
  /** Where the generated values begin, 0..4294967295; 0 by default. The same seed gives the same values. */
  readonly seed?: number | undefined;
}
