// The index of a row as a key: a number, a text, an address, or a tuple of these. Every index comes back from its key.
import { hexOf, textOf } from "@snmp/pdu";
import type { CompiledIndex } from "../compiled.ts";
import { MibError } from "../errors.ts";
import {
  addressTypeBefore,
  lengthOf,
  type IndexElement,
  isCounted,
  isInteger,
  octetsOf,
  divideIndex,
} from "../names/elements.ts";
import { formatText } from "../values/format.ts";
import { parseAddress } from "../values/addresses.ts";
import { addressKind } from "../values/format.ts";
import { parseHint } from "../hints/parse-hint.ts";
import { parseOctets } from "../hints/octets.ts";

/** An element of a key. */
export type KeyPart = number | string;

/** The key that the arcs of an index stand for; `undefined` where they do not fit it. */
export function decodeKey(
  index: readonly CompiledIndex[],
  arcs: readonly number[],
): KeyPart | KeyPart[] | undefined {
  const { elements, rest } = divideIndex(index, arcs);
  const hasEmptyEnd =
    elements.length === index.length - 1 && index.at(-1)?.implied === true && arcs.length > 0;
  if (rest.length > 0 || (elements.length !== index.length && !hasEmptyEnd)) return undefined;
  const parts: KeyPart[] = [];
  for (const [position] of elements.entries()) {
    const part = decodePart(elements, position);
    if (part === undefined) return undefined;
    parts.push(part);
  }
  if (hasEmptyEnd) parts.push("");
  return parts.length === 1 ? parts[0] : parts;
}

function decodePart(elements: readonly IndexElement[], position: number): KeyPart | undefined {
  const { index, arcs } = elements[position]!;
  if (isInteger(index)) {
    const [value] = arcs;
    return index.enums?.find(([number]) => number === value)?.[1] ?? value;
  }
  if (index.base === "OBJECT IDENTIFIER") return arcs.join(".");
  if (index.base === "NetworkAddress") return arcs.slice(1).join(".");
  if (index.base === "IpAddress") return arcs.every((arc) => arc <= 255) ? arcs.join(".") : undefined;
  const octets = octetsOf(arcs);
  if (octets === undefined) return undefined;
  const type = addressTypeBefore(elements, position);
  const text =
    formatText(index.base === "BITS" ? undefined : index, octets, { addressType: type }) ?? textOf(octets);
  const isGood = text !== undefined && !/^0x/.test(text) && isSame(octetsOfKey(index, text, type), octets);
  return isGood ? text : `0x${hexOf(octets)}`;
}

/**
 * The arcs of the index that a key stands for.
 *
 * @throws A `MibError` that names the element that does not fit.
 */
export function encodeKey(
  name: string,
  index: readonly CompiledIndex[],
  key: KeyPart | readonly KeyPart[],
): number[] {
  const parts = Array.isArray(key) ? (key as readonly KeyPart[]) : [key as KeyPart];
  if (parts.length !== index.length)
    throw new MibError(
      "invalid-index",
      `${name} has ${index.length} index elements (${index.map((element) => element.name).join(", ")}), not ${parts.length}`,
    );
  const elements: IndexElement[] = [];
  const arcs: number[] = [];
  for (const [position, element] of index.entries()) {
    const own = encodePart(
      element,
      parts[position]!,
      addressTypeBefore([...elements, { index: element, arcs: [], hasLength: false }], position),
    );
    if (own === undefined)
      throw new MibError(
        "invalid-index",
        `${JSON.stringify(parts[position])} is not a value of ${element.name} (${element.base ?? "unknown type"}) in the index of ${name}`,
      );
    elements.push({ index: element, arcs: own, hasLength: isCounted(element) });
    arcs.push(...(isCounted(element) ? [own.length, ...own] : own));
  }
  return arcs;
}

function encodePart(
  element: CompiledIndex,
  part: KeyPart,
  addressType: number | undefined,
): number[] | undefined {
  if (isInteger(element)) {
    const value = typeof part === "number" ? part : element.enums?.find(([, label]) => label === part)?.[0];
    return value !== undefined && Number.isInteger(value) && value >= 0 && value <= 0xffffffff
      ? [value]
      : undefined;
  }
  if (typeof part !== "string") return undefined;
  if (element.base === "OBJECT IDENTIFIER") {
    if (part === "") return [];
    const arcs = part.split(".").map(Number);
    return arcs.every((arc) => Number.isInteger(arc) && arc >= 0 && arc <= 0xffffffff) ? arcs : undefined;
  }
  if (element.base === "IpAddress" || element.base === "NetworkAddress") {
    const octets = parseAddress(part, 1);
    if (octets === undefined) return undefined;
    return element.base === "IpAddress" ? [...octets] : [1, ...octets];
  }
  const octets = octetsOfKey(element, part, addressType);
  const length = lengthOf(element);
  return octets === undefined || (length !== undefined && octets.length !== length) ? undefined : [...octets];
}

function octetsOfKey(
  element: CompiledIndex,
  text: string,
  addressType: number | undefined,
): Uint8Array | undefined {
  const hex = /^0x((?:[0-9a-f]{2})*)$/i.exec(text);
  if (hex !== null)
    return Uint8Array.from(hex[1]!.match(/../g) ?? [], (digits) => Number.parseInt(digits, 16));
  const kind = addressKind(element);
  const address = kind === undefined ? undefined : parseAddress(text, addressType ?? kind.type);
  if (address !== undefined) return address;
  const hint = element.hint === undefined ? undefined : parseHint(element.hint);
  const octets = hint?.kind === "octets" ? parseOctets(hint, text) : undefined;
  return octets ?? new TextEncoder().encode(text);
}

function isSame(a: Uint8Array | undefined, b: Uint8Array): boolean {
  return a !== undefined && a.length === b.length && a.every((octet, i) => octet === b[i]);
}
