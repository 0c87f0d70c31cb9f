import fc from "fast-check";
import { formatNumber } from "../src/metrics/numbers.ts";

test.each([
  [0, "0"],
  [-0, "0"],
  [1, "1"],
  [-17, "-17"],
  [999_999, "999999"],
  [1_000_000, "1e+06"],
  [1_234_567, "1.234567e+06"],
  [2 ** 53 - 1, "9.007199254740991e+15"],
  [1e21, "1e+21"],
  [123_456_789.25, "1.2345678925e+08"],
  [0.1, "0.1"],
  [0.0001, "0.0001"],
  [0.00001, "1e-05"],
  [-1_500_000, "-1.5e+06"],
  [1e100, "1e+100"],
  [Infinity, "+Inf"],
  [-Infinity, "-Inf"],
  [NaN, "NaN"],
])("%d is written %s, as Go writes it", (value, text) => {
  expect(formatNumber(value)).toBe(text);
});

test("every number reads as itself again", () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.integer(), fc.maxSafeInteger()),
      (value) => {
        expect(Number(formatNumber(value))).toBe(value + 0);
      },
    ),
  );
});
