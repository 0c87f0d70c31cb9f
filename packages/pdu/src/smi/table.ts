// The table of all types that the value of a variable binding can have. Nothing else in this package lists them, or switches on them.
import { counter32, counter64, gauge32, integer32, timeTicks } from "./integers.ts";
import { objectIdentifier } from "./names.ts";
import { endOfMibView, noSuchInstance, noSuchObject, nullType } from "./nulls.ts";
import { ipAddress, octetString, opaque } from "./octets.ts";
import type { SmiType } from "./type.ts";

/** All types of values and exceptions, in the order of RFC 3416 §3. */
export const smiTypes: readonly SmiType[] = Object.freeze(
  [
    integer32,
    octetString,
    objectIdentifier,
    ipAddress,
    counter32,
    gauge32,
    timeTicks,
    opaque,
    counter64,
    nullType,
    noSuchObject,
    noSuchInstance,
    endOfMibView,
  ].map((type) => Object.freeze(type as SmiType)),
);

/**
 * Returns the type with this name, or `undefined` if no type has it. `Unsigned32` is another name for `Gauge32`, whose tag it has (RFC 2578
 * §7.1.11).
 */
export function smiType(name: string): SmiType | undefined {
  return byName[name];
}

/** Returns the type with this identifier octet, or `undefined` if no type has it. */
export function smiTypeOfTag(tag: number): SmiType | undefined {
  return byTag[tag];
}

// a lookup in an object is faster than in a Map; without a prototype, it has no names but these
const byName: Record<string, SmiType | undefined> = {};
for (const type of smiTypes) byName[type.name] = type;
byName["Unsigned32"] = byName["Gauge32"];
Object.setPrototypeOf(byName, null);

const byTag = new Array<SmiType | undefined>(256).fill(undefined);
for (const type of smiTypes) byTag[type.tag] = type;
