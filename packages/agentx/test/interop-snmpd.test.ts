// Subagents of net-snmp's snmpd, and of our master: managers cannot tell them apart.
import { Subagent } from "@snmp/agentx";
import { describeNetSnmp, runTool } from "../../../test/support/net-snmp.ts";
import { startSnmptrapd } from "../../../test/interop/notifications-peers.ts";
import { base, declareBigTable, walk } from "./support/objects.ts";
import { type SnmpdMaster, startSnmpdMaster, waitUntil } from "./support/snmpd.ts";
import { startWorld } from "./support/world.ts";

describeNetSnmp("a subagent of snmpd", ["snmpd", "snmpbulkwalk", "snmpset", "snmptrapd"], () => {
  describe.each(["unix", "tcp"] as const)("over %s", (scheme) => {
    let snmpd: SnmpdMaster;
    beforeAll(async () => {
      snmpd = await startSnmpdMaster(scheme);
    });
    afterAll(() => snmpd.stop());

    test("serves a table of 1,000 rows as our master does, octet for octet", async () => {
      await using world = await startWorld(scheme === "tcp" ? { listen: "tcp:127.0.0.1:0" } : {});
      const walks: string[] = [];
      for (const [address, port] of [
        [snmpd.master, snmpd.port],
        [world.address, world.port],
      ] as const) {
        const errors: unknown[] = [];
        await using subagent = new Subagent({ master: address, onError: (error) => errors.push(error) });
        declareBigTable(subagent);
        await subagent.connect();
        walks.push(await walk(port, base, ["-Cr50"]));
        expect(errors).toEqual([]);
      }
      expect(walks[0]!.match(/^\./gm)).toHaveLength(10_000);
      expect(walks[1]).toBe(walks[0]);
    });
  });
});

describeNetSnmp("snmpd as a master", ["snmpd", "snmpset", "snmptrapd"], () => {
  let trapd: Awaited<ReturnType<typeof startSnmptrapd>>;
  let snmpd: SnmpdMaster;
  beforeAll(async () => {
    trapd = await startSnmptrapd([]);
    snmpd = await startSnmpdMaster("unix", [`trap2sink 127.0.0.1:${trapd.port} public`]);
  });
  afterAll(async () => {
    await snmpd.stop();
    await trapd.stop();
  });

  test("undoes in one subagent what another could not commit", async () => {
    await using good = new Subagent({ master: snmpd.master });
    await using bad = new Subagent({ master: snmpd.master });
    await expectUndo(good, bad, snmpd.port);
  });

  test("assigns several objects of one subagent, and refuses wrong types, ranges and names", async () => {
    await using subagent = new Subagent({ master: snmpd.master });
    const text = subagent.scalar(`${base}.1`, { type: "OctetString", value: "a", access: "read-write" });
    const number = subagent.scalar(`${base}.2`, {
      type: "Integer32",
      value: 1,
      access: "read-write",
      range: [0, 9],
    });
    subagent.scalar(`${base}.3`, { type: "Integer32", value: 1 });
    await subagent.connect();
    const set = async (...args: string[]): Promise<string> => {
      const { stdout, stderr } = await runTool(
        "snmpset",
        { port: snmpd.port, community: "private" },
        ...args,
      );
      return /Reason: (\w+)/.exec(stderr)?.[1] ?? stdout.trim();
    };
    expect(await set(`${base}.1.0`, "s", "b", `${base}.2.0`, "i", "5")).toContain("INTEGER: 5");
    expect(number.value).toBe(5);
    expect(text.value).toBe("b");
    expect(await set(`${base}.2.0`, "i", "10")).toBe("wrongValue");
    expect(await set(`${base}.2.0`, "s", "x")).toBe("wrongType");
    expect(await set(`${base}.3.0`, "i", "2")).toBe("notWritable");
    expect(await set(`${base}.1.0`, "s", "c", `${base}.2.0`, "i", "10")).toBe("wrongValue");
    expect(text.value).toBe("b");
  });

  test("is found again after a restart, with everything registered", async () => {
    let connections = 0;
    await using subagent = new Subagent({ master: snmpd.master, onConnect: () => void connections++ });
    for (let row = 1; row <= 20; row++) subagent.scalar(`${base}.${row}`, { type: "Integer32", value: row });
    await subagent.connect();
    expect((await walk(snmpd.port, base)).match(/INTEGER/g)).toHaveLength(20);
    await snmpd.kill();
    await waitUntil(() => !subagent.isConnected);
    await snmpd.start();
    await waitUntil(() => connections === 2);
    expect((await walk(snmpd.port, base)).match(/INTEGER/g)).toHaveLength(20);
  });

  test("serves objects that come and go, also those of a range", async () => {
    await using subagent = new Subagent({ master: snmpd.master });
    for (let row = 1; row <= 9; row++)
      subagent.instance(`${base}.7.${row}`, { type: "Integer32", value: row });
    await subagent.connect();
    subagent.unmount(`${base}.7.5`);
    subagent.scalar(`${base}.8`, { type: "Integer32", value: 8 });
    await subagent.registered();
    const found = (await walk(snmpd.port, base)).match(/INTEGER: \d/g);
    expect(found?.map((text) => text.slice(-1)).join("")).toBe("12346789" + "8");
  });

  test("sends the notifications of a subagent to its targets", async () => {
    await using subagent = new Subagent({ master: snmpd.master });
    subagent.scalar(`${base}.1`, { type: "Integer32", value: 1 });
    await subagent.connect();
    const before = (await trapd.got(0)).length;
    await subagent.notify({
      trapOid: `${base}.0.1`,
      varbinds: [{ oid: `${base}.1.0`, type: "OctetString", value: "from a subagent" }],
    });
    const line = (await trapd.got(before + 1)).at(-1)!;
    expect(line).toContain(`.1.3.6.1.6.3.1.1.4.1.0 = .${base}.0.1`);
    expect(line).toContain("from a subagent");
  });

  test("answers pings, allocates indexes, and refuses what is registered", async () => {
    await using subagent = new Subagent({ master: snmpd.master });
    subagent.scalar(`${base}.1`, { type: "Integer32", value: 1 });
    await subagent.addAgentCaps(`${base}.9`, "an example");
    await subagent.connect();
    await subagent.ping();
    expect(subagent.upTime).toBeGreaterThan(0);
    expect(await walk(snmpd.port, "1.3.6.1.2.1.1.9.1.2")).toContain(`OID: .${base}.9`);
    const index = { oid: `${base}.10.1.1`, type: "Integer32", value: 4 } as const;
    expect(await subagent.indexAllocate([index])).toMatchObject([{ value: 4 }]);
    await expect(subagent.indexAllocate([index])).rejects.toMatchObject({
      reason: expect.stringMatching(/^index(?:AlreadyAllocated|NoneAvailable)$/) as unknown,
    });
    expect(await subagent.indexAllocate([index], { choose: "any" })).toMatchObject([{ type: "Integer32" }]);
    await using other = new Subagent({ master: snmpd.master });
    other.scalar(`${base}.1`, { type: "Integer32", value: 1 });
    await expect(other.connect()).rejects.toMatchObject({ reason: "duplicateRegistration" });
  });
});

describeNetSnmp("our master", ["snmpset"], () => {
  test("undoes in one subagent what another could not commit", async () => {
    await using world = await startWorld();
    await using good = new Subagent({ master: world.address });
    await using bad = new Subagent({ master: world.address });
    await expectUndo(good, bad, world.port);
  });
});

/** Sets an object of each subagent: the second one fails when it commits, and both keep their values. */
async function expectUndo(good: Subagent, bad: Subagent, port: number): Promise<void> {
  const events: string[] = [];
  const kept = good.scalar(`${base}.1`, { type: "Integer32", value: 1, access: "read-write" });
  good.scalar(`${base}.2`, {
    type: "Integer32",
    get: () => 1,
    set: (value) => void events.push(`set ${value}`),
    undo: (previous) => void events.push(`undo ${previous}`),
  });
  bad.scalar(`${base}.3`, {
    type: "Integer32",
    get: () => 1,
    set: () => {
      throw new Error("no");
    },
    undo: () => void events.push("undo in the other"),
  });
  await good.connect();
  await bad.connect();
  const { status, stderr } = await runTool(
    "snmpset",
    { port, community: "private" },
    ...[1, 2, 3].flatMap((number) => [`${base}.${number}.0`, "i", "5"]),
  );
  expect([status, stderr]).toEqual([2, expect.stringContaining("commitFailed")]);
  expect(kept.value).toBe(1);
  expect(events.filter((event) => event !== "undo in the other")).toEqual(["set 5", "undo 1"]);
}
