import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { compile, diagnosticCodes, formatDiagnostic } from "../../src/compiler/index.ts";

const head =
  "ACME-MIB DEFINITIONS ::= BEGIN\nIMPORTS enterprises FROM SNMPv2-SMI;\nacme OBJECT IDENTIFIER ::= { enterprises 32473 }\n";
const compileText = (content: string | Uint8Array, options = {}): ReturnType<typeof compile> =>
  compile([{ name: "acme.mib", content }], options);

describe("a file that is not a module says what it is", () => {
  test.each([
    ["a PDF document", "%PDF-1.7\n…"],
    ["a ZIP archive", Buffer.from("504b0304140000", "hex")],
    ["a gzip archive", gzipSync("ACME-MIB DEFINITIONS ::= BEGIN END")],
    ["an HTML page", "<!DOCTYPE html>\n<html><body>ACME-MIB</body></html>"],
    ["an XML document", '<?xml version="1.0"?><smi/>'],
    ["the file is empty", ""],
    ["the file is empty", " \r\n\t\n"],
    ["a binary file", Buffer.from([1, 2, 0, 3, 0, 0])],
    ["a module of SMIng or YANG", "module acme {\n}"],
    [
      "a part of a MIB module",
      "acmeA OBJECT-TYPE SYNTAX INTEGER ACCESS read-only STATUS mandatory ::= { acme 1 }",
    ],
    ["the file is not a MIB module", "Dear all,\n"],
  ])("%s", (message, content) => {
    const { diagnostics, modules } = compileText(content);
    expect(modules).toEqual([]);
    expect(diagnostics).toHaveLength(1);
    expect(diagnostics[0]).toMatchObject({
      code: "not-a-mib",
      level: 0,
      file: "acme.mib",
      line: 1,
      column: 1,
    });
    expect(diagnostics[0]!.message).toContain(message);
  });
});

test("a name that is nearly right is suggested", () => {
  const { diagnostics } = compileText(`${head}a OBJECT IDENTIFIER ::= { acne 1 }\nEND\n`);
  expect(diagnostics.find(({ code }) => code === "oid-unresolved")).toMatchObject({
    line: 4,
    column: 27,
    symbol: "a",
    message: "acne is not defined; did you mean acme?",
    done: "a has no OID",
  });
});

test("missing modules are listed with those that need them, and their RFC", () => {
  const module = (name: string): { name: string; content: string } => ({
    name,
    content: `${name} DEFINITIONS ::= BEGIN IMPORTS ifIndex FROM IF-MIB acmeRoot FROM ACME-SMI; END`,
  });
  const { missing } = compile([module("B-MIB"), module("A-MIB")]);
  expect(missing).toEqual([
    { name: "IF-MIB", neededBy: ["A-MIB", "B-MIB"], rfc: 2863 },
    { name: "ACME-SMI", neededBy: ["A-MIB", "B-MIB"] },
  ]);
});

test("severities can be changed, and diagnostics left out", () => {
  const content = `${head}a_b OBJECT IDENTIFIER ::= { acme 1 }\nEND\n`;
  const levels = (severities: object): unknown[] =>
    compileText(content, { severities }).diagnostics.map(({ code, level }) => [code, level]);
  expect(levels({ "identity-missing": "off" })).toEqual([["underscore", 4]]);
  expect(levels({ "identity-missing": "off", underscore: 1 })).toEqual([["underscore", 1]]);
});

test("a diagnostic is written as compilers do", () => {
  const [diagnostic] = compileText(`${head}a_b OBJECT IDENTIFIER ::= { acme 1 }\nEND\n`).diagnostics.filter(
    ({ code }) => code === "underscore",
  );
  expect(formatDiagnostic(diagnostic!)).toBe(
    "acme.mib:4:1: [4] {underscore} the name a_b must not have an underscore; the spelling is kept",
  );
});

test("a trace says why a name means what it means", () => {
  const { trace } = compileText(`${head}END\n`);
  expect(trace("ACME-MIB", "enterprises")).toEqual([
    "ACME-MIB does not define enterprises",
    "ACME-MIB imports enterprises from SNMPv2-SMI",
    "SNMPv2-SMI::enterprises is 1.3.6.1.4.1",
    "its OID begins with that of private, 1.3.6.1.4",
    "its OID begins with that of internet, 1.3.6.1",
    "its OID begins with that of dod, 1.3.6",
    "its OID begins with that of org, 1.3",
    "its OID begins with that of iso, the top of the tree or unknown",
  ]);
  expect(trace("NO-MIB", "x")).toEqual(["there is no module NO-MIB"]);
});

test.each([
  [
    "UTF-8",
    Buffer.from(
      `${head}a OBJECT-TYPE SYNTAX INTEGER UNITS "°C" MAX-ACCESS read-only STATUS current DESCRIPTION "" ::= { acme 1 } END`,
    ),
  ],
  [
    "Windows-1252",
    Buffer.from(
      `${head}a OBJECT-TYPE SYNTAX INTEGER UNITS "\xb0C" MAX-ACCESS read-only STATUS current DESCRIPTION "" ::= { acme 1 } END`,
      "latin1",
    ),
  ],
  [
    "UTF-16",
    Buffer.from(
      `\ufeff${head}a OBJECT-TYPE SYNTAX INTEGER UNITS "°C" MAX-ACCESS read-only STATUS current DESCRIPTION "" ::= { acme 1 } END`,
      "utf16le",
    ),
  ],
  [
    "CR alone",
    Buffer.from(
      `${head}a OBJECT-TYPE SYNTAX INTEGER UNITS "°C" MAX-ACCESS read-only STATUS current DESCRIPTION "" ::= { acme 1 } END`.replaceAll(
        "\n",
        "\r",
      ),
    ),
  ],
])("reads a file in %s", (_, content) => {
  const node = compileText(content).modules[0]!.nodes.find(({ name }) => name === "a");
  expect(node).toMatchObject({ oid: "1.3.6.1.4.1.32473.1", units: "°C" });
});

test("texts are kept without their indentation, or left out", () => {
  const content = `${head}a OBJECT-TYPE SYNTAX INTEGER MAX-ACCESS read-only STATUS current DESCRIPTION\n   "One.\n\n     Two\n      three." ::= { acme 1 } END`;
  const described = (texts: boolean): unknown =>
    compileText(content, { texts }).modules[0]!.nodes[1]!.description;
  expect(described(true)).toBe("One.\n\nTwo\n three.");
  expect(described(false)).toBeUndefined();
});

test("an earlier compilation serves as a library", () => {
  const first = compileText(`${head}END\n`).modules;
  const content =
    "SUB-MIB DEFINITIONS ::= BEGIN IMPORTS acme FROM ACME-MIB; sub OBJECT IDENTIFIER ::= { acme 7 } END";
  const { modules, missing } = compile([{ name: "sub", content }], {
    library: (name) => first.find((module) => module.name === name),
  });
  expect(missing).toEqual([]);
  expect(modules[0]!.nodes[0]).toMatchObject({ oid: "1.3.6.1.4.1.32473.7" });
});

test("every code is in kebab case, with a level and a title", () => {
  for (const [code, { level, title }] of Object.entries(diagnosticCodes)) {
    expect(code).toMatch(/^[a-z]+(?:-[a-z0-9]+)*$/);
    expect(level).toBeLessThanOrEqual(6);
    expect(title).not.toBe("");
  }
});

test("the table of diagnostics in docs is in step", () => {
  const text = readFileSync(join(__dirname, "../../../../docs/mib-diagnostics.md"), "utf8").replace(
    / +/g,
    " ",
  );
  for (const [code, { level, libsmi, per, title }] of Object.entries(diagnosticCodes))
    expect(text).toContain(
      `| \`${code}\` | ${level} | ${libsmi === undefined ? "" : `\`${libsmi}\` `}| ${per} | ${title} |`,
    );
});
