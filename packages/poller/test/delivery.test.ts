import fc from "fast-check";
import { Delivery } from "../src/delivery.ts";
import type { PollResult } from "../src/result.ts";
import type { BatchOptions, Sink } from "../src/sink.ts";
import { SinkError } from "../src/sinks/sink-error.ts";
import { makeResult, makeResults } from "./support/results.ts";

const quick: BatchOptions = { maxWait: 5, backoff: 1, timeout: 1000 };
const namesOf = (results: readonly PollResult[]): string[] => results.map(({ target }) => target.name);

/** A sink that collects batches, after `fail` has had its chance to throw. */
function collect(batch: BatchOptions = {}, fail: (call: number) => Promise<void> | void = () => undefined) {
  const batches: string[][] = [];
  const deadLetters: string[] = [];
  let calls = 0;
  const sink: Sink = {
    name: "collect",
    batch: { ...quick, onDeadLetter: (results) => deadLetters.push(...namesOf(results)), ...batch },
    write: async (results) => {
      await fail(calls++);
      batches.push(namesOf(results));
    },
  };
  const delivery = new Delivery(sink);
  return { delivery, batches, deadLetters, sink, calls: () => calls };
}

const until = async (condition: () => boolean): Promise<void> => {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 2));
};

test("writes a batch as soon as there are enough results, and the rest after maxWait", async () => {
  const { delivery, batches } = collect({ maxResults: 2 });
  for (const result of makeResults(5)) delivery.push(result);
  await until(() => batches.length === 3);
  expect(batches).toEqual([["device-0", "device-1"], ["device-2", "device-3"], ["device-4"]]);
  expect(delivery.statistics).toEqual({
    name: "collect",
    queued: 0,
    written: 5,
    retries: 0,
    deadLetters: 0,
    refused: 0,
    dropped: 0,
  });
  await delivery.close();
});

test("closing writes what waits, then closes the sink once", async () => {
  let closed = 0;
  const { sink, batches } = collect({ maxWait: 60_000 });
  const delivery = new Delivery({ ...sink, close: () => void closed++ });
  delivery.push(makeResult());
  await Promise.all([delivery.close(), delivery.close()]);
  expect(batches).toEqual([["router"]]);
  expect(closed).toBe(1);
  delivery.push(makeResult());
  expect(delivery.statistics).toMatchObject({ written: 1, dropped: 1 });
});

test("writes one batch at a time, and tells when no more results fit", async () => {
  let release = (): void => undefined;
  const { delivery, batches } = collect({ maxResults: 1, maxQueued: 2 }, (call) =>
    call === 0 ? new Promise<void>((resolve) => (release = resolve)) : undefined,
  );
  const [first, second, third] = makeResults(3);
  delivery.push(first!);
  expect(delivery.isFull).toBe(false);
  delivery.push(second!);
  expect(delivery.isFull).toBe(true);
  delivery.push(third!);
  expect(delivery.statistics).toMatchObject({ queued: 2, dropped: 1 });
  release();
  await delivery.close();
  expect(batches).toEqual([["device-0"], ["device-1"]]);
  expect(delivery.isFull).toBe(false);
});

test("a batch that fails comes again, and nothing overtakes it", async () => {
  const { delivery, batches } = collect({ maxResults: 1, retries: 3 }, (call) => {
    if (call < 2) throw new Error("not now");
  });
  for (const result of makeResults(2)) delivery.push(result);
  await delivery.close();
  expect(batches).toEqual([["device-0"], ["device-1"]]);
  expect(delivery.statistics).toMatchObject({ written: 2, retries: 2, deadLetters: 0 });
});

test("a batch that fails each time becomes dead letters, with the last error", async () => {
  const given: unknown[] = [];
  const { delivery, calls } = collect(
    { retries: 2, onDeadLetter: (results, error) => given.push(namesOf(results), error) },
    (call) => {
      throw new Error(`failure ${call}`);
    },
  );
  delivery.push(makeResult());
  await until(() => given.length > 0);
  expect(given).toEqual([["router"], new Error("failure 2")]);
  expect(calls()).toBe(3);
  expect(delivery.statistics).toMatchObject({ written: 0, retries: 2, deadLetters: 1 });
  await delivery.close();
});

test("a permanent error is not retried, and the next batch goes on", async () => {
  const { delivery, batches, deadLetters, calls } = collect({ maxResults: 1, retries: 9 }, (call) => {
    if (call === 0) throw new SinkError("bad data", { isPermanent: true });
  });
  for (const result of makeResults(2)) delivery.push(result);
  await delivery.close();
  expect(calls()).toBe(2);
  expect(deadLetters).toEqual(["device-0"]);
  expect(batches).toEqual([["device-1"]]);
});

test("results that an error names as refused are dead letters, and the others of their batch are written", async () => {
  const errors: unknown[] = [];
  const deadLetters: string[] = [];
  let calls = 0;
  const delivery = new Delivery({
    batch: {
      ...quick,
      onDeadLetter: (results, error) => {
        deadLetters.push(...namesOf(results));
        errors.push(error);
      },
    },
    write: (results) => {
      calls++;
      const [, second] = results;
      const refused = [
        { result: second!, item: "sysName", reason: "too long" },
        { result: second!, item: "sysDescr", count: 2, reason: "too long" },
      ];
      throw new SinkError("the store refused one of three", { refused });
    },
  });
  for (const result of makeResults(3)) delivery.push(result);
  await delivery.close();
  expect(calls).toBe(1);
  expect(deadLetters).toEqual(["device-1"]);
  expect(errors).toMatchObject([
    { message: "the store refused one of three", refused: [{ item: "sysName" }, {}] },
  ]);
  expect(delivery.statistics).toMatchObject({ written: 2, deadLetters: 1, refused: 3, retries: 0 });
});

test("an error that names results which are not in the batch fails the whole batch", async () => {
  const { delivery, deadLetters } = collect({ retries: 0 }, () => {
    throw new SinkError("refused", { refused: [{ result: makeResult(), reason: "unknown" }] });
  });
  for (const result of makeResults(2)) delivery.push(result);
  await delivery.close();
  expect(deadLetters).toEqual(["device-0", "device-1"]);
});

test("a sink that hangs is left after its timeout, and its signal is aborted", async () => {
  const signals: AbortSignal[] = [];
  const errors: unknown[] = [];
  const delivery = new Delivery({
    batch: { ...quick, timeout: 20, retries: 1, onDeadLetter: (_, error) => errors.push(error) },
    write: (_, { signal }) => {
      signals.push(signal);
      return new Promise(() => undefined);
    },
  });
  delivery.push(makeResult());
  await delivery.close();
  expect(signals.map(({ aborted }) => aborted)).toEqual([true, true]);
  expect(errors).toMatchObject([
    { code: "ERR_SNMP_SINK", message: expect.stringContaining("20 ms") as string },
  ]);
});

test("an aborted signal ends the close at once: the pending write, its retries, and what waits", async () => {
  const reason = new Error("enough");
  const errors: unknown[] = [];
  let signalOfCall: AbortSignal | undefined;
  const delivery = new Delivery({
    batch: { ...quick, maxResults: 1, timeout: 60_000, onDeadLetter: (_, error) => errors.push(error) },
    write: (_, { signal }) => {
      signalOfCall = signal;
      return new Promise(() => undefined);
    },
  });
  for (const result of makeResults(3)) delivery.push(result);
  const controller = new AbortController();
  const closing = delivery.close({ signal: controller.signal });
  await until(() => signalOfCall !== undefined);
  controller.abort(reason);
  await closing;
  expect(signalOfCall!.reason).toBe(reason);
  expect(errors).toEqual([reason, reason, reason]);
  expect(delivery.statistics).toMatchObject({ queued: 0, deadLetters: 3 });
});

test("once a batch was given up while closing, the others are given up as well", async () => {
  const { delivery, deadLetters, calls } = collect({ maxResults: 1, retries: 1 }, () => {
    throw new Error("down");
  });
  for (const result of makeResults(50)) delivery.push(result);
  await delivery.close();
  expect(deadLetters).toHaveLength(50);
  expect(calls()).toBe(2);
});

test("waits as long as the destination asks for", async () => {
  const delays: number[] = [];
  const real = globalThis.setTimeout;
  const spy = jest.spyOn(globalThis, "setTimeout").mockImplementation((work: () => void, delay?: number) => {
    delays.push(delay ?? 0);
    return real(work, Math.min(delay ?? 0, 5));
  });
  try {
    const { delivery } = collect({ retries: 1, timeout: 77 }, (call) => {
      if (call === 0) throw new SinkError("busy", { retryAfter: 4321 });
    });
    delivery.push(makeResult());
    await delivery.close();
  } finally {
    spy.mockRestore();
  }
  expect(delays).toContain(4321);
});

test("a function is a sink, and what it returns may be a promise or not", async () => {
  const written: string[] = [];
  const delivery = new Delivery((results) => void written.push(...namesOf(results)));
  delivery.push(makeResult());
  await delivery.close();
  expect(written).toEqual(["router"]);
});

test("the next batch and the close wait for a promise of onDeadLetter", async () => {
  const order: string[] = [];
  const { sink } = collect({}, () => undefined);
  const delivery = new Delivery({
    ...sink,
    batch: {
      ...quick,
      maxResults: 1,
      retries: 0,
      onDeadLetter: async ([result]) => {
        await new Promise((resolve) => setTimeout(resolve, 10));
        order.push(`kept ${result!.target.name}`);
      },
    },
    write: ([result]) => {
      order.push(result!.target.name);
      throw new SinkError("refused", { isPermanent: true });
    },
  });
  for (const result of makeResults(2)) delivery.push(result);
  await delivery.close();
  expect(order).toEqual(["device-0", "kept device-0", "device-1", "kept device-1"]);
});

test.each([
  ["throws", () => void fail()],
  ["rejects", async () => fail()],
])("an onDeadLetter that %s becomes a warning", async (_, onDeadLetter) => {
  const warnings = jest.spyOn(process, "emitWarning").mockImplementation(() => undefined);
  const delivery = new Delivery({
    batch: { ...quick, retries: 0, onDeadLetter },
    write: () => Promise.reject(new Error("down")),
  });
  delivery.push(makeResult());
  await delivery.close();
  expect(warnings).toHaveBeenCalledWith(expect.stringContaining("no such office"), "SnmpWarning");
  warnings.mockRestore();
});

function fail(): never {
  throw new Error("no such office");
}

test("a sink that fails to close ends nothing", async () => {
  const delivery = new Delivery({
    write: () => undefined,
    close: () => Promise.reject(new Error("stuck")),
  });
  delivery.push(makeResult());
  await delivery.close();
  expect(delivery.statistics).toMatchObject({ written: 1 });
});

test.each([
  [{ write: 1 }, /method write/],
  [{ write: () => undefined, batch: { maxResult: 1 } }, /maxResults/],
  [{ write: () => undefined, batch: { maxResults: 0 } }, /maxResults must be an integer in the range 1/],
  [{ write: () => undefined, batch: { onDeadLetter: 1 } }, /onDeadLetter must be a function/],
])("wrong options are refused: %j", (sink, message) => {
  expect(() => new Delivery(sink as unknown as Sink)).toThrow(message);
});

test("whatever fails, every result is written, a dead letter or dropped, and none twice", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 40 }),
      fc.integer({ min: 1, max: 7 }),
      fc.integer({ min: 1, max: 30 }),
      fc.array(fc.boolean(), { maxLength: 12 }),
      async (count, maxResults, maxQueued, failures) => {
        const { delivery, batches, deadLetters } = collect(
          { maxResults, maxQueued, maxWait: 0, backoff: 0, retries: 1 },
          (call) => {
            if (failures[call] === true) throw new Error("down");
          },
        );
        for (const [i, result] of makeResults(count).entries()) {
          delivery.push(result);
          if (i % 5 === 4) await new Promise((resolve) => setImmediate(resolve));
        }
        await delivery.close();
        const { written, dropped, deadLetters: dead, queued } = delivery.statistics;
        expect(written + dropped + dead).toBe(count);
        expect(queued).toBe(0);
        const all = [...batches.flat(), ...deadLetters];
        expect(new Set(all).size).toBe(all.length);
        expect(all).toHaveLength(count - dropped);
        expect(batches.every((batch) => batch.length <= maxResults)).toBe(true);
      },
    ),
    { numRuns: 60 },
  );
});
