// Limits that clients share, over real sockets.
import { setTimeout as sleep } from "node:timers/promises";
import { v2c } from "@snmp/mpm-v2c";
import { FakeAgent } from "../../../test/support/fake-agent.ts";
import { mib, makeNumbered } from "../../../test/support/fake-mib.ts";
import { countLeft, nothing } from "../../../test/support/idle.ts";
import { Client, ClosedError, QueueFull, RequestLimits, RequestTimeout } from "../src/index.ts";

const root = "1.3.6.1.4.1.9999";
const name = `${root}.1`;
const agentOf = (count: number): Promise<FakeAgent> => FakeAgent.listen(mib(makeNumbered(root, count)));

test("gets, walks and tables of several clients keep the bounds together", async () => {
  let pending = 0;
  let maxPending = 0;
  // as many columns as are read at once: no request is cancelled while the agent works on it
  const values = mib([1, 2, 3, 4].flatMap((column) => makeNumbered(`${root}.1.${column}`, 60)));
  await using agent = await FakeAgent.listen(async (request, self) => {
    maxPending = Math.max(maxPending, ++pending);
    await sleep(1);
    pending--;
    return values(request, self);
  });
  const limits = new RequestLimits({ outstanding: 3 });
  const clients = [1, 2, 3, 4].map(() => new Client(agent.target, v2c("public"), { limits }));
  const results = await Promise.all(
    clients.flatMap((client) => [
      client.walk(root, { maxRepetitions: 7 }).toArray(),
      client.table(root, { maxRepetitions: 7, parallel: 4 }),
      ...Array.from({ length: 20 }, () => client.get(`${root}.1.1.1`)),
    ]),
  );
  expect(results).toHaveLength(88);
  expect([(results[0] as []).length, (results[1] as Map<string, unknown>).size]).toEqual([240, 60]);
  expect(maxPending).toBe(3);
  expect([limits.pending, limits.waiting]).toEqual([0, 0]);
  for (const client of clients) await client.close();
  expect(await countLeft()).toEqual(nothing);
});

test("a client with thousands of waiting requests does not delay the one of another target", async () => {
  await using busy = await agentOf(1);
  await using small = await agentOf(1);
  const limits = new RequestLimits({ outstanding: 2 });
  await using first = new Client(busy.target, v2c("public"), { limits, maxOutstanding: 5000 });
  await using second = new Client(small.target, v2c("public"), { limits });
  const many = Array.from({ length: 3000 }, () => first.get(name));
  await second.get(name);
  expect(busy.requests.length).toBeLessThan(20);
  await Promise.all(many);
  expect(busy.requests).toHaveLength(3000);
});

test("a silent target holds no more places than it may", async () => {
  await using silent = await FakeAgent.listen(() => undefined);
  await using good = await agentOf(1);
  const limits = new RequestLimits({ outstanding: 4, perTarget: 2 });
  await using first = new Client(silent.target, v2c("public"), { limits, timeout: 60_000 });
  await using second = new Client(good.target, v2c("public"), { limits });
  const lost = Promise.allSettled(Array.from({ length: 10 }, () => first.get(name)));
  await Promise.all(Array.from({ length: 20 }, () => second.get(name)));
  expect(silent.requests).toHaveLength(2);
  await first.close();
  const reasons = (await lost).map((outcome) => (outcome as PromiseRejectedResult).reason as unknown);
  expect(reasons.every((reason) => ClosedError.isInstance(reason))).toBe(true);
  expect(silent.requests).toHaveLength(2);
  expect([limits.pending, limits.waiting]).toEqual([0, 0]);
});

test("an aborted call leaves the queue at once, and a deadline ends a call that waits", async () => {
  await using agent = await agentOf(1);
  const limits = new RequestLimits({ perTargetPerSecond: 0.1 });
  await using client = new Client(agent.target, v2c("public"), { limits });
  await client.get(name);
  const controller = new AbortController();
  const reason = new Error("no longer needed");
  const aborted = expect(client.get(name, { signal: controller.signal })).rejects.toBe(reason);
  const walk = client.walk(root, { signal: controller.signal }).toArray();
  const late = client.get(name, { deadline: 30 });
  controller.abort(reason);
  await aborted;
  await expect(walk).rejects.toBe(reason);
  await expect(late).rejects.toBeInstanceOf(RequestTimeout);
  expect(agent.requests).toHaveLength(1);
  expect([limits.pending, limits.waiting]).toEqual([0, 0]);
  expect(await countLeft()).toEqual(nothing);
});

test("requests beyond the bound of the queue reject with QueueFull and are not sent", async () => {
  await using agent = await FakeAgent.listen(() => undefined);
  const limits = new RequestLimits({ outstanding: 1, queued: 5 });
  await using client = new Client(agent.target, v2c("public"), { limits, timeout: 30, retries: 0 });
  const outcomes = await Promise.allSettled(Array.from({ length: 10 }, () => client.get(name)));
  const full = outcomes.filter((outcome) => "reason" in outcome && QueueFull.isInstance(outcome.reason));
  expect(full).toHaveLength(4);
  expect((full[0] as PromiseRejectedResult).reason).toMatchObject({
    code: "ERR_SNMP_QUEUE_FULL",
    target: client.target,
    waiting: 5,
  });
  expect(agent.requests).toHaveLength(6);
});

test("retries are not held back, and count", async () => {
  await using agent = await FakeAgent.listen((request, self) =>
    request.number < 3 ? undefined : mib(makeNumbered(root, 1))(request, self),
  );
  const limits = new RequestLimits({ perSecond: 0.1, burst: 3 });
  await using client = new Client(agent.target, v2c("public"), { limits, timeout: 200, backoff: 1 });
  await client.get(name);
  expect(agent.requests).toHaveLength(4);
  await expect(client.get(name, { deadline: 100 })).rejects.toBeInstanceOf(RequestTimeout);
  expect(agent.requests).toHaveLength(4);
});

test("limits that are not a RequestLimits are refused", () => {
  expect(() => new Client("192.0.2.1", v2c("public"), { limits: { outstanding: 3 } as never })).toThrow(
    "limits must be a RequestLimits",
  );
});
