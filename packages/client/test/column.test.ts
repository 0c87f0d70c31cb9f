import { compareOids, isWithin, makeVarbind } from "@snmp/pdu";
import fc from "fast-check";
import { Column } from "../src/column.ts";

const root = "1.3.6.1.2";
// few arcs, of one digit and of several: rows that differ in their last arc only, in another one, or in their length
const arc = fc.constantFrom(0, 1, 2, 9, 10, 11, 99, 100, 4294967295);
const oid = fc
  .tuple(fc.constantFrom(root, root, root, "1.3.6.1.20", "1.3.6.1.1"), fc.array(arc, { maxLength: 3 }))
  .map(([start, arcs]) => [start, ...arcs].join("."));

test("each step is what comparing the names arc by arc says", () => {
  fc.assert(
    fc.property(fc.array(oid, { maxLength: 30 }), (oids) => {
      const column = new Column(root, 0);
      let last = root;
      for (const name of oids) {
        const expected = compareOids(name, last) <= 0 ? "back" : isWithin(name, root) ? "row" : "beyond";
        expect(column.step(name)).toBe(expected);
        if (expected === "row") last = name;
        expect(column.last).toBe(last);
      }
    }),
    { numRuns: 500, seed: 2026 },
  );
});

test("a column follows at once the rows that it would take step by step, until another arc changes or a value is missing", () => {
  // runs of rows in one column, in order for the most part, between others
  const run = fc
    .tuple(oid, fc.uniqueArray(fc.nat(300), { minLength: 1, maxLength: 8 }), fc.nat(9))
    .map(([start, arcs, chance]) =>
      (chance > 1 ? arcs.sort((a, b) => a - b) : arcs).map((last) => `${start}.${last}`),
    );
  const varbind = (name: string, none: boolean) =>
    none ? makeVarbind(name, "noSuchInstance", null) : makeVarbind(name, "Integer32", 1);
  fc.assert(
    fc.property(fc.array(run, { maxLength: 6 }), fc.array(fc.nat(20)), (runs, chances) => {
      const varbinds = runs.flat().map((name, i) => varbind(name, chances[i] === 0));
      const [quick, slow] = [new Column(root, 0), new Column(root, 0)];
      /** The last row, where it is known and below the root: what the next one may follow. */
      let before: string | undefined;
      for (let at = 0; at < varbinds.length;) {
        const followed = quick.follow(varbinds.slice(at));
        for (const { oid, value } of varbinds.slice(at, at + followed)) {
          expect({ step: slow.step(oid), value }).toEqual({ step: "row", value: 1 });
          before = oid;
        }
        at += followed;
        expect(quick.last).toBe(slow.last);
        if (at === varbinds.length) break;
        const { oid, value } = varbinds[at++]!;
        const step = slow.step(oid);
        // it was not followed for a reason
        const isUsual =
          before !== undefined && step === "row" && value !== null && parent(oid) === parent(before);
        expect({ oid, isUsual }).toEqual({ oid, isUsual: false });
        expect(quick.step(oid)).toBe(step);
        if (step === "row") before = parent(oid).length > root.length ? oid : undefined;
      }
    }),
    { numRuns: 500, seed: 1905 },
  );
});

const parent = (name: string): string => name.slice(0, name.lastIndexOf(".") + 1);
