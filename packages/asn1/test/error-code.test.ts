// `SnmpErrorCode` lists the code of every error that a package of this repository makes.
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { SnmpError, type SnmpErrorCode } from "@snmp/asn1";

const packages = join(__dirname, "../..");

test("the union has every code in the sources of all packages, and no other", () => {
  const list = join(packages, "asn1/src/error-code.ts");
  const sources = readdirSync(packages)
    .map((name) => join(packages, name, "src"))
    .filter((folder) => statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: "utf8" })
        .filter((file) => file.endsWith(".ts"))
        .map((file) => join(folder, file)),
    )
    .filter((file) => file !== list);
  const used = new Set(sources.flatMap(codesIn));
  expect(used.size).toBeGreaterThan(0);
  expect([...new Set(codesIn(list))].sort()).toEqual([...used].sort());
});

test("the code of an error completes to the known codes, and other packages may have their own (checked by the compiler)", () => {
  const known: SnmpErrorCode = "ERR_SNMP_DECODE";
  expect(new SnmpError("…", { code: known }).code).toBe(known);
  expect(new SnmpError("…", { code: "ERR_ACME_BUSY" }).code).toBe("ERR_ACME_BUSY");
  // @ts-expect-error -- a misspelt code is not one of ours
  const misspelt: SnmpErrorCode = "ERR_SNMP_DECODED";
  expect(misspelt).not.toBe(known);
});

function codesIn(file: string): string[] {
  return readFileSync(file, "utf8").match(/(?<=")ERR_SNMP_\w+(?=")/g) ?? [];
}
