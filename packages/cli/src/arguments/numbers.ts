import { UsageError } from "../failure.ts";
import { type OptionName, type OptionSpecification, optionTable, type OptionValues } from "./options.ts";

/** Returns the value of an option as a number of at least `min`, or `undefined` if the option is not given. */
export function readNumber(
  options: OptionValues,
  name: OptionName,
  min: number,
  whole = true,
): number | undefined {
  const text = options[name];
  if (text === undefined) return undefined;
  const value = Number(text);
  if (text !== "" && value >= min && value <= 0x7fffffff && (!whole || Number.isInteger(value))) return value;
  throw new UsageError(
    `${optionNames(name)} must be ${whole ? "a whole number" : "a number"} of at least ${min}, not ${JSON.stringify(text)}`,
  );
}

/** Returns the numbers of a list such as `1,2,5-8`, or `undefined` if the option is not given. */
export function readList(options: OptionValues, name: "columns"): number[] | undefined {
  const text = options[name];
  return text?.split(",").flatMap((part) => {
    const [, first, last = first] = /^\s*(\d{1,9})(?:-(\d{1,9}))?\s*$/.exec(part) ?? [];
    const count = Number(last) - Number(first) + 1;
    if (first === undefined || count < 1 || count > 1000)
      throw new UsageError(
        `${optionNames(name)} must be a list such as 1,2,5-8, not ${JSON.stringify(text)}`,
      );
    return Array.from({ length: count }, (_, i) => Number(first) + i);
  });
}

/** The names of an option as errors and help show them: `-t, --timeout`. */
export function optionNames(name: OptionName): string {
  const { short }: OptionSpecification = optionTable[name];
  return short === undefined ? `--${name}` : `-${short}, --${name}`;
}
