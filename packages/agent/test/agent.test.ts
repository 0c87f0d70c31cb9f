import { Agent } from "@snmp/agent";
import { ClosedError, UnknownMessageProcessingModel } from "@snmp/mpm-core";
import { plugin as v1 } from "@snmp/mpm-v1";
import { makeVarbind, requestPdu } from "@snmp/pdu";
import { base, communities, demoAgent } from "./support/demo.ts";
import { Manager } from "./support/manager.ts";
import { overUdp, request } from "./support/udp.ts";

test("the agent of the README answers over UDP", async () => {
  const agent = new Agent({
    address: "127.0.0.1",
    port: 0,
    communities: [{ name: "public", access: "read-only" }],
    users: [],
  });
  agent.scalar("1.3.6.1.2.1.1.5.0", { type: "OctetString", get: () => "demo" });
  await agent.listen();
  const sysName = new Manager(agent).encode(
    requestPdu("GetRequest", 1, [makeVarbind("1.3.6.1.2.1.1.5.0", "Null", null)]),
  );
  const [reply] = await overUdp(agent.port!, [sysName]);
  expect(reply!.toString("latin1")).toContain("demo");
  await agent.close();
});

describe("closing", () => {
  test("twice is safe; later calls reject with ClosedError", async () => {
    const agent = demoAgent({ port: 0 });
    await agent.listen();
    await Promise.all([agent.close(), agent.close(), agent[Symbol.asyncDispose]()]);
    await expect(agent.listen()).rejects.toThrow(ClosedError);
    await expect(agent.handle(request)).rejects.toThrow(ClosedError);
  });

  test("works before listening and while it starts", async () => {
    const never = demoAgent({ port: 0 });
    await never.close();
    await expect(never.listen()).rejects.toThrow(ClosedError);
    const agent = demoAgent({ port: 0 });
    const listening = agent.listen();
    const closing = agent.close();
    await expect(listening).rejects.toThrow(ClosedError);
    await closing;
    expect(agent.addresses).toEqual([]);
  });

  test("ends pending reads, and undoes a pending Set", async () => {
    const agent = demoAgent({ limits: { timeout: 60_000 } });
    const log: string[] = [];
    agent.scalar(`${base}.8.0`, { type: "Integer32", get: () => new Promise<number>(() => undefined) });
    agent.scalar(`${base}.9.0`, {
      type: "Integer32",
      value: 1,
      set: () => new Promise<void>(() => log.push("set")),
      undo: () => void log.push("undo"),
    });
    const reading = new Manager(agent).get(`${base}.8.0`);
    const writing = new Manager(agent, 1, "private").set({ oid: `${base}.9.0`, type: "Integer32", value: 2 });
    await new Promise((resolve) => setImmediate(resolve));
    await agent.close();
    expect(log).toEqual(["set", "undo"]);
    expect((await reading).status).toBe("genErr");
    expect((await writing).status).toBe("commitFailed");
  });
});

describe("credentials without a model", () => {
  test("are reported by `listen`, with the packages to install", async () => {
    const errors: Error[] = [];
    const agent = new Agent({
      port: 0,
      communities,
      users: [{ user: "ops" }],
      onError: (error) => errors.push(error),
    });
    await agent.listen();
    expect(errors).toHaveLength(1);
    expect(UnknownMessageProcessingModel.isInstance(errors[0]) && errors[0].identifier).toBe(3);
    expect(errors[0]!.message).toContain("npm install @snmp/mpm-v3 @snmp/usm");
    await agent.close();
  });

  test("are a warning of the process if there is no `onError`", async () => {
    const warning = jest.spyOn(process, "emitWarning").mockImplementation(() => undefined);
    const agent = new Agent({ port: 0, communities, users: [{ user: "ops" }] });
    await agent.listen();
    expect(warning.mock.calls).toEqual([
      [
        expect.stringContaining("npm install @snmp/mpm-v3 @snmp/usm"),
        { type: "SnmpWarning", code: "ERR_SNMP_UNKNOWN_MODEL" },
      ],
    ]);
    warning.mockRestore();
    await agent.close();
  });

  test("are not reported if another model serves them", async () => {
    const errors: Error[] = [];
    const agent = new Agent({ port: 0, communities, models: [v1], onError: (error) => errors.push(error) });
    await agent.listen();
    await agent.close();
    expect(errors).toEqual([]);
  });
});
