import fc from "fast-check";
import { phaseOf, slotAt } from "@snmp/poller";
import { hashOf } from "@snmp/poller/internal";
import { Wheel, type WheelClock } from "../src/wheel.ts";

test("the hash of a name never changes: slots and shards would move", () => {
  expect([hashOf(""), hashOf("192.0.2.1"), hashOf("router.example.com"), hashOf("é")]).toEqual(hashes);
});

test("targets are spread evenly over the interval", () => {
  const buckets = new Array<number>(60).fill(0);
  for (let i = 0; i < 60_000; i++)
    buckets[Math.floor(phaseOf(`10.${i >> 16}.${(i >> 8) & 255}.${i & 255}`, 60_000) / 1000)]!++;
  expect(Math.min(...buckets)).toBeGreaterThan(850);
  expect(Math.max(...buckets)).toBeLessThan(1150);
});

test("each time is in exactly one slot of a target", () => {
  const time = fc.integer({ min: 0, max: 4e12 });
  fc.assert(
    fc.property(time, fc.integer({ min: 1, max: 86_400_000 }), fc.string(), (now, every, name) => {
      const phase = phaseOf(name, every);
      const slot = slotAt(now, every, phase);
      expect(slot <= now && now < slot + every).toBe(true);
      expect((((slot - phase) % every) + every) % every).toBe(0);
    }),
  );
});

/** A clock that stands still until a test moves it. */
class TestClock implements WheelClock {
  time = 1_000_000_000_000;
  jumped = 0;
  #timer: { callback: () => void; at: number } | undefined;

  now(): number {
    return this.time + this.jumped;
  }

  monotonic(): number {
    return this.time;
  }

  startTimer(callback: () => void, milliseconds: number): () => void {
    this.#timer = { callback, at: this.time + milliseconds };
    return () => (this.#timer = undefined);
  }

  /** Lets time pass. A process that `sleeps` comes to its timers only at the end. */
  pass(milliseconds: number, sleeps = false): void {
    const end = this.time + milliseconds;
    if (sleeps) this.time = end;
    while (this.#timer !== undefined && this.#timer.at <= end) {
      const { callback, at } = this.#timer;
      this.#timer = undefined;
      this.time = Math.max(this.time, at);
      callback();
    }
    this.time = end;
  }
}

const items = Array.from({ length: 500 }, (_, i) => ({
  name: `t${i}`,
  every: 60_000,
  phase: phaseOf(`t${i}`, 60_000),
}));

function startWheel(): {
  clock: TestClock;
  wheel: Wheel<(typeof items)[0]>;
  slots: Map<string, number[]>;
  missed: () => number;
} {
  const clock = new TestClock();
  const slots = new Map<string, number[]>();
  let count = 0;
  const wheel = new Wheel<(typeof items)[0]>((item, slot, missed) => {
    expect(slotAt(clock.now(), item.every, item.phase)).toBe(slot);
    slots.set(item.name, [...(slots.get(item.name) ?? []), slot]);
    count += missed;
  }, clock);
  for (const item of items) wheel.add(item);
  return { clock, wheel, slots, missed: () => count };
}

test("each target has each of its slots once, at its beginning", () => {
  const { clock, slots, missed } = startWheel();
  clock.pass(600_000);
  for (const item of items) {
    const own = slots.get(item.name)!;
    expect(own).toEqual(Array.from({ length: 10 }, (_, i) => own[0]! + i * 60_000));
    expect((own[0]! - item.phase) % 60_000).toBe(0);
  }
  expect(missed()).toBe(0);
});

test("slots that pass while the process is suspended are counted, and not made up for", () => {
  const { clock, slots, missed } = startWheel();
  clock.pass(60_000);
  clock.pass(300_000, true);
  expect(missed()).toBe(4 * items.length);
  expect([...slots.values()].every((own) => own.length === 2)).toBe(true);
});

test("after the clock was set ahead, slots follow it", () => {
  const { clock, slots, missed } = startWheel();
  clock.pass(60_000);
  clock.jumped = 3_600_000;
  clock.pass(60_000);
  expect(missed()).toBeGreaterThanOrEqual(59 * items.length);
  for (const own of slots.values()) expect(new Set(own).size).toBe(own.length);
});

test("after the clock was set back an hour, slots follow it", () => {
  const { clock, slots } = startWheel();
  clock.pass(60_000);
  clock.jumped = -3_600_000;
  clock.pass(121_000);
  for (const own of slots.values()) expect(own.length).toBeGreaterThanOrEqual(3);
});

test("after the clock was set back less than an interval, no slot comes twice", () => {
  const { clock, slots } = startWheel();
  clock.pass(90_000);
  clock.jumped = -20_000;
  clock.pass(300_000);
  for (const own of slots.values()) {
    expect(new Set(own).size).toBe(own.length);
    expect(own.length).toBeGreaterThanOrEqual(6);
  }
});

test("a removed target has no more slots", () => {
  const { clock, wheel, slots } = startWheel();
  clock.pass(60_000);
  wheel.remove(items[0]!);
  wheel.remove(items[0]!);
  clock.pass(60_000);
  expect(slots.get("t0")).toHaveLength(1);
  expect(slots.get("t1")).toHaveLength(2);
  wheel.close();
  clock.pass(60_000);
  expect(slots.get("t1")).toHaveLength(2);
});

const hashes = [2_872_998_923, 1_941_296_713, 197_656_528, 3_136_788_073];
