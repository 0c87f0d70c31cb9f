import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { acmeText, faultyText } from "./support/acme-mib.ts";
import { readJson, snmp } from "./support/terminal.ts";

let folder: string;
let acme: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "snmp-mib-"));
  acme = join(folder, "ACME-MIB.txt");
  writeFileSync(acme, acmeText);
  writeFileSync(join(folder, "faulty.my"), faultyText);
});
afterAll(() => rmSync(folder, { recursive: true }));

describe("snmp mib lint", () => {
  test("a file without faults prints nothing", async () => {
    expect(await snmp(["mib", "lint", "--json", acme])).toMatchObject({ status: 0, stdout: "", stderr: "" });
  });

  test("--json prints a line per fault, under the name of the command line, and the status is 1", async () => {
    const file = join(folder, "faulty.my");
    const { status, stderr, objects } = await readJson("mib", "lint", "--json", file);
    expect({ status, stderr }).toEqual({
      status: 1,
      stderr: "snmp: missing MIB modules: NO-SUCH-MIB (needed by FAULTY-MIB)\n",
    });
    expect(objects).toContainEqual({
      file,
      line: 4,
      column: 1,
      level: 4,
      code: "underscore",
      message: expect.stringContaining("faulty_root") as string,
    });
    for (const object of objects)
      expect(Object.keys(object as object)).toEqual(["file", "line", "column", "level", "code", "message"]);
  });

  test("--max-level leaves out what matters less, --fail-level says which faults fail", async () => {
    const file = join(folder, "faulty.my");
    const { objects } = await readJson("mib", "lint", "--json", "--max-level", "3", file);
    expect(objects.map((object) => (object as { level: number }).level).every((level) => level <= 3)).toBe(
      true,
    );
    expect((await snmp(["mib", "lint", "--fail-level", "0", file])).status).toBe(0);
  });

  test("the text has file, line, column, level, code, and what was done", async () => {
    const { lines } = await snmp(["mib", "lint", join(folder, "faulty.my")]);
    expect(lines).toContainEqual(
      expect.stringMatching(/faulty\.my:4:1: \[4\] \{underscore\} .*; the spelling is kept$/) as string,
    );
  });

  test("a file that is not a module says what it is", async () => {
    const file = join(folder, "page.txt");
    writeFileSync(file, "<!DOCTYPE html><html><body>404</body></html>");
    const { status, objects } = await readJson("mib", "lint", "--json", file);
    rmSync(file);
    expect(status).toBe(1);
    expect(objects).toMatchObject([
      { level: 0, code: "not-a-mib", message: expect.stringContaining("HTML") as string },
    ]);
  });
});

describe("snmp mib lint --fix", () => {
  const right = acmeText;
  const wrong = acmeText.replace("SNMPv2-TC;", "SNMPv2-TC").replace("off(0), on(1)", "off(0) on(1)");

  test("prints a patch, which patch applies; the fault that is left is told, and decides on the status", async () => {
    const file = join(folder, "wrong.mib");
    writeFileSync(file, wrong.replace("{ acme 1 }", "{ nowhere 1 }"));
    const { status, stdout, stderr } = await snmp(["mib", "lint", "--fix", file]);
    execFileSync("patch", ["-p0", "-s", file], { input: stdout });
    expect(readFileSync(file, "utf8")).toBe(right.replace("{ acme 1 }", "{ nowhere 1 }"));
    expect({ status, stderr }).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/^\S+wrong\.mib:9:\d+: \[1\] \{oid-unresolved\} .*\n/) as string,
    });
    writeFileSync(file, wrong);
    expect(await snmp(["mib", "lint", "--fix", file])).toMatchObject({ status: 0, stderr: "" });
    rmSync(file);
  });

  test("a patch that ends with blank lines is whole", async () => {
    const file = join(folder, "blank.mib");
    const blank = acmeText.replace("\nEND\n", "\n\n\n\nEND\n");
    writeFileSync(file, blank.replace("{ acmeSlotEntry 5 }", "{ acmeSlotEntry, 5 }"));
    const { lines } = await snmp(["mib", "lint", "--fix", file]);
    rmSync(file);
    // three lines before the change, two that it is, three after it
    expect(lines.slice(-3)).toEqual([" ", " ", " "]);
    expect(lines).toHaveLength(2 + 1 + 8);
  });

  test("nothing to repair: nothing is printed", async () => {
    expect(await snmp(["mib", "lint", "--fix", acme])).toMatchObject({ status: 0, stdout: "", stderr: "" });
  });

  test("a file that is not UTF-8 is not patched, and named", async () => {
    const file = join(folder, "latin.mib");
    writeFileSync(file, wrong.replace("Slots.", "Pl\u00e4tze"), "latin1");
    const { status, stdout, stderr } = await snmp(["mib", "lint", "--fix", file]);
    rmSync(file);
    expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
    expect(stderr).toContain("latin.mib is not UTF-8, so that a patch would not fit: convert it first");
  });

  test("--json is another output", async () => {
    const { status, stderr } = await snmp(["mib", "lint", "--fix", "--json", acme]);
    expect({ status, stderr }).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("use one of them") as string,
    });
  });
});
