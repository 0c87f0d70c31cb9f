// The same options of SNMPv3 for our command and for net-snmp's snmpget, against one agent.
import { Agent } from "@snmp/agent";
import "@snmp/mpm-v3";
import "@snmp/usm";
import { snmp } from "../../packages/cli/test/support/terminal.ts";
import { describeNetSnmp, runTool } from "../support/net-snmp.ts";
import { matrixUsers } from "../support/v3-users.ts";

const sysName = "1.3.6.1.2.1.1.5.0";
const engineId = "80001f888059dc486145a26322";
const agent = new Agent({
  port: 0,
  engineId: Buffer.from(engineId, "hex"),
  users: matrixUsers.map(({ input }) => input),
  system: { name: "ours" },
});
agent.context("vlan5").scalar(sysName, { type: "OctetString", value: "five" });

beforeAll(() => agent.listen());
afterAll(() => agent.close());

/** Runs our command: resolves to its output, or to `failed`. */
async function ours(options: readonly string[]): Promise<string> {
  const { status, stdout } = await snmp([
    "get",
    "-v3",
    "-r0",
    "-t2",
    "-Oqv",
    ...options,
    `127.0.0.1:${agent.port!}`,
    sysName,
  ]);
  return status === 0 ? stdout.trim() : "failed";
}

test.each(matrixUsers.map(({ name, options }) => [name, options] as const))("as %s", async (_, options) => {
  expect(await ours(options)).toBe("ours");
});

describeNetSnmp("net-snmp's snmpget and ours", ["snmpget"], () => {
  async function theirs(options: readonly string[]): Promise<string> {
    const { status, stdout } = await runTool(
      "snmpget",
      { port: agent.port!, version: "3", options: [...options, "-r0", "-t1", "-Oqv", "-Oa"] },
      `.${sysName}`,
    );
    return status === 0 ? stdout.trim().replaceAll('"', "") : "failed";
  }

  const user = [
    "-u",
    "sha256-aes128",
    "-a",
    "SHA-256",
    "-A",
    "authentic-sha256",
    "-x",
    "AES",
    "-X",
    "private-aes128",
  ];
  const whole = [...user, "-l", "authPriv"];
  test.each<[string, readonly string[], string]>([
    ["-l authPriv", whole, "ours"],
    ["-l ap", [...user, "-l", "ap"], "ours"],
    ["-l PRIV", [...user, "-l", "PRIV"], "ours"],
    ["-l auth, below what the user must have", [...user, "-l", "auth"], "failed"],
    ["-l noAuthNoPriv, below it too", [...user, "-l", "noAuthNoPriv"], "failed"],
    ["-l of a level that there is not", [...user, "-l", "secure"], "failed"],
    ["-x AES128", [...whole, "-x", "AES128"], "ours"],
    ["-A of another password", [...whole, "-A", "something else"], "failed"],
    ["-A that is too short", [...whole, "-A", "short"], "failed"],
    ["-X of another password", [...whole, "-X", "something else"], "failed"],
    ["-u of nobody", [...whole, "-u", "nobody"], "failed"],
    ["-n of a context", [...whole, "-n", "vlan5"], "five"],
    ["-n of none", [...whole, "-n", "vlan6"], "failed"],
    ["-e of the engine", [...whole, "-e", engineId], "ours"],
    ["-e with 0x", [...whole, "-e", `0x${engineId}`], "ours"],
    ["-e of another engine", [...whole, "-e", "80001f888059dc486145a26399"], "failed"],
    ["an invalid -e", [...whole, "-e", "zz"], "failed"],
    ["-E of the engine", [...whole, "-E", engineId], "ours"],
    ["-E of localEngineID", [...whole, "-E", "8000000006"], "ours"],
    ["-E of another engine", [...whole, "-E", "80001f888059dc486145a26399"], "failed"],
    ["-E and -n", [...whole, "-E", engineId, "-n", "vlan5"], "five"],
  ])("%s", async (_, options, expected) => {
    expect({ ours: await ours(options), theirs: await theirs(options) }).toEqual({
      ours: expected,
      theirs: expected,
    });
  });
});
