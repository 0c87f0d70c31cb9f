// The duties of a subagent, with a master that sends exactly the PDUs of the test.
import { Subagent } from "@snmp/agentx";
import { standardMib } from "@snmp/mibs";
import { sysORTable } from "@snmp/mibs/SNMPv2-MIB";
import { varbindFrom } from "@snmp/pdu";
import { Backoff } from "../../src/subagent/backoff.ts";
import { regionsOf } from "../../src/subagent/regions.ts";
import { base } from "../support/objects.ts";
import { FakeMaster, openRaw } from "../support/raw.ts";
import { waitUntil } from "../support/snmpd.ts";
import { startWorld } from "../support/world.ts";

const range = (start: string) => ({ start, include: false, end: "" });

describe("objects", () => {
  test("are declared by name and by MIB module too", async () => {
    await using master = await FakeMaster.start();
    await using subagent = new Subagent({ master: master.address, mib: standardMib() });
    subagent.scalar("sysContact", { value: "noc" });
    subagent.table(sysORTable, { rows: () => new Map([[1, { sysORDescr: "one" }]]) });
    await subagent.connect();
    const { varbinds } = await master.peer.ask({
      type: "GetNext",
      contextName: "",
      ranges: [range("1.3.6.1.2.1.1.4"), range("1.3.6.1.2.1.1.9.1.3")],
    });
    expect(varbinds.map(String)).toEqual(["noc", "one"]);
  });

  test("of an unknown context do not exist", async () => {
    await using master = await FakeMaster.start();
    await using subagent = new Subagent({ master: master.address });
    subagent.scalar(`${base}.1`, { type: "Integer32", value: 1 });
    await subagent.connect();
    const ranges = [range(`${base}.1.0`)];
    const ask = async (type: "Get" | "GetNext"): Promise<string | undefined> =>
      (await master.peer.ask({ type, contextName: "other", ranges })).varbinds[0]?.type;
    expect([await ask("Get"), await ask("GetNext")]).toEqual(["noSuchObject", "endOfMibView"]);
  });

  test("are read by GetBulk: non-repeaters once, the others row by row, to the end", async () => {
    await using master = await FakeMaster.start();
    await using subagent = new Subagent({ master: master.address });
    for (const number of [1, 2, 3])
      subagent.scalar(`${base}.${number}`, { type: "Integer32", value: number });
    await subagent.connect();
    const { varbinds } = await master.peer.ask({
      type: "GetBulk",
      contextName: "",
      nonRepeaters: 1,
      maxRepetitions: 10,
      ranges: [range(base), range(`${base}.1.0`), range(`${base}.2.0`)],
    });
    expect(varbinds.map(String)).toEqual(["1", "2", "3", "3", ...Array<string>(3).fill("endOfMibView")]);
  });

  test("that throw are genErr, with the position, and the cause is reported", async () => {
    await using master = await FakeMaster.start();
    const errors: unknown[] = [];
    await using subagent = new Subagent({
      master: master.address,
      onError: (error) => void errors.push(error),
    });
    subagent.scalar(`${base}.1`, { type: "Integer32", value: 1 });
    subagent.scalar(`${base}.2`, {
      type: "Integer32",
      get: () => {
        throw new Error("broken");
      },
    });
    await subagent.connect();
    const ranges = [range(`${base}.1.0`), range(`${base}.2.0`)];
    expect(await master.peer.ask({ type: "Get", contextName: "", ranges })).toMatchObject({
      error: 5,
      index: 2,
    });
    expect(errors).toMatchObject([{ code: "ERR_SNMP_OBJECT", oid: `${base}.2.0` }]);
  });
});

describe("a Set", () => {
  test("that the master divides among several PDUs is committed part by part, and undone as a whole", async () => {
    await using master = await FakeMaster.start();
    await using subagent = new Subagent({ master: master.address });
    const a = subagent.scalar(`${base}.1`, { type: "Integer32", value: 1, access: "read-write" });
    const b = subagent.scalar(`${base}.2`, { type: "Integer32", value: 1, access: "read-write" });
    await subagent.connect();
    const { peer } = master;
    const header = { transactionId: 7 };
    for (const number of [1, 2]) {
      const varbinds = [varbindFrom({ oid: `${base}.${number}.0`, type: "Integer32", value: 5 })];
      expect((await peer.ask({ type: "TestSet", contextName: "", varbinds }, header)).error).toBe(0);
    }
    expect([a.value, b.value]).toEqual([1, 1]);
    await peer.ask({ type: "CommitSet" }, header);
    expect([a.value, b.value]).toEqual([5, 1]);
    await peer.ask({ type: "CommitSet" }, header);
    expect([a.value, b.value]).toEqual([5, 5]);
    await peer.ask({ type: "UndoSet" }, header);
    await peer.ask({ type: "UndoSet" }, header);
    expect([a.value, b.value]).toEqual([1, 1]);
  });

  test("without a TestSet is commitFailed, and reservations are released when the session ends", async () => {
    await using master = await FakeMaster.start();
    await using subagent = new Subagent({ master: master.address });
    const events: string[] = [];
    subagent.mount({
      root: `${base}.5`,
      get: (oid) => ({ oid, type: "noSuchObject" }),
      next: () => undefined,
      prepare: (assignments) =>
        assignments.map(() => ({
          commit: () => void events.push("commit"),
          undo: () => undefined,
          release: () => void events.push("release"),
        })),
    });
    await subagent.connect();
    expect((await master.peer.ask({ type: "CommitSet" }, { transactionId: 3 })).error).toBe(14);
    const varbinds = [varbindFrom({ oid: `${base}.5.1`, type: "Integer32", value: 5 })];
    await master.peer.ask({ type: "TestSet", contextName: "", varbinds }, { transactionId: 4 });
    master.peer.socket.destroy();
    await waitUntil(() => events.length > 0);
    expect(events).toEqual(["release"]);
  });

  test("whose commit takes too long is commitFailed in time, and is undone once it has ended", async () => {
    await using master = await FakeMaster.start();
    await using subagent = new Subagent({ master: master.address, deadline: 300 });
    const events: string[] = [];
    let finish = (): void => undefined;
    subagent.scalar(`${base}.1`, {
      type: "Integer32",
      get: () => 1,
      set: async (value) => {
        await new Promise<void>((resolve) => (finish = resolve));
        events.push(`set ${value}`);
      },
      undo: () => void events.push("undo"),
    });
    await subagent.connect();
    const varbinds = [varbindFrom({ oid: `${base}.1.0`, type: "Integer32", value: 5 })];
    await master.peer.ask({ type: "TestSet", contextName: "", varbinds });
    expect((await master.peer.ask({ type: "CommitSet" })).error).toBe(14);
    await master.peer.ask({ type: "UndoSet" });
    finish();
    await waitUntil(() => events.length === 2);
    expect(events).toEqual(["set 5", "undo"]);
  });
});

describe("the connection", () => {
  test("is waited for with `wait`, until the signal or `close` ends it", async () => {
    await using master = await FakeMaster.start();
    await master.drop();
    await using subagent = new Subagent({ master: master.address });
    const connecting = subagent.connect({ wait: true });
    await new Promise((resolve) => setTimeout(resolve, 100));
    await master.listen();
    await connecting;
    expect(subagent.isConnected).toBe(true);

    await using other = new Subagent({ master: `${master.address}-missing` });
    const reason = new Error("enough");
    await expect(other.connect({ wait: true, signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
    const waiting = other.connect({ wait: true });
    await other.close();
    await expect(waiting).rejects.toMatchObject({ code: "ERR_SNMP_CLOSED" });
    await expect(other.connect()).rejects.toMatchObject({ code: "ERR_SNMP_CLOSED" });
  });

  test("ends with Close, and twice is safe", async () => {
    await using master = await FakeMaster.start();
    const subagent = new Subagent({ master: master.address });
    await subagent.connect();
    await Promise.all([subagent.close(), subagent.close()]);
    expect(master.peer.of("Close")).toMatchObject([{ reason: 5 }]);
    await waitUntil(() => master.peer.isClosed);
    expect(master.peers).toHaveLength(1);
  });

  test("a session that the master closes is opened anew", async () => {
    await using world = await startWorld({ timeout: 50, limits: { timeouts: 1 } });
    let connections = 0;
    await using subagent = new Subagent({
      master: world.address,
      deadline: 2000,
      onConnect: () => void connections++,
    });
    subagent.scalar(`${base}.1`, { type: "Integer32", get: () => new Promise<number>(() => undefined) });
    await subagent.connect();
    const raw = await openRaw(world.address);
    raw.socket.destroy();
    const { agent } = world;
    expect(agent.addresses).toHaveLength(1);
    const { Client } = await import("@snmp/client");
    const { v2c } = await import("@snmp/mpm-v2c");
    await using client = new Client(`127.0.0.1:${world.port}`, v2c("public"), { retries: 0 });
    await expect(client.get(`${base}.1.0`)).rejects.toMatchObject({ errorStatus: "genErr" });
    await waitUntil(() => connections === 2);
  });

  test("waits double up to the longest one, which is a second by default, and half of each is random", () => {
    const backoff = new Backoff({ min: 50, max: 1000 });
    const limits = [50, 100, 200, 400, 800, 1000, 1000];
    for (const limit of limits) {
      const wait = backoff.next();
      expect(wait).toBeGreaterThanOrEqual(limit / 2);
      expect(wait).toBeLessThanOrEqual(limit);
    }
    backoff.reset();
    expect(backoff.next()).toBeLessThanOrEqual(50);
  });
});

test("regions are divided where an arc is missing, and tables are regions of their own", () => {
  const roots = new Map([
    ...[1, 2, 3, 5].map((row) => [`1.3.6.1.${row}.0`, { isInstance: true }] as const),
    ["1.3.6.1.7.1", { isInstance: false }],
    ["1.3.6.1.7.2", { isInstance: false }],
  ]);
  const regions = regionsOf([{ contextName: "", mib: { roots } }], 127);
  expect([...regions.values()].map(({ subtree, range: found }) => [subtree, found])).toEqual([
    ["1.3.6.1.1.0", { at: 5, upper: 3 }],
    ["1.3.6.1.5.0", undefined],
    ["1.3.6.1.7.1", undefined],
    ["1.3.6.1.7.2", undefined],
  ]);
});

test("options that do not exist, or are out of range, are named", () => {
  const make = (options: object): Subagent => new Subagent(options);
  expect(() => make({ mastr: "x" })).toThrow(/mastr.*master/);
  expect(() => make({ backoff: { maximum: 1 } })).toThrow(/maximum/);
  expect(() => make({ deadline: 1 })).toThrow(/deadline.*10\.\./);
  expect(() => make({ priority: 0 })).toThrow(/priority.*1\.\.255/);
  expect(() => make({ master: "localhost:705" })).toThrow(/tcp:HOST:PORT/);
  expect(() => make({ description: "x".repeat(256) })).toThrow(/255 octets/);
});
