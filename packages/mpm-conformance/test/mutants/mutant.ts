import type { SuiteOptions } from "@snmp/mpm-conformance";
import type { MpmPlugin } from "@snmp/mpm-core";

/** A model with one mistake, and where the kit has to find it. */
export interface Mutant {
  /** The mistake of its author. */
  readonly mistake: string;
  readonly plugin: MpmPlugin;
  /** Whether it is registered before the kit runs, as importing its package would do; true by default. */
  readonly registered?: boolean;
  readonly options?: Partial<SuiteOptions>;
  /** Names of the checks that fail: these, and no other. */
  readonly fails: readonly string[];
}
