// Hostile messages: damaged variants of valid messages, and noise.
import { type Element, elementOf, header, join, octetsOf, variants } from "./ber.ts";
import { copyOctets } from "./compare.ts";
import { damageText } from "./hostile-text.ts";
import type { Random } from "./random.ts";

/** One hostile message. */
export interface HostileInput {
  /** How it was made. */
  readonly what: string;
  readonly octets: Uint8Array;
}

/**
 * Makes thousands of hostile messages, the same for the same `valid` ones and the same seed. `density` is the number of changes per
 * octet, 1..5.
 */
export function hostileInputs(
  valid: readonly Uint8Array[],
  random: Random,
  density: number,
): readonly HostileInput[] {
  return [...generateInputs(valid, random, density)];
}

function* generateInputs(
  valid: readonly Uint8Array[],
  random: Random,
  density: number,
): Generator<HostileInput> {
  for (const message of valid) {
    yield* truncate(message);
    yield* flip(message, random, density);
    yield* restructure(message);
    yield* insertLengths(message, density);
    yield* damageText(message);
  }
  yield* noise(valid[0] ?? new Uint8Array(0), random);
  yield* nesting();
}

/** Yields the message with one extra element at the end of each constructed element, every length correct. */
export function* withExtraElement(message: Uint8Array): Generator<HostileInput> {
  const root = elementOf(message);
  if (root === undefined) return;
  for (const extra of [nullElement, { tag: 0x02, content: Uint8Array.of(1) }, { tag: 0x30, content: [] }]) {
    const grown = variants(root, (element) =>
      element.content instanceof Uint8Array
        ? undefined
        : [{ tag: element.tag, content: [...element.content, extra] }],
    );
    for (const element of grown) {
      yield {
        what: `a valid message with an extra element ${hex(octetsOf(extra))} at the end of a constructed one`,
        octets: octetsOf(element),
      };
    }
  }
}

function* truncate(message: Uint8Array): Generator<HostileInput> {
  for (let length = 0; length < message.length; length++) {
    yield {
      what: `a valid message of ${message.length} octets, cut to ${length}`,
      octets: message.slice(0, length),
    };
  }
}

/** Changes one octet at a time: by one bit, and to the values that are critical as lengths and identifiers. */
function* flip(message: Uint8Array, random: Random, density: number): Generator<HostileInput> {
  for (let at = 0; at < message.length; at++) {
    for (const octet of [
      message[at]! ^ (1 << random.integer(0, 7)),
      message[at]! ^ 0x01,
      0x00,
      0x80,
      0xff,
    ].slice(0, density)) {
      if (octet === message[at]) continue;
      const octets = copyOctets(message);
      octets[at] = octet;
      yield { what: `a valid message with octet ${at} changed to ${octet}`, octets };
    }
  }
}

/** Yields well-formed BER of the wrong structure: elements missing, doubled, emptied, enlarged, of another type, wrapped. */
function* restructure(message: Uint8Array): Generator<HostileInput> {
  const root = elementOf(message, { insideOctetStrings: true });
  if (root === undefined) return;
  for (const [how, change] of restructurings) {
    for (const element of variants(root, change))
      yield { what: `a valid message with an element ${how}`, octets: octetsOf(element) };
  }
}

const restructurings: readonly (readonly [string, (element: Element) => readonly Element[] | undefined])[] = [
  ["missing", () => []],
  ["doubled", (element) => [element, element]],
  ["replaced by a NULL", () => [{ tag: 0x05, content: new Uint8Array(0) }]],
  ["replaced by an empty SEQUENCE", () => [{ tag: 0x30, content: [] }]],
  ["emptied", ({ tag }) => [{ tag, content: (tag & 0x20) === 0 ? new Uint8Array(0) : [] }]],
  ["filled with 300 octets", ({ tag }) => [{ tag, content: new Uint8Array(300).fill(0x81) }]],
  ["of identifier 1f", ({ content }) => [{ tag: 0x1f, content }]],
  ["in a SEQUENCE of its own", (element) => [{ tag: 0x30, content: [element] }]],
  ...[4, 5, 8, 9, 17].map(
    (length) =>
      [
        `that is a number, grown to ${length} octets`,
        ({ tag, content }: Element) =>
          content instanceof Uint8Array && content.length <= 9
            ? [{ tag, content: new Uint8Array(length).fill(0xff, 1).fill(0x7f, 0, 1) }]
            : undefined,
      ] as const,
  ),
];

/** Replaces every octet in turn by false lengths. */
function* insertLengths(message: Uint8Array, density: number): Generator<HostileInput> {
  for (let at = 1; at < message.length; at++) {
    for (const length of falseLengths.slice(0, density)) {
      yield {
        what: `a valid message with the length ${hex(length)} in the place of octet ${at}`,
        octets: join([message.slice(0, at), length, message.slice(at + 1)]),
      };
    }
  }
}

function* noise(valid: Uint8Array, random: Random): Generator<HostileInput> {
  for (let i = 0; i < 100; i++) {
    const octets = random.octets(random.integer(0, 80));
    yield { what: "random octets", octets };
    yield { what: "random octets in a SEQUENCE", octets: join([header(0x30, octets.length), octets]) };
    const kept = valid.slice(0, random.integer(0, valid.length));
    yield { what: "the beginning of a valid message, then random octets", octets: join([kept, octets]) };
  }
}

function nesting(): readonly HostileInput[] {
  return (nestings ??= [0x30, 0xa0, 0xa2].flatMap((tag) => [
    { what: `10,000 nested elements ${hex([tag])}`, octets: nest(tag, 10_000) },
    {
      what: `10,000 nested elements ${hex([tag])} of indefinite length`,
      octets: new Uint8Array(20_000).map((_, i) => (i % 2 === 0 ? tag : 0x80)),
    },
  ]));
}

/** Nests `depth` elements in each other, every length correct. */
export function nest(tag: number, depth: number): Uint8Array {
  const headers: Uint8Array[] = [];
  for (let i = 0, length = 0; i < depth; i++) {
    const octets = header(tag, length);
    headers.push(octets);
    length += octets.length;
  }
  return join(headers.reverse());
}

function hex(octets: Uint8Array | readonly number[]): string {
  return Array.from(octets, (octet) => octet.toString(16).padStart(2, "0")).join(" ");
}

const nullElement: Element = { tag: 0x05, content: new Uint8Array(0) };

const falseLengths: readonly Uint8Array[] = [
  Uint8Array.of(0x84, 0x7f, 0xff, 0xff, 0xff),
  Uint8Array.of(0x84, 0xff, 0xff, 0xff, 0xff),
  Uint8Array.of(0x88, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff),
  Uint8Array.of(0x81),
  Uint8Array.of(0x85, 0, 0, 0, 0, 0),
];

/** Made once, because they are long and always the same. */
let nestings: readonly HostileInput[] | undefined;
