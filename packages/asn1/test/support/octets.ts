import { type Codec, DecodeError, type DecodeOptions } from "@snmp/asn1";

/** The octets of hexadecimal text; spaces are passed over. */
export function bytesOf(hex: string): Uint8Array {
  return new Uint8Array(Buffer.from(hex.replace(/ /g, ""), "hex"));
}

/** The hexadecimal text of an element of fewer than 128 octets: identifier, length, `content`. */
export function element(tag: string, ...content: string[]): string {
  const hex = content.join("").replace(/ /g, "");
  return tag + hexOf(Uint8Array.of(hex.length / 2)) + hex;
}

/** The octets as hexadecimal text. */
export function hexOf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("hex");
}

/** The `DecodeError` that decoding ends in. */
export function decodeFault(codec: Codec<unknown>, bytes: Uint8Array, options?: DecodeOptions): DecodeError {
  try {
    codec.decode(bytes, options);
  } catch (error) {
    if (DecodeError.isInstance(error)) return error;
    throw error;
  }
  throw new Error(`${hexOf(bytes)} was decoded`);
}
