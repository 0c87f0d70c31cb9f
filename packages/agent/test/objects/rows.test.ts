import { compareOids } from "@snmp/pdu";
import fc from "fast-check";
import type { RequestInfo } from "@snmp/agent";
import { lowerBound, RowSet, type SortedRows } from "../../src/objects/rows.ts";

const request = (): RequestInfo => ({ signal: new AbortController().signal }) as RequestInfo;

test("lowerBound finds the first index that is not before the given one", () => {
  const index = fc.array(fc.nat(12), { minLength: 1, maxLength: 3 }).map((arcs) => arcs.join("."));
  fc.assert(
    fc.property(fc.uniqueArray(index, { maxLength: 20 }), index, (indexes, wanted) => {
      const sorted = [...indexes].sort(compareOids);
      const expected = sorted.findIndex((candidate) => compareOids(candidate, wanted) >= 0);
      expect(lowerBound(sorted, wanted)).toBe(expected === -1 ? sorted.length : expected);
    }),
    { seed: 7, numRuns: 500 },
  );
});

test("sorts rows by index, as numbers", () => {
  const rows = [{ id: 10 }, { id: 9 }, { id: 100 }];
  const set = new RowSet(rows, 0, ({ id }) => String(id));
  expect((set.read(request()) as SortedRows<{ id: number }>).indexes).toEqual(["9", "10", "100"]);
});

test("keeps the rows of a function for one request, whatever happens in between", () => {
  let calls = 0;
  const set = new RowSet<{ id: number }>(
    () => [{ id: ++calls }],
    0,
    ({ id }) => String(id),
  );
  const [first, second] = [request(), request()];
  const indexes = (of: RequestInfo) => (set.read(of) as SortedRows<{ id: number }>).indexes;
  expect([indexes(first), indexes(second), indexes(first)]).toEqual([["1"], ["2"], ["1"]]);
});

test("calls an asynchronous function again after a rejection", async () => {
  let calls = 0;
  const set = new RowSet<{ id: number }>(
    async () => {
      if (++calls === 1) throw new Error("not yet");
      return [{ id: 1 }];
    },
    60_000,
    ({ id }) => String(id),
  );
  await expect(set.read(request())).rejects.toThrow("not yet");
  expect((await set.read(request())).indexes).toEqual(["1"]);
  await set.read(request());
  expect(calls).toBe(2);
});

test.each(["", "01", "1..2", "1.", "x", "-1"])("refuses the index %j", (index) => {
  expect(() => new RowSet(new Map([[index, {}]]), 0, () => "").read(request())).toThrow(
    "is not the index of a row",
  );
});
