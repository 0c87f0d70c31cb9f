// Addresses, sources and clocks: each test is named after what was reported.
import dns from "node:dns";
import { RequestTimeout, TransportError } from "@snmp/mpm-core";
import { v2c } from "@snmp/mpm-v2c";
import { makeVarbind } from "@snmp/pdu";
import { FakeAgent, reply, type Script } from "../../../test/support/fake-agent.ts";
import { Client } from "../src/index.ts";
import { discovering } from "./support/models.ts";
import { oid } from "./support/slow.ts";
import { closeAtEnd, startBoth } from "./support/started.ts";

const answer =
  (value: number): Script =>
  (request) =>
    reply(request, { varbinds: request.oids.map((name) => makeVarbind(name, "Integer32", value)) });

type Done = (error: null, found: { address: string; family: number }[]) => void;

describe("a name", () => {
  let at = "127.0.0.1";
  let lookUps = 0;
  beforeEach(() => {
    lookUps = 0;
    const real = dns.lookup as (...given: unknown[]) => void;
    jest.spyOn(dns, "lookup").mockImplementation(((host: string, options: unknown, done: Done) => {
      if (host !== "pod.test") return real(host, options, done);
      lookUps++;
      setImmediate(() => done(null, [{ address: at, family: 4 }]));
    }) as never);
  });
  afterEach(() => jest.restoreAllMocks());

  test("is looked up again when its address refuses, within the same call", async () => {
    const old = await FakeAgent.listen(answer(1), "127.0.0.1");
    const { port } = old;
    at = "127.0.0.1";
    await using client = new Client(`pod.test:${port}`, v2c("public"), { timeout: 400 });
    expect((await client.get(oid))[0].value).toBe(1);
    await old.close();
    const error = await client.get(oid).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ reason: "ECONNREFUSED", target: `udp://pod.test:${port}` });
    expect((error as Error).message).toContain(`udp://pod.test:${port} (127.0.0.1)`);
    expect(lookUps).toBeGreaterThan(1);
  });

  test("is looked up anew after `dnsTtl` while its address answers", async () => {
    const { agent, client: _ } = await startBoth(answer(1));
    at = "127.0.0.1";
    const client = new Client(`pod.test:${agent.port}`, v2c("public"), { dnsTtl: 1 });
    closeAtEnd(client);
    await client.get(oid);
    await new Promise((resolve) => setTimeout(resolve, 10));
    await client.get(oid);
    expect(lookUps).toBe(2);
  });
});

test("localAddress is where requests come from", async () => {
  const { agent, client } = await startBoth(answer(1), { localAddress: "127.0.0.2" });
  await client.get(oid);
  await client.get(oid);
  expect(agent.requests.map(({ from }) => from.address)).toEqual(["127.0.0.2", "127.0.0.2"]);
});

test.each(["sourceAddress", "bind", "address"])("%s means localAddress, as in other libraries", async (name) => {
  const { agent, client } = await startBoth(answer(1), { [name]: "127.0.0.2" });
  await client.get(oid);
  expect(agent.requests[0]!.from.address).toBe("127.0.0.2");
  const both = { [name]: "127.0.0.2", localAddress: "127.0.0.3" };
  expect(() => new Client("192.0.2.1", v2c("public"), both)).toThrow(`cannot be combined with ${name}`);
  expect(() => new Client("192.0.2.1", v2c("public"), { [name]: "eth0" })).toThrow("not a numeric address");
}); // prettier-ignore

test("localPort is the port that requests come from, for all clients that name it", async () => {
  const free = await FakeAgent.listen(answer(1));
  const { port: localPort } = free;
  await free.close();
  const { agent, client } = await startBoth(answer(1), { localAddress: "127.0.0.1", localPort });
  const other = new Client(agent.target, v2c("public"), { localAddress: "127.0.0.1", localPort });
  closeAtEnd(other);
  await Promise.all([client.get(oid), other.get(oid)]);
  expect(agent.requests.map(({ from }) => from.port)).toEqual([localPort, localPort]);
});

test("interface is the one whose address requests have; an unknown one is named with those of the host", async () => {
  const { agent, client } = await startBoth(answer(1), { interface: "lo" });
  expect((await client.get(oid))[0].value).toBe(1);
  expect(agent.requests[0]!.from.address).toBe("127.0.0.1");
  const { client: lost } = await startBoth(answer(1), { interface: "lo7" });
  await expect(lost.get(oid)).rejects.toThrow('there is no interface "lo7"; this host has');
});

test("an address that this host does not have is named", async () => {
  const { client } = await startBoth(answer(1), { localAddress: "192.0.2.1" });
  await expect(client.get(oid)).rejects.toThrow("nothing can be sent from 192.0.2.1");
});

test.each([
  ["localAdress", "did you mean `localAddress`?"],
  ["sourcePort", "use `localPort`"],
  ["timeOut", "did you mean `timeout`?"],
  ["colour", "use one of backoff,"],
])("an unknown option is refused by name: %s", async (name, advice) => {
  expect(() => new Client("192.0.2.1", v2c("public"), { [name]: 1 })).toThrow(`unknown option \`${name}\`; ${advice}`);
  await using client = new Client("192.0.2.1", v2c("public"));
  for (const call of [
    () => client.get(oid, { [name]: 1 } as never),
    () => client.table(oid, { [name]: 1 }),
    async () => client.walk(oid, { [name]: 1 }),
    () => client.getBulk([oid], { [name]: 1 }),
    () => client.set({ oid, type: "Integer32", value: 1 }, { [name]: 1 } as never),
  ])
    await expect(call()).rejects.toThrow(`unknown option \`${name}\``);
  expect(() => new Client("192.0.2.1", v2c("public"), { retry: { [name]: 1 } })).toThrow("unknown option");
}); // prettier-ignore

describe("a broadcast address", () => {
  test("needs an option, which the error names", async () => {
    await using client = new Client("127.255.255.255:1161", v2c("public"), { timeout: 100, retries: 0 });
    const error = await client.get(oid).catch((reason: unknown) => reason);
    expect(TransportError.isInstance(error)).toBe(true);
    expect(error).toMatchObject({
      reason: "EACCES",
      message: expect.stringContaining("broadcast: true") as string,
    });
    expect(() => client.survey([oid])).toThrow("broadcast: true");
  });

  test("is answered by any number of devices", async () => {
    const agent = await FakeAgent.listen(async (request, self) => {
      await self.sendFromElsewhere((await answer(2)(request, self)) as Uint8Array, request, "127.0.0.3");
      const own = (await answer(1)(request, self)) as Uint8Array;
      return [own, own, own]; // each address counts once
    }, "0.0.0.0");
    await using client = new Client(`127.255.255.255:${agent.port}`, v2c("public"), { broadcast: true });
    closeAtEnd(agent);
    const found: string[] = [];
    for await (const { address, varbinds } of client.survey([oid], { timeout: 1000 }))
      found.push(`${new URL(address).hostname} ${String(varbinds[0])}`);
    expect(found.sort()).toEqual(["127.0.0.1 1", "127.0.0.3 2"]);
    expect((await client.get(oid))[0].value).toBeGreaterThan(0);
  });
});

test("close resolves while all timers are faked", async () => {
  const { client } = await startBoth(answer(1));
  await client.get(oid);
  jest.useFakeTimers();
  try {
    await client.close();
  } finally {
    jest.useRealTimers();
  }
});

describe("discovery on a slow line", () => {
  test("takes a late answer to an earlier message, and the wait grows", async () => {
    const times: number[] = [];
    const { client } = await startBoth(async (request, self) => {
      times.push(performance.now());
      await new Promise((resolve) => setTimeout(resolve, 350));
      return answer(1)(request, self);
    }, { model: discovering(true), timeout: 200, retries: 5, backoff: 1.5 }); // prettier-ignore
    expect((await client.get(oid, { timeout: 200 }))[0].value).toBe(1);
    expect(times.length).toBeLessThan(5);
  });
});

test("a timeout says what to do; after an answer to discovery, that the request was not answered", async () => {
  const { client } = await startBoth(() => undefined, { timeout: 20, retries: 0 });
  await expect(client.get(oid)).rejects.toThrow(
    "check the host and the port, that an agent runs there, the community",
  );
  const { client: half } = await startBoth((request, self) => (request.oids[0] === oid ? undefined : answer(1)(request, self)), { model: discovering(), timeout: 1000, retries: 0 }); // prettier-ignore
  const error = await half.get(oid).catch((reason: unknown) => reason);
  expect(RequestTimeout.isInstance(error)).toBe(true);
  expect((error as Error).message).toContain("it answered discovery, and not the request");
});
