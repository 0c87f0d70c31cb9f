import { jest } from "@jest/globals";
import fc from "fast-check";
import { monotonicNow } from "@snmp/mpm-core";
import type { Lane, Limited, Pass } from "../src/lane.ts";
import { QueueFull, RequestLimits } from "../src/index.ts";

/** A request that notes when it is admitted. */
class TestRequest implements Limited {
  admittedAt: number | undefined = undefined;
  readonly pass: Pass;

  constructor(
    lane: Lane,
    readonly onAdmit: (request: TestRequest) => void = () => undefined,
  ) {
    lane.checkRoom();
    this.pass = lane.issue(this);
    this.pass.enter(monotonicNow());
  }

  admitted(now: number): void {
    this.admittedAt = now;
    this.onAdmit(this);
  }
}

function fill(lane: Lane, count: number, onAdmit?: (request: TestRequest) => void): TestRequest[] {
  return Array.from({ length: count }, () => new TestRequest(lane, onAdmit));
}
const countAdmitted = (requests: readonly TestRequest[]): number =>
  requests.filter(({ admittedAt }) => admittedAt !== undefined).length;

beforeEach(() => void jest.useFakeTimers());
afterEach(() => {
  expect(jest.getTimerCount()).toBe(0);
  jest.useRealTimers();
});

test("bounds pending requests to all targets and to each", () => {
  const limits = new RequestLimits({ outstanding: 5, perTarget: 2 });
  const requests = ["a", "b", "c", "d"].map((target) => fill(limits.open(target), 3));
  expect(requests.map(countAdmitted)).toEqual([2, 2, 1, 0]);
  expect([limits.pending, limits.waiting]).toEqual([5, 7]);
  for (const request of requests.flat()) request.pass.leave();
  expect(requests.map(countAdmitted)).not.toContain(0);
  expect([limits.pending, limits.waiting]).toEqual([0, 0]);
});

test("targets take turns: ten thousand waiting requests of one do not delay the only one of another", () => {
  const limits = new RequestLimits({ outstanding: 1 });
  const order: string[] = [];
  const add = (target: string, count: number): TestRequest[] =>
    fill(limits.open(target), count, () => void order.push(target));
  const [first] = add("busy", 10_000);
  add("small", 1);
  add("other", 2);
  first!.pass.leave();
  expect(order).toEqual(["busy", "busy"]);
  // each admitted request ends, which admits the next
  const next = new RequestLimits({ outstanding: 1 });
  order.length = 0;
  const run = (target: string, count: number): void =>
    void fill(next.open(target), count, (request) => {
      order.push(target);
      setTimeout(() => request.pass.leave(), 1);
    });
  run("busy", 100);
  run("small", 1);
  run("other", 2);
  jest.advanceTimersByTime(1000);
  expect(order.slice(0, 7)).toEqual(["busy", "busy", "small", "other", "busy", "other", "busy"]);
  expect(order).toHaveLength(103);
});

test.each([
  [5, 10],
  [100, 5],
  [1000, 4],
  [25_000, 3],
  [0.5, 60],
])("%d messages per second are kept within 2 %% over %d seconds", (perSecond, seconds) => {
  const limits = new RequestLimits({ perSecond, burst: 1 });
  let count = 0;
  fill(limits.open("a"), Math.ceil(perSecond * seconds) + 100, (request) => {
    count++;
    request.pass.leave();
  });
  jest.advanceTimersByTime(seconds * 1000);
  // the burst comes first
  const expected = perSecond * seconds + Math.max(1, perSecond / 500);
  expect(Math.abs(count - expected)).toBeLessThanOrEqual(Math.max(1, expected * 0.02));
  jest.advanceTimersByTime(1e6);
});

test.each([{ perSecond: 10 }, { perTargetPerSecond: 10 }])("late timers do not slow down %j", (rate) => {
  const { setTimeout: onTime } = globalThis;
  const spy = jest
    .spyOn(globalThis, "setTimeout")
    .mockImplementation(((work: () => void, wait: number) => onTime(work, wait + 9)) as never);
  let count = 0;
  fill(new RequestLimits(rate).open("a"), 600, (request) => {
    count++;
    request.pass.leave();
  });
  jest.advanceTimersByTime(50_000);
  spy.mockRestore();
  expect(Math.abs(count - 500)).toBeLessThanOrEqual(2);
  jest.advanceTimersByTime(1e6);
});

test("after a pause, no more than the burst goes out at once", () => {
  const limits = new RequestLimits({ perSecond: 100, burst: 7 });
  const lane = limits.open("a");
  jest.advanceTimersByTime(60_000);
  const requests = fill(lane, 20);
  expect(countAdmitted(requests)).toBe(7);
  jest.advanceTimersByTime(100);
  expect(countAdmitted(requests)).toBe(17);
  jest.advanceTimersByTime(1000);
  expect(countAdmitted(requests)).toBe(20);
});

test("the rate of each target is its own", () => {
  const limits = new RequestLimits({ perTargetPerSecond: 10, perTargetBurst: 1 });
  const lanes = Array.from({ length: 50 }, (_, i) => limits.open(`target ${i}`));
  const requests = lanes.map((lane) => fill(lane, 11));
  jest.advanceTimersByTime(500);
  expect(new Set(requests.map(countAdmitted))).toEqual(new Set([6]));
  jest.advanceTimersByTime(500);
  expect(new Set(requests.map(countAdmitted))).toEqual(new Set([11]));
});

test("retries are sent at once, and later requests wait for as long", () => {
  const limits = new RequestLimits({ perSecond: 10, burst: 1 });
  const lane = limits.open("a");
  fill(lane, 1);
  for (let i = 0; i < 5; i++) lane.noteMessage();
  const [next] = fill(lane, 1);
  jest.advanceTimersByTime(599);
  expect(next!.admittedAt).toBeUndefined();
  jest.advanceTimersByTime(2);
  expect(next!.admittedAt).toBeDefined();
});

test("a request that ends while it waits takes nothing from the others", () => {
  const limits = new RequestLimits({ perSecond: 10, burst: 1, queued: 3 });
  const lane = limits.open("a");
  const [first, second, third, fourth] = fill(lane, 4);
  expect(() => fill(lane, 1)).toThrow(QueueFull);
  second!.pass.leave();
  second!.pass.leave();
  fourth!.pass.leave();
  expect([limits.pending, limits.waiting]).toEqual([1, 1]);
  jest.advanceTimersByTime(101);
  expect(third!.admittedAt).toBeDefined();
  first!.pass.leave();
  third!.pass.leave();
  expect([limits.pending, limits.waiting]).toEqual([0, 0]);
});

test("a closed and reopened client does not get a fresh allowance", () => {
  const limits = new RequestLimits({ perTargetPerSecond: 1, perTargetBurst: 1 });
  let admitted = 0;
  for (let i = 0; i < 1000; i++) {
    const lane = limits.open("a");
    const [request] = fill(lane, 1, () => void admitted++);
    request!.pass.leave();
    lane.close();
    // clients of other targets come and go
    limits.open(`other ${i}`).close();
  }
  expect(admitted).toBe(1);
});

test("admitting a request that throws does not stop the others", () => {
  const limits = new RequestLimits({ outstanding: 1 });
  const lane = limits.open("a");
  const [first] = fill(lane, 1);
  const throwing = fill(lane, 1, () => {
    throw new Error("fault");
  });
  expect(() => first!.pass.leave()).toThrow("fault");
  const [last] = fill(lane, 1);
  throwing[0]!.pass.leave();
  expect(last!.admittedAt).toBeDefined();
});

test("any sequence of requests keeps all bounds, admits all in the order of their target, and ends empty", () => {
  const step = fc.record({ target: fc.nat(4), action: fc.constantFrom("add", "end", "abort", "time") });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 200 }), fc.integer({ min: 1, max: 4 }), (steps, perTarget) => {
      const limits = new RequestLimits({
        outstanding: 6,
        perTarget,
        perSecond: 500,
        perTargetPerSecond: 200,
      });
      const lanes = Array.from({ length: 5 }, (_, i) => limits.open(`target ${i}`));
      const orders = lanes.map((): TestRequest[] => []);
      const open = lanes.map((): TestRequest[] => []);
      for (const { target, action } of steps) {
        const mine = open[target]!;
        const isPending = ({ admittedAt }: TestRequest): boolean => admittedAt !== undefined;
        if (action === "add")
          mine.push(new TestRequest(lanes[target]!, (request) => void orders[target]!.push(request)));
        else if (action === "time") jest.advanceTimersByTime(5);
        else {
          const at = mine.findIndex((request) => isPending(request) === (action === "end"));
          if (at >= 0) mine.splice(at, 1)[0]!.pass.leave();
        }
        const pending = open.map((requests) => requests.filter(isPending).length);
        expect(Math.max(...pending)).toBeLessThanOrEqual(perTarget);
        expect(pending.reduce((sum, count) => sum + count)).toBe(limits.pending);
        expect(limits.pending).toBeLessThanOrEqual(6);
        expect(limits.waiting).toBe(open.flat().length - limits.pending);
      }
      for (let left = open.flat(); left.length > 0; left = left.filter(({ pass }) => pass.state !== "left")) {
        jest.advanceTimersByTime(1000);
        const admitted = left.filter(({ admittedAt }) => admittedAt !== undefined);
        expect(admitted.length).toBeGreaterThan(0);
        for (const { pass } of admitted) pass.leave();
      }
      for (const order of orders) {
        const times = order.map(({ admittedAt }) => admittedAt!);
        expect(times).toEqual([...times].sort((a, b) => a - b));
      }
      expect([limits.pending, limits.waiting, jest.getTimerCount()]).toEqual([0, 0, 0]);
    }),
    { numRuns: 100 },
  );
});

test("options that are out of their range, or unknown, throw", () => {
  expect(() => new RequestLimits({ outstanding: 0 })).toThrow("outstanding is 0");
  expect(() => new RequestLimits({ perTarget: 1.5 })).toThrow("perTarget is 1.5");
  expect(() => new RequestLimits({ perSecond: 0 })).toThrow("perSecond is 0");
  expect(() => new RequestLimits({ maxOutstanding: 4 } as never)).toThrow("unknown option");
});
