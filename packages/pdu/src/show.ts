// Shows variable bindings to people and to programs.
import { hexOf, textOf } from "./octets.ts";
import { unwrapOpaque } from "./opaque.ts";
import { ticksText } from "./ticks.ts";
import type { Varbind } from "./varbind.ts";

/** Returns the value as text. */
export function valueText({ type, value }: Varbind): string {
  if (value === null) return type === "Null" ? "" : type;
  if (typeof value !== "object") return String(value);
  if (type === "OctetString") return textOf(value) ?? `0x${hexOf(value)}`;
  const number = type === "Opaque" ? unwrapOpaque(value) : undefined;
  return number === undefined ? `0x${hexOf(value)}` : String(number.value);
}

/** Returns the variable binding as JSON can hold it, without loss. */
export function varbindJson(varbind: Varbind): object {
  const { oid, type, value } = varbind;
  if (typeof value === "bigint") return { oid, type, value: String(value) };
  if (value === null || typeof value !== "object") return { oid, type, value };
  const hex = hexOf(value);
  if (varbind.type === "Raw") return { oid, type, tag: varbind.tag, hex };
  const text = type === "OctetString" ? textOf(value) : undefined;
  if (text !== undefined) return { oid, type, hex, text };
  const number = type === "Opaque" ? unwrapOpaque(value)?.value : undefined;
  if (number === undefined) return { oid, type, hex };
  return { oid, type, hex, number: isJsonNumber(number) ? number : String(number) };
}

/** Returns the variable binding on one line, as `console.log` shows it: `1.3.6.1.2.1.1.5.0 = OctetString: "core-1"`. */
export function varbindLine(varbind: Varbind): string {
  const { oid, type, value } = varbind;
  return value === null ? `${oid} = ${type}` : `${oid} = ${type}: ${showValue(varbind)}`;
}

function showValue(varbind: Varbind): string {
  const { value } = varbind;
  switch (varbind.type) {
    case "TimeTicks":
      return `${varbind.value} (${ticksText(varbind.value)})`;
    case "OctetString": {
      const text = textOf(varbind.value);
      return text === undefined ? shortHex(varbind.value) : JSON.stringify(text);
    }
    case "Opaque": {
      const number = unwrapOpaque(varbind.value);
      return number === undefined ? shortHex(varbind.value) : `${number.value} (${number.type})`;
    }
    case "Raw":
      return `${shortHex(varbind.value)} (tag 0x${varbind.tag.toString(16).padStart(2, "0")})`;
    default:
      return String(value);
  }
}

/** Returns the first octets as hexadecimal digits, and says how many there are if they are more. */
function shortHex(octets: Uint8Array): string {
  if (octets.length <= maxShown) return `0x${hexOf(octets)}`;
  return `0x${hexOf(octets.subarray(0, maxShown))}… (${octets.length} octets)`;
}

const maxShown = 64;

function isJsonNumber(number: number | bigint): boolean {
  return typeof number === "number" && Number.isFinite(number);
}
