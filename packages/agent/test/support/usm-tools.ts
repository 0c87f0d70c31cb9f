// An agent with users that net-snmp's tools administer, and the options with which they do it.
import { Agent } from "@snmp/agent";
import { serveAccessControl, serveUsers } from "@snmp/agent/admin";
import { LocalEngine } from "@snmp/mpm-core";
import { openUserTable, type UserStore } from "@snmp/usm";

export const engineId = Uint8Array.of(0x80, 0, 0, 0, 5, 1, 2, 3, 4);
const users = [
  {
    user: "admin",
    auth: { protocol: "sha256", password: "admin password" },
    priv: { protocol: "aes128", password: "admin privacy" },
    group: "admins",
  },
  {
    user: "template",
    auth: { protocol: "sha256", password: "template password" },
    priv: { protocol: "aes128", password: "template privacy" },
    level: "authNoPriv",
    group: "guests",
  },
  { user: "weak", auth: { protocol: "md5", password: "weak password" }, group: "guests" },
] as const;

export async function startAgent(store?: UserStore, boots = 1): Promise<Agent> {
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

export const as = (user: string, auth: string, password: string, privacy?: string): string[] => [
  ...["-u", user, "-a", auth, "-A", password],
  ...(privacy === undefined ? ["-l", "authNoPriv"] : ["-l", "authPriv", "-x", "AES", "-X", privacy]),
];
export const admin = as("admin", "SHA-256", "admin password", "admin privacy");

export const sha256 = "SHA-256";
