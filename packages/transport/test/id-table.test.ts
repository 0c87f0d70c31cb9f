import fc from "fast-check";
import { IdTable } from "../src/id-table.ts";

test("behaves as a Map does that lets nobody displace another, whatever the ids", () => {
  // few ids, and ids that share their last bits: collisions all the time
  const id = fc.oneof(
    fc.integer({ min: 0, max: 40 }),
    fc.integer({ min: 0, max: 20 }).map((n) => n * 1024),
    fc.integer(),
    fc.constant(0.5),
  );
  const step = fc.record({ id, what: fc.constantFrom("add", "add", "delete") });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 600 }), (steps) => {
      const table = new IdTable<{ id: number }>();
      const model = new Map<number, { id: number }>();
      for (const { id, what } of steps) {
        const entry = { id };
        if (what === "delete") expect(table.delete(id)).toBe(model.delete(id));
        else {
          expect(table.add(id, entry)).toBe(!model.has(id));
          if (!model.has(id)) model.set(id, entry);
        }
        expect(table.size).toBe(model.size);
        expect(table.get(id)).toBe(model.get(id));
      }
      for (const [id, entry] of model) expect(table.get(id)).toBe(entry);
      expect(new Set(table.values())).toEqual(new Set(model.values()));
    }),
    { numRuns: 100, seed: 2026 },
  );
});

test("holds any number of entries, and none of those taken out", () => {
  const table = new IdTable<{ id: number }>();
  for (let id = 0; id < 5000; id++) table.add(id * 7, { id });
  expect(table.size).toBe(5000);
  for (let id = 0; id < 5000; id += 2) table.delete(id * 7);
  for (let id = 0; id < 5000; id++) expect(table.get(id * 7)?.id).toBe(id % 2 === 0 ? undefined : id);
  expect(table.values()).toHaveLength(2500);
});

test("keeps several entries of one id apart, whichever of them leaves", () => {
  const id = fc.integer({ min: 0, max: 5 }).map((n) => n * 128);
  const step = fc.record({ id, what: fc.constantFrom("add", "add", "delete"), which: fc.nat(8) });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 200 }), (steps) => {
      const table = new IdTable<{ id: number }>();
      const model = new Map<number, { id: number }[]>();
      const entriesOf = (id: number): { id: number }[] => {
        const found: { id: number }[] = [];
        for (let at = table.get(id); at !== undefined; at = table.getNext(id, at)) found.push(at);
        return found;
      };
      for (const { id, what, which } of steps) {
        const entries = model.get(id) ?? [];
        model.set(id, entries);
        if (what === "add") {
          const entry = { id };
          if (!table.add(id, entry)) table.addBeside(id, entry);
          entries.push(entry);
        } else {
          const entry = entries.splice(which % Math.max(entries.length, 1), 1)[0];
          expect(table.delete(id, entry ?? { id })).toBe(entry !== undefined);
        }
        expect(new Set(entriesOf(id))).toEqual(new Set(entries));
      }
      for (const [id, entries] of model) expect(entriesOf(id)).toHaveLength(entries.length);
    }),
    { numRuns: 100, seed: 2026 },
  );
  const [table, gone] = [new IdTable<object>(), {}];
  table.add(1, {});
  expect(table.getNext(1, gone)).toBeUndefined();
});
