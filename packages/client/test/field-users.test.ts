// The things that users of SNMP libraries ask for most: one test for each. field.test.ts has the faults of other libraries.
import { networkInterfaces } from "node:os";
import { inspect } from "node:util";
import { RequestTimeout } from "@snmp/mpm-core";
import { v2c } from "@snmp/mpm-v2c";
import { errorStatus, hexOf, makeVarbind, octetsFromText } from "@snmp/pdu";
import { FakeAgent, reply, type Script } from "../../../test/support/fake-agent.ts";
import { mib, makeNumbered } from "../../../test/support/fake-mib.ts";
import { Client } from "../src/index.ts";
import { oid, silence } from "./support/slow.ts";
import { catchWalkError, closeAtEnd, impatient, right, root, startBoth } from "./support/started.ts";

const hasIpv6 = networkInterfaces()["lo"]?.some(({ address }) => address === "::1") ?? false;

describe("asked for most", () => {
  test("endless walks: increasing OIDs by default, a policy for agents out of order, and an empty response is an error", async () => {
    const list = [3, 1, 2];
    const { agent, client } = await startBoth((request) => {
      const next = list[list.indexOf(Number(request.oids[0]!.slice(root.length + 1))) + 1];
      return reply(request, {
        varbinds: [
          next === undefined
            ? makeVarbind("1.3.7", "Null", null)
            : makeVarbind(`${root}.${next}`, "Integer32", next),
        ],
      });
    });
    await catchWalkError(client.walk(root).toArray());
    expect((await client.walk(root, { order: "any" }).toArray()).map(({ value }) => value)).toEqual(list);
    agent.script = (request) => reply(request);
    expect((await catchWalkError(client.walk(root).toArray())).message).toContain("without a single value");
    expect((await catchWalkError(client.walk(root, { order: "any" }).toArray())).message).toContain(
      "without a single value",
    );
  });

  test("sockets per device: one socket per address family for every target", async () => {
    const agents = await Promise.all(
      ["127.0.0.1", "127.0.0.1", "127.0.0.2", "::1", "::1"].map((address) =>
        FakeAgent.listen(right, address),
      ),
    );
    const clients = agents.map(({ socket, port }) => {
      const { address, family } = socket.address();
      return new Client(family === "IPv6" ? `[${address}]:${port}` : `${address}:${port}`, v2c("public"));
    });
    closeAtEnd(...clients, ...agents);
    for (let i = 0; i < 2; i++) await Promise.all(clients.map((client) => client.get(oid)));
    const ports = agents.map(({ requests }) => requests.at(-1)!.from.port);
    expect(new Set(ports.slice(0, 3)).size).toBe(1);
    expect(new Set(ports.slice(3)).size).toBe(hasIpv6 ? 1 : 0);
  });

  test("partial data that looks like success: an error always surfaces, with what was read so far", async () => {
    const answered: Script = (request, self) =>
      request.oids[0] === `${root}.50` ? undefined : mib(makeNumbered(root, 99))(request, self);
    const { client } = await startBoth(answered, { timeout: 100, retries: 4, backoff: 1 });
    const error = await catchWalkError(client.table("1.3.6.1.2.1.2.2"));
    expect(RequestTimeout.isInstance(error.cause)).toBe(true);
    expect([error.count, error.partial.length, error.last]).toEqual([50, 50, `${root}.50`]);
  });

  test("tooBig: a get is split and keeps its order, a bulk is halved and grows again", async () => {
    const { agent, client } = await startBoth(mib(makeNumbered(root, 200), { maxVarbinds: 8 }));
    const oids = makeNumbered(root, 200).map((varbind) => varbind.oid);
    expect((await client.get(...oids)).map((varbind) => varbind.oid)).toEqual(oids);
    agent.requests.length = 0;
    expect((await client.walk(root).toArray()).map((varbind) => varbind.oid)).toEqual(oids);
    const sizes = agent.requests.map(({ pdu }) => (pdu.type === "GetBulkRequest" ? pdu.maxRepetitions : NaN));
    expect(sizes.slice(0, 3)).toEqual([25, 12, 6]);
    expect(Math.max(...sizes.slice(3))).toBeGreaterThan(6);
  });

  test("slow big tables: several columns in one bulk request", async () => {
    const columns = [1, 2, 3, 4, 5];
    const table = "1.3.6.1.2.1.2.2";
    const { agent, client } = await startBoth(
      mib(columns.flatMap((column) => makeNumbered(`${table}.1.${column}`, 20))),
    );
    expect((await client.table(table, { columns })).size).toBe(20);
    expect(agent.requests[0]!.oids).toHaveLength(5);
    expect(agent.requests.length).toBeLessThanOrEqual(6);
  });

  test("replies from another address of the device: strict by default, accepted where the client says so", async () => {
    const elsewhere: Script = async (request, self) =>
      self.sendFromElsewhere(right(request), request, "127.0.0.2");
    const { agent, client } = await startBoth(elsewhere, impatient);
    await expect(client.get(oid)).rejects.toThrow(RequestTimeout);
    await using any = new Client(agent.target, v2c("public"), { source: "any" });
    expect((await any.get(oid)).map(String)).toEqual(["right"]);
  });

  test("octet strings that are text, or a MAC, or bytes", async () => {
    const octets = [
      octetsFromText("eth0"),
      Uint8Array.of(0, 0x1a, 0x2b, 0x3c, 0x4d, 0x5e),
      Uint8Array.of(0xff, 0),
    ];
    const { client } = await startBoth(
      mib(octets.map((value, i) => makeVarbind(`${root}.${i + 1}`, "OctetString", value))),
    );
    const [text, mac, bytes] = await client.walk(root).toArray();
    if (text?.type !== "OctetString" || mac?.type !== "OctetString" || bytes?.type !== "OctetString")
      throw new Error("they are octet strings");
    expect([text.toString(), mac.mac, bytes.toString(), bytes.value]).toEqual([
      "eth0",
      "00:1a:2b:3c:4d:5e",
      "0xff00",
      octets[2],
    ]);
  });

  test("credentials in logs: neither a client nor its errors show the community", async () => {
    const community = "correct-horse-battery";
    const shown = (value: unknown): string =>
      inspect(value, { showHidden: true, depth: 20 }) +
      String(value) +
      JSON.stringify(value) +
      (value instanceof Error ? value.stack : "");
    const { agent, client } = await startBoth(silence, impatient, v2c(community));
    const outputs = [shown(client)];
    const scripts: Script[] = [
      silence,
      (request) => reply(request, { errorStatus: errorStatus.authorizationError }),
      (request) => reply(request, { community: "another" }),
      (request) => right(request).subarray(0, -1),
      (request) => reply(request),
    ];
    for (const script of scripts) {
      agent.script = script;
      const calls = await Promise.allSettled([client.get(oid), client.walk(root).toArray()]);
      for (const call of calls) outputs.push(shown(call.status === "rejected" ? call.reason : call.value));
    }
    const hex = hexOf(octetsFromText(community));
    for (const output of outputs) {
      expect(output).not.toContain(community);
      expect(output.replace(/[\s,:]|0x/g, "")).not.toContain(hex);
    }
  });
});
