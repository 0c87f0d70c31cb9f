import type { RunOptions } from "../runner.ts";

/** What the kits for authentication and for privacy protocols want to know alike. */
export interface ProtocolSuiteOptions extends RunOptions {
  /** The package.json of the package, a URL, or a path from the working directory: what stands in it is checked too. */
  readonly manifest?: URL | string | undefined;
  /** The entry file, where it is not the one that `exports` of package.json names: a URL, or a path from the working directory. */
  readonly entry?: URL | string | undefined;
  /** Where the generated values begin, 0..4294967295; 0 by default. The same seed gives the same values. */
  readonly seed?: number | undefined;
}
