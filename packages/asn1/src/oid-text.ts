// Turns the content octets of an OBJECT IDENTIFIER (X.690 §8.19) into dotted text; RFC 2578 §3.5: at most 128 arcs of 32 bits.
import { DecodeError } from "./errors.ts";
import { OctetsTable } from "./octets-table.ts";
import { noOctets } from "./octets.ts";
import { maxArcs } from "./oid.ts";

/**
 * Returns the dotted text of an OBJECT IDENTIFIER whose content octets are those from `start` to `end`, at least one.
 *
 * @throws A `DecodeError` if an arc is cut off, exceeds 32 bits or has more octets than it needs, or if there are more than 128 arcs.
 */
export function oidText(bytes: Uint8Array, start: number, end: number): string {
  return (memory.walked < walkStart ? undefined : nextRow(bytes, start, end)) ?? lookUp(bytes, start, end);
}

function lookUp(bytes: Uint8Array, start: number, end: number): string {
  if (bytes[end - 1]! > 0x7f)
    throw new DecodeError("bad-content", end - 1, "the OBJECT IDENTIFIER breaks off inside an arc");
  let last = end - 1;
  while (last > start && bytes[last - 1]! > 0x7f) last--;
  let hash = 0;
  let at = start;
  for (; at < last; at++) hash = (Math.imul(hash, 31) + bytes[at]!) | 0;
  const prefixHash = hash;
  for (; at < end; at++) hash = (Math.imul(hash, 31) + bytes[at]!) | 0;
  const { polled } = memory;
  const known = polled.find(hash, bytes, start, end);
  memory.walked = known === undefined ? memory.walked + 1 : 0;
  if (known !== undefined) return known;
  if (last === start) return leadingArcs(bytes, start, end);
  const prefix = prefixOf(prefixHash, bytes, start, last);
  if (prefix.arcs === maxArcs) throw arcsError(last);
  prefix.lastArc = arcAt(bytes, last, end);
  if (!polled.wants(hash, end - start)) return prefix.text + prefix.lastArc;
  const text = [prefix.text, prefix.lastArc].join(""); // in one piece, unlike the result of +, and so faster to compare
  polled.add(hash, bytes, start, end, text);
  return text;
}

/** All arcs except the last; the rows of a column share them. */
interface Prefix {
  readonly octets: Uint8Array;
  /** The dotted text, with a dot at the end. */
  readonly text: string;
  readonly arcs: number;
  /** The last arc of the OID with this prefix that was read last. */
  lastArc: number;
  /** The slot of the prefix that came after this one. */
  next: number;
}

/** Returns the text of the OID if it is the next row of a walk: in the column that came next the last time, too, and further down. */
function nextRow(bytes: Uint8Array, start: number, end: number): string | undefined {
  const prefix = memory.prefixes.at(memory.before.next);
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
  memory.before = prefix;
  return prefix.text + arc;
}

function prefixOf(hash: number, bytes: Uint8Array, start: number, end: number): Prefix {
  const { prefixes } = memory;
  const known = prefixes.find(hash, bytes, start, end);
  if (known !== undefined) {
    memory.before.next = prefixes.slotOf(hash);
    return (memory.before = known);
  }
  const prefix = readPrefix(bytes, start, end);
  if (prefixes.wants(hash, end - start)) prefixes.add(hash, bytes, start, end, prefix);
  return prefix;
}

function readPrefix(bytes: Uint8Array, start: number, end: number): Prefix {
  let at = start;
  while (bytes[at]! > 0x7f) at++;
  let text = leadingArcs(bytes, start, ++at);
  let arcs = 2;
  while (at < end) {
    const first = at;
    while (bytes[at]! > 0x7f) at++;
    const arc = arcAt(bytes, first, ++at);
    if (++arcs > maxArcs) throw arcsError(first);
    text += `.${arc}`;
  }
  return { octets: new Uint8Array(bytes.subarray(start, end)), text: `${text}.`, arcs, lastArc: 0, next: -1 };
}

/** Returns the arc in the octets from `start` to `end`. */
function arcAt(bytes: Uint8Array, start: number, end: number): number {
  if (bytes[start] === 0x80) throw paddingError(start);
  let arc = 0;
  for (let at = start; at < end; at++) arc = arc * 128 + (bytes[at]! & 0x7f);
  if (arc > 0xffffffff || end - start > 5)
    throw new DecodeError("out-of-range", start, "the arc has more than 32 bits");
  return arc;
}

/** Returns the first two arcs, which are one on the wire: 40 X + Y, where X is 0, 1 or 2, and Y is below 40 unless X is 2. */
function leadingArcs(bytes: Uint8Array, start: number, end: number): string {
  if (bytes[start] === 0x80) throw paddingError(start);
  let arc = 0;
  for (let at = start; at < end; at++) arc = arc * 128 + (bytes[at]! & 0x7f);
  if (end - start > 5 || arc > 0xffffffff + 80)
    throw new DecodeError("out-of-range", start, "the arc has more than 32 bits");
  return arc < 40 ? `0.${arc}` : arc < 80 ? `1.${arc - 40}` : `2.${arc - 80}`;
}

/** X.690 §8.19.2: an arc must not have more octets than it needs. */
function paddingError(offset: number): DecodeError {
  return new DecodeError("bad-content", offset, "the arc has more octets than it needs");
}

function arcsError(offset: number): DecodeError {
  return new DecodeError("out-of-range", offset, `the OBJECT IDENTIFIER has more than ${maxArcs} arcs`);
}

/** Everything that this module remembers from one OID to the next. It never changes the result, only the time that it takes. */
interface Memory {
  /** Whole OIDs: a poll receives the same ones in every answer. */
  polled: OctetsTable<string>;
  prefixes: OctetsTable<Prefix>;
  /** The prefix that was found last. */
  before: Prefix;
  /** The number of OIDs that were looked up since the last one that `polled` had. */
  walked: number;
}

const memory: Memory = newMemory();

/** Forgets all OIDs, so that a test starts as a new process does. */
export function forgetOids(): void {
  Object.assign(memory, newMemory());
}

function newMemory(): Memory {
  return {
    polled: new OctetsTable<string>(),
    prefixes: new OctetsTable<Prefix>(),
    before: { octets: noOctets, text: "", arcs: 0, lastArc: 0, next: -1 },
    walked: 0,
  };
}

/** After so many OIDs that `polled` does not have, the next OID is likely to be the next row of a column. */
const walkStart = 32;
