import { type Job, Queue } from "../src/queue.ts";

class TestJob implements Job<TestJob> {
  place: Job<TestJob>["place"] = "none";
  previous: TestJob | undefined;
  next: TestJob | undefined;
  started = 0;
  reason: unknown;

  constructor(
    readonly queue: Queue<TestJob>,
    readonly onStart = (_job: TestJob): void => undefined,
  ) {}

  start(): void {
    this.started++;
    this.onStart(this);
  }

  abort(reason: unknown): void {
    this.reason = reason;
    this.queue.remove(this);
  }
}

function fill(queue: Queue<TestJob>, count: number, onStart?: (job: TestJob) => void): TestJob[] {
  const jobs = Array.from({ length: count }, () => new TestJob(queue, onStart));
  for (const job of jobs) queue.add(job, 0);
  return jobs;
}
const startedOf = (jobs: readonly TestJob[]): number[] => jobs.map(({ started }) => started);

test("starts as many as may be pending, and the others in their order as places become free", () => {
  const queue = new Queue<TestJob>(2);
  const jobs = fill(queue, 5);
  expect(startedOf(jobs)).toEqual([1, 1, 0, 0, 0]);
  queue.remove(jobs[1]!);
  expect(startedOf(jobs)).toEqual([1, 1, 1, 0, 0]);
  queue.remove(jobs[0]!);
  queue.remove(jobs[2]!);
  expect(startedOf(jobs)).toEqual([1, 1, 1, 1, 1]);
});

test("a job that is removed while it waits is never started, and holds no place", () => {
  const queue = new Queue<TestJob>(1);
  const jobs = fill(queue, 4);
  queue.remove(jobs[1]!);
  queue.remove(jobs[2]!);
  queue.remove(jobs[0]!);
  expect(startedOf(jobs)).toEqual([1, 0, 0, 1]);
});

test("a million jobs that end as they start do so one after the other, without a deep stack", () => {
  const queue = new Queue<TestJob>(1);
  const [first] = fill(queue, 1);
  const jobs = fill(queue, 1_000_000, (job) => queue.remove(job));
  queue.remove(first!);
  expect(jobs.every(({ started }) => started === 1)).toBe(true);
});

test("does not keep started and removed jobs in memory", () => {
  const queue = new Queue<TestJob>(1);
  const [first] = fill(queue, 1);
  const aborted = fill(queue, 100_000);
  const before = process.memoryUsage().heapUsed;
  const started = performance.now();
  for (const job of aborted) queue.remove(job);
  expect(performance.now() - started).toBeLessThan(2000);
  expect(process.memoryUsage().heapUsed - before).toBeLessThan(50_000_000);
  const [last] = fill(queue, 1);
  queue.remove(first!);
  expect(last!.started).toBe(1);
});

test("closing aborts all jobs with the reason, starts none, and takes no more", () => {
  const queue = new Queue<TestJob>(2);
  const jobs = fill(queue, 5);
  queue.remove(jobs[3]!);
  const reason = new Error("closed");
  queue.close(reason);
  expect(jobs.map((job) => job.reason)).toEqual([reason, reason, reason, undefined, reason]);
  expect(startedOf(jobs)).toEqual([1, 1, 0, 0, 0]);
  expect(queue.closedBy).toBe(reason);
});

test("any sequence of jobs keeps the limit and the order", () => {
  for (let seed = 1; seed <= 50; seed++) {
    let state = seed;
    const next = (below: number): number => (state = (state * 48_271) % 0x7fffffff) % below;
    const order: number[] = [];
    const jobs: TestJob[] = [];
    const open = new Set<number>();
    const queue = new Queue<TestJob>(3);
    for (let step = 0; step < 500; step++) {
      if (next(2) === 0) {
        const number = jobs.length;
        const job = new TestJob(queue, () => void order.push(number));
        jobs.push(job);
        open.add(number);
        queue.add(job, 0);
      } else if (open.size > 0) {
        const number = [...open][next(open.size)]!;
        open.delete(number);
        queue.remove(jobs[number]!);
      }
      const pending = [...open].filter((number) => jobs[number]!.started === 1);
      expect(pending.length).toBe(Math.min(3, open.size));
    }
    expect(order).toEqual([...order].sort((a, b) => a - b));
  }
});
