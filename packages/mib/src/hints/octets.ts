// Octets by their DISPLAY-HINT, in both directions.
import type { HintPart, OctetHint } from "./parse-hint.ts";

/** How to write numbers in octets. */
export interface OctetStyle {
  /**
   * Whether hexadecimal numbers have two digits per octet (`00:1a`), or as few as can be where a separator follows (`0:1a`), as Net-SNMP
   * has it.
   */
  readonly padded: boolean;
}

/** The text of octets by their hint; `undefined` if they do not fit it. */
export function formatOctets(
  hint: OctetHint,
  octets: Uint8Array,
  style: OctetStyle = { padded: true },
): string | undefined {
  const { parts } = hint;
  let text = "";
  let at = 0;
  for (let i = 0; at < octets.length; i++) {
    const part = parts[Math.min(i, parts.length - 1)]!;
    // a specification that takes nothing is a text in between; one that is used again would never end
    if (part.length === 0 && !part.repeats && i >= parts.length) return undefined;
    let times = 1;
    if (part.repeats) {
      times = octets[at++]!;
      if (times > 0 && part.length === 0) return undefined;
    }
    for (let j = 0; j < times && (at < octets.length || part.length === 0); j++) {
      const taken = octets.subarray(at, at + part.length);
      at += taken.length;
      const written = formatPart(part, taken, style);
      if (written === undefined) return undefined;
      text += written;
      const isEnd = at >= octets.length;
      if (!isEnd && (j < times - 1 || part.terminator === "")) text += part.separator;
    }
    if (at < octets.length && part.terminator !== "") text += part.terminator;
  }
  return text;
}

function formatPart(part: HintPart, octets: Uint8Array, style: OctetStyle): string | undefined {
  if (octets.length === 0) return "";
  if (part.format === "a" || part.format === "t") return decodeText(octets, part.format);
  if (octets.length <= 4) {
    let value = 0;
    for (const octet of octets) value = value * 256 + octet;
    return writeNumber(part, value, octets.length, style);
  }
  let value = 0n;
  for (const octet of octets) value = (value << 8n) | BigInt(octet);
  return writeNumber(part, value, octets.length, style);
}

function writeNumber(part: HintPart, value: number | bigint, length: number, style: OctetStyle): string {
  if (part.format === "d") return String(value);
  if (part.format === "o") return value.toString(8);
  const digits = value.toString(16);
  return style.padded || part.separator === "" ? digits.padStart(2 * length, "0") : digits;
}

/** ASCII for `a`; UTF-8 for `t`. Agents send UTF-8 for both. */
function decodeText(octets: Uint8Array, format: "a" | "t"): string | undefined {
  let isAscii = true;
  for (const octet of octets)
    if (octet > 0x7e || (octet < 0x20 && (octet < 9 || octet > 13))) isAscii = false;
  if (isAscii) return String.fromCharCode(...octets);
  if (format === "a" && octets.length === 1) return undefined;
  try {
    const text = utf8.decode(octets);

    return hasControls(text) ? undefined : text;
  } catch {
    return undefined;
  }
}

function hasControls(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 9 || (code > 13 && code < 0x20) || (code > 0x7e && code < 0xa0)) return true;
  }
  return false;
}

/** The octets that a text is by a hint; `undefined` if it is not one. */
export function parseOctets(hint: OctetHint, text: string): Uint8Array | undefined {
  const { parts } = hint;
  const out: number[] = [];
  let at = 0;
  for (let i = 0; at < text.length; i++) {
    const part = parts[Math.min(i, parts.length - 1)]!;
    if (part.length === 0 && i >= parts.length) return undefined;
    const start = at;
    const next = part.repeats ? readRepeated(part, text, at, out) : readOnce(part, text, at, out);
    if (next === undefined || (next === start && part.length > 0 && !part.repeats)) return undefined;
    at = next;
    if (at < text.length && !part.repeats && part.separator !== "") {
      if (text[at] !== part.separator) return undefined;
      at++;
      // a separator is not written after the last octet
      if (at === text.length && part.length > 0) return undefined;
    }
    if (out.length > 65535) return undefined;
  }
  return Uint8Array.from(out);
}

/** Reads what a `*` says to repeat, up to its terminator, and writes how often before it. */
function readRepeated(part: HintPart, text: string, from: number, out: number[]): number | undefined {
  const counted = out.length;
  out.push(0);
  let at = from;
  let times = 0;
  while (at < text.length && text[at] !== part.terminator) {
    if (times > 0 && part.separator !== "") {
      if (text[at] !== part.separator) break;
      at++;
    }
    const next = readOnce(part, text, at, out);
    if (next === undefined || next === at) return undefined;
    at = next;
    times++;
  }
  if (times > 255) return undefined;
  out[counted] = times;
  if (part.terminator !== "" && text[at] === part.terminator) at++;
  return at;
}

function readOnce(part: HintPart, text: string, at: number, out: number[]): number | undefined {
  if (part.length === 0) return at;
  if (part.format === "a" || part.format === "t") return readText(part, text, at, out);
  const digits = digitsOf[part.format];
  // without a separator, only the number of digits can tell where a number ends
  const limit = part.separator === "" && part.format === "x" ? 2 * part.length : maxDigits;
  let end = at;
  while (end < text.length && end - at < limit && digits.test(text[end]!)) end++;
  if (end === at || end - at >= maxDigits) return undefined;
  let value = BigInt(prefixOf[part.format] + text.slice(at, end));
  const octets: number[] = [];
  for (let i = 0; i < part.length; i++) {
    octets.unshift(Number(value & 0xffn));
    value >>= 8n;
  }
  if (value !== 0n) return undefined;
  for (const octet of octets) out.push(octet);
  return end;
}

/** Takes characters up to the length of the specification, counted in octets. */
function readText(part: HintPart, text: string, at: number, out: number[]): number | undefined {
  let end = at;
  let left = part.length;
  while (end < text.length) {
    const character = String.fromCodePoint(text.codePointAt(end)!);
    const octets = encoder.encode(character);
    if (octets.length > left) break;
    for (const octet of octets) out.push(octet);
    left -= octets.length;
    end += character.length;
  }
  return end;
}

const digitsOf = { d: /\d/, x: /[0-9a-f]/i, o: /[0-7]/ } as const;
const prefixOf = { d: "", x: "0x", o: "0o" } as const;
const maxDigits = 1000;
const encoder = new TextEncoder();
const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
