// Secrets can stand in an option, in a file or in the environment: what stands in an option is in every list of processes.
import { readFile } from "node:fs/promises";
import { UsageError } from "../failure.ts";
import { optionNames } from "./numbers.ts";
import type { OptionValues } from "./options.ts";

/** The environment that a command runs in. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** The options that hold a secret; each has a second one that names a file, and a variable. */
export type SecretName = "community" | "auth-password" | "priv-password";

/** A secret from its option, else from its file, else from the environment; `undefined` where there is none. */
export async function secretOption(
  options: OptionValues,
  name: SecretName,
  environment: Environment,
): Promise<string | undefined> {
  const file = options[`${name}-file`];
  if (options[name] !== undefined && file !== undefined)
    throw new UsageError(`${optionNames(name)} and --${name}-file are both given; one is enough`);
  if (options[name] !== undefined) return options[name];
  if (file !== undefined) return await secretIn(file, name);
  const value = environment[`SNMP_${name.toUpperCase().replace("-", "_")}`];
  return value === "" ? undefined : value;
}

/** The content of a file without the line end at its end. */
async function secretIn(file: string, name: SecretName): Promise<string> {
  try {
    return (await readFile(file, "utf8")).replace(/\r?\n$/, "");
  } catch (error) {
    throw new UsageError(`--${name}-file: ${(error as Error).message}`);
  }
}
