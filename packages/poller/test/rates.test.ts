import fc from "fast-check";
import { comparePolls, type CounterSample, type DeviceClock, rateOf } from "@snmp/poller";

const wrap = 2 ** 32;
const counter = (value: number | bigint, discontinuity?: number): CounterSample => ({
  type: typeof value === "bigint" ? "Counter64" : "Counter32",
  value,
  discontinuity,
});
const minute: DeviceClock = { at: 0, upTime: 100_000 };
const later: DeviceClock = { at: 60_000, upTime: 106_000 };
const passed = comparePolls(minute, later);

describe("the time between two polls", () => {
  test.each<[string, DeviceClock, DeviceClock, object]>([
    ["goes by sysUpTime", minute, { at: 61_000, upTime: 106_000 }, { seconds: 60, continuity: "continuous" }],
    [
      "is that of this host without sysUpTime",
      { at: 0 },
      { at: 60_000 },
      { seconds: 60, continuity: "unknown" },
    ],
    [
      "has a restart if sysUpTime fell",
      minute,
      { at: 60_000, upTime: 500 },
      { seconds: 60, continuity: "restarted" },
    ],
    [
      "has a restart if sysUpTime rose beyond that of a device that had just started before",
      { at: 0, upTime: 1000 },
      { at: 60_000, upTime: 2000 },
      { seconds: 60, continuity: "restarted" },
    ],
    [
      "has no restart if sysUpTime wraps after 497 days",
      { at: 0, upTime: wrap - 3000 },
      { at: 60_000, upTime: 3000 },
      { seconds: 60, continuity: "continuous" },
    ],
    [
      "has a restart if the up time fell shortly before it would have wrapped",
      { at: 0, upTime: wrap - 300_000 },
      { at: 60_000, upTime: 3000 },
      { seconds: 60, continuity: "restarted" },
    ],
    [
      "has no restart if the clock of the device is slow: this host's counts",
      { at: 0, upTime: 1_000_000 },
      { at: 60_000, upTime: 1_003_000 },
      { seconds: 60, continuity: "continuous" },
    ],
    [
      "has no restart if the clock of the device is fast: this host's counts",
      { at: 0, upTime: 1_000_000 },
      { at: 60_000, upTime: 1_060_000 },
      { seconds: 60, continuity: "continuous" },
    ],
    [
      "is empty if the device answers with a copy",
      minute,
      { at: 60_000, upTime: 100_000 },
      { seconds: 0, continuity: "duplicate" },
    ],
    [
      "has a restart if snmpEngineBoots rose, whatever sysUpTime says",
      { ...minute, engineBoots: 4, engineTime: 1000 },
      { ...later, engineBoots: 5, engineTime: 20 },
      { seconds: 60, continuity: "restarted" },
    ],
    [
      "has a restart if snmpEngineTime fell on a device that loses snmpEngineBoots",
      { ...minute, engineBoots: 1, engineTime: 1000 },
      { ...later, engineBoots: 1, engineTime: 20 },
      { seconds: 60, continuity: "restarted" },
    ],
    [
      "has no restart if sysUpTime fell, but the engine ran on",
      { ...minute, engineBoots: 1, engineTime: 1000 },
      { at: 60_000, upTime: 500, engineBoots: 1, engineTime: 1060 },
      { seconds: 60, continuity: "continuous" },
    ],
  ])("%s", (_, before, now, expected) => {
    expect(comparePolls(before, now)).toEqual(expected);
  });
});

describe("a rate", () => {
  test.each<[string, CounterSample, CounterSample, number | string, number?]>([
    ["is the increase per second", counter(1000), counter(7000), 100],
    ["is exact where doubles are not", counter(2n ** 63n), counter(2n ** 63n + 60n), 1],
    ["goes over the wrap of a Counter32", counter(wrap - 1000), counter(5000), 100],
    ["does not go over that of a Counter64", counter(2n ** 64n - 1000n), counter(5000n), "reset"],
    ["has no wrap that is too large for a Counter32", counter(1_000_000), counter(10), "reset"],
    ["has no wrap beyond ifSpeed", counter(wrap - 1_000_000_000), counter(5000), "reset", 1_250_000],
    ["has a wrap within ifSpeed", counter(wrap - 6_000_000), counter(0), 100_000, 125_000],
    ["does not go over a discontinuity", counter(1000, 5), counter(7000, 6), "discontinuity"],
    ["goes on while the discontinuity time stays", counter(1000, 5), counter(7000, 5), 100],
    ["does not join counters of two types", counter(1000), counter(7000n), "type"],
    ["is zero if nothing happened", counter(7), counter(7), 0],
  ])("%s", (...[, before, now, expected, maxPerSecond]) => {
    expect(rateOf(before, now, passed, maxPerSecond)).toBe(expected);
  });

  test("does not go over a restart, even if the counter rose", () => {
    const restarted = comparePolls(minute, { at: 60_000, upTime: 500 });
    expect(rateOf(counter(1000), counter(7000), restarted)).toBe("restarted");
  });

  test("does not come from a copy", () => {
    expect(rateOf(counter(1000), counter(1000), comparePolls(minute, minute))).toBe("duplicate");
  });
});

const value32 = fc.integer({ min: 0, max: wrap - 1 });
const value64 = fc.bigInt(0n, 2n ** 64n - 1n);
const clock = fc.record(
  {
    at: fc.integer({ min: 0, max: 1e12 }),
    upTime: value32,
    engineBoots: fc.integer({ min: 0, max: 5 }),
    engineTime: fc.integer({ min: 0, max: 2 ** 31 - 1 }),
  },
  { requiredKeys: ["at"] },
);

test("a rate is never negative, and never not a number, whatever a device answers", () => {
  fc.assert(
    fc.property(fc.oneof(value32, value64), fc.oneof(value32, value64), clock, clock, (a, b, before, now) => {
      const rate = rateOf(counter(a), counter(b), comparePolls(before, now));
      expect(typeof rate === "string" || (Number.isFinite(rate) && rate >= 0)).toBe(true);
    }),
  );
});

test("the rates of any run of increases give the increases back, over wraps of counter and clock", () => {
  const steps = fc.array(fc.integer({ min: 0, max: 2 ** 31 - 1 }), { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(value32, value32, steps, (start, up, increases) => {
      let value = start;
      let now: DeviceClock = { at: 0, upTime: up };
      for (const increase of increases) {
        const next = (value + increase) % wrap;
        const then: DeviceClock = { at: now.at + 60_000, upTime: (now.upTime! + 6000) % wrap };
        expect(rateOf(counter(value), counter(next), comparePolls(now, then))).toBe(increase / 60);
        [value, now] = [next, then];
      }
    }),
  );
});

test("a restart is never missed: the up time after it is shorter than the time between the polls", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: wrap / 2 }),
      fc.integer({ min: 20, max: 3600 }),
      fc.double({ min: 0, max: 0.5, noNaN: true }),
      (upTime, interval, share) => {
        const now = { at: interval * 1000, upTime: Math.floor(interval * 100 * share) };
        expect(comparePolls({ at: 0, upTime }, now).continuity).not.toBe("continuous");
      },
    ),
  );
});
