// Forgeries of authenticated messages: one part gets another length, and every length around it is put right. A model that compares
// only as many octets of a digest as a message has accepts some of them; anybody can then forge messages (CVE-2008-0960).
import { equalOctets } from "@snmp/pdu";
import { type Element, elementOf, join, leavesOf, octetsOf } from "./ber.ts";
import type { HostileInput } from "./hostile.ts";
import { textOf } from "./hostile-text.ts";

/** Yields the forgeries of a message in its own format: BER, text, or fields behind their lengths. */
export function* forge(message: Uint8Array): Generator<HostileInput> {
  const element = elementOf(message, { insideOctetStrings: true });
  const text = textOf(message);
  if (element !== undefined) yield* differing(message, forgeElements(element));
  else if (text !== undefined) yield* differing(message, forgeTokens(text));
  else yield* differing(message, forgeFields(message));
}

/** Yields the forgeries of a part of a message whose format is unknown: in every format, and every range cut out. */
export function* forgePart(part: Uint8Array): Generator<HostileInput> {
  const element = elementOf(part, { insideOctetStrings: true });
  if (element !== undefined) yield* differing(part, forgeElements(element));
  yield* differing(part, forgeFields(part));
  yield* differing(part, cutRanges(part));
}

function* differing(original: Uint8Array, forgeries: Iterable<HostileInput>): Generator<HostileInput> {
  for (const forgery of forgeries) if (!equalOctets(original, forgery.octets)) yield forgery;
}

function* forgeElements(root: Element): Generator<HostileInput> {
  for (const { tag, content, replace } of leavesOf(root)) {
    for (const [how, made] of resize(content)) {
      const what = `an element ${tag.toString(16).padStart(2, "0")} of ${content.length} octets ${how}`;
      yield { what, octets: octetsOf(replace(made)) };
    }
    // security parameters of another format
    if (tag !== 0x04 || content.length > maxPart) continue;
    for (const { what, octets } of forgeFields(content)) yield { what, octets: octetsOf(replace(octets)) };
  }
}

function* resize(octets: Uint8Array): Generator<readonly [how: string, made: Uint8Array]> {
  const { length } = octets;
  for (let cut = 0; cut < Math.min(length, maxPart); cut++)
    yield [`cut to ${cut} octets`, octets.slice(0, cut)];
  yield ["without its first octet", octets.slice(1)];
  yield ["without its last octet", octets.slice(0, -1)];
  yield ["with one octet more", join([octets, zero])];
  yield ["with one octet more in front", join([zero, octets])];
  yield ["doubled", join([octets, octets])];
  if (length < minDigest) return;
  for (let octet = 0; octet < 256; octet++)
    yield [`replaced by the one octet ${octet}`, Uint8Array.of(octet)];
}

/** Digests in text are words of hexadecimal or base64 digits. */
function* forgeTokens(text: string): Generator<HostileInput> {
  const encode = (made: string): Uint8Array => new TextEncoder().encode(made);
  for (const { index, 0: token } of text.matchAll(/[A-Za-z0-9+/_-]{8,}=*/g)) {
    const [before, after] = [text.slice(0, index), text.slice(index + token.length)];
    const make = (made: string): Uint8Array => encode(before + made + after);
    for (let length = 0; length < token.length; length++)
      yield { what: `a word cut to ${length} characters`, octets: make(token.slice(0, length)) };
    yield { what: "a word with one character more", octets: make(`${token}0`) };
    for (let octet = 0; octet < 256; octet++) {
      const what = `a word replaced by the one octet ${octet}`;
      yield { what: `${what} in hexadecimal`, octets: make(octet.toString(16).padStart(2, "0")) };
      yield { what: `${what} in base64`, octets: make(btoa(String.fromCharCode(octet))) };
    }
  }
}

/** Wherever some octets may be the length of what follows them, in one octet, in two, or as in CBOR. */
function* forgeFields(octets: Uint8Array): Generator<HostileInput> {
  for (let at = 0; at < octets.length; at++) {
    for (const { start, length, head } of fieldsAt(octets, at)) {
      if (length < minDigest || start + length > octets.length) continue;
      const [before, content] = [octets.slice(0, at), octets.slice(start, start + length)];
      const after = octets.slice(start + length);
      const make = (made: Uint8Array): Uint8Array => join([before, head(made.length), made, after]);
      for (let cut = 0; cut < length; cut++)
        yield { what: `the field at octet ${at} cut to ${cut} octets`, octets: make(content.slice(0, cut)) };
      yield { what: `the field at octet ${at} with one octet more`, octets: make(join([content, zero])) };
      for (let octet = 0; octet < 256; octet++) {
        const what = `the field at octet ${at} replaced by the one octet ${octet}`;
        yield { what, octets: make(Uint8Array.of(octet)) };
      }
    }
  }
}

interface Field {
  /** Where the content begins. */
  readonly start: number;
  readonly length: number;
  /** Makes the octets in front of a content of that length. */
  readonly head: (length: number) => Uint8Array;
}

function fieldsAt(octets: Uint8Array, at: number): readonly Field[] {
  const first = octets[at]!;
  const second = octets[at + 1] ?? 0;
  const fields: Field[] = [{ start: at + 1, length: first, head: (length) => Uint8Array.of(length) }];
  const wide = (first << 8) | second;
  if (first === 0) {
    const head = (length: number): Uint8Array => Uint8Array.of(length >> 8, length & 0xff);
    fields.push({ start: at + 2, length: wide, head });
  }
  // RFC 8949 §3.1: byte strings and text strings
  const major = first & 0xe0;
  if (major === 0x40 || major === 0x60) {
    const head = (length: number): Uint8Array =>
      length < 24 ? Uint8Array.of(major | length) : Uint8Array.of(major | 24, length);
    if ((first & 0x1f) < 24) fields.push({ start: at + 1, length: first & 0x1f, head });
    else if ((first & 0x1f) === 24) fields.push({ start: at + 2, length: second, head });
  }
  return fields;
}

function* cutRanges(octets: Uint8Array): Generator<HostileInput> {
  const { length } = octets;
  const step = Math.max(1, Math.ceil(length / 96));
  for (let start = 0; start < length; start += step) {
    for (let end = length; end > start; end -= step) {
      yield {
        what: `octets ${start} to ${end - 1} cut out`,
        octets: join([octets.slice(0, start), octets.slice(end)]),
      };
    }
  }
  for (let start = 0; start + minDigest <= length; start += step) {
    for (let octet = 0; octet < 256; octet++) {
      yield {
        what: `the octets from ${start} on replaced by the one octet ${octet}`,
        octets: join([octets.slice(0, start), Uint8Array.of(octet)]),
      };
    }
  }
}

/** Longer parts are not digests. */
const maxPart = 128;
/** Shorter parts are not digests. */
const minDigest = 8;
const zero = Uint8Array.of(0);
