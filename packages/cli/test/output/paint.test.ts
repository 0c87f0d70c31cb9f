import { coloured, paintFor, plain } from "../../src/output/paint.ts";

test("colours are for terminals", () => {
  expect(paintFor({ isTTY: true }, {})).toBe(coloured);
  expect(paintFor({}, {})).toBe(plain);
  expect(paintFor({ isTTY: true }, { TERM: "dumb" })).toBe(plain);
});

test("NO_COLOR turns them off, FORCE_COLOR on, and NO_COLOR wins", () => {
  expect(paintFor({ isTTY: true }, { NO_COLOR: "1" })).toBe(plain);
  expect(paintFor({ isTTY: true }, { NO_COLOR: "" })).toBe(coloured);
  expect(paintFor({}, { FORCE_COLOR: "1" })).toBe(coloured);
  expect(paintFor({}, { FORCE_COLOR: "1", NO_COLOR: "1" })).toBe(plain);
});
