import {
  type OptionGroup,
  type OptionName,
  type OptionSpecification,
  optionTable,
  type OptionValues,
} from "./options.ts";

/** Returns the names of the options of a group. */
export function optionsOfGroup(wanted: OptionGroup): OptionName[] {
  return Object.entries<OptionSpecification>(optionTable)
    .filter(([, { group }]) => group === wanted)
    .map(([name]) => name as OptionName);
}

/** Returns the options without those of the given names. */
export function withoutOptions(options: OptionValues, names: readonly OptionName[]): OptionValues {
  return Object.fromEntries(Object.entries(options).filter(([name]) => !names.includes(name as OptionName)));
}
