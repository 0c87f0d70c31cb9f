// RFC 3414 §2.3 and §3.2 7) b): the numbers are those of ../shared/conformance/MUSTS.md.
import { RemoteClock } from "../../src/engines/remote-clock.ts";

function clockAt(boots: number, time: number): { clock: RemoteClock; wait: (seconds: number) => void } {
  let now = 5_000_000;
  const clock = new RemoteClock(() => now);
  if (boots > 0 || time > 0) clock.update(boots, time);
  return { clock, wait: (seconds) => (now += seconds * 1000) };
}

test("U5: stays at zero until an authentic message comes", () => {
  const { clock, wait } = clockAt(0, 0);
  wait(1000);
  expect([clock.boots, clock.time, clock.synchronized, clock.isKnown]).toEqual([0, 0, false, false]);
  expect(clock.now()).toEqual({ boots: 0, time: 0 });
  expect(clock.isOutside(0, 0)).toBe(false);
});

test("U5: a hint is sent, but never used to check a message", () => {
  const { clock, wait } = clockAt(0, 0);
  clock.hint(2147483647, 500);
  wait(10);
  expect(clock.now()).toEqual({ boots: 2147483647, time: 510 });
  expect([clock.isKnown, clock.isOutside(1, 1)]).toEqual([true, false]);
  clock.update(3, 700);
  expect(clock.now()).toEqual({ boots: 3, time: 700 });
});

test("runs by itself, in whole seconds, up to the maximum", () => {
  const { clock, wait } = clockAt(4, 100);
  wait(1.9);
  expect(clock.now()).toEqual({ boots: 4, time: 101 });
  wait(2147483647);
  expect(clock.time).toBe(2147483647);
});

test("U4: only later times and boots set it", () => {
  const { clock, wait } = clockAt(4, 100);
  wait(50);
  expect(clock.update(4, 100)).toBe(false); // as old as the last
  expect(clock.time).toBe(150);
  expect(clock.update(4, 120)).toBe(false); // newer than the last, though behind: the engine's clock is slow
  expect([clock.time, clock.latestReceivedTime]).toEqual([120, 120]);
  expect(clock.update(3, 9999)).toBe(false);
  expect(clock.boots).toBe(4);
  expect(clock.update(5, 1)).toBe(true);
  expect(clock.now()).toEqual({ boots: 5, time: 1 });
});

test.each([
  ["150 seconds behind", 4, 850, false],
  ["151 seconds behind", 4, 849, true],
  ["as far ahead as can be", 4, 2147483647, false],
  ["older boots", 3, 1000, true],
  ["newer boots", 5, 0, false],
])("U4: %s", (_, boots, time, outside) => {
  const { clock, wait } = clockAt(4, 900);
  wait(100);
  expect(clock.isOutside(boots, time)).toBe(outside);
});

test("U4: at boots 2147483647 every message is outside", () => {
  const { clock } = clockAt(2147483647, 5);
  expect(clock.isOutside(2147483647, 5)).toBe(true);
});

test("restores a stored time plus the elapsed time; a wall clock that was set back does no harm", () => {
  const { clock } = clockAt(0, 0);
  clock.restore({ boots: 6, time: 1000 }, 60_000);
  expect(clock.now()).toEqual({ boots: 6, time: 1060 });
  expect(clock.update(6, 1010)).toBe(false);
  clock.restore({ boots: 6, time: 1000 }, -60_000);
  expect(clock.now()).toEqual({ boots: 6, time: 1000 });
});

test("a hint of later boots is sent until an authentic message comes", () => {
  const { clock } = clockAt(7, 500);
  clock.hint(7, 9000);
  expect(clock.now()).toEqual({ boots: 7, time: 500 }); // no later boots: the known time is better
  clock.hint(8, 3);
  expect(clock.now()).toEqual({ boots: 8, time: 3 });
  expect(clock.isOutside(7, 500)).toBe(false);
  clock.update(7, 500);
  expect(clock.now()).toEqual({ boots: 7, time: 500 });
});
