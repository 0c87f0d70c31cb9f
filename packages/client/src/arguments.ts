// The arguments of calls: names or values, then options.
import { makeVarbind, oidFrom, type OidLike, type Varbind, varbindFrom, type VarbindInput } from "@snmp/pdu";
import { adviseMib, type Names, type UntypedInput } from "./names.ts";
import { type CallOptions, checkOptions, knownOptions } from "./options.ts";

/** A value to write. */
export type Input = VarbindInput | UntypedInput;

/** Returns a variable binding for each name. A loop, since `map` makes arrays of two kinds before and after it is compiled. */
export function bindNames(given: readonly OidLike[], names?: Names): readonly Varbind[] {
  // with one variable binding in it; an empty array would get room for 17 with the first
  if (given.length === 1) return [bindNull(given[0]!, names)];
  const varbinds: Varbind[] = [];
  for (let i = 0; i < given.length; i++) varbinds.push(bindNull(given[i]!, names));
  return varbinds;
}

function bindNull(given: OidLike, names?: Names): Varbind {
  return makeVarbind(bindName(given, names), "Null", null);
}

/** Returns the OID of a name. */
export function bindName(given: OidLike, names?: Names): string {
  if (names !== undefined) return names.oid(given);
  try {
    return oidFrom(given);
  } catch (error) {
    throw adviseMib(error, given);
  }
}

/** Returns the variable binding of a value to write. */
export function bindValue(input: Input, names?: Names): Varbind {
  if (names !== undefined) return names.varbind(input);
  try {
    return varbindFrom(input as VarbindInput);
  } catch (error) {
    throw adviseMib(error, input);
  }
}

/** The arguments of a call for names: names or a list of names, then options. */
export type Given = OidLike | readonly OidLike[] | CallOptions | undefined;

/** Returns the names in the arguments, which are a list of names, or the names themselves. An array of numbers is a name. */
export function namesIn(given: readonly Given[]): readonly OidLike[] {
  const [first] = given;
  const isList =
    given.length === 1 && Array.isArray(first) && first.length > 0 && typeof first[0] !== "number";
  return (isList ? first : given) as readonly OidLike[];
}

/** Removes the options from the end of a call's arguments: the only object there without arcs, `oid` or `type`. */
export function takeOptions<Options extends CallOptions>(given: unknown[]): Options {
  const last = given[given.length - 1];
  if (typeof last !== "object" || last === null || Array.isArray(last) || "oid" in last || "type" in last)
    return noOptions as Options;
  checkOptions(last, knownOptions.call);
  return given.pop() as Options;
}

const noOptions = Object.freeze({});
