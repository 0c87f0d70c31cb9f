// Faults of other libraries, and wishes of their users: one test for each, named after it. The files beside this one go into
// the detail; what concerns SNMPv3 and agents stands with those packages.
import { ErrorResponse, TransportError } from "@snmp/mpm-core";
import { v1 } from "@snmp/mpm-v1";
import { v2c } from "@snmp/mpm-v2c";
import { type ErrorStatusName, errorStatus, hexOf, makeVarbind, octetsFromText } from "@snmp/pdu";
import { type FakeRequest, reply, type Script } from "../../../test/support/fake-agent.ts";
import { mib, makeNumbered } from "../../../test/support/fake-mib.ts";
import { countLeft, nothing } from "../../../test/support/idle.ts";
import { Client, UnexpectedResponse } from "../src/index.ts";
import { oid, silence } from "./support/slow.ts";
import { catchWalkError, closeAtEnd, impatient, right, root, startBoth } from "./support/started.ts";

const wrong = (request: FakeRequest, changes = {}): Uint8Array =>
  reply(request, { varbinds: [makeVarbind(oid, "OctetString", octetsFromText("wrong"))], ...changes });

describe("puresnmp", () => {
  test("puresnmp: request ids are unix seconds; ours cannot be guessed", async () => {
    const { agent, client } = await startBoth(mib(makeNumbered(oid, 1)));
    await Promise.all(Array.from({ length: 200 }, () => client.get(`${oid}.1`)));
    const ids = agent.requests.map(({ pdu }) => pdu.requestId);
    expect(new Set(ids).size).toBe(200);
    expect(ids.every((id) => id >= 1 && id <= 0x7fffffff)).toBe(true);
    const steps = new Set(ids.slice(1).map((id, i) => id - ids[i]!));
    expect(steps.size).toBeGreaterThan(195);
    const spread = Math.max(...ids) - Math.min(...ids);
    expect(spread).toBeGreaterThan(0x40000000);
  });

  test("puresnmp: getnext past the end of the MIB is an IndexError; ours says that it is the end", async () => {
    const { agent, client } = await startBoth(mib(makeNumbered(oid, 1)));
    const [varbind] = await client.getNext("1.3.7");
    expect([varbind.oid, varbind.type, varbind.value]).toEqual(["1.3.7", "endOfMibView", null]);
    await using old = new Client(agent.target, v1("public"));
    await expect(old.getNext("1.3.7")).rejects.toMatchObject({ errorStatus: "noSuchName", oid: "1.3.7" });
  });

  test("puresnmp: a bulk walk can loop for ever; ours stops with an error", async () => {
    const { agent, client } = await startBoth((request) =>
      reply(request, { varbinds: makeNumbered(root, 25) }),
    );
    expect(UnexpectedResponse.isInstance((await catchWalkError(client.walk(root).toArray())).cause)).toBe(
      true,
    );
    expect(agent.requests).toHaveLength(2);
  });

  test("puresnmp: a new socket for each attempt; ours go through one", async () => {
    const { agent, client } = await startBoth(right);
    await client.get(oid); // the first contact listens for refusals, on a short-lived socket
    for (let i = 0; i < 50; i++) await client.get(oid);
    expect(new Set(agent.requests.slice(1).map(({ from }) => from.port)).size).toBe(1);
  });
});

describe("node-net-snmp", () => {
  test("node-net-snmp: accepts a reply from any address, or with another request-id; ours waits for the right one", async () => {
    const { client } = await startBoth(async (request, self) => {
      await self.sendFromElsewhere(wrong(request), request);
      await self.sendFromElsewhere(wrong(request), request, "127.0.0.2");
      return [
        wrong(request, { requestId: request.pdu.requestId + 1 }),
        wrong(request, { community: "other" }),
        right(request),
      ];
    });
    for (let i = 0; i < 3; i++) expect((await client.get(oid)).map(String)).toEqual(["right"]);
  });

  test("node-net-snmp: one malformed datagram without an 'error' listener ends the process; ours counts it", async () => {
    const thrown: unknown[] = [];
    const listen = (error: unknown): void => void thrown.push(error);
    process.on("uncaughtException", listen).on("unhandledRejection", listen);
    try {
      const { client } = await startBoth((request) => [
        octetsFromText("GET / HTTP/1.1"),
        new Uint8Array(0),
        Uint8Array.of(0x30, 0x84, 0xff, 0xff, 0xff, 0xff),
        right(request).subarray(0, 17), // before the content of its request-id, which may be short
        right(request),
      ]);
      await client.get(oid);
      const { malformed } = client.counters;
      expect((await client.get(oid)).map(String)).toEqual(["right"]);
      expect(client.counters.malformed - malformed).toBe(4);
      expect(thrown).toEqual([]);
    } finally {
      process.off("uncaughtException", listen).off("unhandledRejection", listen);
    }
  });

  test("node-net-snmp: real socket errors never reach anybody; ours reject the call, and name the target", async () => {
    const { agent, client } = await startBoth(silence, { timeout: 20_000 });
    const { target } = agent;
    await agent.close();
    await expect(client.get(oid)).rejects.toMatchObject({
      code: "ERR_SNMP_TRANSPORT",
      reason: "ECONNREFUSED",
      target: `udp://${target}`,
    });
    await using unknown = new Client("no-such-host.invalid", v2c("public"));
    await expect(unknown.get(oid)).rejects.toThrow(TransportError);
    await expect(unknown.get(oid)).rejects.toThrow("no-such-host.invalid");
  });

  test("node-net-snmp: the default walk never ends on a looping agent; ours stops with an error", async () => {
    const circle: Script = (request) =>
      reply(request, { varbinds: [makeVarbind(`${root}.${(request.number % 3) + 1}`, "Integer32", 1)] });
    for (const credentials of [v1("public"), v2c("public")]) {
      const { agent, client } = await startBoth(circle, {}, credentials);
      expect((await catchWalkError(client.walk(root).toArray())).count).toBe(3);
      expect(agent.requests).toHaveLength(4);
    }
  });

  test("node-net-snmp: equal OIDs count as progress even in strict mode; ours stops with an error", async () => {
    const { agent, client } = await startBoth((request) =>
      reply(request, { varbinds: [makeVarbind(`${root}.1`, "Integer32", 1)] }),
    );
    expect((await catchWalkError(client.walk(root).toArray())).message).toContain("does not walk on");
    expect(agent.requests).toHaveLength(2);
  });

  test("node-net-snmp: retransmissions are byte-identical; each of ours has an id of its own, and any of them may be answered", async () => {
    const ids: number[] = [];
    const { agent, client } = await startBoth((request) => {
      ids.push(request.pdu.requestId);
      return ids.length < 3
        ? undefined
        : wrong(request, { requestId: ids[0], varbinds: [makeVarbind(oid, "Integer32", 1)] });
    }, impatient);
    expect((await client.get(oid, { retries: 100 }))[0].value).toBe(1);
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(agent.requests.map(({ octets }) => hexOf(octets))).size).toBe(ids.length);
  });

  test("node-net-snmp: Counter64 is a Buffer of 1 to 9 bytes; ours is a bigint", async () => {
    const values = [0n, 127n, 128n, 255n, 256n, 2n ** 31n, 2n ** 53n + 1n, 2n ** 63n, 2n ** 64n - 1n];
    const { client } = await startBoth(
      mib(values.map((value, i) => makeVarbind(`${root}.${i + 1}`, "Counter64", value))),
    );
    expect((await client.walk(root).toArray()).map(({ value }) => value)).toEqual(values);
  });

  test("node-net-snmp: one request cannot be cancelled; ours takes an AbortSignal, and the others go on", async () => {
    const controller = new AbortController();
    const { client } = await startBoth(async (request) => {
      if (request.oids[0] === "1.3.1") controller.abort(new Error("enough"));
      else return right(request);
      return undefined;
    });
    const [cancelled, other] = await Promise.allSettled([
      client.get("1.3.1", { signal: controller.signal }),
      client.get(oid),
    ]);
    expect(cancelled).toMatchObject({ status: "rejected", reason: { message: "enough" } });
    expect(other.status).toBe("fulfilled");
    expect(await countLeft()).toEqual(nothing);
  });

  test("node-net-snmp: a socket per session; any number of our clients share one", async () => {
    const { agent } = await startBoth(right);
    const clients = Array.from({ length: 100 }, () => new Client(agent.target, v2c("public")));
    closeAtEnd(...clients);
    await Promise.all(clients.map((client) => client.get(oid)));
    const first = agent.requests.length;
    await Promise.all(clients.map((client) => client.get(oid)));
    expect(new Set(agent.requests.slice(first).map(({ from }) => from.port)).size).toBe(1);
  });

  test("node-net-snmp: callbacks; ours are promises and async iterators", async () => {
    const { client } = await startBoth(mib(makeNumbered(root, 3)));
    const call = client.get(`${root}.1`);
    expect(call).toBeInstanceOf(Promise);
    expect((await call)[0].value).toBe(1);
    const values = [];
    for await (const { value } of client.walk(root)) values.push(value);
    expect(values).toEqual([1, 2, 3]);
  });
});

describe("gosnmp", () => {
  test("gosnmp: one client is not safe for concurrent requests; ours is", async () => {
    const { client } = await startBoth(mib(makeNumbered(root, 50)));
    const replies = await Promise.all(
      Array.from({ length: 500 }, (_, i) => client.get(`${root}.${(i % 50) + 1}`)),
    );
    expect(replies.map(([varbind]) => varbind.value)).toEqual(replies.map((_, i) => (i % 50) + 1));
  });

  test.each<ErrorStatusName>(["tooBig", "genErr", "authorizationError"])(
    "gosnmp: a walk ends with no error on %s; ours ends with it, and with what was read so far",
    async (status) => {
      const { client } = await startBoth((request, self) =>
        request.number === 0
          ? mib(makeNumbered(root, 99))(request, self)
          : reply(request, { errorStatus: errorStatus[status] }),
      );
      const error = await catchWalkError(client.walk(root).toArray());
      expect(ErrorResponse.isInstance(error.cause)).toBe(true);
      expect(error.cause).toMatchObject({ errorStatus: status });
      expect(error.partial).toHaveLength(25);
    },
  );

  test("gosnmp: compares a walk only with the request's OID; ours compares each OID with the one before it", async () => {
    const arcs = [1, 2, 3, 2, 3, 4];
    const { client } = await startBoth((request) =>
      reply(request, { varbinds: arcs.map((arc) => makeVarbind(`${root}.${arc}`, "Integer32", arc)) }),
    );
    const error = await catchWalkError(client.walk(root).toArray());
    expect(error.message).toContain(`${root}.2 follows ${root}.3`);
    expect(error.partial.map(({ value }) => value)).toEqual([1, 2, 3]);
  });
});
