// OBJECT IDENTIFIER content octets (X.690 §8.19) to dotted text; RFC 2578 §3.5: at most 128 arcs of 32 bits.
import { DecodeError } from "./errors.ts";
import { OctetsTable } from "./octets-table.ts";
import { maxArcs } from "./oid.ts";

/**
 * The dotted text of an OBJECT IDENTIFIER whose content octets are those from `start` to `end`, at least one.
 *
 * @throws A `DecodeError` for an arc with more octets than it needs, of more than 32 bits, or cut off; and for more than 128 arcs.
 */
export function oidText(bytes: Uint8Array, start: number, end: number): string {
  return (walked < aWalk ? undefined : nextRow(bytes, start, end)) ?? lookUp(bytes, start, end);
}

function lookUp(bytes: Uint8Array, start: number, end: number): string {
  if (bytes[end - 1]! > 0x7f)
    throw new DecodeError("bad-content", end - 1, "an OBJECT IDENTIFIER that breaks off inside an arc");
  let last = end - 1;
  while (last > start && bytes[last - 1]! > 0x7f) last--;
  let hash = 0;
  let at = start;
  for (; at < last; at++) hash = (Math.imul(hash, 31) + bytes[at]!) | 0;
  const prefixHash = hash;
  for (; at < end; at++) hash = (Math.imul(hash, 31) + bytes[at]!) | 0;
  const known = polled.find(hash, bytes, start, end);
  walked = known === undefined ? walked + 1 : 0;
  if (known !== undefined) return known;
  if (last === start) return leadingArcs(bytes, start, end);
  const prefix = prefixOf(prefixHash, bytes, start, last);
  if (prefix.arcs === maxArcs) throw tooManyArcs(last);
  prefix.lastArc = arcAt(bytes, last, end);
  if (!polled.wants(hash, end - start)) return prefix.text + prefix.lastArc;
  const text = [prefix.text, prefix.lastArc].join(""); // in one piece, unlike what + makes: quick to compare
  polled.add(hash, bytes, start, end, text);
  return text;
}

/** All arcs but the last, which the rows of a column share. */
interface Prefix {
  readonly octets: Uint8Array;
  /** With a dot at the end. */
  readonly text: string;
  readonly arcs: number;
  /** The last arc of the OID that was read last. */
  lastArc: number;
  /** Slot of the prefix that came after this one. */
  next: number;
}

/** The text of an OID that a walk brings next: one in the column that came next before, too, and further down. */
function nextRow(bytes: Uint8Array, start: number, end: number): string | undefined {
  const prefix = prefixes.at(before.next);
  if (prefix === undefined) return undefined;
  const { octets, arcs } = prefix;
  const { length } = octets;
  const first = start + length;
  if (end - first < 1 || end - first > 5 || bytes[first] === 0x80 || arcs === maxArcs) return undefined;
  let arc = 0;
  for (let at = first; at < end; at++) {
    const octet = bytes[at]!;
    if (octet < 0x80 !== (at === end - 1)) return undefined;
    arc = arc * 128 + (octet & 0x7f);
  }
  if (arc <= prefix.lastArc || arc > 0xffffffff) return undefined;
  for (let i = length - 1; i >= 0; i--) if (octets[i] !== bytes[start + i]) return undefined;
  prefix.lastArc = arc;
  before = prefix;
  return prefix.text + arc;
}

function prefixOf(hash: number, bytes: Uint8Array, start: number, end: number): Prefix {
  const known = prefixes.find(hash, bytes, start, end);
  if (known !== undefined) {
    before.next = prefixes.slotOf(hash);
    return (before = known);
  }
  const prefix = prefixFrom(bytes, start, end);
  if (prefixes.wants(hash, end - start)) prefixes.add(hash, bytes, start, end, prefix);
  return prefix;
}

function prefixFrom(bytes: Uint8Array, start: number, end: number): Prefix {
  let at = start;
  while (bytes[at]! > 0x7f) at++;
  let text = leadingArcs(bytes, start, ++at);
  let arcs = 2;
  while (at < end) {
    const first = at;
    while (bytes[at]! > 0x7f) at++;
    const arc = arcAt(bytes, first, ++at);
    if (++arcs > maxArcs) throw tooManyArcs(first);
    text += `.${arc}`;
  }
  return { octets: new Uint8Array(bytes.subarray(start, end)), text: `${text}.`, arcs, lastArc: 0, next: -1 };
}

/** The arc in the octets from `start` to `end`. */
function arcAt(bytes: Uint8Array, start: number, end: number): number {
  if (bytes[start] === 0x80) throw padded(start);
  let arc = 0;
  for (let at = start; at < end; at++) arc = arc * 128 + (bytes[at]! & 0x7f);
  if (arc > 0xffffffff || end - start > 5)
    throw new DecodeError("out-of-range", start, "an arc of more than 32 bits");
  return arc;
}

/** The first arc on the wire holds two: 40 X + Y, where X is 0, 1 or 2 and Y is below 40 unless X is 2. */
function leadingArcs(bytes: Uint8Array, start: number, end: number): string {
  if (bytes[start] === 0x80) throw padded(start);
  let arc = 0;
  for (let at = start; at < end; at++) arc = arc * 128 + (bytes[at]! & 0x7f);
  if (end - start > 5 || arc > 0xffffffff + 80)
    throw new DecodeError("out-of-range", start, "an arc of more than 32 bits");
  return arc < 40 ? `0.${arc}` : arc < 80 ? `1.${arc - 40}` : `2.${arc - 80}`;
}

/** X.690 §8.19.2: an arc has no octets more than it needs. */
function padded(offset: number): DecodeError {
  return new DecodeError("bad-content", offset, "an arc with more octets than it needs");
}

function tooManyArcs(offset: number): DecodeError {
  return new DecodeError("out-of-range", offset, `an OBJECT IDENTIFIER of more than ${maxArcs} arcs`);
}

/** Whole OIDs: those that a poll asks for come in every answer. */
const polled = new OctetsTable<string>();
/** How many OIDs were looked up since the last that was one of them. */
let walked = 0;
/** So many, and the next one is likely to be the next row of a column. */
const aWalk = 32;
const prefixes = new OctetsTable<Prefix>();
/** The prefix that was found last. */
let before: Prefix = { octets: new Uint8Array(0), text: "", arcs: 0, lastArc: 0, next: -1 };
