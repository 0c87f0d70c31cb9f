// --pcap and --pcap-keys, as Wireshark's tshark reads them.
import { execFileSync, spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Agent } from "@snmp/agent";
import "@snmp/mpm-v2c";
import "@snmp/mpm-v3";
import "@snmp/usm";
import { snmp } from "./support/terminal.ts";

const sysName = "1.3.6.1.2.1.1.5.0";
const protocols = [
  ["MD5", "DES"],
  ["SHA", "AES"],
  ["SHA-224", "AES"],
  ["SHA-256", "AES"],
  ["SHA-384", "AES-256"],
  ["SHA-512", "AES-256"],
  ["MD5", "AES-192"],
  ["SHA", "AES-256"],
  ["MD5", "AES-192-C"],
  ["SHA", "AES-256-C"],
] as const;
const passwords = { auth: String.raw`authentication \ "password"`, priv: "privacy password" };
const nameOf = (protocol: string): string =>
  ({ AES: "aes128" })[protocol] ?? protocol.toLowerCase().replaceAll("-", "");

let agent: Agent;
let host: string;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "snmp-capture-"));
  agent = new Agent({
    port: 0,
    communities: [{ name: "public", access: "read-only" }],
    users: protocols.map(([auth, priv]) => ({
      user: `${auth}/${priv}`,
      auth: { protocol: nameOf(auth), password: passwords.auth },
      priv: { protocol: nameOf(priv), password: passwords.priv },
      access: "read-only" as const,
    })),
    system: { name: "core-1" },
  });
  await agent.listen();
  host = agent.addresses[0]!.replace("udp://", "");
});
afterAll(async () => {
  await agent.close();
  rmSync(folder, { recursive: true });
});

test("--pcap writes the messages of the command into a file that others cannot read, and counts them", async () => {
  const file = join(folder, "plain.pcapng");
  // the agent runs in this process, too, and each side sees two messages
  expect(await snmp(["get", "--pcap", file, host, sysName])).toMatchObject({
    status: 0,
    stdout: `${sysName} = OctetString: "core-1"\n`,
    stderr: `snmp: 4 messages in ${file}\n`,
  });
  const octets = readFileSync(file);
  expect(octets.subarray(0, 4).toString("hex")).toBe("0a0d0d0a");
  expect(octets.includes("core-1")).toBe(true);
  if (process.platform !== "win32") expect(statSync(file).mode & 0o777).toBe(0o600);
});

test.each(["pcap", "pcap-keys"])(
  "a file for --%s that was there becomes one that others cannot read",
  async (option) => {
    const file = join(folder, `earlier-${option}`);
    writeFileSync(file, "", { mode: 0o644 });
    chmodSync(file, 0o644);
    const { status } = await snmp(["get", `--${option}`, file, ...keyOptions("SHA", "AES"), host, sysName]);
    expect(status).toBe(0);
    if (process.platform !== "win32") expect(statSync(file).mode & 0o777).toBe(0o600);
  },
);

test("the file has the messages of a command that fails, too", async () => {
  const file = join(folder, "failing.pcapng");
  const { status, stderr } = await snmp(["get", "--pcap", file, "-r0", "-t0.1", "-c", "none", host, sysName]);
  expect(status).toBe(3);
  expect(stderr).toContain(`snmp: 2 messages in ${file}\n`);
});

test.each(["agent", "listen", "simulate", "trap", "walk"])("snmp %s takes --pcap", async (command) => {
  expect((await snmp(["help", command])).stdout).toContain("--pcap FILE");
  const nowhere = join(folder, "missing", "x.pcapng");
  const { status, stderr } = await snmp([command, "--pcap", nowhere]);
  expect({ status, stderr }).toMatchObject({
    status: 2,
    stderr: expect.stringContaining("--pcap: cannot write the file: ENOENT") as string,
  });
});

const keyOptions = (auth: string, priv: string): string[] => [
  ...["-v3", "-u", `${auth}/${priv}`, "-a", auth, "-A", passwords.auth, "-x", priv, "-X", passwords.priv],
];

test("--pcap-keys refuses what Wireshark cannot use, and writes no file then", async () => {
  const file = join(folder, "refused");
  const refused = async (...args: string[]): Promise<string> => {
    const { status, stderr } = await snmp(["get", "--pcap-keys", file, ...args, host, sysName]);
    expect(status).toBe(2);
    expect(stderr).not.toContain(passwords.auth);
    return stderr;
  };
  expect(await refused()).toContain("--pcap-keys needs a user of SNMPv3: -u, --user");
  expect(await refused("-u", "ops", "-a", "SHA", "-3m", "00".repeat(20))).toContain(
    "--pcap-keys needs passwords: Wireshark takes no keys",
  );
  expect(await refused(...keyOptions("SHA", "3DES"))).toContain(
    "Wireshark does not know the privacy protocol 3des",
  );
  expect(existsSync(file)).toBe(false);
});

const hasTshark = spawnSync("tshark", ["--version"]).status === 0;
const describeTshark = hasTshark ? describe : describe.skip;
// older ones lengthen all keys as draft-reeder-snmpv3-usm-3desede does, and not as AES-192 and AES-256 have it
const hasExpansion =
  hasTshark &&
  !/More fields than required/.test(
    spawnSync("tshark", ["-o", 'uat:snmp_users:"","u","SHA1","a","AES","b","AGENT++"', "-r", "/dev/null"], {
      encoding: "utf8",
    }).stderr,
  );
const missing = hasExpansion ? "" : ", too old for AES-192 and AES-256";
describeTshark(`tshark${hasTshark ? missing : " (not installed: Debian's tshark)"}`, () => {
  const readable = protocols.filter(([, priv]) => hasExpansion || !/^AES-(?:192|256)$/.test(priv));
  test.each(readable)("decrypts %s with %s by the line of --pcap-keys", async (auth, priv) => {
    const name = `${auth}-${priv}`;
    const file = join(folder, `${name}.pcapng`);
    const keys = join(folder, name);
    const { status, stderr } = await snmp([
      ...["get", "--pcap", file, "--pcap-keys", keys, ...keyOptions(auth, priv), host, sysName],
    ]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: `snmp: 8 messages in ${file}\n` });
    if (process.platform !== "win32") expect(statSync(keys).mode & 0o777).toBe(0o600);
    const line = readFileSync(keys, "utf8").trimEnd();
    const names = execFileSync(
      "tshark",
      ["-r", file, "-T", "fields", "-e", "snmp.name", "-o", `uat:snmp_users:${line}`],
      { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] },
    );
    expect(names).toContain(sysName);
  });
});
