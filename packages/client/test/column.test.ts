import { compareOids, isWithin } from "@snmp/pdu";
import fc from "fast-check";
import { Column } from "../src/column.ts";

test("each step is what comparing the names arc by arc says, whichever way it was worked out", () => {
  const root = "1.3.6.1.2";
  // few arcs, of one digit and of several: rows that differ in their last arc only, in another one, or in their length
  const arc = fc.constantFrom(0, 1, 2, 9, 10, 11, 99, 100, 4294967295);
  const oid = fc
    .tuple(fc.constantFrom(root, root, root, "1.3.6.1.20", "1.3.6.1.1"), fc.array(arc, { maxLength: 3 }))
    .map(([start, arcs]) => [start, ...arcs].join("."));
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
