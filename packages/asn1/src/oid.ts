// OBJECT IDENTIFIER content octets (X.690 §8.19) to dotted text and back; RFC 2578 §3.5: at most 128 arcs of 32 bits.
import { DecodeError, EncodeError } from "./errors.ts";

/** The most arcs that an OBJECT IDENTIFIER may have (RFC 2578 §3.5). */
export const maxArcs = 128;

/** Dotted text of the content octets from `start` to `end`, of which there is at least one. */
export function oidText(bytes: Uint8Array, start: number, end: number): string {
  if (bytes[end - 1]! > 0x7f) throw new DecodeError("bad-content", end - 1, "an OBJECT IDENTIFIER that breaks off inside an arc");
  // All arcs but the last are looked up: the rows of a table, and polls of the same objects, share them.
  let last = end - 1;
  while (last > start && bytes[last - 1]! > 0x7f) last--;
  if (last === start) return leadingArcs(bytes, start, end);
  const prefix = prefixText(bytes, start, last);
  const first = bytes[last]!;
  if (last === end - 1 && prefix.arcs < maxArcs) return prefix.text + smallArcs[first]!;
  return prefix.text + "." + arcsText(bytes, last, end, prefix.arcs).text;
}

interface Prefix {
  readonly octets: Uint8Array;
  readonly text: string;
  readonly arcs: number;
}

/** Text of the arcs from `start` to `end`, remembered in a small table of fixed size. */
function prefixText(bytes: Uint8Array, start: number, end: number): Prefix {
  const length = end - start;
  let hash = length;
  for (let at = start; at < end; at++) hash = (hash * 31 + bytes[at]!) | 0;
  const slot = hash & (slots - 1);
  const known = prefixes[slot];
  if (known !== undefined && known.octets.length === length) {
    const { octets } = known;
    let i = 0;
    while (i < length && octets[i] === bytes[start + i]) i++;
    if (i === length) return known;
  }
  const { text, arcs } = arcsText(bytes, start, end, 0);
  const prefix = { octets: new Uint8Array(bytes.subarray(start, end)), text, arcs }; // `slice` would share the memory of a Buffer
  if (length <= longestPrefix) prefixes[slot] = prefix;
  return prefix;
}

/** Text of whole arcs; `before` arcs come before them (0: the first octets are the two leading arcs). */
function arcsText(bytes: Uint8Array, start: number, end: number, before: number): { text: string; arcs: number } {
  let at = start;
  let text = "";
  let arcs = before;
  if (before === 0) {
    while (bytes[at]! > 0x7f) at++;
    text = leadingArcs(bytes, start, ++at);
    arcs = 2;
  }
  while (at < end) {
    const first = at;
    if (bytes[first] === 0x80) throw padded(first);
    let arc = 0;
    let octet;
    do {
      octet = bytes[at++]!;
      arc = arc * 128 + (octet & 0x7f);
    } while (octet > 0x7f);
    if (arc > 0xffffffff || at - first > 5) throw new DecodeError("out-of-range", first, "an arc of more than 32 bits");
    text += first === start ? arc : arc < 128 ? smallArcs[arc]! : "." + arc;
    if (++arcs > maxArcs) throw new DecodeError("out-of-range", first, `an OBJECT IDENTIFIER of more than ${maxArcs} arcs`);
  }
  return { text, arcs };
}

/** The first arc on the wire holds two: 40 X + Y, where X is 0, 1 or 2 and Y is below 40 unless X is 2. */
function leadingArcs(bytes: Uint8Array, start: number, end: number): string {
  if (bytes[start] === 0x80) throw padded(start);
  let arc = 0;
  for (let at = start; at < end; at++) arc = arc * 128 + (bytes[at]! & 0x7f);
  if (end - start > 5 || arc > 0xffffffff + 80) throw new DecodeError("out-of-range", start, "an arc of more than 32 bits");
  return arc < 40 ? `0.${arc}` : arc < 80 ? `1.${arc - 40}` : `2.${arc - 80}`;
}

/**
 * Writes the content octets of dotted `text` so that they end before `position`; returns the offset of the first. There must be room
 * for as many octets as `text` has characters.
 */
export function writeOid(bytes: Uint8Array, position: number, text: string): number {
  const start = text.charCodeAt(0) === dot ? 1 : 0; // net-snmp prints OIDs with a dot in front
  let after = -1; // the arc to the right, not yet written: the two leading arcs become one
  let arcs = 0;
  for (let at = text.length; ; at--) {
    // one arc, read from its last digit to its first
    const end = at;
    let arc = 0;
    for (let scale = 1; at > start; at--, scale *= 10) {
      const digit = text.charCodeAt(at - 1) - zero;
      if (digit < 0 || digit > 9) break;
      arc += digit * scale;
    }
    if (at === end || end - at > 10 || arc > 0xffffffff || ++arcs > maxArcs) throw malformed(text);
    if (at === start) {
      if (after === -1 || arc > 2 || (arc < 2 && after > 39)) throw malformed(text);
      return writeArc(bytes, position, arc * 40 + after);
    }
    if (text.charCodeAt(at - 1) !== dot) throw malformed(text);
    if (after !== -1) position = writeArc(bytes, position, after);
    after = arc;
  }
}

function writeArc(bytes: Uint8Array, position: number, arc: number): number {
  bytes[--position] = arc & 0x7f;
  while (arc > 0x7f) {
    arc = Math.floor(arc / 128);
    bytes[--position] = (arc & 0x7f) | 0x80;
  }
  return position;
}

/** X.690 §8.19.2: an arc has no octets more than it needs. */
function padded(offset: number): DecodeError {
  return new DecodeError("bad-content", offset, "an arc with more octets than it needs");
}

function malformed(text: string): EncodeError {
  return new EncodeError(`${JSON.stringify(text)} is no OBJECT IDENTIFIER: 2 to ${maxArcs} arcs of 0..4294967295, the first 0..2`);
}

const dot = 46;
const zero = 48;
const slots = 256;
const longestPrefix = 48;
const prefixes: (Prefix | undefined)[] = new Array<Prefix | undefined>(slots).fill(undefined);
const smallArcs: readonly string[] = Array.from({ length: 128 }, (_, arc) => `.${arc}`);
