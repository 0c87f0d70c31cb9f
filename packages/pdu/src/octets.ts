// What octet strings hold in practice: text, addresses, bytes.

/** The text that `octets` are in UTF-8, or `undefined` when they are none or hold control characters. */
export function textOf(octets: Uint8Array): string | undefined {
  let ascii = true;
  for (let i = 0; i < octets.length; i++) {
    const octet = octets[i]!;
    if (octet > 0x7e) ascii = false;
    else if (octet < 0x20 && (octet < 0x09 || octet > 0x0d)) return undefined;
  }
  if (ascii) return octets.length < 32 ? String.fromCharCode(...octets) : decoder.decode(octets);
  try {
    const text = decoder.decode(octets);

    return /[\x7f-\x9f]/.test(text) ? undefined : text;
  } catch {
    return undefined;
  }
}

/** Two lower-case hexadecimal digits an octet, with `separator` between octets. */
export function hexOf(octets: Uint8Array, separator = ""): string {
  let text = "";
  for (let i = 0; i < octets.length; i++) text += (i === 0 ? "" : separator) + hexDigits[octets[i]!]!;
  return text;
}

/**
 * The octets of hexadecimal text; spaces, colons and dashes between octets are passed over.
 *
 * @throws A `TypeError` for anything else.
 */
export function octetsFromHex(text: string): Uint8Array {
  if (!/^\s*(?:0x)?(?:[\s:-]*[0-9a-f]{2})*\s*$/i.test(text))
    throw new TypeError(`${JSON.stringify(text)} is not two hexadecimal digits an octet`);
  const digits = text.replace(/^\s*0x|[\s:-]/gi, "");
  return Uint8Array.from({ length: digits.length / 2 }, (_, i) =>
    Number.parseInt(digits.slice(2 * i, 2 * i + 2), 16),
  );
}

/** The octets of `text` in UTF-8. */
export function octetsFromText(text: string): Uint8Array {
  return encoder.encode(text);
}

/** The number in an Opaque value that wraps a float or double, as net-snmp's agents send (9f 78 04 …, 9f 79 08 …). */
export function opaqueNumber(octets: Uint8Array): number | undefined {
  const view = new DataView(octets.buffer, octets.byteOffset, octets.byteLength);
  if (octets[0] !== 0x9f || octets[2] !== octets.length - 3) return undefined;
  if (octets[1] === 0x78 && octets.length === 7) return view.getFloat32(3);
  if (octets[1] === 0x79 && octets.length === 11) return view.getFloat64(3);
  return undefined;
}

const encoder = new TextEncoder();
const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
const hexDigits = Array.from({ length: 256 }, (_, octet) => octet.toString(16).padStart(2, "0"));
