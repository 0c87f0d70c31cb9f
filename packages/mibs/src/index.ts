/**
 * Standard MIB modules for a `Mib` of `@snmp/mib`. The tables are in entries of their own, such as `@snmp/mibs/IF-MIB`.
 *
 * @module @snmp/mibs
 */
import { libraryOf, Mib, type ModuleLibrary } from "@snmp/mib";
import { texts } from "./generated/texts.ts";

/** All modules of this package. Each is parsed when something of it is asked for. */
export const standardModules: ModuleLibrary = /* @__PURE__ */ libraryOf(texts);

/** A `Mib` with all modules of this package; others can be added to it. */
export function standardMib(): Mib {
  return new Mib([], { library: standardModules });
}
