// RFC 2741 §7.1.4.1 and §7.2.1: the longest subtree wins, then the lowest priority.
import { compareOids } from "@snmp/pdu";
import fc from "fast-check";
import { type Registration, registrationsOf, RegionTable } from "../../src/master/regions.ts";

function make(session: string, subtree: string, priority = 127, rest: object = {}): Registration<string>[] {
  const region = { subtree, priority, rangeSubid: 0, upperBound: 0, isInstance: false, ...rest };
  return registrationsOf(region, session, 0, 1000)!;
}

test("the longest subtree serves a name, then the lowest priority", () => {
  const table = new RegionTable<string>();
  const inner = make("inner", "1.3.6.2");
  expect(table.add(make("outer", "1.3.6"))).toBe(true);
  expect(table.add(inner)).toBe(true);
  expect(table.add(make("urgent", "1.3.6.2", 10))).toBe(true);
  const find = (oid: string): string | undefined => table.find(oid)?.session;
  expect([
    find("1.3.6"),
    find("1.3.6.1.9"),
    find("1.3.6.2"),
    find("1.3.6.2.7"),
    find("1.3.7"),
    find("1.3"),
  ]).toEqual(["outer", "outer", "urgent", "urgent", undefined, undefined]);
});

test("the same region at the same priority is refused, also as part of a range", () => {
  const table = new RegionTable<string>();
  expect(table.add(make("a", "1.3.6.1.2", 127, { rangeSubid: 4, upperBound: 5 }))).toBe(true);
  expect(table.size).toBe(5);
  expect(table.add(make("b", "1.3.6.5.2"))).toBe(false);
  expect(table.add(make("b", "1.3.6.6.2"))).toBe(true);
  expect(table.add(make("b", "1.3.6.1.4", 127, { rangeSubid: 5, upperBound: 9 }))).toBe(true);
  expect(table.add(make("c", "1.3.6.1.9"))).toBe(false);
  expect(table.add(make("c", "1.3.6.1.9", 126))).toBe(true);
});

test("a range whose arc is the last one is not divided, and others only up to the limit", () => {
  const region = {
    subtree: "1.3.1",
    priority: 127,
    rangeSubid: 3,
    upperBound: 4294967295,
    isInstance: false,
  };
  expect(registrationsOf(region, "a", 0, 1)).toMatchObject([{ start: "1.3.1", end: "1.4" }]);
  expect(registrationsOf({ ...region, subtree: "1.3.1.1" }, "a", 0, 1000)).toBeUndefined();
});

test("an instance covers its name and nothing below", () => {
  const table = new RegionTable<string>();
  table.add(make("a", "1.3.6.0", 127, { isInstance: true }));
  expect(table.find("1.3.6.0")?.session).toBe("a");
  expect(table.find("1.3.6.0.0")).toBeUndefined();
});

test("a search goes up to the next region of another session", () => {
  const table = new RegionTable<string>();
  table.add(make("a", "1.3.1"));
  table.add(make("b", "1.3.1.5"));
  table.add(make("a", "1.3.2"));
  table.add(make("b", "1.3.4"));
  const pieces = [];
  for (let start: string | undefined = "1.3"; start !== undefined;) {
    const piece = table.pieceAfter(start, false, "1.3.4.7");
    if (piece === undefined) break;
    pieces.push([piece.session, piece.start, piece.end, piece.include]);
    start = piece.end;
  }
  expect(pieces).toEqual([
    ["a", "1.3.1", "1.3.1.5", true],
    ["b", "1.3.1.5", "1.3.1.6", false],
    ["a", "1.3.1.6", "1.3.3", false],
    ["b", "1.3.4", "1.3.4.7", true],
  ]);
  expect(table.pieceAfter("1.3.4.7", true, "1.3.4.7")).toBeUndefined();
});

const arcs = fc.array(fc.nat(3), { maxLength: 4 }).map((rest) => [1, 3, ...rest].join("."));

test("for any registrations, every name has the owner that a search of all of them finds", () => {
  const registration = fc.record({
    subtree: arcs,
    priority: fc.integer({ min: 1, max: 3 }),
    session: fc.nat(9).map(String),
  });
  fc.assert(
    fc.property(
      fc.array(registration, { maxLength: 12 }),
      fc.array(fc.nat(11)),
      fc.array(arcs),
      (all, removed, names) => {
        const table = new RegionTable<string>();
        const added = all.map(({ session, subtree, priority }) => {
          const parts = make(session, subtree, priority);
          return table.add(parts) ? { session, subtree, priority, parts } : undefined;
        });
        for (const at of removed) {
          const entry = added[at];
          if (entry !== undefined) table.remove(entry.parts);
          added[at] = undefined;
        }
        const left = added.filter((entry) => entry !== undefined);
        expect(table.size).toBe(left.length);
        for (const name of names) {
          const [best] = left
            .filter(({ subtree }) => `${name}.`.startsWith(`${subtree}.`))
            .sort((a, b) => b.subtree.length - a.subtree.length || a.priority - b.priority);
          expect(table.find(name)?.session).toBe(best?.session);
          const piece = table.pieceAfter(name, true, undefined);
          if (best !== undefined)
            expect(piece).toMatchObject({ session: best.session, start: name, include: true });
          if (piece?.end !== undefined) expect(compareOids(piece.start, piece.end)).toBe(-1);
        }
      },
    ),
  );
});
