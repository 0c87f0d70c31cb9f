// Rows keep the JavaScript types of their properties when managers write them.
import type { Varbind } from "@snmp/pdu";

/**
 * Converts a value of a Set to the JavaScript type of `sample`, the value that a property has: a string stays a string, an array of arcs
 * an array, a number a number. Returns `undefined` if that is impossible, such as for octets that are not UTF-8 text.
 */
export function convertLike(value: Varbind["value"], sample: unknown): unknown {
  if (value instanceof Uint8Array) return typeof sample === "string" ? decodeText(value) : value;
  if (typeof value === "string") return Array.isArray(sample) ? value.split(".").map(Number) : value;
  if (typeof value === "bigint" && typeof sample === "number")
    return value <= Number.MAX_SAFE_INTEGER ? Number(value) : undefined;
  return typeof value === "number" && typeof sample === "bigint" ? BigInt(value) : value;
}

function decodeText(octets: Uint8Array): string | undefined {
  try {
    return utf8.decode(octets);
  } catch {
    return undefined;
  }
}

const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
