// The local engine: its time, its limits, its counters.
import { inspect } from "node:util";
import { counterOids, Counters, countersOf, engineId, LocalEngine, localEngineOf } from "@snmp/mpm-core";

const own = engineId.fromText(8072, "test");

test("time counts seconds and upTime hundredths of a second since the engine was created", () => {
  let now = 5_000_000.25;
  const engine = new LocalEngine({ engineId: own, clock: () => now });
  const at = (elapsed: number) => {
    now = 5_000_000.25 + elapsed;
    return [engine.time, engine.upTime];
  };
  expect(at(0)).toEqual([0, 0]);
  expect(at(9.9)).toEqual([0, 0]);
  expect(at(999)).toEqual([0, 99]);
  expect(at(1000)).toEqual([1, 100]);
  expect(at(-5)).toEqual([0, 0]); // a clock that was set back
  expect(at(86_400_000 * 365)).toEqual([31_536_000, 3_153_600_000]);
  expect(at(42_949_672_960)).toEqual([42_949_672, 0]); // sysUpTime wraps after 497 days
  expect(at(1000 * 2 ** 31)).toEqual([0, (100 * 2 ** 31) % 2 ** 32]);
});

test("U6: boots grow by one when the time wraps, up to 2147483647", () => {
  let now = 0;
  const engine = new LocalEngine({ engineId: own, boots: 0x7fffffff - 2, clock: () => now });
  const seen = [0, 1, 2, 3].map((wraps) => {
    now = 1000 * wraps * 2 ** 31;
    return [engine.boots, engine.time];
  });
  expect(seen).toEqual([
    [2147483645, 0],
    [2147483646, 0],
    [2147483647, 0],
    [2147483647, 0],
  ]);
});

test("uses the monotonic clock of the platform by default", () => {
  const engine = new LocalEngine({ engineId: own });
  expect(engine.time).toBe(0);
  expect(engine.upTime).toBeLessThan(1000);
  expect(engine).toMatchObject({ boots: 1, maxMessageSize: 65507 });
});

test("copies the engine id", () => {
  for (const given of [own.slice(), Buffer.from(own)]) {
    const engine = new LocalEngine({ engineId: given });
    given.fill(0);
    expect(engine.engineId).toEqual(own);
  }
});

test.each([
  [{ boots: -1 }, "snmpEngineBoots must be an integer in the range 0..2147483647, not -1"],
  [{ boots: 2 ** 31 }, "in the range 0..2147483647, not 2147483648"],
  [{ boots: 1.5 }, "in the range 0..2147483647, not 1.5"],
  [{ maxMessageSize: 483 }, "maxMessageSize must be an integer in the range 484..2147483647, not 483"],
  [{ maxMessageSize: 2 ** 31 }, "in the range 484..2147483647, not 2147483648"],
  [{ maxMessageSize: NaN }, "in the range 484..2147483647, not NaN"],
])("%p is refused", (options, why) => {
  expect(() => new LocalEngine({ engineId: own, ...options })).toThrow(why);
});

test("counters begin at 0, count by one, wrap at 2^32, and show those that were incremented", () => {
  const counters = new Counters();
  expect(counters.get("snmpInPkts")).toBe(0);
  expect(counters.increment("snmpInPkts")).toBe(1);
  expect(counters.increment("snmpInPkts")).toBe(2);
  expect(counters.increment("ownCounter")).toBe(1);
  expect(counters.get("snmpInPkts")).toBe(2);
  expect(JSON.stringify(counters)).toBe('{"snmpInPkts":2,"ownCounter":1}');
  expect(inspect(counters)).toBe("{ snmpInPkts: 2, ownCounter: 1 }");
  expect(new Set(Object.values(counterOids)).size).toBe(Object.keys(counterOids).length);
  expect(counterOids.usmStatsWrongDigests).toBe("1.3.6.1.6.3.15.1.1.5.0");
});

test("a datastore holds an engine, or only counters", () => {
  const engine = new LocalEngine({ engineId: own });
  expect(localEngineOf({})).toBeUndefined();
  expect(localEngineOf({ localEngine: engine })).toBe(engine);
  expect(countersOf({ localEngine: engine })).toBe(engine.counters);
  const lcd = {};
  expect(countersOf(lcd)).toBe(countersOf(lcd));
});
