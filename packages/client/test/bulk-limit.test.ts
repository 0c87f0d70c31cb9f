import { BulkLimit } from "../src/bulk-limit.ts";

/** Asks `answers` times with the limit as a walk does; `fits` tells what comes. Returns the sizes asked for, and which of them failed. */
function walkPages(
  limit: BulkLimit,
  answers: number,
  fits: (size: number, at: number) => boolean,
  most = 25,
  columns = 1,
): number[] {
  const failed: number[] = [];
  for (let i = 0; i < answers; i++) {
    for (;;) {
      const asked = limit.perColumn(most, columns, 0) * columns;
      if (fits(asked, i)) break;
      failed.push(asked);
      if (asked <= columns) throw new Error("nothing fits");
      limit.noteFailure(asked, (limit.perColumn(most, columns, 0) >> 1) * columns);
    }
    limit.noteSuccess(most);
  }
  return failed;
}

test("the most there is, until something is too much", () => {
  const limit = new BulkLimit();
  expect(walkPages(limit, 100, () => true)).toEqual([]);
  expect(limit.perColumn(25, 1, 0)).toBe(25);
  expect(limit.perColumn(100, 1, 0)).toBe(100);
});

test("columns share it, and each gets one at least", () => {
  const limit = new BulkLimit();
  expect([1, 2, 3, 25, 26, 100].map((columns) => limit.perColumn(25, columns, 0))).toEqual([
    25, 12, 8, 1, 1, 1,
  ]);
});

test("half as much after each silence, and one at least", () => {
  const limit = new BulkLimit();
  expect([0, 1, 2, 3, 4, 5, 40].map((silences) => limit.perColumn(25, 1, silences))).toEqual([
    25, 12, 6, 3, 1, 1, 1,
  ]);
});

test("finds the size that fits, and tries more ever more seldom", () => {
  const limit = new BulkLimit();
  const failed = walkPages(limit, 1000, (size) => size <= 10);
  expect(failed.slice(0, 3)).toEqual([25, 12, 11]);
  expect(failed.length).toBeLessThan(12);
  expect(failed.slice(2).every((size) => size === 11)).toBe(true);
});

test("a single loss is made up for soon", () => {
  const limit = new BulkLimit();
  walkPages(limit, 50, (size, at) => at !== 10 || size < 25);
  expect(limit.perColumn(25, 1, 0)).toBe(25);
});

test("a network that loses one answer of fifty does not make a walk slow for ever", () => {
  const limit = new BulkLimit();
  const lost = new Set<number>();
  let asked = 0;
  walkPages(limit, 5000, (size, at) => {
    asked += size;
    if (at % 50 !== 0 || lost.has(at)) return true;
    lost.add(at);
    return false;
  });
  expect(asked / 5000).toBeGreaterThan(20);
});

test("a device that takes more again is asked for more again", () => {
  const limit = new BulkLimit();
  walkPages(limit, 100, (size) => size <= 5);
  walkPages(limit, 200, () => true);
  expect(limit.perColumn(25, 1, 0)).toBe(25);
});

test.each([1, 3, 5, 10])("with %d columns", (columns) => {
  const limit = new BulkLimit();
  const failed = walkPages(limit, 1000, (size) => size <= Math.max(10, columns), 50, columns);
  expect(failed.length).toBeLessThan(30);
  walkPages(limit, 1000, () => true, 50, columns);
  expect(limit.perColumn(50, columns, 0)).toBe(50 / columns - ((50 / columns) % 1));
});
