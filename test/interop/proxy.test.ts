// The proxy forwarder between net-snmp's tools and net-snmp's agent, and between versions of SNMP.
import { Agent } from "@snmp/agent";
import { Client } from "@snmp/client";
import { v1 } from "@snmp/mpm-v1";
import { v2c } from "@snmp/mpm-v2c";
import { v3 } from "@snmp/mpm-v3";
import { ProxyForwarder } from "@snmp/notifications";
import { freePort } from "../support/free-port.ts";
import { open, ops, startProxy, sysName, system } from "./proxies.ts";

afterEach(async () => {
  await Promise.all(open.splice(0).map(async (each) => each.close()));
});

/** An agent with what SNMPv1 cannot have. */
async function startAgent(): Promise<Agent> {
  const agent = new Agent({
    port: 0,
    communities: [{ name: "public" }, { name: "private", access: "read-write" }],
    users: [ops],
  });
  open.push(agent);
  agent.scalar("1.3.6.1.4.1.32473.1.0", { type: "Integer32", value: 7 });
  for (let i = 2; i < 200; i++)
    agent.scalar(`1.3.6.1.4.1.32473.${i}.0`, { type: "Counter64", value: BigInt(i) });
  agent.scalar("1.3.6.1.4.1.32473.200.0", { type: "OctetString", value: "last", access: "read-write" });
  await agent.listen();
  return agent;
}

function openClient(port: number, credentials: ConstructorParameters<typeof Client>[1]): Client {
  const client = new Client(`127.0.0.1:${port}`, credentials, { timeout: 20_000, retries: 0 });
  open.push(client);
  return client;
}

describe("translation", () => {
  test("a manager of SNMPv1 walks over Counter64, and gets noSuchName for a Get of one (RFC 3584 §4.1.2.1)", async () => {
    const agent = await startAgent();
    const target = { address: `127.0.0.1:${agent.port}`, credentials: v2c("public") };
    const proxy = await startProxy({ communities: ["public"], routes: [{ target }] });
    const client = openClient(proxy.port!, v1("public"));
    const names: string[] = [];
    for await (const { oid } of client.walk("1.3.6.1.4.1.32473")) names.push(oid);
    expect(names).toEqual(["1.3.6.1.4.1.32473.1.0", "1.3.6.1.4.1.32473.200.0"]);
    await expect(client.get("1.3.6.1.4.1.32473.2.0")).rejects.toMatchObject({
      errorStatus: "noSuchName",
      errorIndex: 1,
    });
  });

  test("errors of SNMPv2 become those of SNMPv1 (RFC 3584 §4.4)", async () => {
    const agent = await startAgent();
    const target = { address: `127.0.0.1:${agent.port}`, credentials: v2c("private") };
    const proxy = await startProxy({ communities: ["public"], routes: [{ access: "read-write", target }] });
    const client = openClient(proxy.port!, v1("public"));
    const set = (oid: string, type: "Integer32", value: number) => client.set({ oid, type, value });
    await expect(set("1.3.6.1.4.1.32473.200.0", "Integer32", 1)).rejects.toMatchObject({
      errorStatus: "badValue",
    });
    await expect(set("1.3.6.1.4.1.32473.1.0", "Integer32", 1)).rejects.toMatchObject({
      errorStatus: "noSuchName",
    });
  });

  test("the end of an agent of SNMPv1 is endOfMibView, for one variable binding among others", async () => {
    const agent = await startAgent();
    const target = { address: `127.0.0.1:${agent.port}`, credentials: v1("public") };
    const proxy = await startProxy({ communities: ["public"], routes: [{ target }] });
    const client = openClient(proxy.port!, v2c("public"));
    const varbinds = await client.getNext("1.3.6.1.4.1.32473.1", "1.4", system);
    expect(varbinds.map(({ type }) => type)).toEqual(["Integer32", "endOfMibView", expect.any(String)]);
  });

  test("a Counter64 cannot be written at an agent of SNMPv1: wrongType", async () => {
    const agent = await startAgent();
    const target = { address: `127.0.0.1:${agent.port}`, credentials: v1("private") };
    const proxy = await startProxy({ communities: ["public"], routes: [{ access: "read-write", target }] });
    const client = openClient(proxy.port!, v2c("public"));
    const setting = client.set({ oid: "1.3.6.1.4.1.32473.200.0", type: "Counter64", value: 1n });
    await expect(setting).rejects.toMatchObject({ errorStatus: "wrongType", errorIndex: 1 });
  });

  test("an answer that is too long for the manager is cut for GetBulk", async () => {
    const agent = await startAgent();
    const target = { address: `127.0.0.1:${agent.port}`, credentials: v2c("public") };
    const proxy = await startProxy({ users: [ops], routes: [{ target }] });
    const names: string[] = [];
    for await (const { oid } of openClient(proxy.port!, v3(ops)).walk("1.3.6.1.4.1.32473")) names.push(oid);
    expect(names).toHaveLength(200);
  });
});

describe("routes", () => {
  test("a contextEngineID chooses the agent behind the proxy, and goes on to it", async () => {
    const agent = await startAgent();
    const target = { address: `127.0.0.1:${agent.port}`, credentials: v3(ops) };
    const contextEngineId = agent.engineId;
    const proxy = await startProxy({ users: [ops], routes: [{ contextEngineId, target }] });
    const client = openClient(proxy.port!, v3({ ...ops, contextEngineId }));
    expect(String((await client.get("1.3.6.1.4.1.32473.1.0"))[0])).toBe("7");
    await expect(openClient(proxy.port!, v3(ops)).get("1.3.6.1.4.1.32473.1.0")).rejects.toThrow(
      /snmpUnknownPDUHandlers/,
    );
  });

  test("only the given security names may use a route, and nobody writes through one that is read-only", async () => {
    const agent = await startAgent();
    const target = { address: `127.0.0.1:${agent.port}`, credentials: v2c("private") };
    const communities = ["public", { name: "guest", securityName: "guest" }];
    const proxy = await startProxy({ communities, routes: [{ securityNames: ["communities[0]"], target }] });
    const name = "1.3.6.1.4.1.32473.200.0";
    await expect(openClient(proxy.port!, v2c("guest")).get(name)).rejects.toMatchObject({
      errorStatus: "authorizationError",
    });
    const setting = openClient(proxy.port!, v2c("public")).set({
      oid: name,
      type: "OctetString",
      value: "x",
    });
    await expect(setting).rejects.toMatchObject({ errorStatus: "authorizationError" });
  });

  test("an unknown context is reported to a manager of SNMPv3", async () => {
    const proxy = await startProxy({
      users: [ops],
      routes: [{ contextName: "a", target: { address: "127.0.0.1:1", credentials: v2c("public") } }],
    });
    await expect(openClient(proxy.port!, v3(ops)).get(sysName)).rejects.toThrow(/snmpUnknownContexts/);
  });

  test("a misspelt option and a missing list of routes are refused by name", () => {
    const target = { address: "127.0.0.1", credentials: v2c("public") };
    expect(() => new ProxyForwarder({ routes: [] })).toThrow("routes");
    expect(() => new ProxyForwarder({ routes: [{ target, contextname: "x" } as never] })).toThrow(
      "routes[0]: unknown option `contextname`; did you mean `contextName`?",
    );
  });
});

describe("loops and silence", () => {
  test("a target that does not answer leaves the manager without an answer, and is counted", async () => {
    const target = { address: `127.0.0.1:${await freePort()}`, credentials: v2c("public"), timeout: 100 };
    const reasons: string[] = [];
    const proxy = await startProxy({
      communities: ["public"],
      routes: [{ target }],
      onDiscard: (reason) => reasons.push(reason),
    });
    const client = new Client(`127.0.0.1:${proxy.port}`, v2c("public"), { timeout: 400, retries: 0 });
    open.push(client);
    await expect(client.get(sysName)).rejects.toThrow();
    while (reasons.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    expect(proxy.counters).toMatchObject({ received: 1, forwarded: 1, answered: 0 });
    expect(reasons).toHaveLength(1);
  });

  test("a target that is the proxy itself is refused", async () => {
    const port = await freePort();
    const target = { address: `127.0.0.1:${port}`, credentials: v2c("public") };
    const proxy = new ProxyForwarder({
      listen: `udp://0.0.0.0:${port}`,
      communities: ["public"],
      routes: [{ target }],
    });
    open.push(proxy);
    await expect(proxy.listen()).rejects.toThrow("routes[0].target is the proxy itself");
    expect(proxy.addresses).toEqual([]);
  });

  test.each(["get", "set"])("a %s that comes back through another proxy ends there", async (kind) => {
    const [a, b] = [await freePort(), await freePort()];
    const route = (port: number) => ({
      access: "read-write" as const,
      target: { address: `127.0.0.1:${port}`, credentials: v2c("public"), timeout: 300 },
    });
    const first = await startProxy({
      listen: `udp://127.0.0.1:${a}`,
      communities: ["public"],
      routes: [route(b)],
    });
    const second = await startProxy({
      listen: `udp://127.0.0.1:${b}`,
      communities: ["public"],
      routes: [route(a)],
    });
    const client = new Client(`127.0.0.1:${a}`, v2c("public"), { timeout: 800, retries: 0 });
    open.push(client);
    await expect(
      kind === "get" ? client.get(sysName) : client.set({ oid: sysName, type: "OctetString", value: "x" }),
    ).rejects.toThrow();
    expect([first.counters.received, second.counters.received]).toEqual([2, 1]);
  });

  test("equal requests of several managers share one message to the target", async () => {
    const agent = await startAgent();
    let reads = 0;
    agent.scalar("1.3.6.1.4.1.32473.300.0", {
      type: "Integer32",
      get: async () => {
        reads++;
        await new Promise((resolve) => setTimeout(resolve, 200));
        return 1;
      },
    });
    const target = { address: `127.0.0.1:${agent.port}`, credentials: v2c("public") };
    const proxy = await startProxy({ communities: ["public"], routes: [{ target }] });
    const clients = Array.from({ length: 5 }, () => openClient(proxy.port!, v2c("public")));
    const answers = await Promise.all(clients.map((client) => client.get("1.3.6.1.4.1.32473.300.0")));
    expect(answers.flat().map(String)).toEqual(["1", "1", "1", "1", "1"]);
    expect(reads).toBe(1);
  });

  test("close() ends requests that wait, and calling it twice is safe", async () => {
    const target = { address: `127.0.0.1:${await freePort()}`, credentials: v2c("public"), timeout: 60_000 };
    const proxy = await startProxy({ communities: ["public"], routes: [{ target }] });
    const client = openClient(proxy.port!, v2c("public"));
    const asking = client.get(sysName).catch((error: Error) => error);
    await new Promise((resolve) => setTimeout(resolve, 50));
    await proxy.close();
    await proxy.close();
    await expect(proxy.listen()).rejects.toThrow("closed");
    await client.close();
    expect(await asking).toBeInstanceOf(Error);
  });
});
