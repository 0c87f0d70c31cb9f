// Devices as they are: each test is named after the fault of a kind of device that was reported.
import { ErrorResponse, RequestTimeout } from "@snmp/mpm-core";
import { v1 } from "@snmp/mpm-v1";
import { v2c } from "@snmp/mpm-v2c";
import { errorStatus, makeVarbind, type Varbind } from "@snmp/pdu";
import { type FakeRequest, reply, type Script } from "../../../test/support/fake-agent.ts";
import { makeNumbered, mib } from "../../../test/support/fake-mib.ts";
import { WalkError } from "../src/index.ts";
import { oid } from "./support/slow.ts";
import { after, catchWalkError, numbers, root, startBoth, upTo } from "./support/started.ts";

const one = (request: FakeRequest, changes = {}): Uint8Array =>
  reply(request, { varbinds: request.oids.map((name) => makeVarbind(name, "Integer32", 1)), ...changes });
const quick = { timeout: 200, retries: 3, backoff: 1 };

/** An answer in which the values from position `from` on have no octets: `02 00`. */
function withoutOctets(request: FakeRequest, varbinds: readonly Varbind[], from: number): Uint8Array {
  const empty = ({ oid }: Varbind): Varbind => makeVarbind(oid, "OctetString", new Uint8Array(0));
  const octets = Buffer.from(
    reply(request, { varbinds: varbinds.map((varbind, at) => (at < from ? varbind : empty(varbind))) }),
  );
  const names = octets.indexOf("2b060104", 0, "hex");
  for (let at = names; (at = octets.indexOf("0400", at, "hex")) >= 0;) octets[at] = 0x02;
  return octets;
}

describe("values without octets", () => {
  const right = 23;
  const rows = makeNumbered("1.3.6.1.4.1.232.1", 100);
  const successors = ({ oids, pdu }: FakeRequest): Varbind[] => {
    const start = rows.findIndex((row) => row.oid === oids[0]) + 1;
    return rows.slice(start, start + (pdu.type === "GetBulkRequest" ? pdu.maxRepetitions : 1));
  };

  test("in the rest of a page are asked for again, and all values are read", async () => {
    const { agent, client } = await startBoth((request) => {
      const page = successors(request);
      return page.length === 0
        ? one(request, { varbinds: [makeVarbind("1.3.6.1.5.1.0", "Integer32", 1)] })
        : withoutOctets(request, page, right);
    });
    const read = await client.walk("1.3.6.1.4.1.232.1").toArray();
    expect(numbers(read)).toEqual(upTo(100));
    expect(read.anomalies).toBeUndefined();
    expect(agent.requests.length).toBeLessThan(12);
  });

  test("in a row that has none alone either are passed on, reported, and cost no other row", async () => {
    const { agent, client } = await startBoth((request) => {
      const page = successors(request);
      const at = page.findIndex(({ value }) => value === 40);
      if (page.length === 0)
        return one(request, { varbinds: [makeVarbind("1.3.6.1.5.1.0", "Integer32", 1)] });
      return withoutOctets(request, at < 0 ? page : page.slice(0, at + 1), at < 0 ? page.length : at);
    });
    const read = await client.walk("1.3.6.1.4.1.232.1").toArray();
    expect(read).toHaveLength(100);
    expect(read[39]).toMatchObject({ type: "Raw", oid: "1.3.6.1.4.1.232.1.40" });
    expect(read.anomalies).toMatchObject([{ kind: "empty-value", oid: "1.3.6.1.4.1.232.1.40" }]);
    expect(agent.requests.length).toBeLessThan(30);
  });

  test("are read again in a get of several names", async () => {
    const { client } = await startBoth((request) =>
      withoutOctets(
        request,
        request.oids.map((name) => makeVarbind(name, "Integer32", 5)),
        3,
      ),
    );
    const names = upTo(7).map((n) => `1.3.6.1.4.1.232.1.${n}`);
    expect(numbers(await client.get(names))).toEqual([5, 5, 5, 5, 5, 5, 5]);
  });
});

test("an answer that cannot be read makes a walk ask for less at once, not after the timeout", async () => {
  const rows = mib([...makeNumbered(root, 30), after]);
  const { client } = await startBoth(
    async (request, self) => {
      const octets = (await rows(request, self)) as Uint8Array;
      const isLong = request.pdu.type === "GetBulkRequest" && request.pdu.maxRepetitions > 10;
      return isLong ? octets.subarray(0, -1) : octets;
    },
    { timeout: 60_000 },
  );
  expect(numbers(await client.walk(root))).toEqual(upTo(30));
});

describe("ends of walks", () => {
  const ends: [string, Script][] = [
    [
      "noSuchName in SNMPv2c",
      (request) => reply(request, { errorStatus: errorStatus.noSuchName, errorIndex: 1 }),
    ],
    ["endOfMibView with another name", (request) => reply(request, { varbinds: [makeVarbind("1.3.9", "endOfMibView", null)] })], // prettier-ignore
  ];

  test.each(ends)("%s ends the walk without error", async (_, end) => {
    const rows = mib([...makeNumbered(root, 3), after]);
    const { client } = await startBoth((request, self) =>
      request.oids[0] === `${root}.3` ? end(request, self) : rows(request, self), { maxRepetitions: 3 }); // prettier-ignore
    expect(numbers(await client.walk(root))).toEqual([1, 2, 3]);
  });

  const emptyWithError: Script = (request) =>
    request.pdu.type === "GetRequest"
      ? reply(request, { errorStatus: errorStatus.genErr, errorIndex: 1 })
      : reply(request, { varbinds: [makeVarbind("1.3.6.1.5.1.0", "Integer32", 1)] });

  test("an error for the root of an empty subtree ends the walk without error", async () => {
    const { client } = await startBoth(emptyWithError);
    expect(await client.walk(root)).toEqual([]);
  });

  test("with `strict: true`, each of them is an error", async () => {
    for (const script of [ends[0]![1], emptyWithError]) {
      const { client } = await startBoth(script);
      const error = await catchWalkError(client.walk(root, { strict: true }).toArray());
      expect(ErrorResponse.isInstance(error.cause)).toBe(true);
    }
  });

  test("noSuchInstance under growing names ends the walk", async () => {
    const { agent, client } = await startBoth((request) => {
      const arc = Number(request.oids[0]!.slice(root.length + 1)) || 0;
      return reply(request, { varbinds: [makeVarbind(`${root}.${arc + 1}`, "noSuchInstance", null)] });
    });
    const error = await catchWalkError(client.walk(root).toArray());
    expect(error.message).toContain("nothing but exceptions");
    expect(agent.requests.length).toBeLessThan(100);
  });
});

test("a Set that is answered without variable bindings resolves to what was written", async () => {
  const { agent, client } = await startBoth((request) => reply(request));
  const [written] = await client.set({ oid, type: "OctetString", value: "core-1" });
  expect(String(written)).toBe("core-1");
  expect(agent.requests).toHaveLength(1);
});

describe("an answer with another community", () => {
  const withCommunity =
    (community: string): Script =>
    (request) =>
      one(request, { community });

  test.each([v1("public"), v2c("public")])("counts if it is empty and the client says so", async (who) => {
    for (const options of [{ source: "any" }, { community: "empty" }, { community: "any" }] as const) {
      const { client } = await startBoth(withCommunity(""), options, who);
      expect((await client.get(oid))[0].value).toBe(1);
    }
  });

  test("counts if it is any other one only with `any`", async () => {
    const { client } = await startBoth(withCommunity("other"), { community: "any" });
    expect((await client.get(oid))[0].value).toBe(1);
    for (const options of [{ source: "any" }, { community: "empty" }, {}] as const) {
      const { client: strict } = await startBoth(withCommunity("other"), {
        ...options,
        timeout: 30,
        retries: 0,
      });
      await expect(strict.get(oid)).rejects.toThrow(RequestTimeout);
    }
  });
});

describe("a device that keeps 16 bits of request-ids", () => {
  const short: Script = (request) => one(request, { requestId: request.pdu.requestId & 0xffff });

  test("is noticed at once, and gets such ids from then on", async () => {
    const { agent, client } = await startBoth(short, { timeout: 20_000 });
    expect((await client.get(oid))[0].value).toBe(1);
    expect((await client.get(oid))[0].value).toBe(1);
    expect(agent.requests.slice(1).every(({ pdu }) => pdu.requestId <= 0xffff)).toBe(true);
  });

  test("its message is never an answer, and one from elsewhere teaches nothing", async () => {
    const { agent, client } = await startBoth(async (request, self) => {
      await self.sendFromElsewhere((await short(request, self)) as Uint8Array, request, "127.0.0.2");
      return undefined;
    }, { timeout: 60, retries: 6, backoff: 1 }); // prettier-ignore
    await expect(client.get(oid)).rejects.toThrow(RequestTimeout);
    expect(agent.requests.some(({ pdu }) => pdu.requestId > 0xffff * 2)).toBe(true);
  });

  test("teaches nothing with `requestIdBits: 31`", async () => {
    const { agent, client } = await startBoth(short, {
      requestIdBits: 31,
      timeout: 40,
      retries: 5,
      backoff: 1,
    });
    await expect(client.get(oid)).rejects.toThrow(RequestTimeout);
    expect(agent.requests.some(({ pdu }) => pdu.requestId > 0xffff)).toBe(true);
    expect(agent.requests).toHaveLength(6);
  });

  test("can be named beforehand", async () => {
    const { agent, client } = await startBoth(short, { requestIdBits: 16 });
    await client.get(oid);
    expect(agent.requests).toHaveLength(1);
  });
});

describe("a device that drops long requests in silence", () => {
  const instances = upTo(22).flatMap((column) => makeNumbered(`1.3.6.1.2.1.2.2.1.${column}`, 3));
  const dropping: Script = (request, self) =>
    request.octets.length > 300 ? undefined : mib(instances)(request, self);
  const names = instances.map((varbind) => varbind.oid);

  test("answers a get in parts, and the limit is remembered", async () => {
    const { agent, client } = await startBoth(dropping, quick);
    expect((await client.get(names.slice(0, 22))).map((varbind) => varbind.oid)).toEqual(names.slice(0, 22));
    const { length } = agent.requests;
    expect(await client.get(names)).toHaveLength(66);
    expect(agent.requests.slice(length).every(({ oids }) => oids.length < 22)).toBe(true);
  });

  test("answers a table in fewer columns", async () => {
    const { client } = await startBoth(dropping, quick);
    const table = await client.table("1.3.6.1.2.1.2.2", { columns: upTo(22) });
    expect([...table.values()].map((row) => Object.keys(row).length)).toEqual([22, 22, 22]);
  });

  test("needs no silence with `maxVarbinds`", async () => {
    const { agent, client } = await startBoth(dropping, { maxVarbinds: 8, timeout: 60_000 });
    expect(await client.get(names)).toHaveLength(66);
    expect(await client.getNext(names)).toHaveLength(66);
    expect(agent.requests.every(({ oids }) => oids.length <= 8)).toBe(true);
  });

  test("that is not there takes no longer than before", async () => {
    const { agent, client } = await startBoth(() => undefined, { timeout: 30, retries: 2, backoff: 1 });
    await expect(client.get(names)).rejects.toThrow(RequestTimeout);
    expect(agent.requests).toHaveLength(3);
  });
});

test("a walk that broke off by silence is matched by the test for a silent get, and remains a WalkError", async () => {
  const { client } = await startBoth(() => undefined, { timeout: 20, retries: 0 });
  const error = await catchWalkError(client.walk(root).toArray());
  expect([RequestTimeout.isInstance(error), WalkError.isInstance(error), ErrorResponse.isInstance(error)]).toEqual([
    true, true, false,
  ]); // prettier-ignore
  expect(error).toMatchObject({ target: client.target, attempts: 1, count: 0, code: "ERR_SNMP_WALK" });
  const table = await client.table(root).catch((reason: unknown) => reason);
  expect(RequestTimeout.isInstance(table)).toBe(true);
});
