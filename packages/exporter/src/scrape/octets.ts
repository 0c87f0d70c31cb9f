// Octets as text, as Go makes it of them.

/** Returns octets as UTF-8 text. One U+FFFD stands for each run of invalid octets. */
export function utf8Text(octets: Uint8Array): string {
  let text = "";
  for (let i = 0; i < octets.length; i++) {
    const octet = octets[i]!;
    if (octet >= 0x80) return decodeAll(octets);
    text += String.fromCharCode(octet);
  }
  return text;
}

/** Returns upper-case hexadecimal digits. */
export function upperHex(octets: Iterable<number>): string {
  let text = "";
  for (const octet of octets) text += hexOf(octet);
  return text;
}

/** Returns two upper-case hexadecimal digits, or more for a number above 255. */
export function hexOf(number: number): string {
  return digits[number] ?? number.toString(16).toUpperCase();
}

function decodeAll(octets: Uint8Array): string {
  try {
    return strict.decode(octets);
  } catch {
    return decodeRuns(octets);
  }
}

function decodeRuns(octets: Uint8Array): string {
  let text = "";
  let isInvalid = false;
  for (let i = 0; i < octets.length;) {
    const length = sequenceLength(octets, i);
    if (length > 0) text += strict.decode(octets.subarray(i, i + length));
    else if (!isInvalid) text += "\ufffd";
    isInvalid = length === 0;
    i += length || 1;
  }
  return text;
}

/** Returns the number of octets of the character that begins at `at`; 0 for an invalid one. */
function sequenceLength(octets: Uint8Array, at: number): number {
  const lead = octets[at]!;
  const length = lead < 0x80 ? 1 : lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0;
  if (length < 2) return length;
  const second = octets[at + 1] ?? 0;
  const [min, max] = secondRanges[lead] ?? [0x80, 0xbf];
  if (second < min || second > max) return 0;
  for (let i = 2; i < length; i++) if (((octets[at + i] ?? 0) & 0xc0) !== 0x80) return 0;
  return length;
}

/** Leading octets after which the second octet has a smaller range: no long forms, no surrogates, nothing above U+10FFFF. */
const secondRanges: Readonly<Record<number, readonly [number, number]>> = {
  0xe0: [0xa0, 0xbf],
  0xed: [0x80, 0x9f],
  0xf0: [0x90, 0xbf],
  0xf4: [0x80, 0x8f],
};
// a byte order mark is a character like any other
const strict = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
const digits = Array.from({ length: 256 }, (_, octet) => octet.toString(16).toUpperCase().padStart(2, "0"));
