import { TokenBucket } from "../src/token-bucket.ts";

/** Takes a token whenever there is one, woken by a timer that is `lateness(n)` milliseconds late the nth time; returns the times. */
function takeFor(bucket: TokenBucket, seconds: number, lateness: (round: number) => number): number[] {
  const times: number[] = [];
  let now = 0;
  for (let round = 0; now < seconds * 1000; round++) {
    for (; bucket.wait(now) === 0; times.push(now)) bucket.take(now);
    now += Math.max(1, Math.ceil(bucket.wait(now))) + lateness(round);
  }
  return times;
}

test.each([
  [1, 1, 8],
  [1, 1, 200],
  [10, 1, 12],
  [20, 2, 30],
  [100, 10, 5],
])("%d per second with a burst of %d are kept by timers that are %d ms late", (rate, burst, late) => {
  const times = takeFor(new TokenBucket(rate, burst, 0), 200, (round) => (round * 7) % (late + 1));
  const expected = 200 * rate + burst;
  expect(Math.abs(times.length - expected)).toBeLessThanOrEqual(Math.max(1, expected * 0.002));
});

test("a process that was blocked for long sends no more than the burst at once", () => {
  for (const burst of [1, 5]) {
    const times = takeFor(new TokenBucket(10, burst, 0), 60, (round) => (round % 50 === 49 ? 5000 : 0));
    const atOnce = new Map<number, number>();
    for (const time of times) atOnce.set(time, (atOnce.get(time) ?? 0) + 1);
    expect(Math.max(...atOnce.values())).toBe(burst);
  }
});

test("after a pause in which nobody waited, there is no more than the burst", () => {
  const bucket = new TokenBucket(10, 1, 0);
  bucket.take(0);
  expect(bucket.wait(0)).toBe(100);
  // the one that waited has gone
  expect(bucket.wait(10_000)).toBe(0);
  bucket.take(10_000);
  expect(bucket.wait(10_000)).toBeCloseTo(100);
});
