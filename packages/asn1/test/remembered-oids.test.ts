// Decoding remembers OIDs: the next one must be right after any others.
import fc from "fast-check";
import { codecOf, objectIdentifier } from "@snmp/asn1";
import { forgetOids } from "../src/oid-text.ts";

const codec = codecOf(objectIdentifier);
const arc = fc.oneof(fc.nat(3), fc.nat(300), fc.nat(0xffffffff));
const columns = fc.array(
  fc.array(arc, { maxLength: 70 }).map((arcs) => [1, 3, ...arcs]),
  { minLength: 1, maxLength: 8 },
);

/** Polls, which repeat names, and walks, in which each name follows the one before, of one column or of several at once. */
const names = fc
  .tuple(
    columns,
    fc.array(fc.tuple(fc.nat(7), fc.constantFrom("next", "again", "other"), arc), {
      minLength: 1,
      maxLength: 200,
    }),
  )
  .map(([prefixes, steps]) => {
    const rows = prefixes.map(() => 0);
    return steps.map(([any, step, other], turn) => {
      const column = (step === "next" ? turn : any) % prefixes.length;
      const row = step === "next" ? ++rows[column]! : step === "again" ? rows[column]! : other;
      return [...prefixes[column]!, row].join(".");
    });
  });

/** Encodes as X.690 §8.19 says. */
function contentOf(name: string): number[] {
  const [first, second, ...rest] = name.split(".").map(Number);
  return [first! * 40 + second!, ...rest].flatMap((value) => {
    const octets = [value % 128];
    for (let left = Math.floor(value / 128); left > 0; left = Math.floor(left / 128))
      octets.unshift((left % 128) | 0x80);
    return octets;
  });
}

function elementOf(name: string): Uint8Array {
  const content = contentOf(name);
  return Uint8Array.from([
    0x06,
    ...(content.length < 0x80 ? [content.length] : [0x82, content.length >> 8, content.length & 0xff]),
    ...content,
  ]);
}

test("every OID of polls and walks is read correctly", () => {
  fc.assert(
    fc.property(names, (all) => {
      for (const name of all) expect(codec.decode(elementOf(name))).toBe(name);
    }),
    { seed: 2578, numRuns: 100 },
  );
});

test("a name is read correctly when its memory held the name before", () => {
  const memory = Buffer.alloc(16);
  for (let row = 1; row < 10; row++) {
    for (const column of [1, 2, 1]) {
      const name = `1.3.6.1.2.1.2.2.1.${column}.${row}`;
      const length = memory.write(Buffer.from(elementOf(name)).toString("hex"), "hex");
      expect(codec.decode(memory.subarray(0, length))).toBe(name);
    }
  }
});

test("after the OIDs are forgotten, each is read as in a new process", () => {
  const column = Array.from({ length: 80 }, (_, row) => `1.3.6.1.2.1.2.2.1.10.${row}`);
  for (let round = 0; round < 3; round++) {
    for (const name of [...column, ...column]) expect(codec.decode(elementOf(name))).toBe(name);
    forgetOids();
  }
});
