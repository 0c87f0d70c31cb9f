import { readList, readNumber } from "../../src/arguments/numbers.ts";

test("checks numbers, and names the option in the error", () => {
  expect(readNumber({ timeout: "0.5" }, "timeout", 0.001, false)).toBe(0.5);
  expect(readNumber({}, "retries", 0)).toBeUndefined();
  expect(() => readNumber({ retries: "1.5" }, "retries", 0)).toThrow(
    '-r, --retries must be a whole number of at least 0, not "1.5"',
  );
  expect(() => readNumber({ timeout: "soon" }, "timeout", 0.001, false)).toThrow(
    '-t, --timeout must be a number of at least 0.001, not "soon"',
  );
  expect(() => readNumber({ retries: "" }, "retries", 0)).toThrow("must be a whole number");
});

test("reads lists with ranges", () => {
  expect(readList({ columns: "1,2, 5-7" }, "columns")).toEqual([1, 2, 5, 6, 7]);
  expect(() => readList({ columns: "2-1" }, "columns")).toThrow(
    '--columns must be a list such as 1,2,5-8, not "2-1"',
  );
  expect(() => readList({ columns: "1,,2" }, "columns")).toThrow("must be a list");
});
