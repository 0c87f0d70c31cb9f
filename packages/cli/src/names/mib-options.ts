// Which modules, and from where: -m, -M, and the environment variables of net-snmp.
import { delimiter, join } from "node:path";
import type { OptionValues } from "../arguments/options.ts";
import type { Environment } from "../arguments/secrets.ts";

/** Modules to load beside the standard ones, and the folders to find them in. */
export interface MibOptions {
  /** Names of modules, paths of files and folders; `ALL` stands for everything in the folders. */
  readonly modules: readonly string[];
  readonly folders: readonly string[];
  /** Whether the modules are meant beside the usual ones: the list begins with `+`. */
  readonly isAddition: boolean;
}

/** Reads `-m` or `$MIBS`, and `-M` or `$MIBDIRS`. A list that begins with `+` goes before the usual one. */
export function readMibOptions(options: OptionValues, environment: Environment): MibOptions {
  const list = options["mib-modules"] ?? environment.MIBS ?? "";
  const modules = splitList(list);
  const isAddition = list.startsWith("+");
  const given = options["mib-folders"] ?? environment.MIBDIRS;
  const usual = defaultFolders(environment);
  if (given === undefined) return { modules, folders: usual, isAddition };
  const folders = splitList(given.replace(/^[+-]/, ""));
  return {
    modules,
    isAddition,
    folders: given.startsWith("+")
      ? [...folders, ...usual]
      : given.startsWith("-")
        ? [...usual, ...folders]
        : folders,
  };
}

function splitList(text: string): string[] {
  return text
    .replace(/^[+-]/, "")
    .split(delimiter)
    .map((part) => part.trim())
    .filter((part) => part !== "" && part !== "none");
}

/** The folders that net-snmp's tools look into, where their usual packages put modules. */
function defaultFolders({ HOME, USERPROFILE }: Environment): string[] {
  const home = HOME ?? USERPROFILE;
  return [
    ...(home === undefined || home === "" ? [] : [join(home, ".snmp", "mibs")]),
    "/usr/share/snmp/mibs",
    "/usr/share/snmp/mibs/iana",
    "/usr/share/snmp/mibs/ietf",
    "/usr/local/share/snmp/mibs",
  ];
}
