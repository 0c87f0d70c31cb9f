// SNMPv3, with the options of net-snmp's tools.
import type { Agent } from "@snmp/agent";
import { authenticationProtocols, localizeKey } from "@snmp/usm";
import { startAgent } from "./support/agent.ts";
import { snmp } from "./support/terminal.ts";

let agent: Agent;
let host: string;
beforeAll(async () => void ({ agent, host } = await startAgent()));
afterAll(() => agent.close());

const sysName = "1.3.6.1.2.1.1.5.0";
const ifTable = "1.3.6.1.2.1.2.2";
const user = ["-u", "ops", "-a", "SHA-256", "-A", "maplesyrup", "-x", "AES", "-X", "maplesyrup"];

test("reads and writes as a user with passwords, encrypted", async () => {
  expect(await snmp(["get", ...user, host, sysName])).toMatchObject({
    status: 0,
    lines: [`${sysName} = OctetString: "core-1"`],
  });
  expect((await snmp(["walk", "-v3", ...user, host, ifTable])).lines).toHaveLength(7);
  expect((await snmp(["set", ...user, host, sysName, "s", "core-1"])).status).toBe(0);
});

test("takes passwords from the environment", async () => {
  const environment = { SNMP_AUTH_PASSWORD: "maplesyrup", SNMP_PRIV_PASSWORD: "maplesyrup" };
  expect(
    await snmp(["get", "-v3", "-u", "ops", "-a", "sha256", "-x", "aes128", host, sysName], { environment }),
  ).toMatchObject({
    status: 0,
  });
});

test.each(["authPriv", "priv", "AP", "3"])("takes the level -l %s, as net-snmp does", async (level) => {
  expect((await snmp(["get", ...user, "-l", level, host, sysName])).status).toBe(0);
  expect((await snmp(["get", ...user, "-l", "auth", host, sysName])).stderr).toContain("authorizationError");
});

test("asks the engine that -e names, and no other", async () => {
  const engineId = Buffer.from(agent.engineId).toString("hex");
  const own = await snmp(["get", ...user, "-d", "-e", engineId, host, sysName]);
  expect(own).toMatchObject({ status: 0, lines: [`${sysName} = OctetString: "core-1"`] });
  expect(own.stderr).not.toContain("empty: discovery");
  const other = await snmp(["get", ...user, "-r0", "-e", "0x80001f888059dc486145a26322", host, sysName]);
  expect(other).toMatchObject({
    status: 1,
    stderr: expect.stringContaining("usmStatsUnknownEngineIDs") as string,
  });
  expect(
    (await snmp(["get", "-u", "anybody", "-r0", "-e", "80001f888059dc486145a26322", host, sysName])).status,
  ).toBe(1);
});

test("asks about the context of -n, and the engine of -E", async () => {
  expect((await snmp(["get", ...user, "-Oqv", "-n", "vlan5", host, sysName])).stdout).toBe("five\n");
  expect(
    (await snmp(["get", ...user, "-Oqv", "-n", "vlan5", "-E", "8000000006", host, sysName])).stdout,
  ).toBe("five\n");
  expect((await snmp(["get", ...user, "-r0", "-n", "nowhere", host, sysName])).stderr).toContain(
    "snmpUnknownContexts",
  );
  const elsewhere = await snmp(["get", ...user, "-r0", "-E", "80001f888059dc486145a26322", host, sysName]);
  expect(elsewhere.stderr).toContain("snmpUnknownPDUHandlers");
});

test("reports a wrong password by name, in one line", async () => {
  const { status, stderr } = await snmp(["get", "-r0", ...user, "-A", "not the password", host, sysName]);
  expect(status).toBe(1);
  expect(stderr).toMatch(/^snmp: [^\n]*usmStatsWrongDigests[^\n]*\n$/);
  expect((await snmp(["get", "-r0", "-u", "nobody", host, sysName])).stderr).toContain(
    "usmStatsUnknownUserNames",
  );
});

test.each([
  [["-v3"], "SNMPv3 needs a user: -u, --user"],
  [["-u", "ops", "-c", "public"], "-c, --community is for SNMPv1 and SNMPv2c"],
  [["-u", "ops", "-a", "SHA"], "-a, --auth-protocol needs -A, --auth-password"],
  [["-u", "ops", "-A", "maplesyrup"], "-A, --auth-password needs -a, --auth-protocol"],
  [["-v2c", "-u", "ops"], "-u, --user is for SNMPv3; add -v 3"],
  [["-u", "ops", "-a", "SHA-3", "-A", "maplesyrup"], "sha3"],
  [["-u", "ops", "-l", "authPriv"], /authPriv .*auth/],
  [["-u", "ops", "-E", "xyz"], "-E, --context-engine-id"],
  [["-u", "ops", "-e", "80001"], "-e, --engine-id"],
  [["-u", "ops", "-l", "high"], "unknown security level; use noAuthNoPriv, authNoPriv or authPriv"],
  [["-u", "ops", "-a", "SHA", "-A", "maplesyrup", "-3m", "0a"], "exclude each other; use one of them"],
  [["-u", "ops", "-3m", "0a"], "--auth-master-key needs -a, --auth-protocol"],
  [["-u", "ops", "-Z", "1,2"], "-Z, --engine-time needs -e, --engine-id"],
  [["-u", "ops", "-e", "8000000001", "-Z", "soon"], "-Z, --engine-time must be two numbers such as 5,3600"],
  [["-n", "vlan5"], "-n, --context is for SNMPv3; add -v 3"],
  [["-u", "ops", "-a", "SHA", "-A", "short"], /auth\.password .*\b8 octets.*\b5\b/],
])("refuses %j: %s", async (options, message) => {
  const { status, stderr } = await snmp(["get", ...options, host, sysName]);
  expect(stderr).toMatch(message);
  expect(stderr).not.toContain("maplesyrup");
  expect(status).toBe(2);
});

test("--packets shows the decrypted content of encrypted packets, and marks it", async () => {
  for (const [priv, user] of [
    ["AES", "ops"],
    ["3DES", "old"],
  ] as const) {
    const options = ["-u", user, "-a", "SHA-256", "-A", "maplesyrup", "-x", priv, "-X", "maplesyrup"];
    const { stderr } = await snmp(["get", "-d", ...options, host, sysName]);
    const lines = stderr.split("\n");
    expect(lines.filter((line) => line.includes("encryptedPDU OCTET STRING"))).toHaveLength(2);
    const decrypted = lines.filter((line) => /^ *\d+~ /.test(line)).join("\n");
    expect(decrypted).toMatch(
      /ScopedPDU[^]* contextEngineID [^]*GetRequest-PDU[^]*1\.3\.6\.1\.2\.1\.1\.5\.0[^]*Response-PDU[^]*"core-1"/,
    );
    expect(stderr).not.toContain("unreadable");
  }
});

describe("keys instead of passwords", () => {
  const sha256 = authenticationProtocols.get("sha256")!;
  let master: Uint8Array;
  beforeAll(async () => (master = await sha256.passwordToKey(Buffer.from("maplesyrup"))));
  const hex = (octets: Uint8Array): string => Buffer.from(octets).toString("hex");
  const protocols = ["-u", "ops", "-a", "SHA-256", "-x", "AES"];

  test("-3m and -3M take master keys", async () => {
    const keys = ["-3m", `0x${hex(master)}`, "-3M", hex(master)];
    expect(await snmp(["get", ...protocols, ...keys, "-d", host, sysName])).toMatchObject({
      status: 0,
      lines: [`${sysName} = OctetString: "core-1"`],
      stderr: expect.stringMatching(/^ *\d+~ /m) as string,
    });
  });

  test("-3k and -3K take keys for one engine", async () => {
    const localized = localizeKey(sha256, master, agent.engineId);
    const keys = ["-3k", hex(localized), "-3K", hex(localized.subarray(0, 16))];
    expect(await snmp(["get", ...protocols, ...keys, "-d", host, sysName])).toMatchObject({
      status: 0,
      stderr: expect.stringMatching(/^ *\d+~ /m) as string,
    });
  });

  test("keys may stand in the environment", async () => {
    const environment = { SNMP_AUTH_MASTER_KEY: hex(master), SNMP_PRIV_MASTER_KEY: hex(master) };
    expect((await snmp(["get", ...protocols, host, sysName], { environment })).status).toBe(0);
  });
});

test("-Z gives the clock of the engine, so that nothing is discovered", async () => {
  const engineId = Buffer.from(agent.engineId).toString("hex");
  const clock = "1,0"; // the agent has just started
  const { status, stderr } = await snmp(["get", ...user, "-d", "-e", engineId, "-Z", clock, host, sysName]);
  expect(status).toBe(0);
  expect(stderr.match(/^\d+ octets to /gm)).toHaveLength(1);
});
