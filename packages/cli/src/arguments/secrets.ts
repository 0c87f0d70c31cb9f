// A secret comes from an option, a file or the environment. Every user of the machine can read the options in the list of processes.
import { UsageError } from "../failure.ts";
import { optionNames } from "./numbers.ts";
import { type OptionName, optionTable, type OptionValues } from "./options.ts";

/** The environment that a command runs in. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** The options that hold a secret. Each has an environment variable, and most have a second option that names a file. */
export const secretNames = [
  "community",
  "credentials",
  "auth-password",
  "priv-password",
  "auth-master-key",
  "priv-master-key",
  "auth-localized-key",
  "priv-localized-key",
] as const satisfies readonly OptionName[];

export type SecretName = (typeof secretNames)[number];

/** Returns a secret from its option, its file or its environment variable, in this order, or `undefined`. */
export async function readSecret(
  options: OptionValues,
  name: SecretName,
  environment: Environment,
): Promise<string | undefined> {
  return (await readGivenSecret(options, name)) ?? readSecretVariable(name, environment);
}

/** Returns a secret that stands on the command line, or in a file that the command line names, or `undefined`. */
export async function readGivenSecret(options: OptionValues, name: SecretName): Promise<string | undefined> {
  const fileOption = `${name}-file`;
  const file = isOptionName(fileOption) ? (options[fileOption] as string | undefined) : undefined;
  if (options[name] !== undefined && file !== undefined)
    throw new UsageError(`${optionNames(name)} and --${fileOption} exclude each other; use one of them`);
  return options[name] ?? (file === undefined ? undefined : await readSecretFile(file, fileOption));
}

/** Returns a secret from its environment variable, or `undefined` if that is unset or empty. */
export function readSecretVariable(name: SecretName, environment: Environment): string | undefined {
  const value = environment[`SNMP_${name.toUpperCase().replaceAll("-", "_")}`];
  return value === "" ? undefined : value;
}

/** Returns the content of a file without a line end at its end. */
async function readSecretFile(file: string, option: string): Promise<string> {
  try {
    // loaded when it is needed, because most command lines name no file
    const { readFile } = await import("node:fs/promises");
    return (await readFile(file, "utf8")).replace(/\r?\n$/, "");
  } catch (error) {
    throw new UsageError(`--${option}: cannot read the file: ${(error as Error).message}`);
  }
}

function isOptionName(name: string): name is OptionName {
  return Object.hasOwn(optionTable, name);
}
