import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { addDefaults, readSnmpConf } from "../src/snmp-conf.ts";
import { startNamedAgent } from "./support/named-agent.ts";
import { snmp } from "./support/terminal.ts";

let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), "snmp-conf-"))));
afterEach(() => rmSync(folder, { recursive: true }));

/** Writes snmp.conf of the folder, and returns the environment that points to it. */
function writeConf(...lines: string[]): { SNMPCONFPATH: string } {
  writeFileSync(join(folder, "snmp.conf"), `${lines.join("\n")}\n`);
  return { SNMPCONFPATH: folder };
}

test("reads tokens, comments and quotes; snmp.local.conf and later folders win", () => {
  const environment = writeConf(
    "# defVersion 1",
    "defVersion 3",
    'defSecurityName "the ops"',
    "MIBS +ACME-MIB",
    "odd",
  );
  writeFileSync(join(folder, "snmp.local.conf"), "defVersion 2c\n[snmptrapd]\ndefCommunity other\n");
  expect([...readSnmpConf(environment)]).toEqual([
    ["defversion", "2c"],
    ["defsecurityname", "the ops"],
    ["mibs", "+ACME-MIB"],
  ]);
  expect(readSnmpConf({ SNMPCONFPATH: join(folder, "nowhere") }).size).toBe(0);
});

test("reads the folder .snmp of the home", () => {
  mkdirSync(join(folder, ".snmp"));
  writeFileSync(join(folder, ".snmp", "snmp.conf"), "defCommunity of-the-home\n");
  expect(readSnmpConf({ HOME: folder }).get("defcommunity")).toBe("of-the-home");
});

const v3 = [
  "defVersion 3",
  "defSecurityName ops",
  "defSecurityLevel authPriv",
  "defAuthType SHA-256",
  "defPrivType AES",
  "defPassphrase for-both",
  "defPrivPassphrase for-priv",
  "defCommunity lab",
  "defContext site",
  "timeout 3",
];
const complete = {
  timeout: "3",
  "snmp-version": "3",
  user: "ops",
  level: "authPriv",
  context: "site",
  "auth-protocol": "SHA-256",
  "auth-password": "for-both",
  "priv-protocol": "AES",
  "priv-password": "for-priv",
};

test.each([
  ["a whole user by default", {}, {}, complete],
  [
    "a community for another version",
    { "snmp-version": "2c" },
    {},
    { timeout: "3", "snmp-version": "2c", community: "lab" },
  ],
  [
    "no community beside one of the environment",
    { "snmp-version": "1" },
    { SNMP_COMMUNITY: "x" },
    { timeout: "3", "snmp-version": "1" },
  ],
  [
    "no protocols that the level does not need",
    { level: "noAuthNoPriv" },
    {},
    { timeout: "3", "snmp-version": "3", user: "ops", level: "noAuthNoPriv", context: "site" },
  ],
  [
    "the rest of a user of the command line",
    { user: "eve", timeout: "1" },
    {},
    { ...complete, "snmp-version": undefined, user: "eve", timeout: "1" },
  ],
  [
    "no password beside a key",
    { "auth-master-key": "0x00" },
    {},
    { ...complete, "auth-password": undefined, "auth-master-key": "0x00" },
  ],
  ["nothing of a user for a plug-in", { model: "77" }, {}, { timeout: "3", model: "77" }],
])("gives %s", (_title, options, environment, expected) => {
  const conf = readSnmpConf(writeConf(...v3));
  expect(addDefaults(options, conf, environment)).toEqual(expected);
});

describe("a command", () => {
  let agent: Awaited<ReturnType<typeof startNamedAgent>>;
  beforeAll(async () => void (agent = await startNamedAgent()));
  afterAll(() => agent.agent.close());

  test("takes version and community from snmp.conf, and its options before those", async () => {
    const environment = writeConf("defVersion 1", "defCommunity wrong", "retries 0", "timeout 0.3");
    const line = ["get", agent.host, "1.3.6.1.2.1.1.7.0"];
    const refused = await snmp(line, { environment });
    expect(refused.status).toBe(3);
    expect(refused.stderr).not.toContain("wrong");
    expect(await snmp([...line, "-v", "2c", "-c", "public"], { environment })).toMatchObject({
      status: 0,
      stdout: "1.3.6.1.2.1.1.7.0 = Integer32: 72\n",
    });
  });

  test("finds modules by mibs and mibdirs, and -m and -M before those", async () => {
    const environment = writeConf("mibs +ACME-MIB", `mibdirs +${folder}`);
    writeFileSync(
      join(folder, "acme.txt"),
      "ACME-MIB DEFINITIONS ::= BEGIN IMPORTS enterprises FROM SNMPv2-SMI; acme OBJECT IDENTIFIER ::= { enterprises 32473 } END",
    );
    expect((await snmp(["translate", "-On", "acme"], { environment })).lines).toEqual([".1.3.6.1.4.1.32473"]);
    expect((await snmp(["translate", "-m", "IF-MIB", "-On", "acme"], { environment })).status).toBe(2);
  });
});
