import { snmp } from "./support/terminal.ts";

test("the demonstration asks through every registered model and shows how the packets are made", async () => {
  const { status, stdout, stderr, lines } = await snmp(["demo"]);
  expect(stderr).toBe("");
  expect(status).toBe(0);
  for (const name of ["@snmp/mpm-v1", "@snmp/mpm-v2c", "@snmp/mpm-v3"]) {
    expect(stdout).toContain(`through ${name}`);
    expect(stdout).toContain(`How ${name} built the request for sysName.0`);
  }
  expect(stdout).toContain("1.3.6.1.2.1.31.1.1.1.6.2  ifHCInOctets.2  Counter64  12345678901234");
  expect(stdout).toMatch(/^ {4}\s*index {2}ifDescr {2}ifMtu/m);
  expect(stdout).toContain('community OCTET STRING           "public"');
  expect(stdout).toContain("decrypted (~)");
  expect(stdout).toMatch(
    /^ *\d+~ 04 0b 64 65 6d 6f 2d 72 +value OCTET STRING +"demo-router"\n +~ 6f 75 74 65 72$/m,
  );
  expect(stdout).toContain("// 2 requests, the first to discover the engine");
  expect(lines.at(-1)).toMatch(/^3 models, \d+ packets, \d+ ms\./);
});

test("no line of it is wider than 100 columns", async () => {
  expect((await snmp(["demo"])).lines.filter((line) => line.length > 100)).toEqual([]);
});
