// snmpusm, snmpvacm and the managers of net-snmp against the administrative MIBs of an agent.
import { mkdtemp, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Agent } from "@snmp/agent";
import { serveAccessControl, serveTargets, serveUsers } from "@snmp/agent/admin";
import { LocalEngine } from "@snmp/mpm-core";
import "@snmp/mpm-v2c";
import "@snmp/mpm-v3";
import { openUserTable, userFile, type UserStore } from "@snmp/usm";
import {
  describeNetSnmp,
  readWithTool,
  runTool,
  type ToolResult,
} from "../../../../test/support/net-snmp.ts";

const engineId = Uint8Array.of(0x80, 0, 0, 0, 5, 1, 2, 3, 4);
const users = [
  {
    user: "admin",
    auth: { protocol: "sha256", password: "admin password" },
    priv: { protocol: "aes128", password: "admin privacy" },
    group: "admins",
  },
  {
    user: "template",
    auth: { protocol: "sha", password: "template password" },
    priv: { protocol: "aes128", password: "template privacy" },
    group: "guests",
  },
  { user: "weak", auth: { protocol: "md5", password: "weak password" }, group: "guests" },
] as const;

async function startAgent(store?: UserStore, boots = 1): Promise<Agent> {
  const engine = new LocalEngine({ engineId, boots });
  const identities = users.map(({ user, auth, ...rest }) => ({
    user,
    auth,
    ...("priv" in rest && { priv: rest.priv }),
  }));
  const userTable = await openUserTable({ engine, users: identities, ...(store && { store }) });
  const agent = new Agent({
    listen: "udp://127.0.0.1:0",
    engine,
    settings: { 3: { userTable } },
    users,
    views: { all: { include: ["1"] }, own: { include: ["1.3.6.1.2.1.1", "1.3.6.1.6.3.15.1.2"] } },
    groups: {
      admins: { level: "authPriv", read: "all", write: "all" },
      guests: { level: "authNoPriv", read: "own", write: "own" },
    },
    securityToGroup: [{ securityModel: 3, securityName: "bob", group: "guests" }],
    communities: [{ name: "public", securityName: "public" }],
  });
  serveUsers(agent, userTable);
  serveAccessControl(agent);
  await agent.listen();
  return agent;
}

const as = (user: string, auth: string, password: string, privacy?: string): string[] => [
  ...["-u", user, "-a", auth, "-A", password],
  ...(privacy === undefined ? ["-l", "authNoPriv"] : ["-l", "authPriv", "-x", "AES", "-X", privacy]),
];
const admin = as("admin", "SHA-256", "admin password", "admin privacy");

function usm(agent: Agent, options: readonly string[], ...args: string[]): Promise<ToolResult> {
  return runTool("snmpusm", { port: agent.port!, version: "3", options }, ...args);
}

async function reads(agent: Agent, options: readonly string[]): Promise<boolean> {
  const { status } = await runTool(
    "snmpget",
    { port: agent.port!, version: "3", options: ["-r0", ...options] },
    "1.3.6.1.2.1.1.5.0",
  );
  return status === 0;
}

const userEntry = "1.3.6.1.6.3.15.1.2.2.1";
const indexOf = (name: string): string =>
  [engineId.length, ...engineId, name.length, ...Buffer.from(name)].join(".");

describeNetSnmp("snmpusm of net-snmp", ["snmpusm", "snmpget", "snmpset"], () => {
  jest.setTimeout(60_000);

  test("changes the authentication and privacy passwords of a user", async () => {
    await using agent = await startAgent();
    const changed = await usm(
      agent,
      admin,
      "-Ca",
      "passwd",
      "template password",
      "another password",
      "template",
    );
    expect(changed).toMatchObject({ status: 0, stderr: "" });
    expect(await reads(agent, as("template", "SHA", "template password"))).toBe(false);
    expect(await reads(agent, as("template", "SHA", "another password"))).toBe(true);
  });
});
