// Just enough BER to take messages apart and put them together wrongly.

/** An element: of other elements, or of octets. */
export interface Element {
  readonly tag: number;
  readonly content: Uint8Array | readonly Element[];
}

/** The one element that `octets` are; `undefined` when they are none. */
export function elementOf(octets: Uint8Array): Element | undefined {
  const parsed = elementsIn(octets);
  return parsed?.length === 1 ? parsed[0] : undefined;
}

/** The octets of `element`, with lengths as short as they can be. */
export function octetsOf({ tag, content }: Element): Uint8Array {
  const inner = content instanceof Uint8Array ? content : joined(content.map(octetsOf));
  return joined([header(tag, inner.length), inner]);
}

/** Identifier and length octets. */
export function header(tag: number, length: number): Uint8Array {
  if (length < 0x80) return Uint8Array.of(tag, length);
  const digits: number[] = [];
  for (let rest = length; rest > 0; rest = Math.floor(rest / 256)) digits.unshift(rest & 0xff);
  return Uint8Array.of(tag, 0x80 | digits.length, ...digits);
}

/** Every change of one element that `change` makes, from the outermost inwards; `undefined` leaves that element out. */
export function* variants(
  element: Element,
  change: (element: Element) => readonly Element[] | undefined,
): Generator<Element> {
  const changed = change(element);
  if (changed?.length === 1) yield changed[0]!;
  yield* within(element, change);
}

/** The octets of all `parts`, one after the other. */
export function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function* within(
  element: Element,
  change: (element: Element) => readonly Element[] | undefined,
): Generator<Element> {
  const { tag, content } = element;
  if (content instanceof Uint8Array) return;
  for (let i = 0; i < content.length; i++) {
    const replaced = change(content[i]!);
    if (replaced !== undefined)
      yield { tag, content: [...content.slice(0, i), ...replaced, ...content.slice(i + 1)] };
    for (const inner of within(content[i]!, change))
      yield { tag, content: [...content.slice(0, i), inner, ...content.slice(i + 1)] };
  }
}

function elementsIn(octets: Uint8Array): Element[] | undefined {
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
    const inner = octets.subarray(at, at + length);
    at += length;
    const content = (tag & 0x20) === 0 ? inner : elementsIn(inner);
    if (content === undefined) return undefined;
    elements.push({ tag, content });
  }
  return elements;
}
