// Sessions, registrations, indexes and capabilities that the master administers (RFC 2741 §7.1), and their limits.
import { connect } from "node:net";
import { Subagent } from "@snmp/agentx";
import { base } from "../support/objects.ts";
import { openRaw, RawPeer, region } from "../support/raw.ts";
import { waitUntil } from "../support/snmpd.ts";
import { clientOf, startWorld } from "../support/world.ts";

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
