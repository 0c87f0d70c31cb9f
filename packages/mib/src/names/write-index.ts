// The index of an instance as Net-SNMP writes it.
import type { CompiledIndex } from "../compiled.ts";
import { formatText } from "../values/format.ts";
import { addressTypes, formatAddress } from "../values/addresses.ts";
import { hexOf } from "@snmp/pdu";
import { addressTypeBefore, type IndexElement, isInteger, octetsOf, divideIndex } from "./elements.ts";

/** How an index is written. */
export interface IndexStyle {
  /** `[3]["public"]` instead of `.3."public"` (Net-SNMP's `-OX`). */
  readonly brackets?: boolean | undefined;
  /** Numbers only (`-Ob`). */
  readonly numbers?: boolean | undefined;
  /** Whether texts are written that cannot be read back: other octets as dots, as Net-SNMP does. */
  readonly lossy?: boolean | undefined;
}

/** Decides whether a text that an element would be written as comes back as its arcs. */
export type ComesBack = (
  /** The text with its dot or brackets. */
  text: string,
  element: IndexElement,
  position: number,
  elements: readonly IndexElement[],
) => boolean;

/** Writes the arcs after a column. `comesBack` refuses texts that could not be read; these elements are written as numbers. */
export function writeIndex(
  index: readonly CompiledIndex[],
  arcs: readonly number[],
  style: IndexStyle,
  comesBack: ComesBack,
): string {
  if (style.numbers === true || index.length === 0) return writeArcs(arcs);
  const { elements, rest } = divideIndex(index, arcs);
  let text = "";
  for (const [position, element] of elements.entries()) {
    const written = writeElement(elements, position, style);
    const form = style.brackets === true ? `[${written}]` : `.${written}`;
    const isGood =
      written !== undefined && (style.lossy === true || comesBack(form, element, position, elements));
    if (isGood) text += form;
    else if (
      style.brackets === true &&
      element.arcs.length + (element.hasLength ? 1 : 0) === 1 &&
      isInteger(element.index)
    )
      text += `[${element.arcs[0]!}]`;
    else text += writeArcs(element.hasLength ? [element.arcs.length, ...element.arcs] : element.arcs);
  }
  return text + writeArcs(rest);
}

function writeArcs(arcs: readonly number[]): string {
  return arcs.length === 0 ? "" : `.${arcs.join(".")}`;
}

function writeElement(
  elements: readonly IndexElement[],
  position: number,
  style: IndexStyle,
): string | undefined {
  const { index, arcs, hasLength } = elements[position]!;
  if (isInteger(index)) {
    return index.enums?.find(([value]) => value === arcs[0])?.[1] ?? String(arcs[0]);
  }
  if (index.base === "IpAddress") return arcs.join(".");
  if (index.base === "NetworkAddress") return arcs.join(".");
  if (index.base === "OBJECT IDENTIFIER") {
    if (style.brackets === true) return arcs.join(".");
    return undefined;
  }
  return writeOctets(elements, position, arcs, hasLength, style);
}

/** Octets in double quotes where their length stands before them, in single ones otherwise; addresses as such. */
function writeOctets(
  elements: readonly IndexElement[],
  position: number,
  arcs: readonly number[],
  hasLength: boolean,
  style: IndexStyle,
): string | undefined {
  const { index } = elements[position]!;
  const octets = octetsOf(arcs);
  const quote = hasLength ? '"' : "'";
  if (style.brackets === true && index.hint !== undefined && octets !== undefined) {
    const text = formatText({ ...index, type: "" }, octets, { style: "net-snmp" });
    if (text !== undefined) return `STRING: ${text}`;
  }
  if (index.type?.endsWith("::InetAddress") === true && octets !== undefined) {
    const address = writeAddress(octets, addressTypeBefore(elements, position));
    if (address !== undefined) return quote + address + quote;
  }
  if (arcs.length === 0) return hasLength ? '""' : undefined;
  return (
    quote + arcs.map((arc) => (arc >= 0x20 && arc < 0x7f ? String.fromCharCode(arc) : ".")).join("") + quote
  );
}

/** Net-SNMP writes each octet of an IPv6 address by itself: `"fe:80:00:…"`. Names of hosts are texts. */
function writeAddress(octets: Uint8Array, type: number | undefined): string | undefined {
  if (type !== addressTypes.ipv6 && type !== addressTypes.ipv6z)
    return type === addressTypes.dns || type === undefined ? undefined : formatAddress(octets, type);
  const text = formatAddress(octets, type);
  if (text === undefined) return undefined;
  const zone = text.indexOf("%");
  return hexOf(octets.subarray(0, 16), ":") + (zone < 0 ? "" : text.slice(zone));
}
