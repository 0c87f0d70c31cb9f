// Just enough BER to take messages apart and to put them together wrongly.

/** An element: it contains other elements, or octets. */
export interface Element {
  readonly tag: number;
  readonly content: Uint8Array | readonly Element[];
}

/** How deep to look into a message. */
export interface ElementOptions {
  /** Whether an OCTET STRING that holds exactly one SEQUENCE is taken apart too, as msgSecurityParameters are. */
  readonly insideOctetStrings?: boolean;
}

/** Parses `octets` as one element; `undefined` if they are not BER. */
export function elementOf(octets: Uint8Array, options: ElementOptions = {}): Element | undefined {
  const parsed = elementsIn(octets, options);
  return parsed?.length === 1 ? parsed[0] : undefined;
}

/** Encodes `element` with minimal lengths. */
export function octetsOf({ tag, content }: Element): Uint8Array {
  const inner = content instanceof Uint8Array ? content : join(content.map(octetsOf));
  return join([header(tag, inner.length), inner]);
}

/** Encodes identifier and length octets. */
export function header(tag: number, length: number): Uint8Array {
  if (length < 0x80) return Uint8Array.of(tag, length);
  const digits: number[] = [];
  for (let rest = length; rest > 0; rest = Math.floor(rest / 256)) digits.unshift(rest & 0xff);
  return Uint8Array.of(tag, 0x80 | digits.length, ...digits);
}

/** Yields one variant per element that `change` replaces, from the outermost inwards; `undefined` keeps that element. */
export function* variants(
  element: Element,
  change: (element: Element) => readonly Element[] | undefined,
): Generator<Element> {
  const changed = change(element);
  if (changed?.length === 1) yield changed[0]!;
  yield* variantsInside(element, change);
}

/** An element that contains octets, somewhere in another one. */
export interface Leaf {
  readonly tag: number;
  readonly content: Uint8Array;
  /** Makes the outermost element with other octets in this place. */
  readonly replace: (content: Uint8Array) => Element;
}

/** Yields every element of `element` that contains octets. */
export function* leavesOf(element: Element): Generator<Leaf> {
  const { tag, content } = element;
  if (content instanceof Uint8Array) {
    yield { tag, content, replace: (octets) => ({ tag, content: octets }) };
    return;
  }
  for (let i = 0; i < content.length; i++) {
    for (const leaf of leavesOf(content[i]!)) {
      const replace = (octets: Uint8Array): Element => ({
        tag,
        content: [...content.slice(0, i), leaf.replace(octets), ...content.slice(i + 1)],
      });
      yield { ...leaf, replace };
    }
  }
}

/** Concatenates octets. */
export function join(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function* variantsInside(
  element: Element,
  change: (element: Element) => readonly Element[] | undefined,
): Generator<Element> {
  const { tag, content } = element;
  if (content instanceof Uint8Array) return;
  for (let i = 0; i < content.length; i++) {
    const replaced = change(content[i]!);
    if (replaced !== undefined)
      yield { tag, content: [...content.slice(0, i), ...replaced, ...content.slice(i + 1)] };
    for (const inner of variantsInside(content[i]!, change))
      yield { tag, content: [...content.slice(0, i), inner, ...content.slice(i + 1)] };
  }
}

function elementsIn(octets: Uint8Array, options: ElementOptions): Element[] | undefined {
  const elements: Element[] = [];
  let at = 0;
  while (at < octets.length) {
    const tag = octets[at++]!;
    let length = octets[at++];
    if (length === undefined || (tag & 0x1f) === 0x1f) return undefined;
    if (length > 0x7f) {
      const count = length & 0x7f;
      if (count === 0 || count > 4 || at + count > octets.length) return undefined;
      length = 0;
      for (let i = 0; i < count; i++) length = length * 256 + octets[at++]!;
    }
    if (at + length > octets.length) return undefined;
    const content = contentOf(tag, octets.subarray(at, at + length), options);
    if (content === undefined) return undefined;
    at += length;
    elements.push({ tag, content });
  }
  return elements;
}

function contentOf(tag: number, inner: Uint8Array, options: ElementOptions): Element["content"] | undefined {
  if ((tag & 0x20) !== 0) return elementsIn(inner, options);
  if (options.insideOctetStrings !== true || tag !== 0x04 || inner[0] !== 0x30) return inner;
  const only = elementOf(inner, options);
  return only === undefined ? inner : [only];
}
