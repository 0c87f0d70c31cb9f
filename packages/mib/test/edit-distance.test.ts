import { editDistance } from "../src/edit-distance.ts";

test.each([
  ["ifDescr", "ifDescr", 0],
  ["ifDecsr", "ifDescr", 1],
  ["ifDesr", "ifDescr", 1],
  ["ifDescrx", "ifDescr", 1],
  ["ifDascx", "ifDescr", 2],
  ["", "abc", 3],
])("from %j to %j it is %d letters", (a, b, expected) => {
  expect(editDistance(a, b, 10)).toBe(expected);
  expect(editDistance(b, a, 10)).toBe(expected);
});

test("it is the limit where it is not below, and for words that are too long", () => {
  expect(editDistance("abcdef", "uvwxyz", 2)).toBe(2);
  expect(editDistance("a".repeat(65), "a".repeat(65), 2)).toBe(2);
});
