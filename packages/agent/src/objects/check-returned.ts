// Checks of what providers and delegates return. Each throws an error that says what was wrong with it.
import {
  compareOids,
  isException,
  isWithin,
  makeVarbind,
  type Varbind,
  varbindFrom,
  type VarbindInput,
} from "@snmp/pdu";
import type { DelegateRange } from "./delegate.ts";

/** Returns the variable binding of that very name. */
export function expectNamed(given: VarbindInput, oid: string): Varbind {
  const found = toVarbind(given);
  if (found.oid !== oid) throw new Error(`the provider returned ${found.oid} instead of ${oid}`);
  return found;
}

/** Returns an instance that follows `oid`, in the subtree of the provider. */
export function expectAfter(given: VarbindInput, oid: string, root: string): Varbind {
  const found = toVarbind(given);
  if (isException(found))
    throw new Error(
      `the provider returned ${found.type} for ${found.oid}; next() must return an instance or undefined`,
    );
  if (!isWithin(found.oid, root))
    throw new Error(`the provider of ${root} returned ${found.oid}, which is outside of its subtree`);
  if (compareOids(found.oid, oid) <= 0)
    throw new Error(
      `the provider returned ${found.oid}, which does not follow ${oid}; next() must return a greater OID`,
    );
  return found;
}

/** Returns an instance in the range that the delegate was asked for. */
export function expectBetween(given: VarbindInput, { start, include, end }: DelegateRange): Varbind {
  const found = toVarbind(given);
  const order = compareOids(found.oid, start);
  const isIn =
    (order > 0 || (include && order === 0)) && (end === undefined || compareOids(found.oid, end) < 0);
  if (isException(found) || !isIn)
    throw new Error(
      `the delegate returned ${found.type} for ${found.oid}, which is not an instance in its range`,
    );
  return found;
}

/** Checks a variable binding, unless @snmp/pdu made it and so has checked it. */
function toVarbind(given: VarbindInput): Varbind {
  if (typeof given !== "object" || given === null)
    throw new Error(`the provider returned ${String(given)} instead of a variable binding`);
  return given.constructor === VariableBinding ? (given as Varbind) : varbindFrom(given);
}

const VariableBinding = makeVarbind("0.0", "Null", null).constructor;
