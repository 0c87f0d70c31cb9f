// The index of an instance as people write it: numbers, labels, quoted texts, addresses, brackets.
import type { CompiledIndex } from "../compiled.ts";
import { MibError } from "../errors.ts";
import { parseOctets } from "../hints/octets.ts";
import { parseHint } from "../hints/parse-hint.ts";
import { parseAddress } from "../values/addresses.ts";
import { addressKind } from "../values/format.ts";
import { addressTypeBefore, lengthOf, type IndexElement, isCounted, isInteger } from "./elements.ts";

/** Reads names of objects in an index. */
export type ReadOid = (name: string) => string | undefined;

/**
 * The arcs that the text after the name of an object stands for: `.3`, `."public"`, `[3]["public"]`, `.ipv4."192.0.2.1"`.
 *
 * @throws A `MibError` that says which part cannot be read.
 */
export function readIndex(
  name: string,
  index: readonly CompiledIndex[],
  text: string,
  readOid: ReadOid,
): number[] {
  const arcs: number[] = [];
  const elements: IndexElement[] = [];
  let position = 0;
  /** Arcs of an element that is written as numbers and has not ended. */
  let open: number[] = [];
  const closeNumbers = (): void => {
    for (let element = index[position]; element !== undefined && open.length > 0; element = index[position]) {
      const length = numberCount(element, open);
      if (length === undefined || open.length < length) return;
      elements.push(elementOf(element, open.slice(0, length)));
      open = open.slice(length);
      position++;
    }
  };
  for (const part of divideParts(name, text)) {
    const element = open.length === 0 ? index[position] : undefined;
    const taken = element === undefined ? undefined : readPart(element, part, elements, readOid);
    if (taken !== undefined && element !== undefined) {
      const all = isCounted(element) ? [taken.length, ...taken] : taken;
      arcs.push(...all);
      elements.push({ index: element, arcs: taken, hasLength: isCounted(element) });
      position++;
      continue;
    }
    const numbers = readNumbers(part);
    if (numbers === undefined) throw unreadable(name, part.text, element);
    arcs.push(...numbers);
    open.push(...numbers);
    closeNumbers();
  }
  return arcs;
}

/** Number of arcs of an element that is written in numbers, with its length. */
function numberCount(element: CompiledIndex, arcs: readonly number[]): number | undefined {
  if (isInteger(element)) return 1;
  if (element.base === undefined) return undefined;
  if (element.base === "IpAddress") return 4;
  if (element.base === "NetworkAddress") return 5;
  if (element.implied) return undefined;
  return lengthOf(element) ?? 1 + arcs[0]!;
}

function elementOf(index: CompiledIndex, arcs: readonly number[]): IndexElement {
  const hasLength = isCounted(index);
  return { index, arcs: hasLength ? arcs.slice(1) : arcs, hasLength };
}

interface Part {
  readonly text: string;
  /** Text between quotes. */
  readonly quoted?: string;
  readonly inBrackets: boolean;
}

/** Cuts at dots and brackets, but not inside of quotes. */
function divideParts(name: string, text: string): Part[] {
  const parts: Part[] = [];
  let at = 0;
  while (at < text.length) {
    if (text[at] === "[") {
      const [content, end] = readBrackets(name, text, at);
      parts.push(content);
      at = end;
      continue;
    }
    if (text[at] === ".") at++;
    else if (at > 0 && text[at - 1] !== "]" && text[at - 1] !== ".")
      throw unreadable(name, text.slice(at), undefined);
    const quote = text[at];
    if (quote === '"' || quote === "'") {
      const end = text.indexOf(quote, at + 1);
      if (end < 0)
        throw new MibError(
          "invalid-index",
          `the text after ${name} has no closing ${quote}: ${text.slice(at)}`,
        );
      parts.push({ text: text.slice(at, end + 1), quoted: text.slice(at + 1, end), inBrackets: false });
      at = end + 1;
      continue;
    }
    let end = at;
    while (end < text.length && text[end] !== "." && text[end] !== "[") end++;
    if (end === at)
      throw new MibError("invalid-index", `an element of the index of ${name} is empty: ${text}`);
    parts.push({ text: text.slice(at, end), inBrackets: false });
    at = end;
  }
  return parts;
}

function readBrackets(name: string, text: string, at: number): [Part, number] {
  const quote = text[at + 1];
  const closing = quote === '"' || quote === "'" ? `${quote}]` : "]";
  const end = text.indexOf(closing, at + (closing.length === 2 ? 2 : 1));
  if (end < 0)
    throw new MibError("invalid-index", `the index of ${name} has no closing bracket: ${text.slice(at)}`);
  const stop = end + closing.length;
  if (closing.length === 2)
    return [{ text: text.slice(at, stop), quoted: text.slice(at + 2, end), inBrackets: true }, stop];
  return [{ text: text.slice(at + 1, end).replace(/^(?:Hex-)?STRING: /, ""), inBrackets: true }, stop];
}

function readNumbers({ text, quoted, inBrackets }: Part): number[] | undefined {
  if (quoted !== undefined || !(inBrackets ? /^\d{1,10}(?:\.\d{1,10})*$/ : /^\d{1,10}$/).test(text))
    return undefined;
  const numbers = text.split(".").map(Number);
  return numbers.every((number) => number <= 0xffffffff) ? numbers : undefined;
}

/** The arcs of an element without its length; `undefined` where the part is not written in a way of its type. */
function readPart(
  element: CompiledIndex,
  part: Part,
  before: readonly IndexElement[],
  readOid: ReadOid,
): number[] | undefined {
  const { text, quoted, inBrackets } = part;
  if (isInteger(element)) return readInteger(element, quoted ?? text);
  if (element.base === "IpAddress") {
    const address = quoted !== undefined || inBrackets ? parseAddress(quoted ?? text, 1) : undefined;
    return address === undefined ? undefined : [...address];
  }
  if (element.base === "OBJECT IDENTIFIER") {
    if (!inBrackets && quoted === undefined) return undefined;
    const given = quoted ?? text;
    // an OID in an index may have one arc, or begin as no other OID does
    const oid = /^\d{1,10}(?:\.\d{1,10})*$/.test(given) ? given : readOid(given);
    const arcs = oid?.split(".").map(Number);
    return arcs?.every((arc) => arc <= 0xffffffff) === true ? arcs : undefined;
  }
  if (element.base === undefined || element.base === "NetworkAddress") return undefined;
  const octets = readOctets(element, part, before);
  if (octets === undefined) return undefined;
  const length = lengthOf(element);
  return length === undefined || octets.length === length ? [...octets] : undefined;
}

function readInteger({ enums }: CompiledIndex, text: string): number[] | undefined {
  if (/^\d{1,10}$/.test(text) && Number(text) <= 0xffffffff) return [Number(text)];
  const value = enums?.find(([, label]) => label === text)?.[0];
  return value === undefined || value < 0 ? undefined : [value];
}

function readOctets(
  element: CompiledIndex,
  { text, quoted, inBrackets }: Part,
  before: readonly IndexElement[],
): Uint8Array | undefined {
  if (quoted === undefined && !inBrackets) return undefined;
  const given = quoted ?? text;
  const kind = addressKind(element);
  if (kind !== undefined) {
    const type =
      addressTypeBefore([...before, { index: element, arcs: [], hasLength: false }], before.length) ??
      kind.type;
    const address = type === 0 || type === 16 ? undefined : parseAddress(given, type);
    if (address !== undefined) return address;
  }
  if (quoted === undefined) {
    const hint = element.hint === undefined ? undefined : parseHint(element.hint);
    const octets = hint?.kind === "octets" ? parseOctets(hint, given) : undefined;
    if (octets !== undefined) return octets;
    const hex = /^0x((?:[0-9a-f]{2})*)$/i.exec(given);
    if (hex !== null)
      return Uint8Array.from(hex[1]!.match(/../g) ?? [], (digits) => Number.parseInt(digits, 16));
    if (/^\d+(?:\.\d+)*$/.test(given)) return undefined;
  }
  return new TextEncoder().encode(given);
}

function unreadable(name: string, text: string, element: CompiledIndex | undefined): MibError {
  const what =
    element === undefined
      ? "a number"
      : `a value of ${element.name} (${element.enums === undefined ? (element.base ?? "unknown type") : "a label or a number"})`;
  return new MibError("invalid-index", `${JSON.stringify(text)} in the index of ${name} is not ${what}`);
}
