// Writes BER without the packages under test, correct or not: elements are octets, and nothing is checked.

/** Writes an element with a minimal length. */
export function element(tag: number, ...contents: readonly Uint8Array[]): Buffer {
  const content = Buffer.concat(contents);
  return Buffer.concat([Buffer.from([tag]), lengthOctets(content.length), content]);
}

/** Writes a SEQUENCE. */
export function sequence(...elements: readonly Uint8Array[]): Buffer {
  return element(0x30, ...elements);
}

/** Writes an INTEGER in as few octets as possible. */
export function integer(value: number): Buffer {
  let text = BigInt.asUintN(64, BigInt(value)).toString(16).padStart(16, "0");
  while (/^(00[0-7]|ff[89a-f])/.test(text)) text = text.slice(2);
  return element(0x02, hex(text));
}

/** Writes an OCTET STRING. */
export function octetString(octets: string | Uint8Array): Buffer {
  return element(0x04, Buffer.from(octets));
}

/** Writes an OBJECT IDENTIFIER. */
export function objectIdentifier(text: string): Buffer {
  const [first = 0, second = 0, ...rest] = text.split(".").map(Number);
  return element(0x06, Buffer.concat([first * 40 + second, ...rest].map(base128)));
}

/** A NULL. */
export const nullElement = Buffer.from([0x05, 0x00]);

/** Reads hexadecimal digits. */
export function hex(digits: string): Buffer {
  return Buffer.from(digits.replaceAll(" ", ""), "hex");
}

/** Wraps `inner` in `depth` elements. */
export function nest(tag: number, depth: number, inner: Uint8Array = Buffer.alloc(0)): Buffer {
  let octets: Buffer = Buffer.from(inner);
  for (let i = 0; i < depth; i++) octets = element(tag, octets);
  return octets;
}

function lengthOctets(length: number): Buffer {
  if (length < 0x80) return Buffer.from([length]);
  const digits = length.toString(16);
  const octets = hex(digits.length % 2 === 0 ? digits : `0${digits}`);
  return Buffer.concat([Buffer.from([0x80 | octets.length]), octets]);
}

function base128(value: number): Buffer {
  const octets = [value % 128];
  for (let rest = Math.floor(value / 128); rest > 0; rest = Math.floor(rest / 128))
    octets.unshift((rest % 128) | 0x80);
  return Buffer.from(octets);
}
