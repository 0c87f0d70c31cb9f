// A master and sessions that say exactly what the test says.
import { AgentXMaster, Subagent, type SubagentNotification } from "@snmp/agentx";
import { Agent } from "@snmp/agent";
import { compareOids, makeVarbind, varbindFrom } from "@snmp/pdu";
import { base } from "../support/objects.ts";
import { openRaw, region, respond } from "../support/raw.ts";
import { waitUntil } from "../support/snmpd.ts";
import { clientOf, startWorld } from "../support/world.ts";

const integer = (oid: string, value: number) => varbindFrom({ oid, type: "Integer32", value });

describe("names", () => {
  test("objects of the agent and of subagents are one MIB in order, and those of the agent have precedence", async () => {
    await using world = await startWorld();
    world.agent.scalar(`${base}.2`, { type: "Integer32", value: 2 });
    world.agent.scalar(`${base}.4`, { type: "Integer32", value: 4 });
    const raw = await openRaw(world.address);
    const served = [1, 2, 3, 4, 5].map((number) => `${base}.${number}.0`);
    raw.answer = (pdu) =>
      pdu.type !== "GetNext"
        ? respond(pdu, { error: 268 }) // it does not know GetBulk
        : respond(pdu, {
            varbinds: pdu.ranges.map(({ start, include, end }) => {
              const found = served.find((oid) => compareOids(oid, start) >= (include ? 0 : 1));
              return found === undefined || (end !== "" && compareOids(found, end) >= 0)
                ? makeVarbind(start, "endOfMibView", null)
                : integer(found, -1);
            }),
          });
    expect((await raw.ask({ type: "Register", ...region(base) })).error).toBe(0);
    await using client = clientOf(world);
    const found: string[] = [];
    for await (const { oid, value } of client.walk(base))
      found.push(`${oid.slice(base.length + 1)}=${String(value)}`);
    expect(found).toEqual(["1.0=-1", "2.0=2", "3.0=-1", "4.0=4", "5.0=-1"]);
    raw.socket.destroy();
  });

  test("names that wait for one session go into one PDU", async () => {
    await using world = await startWorld();
    const raw = await openRaw(world.address);
    raw.answer = (pdu) =>
      "ranges" in pdu
        ? respond(pdu, { varbinds: pdu.ranges.map(({ start }) => integer(start, 1)) })
        : undefined;
    await raw.ask({ type: "Register", ...region(base) });
    await using client = clientOf(world);
    await client.get(`${base}.1.0`, `${base}.2.0`, `${base}.3.0`);
    expect(raw.of("Get").map(({ ranges }) => ranges.length)).toEqual([3]);
    raw.socket.destroy();
  });

  test("an error of a subagent names its variable binding; an answer to other names is genErr", async () => {
    await using world = await startWorld();
    const raw = await openRaw(world.address);
    raw.answer = (pdu) => respond(pdu, { error: 5, index: 2 });
    await raw.ask({ type: "Register", ...region(base) });
    await using client = clientOf(world);
    await expect(client.get(`${base}.1.0`, `${base}.2.0`)).rejects.toMatchObject({
      errorStatus: "genErr",
      oid: `${base}.2.0`,
    });
    raw.answer = (pdu) => respond(pdu, { varbinds: [integer(`${base}.9.0`, 1)] });
    await expect(client.get(`${base}.1.0`)).rejects.toMatchObject({ errorStatus: "genErr" });
    raw.socket.destroy();
  });

  test("a session that dies during a request is genErr, and its registrations go", async () => {
    await using world = await startWorld({ timeout: 5000 });
    const raw = await openRaw(world.address);
    raw.answer = () => {
      raw.socket.destroy();
      return undefined;
    };
    await raw.ask({ type: "Register", ...region(base) });
    await using client = clientOf(world);
    await expect(client.get(`${base}.1.0`)).rejects.toMatchObject({ errorStatus: "genErr" });
    expect(world.master.registrationCount).toBe(0);
    expect((await client.get(`${base}.1.0`))[0].type).toBe("noSuchObject");
  });
});

describe("a Set", () => {
  test("has the phases of RFC 2741 §7.2.4: CleanupSet after success and after a refusal, UndoSet after a failure", async () => {
    await using world = await startWorld();
    const phases: string[] = [];
    const errors: Record<string, number> = {};
    const raws = [];
    for (const name of ["a", "b"]) {
      const raw = await openRaw(world.address);
      raw.answer = (pdu) => {
        phases.push(`${name} ${pdu.type}`);
        return pdu.type === "CleanupSet"
          ? undefined
          : respond(pdu, { error: errors[`${name} ${pdu.type}`] ?? 0, index: 1 });
      };
      await raw.ask({ type: "Register", ...region(`${base}.${raws.push(raw)}`) });
    }
    await using client = clientOf(world, "private");
    const set = async (): Promise<string> => {
      phases.length = 0;
      const status = await client.set(integer(`${base}.1.0`, 1), integer(`${base}.2.0`, 1)).then(
        () => "noError",
        (error: { errorStatus: string }) => error.errorStatus,
      );
      await waitUntil(() => phases.length >= 4);
      return status;
    };
    const cleanups = ["a CleanupSet", "b CleanupSet"];
    const tests = ["a TestSet", "b TestSet"];
    expect(await set()).toBe("noError");
    expect(phases.slice(0, 4)).toEqual([...tests, "a CommitSet", "b CommitSet"]);
    await waitUntil(() => phases.length === 6);
    expect(phases.slice(4).sort()).toEqual(cleanups);

    errors["b TestSet"] = 10;
    expect(await set()).toBe("wrongValue");
    expect([...phases].sort()).toEqual(["a CleanupSet", "a TestSet", "b CleanupSet", "b TestSet"]);

    errors["b TestSet"] = 0;
    errors["a CommitSet"] = 14;
    expect(await set()).toBe("commitFailed");
    await waitUntil(() => phases.length === 5);
    expect(phases.slice(0, 3)).toEqual([...tests, "a CommitSet"]);
    expect(phases.slice(3).sort()).toEqual(["a UndoSet", "b CleanupSet"]);

    errors["a CommitSet"] = 0;
    errors["b CommitSet"] = 14;
    errors["a UndoSet"] = 15;
    expect(await set()).toBe("undoFailed");
    expect(phases).toEqual([...tests, "a CommitSet", "b CommitSet", "b UndoSet", "a UndoSet"]);
    for (const { socket } of raws) socket.destroy();
  });
});

describe("notifications", () => {
  test("reach the handler and the originator, with the time of the agent unless they have one", async () => {
    const seen: SubagentNotification[] = [];
    const sent: unknown[] = [];
    await using world = await startWorld({
      onNotification: (notification) => void seen.push(notification),
      originator: { notify: async (notification) => void sent.push(notification) },
    });
    await using subagent = new Subagent({ master: world.address, description: "sender" });
    await subagent.connect();
    const varbinds = [{ oid: `${base}.1.0`, type: "Integer32", value: 3 }] as const;
    await subagent.notify({ trapOid: `${base}.0.1`, varbinds });
    await subagent.notify({ trapOid: `${base}.0.2`, upTime: 42 });
    expect(seen).toMatchObject([
      { trapOid: `${base}.0.1`, varbinds, session: { description: "sender" }, contextName: "" },
      { trapOid: `${base}.0.2`, varbinds: [], upTime: 42 },
    ]);
    expect(sent).toMatchObject([{ trapOid: `${base}.0.1`, varbinds }, { upTime: 42 }]);
  });

  test("without snmpTrapOID.0 in its place are refused", async () => {
    await using world = await startWorld();
    const raw = await openRaw(world.address);
    const varbinds = [integer(`${base}.1.0`, 1)];
    expect((await raw.ask({ type: "Notify", contextName: "", varbinds })).error).toBe(268);
    raw.socket.destroy();
  });
});

test("closing the master ends the sessions, and its names are gone", async () => {
  await using world = await startWorld();
  const raw = await openRaw(world.address);
  await raw.ask({ type: "Register", ...region(base) });
  await world.master.close();
  await waitUntil(() => raw.isClosed);
  expect(raw.of("Close")).toMatchObject([{ reason: 5 }]);
  await using client = clientOf(world);
  expect((await client.get(`${base}.1.0`))[0].type).toBe("noSuchObject");
  await expect(world.master.listen()).rejects.toMatchObject({ code: "ERR_SNMP_CLOSED" });
});

test("options that do not exist, or are out of range, are named", () => {
  const make = (options: object): AgentXMaster => new AgentXMaster(new Agent(), options);
  expect(() => make({ listne: "x" })).toThrow(/listne.*listen/);
  expect(() => make({ limits: { session: 1 } })).toThrow(/session.*sessions/);
  expect(() => make({ timeout: 0 })).toThrow(/timeout.*1\.\./);
  expect(() => make({ listen: "udp:127.0.0.1:705" })).toThrow(/not the address of a master/);
});
