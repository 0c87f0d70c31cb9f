// The files beside the bundle, which command lines without names do not read. Bundlers leave them alone.
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { ModuleLibrary } from "@snmp/mib";
import type * as exporter from "../export/exporter.ts";
import type * as compiler from "./compiler.ts";
import { openLibrary } from "./standard-library.ts";

/** Whether this is the bundle, and where the bundle is. The build defines both. */
declare const SNMP_IS_BUNDLED: boolean;
declare const SNMP_BUNDLE_URL: string;

/** Opens the standard modules. From its sources, the command imports @snmp/mibs instead. */
export async function openStandardLibrary(): Promise<ModuleLibrary> {
  if (typeof SNMP_IS_BUNDLED === "undefined") return (await import("@snmp/mibs")).standardModules;
  return openLibrary(bundleFolder());
}

/** Loads the compiler of MIB modules. */
export async function loadCompiler(): Promise<typeof compiler> {
  if (typeof SNMP_IS_BUNDLED === "undefined") return import("./compiler.ts");
  const file: string = pathToFileURL(join(bundleFolder(), "compiler.js")).href;
  return (await import(file)) as typeof compiler;
}

/** Loads the exporter, and the packages of others that it needs. */
export async function loadExporter(): Promise<typeof exporter> {
  if (typeof SNMP_IS_BUNDLED === "undefined") return import("../export/exporter.ts");
  const file: string = pathToFileURL(join(bundleFolder(), "exporter.js")).href;
  return (await import(file)) as typeof exporter;
}

function bundleFolder(): string {
  return fileURLToPath(new URL(".", SNMP_BUNDLE_URL));
}
