import { Sink, snmp } from "./support/terminal.ts";

test("--all asks through every registered model, and shows the packets", async () => {
  const { status, stdout, stderr, lines } = await snmp(["demo", "--all"]);
  expect(stderr).toBe("");
  expect(status).toBe(0);
  for (const name of ["@snmp/mpm-v1", "@snmp/mpm-v2c", "@snmp/mpm-v3"]) {
    expect(stdout).toContain(`through ${name}`);
  }
  expect(stdout.match(/The request for sysName\.0/g)).toHaveLength(3);
  expect(stdout.match(/The answer to it/g)).toHaveLength(3);
  expect(stdout).toContain("1.3.6.1.2.1.31.1.1.1.6.2  Counter64  12345678901234  // ifHCInOctets.2");
  expect(stdout).toMatch(/^ {4}index {2}2 +4 +5 /m);
  expect(stdout).toContain('community OCTET STRING           "public"');
  expect(stdout).toContain("decrypted below (~)");
  expect(stdout).toMatch(
    /^ *\d+~ 04 0b 64 65 6d 6f 2d 72 +value OCTET STRING +"demo-router"\n +~ 6f 75 74 65 72$/m,
  );
  expect(stdout).toContain("// 2 requests, the first to discover the engine");
  expect(lines.at(-1)).toMatch(/^3 models, \d+ packets, \d+ ms\./);
});

test("--all prints no line of more than 100 columns", async () => {
  expect((await snmp(["demo", "--all"])).lines.filter((line) => line.length > 100)).toEqual([]);
});

describe("without options", () => {
  test("shows one screen: a get in every version, a table, a trap and an inform, one packet", async () => {
    const { status, stdout, stderr, lines } = await snmp(["demo"]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(lines.length).toBeLessThanOrEqual(36);
    expect(lines.filter((line) => line.length > 80)).toEqual([]);
    expect(stdout).toContain('await client.get("1.3.6.1.2.1.1.5.0")');
    for (const version of ["SNMPv1", "SNMPv2c", "SNMPv3"])
      expect(stdout).toMatch(new RegExp(`^  ${version} +OctetString  demo-router`, "m"));
    expect(stdout).toMatch(/^ {2}index {2}2 +5 +8 +10$/m);
    expect(stdout).toMatch(
      /^await originator\.linkDown\(\{ ifIndex: 3 \}\) {2}\/\/ to the receiver at 127\.0\.0\.1:\d+$/m,
    );
    expect(stdout).toMatch(
      /^ {2}SNMPv2c {2}trap received {3}SNMPv3 {2}inform acknowledged after \d+ ms, encrypted$/m,
    );
    expect(stdout).toContain("data [2] Response-PDU");
    expect(stdout).not.toContain("\x1b");
  });

  test("says what to run next, and that runs", async () => {
    const { lines } = await snmp(["demo"], { program: "node packages/cli/bin/snmp.js" });
    const next = lines.slice(lines.indexOf("Next") + 1);
    expect(next.length).toBeGreaterThanOrEqual(2);
    const commands = next.flatMap(
      (line) => /^ {2}node packages\/cli\/bin\/snmp\.js (.*?) {2}/.exec(line)?.[1] ?? [],
    );
    expect(commands).toEqual(["demo --all", "help"]);
    for (const command of commands) expect((await snmp(command.split(" "))).status).toBe(0);
  });

  test("paints on a terminal", async () => {
    expect((await snmp(["demo"], { stdout: new Sink(true) })).stdout).toContain("\x1b[1m");
  });
});
