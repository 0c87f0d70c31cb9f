// Variable bindings as net-snmp 5.9 prints them with -On and without MIBs, for programs that read its output.
import { durationOf, isException, ticksText, unwrapOpaque, type Varbind } from "@snmp/pdu";
import { formatTag, opaqueTypes, type VarbindFormat } from "./varbind.ts";

/** Returns a variable binding as net-snmp prints it. Text with line ends, and long octets, take several lines. */
export function formatLikeNetSnmp(varbind: Varbind, format: VarbindFormat): string {
  const value = formatNetSnmpValue(varbind, format);
  if (format.valueOnly) return value;
  return `.${varbind.oid} ${format.quick && !format.equalsSign ? "" : "= "}${value}`;
}

/** Returns the value alone. */
export function formatNetSnmpValue(varbind: Varbind, format: VarbindFormat): string {
  if (isException(varbind)) return exceptions[varbind.type];
  switch (varbind.type) {
    case "Integer32":
      return label("INTEGER", String(varbind.value), format);
    case "OctetString":
      return formatOctetString(varbind.value, format);
    case "ObjectIdentifier":
      return label("OID", `.${varbind.value}`, format);
    case "TimeTicks":
      return formatTicks(varbind.value, format);
    case "Opaque":
      return formatOpaque(varbind.value, format);
    case "Raw":
      return label(`Raw (${formatTag(varbind.tag)})`, formatHex(varbind.value), format);
    case "Null":
      return "NULL";
    default:
      return label(varbind.type, String(varbind.value), format);
  }
}

function label(type: string, text: string, format: VarbindFormat): string {
  return format.quick ? text : `${type}: ${text}`;
}

function formatOctetString(octets: Uint8Array, format: VarbindFormat): string {
  if (octets.length === 0) return '""';
  const isText = octets.every((octet) => isPrintable(octet) || isSpace(octet));
  if (format.octets === "ascii" || (isText && format.octets === "auto")) {
    const text = Array.from(octets, (octet) =>
      isPrintable(octet) || isSpace(octet) ? String.fromCharCode(octet) : ".",
    ).join("");
    return label("STRING", `"${text.replace(/["\\]/g, "\\$&")}"`, format);
  }
  const digits = formatHex(octets);
  return format.quick ? `"${digits}"` : label("Hex-STRING", digits, format);
}

/** Pairs of digits with a space after each, and a line end after every 16 octets. */
function formatHex(octets: Uint8Array): string {
  return Array.from(octets, (octet, at) => {
    const isLineEnd = at % 16 === 15 && at < octets.length - 1;
    return `${octet.toString(16).toUpperCase().padStart(2, "0")} ${isLineEnd ? "\n" : ""}`;
  }).join("");
}

function formatTicks(ticks: number, format: VarbindFormat): string {
  if (format.rawTicks) return String(ticks);
  if (!format.quick) return `Timeticks: (${ticks}) ${ticksText(ticks)}`;
  const { days } = durationOf(ticks);
  return `${days}:${ticksText(ticks % 8_640_000)}`;
}

function formatOpaque(octets: Uint8Array, format: VarbindFormat): string {
  const number = unwrapOpaque(octets);
  if (number === undefined) return label("OPAQUE", formatHex(octets), format);
  const text =
    typeof number.value === "number"
      ? label("Float", number.value.toFixed(6), format) // both float and double
      : label(opaqueTypes[number.type], String(number.value), format);
  return label("Opaque", text, format);
}

function isPrintable(octet: number): boolean {
  return octet >= 0x20 && octet < 0x7f;
}

/** Tab, line feed, vertical tab, form feed, carriage return. */
function isSpace(octet: number): boolean {
  return octet >= 0x09 && octet <= 0x0d;
}

const exceptions = {
  noSuchObject: "No Such Object available on this agent at this OID",
  noSuchInstance: "No Such Instance currently exists at this OID",
  endOfMibView: "No more variables left in this MIB View (It is past the end of the MIB tree)",
};
