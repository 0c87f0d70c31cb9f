import type { RunOptions } from "../runner.ts";

/** Options that the kits for authentication and for privacy protocols share. */
export interface ProtocolSuiteOptions extends RunOptions {
  /** The package.json of the package, as a URL or a path from the working directory. The kit checks its content too. */
  readonly manifest?: URL | string | undefined;
  /** The entry file, as a URL or a path from the working directory, if `exports` of package.json does not name it. */
  readonly entry?: URL | string | undefined;
  /** Seed of the generated values, 0..4294967295; 0 by default. The same seed gives the same values. */
  readonly seed?: number | undefined;
}
