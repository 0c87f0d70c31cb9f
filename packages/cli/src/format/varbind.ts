import {
  hexOf,
  isException,
  type OpaqueNumber,
  textOf,
  ticksText,
  unwrapOpaque,
  type Varbind,
} from "@snmp/pdu";
import { type Paint, plain } from "../output/paint.ts";
import { oneLine, quote } from "./text.ts";

/** How to show a variable binding: the flags of net-snmp's -O, as far as they make sense without MIBs. */
export interface VarbindFormat {
  /** q, Q: name and value, without type, punctuation and quotes. */
  readonly quick: boolean;
  /** Q: with `=` between name and value. */
  readonly equalsSign: boolean;
  /** v: the value only. */
  readonly valueOnly: boolean;
  /** x: octets as hexadecimal digits, even if they are text. a: as ASCII, even if they are not. */
  readonly octets: "auto" | "hex" | "ascii";
  /** t: TimeTicks as a number. */
  readonly rawTicks: boolean;
}

/** Name, type and value. */
export const fullFormat: VarbindFormat = {
  quick: false,
  equalsSign: false,
  valueOnly: false,
  octets: "auto",
  rawTicks: false,
};

/** Returns a variable binding as one line: `1.3.6.1.2.1.1.5.0 = OctetString: "core-1"`. */
export function formatVarbind(
  varbind: Varbind,
  format: VarbindFormat = fullFormat,
  paint: Paint = plain,
): string {
  const value =
    format.quick || format.valueOnly
      ? formatValue(varbind, format)
      : formatTypedValue(varbind, format, paint);
  if (format.valueOnly) return value;
  const isBare = format.quick && !format.equalsSign;
  return `${varbind.oid} ${isBare ? "" : `${paint("dim", "=")} `}${value}`.trimEnd();
}

/** Returns the bare value, for scripts and tables: text without quotes, other octets as hexadecimal digits. */
export function formatValue(varbind: Varbind, format: VarbindFormat = fullFormat): string {
  switch (varbind.type) {
    case "OctetString": {
      const text = readText(varbind.value, format);
      return text === undefined ? hexOf(varbind.value, " ") : oneLine(text);
    }
    case "Opaque":
      return varbind.number === undefined ? hexOf(varbind.value, " ") : String(varbind.number);
    case "Raw":
      return hexOf(varbind.value, " ");
    case "TimeTicks":
      return format.rawTicks ? String(varbind.value) : ticksText(varbind.value);
    default:
      return varbind.toString();
  }
}

/** Returns type and value without ambiguity: text in quotes, octets in pairs of digits, TimeTicks as number and duration. */
function formatTypedValue(varbind: Varbind, format: VarbindFormat, paint: Paint): string {
  if (isException(varbind)) return paint("yellow", varbind.type);
  if (varbind.type === "Null") return paint("dim", "Null");
  return `${paint("dim", `${varbind.type}:`)} ${formatFullValue(varbind, format)}`;
}

function formatFullValue(varbind: Varbind, format: VarbindFormat): string {
  switch (varbind.type) {
    case "OctetString": {
      const text = readText(varbind.value, format);
      return text === undefined ? hexOf(varbind.value, " ") : quote(text);
    }
    case "TimeTicks":
      return format.rawTicks ? String(varbind.value) : `${varbind.value} (${ticksText(varbind.value)})`;
    case "Opaque": {
      const number = unwrapOpaque(varbind.value);
      return number === undefined
        ? hexOf(varbind.value, " ")
        : `${number.value} (${opaqueTypes[number.type]})`;
    }
    case "Raw":
      return `${hexOf(varbind.value, " ")} (${formatTag(varbind.tag)})`.trimStart();
    default:
      return formatValue(varbind, format);
  }
}

/** Returns the identifier of a type that SNMP does not have: `tag 0x45`. */
export function formatTag(tag: number): string {
  return `tag 0x${tag.toString(16).padStart(2, "0")}`;
}

/** Returns octets as text, or `undefined` if they are to be shown as hexadecimal digits. */
function readText(octets: Uint8Array, format: VarbindFormat): string | undefined {
  switch (format.octets) {
    case "hex":
      return undefined;
    case "ascii":
      return String.fromCharCode(...octets.map((octet) => (octet >= 0x20 && octet < 0x7f ? octet : dot)));
    case "auto":
      return textOf(octets);
  }
}

/** Stands for an octet that is not a printable ASCII character. */
const dot = 0x2e;

/** The types of numbers in Opaque, by the names that net-snmp has for them. */
export const opaqueTypes: Readonly<Record<OpaqueNumber["type"], string>> = {
  Float: "float",
  Double: "double",
  Integer64: "Int64",
  Unsigned64: "UInt64",
  Counter64: "Counter64",
};
