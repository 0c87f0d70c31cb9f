import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describeShared } from "../../../test/support/shared.ts";
import { standardMib, standardModules } from "../src/index.ts";
import { loadMib } from "../src/node.ts";

test("names of standard modules are known at once", () => {
  const mib = standardMib();
  expect(mib.oid("sysUpTime.0")).toBe("1.3.6.1.2.1.1.3.0");
  expect(mib.oid("IF-MIB::ifDescr.3")).toBe("1.3.6.1.2.1.2.2.1.2.3");
  expect(mib.name("1.3.6.1.2.1.4.34.1.3.1.4.192.0.2.1")).toBe('IP-MIB::ipAddressIfIndex.ipv4."192.0.2.1"');
  expect(mib.format({ oid: "1.3.6.1.2.1.2.2.1.8.3", type: "Integer32", value: 2 })).toBe("down");
  expect(mib.parse("ifAdminStatus.3", "down")).toEqual({
    oid: "1.3.6.1.2.1.2.2.1.7.3",
    type: "Integer32",
    value: 2,
  });
});

test("of several modules that define an OID, the newest SMIv2 module names it, whatever was asked before", () => {
  for (const first of ["RFC1213-MIB::ifDescr", "IF-MIB::ifDescr", "sysDescr"]) {
    const mib = standardMib();
    mib.oid(first);
    expect(mib.name("1.3.6.1.2.1.2.2.1.2.3")).toBe("IF-MIB::ifDescr.3");
    expect(mib.all("1.3.6.1.2.1.2.2.1.2").map(({ module }) => module.name)).toEqual([
      "IF-MIB",
      "RFC1213-MIB",
    ]);
  }
});

test("every name of every module comes back, and no OID is missing", () => {
  const mib = standardMib();
  expect(standardModules.names.length).toBeGreaterThanOrEqual(70);
  for (const module of standardModules.names) {
    for (const node of standardModules.module(module)!.nodes) {
      expect(mib.oid(`${module}::${node.name}`)).toBe(node.oid);
      expect(mib.oid(mib.name(node.oid!))).toBe(node.oid);
    }
  }
});

test("modules from files stand beside the standard ones", async () => {
  const folder = mkdtempSync(join(tmpdir(), "snmp-mibs-"));
  writeFileSync(
    join(folder, "ACME.txt"),
    "ACME-MIB DEFINITIONS ::= BEGIN IMPORTS enterprises FROM SNMPv2-SMI InterfaceIndex FROM IF-MIB; acme OBJECT IDENTIFIER ::= { enterprises 32473 } END",
  );
  const mib = await loadMib(["IF-MIB", join(folder, "ACME.txt")]);
  expect(mib.oid("acme.1")).toBe("1.3.6.1.4.1.32473.1");
  expect(mib.oid("ifDescr.3")).toBe("1.3.6.1.2.1.2.2.1.2.3");
  expect(mib.missing).toEqual([]);
  await expect(loadMib(["if-mib"])).rejects.toThrow(/did you mean IF-MIB\?/);
  rmSync(folder, { recursive: true });
});

describeShared("the compiled modules", "mib/libsmi.tar.gz", () => {
  test("are in step with their sources and the compiler", () => {
    const { status, stderr } = spawnSync(process.execPath, ["tools/compile-mibs.js", "--check"], {
      cwd: join(__dirname, "..", "..", ".."),
      encoding: "utf8",
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  }, 300_000);
});
