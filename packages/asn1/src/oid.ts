// Dotted text to the content octets of an OBJECT IDENTIFIER (X.690 §8.19); RFC 2578 §3.5: at most 128 arcs of 32 bits.
import { EncodeError } from "./errors.ts";

/** The number of arcs that an OBJECT IDENTIFIER may have (RFC 2578 §3.5). */
export const maxArcs = 128;

/**
 * Writes the content octets of dotted `text` so that they end before `position`; returns the offset of the first octet. There must be
 * room for as many octets as `text` has characters.
 */
export function writeOid(bytes: Uint8Array, position: number, text: string): number {
  const { length } = text;
  // It writes forwards at the beginning of the room, then moves the octets up to `position`.
  const room = position - length;
  let to = room;
  let at = text.charCodeAt(0) === dot ? 1 : 0; // net-snmp prints OIDs with a dot in front
  let arcs = 0;
  let leading = 0;
  for (let separator = dot; separator === dot; at++) {
    const first = at;
    let arc = 0;
    separator = none;
    for (; at < length; at++) {
      const digit = text.charCodeAt(at) - zero;
      if (digit >>> 0 > 9) {
        separator = digit + zero;
        break;
      }
      // nine digits fit into a signed integer of 32 bits, which is faster
      if (at - first < 9) arc = (Math.imul(arc, 10) + digit) | 0;
      else if ((arc = arc * 10 + digit) > 0xffffffff || at - first > 9) throw oidError(text);
    }
    if (at === first || ++arcs > maxArcs) throw oidError(text);
    if (arcs > 2) to = writeArc(bytes, to, arc);
    else if (arcs === 1) leading = arc;
    else if (leading > 2 || (leading < 2 && arc > 39)) throw oidError(text);
    else to = writeArc(bytes, to, leading * 40 + arc);
    if (separator !== dot && (separator !== none || arcs < 2)) throw oidError(text);
  }
  while (to > room) bytes[--position] = bytes[--to]!;
  return position;
}

function writeArc(bytes: Uint8Array, to: number, arc: number): number {
  if (arc > 0x7f) {
    if (arc > 0x3fff) {
      if (arc > 0x1fffff) {
        if (arc > 0xfffffff) bytes[to++] = Math.floor(arc / 0x10000000) | 0x80;
        bytes[to++] = (arc >>> 21) | 0x80;
      }
      bytes[to++] = (arc >>> 14) | 0x80;
    }
    bytes[to++] = (arc >>> 7) | 0x80;
  }
  bytes[to++] = arc & 0x7f;
  return to;
}

function oidError(text: string): EncodeError {
  return new EncodeError(
    `${JSON.stringify(text)} is not an OBJECT IDENTIFIER; write 2 to ${maxArcs} arcs of 0..4294967295, the first 0..2, separated by dots`,
  );
}

const dot = 46;
const zero = 48;
/** Stands for the character after the last one. */
const none = -1;
