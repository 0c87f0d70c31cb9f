// Files and code that command lines without names do not load.
import type { ModuleLibrary } from "@snmp/mib";
import { bundleFolder } from "../version.ts";
import type * as compiler from "./compiler.ts";
import { openLibrary } from "./standard-library.ts";

/** Whether this is the bundle. The build defines it, and leaves @snmp/mibs out. */
declare const SNMP_IS_BUNDLED: boolean;

/** Opens the standard modules, which are files beside the bundle. From its sources, the command imports @snmp/mibs instead. */
export async function openStandardLibrary(): Promise<ModuleLibrary> {
  if (typeof SNMP_IS_BUNDLED === "undefined") return (await import("@snmp/mibs")).standardModules;
  return openLibrary(bundleFolder()!);
}

/** Loads the compiler of MIB modules. */
export async function loadCompiler(): Promise<typeof compiler> {
  return import("./compiler.ts");
}
