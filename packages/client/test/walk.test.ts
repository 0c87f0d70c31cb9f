import { ErrorResponse, RequestTimeout } from "@snmp/mpm-core";
import { v1 } from "@snmp/mpm-v1";
import { v2c } from "@snmp/mpm-v2c";
import { type ErrorStatusName, errorStatus, makeVarbind } from "@snmp/pdu";
import { FakeAgent, reply, type Script } from "../../../test/support/fake-agent.ts";
import { mib, makeNumbered } from "../../../test/support/fake-mib.ts";
import { countLeft, nothing } from "../../../test/support/idle.ts";
import { Client, UnexpectedResponse, WalkError } from "../src/index.ts";
import { after, catchWalkError, numbers, root, upTo } from "./support/started.ts";

const before = makeVarbind("1.3.6.1.2.1.1.1.0", "OctetString", Buffer.from("before"));
const versions = [
  ["SNMPv1", v1("public")],
  ["SNMPv2c", v2c("public")],
] as const;

describe.each(versions)("%s", (name, credentials) => {
  const request = name === "SNMPv1" ? "GetNextRequest" : "GetBulkRequest";

  test("a walk is the whole subtree, in order, and nothing beyond it", async () => {
    await using agent = await FakeAgent.listen(mib([before, ...makeNumbered(root, 107), after]));
    await using client = new Client(agent.target, credentials);
    const seen: unknown[] = [];
    for await (const varbind of client.walk(root)) seen.push(varbind.value);
    expect(seen).toEqual(upTo(107));
    expect(new Set(agent.requests.map(({ pdu }) => pdu.type))).toEqual(new Set([request]));
  });

  test("a walk of the end of the MIB ends", async () => {
    await using agent = await FakeAgent.listen(mib([before, ...makeNumbered(root, 30)]));
    await using client = new Client(agent.target, credentials);
    expect(numbers(await client.walk(root).toArray())).toEqual(upTo(30));
    expect(await client.walk("1.3").toArray()).toHaveLength(31);
  });

  test("a subtree with a longer name is not within: 1.3.6.1.2.1.2.2.1.20 is not below …1.2", async () => {
    await using agent = await FakeAgent.listen(
      mib([...makeNumbered(root, 3), ...makeNumbered(`${root}0`, 3)]),
    );
    await using client = new Client(agent.target, credentials);
    expect(await client.walk(root).toArray()).toHaveLength(3);
  });

  test("names go by their numbers: 9 comes before 10", async () => {
    await using agent = await FakeAgent.listen(
      mib([9, 10, 11, 100, 4294967295].map((arc) => makeVarbind(`${root}.${arc}`, "Integer32", 1))),
    );
    await using client = new Client(agent.target, credentials);
    expect((await client.walk(root).toArray()).map(({ oid }) => oid.split(".").at(-1))).toEqual([
      "9",
      "10",
      "11",
      "100",
      "4294967295",
    ]);
  });

  test("a walk of an instance is that instance", async () => {
    await using agent = await FakeAgent.listen(mib([before, after]));
    await using client = new Client(agent.target, credentials);
    expect((await client.walk(before.oid).toArray()).map(String)).toEqual(["before"]);
    expect((await client.walk(after.oid).toArray()).map(String)).toEqual(["1"]);
  });

  test("a walk of nothing is nothing, in the middle of the MIB and past its end", async () => {
    await using agent = await FakeAgent.listen(mib([before, after]));
    await using client = new Client(agent.target, credentials);
    expect(await client.walk("1.3.6.1.2.1.3").toArray()).toEqual([]);
    expect(await client.walk("1.3.6.1.4").toArray()).toEqual([]);
  });

  test.each<[string, Script]>([
    [
      "the same name again and again",
      (asked) => reply(asked, { varbinds: [makeVarbind(`${root}.1`, "Integer32", 1)] }),
    ],
    [
      "the name asked about",
      (asked) => reply(asked, { varbinds: [makeVarbind(asked.oids[0]!, "Integer32", 1)] }),
    ],
    [
      "names in a circle",
      (asked) =>
        reply(asked, { varbinds: [makeVarbind(`${root}.${(asked.number % 5) + 1}`, "Integer32", 1)] }),
    ],
    [
      "names that decrease",
      (asked) => reply(asked, { varbinds: [makeVarbind(`${root}.${1000 - asked.number}`, "Integer32", 1)] }),
    ],
    ["the beginning of the MIB instead of its end", (asked) => reply(asked, { varbinds: [asked.number < 3 ? makeVarbind(`${root}.${asked.number}`, "Integer32", 1) : before] })], // prettier-ignore
  ])("an agent that answers with %s does not hold a walk for ever", async (_, script) => {
    await using agent = await FakeAgent.listen(script);
    await using client = new Client(agent.target, credentials);
    const error = await catchWalkError(client.walk(root).toArray());
    expect(UnexpectedResponse.isInstance(error.cause)).toBe(true);
    expect(error.message).toContain("does not walk on");
    expect(agent.requests.length).toBeLessThan(7);
  });

  test.each<ErrorStatusName>(["tooBig", "genErr", "authorizationError", "resourceUnavailable", "badValue"])(
    "%s in the middle of a walk is an error, with what was read so far",
    async (status) => {
      await using agent = await FakeAgent.listen((asked, self) =>
        asked.number < 3
          ? mib(makeNumbered(root, 1000))(asked, self)
          : reply(asked, { errorStatus: errorStatus[status], errorIndex: 1 }),
      );
      await using client = new Client(agent.target, credentials, { maxRepetitions: 5 });
      const error = await catchWalkError(client.walk(root).toArray());
      const read = name === "SNMPv1" ? 3 : 15;
      expect(error).toMatchObject({ root, count: read, last: `${root}.${read}`, code: "ERR_SNMP_WALK" });
      expect(error.cause).toMatchObject({ errorStatus: status, oid: `${root}.${read}` });
      expect(ErrorResponse.isInstance(error.cause)).toBe(true);
      expect(numbers(error.partial)).toEqual(upTo(read));
    },
  );

  test("silence in the middle of a walk is an error, with what was read so far", async () => {
    const values = mib(makeNumbered(root, 100));
    await using agent = await FakeAgent.listen((asked, self) =>
      asked.oids[0] === `${root}.10` ? undefined : values(asked, self),
    );
    await using client = new Client(agent.target, credentials, {
      maxRepetitions: 5,
      timeout: 100,
      retries: 4,
      backoff: 1,
    });
    const error = await catchWalkError(client.walk(root).toArray());
    expect(RequestTimeout.isInstance(error.cause)).toBe(true);
    expect(error.message).toMatch(
      new RegExp(`^the walk of ${root} broke off after ${root}\\.\\d+, with \\d+ values read: udp://`),
    );
    expect(numbers(error.partial)).toEqual(upTo(10));
    expect(await countLeft()).toEqual(nothing);
  });

  test("an empty answer ends a walk with an error", async () => {
    await using agent = await FakeAgent.listen((asked) => reply(asked));
    await using client = new Client(agent.target, credentials);
    expect((await catchWalkError(client.walk(root).toArray())).cause).toMatchObject({
      code: "ERR_SNMP_UNEXPECTED_RESPONSE",
    });
    expect(agent.requests).toHaveLength(1);
  });
});

describe("order: any", () => {
  const disorder = [5, 1, 9, 3, 7];
  /** An agent whose successor of a name is the next one of its list. */
  const disorderly: Script = (asked) => {
    const at = disorder.indexOf(Number(asked.oids[0]!.slice(root.length + 1)));
    const next = disorder[at + 1];
    return reply(asked, {
      varbinds: [next === undefined ? after : makeVarbind(`${root}.${next}`, "Integer32", next)],
    });
  };

  test("walks an agent whose names do not increase, which is an error otherwise", async () => {
    await using agent = await FakeAgent.listen(disorderly);
    await using client = new Client(agent.target, v2c("public"));
    expect(numbers(await client.walk(root, { order: "any" }).toArray())).toEqual(disorder);
    const error = await catchWalkError(client.walk(root).toArray());
    expect(error.message).toContain('order: "any"');
    expect(numbers(error.partial)).toEqual([5]);
  });

  test("ends an agent that walks in a circle with an error all the same", async () => {
    await using agent = await FakeAgent.listen((asked) =>
      reply(asked, { varbinds: [makeVarbind(`${root}.${10 - (asked.number % 5)}`, "Integer32", 1)] }),
    );
    await using client = new Client(agent.target, v2c("public"));
    const error = await catchWalkError(client.walk(root, { order: "any" }).toArray());
    expect(error.message).toContain("walks in a circle");
    expect(error.count).toBe(5);
  });
});

describe("inside one answer", () => {
  const bulk = (arcs: readonly number[]): Script => {
    return (asked) =>
      reply(asked, { varbinds: arcs.map((arc) => makeVarbind(`${root}.${arc}`, "Integer32", arc)) });
  };

  test.each([
    ["an equal name", [1, 2, 2, 3]],
    ["a lesser name", [1, 2, 1, 3]],
    ["a circle", [1, 2, 1, 2, 1, 2]],
  ])("%s ends the walk with an error, after what came before it", async (_, arcs) => {
    await using agent = await FakeAgent.listen(bulk(arcs));
    await using client = new Client(agent.target, v2c("public"));
    const seen: unknown[] = [];
    const walking = (async () => {
      for await (const { value } of client.walk(root)) seen.push(value);
    })();
    await expect(walking).rejects.toThrow(WalkError);
    expect(seen).toEqual([1, 2]);
    expect(numbers((await catchWalkError(client.walk(root).toArray())).partial)).toEqual([1, 2]);
  });

  test("names after the end of the subtree are ignored", async () => {
    await using agent = await FakeAgent.listen((asked) =>
      reply(asked, { varbinds: [...makeNumbered(root, 2), after, ...makeNumbered(root, 9)] }),
    );
    await using client = new Client(agent.target, v2c("public"));
    expect(numbers(await client.walk(root).toArray())).toEqual([1, 2]);
  });

  test("more than was asked for is taken, too", async () => {
    await using agent = await FakeAgent.listen((asked, self) =>
      asked.number === 0
        ? reply(asked, { varbinds: makeNumbered(root, 60) })
        : mib(makeNumbered(root, 70))(asked, self),
    );
    await using client = new Client(agent.target, v2c("public"), { maxRepetitions: 5 });
    expect(numbers(await client.walk(root).toArray())).toEqual(upTo(70));
  });
});

describe("an exception that no GetNext has", () => {
  test.each(["noSuchObject", "noSuchInstance"] as const)(
    "%s for the name asked about: there is no more",
    async (type) => {
      await using agent = await FakeAgent.listen((asked, self) =>
        asked.number < 2
          ? mib(makeNumbered(root, 100))(asked, self)
          : reply(asked, { varbinds: asked.oids.map((oid) => makeVarbind(oid, type, null)) }),
      );
      await using client = new Client(agent.target, v2c("public"), { maxRepetitions: 5 });
      expect(numbers(await client.walk(root).toArray())).toEqual(upTo(10));
    },
  );

  test("noSuchInstance for a later name: the walk passes over it", async () => {
    const gap = makeVarbind(`${root}.3`, "noSuchInstance", null);
    await using agent = await FakeAgent.listen(
      mib([...makeNumbered(root, 2), gap, ...makeNumbered(root, 6).slice(3)]),
    );
    await using client = new Client(agent.target, v2c("public"), { maxRepetitions: 1 });
    expect(numbers(await client.walk(root).toArray())).toEqual([1, 2, 4, 5, 6]);
  });
});

describe("an agent without GetBulk", () => {
  test.each<[string, Script]>([
    ["answers genErr", (asked, self) => (asked.pdu.type === "GetBulkRequest" ? reply(asked, { errorStatus: errorStatus.genErr }) : mib(makeNumbered(root, 5))(asked, self))], // prettier-ignore
    [
      "keeps silent",
      (asked, self) =>
        asked.pdu.type === "GetBulkRequest" ? undefined : mib(makeNumbered(root, 5))(asked, self),
    ],
  ])("that %s: an error, and none with bulk: false", async (_, script) => {
    await using agent = await FakeAgent.listen(script);
    await using client = new Client(agent.target, v2c("public"), { timeout: 20, retries: 1 });
    await catchWalkError(client.walk(root).toArray());
    expect(await client.walk(root, { bulk: false, timeout: 10_000 }).toArray()).toHaveLength(5);
  });
});

describe("SNMPv1", () => {
  test("noSuchName is the end of a walk, whatever its error-index", async () => {
    await using agent = await FakeAgent.listen((asked, self) =>
      asked.number < 3
        ? mib(makeNumbered(root, 9))(asked, self)
        : reply(asked, { errorStatus: errorStatus.noSuchName, errorIndex: asked.number === 3 ? 1 : 0 }),
    );
    await using client = new Client(agent.target, v1("public"));
    expect(numbers(await client.walk(root).toArray())).toEqual([1, 2, 3]);
  });
});
