import { parseArgs } from "node:util";
import { UsageError } from "../failure.ts";
import { type OptionSpecification, optionTable, type OptionValues } from "./options.ts";

/** A command line taken apart. */
export interface Arguments {
  /** The first word that is no option. */
  readonly command: string | undefined;
  /** The words behind it. */
  readonly operands: readonly string[];
  readonly options: OptionValues;
}

/** Takes a command line apart. Throws a `UsageError`. Options may stand anywhere; a negative number is none. */
export function parseArguments(args: readonly string[]): Arguments {
  const shielded = args.map((word) => (/^-\d/.test(word) ? shield + word : word));
  try {
    const { values, positionals } = parseArgs({
      args: shielded,
      options: configuration,
      allowPositionals: true,
    });
    const [command, ...operands] = positionals.map(unshielded);
    const options = mapValues(values, (value) => (typeof value === "string" ? unshielded(value) : value));
    return { command, operands, options: application(options) };
  } catch (error) {
    throw translated(error);
  }
}

/** What net-snmp writes behind -C, under the names that we have for it. */
function application(options: OptionValues): OptionValues {
  const more: { -readonly [Name in keyof OptionValues]: OptionValues[Name] } = {};
  for (const letters of options.application ?? []) {
    if (!/^(?:[rn]\d+|c)+$/.test(letters))
      throw new UsageError(`-C${letters} is not known; there are -CrCOUNT, -CnCOUNT and -Cc`);
    for (const [, letter, count] of letters.matchAll(/([rnc])(\d*)/g)) {
      if (letter === "r") more["max-repetitions"] = count!;
      else if (letter === "n") more["non-repeaters"] = count!;
      else more["any-order"] = true;
    }
  }
  return { ...options, ...more };
}

/** The errors of `parseArgs`, shorter. */
function translated(error: unknown): unknown {
  const { code, message } = error as NodeJS.ErrnoException;
  const option = /'(-[^'\s,]*)/.exec(message)?.[1] ?? "an option";
  switch (code) {
    case "ERR_PARSE_ARGS_UNKNOWN_OPTION":
      return new UsageError(`there is no option ${option}`);
    case "ERR_PARSE_ARGS_INVALID_OPTION_VALUE":
      if (message.includes("does not take")) return new UsageError(`${option} takes no value`);
      if (message.includes("ambiguous"))
        return new UsageError(`${option} needs a value; one that begins with a dash goes right behind it`);
      return new UsageError(`${option} needs a value`);
    default:
      return error;
  }
}

function mapValues<From, To>(
  record: Readonly<Record<string, From>>,
  change: (value: From) => To,
): Record<string, To> {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, change(value)]));
}

function unshielded(word: string): string {
  return word.startsWith(shield) ? word.slice(shield.length) : word;
}

/** In front of what begins like an option and is a number. No argument of a process holds this character. */
const shield = "\0";

const configuration = Object.fromEntries(
  Object.entries<OptionSpecification>(optionTable).map(([name, { short, value, multiple = false }]) => [
    name,
    {
      type: value === undefined ? ("boolean" as const) : ("string" as const),
      multiple,
      ...(short === undefined ? {} : { short }),
    },
  ]),
);
