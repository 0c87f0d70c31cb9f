import { ErrorResponse } from "@snmp/mpm-core";
import { v1 } from "@snmp/mpm-v1";
import { v2c } from "@snmp/mpm-v2c";
import { errorStatus, isException, makeVarbind } from "@snmp/pdu";
import { FakeAgent, reply } from "../../../test/support/fake-agent.ts";
import { countLeft, nothing } from "../../../test/support/idle.ts";
import { mib, makeNumbered } from "../../../test/support/fake-mib.ts";
import { Client, UnexpectedResponse } from "../src/index.ts";

const system = "1.3.6.1.2.1.1";
const instances = [
  makeVarbind(`${system}.3.0`, "TimeTicks", 4711),
  makeVarbind(`${system}.5.0`, "OctetString", Buffer.from("core-1")),
  makeVarbind("1.3.6.1.2.1.31.1.1.1.6.1", "Counter64", 18446744073709551615n),
];

test("get: values in the order in which they were asked for, whatever the form of the name", async () => {
  await using agent = await FakeAgent.listen(mib(instances));
  await using client = new Client(agent.target, v2c("public"));
  const [name, uptime, octets] = await client.get(
    `.${system}.5.0`,
    [1, 3, 6, 1, 2, 1, 1, 3, 0],
    "1.3.6.1.2.1.31.1.1.1.6.1",
  );
  expect([name.oid, name.type, name.toString()]).toEqual([`${system}.5.0`, "OctetString", "core-1"]);
  expect([uptime.type, uptime.value, octets.type, octets.value]).toEqual([
    "TimeTicks",
    4711,
    "Counter64",
    18446744073709551615n,
  ]);
  expect(agent.requests).toHaveLength(1);
});

test("get: what is not there has its exception as type, beside what is there", async () => {
  await using agent = await FakeAgent.listen(mib(instances));
  await using client = new Client(agent.target, v2c("public"));
  const varbinds = await client.get(`${system}.5.0`, `${system}.5.1`, `${system}.99.0`);
  expect(varbinds.map(({ type }) => type)).toEqual(["OctetString", "noSuchInstance", "noSuchObject"]);
});

test("get: in SNMPv1 a missing name among others does not cost them: it comes back as noSuchInstance", async () => {
  await using agent = await FakeAgent.listen(mib(instances.slice(0, 2)));
  await using client = new Client(agent.target, v1("public"));
  const names = [`${system}.98.0`, instances[0]!.oid, `${system}.99.0`, instances[1]!.oid];
  const varbinds = await client.get(names);
  expect(varbinds.map(({ oid }) => oid)).toEqual(names);
  expect(varbinds.map(({ type }) => type)).toEqual([
    "noSuchInstance",
    instances[0]!.type,
    "noSuchInstance",
    instances[1]!.type,
  ]);
  expect((await client.get(names[0]!, names[2]!)).map(isException)).toEqual([true, true]);
});

test("get: agents that leave error-index at 0 are asked for each name alone", async () => {
  const right = mib(instances.slice(0, 2));
  await using agent = await FakeAgent.listen((request, self) =>
    request.oids.some((oid) => oid.endsWith(".99.0"))
      ? reply(request, { errorStatus: errorStatus.noSuchName, errorIndex: 0 })
      : right(request, self),
  );
  await using client = new Client(agent.target, v1("public"));
  const varbinds = await client.get(instances[0]!.oid, `${system}.99.0`, instances[1]!.oid);
  expect(varbinds.map(isException)).toEqual([false, true, false]);
});

test("get: in SNMPv1 a single missing name fails the call, and the error names it", async () => {
  await using agent = await FakeAgent.listen(mib(instances.slice(0, 2)));
  await using client = new Client(agent.target, v1("public"));
  const error: ErrorResponse = (await client
    .get(`${system}.99.0`)
    .catch((reason: ErrorResponse) => reason)) as ErrorResponse;
  expect(ErrorResponse.isInstance(error)).toBe(true);
  expect(error).toMatchObject({
    errorStatus: "noSuchName",
    errorIndex: 1,
    oid: `${system}.99.0`,
    target: `udp://${agent.target}`,
  });
  expect(error.message).toContain(`${system}.99.0`);
});

test("get: the offending name is known even where the agent sends no variable bindings back", async () => {
  await using agent = await FakeAgent.listen((request) =>
    reply(request, { errorStatus: errorStatus.genErr, errorIndex: 2 }),
  );
  await using client = new Client(agent.target, v2c("public"));
  await expect(client.get("1.3.1", "1.3.2", "1.3.3")).rejects.toMatchObject({
    errorStatus: "genErr",
    errorIndex: 2,
    oid: "1.3.2",
  });
});

test.each([
  ["no index", 0],
  ["an index beyond the end", 7],
  ["a negative index", -1],
])("get: an error with %s names no variable binding", async (_, errorIndex) => {
  await using agent = await FakeAgent.listen((request) =>
    reply(request, { errorStatus: errorStatus.genErr, errorIndex }),
  );
  await using client = new Client(agent.target, v2c("public"));
  await expect(client.get("1.3.1")).rejects.toMatchObject({
    errorStatus: "genErr",
    errorIndex,
    oid: undefined,
  });
});

test("get: an error-status that RFC 3416 does not have is an error all the same", async () => {
  await using agent = await FakeAgent.listen((request) => reply(request, { errorStatus: 99 }));
  await using client = new Client(agent.target, v2c("public"));
  await expect(client.get("1.3.1")).rejects.toMatchObject({ errorStatus: undefined, errorStatusCode: 99 });
});

test("get: without names resolves to no values", async () => {
  await using agent = await FakeAgent.listen(mib(instances));
  await using client = new Client(agent.target, v2c("public"));
  expect(await client.get()).toEqual([]);
});

test("get: an invalid name rejects with its fault, and nothing is sent", async () => {
  await using agent = await FakeAgent.listen(mib(instances));
  await using client = new Client(agent.target, v2c("public"));
  await expect(client.get("1.3.6.1", "sysName.0")).rejects.toThrow('"sysName.0" is not an OBJECT IDENTIFIER');
  expect(agent.requests).toHaveLength(0);
});

describe("get: an answer that is too big", () => {
  const many = makeNumbered("1.3.6.1.4.1.9999.1", 1000);
  const oids = many.map(({ oid }) => oid);

  test.each([
    ["1000 names where 30 fit", 1000, 30],
    ["100 names where one fits", 100, 1],
  ])("%s: asked for in parts, and put together in order", async (_, count, maxVarbinds) => {
    await using agent = await FakeAgent.listen(mib(many, { maxVarbinds }));
    await using client = new Client(agent.target, v2c("public"));
    const varbinds = await client.get(...oids.slice(0, count));
    expect(varbinds).toHaveLength(count);
    expect(varbinds.map(({ oid, value }) => `${oid}=${String(value)}`)).toEqual(
      oids.slice(0, count).map((oid, i) => `${oid}=${i + 1}`),
    );
  });

  test("one name that is too big alone is an error", async () => {
    await using agent = await FakeAgent.listen((request) =>
      reply(request, { errorStatus: errorStatus.tooBig }),
    );
    await using client = new Client(agent.target, v2c("public"));
    await expect(client.get("1.3.1", "1.3.2")).rejects.toMatchObject({ errorStatus: "tooBig" });
    expect(await countLeft()).toEqual(nothing);
  });

  test("an error in a later part counts from the beginning of the call, with what was read so far", async () => {
    await using agent = await FakeAgent.listen((request, self) => {
      if (request.oids.length > 2) return reply(request, { errorStatus: errorStatus.tooBig });
      const at = request.oids.indexOf("1.3.7");
      return at === -1
        ? mib(makeNumbered("1.3", 8))(request, self)
        : reply(request, { errorStatus: errorStatus.genErr, errorIndex: at + 1 });
    });
    await using client = new Client(agent.target, v2c("public"));
    const error = await client
      .get(...makeNumbered("1.3", 8).map(({ oid }) => oid))
      .catch((reason: unknown) => reason);
    expect(error).toMatchObject({ errorStatus: "genErr", errorIndex: 7, oid: "1.3.7" });
    expect((error as ErrorResponse).partial.map(({ value }) => value)).toEqual([1, 2, 3, 4, 5, 6]);
  });

  test("a request that the network does not take whole is sent in parts, too", async () => {
    const long = Array.from({ length: 1200 }, (_, i) =>
      makeVarbind(`1.3.6.1${`.4294967295`.repeat(12)}.${i}`, "Integer32", i),
    );
    await using agent = await FakeAgent.listen(mib(long));
    await using client = new Client(agent.target, v2c("public"));
    const varbinds = await client.get(...long.map(({ oid }) => oid));
    expect(varbinds.map(({ value }) => value)).toEqual(long.map(({ value }) => value));
    expect(agent.requests.length).toBeGreaterThan(1);
  });
});

describe("getNext", () => {
  test.each([1, 0])("in SNMPv1, one of several names at the end leaves the others (error-index %d)", async (known) => {
    await using agent = await FakeAgent.listen((request, self) => {
      const at = request.oids.indexOf("1.3.9");
      if (at < 0) return mib(instances)(request, self);
      return reply(request, { errorStatus: errorStatus.noSuchName, errorIndex: known === 1 ? at + 1 : 0 });
    });
    await using client = new Client(agent.target, v1("public"));
    const varbinds = await client.getNext("1.3", "1.3.9", `${system}.3.0`);
    expect(varbinds.map(({ oid, type }) => `${oid} ${type === "endOfMibView"}`)).toEqual([
      `${system}.3.0 false`,
      "1.3.9 true",
      `${system}.5.0 false`,
    ]);
    await expect(client.getNext("1.3.9")).rejects.toMatchObject({ errorStatus: "noSuchName" });
  }); // prettier-ignore

  test("the successor of each name, and endOfMibView past the end", async () => {
    await using agent = await FakeAgent.listen(mib(instances));
    await using client = new Client(agent.target, v2c("public"));
    const [first, second, last] = await client.getNext("1.3", `${system}.3.0`, "1.3.6.1.2.1.31.1.1.1.6.1");
    expect([first.oid, second.oid]).toEqual([`${system}.3.0`, `${system}.5.0`]);
    expect([last.oid, last.type, last.value]).toEqual(["1.3.6.1.2.1.31.1.1.1.6.1", "endOfMibView", null]);
  });

  test.each([
    ["the same name", "1.3.6.1"],
    ["one before it", "1.3.6"],
  ])("an agent that answers with %s does not answer", async (_, oid) => {
    await using agent = await FakeAgent.listen((request) =>
      reply(request, { varbinds: [makeVarbind(oid, "Integer32", 1)] }),
    );
    await using client = new Client(agent.target, v2c("public"));
    await expect(client.getNext("1.3.6.1")).rejects.toThrow(UnexpectedResponse);
  });

  test("an agent that answers with an exception says that there is nothing", async () => {
    await using agent = await FakeAgent.listen((request) =>
      reply(request, { varbinds: [makeVarbind("1.3.6.1", "noSuchObject", null)] }),
    );
    await using client = new Client(agent.target, v2c("public"));
    expect((await client.getNext("1.3.6.1"))[0].type).toBe("noSuchObject");
  });
});

describe("getBulk", () => {
  test("one round for the non-repeaters, then repetitions", async () => {
    await using agent = await FakeAgent.listen(
      mib([...instances, ...makeNumbered("1.3.6.1.4.1.1", 5), ...makeNumbered("1.3.6.1.4.1.2", 5)]),
    );
    await using client = new Client(agent.target, v2c("public"));
    const varbinds = await client.getBulk([system, "1.3.6.1.4.1.1", "1.3.6.1.4.1.2"], {
      nonRepeaters: 1,
      maxRepetitions: 2,
    });
    expect(varbinds.map(({ oid }) => oid)).toEqual([
      `${system}.3.0`,
      "1.3.6.1.4.1.1.1",
      "1.3.6.1.4.1.2.1",
      "1.3.6.1.4.1.1.2",
      "1.3.6.1.4.1.2.2",
    ]);
    expect(agent.requests[0]!.pdu).toMatchObject({
      type: "GetBulkRequest",
      nonRepeaters: 1,
      maxRepetitions: 2,
    });
  });

  test("no repetitions are what they say", async () => {
    await using agent = await FakeAgent.listen(mib(instances));
    await using client = new Client(agent.target, v2c("public"));
    expect(await client.getBulk([system], { maxRepetitions: 0 })).toEqual([]);
  });

  test("25 repetitions unless the client or the call says otherwise", async () => {
    await using agent = await FakeAgent.listen(mib(makeNumbered("1.3.6", 50)));
    await using client = new Client(agent.target, v2c("public"));
    await using other = new Client(agent.target, v2c("public"), { maxRepetitions: 7 });
    expect(await client.getBulk(["1.3"])).toHaveLength(25);
    expect(await other.getBulk(["1.3"])).toHaveLength(7);
    expect(await other.getBulk(["1.3"], { maxRepetitions: 3 })).toHaveLength(3);
  });

  test("a GetNext in SNMPv1, which has no GetBulk", async () => {
    await using agent = await FakeAgent.listen(mib(makeNumbered("1.3.6", 50)));
    await using client = new Client(agent.target, v1("public"));
    expect(await client.getBulk(["1.3"])).toHaveLength(1);
    expect(agent.requests[0]!.pdu.type).toBe("GetNextRequest");
  });

  test.each([
    [{ nonRepeaters: -1 }, "nonRepeaters is -1"],
    [{ nonRepeaters: 1.5 }, "nonRepeaters is 1.5"],
    [{ maxRepetitions: -1 }, "maxRepetitions is -1"],
    [{ maxRepetitions: 2 ** 31 }, "maxRepetitions is 2147483648"],
  ])("%j rejects and names the option", async (options, message) => {
    await using client = new Client("127.0.0.1", v2c("public"));
    await expect(client.getBulk(["1.3"], options)).rejects.toThrow(message);
  });
});
