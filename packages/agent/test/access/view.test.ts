import fc from "fast-check";
import { compareOids } from "@snmp/pdu";
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
