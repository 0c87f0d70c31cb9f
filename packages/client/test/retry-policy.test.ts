import { v2c } from "@snmp/mpm-v2c";
import { Client, type ClientOptions, RetryPolicy, type RetryPolicyOptions } from "../src/index.ts";
import { retryPolicyOf } from "../src/options.ts";

const waits = (policy: RetryPolicy, count = 5): number[] =>
  Array.from({ length: count }, (_, silences) => policy.waitAfter(silences));

afterEach(() => jest.restoreAllMocks());

test("by default: 5 seconds, three retries, half as long again each time, without jitter or cap", () => {
  expect(new RetryPolicy()).toMatchObject({ timeout: 5000, retries: 3, backoff: 1.5, jitter: "none" });
  expect(waits(new RetryPolicy(), 4)).toEqual([5000, 7500, 11_250, 16_875]);
  expect(new RetryPolicy({ backoff: 1000 }).waitAfter(100)).toBe(0x7fffffff);
});

test("the wait grows up to maxTimeout", () => {
  expect(waits(new RetryPolicy({ timeout: 100, backoff: 2, maxTimeout: 350 }))).toEqual([
    100, 200, 350, 350, 350,
  ]);
});

test("full jitter adds a pause before each retry, from nothing to the wait itself, and none after the last message", () => {
  const policy = new RetryPolicy({ timeout: 100, backoff: 2, retries: 3, jitter: "full", maxTimeout: 300 });
  const random = jest.spyOn(Math, "random");
  random.mockReturnValue(0);
  expect(waits(policy, 4)).toEqual([100, 200, 300, 300]);
  random.mockReturnValue(0.5);
  expect(waits(policy, 4)).toEqual([150, 300, 450, 300]);
});

test.each<[string, RetryPolicyOptions, string]>([
  ["a timeout of 0", { timeout: 0 }, "timeout is 0, which is not a number in the range 1..2147483647"],
  ["half a retry", { retries: 0.5 }, "retries is 0.5, which is not an integer"],
  ["a backoff below 1", { backoff: 0.5 }, "backoff is 0.5"],
  ["a maxTimeout that is not a number", { maxTimeout: NaN }, "maxTimeout is NaN"],
  [
    "a maxTimeout below the timeout",
    { maxTimeout: 100 },
    "maxTimeout is 100, which is less than timeout, 5000",
  ],
  ["an unknown jitter", { jitter: "some" as "full" }, 'jitter is "some", which is not "none" or "full"'],
])("%s is refused by name", (_, options, message) => {
  expect(() => new RetryPolicy(options)).toThrow(message);
  expect(() => new Client("192.0.2.1", v2c("public"), { retry: options })).toThrow(message);
});

test.each<[string, ClientOptions, string]>([
  ["a number", { retry: 3 as never }, "retry must be a RetryPolicy or an object of its options, not number"],
  [
    "beside the option that it defines",
    { retry: { retries: 1 }, timeout: 500 },
    "timeout cannot be combined with retry",
  ],
])("retry %s is refused", (_, options, message) => {
  expect(() => new Client("192.0.2.1", v2c("public"), options)).toThrow(message);
});

test("the options of a call refine the policy of its client, and a whole policy replaces it", () => {
  const client = new RetryPolicy({ timeout: 100, retries: 1, backoff: 2, maxTimeout: 500, jitter: "full" });
  expect(retryPolicyOf({}, client)).toBe(client);
  expect(retryPolicyOf({ deadline: 5 }, client)).toBe(client);
  expect(retryPolicyOf({ retries: 0 }, client)).toEqual({ ...client, retries: 0 });
  expect(retryPolicyOf({ timeout: 900 }, client)).toEqual({ ...client, timeout: 900, maxTimeout: 900 });
  expect(retryPolicyOf({ retry: { jitter: "none" } }, client)).toEqual({ ...client, jitter: "none" });
  const own = new RetryPolicy();
  expect(retryPolicyOf({ retry: own }, client)).toBe(own);
});
