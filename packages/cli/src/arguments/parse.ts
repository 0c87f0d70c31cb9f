import { parseArgs } from "node:util";
import { UsageError } from "../failure.ts";
import { foreignFlags } from "./export-options.ts";
import { findNearest } from "./nearest.ts";
import { type OptionSpecification, optionTable, type OptionValues } from "./options.ts";

/** The parts of a command line. */
export interface Arguments {
  /** The first word that is not an option. */
  readonly command: string | undefined;
  /** The words after the command that are not options. */
  readonly operands: readonly string[];
  readonly options: OptionValues;
}

/**
 * Parses a command line. Options may stand anywhere. A word that begins with a dash and a digit is a negative number, not an option.
 *
 * @throws A `UsageError`.
 */
export function parseArguments(args: readonly string[]): Arguments {
  try {
    const { values, positionals, tokens } = parseArgs({
      args: expandKeyOptions(args).map(shieldNumber),
      options: configuration,
      allowPositionals: true,
      tokens: true,
    });
    const [command, ...operands] = positionals.map(unshield);
    const given = applyNegations(values, tokens);
    const options = mapValues(given, (value) => (typeof value === "string" ? unshield(value) : value));
    return { command, operands, options: addApplicationOptions(options) };
  } catch (error) {
    throw translateError(error);
  }
}

/** Turns net-snmp's `-3m HEX`, `-3M`, `-3k` and `-3K` into our long options. */
function expandKeyOptions(args: readonly string[]): string[] {
  const expanded: string[] = [];
  for (let at = 0; at < args.length; at++) {
    if (args[at] === "--") return [...expanded, ...args.slice(at)];
    const [, letter, attached = ""] = /^-3([mMkK])((?:0x)?[0-9a-f]*)$/i.exec(args[at]!) ?? [];
    const name = keyOptions[letter ?? ""];
    const key = attached === "" ? args[at + 1] : attached;
    if (name === undefined || key === undefined || !/^(?:0x)?[0-9a-f]+$/i.test(key)) {
      expanded.push(args[at]!);
      continue;
    }
    expanded.push(`--${name}=${key}`);
    if (attached === "") at++;
  }
  return expanded;
}

/** Adds the options that net-snmp's tools take after -C, under our names. */
function addApplicationOptions(options: OptionValues): OptionValues {
  const more: { -readonly [Name in keyof OptionValues]: OptionValues[Name] } = {};
  for (const letters of options.application ?? []) {
    if (!/^(?:[rn]\d+|[cBbi])+$/.test(letters))
      throw new UsageError(`unknown option -C${letters}; use -CrCOUNT, -CnCOUNT, -Cc, -CB, -Cb or -Ci`);
    for (const [, letter, count] of letters.matchAll(/([rncB])(\d*)/g)) {
      if (letter === "r") more["max-repetitions"] = count!;
      else if (letter === "n") more["non-repeaters"] = count!;
      else if (letter === "B") more["no-bulk"] = true;
      else more["any-order"] = true;
    }
  }
  return { ...options, ...more };
}

/** Turns `--no-NAME` into `false` for the switch NAME. Of several, the last one counts. */
function applyNegations<Value>(
  values: Readonly<Record<string, Value>>,
  tokens: readonly { readonly kind: string; readonly name?: string }[],
): Record<string, Value | boolean> {
  const switches = new Map<string, boolean>();
  for (const { name = "" } of tokens) {
    const negated = negations.get(name);
    if (negated !== undefined) switches.set(negated, false);
    else if (switches.has(name)) switches.set(name, true);
  }
  const kept = Object.entries<Value | boolean>(values).filter(([name]) => !negations.has(name));
  return Object.fromEntries([...kept, ...switches]);
}

/** Turns an error of `parseArgs` into a short one with advice. */
function translateError(error: unknown): unknown {
  const { code, message } = error as NodeJS.ErrnoException;
  const option = /'(-[^'\s,]*)/.exec(message)?.[1] ?? "an option";
  switch (code) {
    case "ERR_PARSE_ARGS_UNKNOWN_OPTION":
      return new UsageError(`unknown option ${option}${suggestOption(option)}`);
    case "ERR_PARSE_ARGS_INVALID_OPTION_VALUE":
      if (message.includes("does not take")) return new UsageError(`${option} does not take a value`);
      if (message.includes("ambiguous"))
        return new UsageError(
          `${option} needs a value; write a value that begins with a dash directly after the option`,
        );
      return new UsageError(`${option} needs a value`);
    default:
      return error;
  }
}

function suggestOption(option: string): string {
  if (Object.hasOwn(foreignFlags, option)) return `; ${foreignFlags[option]}`;
  const nearest = findNearest(
    option,
    Object.keys(optionTable).map((name) => `--${name}`),
  );
  return nearest === undefined ? "" : `; did you mean ${nearest}?`;
}

function mapValues<From, To>(
  record: Readonly<Record<string, From>>,
  change: (value: From) => To,
): Record<string, To> {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, change(value)]));
}

function shieldNumber(word: string): string {
  return /^-\d/.test(word) ? shield + word : word;
}

function unshield(word: string): string {
  return word.startsWith(shield) ? word.slice(shield.length) : word;
}

/** Hides a negative number from `parseArgs`, which would take it for an option. No argument of a process contains this character. */
const shield = "\0";

const keyOptions: Readonly<Record<string, string>> = {
  m: "auth-master-key",
  M: "priv-master-key",
  k: "auth-localized-key",
  K: "priv-localized-key",
};

/** The switches by the names that turn them off. */
const negations: ReadonlyMap<string, string> = new Map(
  Object.entries<OptionSpecification>(optionTable)
    .filter(([, { negatable }]) => negatable === true)
    .map(([name]) => [`no-${name}`, name]),
);

const configuration = {
  ...Object.fromEntries(
    Object.entries<OptionSpecification>(optionTable).map(([name, { short, value, multiple = false }]) => [
      name,
      {
        type: value === undefined ? ("boolean" as const) : ("string" as const),
        multiple,
        ...(short === undefined ? {} : { short }),
      },
    ]),
  ),
  ...Object.fromEntries(Array.from(negations, ([name]) => [name, { type: "boolean" as const }])),
};
