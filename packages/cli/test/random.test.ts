import { randomId } from "../src/random.ts";

test("ids are integers in the range 1..2147483647, and practically never repeat", () => {
  // more than one filling of the pool
  const ids = Array.from({ length: 1000 }, randomId);
  for (const id of ids) expect(Number.isInteger(id) && id >= 1 && id <= 0x7fffffff).toBe(true);
  expect(new Set(ids).size).toBeGreaterThan(990);
  expect(ids.some((id) => id > 0x3fffffff)).toBe(true);
});
