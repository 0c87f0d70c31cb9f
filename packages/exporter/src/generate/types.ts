// generator.yml of snmp_exporter.
import type { WalkParameters } from "../config/read-module.ts";
import type { Auth, DynamicFilter, RegexExtract } from "../config/types.ts";

/** A generator.yml. */
export interface GeneratorFile {
  readonly auths: ReadonlyMap<string, Auth>;
  readonly modules: ReadonlyMap<string, GeneratorModule>;
}

/** An entry of its `modules`. */
export interface GeneratorModule {
  readonly name: string;
  /** Names or OIDs of subtrees, tables, scalars and instances. */
  readonly walk: readonly string[];
  readonly lookups: readonly GeneratorLookup[];
  /** Changes of metrics, by name or OID. */
  readonly overrides: ReadonlyMap<string, Override>;
  readonly staticFilters: readonly StaticFilter[];
  readonly dynamicFilters: readonly DynamicFilter[];
  readonly parameters: WalkParameters;
}

/** An object whose value becomes a label of every row with these indexes. */
export interface GeneratorLookup {
  readonly sourceIndexes: readonly string[];
  readonly lookup: string;
  readonly dropSourceIndexes: boolean;
}

/** Changes of one metric. */
export interface Override {
  readonly ignore: boolean;
  readonly type: string;
  readonly help: string;
  readonly name: string;
  readonly regexExtracts: ReadonlyMap<string, readonly RegexExtract[]>;
  readonly datetimePattern: string;
  readonly offset: number;
  readonly scale: number;
  /** A DISPLAY-HINT, or `@mib` for that of the module. */
  readonly displayHint: string;
}

/** Limits objects to some rows. */
export interface StaticFilter {
  readonly targets: readonly string[];
  readonly indices: readonly string[];
}
