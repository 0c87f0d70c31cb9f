/**
 * Loads MIB modules from files: any order, any folder, what they import is found and loaded too. For Node.js.
 *
 * @module @snmp/mib/node
 */
export { findModuleFiles, type ModuleFiles, modulesIn } from "./find-files.ts";
export { LoadedMib, loadMib, type LoadMibOptions } from "./load-mib.ts";
