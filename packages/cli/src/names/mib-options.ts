// Which modules, and from where: -m, -M, and the environment variables of net-snmp.
import { delimiter, join } from "node:path";
import type { OptionValues } from "../arguments/options.ts";
import type { Environment } from "../arguments/secrets.ts";
import { readSnmpConf } from "../snmp-conf.ts";

/** Modules to load beside the standard ones, and the folders to find them in. */
export interface MibOptions {
  /** Names of modules, paths of files and folders; `ALL` stands for everything in the folders. */
  readonly modules: readonly string[];
  readonly folders: readonly string[];
  /** Whether the modules are meant beside the usual ones: the list begins with `+`. */
  readonly isAddition: boolean;
}

/** Reads `-m`, `$MIBS` or `mibs` of snmp.conf, and `-M`, `$MIBDIRS` or `mibdirs`. A list that begins with `+` goes before the usual one. */
export function readMibOptions(options: OptionValues, environment: Environment): MibOptions {
  const conf = readSnmpConf(environment);
  const list = options["mib-modules"] ?? environment.MIBS ?? conf.get("mibs") ?? "";
  const modules = splitList(list);
  const isAddition = list.startsWith("+");
  const given = options["mib-folders"] ?? environment.MIBDIRS ?? conf.get("mibdirs");
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
