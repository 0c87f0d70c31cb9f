import fc from "fast-check";
import { compareOids } from "@snmp/pdu";
import { maskOctets, type Subtree } from "../../src/access/family.ts";
import { View, type ViewOptions } from "../../src/access/view.ts";

test.each<[ViewOptions, string[], string[]]>([
  [{}, ["0.0", "1.3.6.1", "2.999"], []],
  [{ include: [] }, [], ["1.3.6.1"]],
  [{ include: ["1.3.6"] }, ["1.3.6", "1.3.6.1"], ["1.3", "1.3.60", "1.3.5.9"]],
  [{ exclude: ["1.3.6"] }, ["1.3.5", "1.3.60", "1.4"], ["1.3.6", "1.3.6.1"]],
  [
    { include: ["1", "1.3.6.1.5"], exclude: ["1.3.6", [1, 3, 6, 1, 5, 2]] },
    ["1.3.5", "1.3.6.1.5", "1.3.6.1.5.3"],
    ["1.3.6.1.4", "1.3.6.1.5.2.7", "2.1"],
  ],
  [{ include: ["1.3"], exclude: ["1.3"] }, [], ["1.3", "1.3.6"]],
])("%j includes %j, not %j", (options, inside, outside) => {
  const view = new View(options);
  expect(inside.filter((oid) => !view.includes(oid))).toEqual([]);
  expect(outside.filter((oid) => view.includes(oid))).toEqual([]);
});

test("throws for a subtree that is not an OBJECT IDENTIFIER", () => {
  expect(() => new View({ include: ["1.x"] })).toThrow("1.x");
});

test("skipOutside never skips a name that is in the view", () => {
  const name = fc
    .array(fc.nat(3), { minLength: 1, maxLength: 5 })
    .map((arcs) => ["1", "3", ...arcs].join("."));
  const subtrees = fc.array(name, { maxLength: 4 });
  fc.assert(
    fc.property(subtrees, subtrees, name, name, (include, exclude, from, other) => {
      const view = new View({ include, exclude });
      if (view.includes(from) || !view.includes(other) || compareOids(other, from) <= 0) return;
      const skipped = view.skipOutside(from);
      expect(skipped).toBeDefined();
      expect(compareOids(skipped!, other)).toBeLessThan(0);
      expect(compareOids(skipped!, from)).toBeGreaterThanOrEqual(0);
    }),
    { seed: 5, numRuns: 2000 },
  );
});

describe("a family with a mask", () => {
  test.each<[ViewOptions, string[], string[]]>([
    [
      { include: ["1.3.6.1.2.1.2.2.1.*.3"] },
      ["1.3.6.1.2.1.2.2.1.1.3", "1.3.6.1.2.1.2.2.1.22.3", "1.3.6.1.2.1.2.2.1.7.3.9"],
      ["1.3.6.1.2.1.2.2.1.1.4", "1.3.6.1.2.1.2.2.1.1", "1.3.6.1.2.1.2.3.1.1.3"],
    ],
    [
      { include: [{ subtree: "1.3.6.1.2.1.2.2.1.0.3", mask: "ff:a0" }] },
      ["1.3.6.1.2.1.2.2.1.9.3"],
      ["1.3.6.1.2.1.2.2.2.9.3", "1.3.6.1.2.1.2.2.1.9.4"],
    ],
    [{ include: [{ subtree: "1.3.6", mask: Uint8Array.of(0b1010_0000) }] }, ["1.9.6.1"], ["1.9.7", "2.3.6"]],
    // the longest family decides, then the greatest subtree
    [{ include: ["1.3.*.1"], exclude: ["1.3.6.*"] }, ["1.3.5.1"], ["1.3.6.1", "1.3.6.2"]],
    [{ include: ["1.3.6.*"], exclude: ["1.3.*.1"] }, ["1.3.6.1", "1.3.6.2"], ["1.3.5.1"]],
  ])("%j includes %j, not %j", (options, inside, outside) => {
    const view = new View(options);
    expect(inside.filter((oid) => !view.includes(oid))).toEqual([]);
    expect(outside.filter((oid) => view.includes(oid))).toEqual([]);
  });

  test.each(["zz", "ff:a0:1ff", "", "f f", "fff"])("refuses the mask %j", (mask) => {
    expect(() => new View({ include: [{ subtree: "1.3.6", mask }] })).toThrow(/not hexadecimal text/);
  });

  test.each([["ff:a0"], ["ff.a0"], ["ffa0"], ["0xffa0"], ["FF:A0"]])("takes the mask %j", (mask) => {
    const { families } = new View({ include: [{ subtree: "1.3.6.1.2.1.2.2.1.0.3", mask }] });
    expect(families.map(maskOctets)).toEqual([Uint8Array.of(0xff, 0xbf)]);
  });
});

test("views decide as RFC 3415 §4 says, name by name, and never skip a name that they include", () => {
  const arc = fc.nat(2);
  const name = fc.array(arc, { minLength: 1, maxLength: 5 }).map((arcs) => [1, 3, ...arcs]);
  const family = fc.record({
    subtree: name,
    mask: fc.uint8Array({ minLength: 0, maxLength: 1 }),
    included: fc.boolean(),
  });
  const unique = { selector: ({ subtree }: { subtree: number[] }) => subtree.join("."), maxLength: 6 };
  let included = 0;
  fc.assert(
    fc.property(
      fc.uniqueArray(family, unique),
      fc.array(name, { minLength: 1, maxLength: 12 }),
      (rows, names) => {
        const pick = (kind: boolean): Subtree[] =>
          rows.filter((row) => row.included === kind).map(({ subtree, mask }) => ({ subtree, mask }));
        const view = new View({ include: pick(true), exclude: pick(false) });
        const expected = (oid: readonly number[]): boolean => isInView(rows, oid);
        // in any order, so that what was decided last matters
        for (const oid of names) {
          if (expected(oid)) included++;
          if (view.includes(oid.join(".")) !== expected(oid))
            throw new Error(`${oid.join(".")} is decided wrongly`);
        }
        const sorted = names.map((oid) => oid.join(".")).sort(compareOids);
        for (const from of sorted.filter((oid) => !view.includes(oid))) {
          const skipped = view.skipOutside(from);
          const next = sorted.find((oid) => compareOids(oid, from) > 0 && view.includes(oid));
          if (next !== undefined) expect(compareOids(skipped!, next)).toBeLessThan(0);
          if (skipped !== undefined) expect(compareOids(skipped, from)).toBeGreaterThanOrEqual(0);
        }
      },
    ),
    { seed: 3415, numRuns: 1000 },
  );
  expect(included).toBeGreaterThan(300);
});

interface Row {
  readonly subtree: readonly number[];
  readonly mask: Uint8Array;
  readonly included: boolean;
}

/** RFC 3415 §4, vacmViewTreeFamilyTable, literally. */
function isInView(table: readonly Row[], name: readonly number[]): boolean {
  // "each bit of this bit mask corresponds to a sub-identifier of vacmViewTreeFamilySubtree, with the most significant bit of the i-th octet
  // … corresponding to the (8*i - 7)-th sub-identifier"; "If the value of this bit mask is M bits long and there are more than M
  // sub-identifiers …, then the bit mask is extended with 1's"
  const isSignificant = ({ mask }: Row, i: number): boolean =>
    i >= mask.length * 8 || ((mask[Math.floor(i / 8)]! >> (7 - (i % 8))) & 1) === 1;
  const matching = table.filter(
    (row) =>
      // "the OBJECT IDENTIFIER X contains at least as many sub-identifiers as does the value of vacmViewTreeFamilySubtree"
      name.length >= row.subtree.length &&
      // "each sub-identifier in the value of vacmViewTreeFamilySubtree which the value of vacmViewTreeFamilyMask indicates is not wild …"
      row.subtree.every((arc, i) => !isSignificant(row, i) || arc === name[i]),
  );
  // "the entry whose value of vacmViewTreeFamilySubtree has the most sub-identifiers"
  const maxArcs = Math.max(...matching.map(({ subtree }) => subtree.length));
  const candidates = matching.filter(({ subtree }) => subtree.length === maxArcs);
  // "… that entry whose value of vacmViewTreeFamilySubtree is the lexicographically greatest"
  candidates.sort((a, b) => compareOids(a.subtree.join("."), b.subtree.join(".")));
  return candidates.at(-1)?.included === true;
}
