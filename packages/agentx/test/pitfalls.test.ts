// Faults that users of other implementations report, each as a test.
import { once } from "node:events";
import { rename, stat, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { dirname, join } from "node:path";
import { AgentXError, AgentXMaster, Subagent } from "@snmp/agentx";
import { Agent } from "@snmp/agent";
import { varbindFrom } from "@snmp/pdu";
import { Client } from "@snmp/client";
import { v2c } from "@snmp/mpm-v2c";
import { base } from "./support/objects.ts";
import { FakeMaster, openRaw, region, respond } from "./support/raw.ts";
import { waitUntil } from "./support/snmpd.ts";
import { startWorld } from "./support/world.ts";

const get = (oid: string) =>
  ({ type: "Get", contextName: "", ranges: [{ start: oid, include: false, end: "" }] }) as const;
const getNext = (start: string, include = false, end = "") =>
  ({ type: "GetNext", contextName: "", ranges: [{ start, include, end }] }) as const;

describe("1. one chunk of the stream is not one PDU", () => {
  test("a subagent reads single octets, and several PDUs in one chunk", async () => {
    await using master = await FakeMaster.start();
    master.write = (socket, octets) => {
      for (const octet of octets) socket.write(Uint8Array.of(octet));
    };
    await using subagent = new Subagent({ master: master.address });
    subagent.scalar(`${base}.1`, { type: "Integer32", value: 7 });
    await subagent.connect();
    expect((await master.peer.ask(get(`${base}.1.0`))).varbinds).toMatchObject([{ value: 7 }]);

    const waiting: Uint8Array[] = [];
    master.peer.write = (octets) => void waiting.push(octets);
    const answers = [1, 2, 3].map(() => master.peer.ask(get(`${base}.1.0`)));
    master.peer.socket.write(Buffer.concat(waiting));
    for (const answer of answers) expect((await answer).varbinds).toMatchObject([{ value: 7 }]);
  });
});

describe("2. the include bit of search ranges", () => {
  test("a subagent finds the start of a range only if it is included, and nothing at its end", async () => {
    await using master = await FakeMaster.start();
    await using subagent = new Subagent({ master: master.address });
    for (const number of [1, 2]) subagent.scalar(`${base}.${number}`, { type: "Integer32", value: number });
    await subagent.connect();
    const find = async (start: string, include: boolean, end = ""): Promise<unknown> =>
      (await master.peer.ask(getNext(start, include, end))).varbinds[0]?.toString();
    expect(await find(`${base}.1.0`, true)).toBe("1");
    expect(await find(`${base}.1.0`, false)).toBe("2");
    expect(await find(`${base}.1`, true)).toBe("1");
    expect(await find(`${base}.1.0`, false, `${base}.2.0`)).toBe("endOfMibView");
    expect(await find(`${base}.2.0`, false)).toBe("endOfMibView");
  });
});

describe("3. a slow subagent is cut off", () => {
  test("a subagent answers in time: from the rows before, or with genErr", async () => {
    await using master = await FakeMaster.start();
    await using subagent = new Subagent({ master: master.address, deadline: 100 });
    let isSlow = true;
    let calls = 0;
    subagent.table(`${base}.3.1`, {
      columns: { 1: { name: "value", type: "Integer32" } },
      maxAge: 0,
      rows: async () => {
        calls++;
        if (isSlow) await new Promise((resolve) => setTimeout(resolve, 400));
        return new Map([[1, { value: calls }]]);
      },
    });
    await subagent.connect();
    const read = (): ReturnType<typeof master.peer.ask> => master.peer.ask(get(`${base}.3.1.1.1`));
    expect(await read()).toMatchObject({ error: 5, index: 1 });
    isSlow = false;
    let answer = await read();
    while (answer.error !== 0) answer = await read(); // until the first call has its rows
    isSlow = true;
    expect((await read()).varbinds).toMatchObject([{ oid: `${base}.3.1.1.1`, type: "Integer32" }]);
    expect(calls).toBeLessThanOrEqual(4); // a function that goes on is not called again
  });

  test("a TestSet that comes again is answered again, and assigns once", async () => {
    await using master = await FakeMaster.start();
    await using subagent = new Subagent({ master: master.address });
    const events: string[] = [];
    subagent.scalar(`${base}.1`, {
      type: "Integer32",
      get: () => 1,
      validate: async () => {
        events.push("validate");
        await new Promise((resolve) => setTimeout(resolve, 50));
        return undefined;
      },
      set: () => void events.push("set"),
    });
    await subagent.connect();
    const { peer } = master;
    const varbinds = [varbindFrom({ oid: `${base}.1.0`, type: "Integer32", value: 5 })];
    const test = (): ReturnType<typeof peer.ask> =>
      peer.ask({ type: "TestSet", contextName: "", varbinds }, { transactionId: 9 });
    for (const { error } of await Promise.all([test(), test()])) expect(error).toBe(0);
    const commit = (): ReturnType<typeof peer.ask> =>
      peer.ask({ type: "CommitSet" }, { transactionId: 9, packetId: 77 });
    for (const { error } of [await commit(), await commit()]) expect(error).toBe(0);
    expect(events).toEqual(["validate", "set"]);
  });
});

describe("4. the connection ends", () => {
  test("a subagent connects and registers everything again when the master is back", async () => {
    await using master = await FakeMaster.start();
    let connections = 0;
    const errors: unknown[] = [];
    await using subagent = new Subagent({
      master: master.address,
      onConnect: () => void connections++,
      onError: (error) => void errors.push(error),
    });
    subagent.scalar(`${base}.1`, { type: "Integer32", value: 1 });
    subagent.context("blue").scalar(`${base}.1`, { type: "Integer32", value: 2 });
    await subagent.addAgentCaps(`${base}.9`, "an example");
    await subagent.connect();
    await master.drop();
    await waitUntil(() => !subagent.isConnected);
    await expect(subagent.notify({ trapOid: `${base}.0.1` })).rejects.toThrow(/not connected/);
    await master.listen();
    await waitUntil(() => connections === 2);
    expect(master.peer.of("Register").map(({ subtree, contextName }) => [subtree, contextName])).toEqual([
      [`${base}.1.0`, ""],
      [`${base}.1.0`, "blue"],
    ]);
    expect(master.peer.of("AddAgentCaps")).toHaveLength(1);
    expect(errors).toContainEqual(expect.objectContaining({ code: "ERR_SNMP_TRANSPORT" }));
  });

  test("a master that does not answer pings is left, and objects are served meanwhile", async () => {
    await using master = await FakeMaster.start();
    await using subagent = new Subagent({ master: master.address, pingInterval: 30, requestTimeout: 150 });
    subagent.scalar(`${base}.1`, { type: "Integer32", value: 1 });
    await subagent.connect();
    const first = master.peer;
    await waitUntil(() => first.of("Ping").length > 0);
    first.answer = () => undefined;
    expect((await first.ask(get(`${base}.1.0`))).error).toBe(0);
    await waitUntil(() => master.peers.length > 1);
    expect(first.isClosed).toBe(true);
  });
});

describe("5. a registration that another session has", () => {
  test("is an error that names the region, and another priority is accepted", async () => {
    await using world = await startWorld();
    await using first = new Subagent({ master: world.address });
    await using second = new Subagent({ master: world.address });
    await using third = new Subagent({ master: world.address, priority: 100 });
    for (const [i, subagent] of [first, second, third].entries())
      subagent.scalar(`${base}.1`, { type: "Integer32", value: i });
    await first.connect();
    const error: unknown = await second.connect().catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(AgentXError);
    expect(error).toMatchObject({ reason: "duplicateRegistration", status: 263 });
    expect((error as Error).message).toContain(`${base}.1.0`);
    await third.connect();
    await using client = new Client(`127.0.0.1:${world.port}`, v2c("public"));
    expect((await client.get(`${base}.1.0`))[0].value).toBe(2);
    await third.close();
    await waitUntil(async () => (await client.get(`${base}.1.0`))[0].value === 0);
  });
});

describe("6. byte order, prefixes, padding, null OIDs", () => {
  test("a subagent with the other byte order gets requests in it, and is understood", async () => {
    await using world = await startWorld();
    const raw = await openRaw(world.address, { networkByteOrder: false });
    raw.answer = (pdu) =>
      respond(pdu, {
        networkByteOrder: false,
        varbinds: [
          varbindFrom({ oid: `${base}.1.0`, type: "ObjectIdentifier", value: "0.0" }),
          varbindFrom({ oid: `${base}.2.0`, type: "OctetString", value: "12345" }),
        ],
      });
    expect((await raw.ask({ type: "Register", ...region(base) })).networkByteOrder).toBe(false);
    await using client = new Client(`127.0.0.1:${world.port}`, v2c("public"));
    const [oid, text] = await client.get(`${base}.1.0`, `${base}.2.0`);
    expect([oid.value, text.toString()]).toEqual(["0.0", "12345"]);
    expect(raw.of("Get")[0]).toMatchObject({ networkByteOrder: false });
    raw.socket.destroy();
  });
});

describe("7. one registration per row, and contexts", () => {
  test("instances whose OIDs follow each other are one Register with a range", async () => {
    await using master = await FakeMaster.start();
    await using subagent = new Subagent({ master: master.address });
    for (let row = 1; row <= 100; row++)
      subagent.instance(`${base}.2.1.5.${row}`, { type: "Integer32", value: row });
    for (let number = 1; number <= 20; number++)
      subagent.scalar(`${base}.1.${number}`, { type: "Integer32", value: number });
    await subagent.connect();
    expect(master.peer.of("Register")).toMatchObject([
      { subtree: `${base}.1.1.0`, rangeSubid: 9, upperBound: 20, isInstance: true },
      { subtree: `${base}.2.1.5.1`, rangeSubid: 11, upperBound: 100, isInstance: true },
    ]);
  });

  test("objects of a context are registered in it, and answered in it", async () => {
    await using world = await startWorld({ contexts: ["blue"] });
    await using subagent = new Subagent({ master: world.address });
    subagent.scalar(`${base}.1`, { type: "Integer32", value: 1 });
    subagent.context("blue").scalar(`${base}.1`, { type: "Integer32", value: 2 });
    await subagent.connect();
    await using plain = new Client(`127.0.0.1:${world.port}`, v2c("public"));
    await using blue = new Client(`127.0.0.1:${world.port}`, v2c("blue"));
    expect((await plain.get(`${base}.1.0`))[0].value).toBe(1);
    expect((await blue.get(`${base}.1.0`))[0].value).toBe(2);

    subagent.context("red").scalar(`${base}.1`, { type: "Integer32", value: 3 });
    await expect(subagent.registered()).rejects.toMatchObject({ reason: "unsupportedContext" });
  });
});

describe("8. the socket of the master", () => {
  test("has the rights that the options say, and only its owner's by default", async () => {
    await using closed = await startWorld();
    expect((await stat(closed.address.replace("unix:", ""))).mode & 0o777).toBe(0o600);
    await using open = await startWorld({ socketMode: 0o660 });
    expect((await stat(open.address.replace("unix:", ""))).mode & 0o777).toBe(0o660);
  });

  test("a subagent that cannot reach it is told what to do", async () => {
    await using master = await FakeMaster.start();
    await using missing = new Subagent({ master: `${master.address}-missing` });
    await expect(missing.connect()).rejects.toThrow(/ENOENT.*master agentx/);
    await using refused = new Subagent({ master: "tcp:127.0.0.1:1" });
    await expect(refused.connect()).rejects.toThrow(/ECONNREFUSED.*agentXSocket tcp/);
  });

  test("of a process that was killed is replaced, and that of a running master is not", async () => {
    await using world = await startWorld();
    const agent = new Agent();
    await using second = new AgentXMaster(agent, { listen: world.address });
    await expect(second.listen()).rejects.toMatchObject({ reason: "EADDRINUSE" });

    const folder = dirname(world.address.replace("unix:", ""));
    const left = createServer().listen(join(folder, "first"));
    await once(left, "listening");
    await rename(join(folder, "first"), join(folder, "left"));
    left.close();
    await using third = new AgentXMaster(agent, { listen: join(folder, "left") });
    await third.listen();
    await writeFile(join(folder, "file"), "not a socket");
    await using fourth = new AgentXMaster(agent, { listen: join(folder, "file") });
    await expect(fourth.listen()).rejects.toMatchObject({ reason: "EADDRINUSE" });
  });

  test("is at TCP if it is asked for", async () => {
    await using world = await startWorld({ listen: "tcp:127.0.0.1:0" });
    expect(world.address).toMatch(/^tcp:127\.0\.0\.1:\d+$/);
    await using subagent = new Subagent({ master: world.address });
    subagent.scalar(`${base}.1`, { type: "Integer32", value: 1 });
    await subagent.connect();
    await using client = new Client(`127.0.0.1:${world.port}`, v2c("public"));
    expect((await client.get(`${base}.1.0`))[0].value).toBe(1);
  });
});

describe("9. a subagent stops answering", () => {
  test("its names are genErr, then its session ends; others are served all the time", async () => {
    await using world = await startWorld({ timeout: 500, limits: { timeouts: 2 } });
    const silent = await openRaw(world.address);
    await silent.ask({ type: "Register", ...region(`${base}.1`) });
    await using other = new Subagent({ master: world.address });
    other.scalar(`${base}.2`, { type: "Integer32", value: 2 });
    await other.connect();
    await using client = new Client(`127.0.0.1:${world.port}`, v2c("public"), { retries: 0 });
    for (let time = 0; time < 2; time++)
      await expect(client.get(`${base}.1.0`)).rejects.toMatchObject({ errorStatus: "genErr" });
    await waitUntil(() => world.master.sessions.length === 1);
    expect((await client.get(`${base}.2.0`))[0].value).toBe(2);
    expect((await client.get(`${base}.1.0`))[0].type).toBe("noSuchObject");
    expect(silent.of("Close")).toMatchObject([{ reason: 4 }]);
    silent.socket.destroy();
  });
});
