import { coloured, paintFor, plain } from "../../src/output/paint.ts";

test("paints on terminals only", () => {
  expect(paintFor({ isTTY: true }, {})).toBe(coloured);
  expect(paintFor({}, {})).toBe(plain);
  expect(paintFor({ isTTY: true }, { TERM: "dumb" })).toBe(plain);
});

test("obeys NO_COLOR before FORCE_COLOR", () => {
  expect(paintFor({ isTTY: true }, { NO_COLOR: "1" })).toBe(plain);
  expect(paintFor({ isTTY: true }, { NO_COLOR: "" })).toBe(coloured);
  expect(paintFor({}, { FORCE_COLOR: "1" })).toBe(coloured);
  expect(paintFor({}, { FORCE_COLOR: "1", NO_COLOR: "1" })).toBe(plain);
});
