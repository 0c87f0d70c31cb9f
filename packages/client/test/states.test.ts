// The states of a pending request, and what leads from one to the next: docs/architecture.md has the diagram. The network is a stub.
import { MessageDiscarded, RequestTimeout } from "@snmp/mpm-core";
import { ask } from "../src/ask.ts";
import { reasonOf, ticks } from "./support/slow.ts";
import { drive, lost, pass, retryable, unproven } from "./support/states.ts";

beforeEach(() => jest.useFakeTimers({ now: 0, doNotFake: ["setImmediate", "nextTick", "queueMicrotask"] }));
afterEach(() => jest.useRealTimers());

test("queued, resolving, encoding, waiting, done: the whole way", async () => {
  const on = drive({ maxOutstanding: 1 });
  on.settings.encodesAtOnce = false;
  const [first, second] = [on.request(), on.request()];
  expect(on.log).toEqual(["look up"]);
  await on.resolve();
  expect(on.log).toEqual(["look up", "encode"]);
  await on.encode();
  expect(on.log.slice(2)).toEqual(["send 1"]);
  await on.answer(1);
  expect(first.outcome).toBe(0);
  expect(on.log.slice(3)).toEqual(["release 1", "encode", "answered"]);
  await on.encode();
  await on.answer(2);
  expect(second.outcome).toBe(0);
  await on.session.close();
});

describe("queued", () => {
  test("ends at its deadline, or when it is aborted, without a message", async () => {
    const on = drive({ maxOutstanding: 1, timeout: 60_000 });
    on.request();
    await on.resolve();
    const abort = new AbortController();
    const [late, aborted] = [on.request({ deadline: 100 }), on.request({ signal: abort.signal })];
    abort.abort(new Error("enough"));
    await pass(200);
    expect(aborted.outcome).toMatchObject({ message: "enough" });
    expect(late.outcome).toMatchObject({ code: "ERR_SNMP_TIMEOUT", attempts: 0 });
    expect(on.log).toEqual(["look up", "send 1"]);
    await on.session.close();
  });
});

describe("resolving", () => {
  test("waits as long as for an answer, and then could not be asked; a late address changes nothing", async () => {
    const on = drive({ timeout: 100, retries: 1, backoff: 1 });
    const pending = on.request();
    await pass(300);
    expect((pending.outcome as Error).message).toContain("could not be asked");
    await on.resolve();
    expect(on.log).toEqual(["look up"]);
    await on.session.close();
  });

  test("fails with the error of the look-up", async () => {
    const on = drive();
    const pending = on.request();
    await on.resolve(lost);
    expect(pending.outcome).toBe(lost);
    await on.session.close();
  });
});

describe("encoding", () => {
  test("fails with the error of the model", async () => {
    const on = drive();
    on.settings.encodesAtOnce = false;
    const pending = on.request();
    await on.resolve();
    await on.encode(new TypeError("wrong credentials"));
    expect(pending.outcome).toMatchObject({ message: "wrong credentials" });
    await on.session.close();
  });

  test("a message that is encoded after the end is released, and not sent", async () => {
    const on = drive();
    on.settings.encodesAtOnce = false;
    const pending = on.request({ deadline: 100 });
    await on.resolve();
    await pass(200);
    expect(pending.outcome).toMatchObject({ code: "ERR_SNMP_TIMEOUT", attempts: 0 });
    await on.encode();
    expect(on.log).toEqual(["look up", "encode", "release 1"]);
    await on.session.close();
  });

  test("an answer to an earlier message ends it", async () => {
    const on = drive({ timeout: 100 });
    const pending = on.request();
    await on.resolve();
    on.settings.encodesAtOnce = false;
    await pass(140);
    expect(on.log).toEqual(["look up", "send 1", "silent", "encode"]);
    await on.answer(1);
    expect(pending.outcome).toBe(0);
    await on.encode();
    expect(on.log.slice(4)).toEqual(["release 1", "answered", "release 2"]);
    await on.session.close();
  });
});

describe("waiting", () => {
  test("after silence, sends another message; an answer to any of them is the answer", async () => {
    for (const answered of [1, 2, 3]) {
      const on = drive({ timeout: 100, backoff: 1 });
      const pending = on.request();
      await on.resolve();
      await pass(250);
      expect(on.log).toEqual(["look up", "send 1", "silent", "send 2", "silent", "send 3"]);
      await on.answer(answered);
      expect(pending.outcome).toBe(0);
      expect(on.session.dispatcher.size).toBe(0);
      expect(on.log.slice(6).sort()).toEqual(["answered", "release 1", "release 2", "release 3"]);
      await on.session.close();
    }
  });

  test("goes on after a message that proves nothing, and the timeout names it", async () => {
    const on = drive({ timeout: 100, retries: 0 });
    const pending = on.request();
    await on.resolve();
    const refusal = new MessageDiscarded("another community");
    await on.fault(1, refusal);
    expect(pending.outcome).toBeUndefined();
    await pass(150);
    expect(RequestTimeout.isInstance(pending.outcome)).toBe(true);
    expect(pending.outcome).toMatchObject({ cause: refusal, attempts: 1 });
    await on.session.close();
  });

  test("after a retryable error, sends another message at once, twice and no more", async () => {
    const on = drive();
    const pending = on.request();
    await on.resolve();
    await on.fault(1, retryable);
    await on.fault(2, retryable);
    expect(on.log).toEqual(["look up", "send 1", "send 2", "answered", "send 3", "answered"]);
    await on.fault(3, retryable);
    expect(pending.outcome).toBe(retryable);
    await on.session.close();
  });

  test("fails with any other error at once, and with the transport", async () => {
    const on = drive();
    const [first, second] = [on.request(), on.request()];
    await on.resolve();
    const fatal = new RangeError("a fault of the model");
    await on.fault(1, fatal);
    expect(first.outcome).toBe(fatal);
    await on.fail(lost);
    expect(second.outcome).toBe(lost);
    expect(on.session.dispatcher.size).toBe(0);
    await on.session.close();
  });

  test("is told to the transport as silence when it is aborted", async () => {
    const on = drive();
    const abort = new AbortController();
    const pending = on.request({ signal: abort.signal });
    await on.resolve();
    abort.abort(new Error("enough"));
    await ticks();
    expect(pending.outcome).toMatchObject({ message: "enough" });
    expect(on.log).toEqual(["look up", "send 1", "silent", "release 1"]);
    await on.session.close();
  });
});

describe("doubting", () => {
  test("ends with the answer, if it comes within a second", async () => {
    const on = drive();
    const pending = on.request();
    await on.resolve();
    await on.fault(1, unproven);
    await pass(900);
    await on.answer(1);
    expect(pending.outcome).toBe(0);
    await on.session.close();
  });

  test("ends with the first error otherwise, whatever else came, and sends nothing more", async () => {
    const on = drive();
    const pending = on.request();
    await on.resolve();
    await on.fault(1, unproven);
    await on.fault(1, new MessageDiscarded("noise"));
    await on.fault(1, Object.assign(new Error("another"), { unproven: true }));
    expect(pending.outcome).toBeUndefined();
    await pass(1100);
    expect(pending.outcome).toBe(unproven);
    expect(on.log.filter((entry) => entry.startsWith("send"))).toHaveLength(1);
    await on.session.close();
  });

  test("does not outlast the wait for the answer", async () => {
    const on = drive({ timeout: 100 });
    const pending = on.request();
    await on.resolve();
    await on.fault(1, unproven);
    await pass(150);
    expect(pending.outcome).toBe(unproven);
    await on.session.close();
  });

  test("ends with a retryable error, which is answered by another message", async () => {
    const on = drive({ timeout: 2000 });
    const pending = on.request();
    await on.resolve();
    await on.fault(1, unproven);
    await on.fault(1, retryable);
    await pass(1500);
    expect(pending.outcome).toBeUndefined();
    await on.answer(2);
    expect(pending.outcome).toBe(0);
    await on.session.close();
  });
});

test("an id that another request to the target has makes the model encode anew", async () => {
  const on = drive();
  on.request();
  await on.resolve();
  on.session.model.messageId = () => 1;
  const other = on.session.model as { encodeNow?: unknown };
  const encodeNow = other.encodeNow as (requestId: number) => { data: Uint8Array; messageId: number };
  let collisions = 0;
  other.encodeNow = (requestId: number) => {
    const result = encodeNow(requestId);
    return collisions++ < 3 ? { data: result.data, messageId: 1 } : result;
  };
  on.request();
  await ticks();
  expect(on.log).toEqual(["look up", "send 1", "send 5"]);
  other.encodeNow = (requestId: number) => ({ ...encodeNow(requestId), messageId: 1 });
  const pending = on.request();
  await ticks();
  expect(pending.outcome).toMatchObject({
    message: expect.stringContaining("message id 1 is outstanding") as string,
  });
  await on.session.close();
});

test("done: closing ends every state with ClosedError, once", async () => {
  const on = drive({ maxOutstanding: 2 });
  const [resolving, also, queued] = [on.request(), on.request(), on.request()];
  await on.session.close();
  await ticks();
  for (const { outcome } of [resolving, also, queued])
    expect(outcome).toMatchObject({ code: "ERR_SNMP_CLOSED" });
  expect(await reasonOf(ask(on.session, { pdu: () => { throw new Error("unused"); }, result: () => 0 }, {}))).toMatchObject({ code: "ERR_SNMP_CLOSED" }); // prettier-ignore
  await on.resolve();
  expect(on.log).toEqual(["look up"]);
});
