// Results that a sink cannot write.
import { Delivery } from "../src/delivery.ts";
import { SinkError } from "../src/sinks/sink-error.ts";
import { makeResult, makeResults } from "./support/results.ts";
import { collect, namesOf, quick, until } from "./support/deliveries.ts";

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

test("once a batch was given up while closing, the others are given up as well", async () => {
  const { delivery, deadLetters, calls } = collect({ maxResults: 1, retries: 1 }, () => {
    throw new Error("down");
  });
  for (const result of makeResults(50)) delivery.push(result);
  await delivery.close();
  expect(deadLetters).toHaveLength(50);
  expect(calls()).toBe(2);
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
