// TextDecoder has Windows-1252 only where the engine was built with all encodings, so this does it by hand.

/** The text of bytes in Windows-1252, the encoding of most files that are neither ASCII nor UTF-8. */
export function windows1252(bytes: Uint8Array): string {
  let text = "";
  for (const byte of bytes)
    text += byte >= 0x80 && byte < 0xa0 ? upper[byte - 0x80]! : String.fromCharCode(byte);
  return text;
}

const upper = "€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ";
