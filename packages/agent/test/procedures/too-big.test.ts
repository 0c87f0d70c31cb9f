// Answers that are too long for the manager (RFC 3416 §4.2.1, RFC 1157 §4.1.2).
import { bareAgent, base } from "../support/demo.ts";
import { Manager } from "../support/manager.ts";

describe("tooBig", () => {
  const big = (maxMessageSize: number) => {
    const agent = bareAgent({ maxMessageSize });
    agent.scalar(`${base}.1.0`, { type: "OctetString", value: new Uint8Array(470) });
    agent.scalar(`${base}.2.0`, { type: "OctetString", value: "small" });
    return agent;
  };

  test("is the answer if the message would be too long, without variable bindings", async () => {
    const manager = new Manager(big(484));
    expect(await manager.get(`${base}.1.0`)).toMatchObject({ status: "tooBig", index: 0, varbinds: [] });
    expect(await manager.next(`${base}`)).toMatchObject({ status: "tooBig", index: 0, varbinds: [] });
    expect(await manager.get(`${base}.2.0`)).toMatchObject({ status: "noError" });
  });

  test("has the variable bindings of the request in SNMPv1 (RFC 1157 §4.1.2)", async () => {
    const reply = await new Manager(big(484), 0).get(`${base}.1.0`, `${base}.2.0`);
    expect(reply).toMatchObject({
      status: "tooBig",
      index: 0,
      varbinds: [`${base}.1.0=Null:`, `${base}.2.0=Null:`],
    });
  });

  test("is not the answer if the message fits exactly", async () => {
    const fitting = await new Manager(big(560)).get(`${base}.1.0`);
    expect(fitting.status).toBe("noError");
    expect((await new Manager(big(fitting.octets.length + 10)).get(`${base}.1.0`)).status).toBe("noError");
    expect((await new Manager(big(fitting.octets.length - 1)).get(`${base}.1.0`)).status).toBe("tooBig");
  });

  test("is dropped, and counted in snmpSilentDrops, if even that would be too long", async () => {
    // in SNMPv1 a tooBig is as long as the request, which here is longer than what the agent makes
    const agent = big(484);
    const manager = new Manager(agent, 0);
    const names = Array.from({ length: 40 }, () => `${base}.1.0`);
    await expect(manager.get(...names)).rejects.toThrow("did not answer");
    expect(agent.counters.get("snmpSilentDrops")).toBe(1);
  });

  test("is the answer to more names than `limits.varbinds`, so that the manager splits the request", async () => {
    const manager = new Manager(bareAgent({ limits: { varbinds: 10 } }));
    const names = (count: number): string[] => Array.from({ length: count }, () => base);
    expect((await manager.get(...names(10))).status).toBe("noError");
    expect((await manager.get(...names(11))).status).toBe("tooBig");
  });
});
