// A master and sessions that say exactly what the test says.
import { connect } from "node:net";
import { AgentXMaster, Subagent, type SubagentNotification } from "@snmp/agentx";
import { Agent } from "@snmp/agent";
import { Client } from "@snmp/client";
import { v2c } from "@snmp/mpm-v2c";
import { compareOids, makeVarbind, varbindFrom } from "@snmp/pdu";
import { base } from "../support/objects.ts";
import { openRaw, RawPeer, region, respond } from "../support/raw.ts";
import { waitUntil } from "../support/snmpd.ts";
import { startWorld, type World } from "../support/world.ts";

const clientOf = (world: World, community = "public"): Client =>
  new Client(`127.0.0.1:${world.port}`, v2c(community), { retries: 0 });
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

describe("administration", () => {
  test("requests of a session that is not open, and unknown registrations and capabilities, are refused", async () => {
    await using world = await startWorld();
    const raw = await openRaw(world.address);
    const ask = async (...args: Parameters<typeof raw.ask>): Promise<number> =>
      (await raw.ask(...args)).error;
    expect(await ask({ type: "Ping", contextName: "" }, { sessionId: 99 })).toBe(257);
    expect(await ask({ type: "Ping", contextName: "" })).toBe(0);
    expect(await ask({ type: "Ping", contextName: "other" })).toBe(262);
    expect(await ask({ type: "Unregister", ...region(base) })).toBe(264);
    expect(await ask({ type: "RemoveAgentCaps", contextName: "", id: base })).toBe(265);
    expect(await ask({ type: "Register", ...region("") })).toBe(268);
    expect(await ask({ type: "CommitSet" })).toBe(268);
    expect(await ask({ type: "Register", ...region(base) })).toBe(0);
    expect(await ask({ type: "Unregister", ...region(base) })).toBe(0);
    expect(await ask({ type: "Close", reason: 5 })).toBe(0);
    expect(await ask({ type: "Ping", contextName: "" })).toBe(257);
    raw.socket.destroy();
  });

  test("a PDU that is not readable is a parseError, and a stream that is not AgentX is closed", async () => {
    await using world = await startWorld();
    const raw = await openRaw(world.address);
    raw.socket.write(Buffer.from("0114100000000001000000020000000700000000", "hex"));
    await waitUntil(() => raw.of("Response").length > 0);
    expect(raw.of("Response")).toMatchObject([{ error: 266, packetId: 7 }]);
    raw.socket.write("GET / HTTP/1.1\r\nHost: example.com\r\n\r\n");
    await waitUntil(() => raw.isClosed && world.errors.length === 2);
    expect(world.errors).toMatchObject([{ code: "ERR_SNMP_DECODE" }, { code: "ERR_SNMP_DECODE" }]);
  });

  test("a connection without a session is closed after the limit, and makes room for others", async () => {
    await using world = await startWorld({ limits: { connections: 2, idle: 50 } });
    const silent = new RawPeer(connect(world.address.replace("unix:", "")));
    const used = await openRaw(world.address);
    await waitUntil(() => silent.isClosed);
    expect(world.errors.map(({ message }) => message)).toEqual([
      "a subagent had no session for 50 ms (limits.idle)",
    ]);
    expect((await used.ask({ type: "Ping", contextName: "" })).error).toBe(0);

    // its session ends, and no other one begins
    await used.ask({ type: "Close", reason: 5 });
    await waitUntil(() => used.isClosed);
    const next = await openRaw(world.address);
    expect(world.master.sessions).toHaveLength(1);
    next.socket.destroy();
  });

  test("a connection with one session of two goes on after the limit", async () => {
    await using world = await startWorld({ limits: { idle: 50 } });
    const raw = await openRaw(world.address);
    const second = await raw.ask({ type: "Open", timeout: 0, id: "", description: "another" });
    await raw.ask({ type: "Close", reason: 5 });
    const silent = new RawPeer(connect(world.address.replace("unix:", "")));
    await waitUntil(() => silent.isClosed); // later than the other one would be
    expect((await raw.ask({ type: "Ping", contextName: "" }, { sessionId: second.sessionId })).error).toBe(0);
    raw.socket.destroy();
  });

  test("limits on sessions, registrations, connections and PDUs hold", async () => {
    await using world = await startWorld({
      limits: { sessions: 2, registrations: 3, connections: 2, pduSize: 1024 },
    });
    const raw = await openRaw(world.address);
    const open = { type: "Open", timeout: 0, id: "", description: "" } as const;
    expect((await raw.ask(open)).error).toBe(0);
    expect((await raw.ask(open)).error).toBe(256);
    expect(
      (await raw.ask({ type: "Register", ...region(`${base}.1.1`, { rangeSubid: 8, upperBound: 4 }) })).error,
    ).toBe(267);
    for (const [number, error] of [0, 0, 0, 267].entries())
      expect((await raw.ask({ type: "Register", ...region(`${base}.2.${number}`) })).error).toBe(error);
    const second = await openRaw(world.address);
    expect(second.sessionId).toBe(0);
    await expect(openRaw(world.address)).rejects.toThrow();
    const large = "x".repeat(2000);
    second.socket.write(
      Buffer.from(`010110000000000000000001000000010000${(2000).toString(16).padStart(4, "0")}`, "hex"),
    );
    second.socket.write(large);
    await waitUntil(() => second.isClosed);
    raw.socket.destroy();
  });

  test("indexes are allocated once, chosen on request, and free again when their session ends", async () => {
    await using world = await startWorld();
    await using first = new Subagent({ master: world.address });
    await using second = new Subagent({ master: world.address });
    await first.connect();
    await second.connect();
    const index = (value: number) => ({ oid: `${base}.1.1`, type: "Integer32", value }) as const;
    expect(await first.indexAllocate([index(1)])).toMatchObject([{ value: 1 }]);
    await expect(second.indexAllocate([index(7), index(1)])).rejects.toMatchObject({
      reason: "indexAlreadyAllocated",
      index: 2,
    });
    expect(await second.indexAllocate([index(0)], { choose: "any" })).toMatchObject([{ value: 2 }]);
    expect(await second.indexAllocate([index(0)], { choose: "new" })).toMatchObject([{ value: 8 }]);
    await expect(second.indexDeallocate([index(1)])).rejects.toMatchObject({ reason: "indexNotAllocated" });
    await expect(second.indexAllocate([{ ...index(1), type: "Gauge32" }])).rejects.toMatchObject({
      reason: "indexWrongType",
    });
    await first.close();
    await waitUntil(() => world.master.sessions.length === 1);
    expect(await second.indexAllocate([index(1)])).toMatchObject([{ value: 1 }]);
    await second.indexDeallocate([index(1)]);
  });

  test("capabilities of subagents are rows of sysORTable while their session lasts", async () => {
    await using world = await startWorld();
    await using client = clientOf(world);
    const texts = async (): Promise<string[]> => {
      const found: string[] = [];
      for await (const varbind of client.walk("1.3.6.1.2.1.1.9.1.3")) found.push(String(varbind));
      return found;
    };
    const own = await texts();
    await using subagent = new Subagent({ master: world.address });
    await subagent.addAgentCaps(base, "an example");
    await subagent.connect();
    expect(await texts()).toEqual([...own, "an example"]);
    await subagent.close();
    await waitUntil(() => world.master.sessions.length === 0);
    expect(await texts()).toEqual(own);
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
