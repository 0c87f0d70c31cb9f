import { monotonicNow } from "@snmp/mpm-core";
import { Deadlines, type Expiring } from "../src/deadlines.ts";

beforeEach(() => jest.useFakeTimers({ now: 0 }));
afterEach(() => jest.useRealTimers());

/** An entry that notes the times at which it expired. */
function entry(deadlines: Deadlines, wait: number, again?: number): Expiring & { readonly at: number[] } {
  const made = {
    until: monotonicNow() + wait,
    place: -1,
    at: [] as number[],
    expire() {
      made.at.push(Math.round(monotonicNow()));
      if (again === undefined || made.at.length > 2) return;
      made.until = monotonicNow() + again;
      deadlines.add(made);
    },
  };
  deadlines.add(made);
  return made;
}

test("each entry expires once, at its time and not before, whatever the order of adding", () => {
  const deadlines = new Deadlines();
  const late = entry(deadlines, 300);
  const early = entry(deadlines, 100);
  const between = entry(deadlines, 200);
  jest.advanceTimersByTime(99);
  expect([early.at, between.at, late.at]).toEqual([[], [], []]);
  jest.advanceTimersByTime(1000);
  expect([early.at, between.at, late.at]).toEqual([[100], [200], [300]]);
  expect(deadlines.size).toBe(0);
  expect(jest.getTimerCount()).toBe(0);
});

test("any number of entries share one timer", () => {
  const deadlines = new Deadlines();
  for (let i = 0; i < 10_000; i++) entry(deadlines, 5000 + (i % 100));
  expect(deadlines.size).toBe(10_000);
  expect(jest.getTimerCount()).toBe(1);
  deadlines.clear();
});

test("deadlines that are a few milliseconds apart end in one sweep", () => {
  const deadlines = new Deadlines();
  const entries = [100, 101, 102, 103].map((wait) => entry(deadlines, wait));
  jest.advanceTimersByTime(100);
  expect(entries.map(({ at }) => at.length)).toEqual([1, 0, 0, 0]);
  jest.advanceTimersByTime(4);
  expect(entries.map(({ at }) => at[0])).toEqual([100, 104, 104, 104]);
});

test("an entry that is taken out does not expire", () => {
  const deadlines = new Deadlines();
  const gone = entry(deadlines, 100);
  const stays = entry(deadlines, 200);
  deadlines.delete(gone);
  deadlines.delete(gone);
  expect(deadlines.size).toBe(1);
  jest.advanceTimersByTime(1000);
  expect([gone.at, stays.at]).toEqual([[], [200]]);
});

test("an entry may move, later by itself and earlier with another add", () => {
  const deadlines = new Deadlines();
  const later = entry(deadlines, 100);
  const earlier = entry(deadlines, 500);
  later.until = 300;
  earlier.until = 50;
  deadlines.add(earlier);
  jest.advanceTimersByTime(1000);
  expect([later.at, earlier.at]).toEqual([[300], [50]]);
});

test("an entry may add itself again as it expires", () => {
  const deadlines = new Deadlines();
  const other = entry(deadlines, 250);
  const again = entry(deadlines, 100, 100);
  jest.advanceTimersByTime(1000);
  expect([again.at, other.at]).toEqual([[100, 200, 300], [250]]);
  expect(deadlines.size).toBe(0);
});

test("an entry may take out others as it expires, due ones too", () => {
  const deadlines = new Deadlines();
  let expired = 0;
  const entries = [0, 1].map(() => ({
    until: 100,
    place: -1,
    expire: (): void => {
      expired++;
      for (const other of entries) deadlines.delete(other);
    },
  }));
  for (const each of entries) deadlines.add(each);
  jest.advanceTimersByTime(1000);
  expect(expired).toBe(1);
  expect(deadlines.size).toBe(0);
});

test("a wait that no timer can measure does not expire at once", () => {
  const deadlines = new Deadlines();
  const far = entry(deadlines, 3 * 2 ** 31);
  jest.advanceTimersByTime(10_000);
  expect(far.at).toEqual([]);
  deadlines.clear();
});

test("once nothing is left, the timer is gone within milliseconds", () => {
  const deadlines = new Deadlines();
  const gone = entry(deadlines, 3_600_000);
  jest.advanceTimersByTime(5000);
  expect(jest.getTimerCount()).toBe(1);
  deadlines.delete(gone);
  jest.advanceTimersByTime(20);
  expect(jest.getTimerCount()).toBe(0);
});

test("an entry whose time has passed already expires at the next sweep", () => {
  const deadlines = new Deadlines();
  const past = entry(deadlines, -100);
  expect(past.at).toEqual([]);
  jest.advanceTimersByTime(4);
  expect(past.at).toEqual([4]);
});

test("clear takes everything out and stops the timer", () => {
  const deadlines = new Deadlines();
  const entries = [100, 200].map((wait) => entry(deadlines, wait));
  deadlines.clear();
  expect(deadlines.size).toBe(0);
  expect(jest.getTimerCount()).toBe(0);
  jest.advanceTimersByTime(1000);
  expect(entries.flatMap(({ at }) => at)).toEqual([]);
  const after = entry(deadlines, 100);
  jest.advanceTimersByTime(100);
  expect(after.at).toHaveLength(1);
});

describe("with the timers of Node", () => {
  beforeEach(() => jest.useRealTimers());

  /** Whether a timer of these deadlines keeps the process alive. */
  const referenced = (): number =>
    process.getActiveResourcesInfo().filter((name) => name === "Timeout").length;

  test("keeps the process alive while there are entries, and then lets it go", async () => {
    const before = referenced();
    const deadlines = new Deadlines();
    const first = { until: monotonicNow() + 60_000, place: -1, expire: () => undefined };
    const second = { until: monotonicNow() + 60_000, place: -1, expire: () => undefined };
    deadlines.add(first);
    deadlines.add(second);
    expect(referenced()).toBe(before + 1);
    deadlines.delete(first);
    expect(referenced()).toBe(before + 1);
    deadlines.delete(second);
    while (referenced() > before) await new Promise((resolve) => setTimeout(resolve, 5).unref());
    deadlines.add(first);
    expect(referenced()).toBe(before + 1);
    deadlines.clear();
    expect(referenced()).toBe(before);
  });
});
