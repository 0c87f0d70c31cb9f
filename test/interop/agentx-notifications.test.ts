// Notifications of subagents end to end: a subagent, our master, the originator of its agent, and snmptrapd.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Agent } from "@snmp/agent";
import { AgentXMaster, Subagent } from "@snmp/agentx";
import { engineId } from "@snmp/mpm-core";
import { v1 } from "@snmp/mpm-v1";
import { v2c } from "@snmp/mpm-v2c";
import { v3 } from "@snmp/mpm-v3";
import { NotificationOriginator } from "@snmp/notifications";
import { hexOf } from "@snmp/pdu";
import { startEngine } from "@snmp/usm";
import { execute } from "../support/built.ts";
import { describeNetSnmp, searchPath } from "../support/net-snmp.ts";
import { interopUsers, type Snmptrapd, startSnmptrapd } from "./notifications-peers.ts";

const enterprise = "1.3.6.1.4.1.32473";
const sender = engineId.fromText(32473, "master");
const user = interopUsers[3]!;
const env = { PATH: searchPath };

describeNetSnmp("subagents, our master and snmptrapd", ["snmptrapd", "agentxtrap"], () => {
  let folder: string;
  let trapd: Snmptrapd;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "agentx-traps-"));
    trapd = await startSnmptrapd([hexOf(sender)]);
  });
  afterAll(async () => {
    await trapd.stop();
    await rm(folder, { recursive: true });
  });

  /** Starts an agent whose master sends what subagents notify to snmptrapd. */
  async function startMaster(target: object) {
    const address = `unix:${join(folder, "master.sock")}`;
    const engine = await startEngine({ file: join(folder, "engine.json"), engineId: sender });
    const agent = new Agent({ port: 0, engine, communities: [{ name: "public" }] });
    const originator = new NotificationOriginator({
      engine,
      targets: [{ address: `udp://127.0.0.1:${trapd.port}`, retries: 1, ...target }],
    });
    const errors: Error[] = [];
    const master = new AgentXMaster(agent, {
      listen: address,
      originator,
      onError: (error) => errors.push(error),
    });
    await master.listen();
    return {
      address,
      errors,
      async [Symbol.asyncDispose]() {
        await master.close();
        await originator.close();
        await agent.close();
      },
    };
  }

  test.each([
    ["a trap of SNMPv2c", { credentials: v2c("public") }],
    ["an inform of SNMPv2c", { credentials: v2c("public"), kind: "inform" }],
    ["a trap of SNMPv3", { credentials: v3(user) }],
    ["an inform of SNMPv3", { credentials: v3(user), kind: "inform" }],
  ])("a notification of our subagent arrives as %s, with its time and all values", async (_, target) => {
    await using master = await startMaster(target);
    await using subagent = new Subagent({ master: master.address });
    await subagent.connect();
    const before = (await trapd.got(0)).length;
    await subagent.notify({
      trapOid: `${enterprise}.0.1`,
      upTime: 4711,
      varbinds: [
        { oid: `${enterprise}.1.0`, type: "OctetString", value: 'a "quoted" text' },
        { oid: `${enterprise}.2.0`, type: "Integer32", value: -3 },
        { oid: `${enterprise}.3.0`, type: "Counter64", value: 18_446_744_073_709_551_615n },
        { oid: `${enterprise}.4.0`, type: "IpAddress", value: "192.0.2.9" },
        { oid: `${enterprise}.5.0`, type: "ObjectIdentifier", value: `${enterprise}.9` },
      ],
    });
    const line = (await trapd.got(before + 1)).at(-1)!;
    for (const text of [
      ".1.3.6.1.2.1.1.3.0 = 0:0:00:47.11",
      `.1.3.6.1.6.3.1.1.4.1.0 = .${enterprise}.0.1`,
      `.${enterprise}.1.0 = "a \\"quoted\\" text"`,
      `.${enterprise}.2.0 = -3`,
      `.${enterprise}.3.0 = 18446744073709551615`,
      `.${enterprise}.4.0 = 192.0.2.9`,
      `.${enterprise}.5.0 = .${enterprise}.9`,
    ])
      expect(line).toContain(text);
    expect(master.errors).toEqual([]);
  });

  test("a notification of our subagent arrives as a trap of SNMPv1", async () => {
    await using master = await startMaster({ credentials: v1("public") });
    await using subagent = new Subagent({ master: master.address });
    await subagent.connect();
    const before = (await trapd.got(0)).length;
    await subagent.notify({
      trapOid: `${enterprise}.0.7`,
      varbinds: [{ oid: `${enterprise}.2.0`, type: "Integer32", value: 5 }],
    });
    const line = (await trapd.got(before + 1)).at(-1)!;
    // RFC 3584 §3.2: enterprise, enterpriseSpecific, specific trap
    expect(line).toContain(`GOT v1 127.0.0.1 .${enterprise} 6 .7`);
    expect(line).toContain(`.${enterprise}.2.0 = 5`);
  });

  test("a notification of net-snmp's agentxtrap arrives", async () => {
    await using master = await startMaster({ credentials: v2c("public"), kind: "inform" });
    const before = (await trapd.got(0)).length;
    const words = [
      "-x",
      master.address,
      "-U",
      "123",
      `.${enterprise}.0.2`,
      `.${enterprise}.6.0`,
      "s",
      "from C",
    ];
    const { status, stderr } = await execute("agentxtrap", words, {
      env: { ...env, MIBS: "" },
      timeout: 10_000,
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    const line = (await trapd.got(before + 1)).at(-1)!;
    expect(line).toContain(".1.3.6.1.2.1.1.3.0 = 0:0:00:01.23");
    expect(line).toContain(`.1.3.6.1.6.3.1.1.4.1.0 = .${enterprise}.0.2`);
    expect(line).toContain(`.${enterprise}.6.0 = "from C"`);
    expect(master.errors).toEqual([]);
  });
});
