import { listOption, numberOption } from "../../src/arguments/numbers.ts";

test("numbers are checked by name", () => {
  expect(numberOption({ timeout: "0.5" }, "timeout", 0.001, false)).toBe(0.5);
  expect(numberOption({}, "retries", 0)).toBeUndefined();
  expect(() => numberOption({ retries: "1.5" }, "retries", 0)).toThrow(
    '-r, --retries is "1.5", not a whole number from 0 up',
  );
  expect(() => numberOption({ timeout: "soon" }, "timeout", 0.001, false)).toThrow(
    '-t, --timeout is "soon", not a number from 0.001 up',
  );
  expect(() => numberOption({ retries: "" }, "retries", 0)).toThrow("not a whole number");
});

test("columns are a list with ranges", () => {
  expect(listOption({ columns: "1,2, 5-7" }, "columns")).toEqual([1, 2, 5, 6, 7]);
  expect(() => listOption({ columns: "2-1" }, "columns")).toThrow(
    '--columns is "2-1", not a list such as 1,2,5-8',
  );
  expect(() => listOption({ columns: "1,,2" }, "columns")).toThrow("not a list");
});
