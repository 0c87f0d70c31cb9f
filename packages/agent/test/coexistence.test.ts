import type { SetError } from "@snmp/agent";
import { makeVarbind, requestPdu, varbindFrom, type VarbindInput } from "@snmp/pdu";
import { base, bareAgent, demoAgent } from "./support/demo.ts";
import { Manager } from "./support/manager.ts";

describe("SNMPv1 (RFC 3584 §4)", () => {
  test("answers noSuchName for a missing name, with its index and the variable bindings of the request (§4.2.2.2)", async () => {
    const manager = new Manager(demoAgent(), 0);
    for (const missing of [`${base}.1.1.1`, `${base}.9.0`, `${base}.2.1.2.7`]) {
      const reply = await manager.get(`${base}.1.1.0`, missing, `${base}.1.2.0`);
      expect(reply).toMatchObject({
        status: "noSuchName",
        index: 2,
        varbinds: [`${base}.1.1.0=Null:`, `${missing}=Null:`, `${base}.1.2.0=Null:`],
      });
    }
    expect((await manager.get(`${base}.1.1.0`)).varbinds).toEqual([`${base}.1.1.0=Integer32:-5`]);
  });

  test("answers noSuchName at the end of the MIB", async () => {
    const manager = new Manager(demoAgent(), 0);
    expect(await manager.next(base, `${base}.2.1.4.2`)).toMatchObject({ status: "noSuchName", index: 2 });
  });

  test("answers noSuchName for a Counter64 in a Get, and skips it in a GetNext (§4.2.2.1)", async () => {
    const manager = new Manager(demoAgent(), 0);
    expect(await manager.get(`${base}.1.2.0`, `${base}.1.3.0`)).toMatchObject({
      status: "noSuchName",
      index: 2,
    });
    expect(await manager.get(`${base}.2.1.3.1`)).toMatchObject({ status: "noSuchName", index: 1 });
    expect(await manager.walk(base)).toEqual([
      `${base}.1.1.0`,
      `${base}.1.2.0`,
      `${base}.1.4.0`,
      `${base}.2.1.2.1`,
      `${base}.2.1.2.2`,
      `${base}.2.1.4.1`,
      `${base}.2.1.4.2`,
    ]);
    expect((await new Manager(manager.agent).walk(base)).length).toBe(10);
  });

  test("skips a Counter64 even if the provider does not skip it itself", async () => {
    const agent = bareAgent();
    const at = (number: number) =>
      varbindFrom({ oid: `${base}.${number}`, type: number % 2 ? "Counter64" : "Integer32", value: number });
    agent.mount({
      root: base,
      get: (oid) => makeVarbind(oid, "noSuchInstance", null),
      next: async (oid) => {
        const last = Number(oid.split(".")[7] ?? 0);
        return last < 9 ? at(last + 1) : undefined;
      },
    });
    expect(await new Manager(agent, 0).walk(base)).toEqual([2, 4, 6, 8].map((number) => `${base}.${number}`));
    expect(await new Manager(agent).walk(base)).toHaveLength(9);
  });

  test.each<[SetError, string]>([
    ["wrongType", "badValue"],
    ["wrongLength", "badValue"],
    ["wrongEncoding", "badValue"],
    ["wrongValue", "badValue"],
    ["inconsistentValue", "badValue"],
    ["noAccess", "noSuchName"],
    ["notWritable", "noSuchName"],
    ["noCreation", "noSuchName"],
    ["inconsistentName", "noSuchName"],
    ["resourceUnavailable", "genErr"],
    ["genErr", "genErr"],
  ])("translates %s into %s (§4.4)", async (reason, status) => {
    const agent = bareAgent();
    agent.scalar(`${base}.1.0`, {
      type: "Integer32",
      value: 1,
      access: "read-write",
      validate: () => reason,
    });
    agent.scalar(`${base}.2.0`, { type: "Integer32", value: 1, access: "read-write" });
    const inputs: VarbindInput[] = [2, 1].map((number) => ({
      oid: `${base}.${number}.0`,
      type: "Integer32",
      value: 5,
    }));
    expect(await new Manager(agent, 1, "private").set(...inputs)).toMatchObject({ status: reason, index: 2 });
    expect(await new Manager(agent, 0, "private").set(...inputs)).toMatchObject({ status, index: 2 });
  });

  test("translates commitFailed and undoFailed into genErr", async () => {
    const agent = bareAgent();
    const fail = (): never => {
      throw new Error("no");
    };
    agent.scalar(`${base}.1.0`, { type: "Integer32", value: 1, set: fail, undo: () => undefined });
    agent.scalar(`${base}.2.0`, { type: "Integer32", value: 1, set: fail, undo: fail });
    const manager = new Manager(agent, 0, "private");
    expect(await manager.set({ oid: `${base}.1.0`, type: "Integer32", value: 5 })).toMatchObject({
      status: "genErr",
      index: 1,
    });
    expect(await manager.set({ oid: `${base}.2.0`, type: "Integer32", value: 5 })).toMatchObject({
      status: "genErr",
      index: 0,
    });
  });

  test("discards a request with a Counter64 (§4.2.2.1)", async () => {
    const agent = demoAgent();
    const octets = new Manager(agent)
      .encode(requestPdu("GetRequest", 1, [varbindFrom({ oid: base, type: "Counter64", value: 5n })]))
      .slice();
    octets[4] = 0;
    expect(await agent.handle(octets)).toBeUndefined();
    expect(agent.counters.get("snmpInASNParseErrs")).toBe(1);
  });
});
