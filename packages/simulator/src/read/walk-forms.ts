// The forms in which net-snmp's tools print values that are neither plain numbers nor plain text.
import { LineFault, octetsOfHex, readInteger } from "./sink.ts";

/** `(123456789) 14 days, 6:56:07.89`, `14:6:56:07.89`, `123456789`, `12345 (2 minutes 3.45 s)`. */
export function readTicks(text: string): number {
  const ticks = /^\((\d+)\)/.exec(text)?.[1] ?? /^(\d+)(?:\s.*)?$/.exec(text.trim())?.[1];
  if (ticks !== undefined) return readInteger(ticks);
  const parts = /^(?:(\d+):)?(\d+):(\d+):(\d+)\.(\d\d)$/.exec(text.trim());
  if (parts === null) throw new LineFault("unreadable", `${JSON.stringify(text)} is not a time`);
  const [days, hours, minutes, seconds, hundredths] = parts.slice(1).map((part) => Number(part ?? 0));
  return (((days! * 24 + hours!) * 60 + minutes!) * 60 + seconds!) * 100 + hundredths!;
}

/** `90 existence(0) 3 `, `90 0 3 `: the octets, then the numbers of the bits that are set. */
export function readBits(text: string): Uint8Array {
  const words = text.split(/\s+/).filter((word) => word !== "");
  let best = 0;
  for (let count = 0; count <= words.length; count++) {
    if (count > 0 && !/^[0-9a-f]{2}$/i.test(words[count - 1]!)) break;
    if (listsBits(octetsOfHex(words.slice(0, count).join(""))!, words.slice(count)))
      return bitsIn(words, count);
    best = count;
  }
  if (words.length > 0 && best === 0)
    throw new LineFault("unreadable", "the value is not BITS: pairs of hexadecimal digits come first");
  return bitsIn(words, best);
}

function bitsIn(words: readonly string[], count: number): Uint8Array {
  return octetsOfHex(words.slice(0, count).join(""))!;
}

/** Whether `words` are the bits that are set in `octets`: `existence(0)` or `0`. */
function listsBits(octets: Uint8Array, words: readonly string[]): boolean {
  const set: number[] = [];
  octets.forEach((octet, at) => {
    for (let bit = 0; bit < 8; bit++) if ((octet & (0x80 >> bit)) !== 0) set.push(at * 8 + bit);
  });
  if (words.length !== set.length) return false;
  return words.every((word, i) => (/\((\d+)\)$/.exec(word)?.[1] ?? word) === String(set[i]));
}

/** `Float: 1.000000`, `UInt64: 5`, or octets; numbers as net-snmp wraps them: 9f 78 04 3f 80 00 00. */
export function readOpaque(text: string): Uint8Array {
  const [, label, number] = /^(Float|Double|UInt64|Int64|Counter64): *(\S+)/i.exec(text) ?? [];
  if (label !== undefined) return wrapNumber(label.toLowerCase(), number!);
  const [, own, kind] =
    /^(-?[\d.]+(?:e[+-]?\d+)?) \((float|double|UInt64|Int64|Counter64)\)$/i.exec(text.trim()) ?? [];
  if (own !== undefined) return wrapNumber(kind!.toLowerCase(), own);
  const octets = octetsOfHex(text);
  if (octets === undefined)
    throw new LineFault("unreadable", "the value is neither a number nor pairs of hexadecimal digits");
  return octets;
}

function wrapNumber(label: string, text: string): Uint8Array {
  if (label === "float" || label === "double") {
    const size = label === "float" ? 4 : 8;
    const octets = new Uint8Array(3 + size);
    octets.set([0x9f, label === "float" ? 0x78 : 0x79, size]);
    const view = new DataView(octets.buffer);
    const number = Number(
      text.replace(/^-?inf$/i, (sign) => (sign.startsWith("-") ? "-Infinity" : "Infinity")),
    );
    if (label === "float") view.setFloat32(3, number);
    else view.setFloat64(3, number);
    return octets;
  }
  if (!/^-?\d{1,20}$/.test(text))
    throw new LineFault("unreadable", `${JSON.stringify(text)} is not a number`);
  const content = contentOf(BigInt(text));
  const tag = { int64: 0x7a, uint64: 0x7b, counter64: 0x76 }[label]!;
  return Uint8Array.of(0x9f, tag, content.length, ...content);
}

/** The content octets of an INTEGER. */
function contentOf(number: bigint): number[] {
  const octets: number[] = [];
  let rest = number;
  do {
    octets.unshift(Number(rest & 0xffn));
    rest >>= 8n;
  } while (rest !== (octets[0]! > 0x7f ? -1n : 0n));
  return octets;
}

/** `0:1b:21:a:b:c`: six or more groups of one or two digits. `629c:9fff:feec:a305` is text. */
export function readMac(text: string): Uint8Array | undefined {
  if (!/^[0-9a-f]{1,2}(?::[0-9a-f]{1,2}){5,}\s*$/i.test(text)) return undefined;
  return Uint8Array.from(text.trim().split(":"), (group) => Number.parseInt(group, 16));
}

/** `2024-2-29,13:59:58.0,+1:0`: DateAndTime of RFC 2579. */
export function readDateAndTime(text: string): Uint8Array | undefined {
  const parts =
    /^(\d{1,5})-(\d\d?)-(\d\d?),(\d\d?):(\d\d?):(\d\d?)\.(\d)(?:,([+-])(\d\d?):(\d\d?))?\s*$/.exec(text);
  if (parts === null) return undefined;
  const [year, month, day, hours, minutes, seconds, tenths] = parts.slice(1, 8).map(Number);
  const local = [year! >> 8, year! & 0xff, month!, day!, hours!, minutes!, seconds!, tenths!];
  if (parts[8] === undefined) return Uint8Array.from(local);
  return Uint8Array.from([...local, parts[8].charCodeAt(0), Number(parts[9]), Number(parts[10])]);
}
