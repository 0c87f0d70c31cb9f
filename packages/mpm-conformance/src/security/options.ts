import type { SecurityCredentials, SecurityLevel, SecurityModelPlugin } from "@snmp/mpm-core";
import type { RunOptions } from "../runner.ts";

/** Options of `securityModelSuite`. */
export interface SecurityModelSuiteOptions extends RunOptions {
  /** The plug-in, imported from the entry file of its package, so that it is registered. */
  readonly plugin: SecurityModelPlugin;
  /** Makes credentials of a level, equal ones each time. */
  readonly credentials: (level: SecurityLevel) => SecurityCredentials;
  /** Makes credentials of the same kind and name with another secret. Missing: the model has no secrets. */
  readonly otherCredentials?: ((level: SecurityLevel) => SecurityCredentials) | undefined;
  /** The levels that the model supports; all three by default. */
  readonly levels?: readonly SecurityLevel[] | undefined;
  /** The abilities of the model, where they differ from the defaults. */
  readonly capabilities?: SecurityModelCapabilities | undefined;
  /** Settings as an agent's user gives them, so that the side that is asked knows `credentials`, but not `otherCredentials`. */
  readonly settings?: unknown;
  /** The secrets in both as text, each of at least 6 characters that occur nowhere else. The kit checks that none is ever shown. */
  readonly secrets?: readonly string[] | undefined;
  /** The package.json of the package, as a URL or a path from the working directory. The kit checks its content too. */
  readonly manifest?: URL | string | undefined;
  /** The entry file, as a URL or a path from the working directory, if `exports` of package.json does not name it. */
  readonly entry?: URL | string | undefined;
  /** Seed of the generated values, 0..4294967295; 0 by default. The same seed gives the same values. */
  readonly seed?: number | undefined;
}

/** The abilities of a security model. */
export interface SecurityModelCapabilities {
  /** `"refused"` if the model refuses a request that it has accepted before; replays are not checked by default. */
  readonly replays?: "refused" | undefined;
}
