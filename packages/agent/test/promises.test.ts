import { chain, isPromise, withTimeout } from "../src/promises.ts";

test("isPromise accepts anything with a `then` function", () => {
  expect(
    [Promise.resolve(1), { then: () => undefined }, { then: 1 }, null, undefined, 1].map(isPromise),
  ).toEqual([true, true, false, false, false, false]);
});

test("chain calls at once for a value, later for a promise", async () => {
  expect(chain(1, (value) => value + 1)).toBe(2);
  expect(await chain(Promise.resolve(1), (value) => value + 1)).toBe(2);
});

test("withTimeout passes on a result, and rejects after the time", async () => {
  expect(await withTimeout(Promise.resolve(1), 1000)).toBe(1);
  await expect(withTimeout(new Promise(() => undefined), 5)).rejects.toThrow("did not finish within 5 ms");
});
