// The defaults that users of net-snmp have in their snmp.conf (snmp.conf(5)), for what a command line does not say.
import { existsSync, readFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import type { OptionName, OptionValues } from "./arguments/options.ts";
import { type Environment, readSecretVariable, type SecretName } from "./arguments/secrets.ts";

/** Values by the names of their tokens, in lower case. */
export type SnmpConf = ReadonlyMap<string, string>;

/**
 * Reads `snmp.conf` and `snmp.local.conf` of the folders in $SNMPCONFPATH, or else of /etc/snmp, /usr/share/snmp and ~/.snmp. A later file
 * wins. Files that cannot be read count as empty, and tokens for other programs are left alone.
 */
export function readSnmpConf(environment: Environment): SnmpConf {
  const values = new Map<string, string>();
  for (const folder of foldersOf(environment))
    for (const name of ["snmp.conf", "snmp.local.conf"]) readFile(join(folder, name), values);
  return values;
}

function foldersOf({ SNMPCONFPATH, HOME, USERPROFILE }: Environment): string[] {
  if (SNMPCONFPATH !== undefined) return SNMPCONFPATH.split(delimiter).filter((folder) => folder !== "");
  const home = HOME ?? USERPROFILE ?? "";
  return ["/etc/snmp", "/usr/share/snmp", ...(home === "" ? [] : [join(home, ".snmp")])];
}

function readFile(file: string, values: Map<string, string>): void {
  for (const line of textOf(file).split(/\r?\n/)) {
    // `[snmp]` begins a part for another program of net-snmp
    if (/^\s*\[(?!snmp\])/i.test(line)) return;
    const [, token, value] = /^\s*(\w+)[ \t]+(.*?)\s*$/.exec(line) ?? [];
    if (token !== undefined) values.set(token.toLowerCase(), unquote(value!));
  }
}

function textOf(file: string): string {
  try {
    // an error takes longer to make than the look
    return existsSync(file) ? readFileSync(file, "utf8") : "";
  } catch {
    return "";
  }
}

/** `"a b"` and `'a b'` are `a b`. */
function unquote(text: string): string {
  return /^(["'])(.*)\1$/.exec(text)?.[2] ?? text;
}

/**
 * Returns the options with the defaults of snmp.conf for a command that asks a target. Options, their files and the environment win; what
 * belongs to another version of SNMP than the one in use is left out, and so are protocols that the security level does not need.
 */
export function addDefaults(options: OptionValues, conf: SnmpConf, environment: Environment): OptionValues {
  const made: Record<string, unknown> = { ...options };
  const add = (name: OptionName, token: string): void => {
    const value = conf.get(token);
    if (made[name] === undefined && value !== undefined && value !== "") made[name] = value;
  };
  add("timeout", "timeout");
  add("retries", "retries");
  // credentials of a plug-in come from one place
  if (["model", "credentials", "credentials-file"].some((name) => made[name] !== undefined)) return made;
  if (options.user === undefined) add("snmp-version", "defversion");
  const isUser =
    made["snmp-version"] === undefined ? options.user !== undefined : made["snmp-version"] === "3";
  const addSecret = (
    name: SecretName,
    tokens: readonly string[],
    others: readonly SecretName[] = [],
  ): void => {
    const isGiven = [name, ...others].some(
      (secret) =>
        made[secret] !== undefined ||
        made[`${secret}-file`] !== undefined ||
        readSecretVariable(secret, environment) !== undefined,
    );
    if (!isGiven) for (const token of tokens) add(name, token);
  };
  if (!isUser) {
    addSecret("community", ["defcommunity"]);
    return made;
  }
  add("user", "defsecurityname");
  add("level", "defsecuritylevel");
  add("context", "defcontext");
  const level = (options.level ?? conf.get("defsecuritylevel") ?? "").toLowerCase();
  if (/^(?:a|priv$|[23]$)/.test(level)) {
    add("auth-protocol", "defauthtype");
    addSecret(
      "auth-password",
      ["defauthpassphrase", "defpassphrase"],
      ["auth-master-key", "auth-localized-key"],
    );
  }
  if (/^(?:authpriv|ap|priv|3)$/.test(level)) {
    add("priv-protocol", "defprivtype");
    addSecret(
      "priv-password",
      ["defprivpassphrase", "defpassphrase"],
      ["priv-master-key", "priv-localized-key"],
    );
  }
  return made;
}
