// What nobody should send, and everybody receives: made out of valid messages, and out of nothing.
import { type Element, elementOf, header, joined, octetsOf, variants } from "./ber.ts";
import { copied } from "./compare.ts";
import type { Random } from "./random.ts";

/** One hostile message. */
export interface HostileInput {
  /** How it was made. */
  readonly what: string;
  readonly octets: Uint8Array;
}

/**
 * Thousands of hostile messages, the same for the same `valid` ones and the same seed. `density` is how many changes of each octet are
 * among them, 1..5.
 */
export function hostileInputs(
  valid: readonly Uint8Array[],
  random: Random,
  density: number,
): readonly HostileInput[] {
  return [...generated(valid, random, density)];
}

function* generated(valid: readonly Uint8Array[], random: Random, density: number): Generator<HostileInput> {
  for (const message of valid) {
    yield* truncations(message);
    yield* flips(message, random, density);
    yield* restructured(message);
    yield* lengths(message, density);
  }
  yield* noise(valid[0] ?? new Uint8Array(0), random);
  yield* nesting();
}

/** The message with one element too many in one place after the other, every length correct. */
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
        what: `a valid message with an element ${hex(octetsOf(extra))} more at the end of a constructed one`,
        octets: octetsOf(element),
      };
    }
  }
}

function* truncations(message: Uint8Array): Generator<HostileInput> {
  for (let length = 0; length < message.length; length++) {
    yield {
      what: `a valid message of ${message.length} octets, cut to ${length}`,
      octets: message.slice(0, length),
    };
  }
}

/** Every octet changed, one at a time: by one bit, and to the values that lengths and identifiers fear most. */
function* flips(message: Uint8Array, random: Random, density: number): Generator<HostileInput> {
  for (let at = 0; at < message.length; at++) {
    for (const octet of [
      message[at]! ^ (1 << random.integer(0, 7)),
      message[at]! ^ 0x01,
      0x00,
      0x80,
      0xff,
    ].slice(0, density)) {
      if (octet === message[at]) continue;
      const octets = copied(message);
      octets[at] = octet;
      yield { what: `a valid message with octet ${at} changed to ${octet}`, octets };
    }
  }
}

/** Well-formed BER of the wrong structure: elements missing, doubled, emptied, of another type, wrapped. */
function* restructured(message: Uint8Array): Generator<HostileInput> {
  const root = elementOf(message);
  if (root === undefined) return;
  const changes: readonly (readonly [string, (element: Element) => readonly Element[]])[] = [
    ["missing", () => []],
    ["doubled", (element) => [element, element]],
    ["replaced by a NULL", () => [nullElement]],
    ["replaced by an empty SEQUENCE", () => [{ tag: 0x30, content: [] }]],
    ["emptied", ({ tag }) => [{ tag, content: (tag & 0x20) === 0 ? new Uint8Array(0) : [] }]],
    ["filled with 300 octets", ({ tag }) => [{ tag, content: new Uint8Array(300).fill(0x81) }]],
    ["of identifier 1f", ({ content }) => [{ tag: 0x1f, content }]],
    ["in a SEQUENCE of its own", (element) => [{ tag: 0x30, content: [element] }]],
  ];
  for (const [how, change] of changes) {
    for (const element of variants(root, change))
      yield { what: `a valid message with an element ${how}`, octets: octetsOf(element) };
  }
}

/** Every octet in turn replaced by lengths that lie. */
function* lengths(message: Uint8Array, density: number): Generator<HostileInput> {
  for (let at = 1; at < message.length; at++) {
    for (const length of lyingLengths.slice(0, density)) {
      yield {
        what: `a valid message with the length ${hex(length)} in the place of octet ${at}`,
        octets: joined([message.slice(0, at), length, message.slice(at + 1)]),
      };
    }
  }
}

function* noise(valid: Uint8Array, random: Random): Generator<HostileInput> {
  for (let i = 0; i < 100; i++) {
    const octets = random.octets(random.integer(0, 80));
    yield { what: "random octets", octets };
    yield { what: "random octets in a SEQUENCE", octets: joined([header(0x30, octets.length), octets]) };
    const kept = valid.slice(0, random.integer(0, valid.length));
    yield { what: "the beginning of a valid message, then random octets", octets: joined([kept, octets]) };
  }
}

function nesting(): readonly HostileInput[] {
  return (nestings ??= [0x30, 0xa0, 0xa2].flatMap((tag) => [
    { what: `10,000 elements ${hex([tag])}, one in the other`, octets: nested(tag, 10_000) },
    {
      what: `10,000 elements ${hex([tag])} of indefinite length, one in the other`,
      octets: new Uint8Array(20_000).map((_, i) => (i % 2 === 0 ? tag : 0x80)),
    },
  ]));
}

/** `depth` elements, each the only content of the one before, every length correct. */
export function nested(tag: number, depth: number): Uint8Array {
  const headers: Uint8Array[] = [];
  for (let i = 0, length = 0; i < depth; i++) {
    const octets = header(tag, length);
    headers.push(octets);
    length += octets.length;
  }
  return joined(headers.reverse());
}

function hex(octets: Uint8Array | readonly number[]): string {
  return Array.from(octets, (octet) => octet.toString(16).padStart(2, "0")).join(" ");
}

const nullElement: Element = { tag: 0x05, content: new Uint8Array(0) };

const lyingLengths: readonly Uint8Array[] = [
  Uint8Array.of(0x84, 0x7f, 0xff, 0xff, 0xff),
  Uint8Array.of(0x84, 0xff, 0xff, 0xff, 0xff),
  Uint8Array.of(0x88, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff),
  Uint8Array.of(0x81),
  Uint8Array.of(0x85, 0, 0, 0, 0, 0),
];

/** Made once: they are long, and always the same. */
let nestings: readonly HostileInput[] | undefined;
