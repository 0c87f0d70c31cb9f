// OBJECT IDENTIFIERs as users read and write them: dotted text in canonical form, such as "1.3.6.1.2.1.1.5.0".
import { EncodeError, maxArcs } from "@snmp/asn1";
import { hasUsualForm } from "./oid-form.ts";
import { isPolledName } from "./polled-names.ts";

/** An OBJECT IDENTIFIER as users may write it: dotted text, with or without a leading dot, or an array of its arcs. */
export type OidLike = string | readonly number[];

/**
 * Returns the canonical dotted text of `oid`.
 *
 * @throws An `EncodeError` that names the fault. Valid are 2 to 128 arcs of 0..4294967295, the first 0..2, the second 0..39 if the first
 * is 0 or 1 (RFC 2578 §3.5, X.690 §8.19.4).
 */
export function oidFrom(oid: OidLike): string {
  if (typeof oid === "string") {
    if (isPolledName(oid) || hasUsualForm(oid)) return oid;
    return oidFromArcs(arcsIn(oid), oid);
  }
  if (!Array.isArray(oid))
    throw EncodeError.forValue(oid, "an OBJECT IDENTIFIER: dotted text or an array of arcs");
  return oidFromArcs(oid as readonly number[]);
}

/**
 * Returns the arcs of dotted text.
 *
 * @throws An `EncodeError`, as `oidFrom` does.
 */
export function arcsOf(oid: string): number[] {
  if (typeof oid !== "string") throw EncodeError.forValue(oid, "the dotted text of an OBJECT IDENTIFIER");
  const arcs = arcsIn(oid);
  oidFromArcs(arcs, oid);
  return arcs;
}

function arcsIn(oid: string): number[] {
  const parts = (oid.startsWith(".") ? oid.slice(1) : oid).split(".");
  return parts.map((part) => {
    if (!/^\d{1,10}$/.test(part))
      throw oidError(oid, part === "" ? "an arc is empty" : `${JSON.stringify(part)} is not a number`);
    return Number(part);
  });
}

/** Returns -1, 0 or 1 for the order of a walk (RFC 3416 §4.2.2): arc by arc, as numbers. Both OIDs must be in canonical form. */
export function compareOids(a: string, b: string): -1 | 0 | 1 {
  if (a === b) return 0;
  const shorter = Math.min(a.length, b.length);
  let at = 0;
  while (at < shorter && a.charCodeAt(at) === b.charCodeAt(at)) at++;
  if (at === a.length) return b.charCodeAt(at) === dot ? -1 : compareDigits(a, b, at);
  if (at === b.length) return a.charCodeAt(at) === dot ? 1 : compareDigits(a, b, at);
  return compareDigits(a, b, at);
}

/** Returns whether `oid` is `root` or below it. Both must be in canonical form. */
export function isWithin(oid: string, root: string): boolean {
  return oid.startsWith(root) && (oid.length === root.length || oid.charCodeAt(root.length) === dot);
}

/**
 * Returns the arcs of `oid` after those of `root`, as dotted text: the index of an instance. It is empty if both are equal.
 *
 * @throws A `RangeError` if `oid` is not within `root`.
 */
export function indexOf(oid: string, root: string): string {
  if (!isWithin(oid, root)) throw new RangeError(`${oid} is not within ${root}`);
  return oid.slice(root.length + 1);
}

/** Compares arcs that differ first at `at`, inside or at the end: the one with more digits is greater, else the first digit decides. */
function compareDigits(a: string, b: string, at: number): -1 | 0 | 1 {
  let endA = at;
  let endB = at;
  while (endA < a.length && a.charCodeAt(endA) !== dot) endA++;
  while (endB < b.length && b.charCodeAt(endB) !== dot) endB++;
  if (endA !== endB) return endA < endB ? -1 : 1;
  return a.charCodeAt(at) < b.charCodeAt(at) ? -1 : 1;
}

function oidFromArcs(arcs: readonly number[], given = arcs.join(".")): string {
  if (arcs.length < 2 || arcs.length > maxArcs)
    throw oidError(given, `it has ${arcs.length} arcs, where 2 to ${maxArcs} are allowed`);
  for (const arc of arcs) {
    if (!Number.isInteger(arc) || arc < 0 || arc > 0xffffffff)
      throw oidError(given, `${String(arc)} is not in the range 0..4294967295`);
  }
  if (arcs[0]! > 2) throw oidError(given, "the first arc is above 2");
  if (arcs[0]! < 2 && arcs[1]! > 39) throw oidError(given, "the second arc is above 39");
  return arcs.join(".");
}

function oidError(text: string, why: string): EncodeError {
  return new EncodeError(`${JSON.stringify(text)} is not an OBJECT IDENTIFIER: ${why}`);
}

const dot = 46;
