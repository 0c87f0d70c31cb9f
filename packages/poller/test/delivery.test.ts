import fc from "fast-check";
import { Delivery } from "../src/delivery.ts";
import type { Sink } from "../src/sink.ts";
import { SinkError } from "../src/sinks/sink-error.ts";
import { makeResult, makeResults } from "./support/results.ts";
import { collect, namesOf, quick, until } from "./support/deliveries.ts";

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
