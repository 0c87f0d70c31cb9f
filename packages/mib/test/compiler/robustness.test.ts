// Never throws, never hangs, and takes time in proportion to the size. SNMP_FUZZ_RUNS=100000 makes more of the damaged modules.
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { compile } from "../../src/compiler/index.ts";
import { Mib } from "../../src/index.ts";
import { findSharedFile } from "../../../../test/support/shared.ts";
import { randomFrom, unpack } from "../support/corpus.ts";
import { acme } from "../support/modules.ts";
import { mutate } from "../support/mutants.ts";

const runs = Number(process.env["SNMP_FUZZ_RUNS"] ?? 400);

test(`compiles ${runs} damaged modules without a throw`, () => {
  const files = seeds();
  const random = randomFrom(Number(process.env["SNMP_FUZZ_SEED"] ?? 20));
  for (let run = 0; run < runs; run++) {
    const content = mutate(files, random);
    const start = process.cpuUsage();
    try {
      const { modules } = compile([{ name: "mutant", content }], { texts: run % 2 === 0 });
      if (run % 16 === 0) for (const node of new Mib(modules).walk()) expect(typeof node.name).toBe("string");
    } catch (error) {
      throw new Error(`run ${run}: ${Buffer.from(content).toString("base64")}`, { cause: error });
    }
    const { user } = process.cpuUsage(start);
    if (user > 2e6 + content.length * 10)
      throw new Error(`run ${run} took ${user} us for ${content.length} bytes`);
  }
}, 3_600_000);

/** Small modules of each kind, so that many runs are quick. */
function seeds(): Uint8Array[] {
  const list: Uint8Array[] = [Buffer.from(acme)];
  const faults = findSharedFile("mib/faults/expected.json");
  if (faults !== undefined) {
    const folder = dirname(faults);
    for (const name of readdirSync(folder))
      if (name.endsWith(".mib")) list.push(readFileSync(join(folder, name)));
  }
  const archive = findSharedFile("mib/net-snmp-78.tar.gz");
  if (archive !== undefined) {
    const corpus = unpack(archive);
    for (const { content } of corpus.read()) if (content.length < 20_000) list.push(content as Uint8Array);
    corpus.remove();
  }
  return list;
}

describe("hostile input", () => {
  const many = 20_000;
  test.each([
    ["quotes", '"'.repeat(many)],
    ["dashes on a line", "-- a ".repeat(many)],
    ["braces", `X DEFINITIONS ::= BEGIN a OBJECT IDENTIFIER ::= ${"{ ".repeat(many)}`],
    ["parentheses", `X DEFINITIONS ::= BEGIN T ::= INTEGER ${"(".repeat(many)}`],
    ["headers", "X DEFINITIONS ::= BEGIN ".repeat(many)],
    ["page breaks", "[Page 1]\n".repeat(many)],
    ["page breaks on a line", "[Page 1] ".repeat(many)],
    ["quotes before words", '"a"b '.repeat(many)],
    ["blanks", `X DEFINITIONS ::= BEGIN${" ".repeat(many)}a${"\n".repeat(many)}END`],
    ["names", `X DEFINITIONS ::= BEGIN ${"a ".repeat(many)} END`],
    ["imports", `X DEFINITIONS ::= BEGIN IMPORTS ${"a FROM B ".repeat(many)}; END`],
    [
      "unknown imports",
      `X DEFINITIONS ::= BEGIN IMPORTS ${Array.from({ length: many }, (_, i) => `a${i} FROM B${i}`).join(" ")}; END`,
    ],
    [
      "a chain",
      `X DEFINITIONS ::= BEGIN ${Array.from({ length: many }, (_, i) => `a${i} OBJECT IDENTIFIER ::= { a${i + 1} }`).join("\n")} END`,
    ],
    ["a long OID", `X DEFINITIONS ::= BEGIN a OBJECT IDENTIFIER ::= { iso ${"1 ".repeat(many)} } END`],
    [
      "a circle",
      `X DEFINITIONS ::= BEGIN ${Array.from({ length: many }, (_, i) => `a${i} OBJECT IDENTIFIER ::= { a${(i + 1) % many} 1 }`).join("\n")} END`,
    ],
    [
      "types of types",
      `X DEFINITIONS ::= BEGIN ${Array.from({ length: many }, (_, i) => `T${i} ::= T${i + 1}`).join("\n")} END`,
    ],
    [
      "unknown types",
      `X DEFINITIONS ::= BEGIN ${Array.from({ length: many }, (_, i) => `T${i} ::= U${i}`).join("\n")} END`,
    ],
    [
      "labels",
      `X DEFINITIONS ::= BEGIN T ::= INTEGER { ${Array.from({ length: many }, (_, i) => `a${i}(${i})`).join(",")} } END`,
    ],
    ["equal names", `X DEFINITIONS ::= BEGIN ${"a OBJECT IDENTIFIER ::= { iso 1 }\n".repeat(many)} END`],
    [
      "digits",
      `X DEFINITIONS ::= BEGIN T ::= INTEGER (0..${"9".repeat(many)}) a OBJECT IDENTIFIER ::= { iso ${"9".repeat(many)} } END`,
    ],
    ["macros", `X DEFINITIONS ::= BEGIN ${"A MACRO ::= BEGIN ".repeat(many)}`],
  ])("many %s are read in time", (_, content) => {
    const start = process.cpuUsage();
    compile([{ name: "hostile", content }]);
    expect(process.cpuUsage(start).user).toBeLessThan(5e6);
  });
});

test("twice the modules take about twice the time", () => {
  const time = (count: number): number => {
    const inputs = Array.from({ length: count }, (_, i) => ({ name: `M${i}`, content: synthetic(i) }));
    const minimum = Math.min(
      ...[1, 2, 3].map(() => {
        const start = process.cpuUsage();
        expect(compile(inputs, { texts: false }).modules).toHaveLength(count);
        return process.cpuUsage(start).user;
      }),
    );
    return minimum;
  };
  time(100);
  const [small, large] = [time(maxModules / 4), time(maxModules)];
  expect(large / small).toBeLessThan(4 * 2);
}, 3_600_000);

/** The modules of the larger set; SNMP_MIB_LINES=1000000 makes a set of that many lines. */
const maxModules = 4 * Math.round(Number(process.env["SNMP_MIB_LINES"] ?? 41_200) / 412);

/** A module of 100 objects that imports from another. */
function synthetic(number: number): string {
  const imports = number === 0 ? "enterprises FROM SNMPv2-SMI" : `m${number - 1}o1 FROM M${number - 1}-MIB`;
  const objects = Array.from(
    { length: 100 },
    (_, i) =>
      `m${number}o${i} OBJECT-TYPE SYNTAX INTEGER { up(1), down(2) } MAX-ACCESS read-only STATUS current DESCRIPTION "x" ::= { enterprises ${number} ${i} }`,
  );
  return `M${number}-MIB DEFINITIONS ::= BEGIN IMPORTS ${imports};\n${objects.join("\n")}\nEND\n`;
}
