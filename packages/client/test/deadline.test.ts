// The end of a call by its deadline, and look-ups of names that fail or take their time.
import { RequestTimeout } from "@snmp/mpm-core";
import { v2c } from "@snmp/mpm-v2c";
import { FakeAgent } from "../../../test/support/fake-agent.ts";
import { mib, makeNumbered } from "../../../test/support/fake-mib.ts";
import { countLeft, nothing } from "../../../test/support/idle.ts";
import { Client, WalkError } from "../src/index.ts";
import { oid, reasonOf, silence, slowEncoding, slowLookUp, ticks } from "./support/slow.ts";

describe("a deadline ends a call whatever its timeout and retries", () => {
  const patient = { timeout: 20_000, retries: 5 };

  test("while it waits for the answer", async () => {
    await using agent = await FakeAgent.listen(silence);
    await using client = new Client(agent.target, v2c("public"), { ...patient, deadline: 30 });
    const error = await reasonOf(client.get(oid));
    expect(RequestTimeout.isInstance(error)).toBe(true);
    expect(error).toMatchObject({ attempts: 1 });
    expect(await countLeft()).toEqual(nothing);
  });

  test("while the name is looked up, while the message is encoded, and while it waits for its turn", async () => {
    await using agent = await FakeAgent.listen(silence);
    const transport = slowLookUp();
    await using looking = new Client(agent.target, v2c("public"), { ...patient, deadline: 20, transport });
    await using encoding = new Client(agent.target, v2c("public"), {
      ...patient,
      deadline: 20,
      model: slowEncoding(),
    });
    await using queueing = new Client(agent.target, v2c("public"), { ...patient, maxOutstanding: 1 });
    const first = queueing.get(oid, { deadline: 200 });
    for (const call of [looking.get(oid), encoding.get(oid), queueing.get(oid, { deadline: 20 })]) {
      expect(await reasonOf(call)).toMatchObject({ code: "ERR_SNMP_TIMEOUT", attempts: 0 });
    }
    await reasonOf(first);
    expect(agent.requests).toHaveLength(1);
    expect([await countLeft(), await countLeft(transport)]).toEqual([nothing, nothing]);
  });

  test("that of the call counts, where the client has one too", async () => {
    await using agent = await FakeAgent.listen(silence);
    await using client = new Client(agent.target, v2c("public"), { ...patient, deadline: 60_000 });
    expect(await reasonOf(client.get(oid, { deadline: 20 }))).toBeInstanceOf(RequestTimeout);
  });

  test("0 is over before anything is sent", async () => {
    await using agent = await FakeAgent.listen(silence);
    await using client = new Client(agent.target, v2c("public"));
    expect(await reasonOf(client.get(oid, { deadline: 0 }))).toMatchObject({
      code: "ERR_SNMP_TIMEOUT",
      attempts: 0,
    });
    expect(agent.requests).toHaveLength(0);
    expect(await countLeft()).toEqual(nothing);
  });

  test("holds for all requests of a walk together, and what was read is told", async () => {
    await using agent = await FakeAgent.listen(async (request, self) => {
      await new Promise((resolve) => setTimeout(resolve, 10));
      return mib(makeNumbered("1.3.6.1", 100_000))(request, self);
    });
    await using client = new Client(agent.target, v2c("public"), { maxRepetitions: 2 });
    const error = (await reasonOf(client.walk("1.3", { deadline: 1000 }).toArray())) as WalkError;
    expect(WalkError.isInstance(error)).toBe(true);
    expect(RequestTimeout.isInstance(error.cause)).toBe(true);
    expect(error.partial.length).toBe(error.count);
    expect(error.count).toBeGreaterThan(0);
    expect(await countLeft()).toEqual(nothing);
  });

  test("holds for all parts of a get that is split", async () => {
    await using agent = await FakeAgent.listen(async (request, self) => {
      await new Promise((resolve) => setTimeout(resolve, 10));
      return mib(makeNumbered("1.3.6.1", 1000), { maxVarbinds: 1 })(request, self);
    });
    await using client = new Client(agent.target, v2c("public"));
    const oids = makeNumbered("1.3.6.1", 1000).map((varbind) => varbind.oid);
    expect(await reasonOf(client.get(...oids, { deadline: 100 }))).toMatchObject({
      code: "ERR_SNMP_TIMEOUT",
    });
    expect(agent.requests.length).toBeLessThan(100);
  });
});

test("a look-up that never ends does not hang a call", async () => {
  const transport = slowLookUp();
  await using client = new Client("127.0.0.1", v2c("public"), {
    transport,
    timeout: 10,
    retries: 2,
    backoff: 1,
  });
  expect(await reasonOf(client.get(oid))).toMatchObject({ code: "ERR_SNMP_TIMEOUT", attempts: 0 });
  expect(await countLeft(transport)).toEqual(nothing);
});

test("a look-up may take longer than the first wait", async () => {
  const transport = slowLookUp();
  await using agent = await FakeAgent.listen(mib(makeNumbered(oid, 1)));
  await using client = new Client(agent.target, v2c("public"), {
    transport,
    timeout: 20,
    retries: 1000,
    backoff: 1,
  });
  const call = client.get(`${oid}.1`);
  setTimeout(() => transport.release(), 60);
  expect((await call)[0].value).toBe(1);
  expect(await countLeft(transport)).toEqual(nothing);
});

test("a look-up that fails is made again by the next call", async () => {
  const transport = slowLookUp();
  await using agent = await FakeAgent.listen(mib(makeNumbered(oid, 1)));
  await using client = new Client(agent.target, v2c("public"), { transport });
  const failure = new Error("no such name");
  const calls = [client.get(`${oid}.1`), client.get(`${oid}.1`)].map(reasonOf);
  await ticks();
  transport.release(failure);
  expect(await Promise.all(calls)).toEqual([failure, failure]);
  const again = client.get(`${oid}.1`);
  await ticks();
  transport.release();
  expect((await again)[0].value).toBe(1);
});
