// RFC 3411 §3.3.3: a contextName is octets. It becomes text such that different octets become different texts.

/** Returns a contextName as text. Octets that are not UTF-8 become lone surrogates, which no text that a person writes has. */
export function textOfContextName(octets: Uint8Array): string {
  if (octets.length === 0) return "";
  try {
    return decoder.decode(octets);
  } catch {
    return String.fromCharCode(...Array.from(octets, (octet) => (octet < 0x80 ? octet : 0xdc00 + octet)));
  }
}

/** `ignoreBOM` keeps the octets ef bb bf, which would otherwise vanish: a context of that name is not the default context. */
const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
