// The contents of octet strings in practice: text, addresses, bytes.

/**
 * Returns the UTF-8 text that `octets` hold, or `undefined` if they are not text or hold control characters. NULs at the end are not part
 * of the text: some devices send strings as C keeps them. Octets that are all NUL are not text.
 */
export function textOf(octets: Uint8Array): string | undefined {
  const content = withoutNuls(octets);
  const { length } = content;
  if (length === 0 && octets.length > 0) return undefined;
  let ascii = true;
  for (let i = 0; i < length; i++) {
    const octet = content[i]!;
    if (octet > 0x7e) ascii = false;
    else if (octet < 0x20 && (octet < 0x09 || octet > 0x0d)) return undefined;
  }
  if (ascii) return length < 32 ? String.fromCharCode(...content) : decoder.decode(content);
  try {
    const text = decoder.decode(content);
    return /[\x7f-\x9f]/.test(text) ? undefined : text;
  } catch {
    return undefined;
  }
}

/** Returns `octets` without the NULs at their end: a view if there are any, else `octets` themselves. */
export function withoutNuls(octets: Uint8Array): Uint8Array {
  let { length } = octets;
  if (length === 0 || octets[length - 1] !== 0) return octets;
  while (length > 0 && octets[length - 1] === 0) length--;
  return octets.subarray(0, length);
}

/** Returns two lower-case hexadecimal digits per octet, with `separator` between octets. */
export function hexOf(octets: Uint8Array, separator = ""): string {
  let text = "";
  for (let i = 0; i < octets.length; i++) text += (i === 0 ? "" : separator) + hexDigits[octets[i]!]!;
  return text;
}

/**
 * Returns the octets of hexadecimal text. It may begin with `0x`, and have spaces, colons and dashes between octets.
 *
 * @throws A `TypeError` if it has anything else.
 */
export function octetsFromHex(text: string): Uint8Array {
  if (!/^\s*(?:0x)?(?:[\s:-]*[0-9a-f]{2})*\s*$/i.test(text))
    throw new TypeError(`${JSON.stringify(text)} is not hexadecimal text; write two digits per octet`);
  const digits = text.replace(/^\s*0x|[\s:-]/gi, "");
  return Uint8Array.from({ length: digits.length / 2 }, (_, i) =>
    Number.parseInt(digits.slice(2 * i, 2 * i + 2), 16),
  );
}

/** Returns the octets of `text` in UTF-8. */
export function octetsFromText(text: string): Uint8Array {
  const { length } = text;
  if (length > shortText) return encoder.encode(text);
  const octets = new Uint8Array(length);
  for (let i = 0; i < length; i++) {
    const code = text.charCodeAt(i);
    if (code > 0x7f) return encoder.encode(text);
    octets[i] = code;
  }
  return octets;
}

/** Up to this length, it is faster not to call the platform. */
const shortText = 48;

const encoder = new TextEncoder();
const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
const hexDigits = Array.from({ length: 256 }, (_, octet) => octet.toString(16).padStart(2, "0"));
