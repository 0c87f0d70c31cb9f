import { compareOids } from "@snmp/pdu";
import fc from "fast-check";
import type { RequestInfo } from "@snmp/agent";
import { lowerBound, RowSet, type RowSource, type SortedRows } from "../../src/objects/rows.ts";

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

describe("many rows", () => {
  interface Row {
    readonly id: number;
  }
  /** Rows in an order of their own, for a seed. */
  const shuffle = (count: number, seed = 7): Row[] => {
    const rows = Array.from({ length: count }, (_, id) => ({ id }));
    for (let at = count - 1, state = seed; at > 0; at--) {
      state = (state * 48_271) % 0x7fffffff;
      const other = state % (at + 1);
      [rows[at], rows[other]] = [rows[other]!, rows[at]!];
    }
    return rows;
  };
  const setOf = (rows: RowSource<Row>): RowSet<Row> => new RowSet(rows, 0, ({ id }) => String(id));
  const ids = ({ rows }: SortedRows<Row>): number[] => rows.map(({ id }) => id);
  const upTo = (count: number): number[] => Array.from({ length: count }, (_, id) => id);

  test.each([4096, 4097, 8191, 20_000])("%i rows in any order are sorted by index", async (count) => {
    const rows = shuffle(count);
    expect(ids(await setOf(rows).read(request()))).toEqual(upTo(count));
    expect(ids(await setOf(new Map(rows.map((row) => [row.id, row]))).read(request()))).toEqual(upTo(count));
    const keyed = await setOf({
      keys: () => rows.map(({ id }) => id),
      row: (id) => ({ id: Number(id) }),
    }).read(request());
    expect(keyed.indexes.map(Number)).toEqual(upTo(count));
  });

  test("two of them with one index are refused", async () => {
    await expect(setOf([...shuffle(5000), { id: 4711 }]).read(request())).rejects.toThrow(
      "two rows have the index 4711; each row needs its own",
    );
  });

  test("one of them with an invalid index is refused, and the rows are sorted once they are right", async () => {
    const rows = shuffle(5000);
    rows[4999] = { id: -1 };
    const set = setOf(rows);
    await expect(set.read(request())).rejects.toThrow("is not the index of a row");
    rows[4999] = { id: 5000 };
    expect((await set.read(request())).rows).toHaveLength(5000);
  });

  test("are sorted once for all requests that come meanwhile", async () => {
    let formatted = 0;
    const set = new RowSet(shuffle(5000), 0, ({ id }) => (formatted++, String(id)));
    const [first, second] = await Promise.all([set.read(request()), set.read(request())]);
    expect(second).toBe(first);
    expect(await set.read(request())).toBe(first);
    expect(formatted).toBe(5000);
  });

  test("that change meanwhile are sorted again for the next request", async () => {
    const rows = shuffle(5000);
    const set = setOf(rows);
    const before = set.read(request());
    rows.push({ id: 5000 });
    const after = set.read(request());
    expect([ids(await before), ids(await after)]).toEqual([upTo(5000), upTo(5001)]);
    expect(await set.read(request())).toBe(await after);
  });

  test("are read again after refresh(), also while they are sorted", async () => {
    const rows = shuffle(5000);
    const set = setOf(rows);
    const before = set.read(request());
    rows[rows.findIndex(({ id }) => id === 17)] = { id: 9999 };
    set.refresh();
    expect(ids(await set.read(request())).at(-1)).toBe(9999);
    await before;
    expect(ids(await set.read(request())).at(-1)).toBe(9999);
  });

  test("of a function are sorted on when the request that asked first has ended", async () => {
    let calls = 0;
    const set = new RowSet<Row>(
      () => (calls++, shuffle(50_000)),
      60_000,
      ({ id }) => String(id),
    );
    const ended = new AbortController();
    const first = set.read({ signal: ended.signal } as RequestInfo);
    ended.abort(new Error("the request is answered"));
    const second = set.read(request());
    expect((await second).rows).toHaveLength(50_000);
    await first;
    expect(calls).toBe(1);
  });
});
