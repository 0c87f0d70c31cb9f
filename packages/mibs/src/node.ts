/**
 * Loads MIB modules from files beside the standard ones. For Node.js.
 *
 * @module @snmp/mibs/node
 */
import { type LoadedMib, loadMib as load, type LoadMibOptions } from "@snmp/mib/node";
import { standardModules } from "./index.ts";

/**
 * Loads modules by name, by file or by folder, in any order: `await loadMib(["IF-MIB", "./vendor/ACME-MIB.txt"])`. The modules of this
 * package are known; what a file imports beyond them is looked for beside it and in `folders`.
 *
 * @throws A `MibError` if a module or a file that was asked for is not there.
 */
export function loadMib(modules: readonly string[], options: LoadMibOptions = {}): Promise<LoadedMib> {
  return load(modules, { library: standardModules, ...options });
}

export { type LoadedMib, type LoadMibOptions } from "@snmp/mib/node";
