// A session by itself.
import { AgentXSession } from "@snmp/agentx";
import { base } from "./support/objects.ts";
import { FakeMaster } from "./support/raw.ts";
import { startWorld } from "./support/world.ts";

test("registers ranges and capabilities, and takes them back", async () => {
  await using world = await startWorld();
  await using session = await AgentXSession.open({ master: world.address, description: "by hand", id: base });
  expect(world.master.sessions).toEqual([{ sessionId: session.sessionId, description: "by hand", id: base }]);
  const region = { subtree: `${base}.1.1.1`, range: { at: 9, upper: 22 }, priority: 5, timeout: 3 };
  await session.register(region);
  expect(world.master.registrationCount).toBe(22);
  await session.unregister(region);
  await expect(session.unregister(region)).rejects.toThrow(/unknownRegistration.*\.1\.\[1-22\]\.1/);
  await session.addAgentCaps(base, "an example");
  await session.removeAgentCaps(base);
  await session.ping();
  await session.close();
  expect(await session.ended).toBeUndefined();
  await expect(session.ping()).rejects.toMatchObject({ code: "ERR_SNMP_CLOSED" });
});

test("requests of the master reach the handler; its failures are genErr", async () => {
  await using master = await FakeMaster.start();
  const errors: unknown[] = [];
  await using session = await AgentXSession.open({
    master: master.address,
    onRequest: async (request) => {
      if (request.type === "GetNext") throw new Error("broken");
      return { error: 5, index: 1 };
    },
    onError: (error) => void errors.push(error),
  });
  expect(session.upTime).toBe(4711);
  const ranges = [{ start: base, include: false, end: "" }];
  expect(await master.peer.ask({ type: "Get", contextName: "", ranges })).toMatchObject({
    error: 5,
    index: 1,
  });
  expect(await master.peer.ask({ type: "GetNext", contextName: "", ranges })).toMatchObject({
    error: 5,
    index: 0,
  });
  expect(errors).toMatchObject([{ message: "broken" }]);
  expect((await master.peer.ask({ type: "Get", contextName: "", ranges }, { sessionId: 99 })).error).toBe(
    257,
  );
});

test("a master that refuses, says nothing, or ends the connection is an error", async () => {
  await using master = await FakeMaster.start();
  master.decide = () => 256;
  await expect(AgentXSession.open({ master: master.address })).rejects.toMatchObject({
    reason: "openFailed",
  });
  master.decide = () => 0;
  await using session = await AgentXSession.open({ master: master.address, requestTimeout: 50 });
  master.peer.answer = () => undefined;
  await expect(session.ping()).rejects.toMatchObject({ code: "ERR_SNMP_TIMEOUT" });
  const reason = new Error("enough");
  await expect(session.ping({ signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
  const pending = session.ping();
  master.peer.socket.destroy();
  await expect(pending).rejects.toMatchObject({ code: "ERR_SNMP_TRANSPORT" });
  expect(await session.ended).toMatchObject({ code: "ERR_SNMP_TRANSPORT" });
});
