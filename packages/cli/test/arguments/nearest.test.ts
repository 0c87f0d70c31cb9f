import { findNearest, joinWithOr } from "../../src/arguments/nearest.ts";

test.each([
  ["gte", "get"],
  ["wlak", "walk"],
  ["--comunity", "--community"],
  ["trap", undefined],
])("suggests for %s: %s", (word, expected) => {
  expect(findNearest(word, ["get", "walk", "table", "--community"])).toBe(expected);
});

test("joins words as a sentence does", () => {
  expect(joinWithOr(["a"])).toBe("a");
  expect(joinWithOr(["a", "b", "c"])).toBe("a, b or c");
});
