import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describeShared } from "../../../test/support/shared.ts";
import { acmeText } from "./support/acme-mib.ts";
import { readJson, snmp } from "./support/terminal.ts";

let folder: string;
let acme: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "snmp-mib-"));
  acme = join(folder, "ACME-MIB.txt");
  writeFileSync(acme, acmeText);
});
afterAll(() => rmSync(folder, { recursive: true }));

describe("snmp mib dump", () => {
  test("--json prints a line per node, of standard modules and of files, with the members that scripts rely on", async () => {
    const { status, stderr, objects } = await readJson("mib", "dump", "--json", "IF-MIB", acme);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    const find = (name: string): unknown =>
      objects.find((object) => (object as { name: string }).name === name);
    expect(find("ifIndex")).toEqual({
      module: "IF-MIB",
      name: "ifIndex",
      oid: "1.3.6.1.2.1.2.2.1.1",
      kind: "column",
      base: "Integer32",
      type: "IF-MIB::InterfaceIndex",
      ranges: [[1, 2147483647]],
      hint: "d",
      access: "read-only",
      status: "current",
    });
    expect(find("ifXEntry")).toMatchObject({
      kind: "row",
      augments: "IF-MIB::ifEntry",
      index: [{ name: "ifIndex", implied: false }],
    });
    expect(find("acmeSlotEntry")).toMatchObject({
      module: "ACME-MIB",
      index: [
        { name: "acmeSlotNumber", implied: false },
        { name: "acmeSlotName", implied: true },
      ],
    });
    expect(find("acmeSlotState")).toMatchObject({
      enums: [
        [0, "off"],
        [1, "on"],
      ],
      access: "read-write",
    });
    expect(find("acmeSlotLoad")).toMatchObject({ units: "percent", hint: "d-2" });
  });

  test("prints OID, name, kind, type and access", async () => {
    const { lines } = await snmp(["mib", "dump", acme]);
    expect(lines).toContain("1.3.6.1.4.1.32473.1.1.3 ACME-MIB::acmeSlotState column INTEGER read-write");
  });

  test.each([
    [["IF-MIP"], "the module IF-MIP is unknown"],
    [["./no-such-file.txt"], "the file ./no-such-file.txt cannot be read"],
    [[], "the modules are missing"],
  ])("%j is refused", async (words, message) => {
    const { status, stderr, stdout } = await snmp(["mib", "dump", ...words]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toContain(message);
  });
});

describe("snmp mib compile", () => {
  test("prints compiled modules, or writes a file for each", async () => {
    const { objects } = await readJson("mib", "compile", acme);
    expect(objects).toMatchObject([{ format: 1, name: "ACME-MIB", language: "SMIv2" }]);
    const target = join(folder, "compiled");
    const { status, stdout } = await snmp(["mib", "compile", acme, "IF-MIB", "--to", target]);
    expect({ status, stdout, files: readdirSync(target) }).toEqual({
      status: 0,
      stdout: "",
      files: ["ACME-MIB.json", "IF-MIB.json"],
    });
    expect(JSON.parse(readFileSync(join(target, "ACME-MIB.json"), "utf8"))).toEqual(objects[0]);
  });
});

describe("snmp mib search and tree", () => {
  test("search prints names that are like a word", async () => {
    const { status, lines } = await snmp(["mib", "search", "operstat"]);
    expect({ status, first: lines[0] }).toEqual({
      status: 0,
      first: "IF-MIB::ifOperStatus 1.3.6.1.2.1.2.2.1.8",
    });
    expect(await snmp(["mib", "search", "qqqqqqqq"])).toMatchObject({ status: 1, stdout: "" });
    expect((await readJson("mib", "search", "--json", "-m", acme, "acmeSlotLoad")).objects[0]).toEqual({
      module: "ACME-MIB",
      name: "acmeSlotLoad",
      oid: "1.3.6.1.4.1.32473.1.1.4",
      kind: "column",
    });
  });

  test("tree draws what is below a name", async () => {
    const { lines } = await snmp(["mib", "tree", "-m", acme, "acmeSlotTable"]);
    expect(lines.slice(0, 6)).toEqual([
      "+--acmeSlotTable(1)",
      "   |",
      "   +--acmeSlotEntry(1)",
      "      |  Index: acmeSlotNumber, acmeSlotName",
      "      |",
      "      +-- ---- Integer32 acmeSlotNumber(1)",
    ]);
  });

  test.each([
    [["mib"], "snmp mib needs one of dump, lint, compile, types, search or tree"],
    [["mib", "dmup"], "did you mean dump?"],
    [["mib", "tree", "ifTabel"], "did you mean IF-MIB::ifTable?"],
    [["mib", "search"], "snmp mib search takes one word"],
  ])("%j is refused with advice", async (words, message) => {
    const { status, stderr } = await snmp(words);
    expect(status).toBe(2);
    expect(stderr).toContain(message);
  });
});

describe("snmp mib types", () => {
  test("writes TypeScript that gives the rows and keys of client.table their types", async () => {
    const file = join(folder, "acme-mib.ts");
    expect(await snmp(["mib", "types", acme, "--to", file])).toMatchObject({
      status: 0,
      stdout: "",
      stderr: "",
    });
    expect((await snmp(["mib", "types", acme])).stdout).toBe(readFileSync(file, "utf8"));
    writeFileSync(join(folder, "use.ts"), useText);
    writeFileSync(join(folder, "wrong.ts"), wrongText);
    expect(compileTypes("use.ts")).toBe("");
    const faults = compileTypes("wrong.ts");
    expect(faults.match(/wrong\.ts\(\d+/g)).toEqual(["wrong.ts(6", "wrong.ts(7", "wrong.ts(8"]);
  }, 120_000);

  test("a module without tables is refused", async () => {
    expect((await snmp(["mib", "types", "SNMPv2-TC"])).stderr).toContain("there are no tables in SNMPv2-TC");
  });

  /** Returns the errors of the compiler in a file that imports our packages. */
  function compileTypes(name: string): string {
    const root = join(__dirname, "..", "..", "..");
    const config = join(folder, "tsconfig.json");
    writeFileSync(join(folder, "package.json"), '{"type":"module"}');
    writeFileSync(
      config,
      JSON.stringify({
        extends: join(root, "tsconfig.json"),
        compilerOptions: {
          noEmit: true,
          rootDir: "/",
          types: ["node"],
          typeRoots: [join(root, "node_modules/@types")],
        },
        files: [name],
        include: [],
      }),
    );
    try {
      execFileSync(process.execPath, [join(root, "node_modules/typescript/bin/tsc"), "-p", config], {
        encoding: "utf8",
      });
      return "";
    } catch (error) {
      return (error as { stdout: string }).stdout;
    }
  }
});

describeShared("the faults of real modules", "mib/faults/expected.json", (file) => {
  test("each of them is reported, and nothing of it is lost in a dump", async () => {
    const expected = JSON.parse(readFileSync(file, "utf8")) as Record<
      string,
      { readonly nodes?: Readonly<Record<string, string>> }
    >;
    for (const [name, { nodes = {} }] of Object.entries(expected)) {
      const path = file.replace("expected.json", name);
      const { objects: faults } = await readJson("mib", "lint", "--json", path);
      // SMIv1 has TRAP-TYPE: that module is right
      if (name !== "09-trap-type.mib") expect(faults).not.toEqual([]);
      const { objects } = await readJson("mib", "dump", "--json", path);
      const oids = Object.fromEntries(
        (objects as { name: string; oid?: string }[]).map((node) => [node.name, node.oid]),
      );
      expect(oids).toMatchObject(nodes);
    }
  });
});

const useText = `import { Client } from "@snmp/client";
import { v2c } from "@snmp/mpm-v2c";
import { acmeSlotTable } from "./acme-mib.ts";

const client = new Client("192.0.2.1", v2c("public"));
for (const [key, row] of await client.table(acmeSlotTable)) {
  const [slot, name]: readonly [number, string] = key;
  const state: "off" | "on" | number | undefined = row.acmeSlotState;
  const octets: bigint | undefined = row.acmeSlotOctets;
  console.log(slot, name, state, octets, row.acmeSlotLoad);
}
`;

const wrongText = `import { Client } from "@snmp/client";
import { v2c } from "@snmp/mpm-v2c";
import { acmeSlotTable } from "./acme-mib.ts";

for (const [key, row] of await new Client("192.0.2.1", v2c("public")).table(acmeSlotTable)) {
  if (row.acmeSlotState === "onn") console.log(key);
  const octets: string | undefined = row.acmeSlotOctets;
  const slot: string = key[0];
  console.log(octets, slot);
}
`;
