// OBJECT IDENTIFIERs as users see them: dotted text in canonical form, such as "1.3.6.1.2.1.1.5.0".
import { EncodeError, maxArcs } from "@snmp/asn1";

/** An OBJECT IDENTIFIER as a user may write it: dotted text, with or without a leading dot, or its arcs. */
export type OidLike = string | readonly number[];

/**
 * The canonical dotted text of `oid`.
 *
 * @throws An `EncodeError` that names what is wrong: 2 to 128 arcs of 0..4294967295, the first 0..2, the second 0..39 below 0 and 1 (RFC
 * 2578 §3.5, X.690 §8.19.4).
 */
export function oidFrom(oid: OidLike): string {
  if (typeof oid === "string") {
    if (commonForm.test(oid)) return oid;
    return oidFromArcs(arcsIn(oid), oid);
  }
  if (!Array.isArray(oid))
    throw EncodeError.forValue(oid, "an OBJECT IDENTIFIER: dotted text or an array of arcs");
  return oidFromArcs(oid as readonly number[]);
}

/**
 * The arcs of dotted text.
 *
 * @throws An `EncodeError` as `oidFrom` does.
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
      throw malformed(oid, part === "" ? "an arc is empty" : `${JSON.stringify(part)} is no arc`);
    return Number(part);
  });
}

/** -1, 0 or 1: the order in which an agent walks (RFC 3416 §4.2.2), arc by arc and as numbers. Both in canonical form. */
export function compareOids(a: string, b: string): -1 | 0 | 1 {
  if (a === b) return 0;
  const shorter = Math.min(a.length, b.length);
  let at = 0;
  while (at < shorter && a.charCodeAt(at) === b.charCodeAt(at)) at++;
  if (at === a.length) return b.charCodeAt(at) === dot ? -1 : compareDigits(a, b, at);
  if (at === b.length) return a.charCodeAt(at) === dot ? 1 : compareDigits(a, b, at);
  return compareDigits(a, b, at);
}

/** Whether `oid` is `root` or below it. Both in canonical form. */
export function isWithin(oid: string, root: string): boolean {
  return oid.startsWith(root) && (oid.length === root.length || oid.charCodeAt(root.length) === dot);
}

/** The arcs of `oid` after those of `root`, as dotted text: the index of an instance. Empty when they are equal. */
export function indexOf(oid: string, root: string): string {
  if (!isWithin(oid, root)) throw new RangeError(`${oid} is not within ${root}`);
  return oid.slice(root.length + 1);
}

/** Two texts differ first at `at`, inside an arc or at its end: the arc with more digits is greater, else the first digit decides. */
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
    throw malformed(given, `it has ${arcs.length} arcs, where 2 to ${maxArcs} are allowed`);
  for (const arc of arcs) {
    if (!Number.isInteger(arc) || arc < 0 || arc > 0xffffffff)
      throw malformed(given, `${String(arc)} is not in the range 0..4294967295`);
  }
  if (arcs[0]! > 2) throw malformed(given, "the first arc is above 2");
  if (arcs[0]! < 2 && arcs[1]! > 39) throw malformed(given, "the second arc is above 39");
  return arcs.join(".");
}

function malformed(text: string, why: string): EncodeError {
  return new EncodeError(`${JSON.stringify(text)} is no OBJECT IDENTIFIER: ${why}`);
}

const dot = 46;
/** Most of what is asked for, and canonical already: 1.3 and up to 30 arcs of up to nine digits. */
const commonForm = /^1\.3(?:\.(?:0|[1-9]\d{0,8})){0,30}$/;
