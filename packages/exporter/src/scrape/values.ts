// The value of a variable binding as a number and as a text, as snmp_exporter makes them.
import { unwrapOpaque, type Varbind } from "@snmp/pdu";
import { applyDisplayHint } from "./display-hint.ts";
import { readIndexPart } from "./index-text.ts";
import { utf8Text } from "./octets.ts";

/** Returns the number of a value; 0 for a value that is not a number. */
export function numberOf(varbind: Varbind, wrap: boolean): number {
  const { value } = varbind;
  if (typeof value === "number") return value;
  if (typeof value === "bigint") return wrap ? Number(BigInt.asUintN(53, value)) : Number(value);
  if (varbind.type !== "Opaque") return 0;
  const opaque = unwrapOpaque(varbind.value);
  if (opaque === undefined) return 0;
  // a float counts with all 32 bits, as in Go, and not as the shortest decimal
  if (opaque.type === "Float") return Math.fround(opaque.value);
  return Number(opaque.value);
}

/** Returns the whole number of a value, for the labels of numbers. */
export function integerOf(varbind: Varbind, wrap: boolean): number {
  return Math.trunc(numberOf(varbind, wrap));
}

/** Returns the integer of a value as the index of a row; "0" for a value that is not an integer. */
export function indexOf({ value }: Varbind): string {
  if (typeof value === "bigint") return String(BigInt.asIntN(64, value));
  return typeof value === "number" ? String(value) : "0";
}

/**
 * Returns the text of a value. Octets have the form of `type`.
 *
 * @throws A `RangeError` if octets have an unknown type.
 */
export function textOf(varbind: Varbind, type: string, displayHint = ""): string {
  switch (varbind.type) {
    case "OctetString":
    case "Raw":
      return octetsText(varbind.value, type, displayHint);
    case "Opaque": {
      const opaque = unwrapOpaque(varbind.value);
      return opaque === undefined ? octetsText(varbind.value, type, displayHint) : decimal(opaque.value);
    }
    default:
      return varbind.value === null ? "" : String(varbind.value);
  }
}

/** Returns the octets of a value; `undefined` for other values. */
export function octetsOf(varbind: Varbind): Uint8Array | undefined {
  return varbind.type === "OctetString" || varbind.type === "Opaque" || varbind.type === "Raw"
    ? varbind.value
    : undefined;
}

function octetsText(octets: Uint8Array, type: string, displayHint: string): string {
  const isPlain = type === "" || type === "OctetString";
  if (displayHint !== "" && isPlain) {
    const hinted = applyDisplayHint(displayHint, octets);
    if (hinted !== undefined) return utf8Text(hinted);
  }
  if (type === "DisplayString") return utf8Text(octets);
  if (isPlain || type === "Bits")
    return octets.length === 0 ? "" : `0x${Buffer.from(octets).toString("hex").toUpperCase()}`;
  return readIndexPart([...octets], { type }).text;
}

/** A number without exponent. */
function decimal(value: number | bigint): string {
  if (typeof value === "bigint") return String(value);
  const text = String(value);
  const [, sign, digits, fraction = "", exponent] = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(text) ?? [];
  if (digits === undefined) return value === Infinity ? "+Inf" : value === -Infinity ? "-Inf" : text;
  const shift = Number(exponent);
  const all = digits + fraction;
  return shift < 0
    ? `${sign}0.${"0".repeat(-shift - 1)}${all}`
    : `${sign}${all.slice(0, shift + 1).padEnd(shift + 1, "0")}${all.length > shift + 1 ? `.${all.slice(shift + 1)}` : ""}`;
}
