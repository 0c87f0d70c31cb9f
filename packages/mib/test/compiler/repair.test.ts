// `repair` writes the right thing in the place of a fault, and changes nothing else.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { type CompiledModule, Mib } from "../../src/index.ts";
import { compile, repair, type SourceInput } from "../../src/compiler/index.ts";
import { describeShared, findSharedFile } from "../../../../test/support/shared.ts";
import { type Corpus, hasCommand, randomFrom, skipLoudly, unpack } from "../support/corpus.ts";
import { mutate } from "../support/mutants.ts";

/** A sound module, with the parts that the mistakes below are made in. */
const sound = `ACME-MIB DEFINITIONS ::= BEGIN
IMPORTS
    MODULE-IDENTITY, OBJECT-TYPE, NOTIFICATION-TYPE, Integer32, enterprises FROM SNMPv2-SMI
    TEXTUAL-CONVENTION, DisplayString FROM SNMPv2-TC;
acme MODULE-IDENTITY
    LAST-UPDATED "202601020000Z"
    ORGANIZATION "Acme"
    CONTACT-INFO "ops@example.com"
    DESCRIPTION "Slots."
    REVISION "202601020000Z"
    DESCRIPTION "First."
    ::= { enterprises 32473 }
-- the table of slots
AcmeLevel ::= TEXTUAL-CONVENTION
    STATUS current
    DESCRIPTION "A level."
    SYNTAX INTEGER { low(1), middle(2), high(3) }
acmeTable OBJECT-TYPE
    SYNTAX SEQUENCE OF AcmeEntry
    MAX-ACCESS not-accessible
    STATUS current
    DESCRIPTION "Slots."
    ::= { acme 1 }
acmeEntry OBJECT-TYPE
    SYNTAX AcmeEntry
    MAX-ACCESS not-accessible
    STATUS current
    DESCRIPTION "A slot."
    INDEX { acmeNumber, acmeName }
    ::= { acmeTable 1 }
AcmeEntry ::= SEQUENCE { acmeNumber Integer32, acmeName DisplayString, acmeLevel AcmeLevel, acmeKey OCTET STRING }
acmeNumber OBJECT-TYPE
    SYNTAX Integer32 (1..64)
    MAX-ACCESS not-accessible
    STATUS current
    DESCRIPTION "Its number."
    ::= { acmeEntry 1 }
acmeName OBJECT-TYPE
    SYNTAX DisplayString (SIZE (1..8))
    MAX-ACCESS not-accessible
    STATUS current
    DESCRIPTION "Its name."
    ::= { acmeEntry 2 }
acmeLevel OBJECT-TYPE
    SYNTAX AcmeLevel
    MAX-ACCESS read-write
    STATUS current
    DESCRIPTION "Its level."
    DEFVAL { middle }
    ::= { acmeEntry 3 }
acmeKey OBJECT-TYPE
    SYNTAX OCTET STRING (SIZE (0..4))
    MAX-ACCESS read-write
    STATUS current
    DESCRIPTION "Its key."
    DEFVAL { '0700'H }
    ::= { acmeEntry 4 }
acmeTraps OBJECT IDENTIFIER ::= { acme 0 }
acmeChanged NOTIFICATION-TYPE
    OBJECTS { acmeLevel, acmeKey }
    STATUS current
    DESCRIPTION "A level changed."
    ::= { acmeTraps 1 }
END
`;

/** Mistakes of vendors: what takes the place of what in the sound module, and what the repair makes of it, if not the sound text. */
const mistakes: readonly (readonly [mistake: string, right: string, wrong: string, repaired?: string])[] = [
  ["IMPORTS without its semicolon", "SNMPv2-TC;", "SNMPv2-TC"],
  ["a comma is missing in IMPORTS", "NOTIFICATION-TYPE, Integer32", "NOTIFICATION-TYPE Integer32"],
  ["a comma too many in IMPORTS", "enterprises FROM", "enterprises, FROM"],
  ["a semicolon for a comma in IMPORTS", "OBJECT-TYPE, NOTIFICATION-TYPE", "OBJECT-TYPE. NOTIFICATION-TYPE"],
  [
    "a type is not imported",
    "Integer32, enterprises FROM",
    "enterprises FROM",
    "enterprises, Integer32 FROM",
  ],
  ["a macro is not imported", "TEXTUAL-CONVENTION, DisplayString", "DisplayString", "DisplayString, TEXTUAL-CONVENTION"],
  [
    "nothing is imported from a module",
    "\n    TEXTUAL-CONVENTION, DisplayString FROM SNMPv2-TC;",
    ";",
    "IMPORTS\n    DisplayString, TEXTUAL-CONVENTION FROM SNMPv2-TC",
  ],
  ["a module has a name in another case", "FROM SNMPv2-TC", "FROM SNMPv2-tc"],
  ["a date without its Z", 'LAST-UPDATED "202601020000Z"', 'LAST-UPDATED "202601020000"'],
  ["a comment goes on", "-- the table of slots", "-- the table -- of slots", "-- the table - of slots"],
  ["a page break", "AcmeLevel ::=", "Acme          Expires 1 July 2026         [Page 3]\nAcmeLevel ::=", "-- the table of slots\n\nAcmeLevel"],
  ["a label without its comma", "low(1), middle", "low(1) middle"],
  ["a comma after the last label", "high(3) }", "high(3), }"],
  ["a semicolon for a comma between labels", "low(1), middle", "low(1); middle"],
  ["a brace for the parenthesis of a label", "low(1),", "low(1},"],
  ["a label without its parenthesis", "high(3) }", "high(3 }"],
  ["a hexadecimal label", "high(3)", "high('03'H)"],
  ["the labels are not closed", "high(3) }", "high(3)", "high(3) }"],
  ["a type with another case", "SYNTAX OCTET STRING (SIZE (0..4))", "SYNTAX Octet String (SIZE (0..4))"],
  ["the type of a row begins with a small letter", "AcmeEntry", "acmeRow", "AcmeRow"],
  ["a range with a hyphen", "(1..64)", "(1-64)"],
  ["a range in braces", "Integer32 (1..64)", "Integer32 { 1..64 }"],
  ["SIZE without parentheses", "(SIZE (1..8))", "SIZE (1..8)"],
  ["SIZE in small letters", "(SIZE (1..8))", "(size (1..8))"],
  ["INDEX without a comma", "acmeNumber, acmeName }", "acmeNumber acmeName }"],
  ["an index with a comma too many", "acmeNumber, acmeName }", "acmeNumber, acmeName, }", "acmeNumber, acmeName }"],
  ["an access in one word", "MAX-ACCESS read-write", "MAX-ACCESS readwrite"],
  ["the access of SMIv1", "MAX-ACCESS read-write", "ACCESS read-write"],
  ["the status of SMIv1", "STATUS current\n    DESCRIPTION \"Its key.\"", "STATUS mandatory\n    DESCRIPTION \"Its key.\""],
  ["a status with a slip", "STATUS current\n    DESCRIPTION \"Its key.\"", "STATUS currrent\n    DESCRIPTION \"Its key.\""],
  ["a dot after a text", '"Its key."\n', '"Its key.".\n'],
  ["a word between clauses", '"Its key."\n', '"Its key."\n    optional\n', '"Its key."\n    \n'],
  ["a text that is not closed", '"A level changed."\n', '"A level changed.\n'],
  ["a default without braces", "DEFVAL { middle }", "DEFVAL middle"],
  ["a number for the label of a default", "DEFVAL { middle }", "DEFVAL { 2 }"],
  ["half an octet", "'0700'H", "'700'H"],
  ["an OID with commas", "{ acmeEntry 4 }", "{ acmeEntry, 4 }", "{ acmeEntry  4 }"],
  ["an OID without its last brace", "{ acme 0 }", "{ acme 0"],
  ["an OID without its first brace", "{ acme 0 }", "acme 0 }"],
  ["a word glued to a macro", "acmeKey OBJECT-TYPE", "acmeKeyOBJECT-TYPE"],
  ["OBJECT IDENTIFIER is missing", "acmeTraps OBJECT IDENTIFIER ::=", "acmeTraps ::="],
  ["a name in another case", "OBJECTS { acmeLevel,", "OBJECTS { AcmeLeveL,"],
  ["END is missing", "\nEND\n", "\n"],
]; // prettier-ignore

const repairText = (content: string): ReturnType<typeof repair> => repair({ name: "ACME-MIB", content });

test("the sound module has no faults, and stays as it is", () => {
  expect(repairText(sound)).toEqual({ content: sound, diagnostics: [] });
});

for (const [mistake, right, wrong, repaired = right] of mistakes)
  test(mistake, () => {
    const faulty = sound.replaceAll(right, wrong);
    expect(faulty).not.toBe(sound);
    const { content, diagnostics } = repairText(faulty);
    expect(content).toContain(repaired);
    expect(diagnostics).toEqual([]);
    const { modules } = compile([{ name: "ACME-MIB", content }]);
    expect(factsOf(modules)).toEqual(factsOf(compile([{ name: "ACME-MIB", content: sound }]).modules));
  });

test("many mistakes at once", () => {
  const some = mistakes.filter((_, i) => i % 3 === 0);
  const faulty = some.reduce((text, [, right, wrong]) => text.replace(right, wrong), sound);
  const { content, diagnostics } = repairText(faulty);
  expect(diagnostics).toEqual([]);
  expect(factsOf(compile([{ name: "ACME-MIB", content }]).modules)).toEqual(
    factsOf(compile([{ name: "ACME-MIB", content: faulty }]).modules),
  );
});

test("a fault that nobody can guess the right form of stays, and is reported", () => {
  const faulty = sound.replace("{ acmeTraps 1 }", "{ nowhere 1 }").replace("low(1),", "low(1)");
  const { content, diagnostics } = repairText(faulty);
  expect(content).toBe(sound.replace("{ acmeTraps 1 }", "{ nowhere 1 }"));
  expect(diagnostics).toMatchObject([{ code: "oid-unresolved", symbol: "acmeChanged" }]);
});

test("octets stay octets, with their mark, and other encodings stay as they are", () => {
  const faulty = Buffer.from(`\ufeff${sound.replace("Its key.", "Schlüssel").replace("SNMPv2-TC;", "SNMPv2-TC")}`);
  const { content } = repair({ name: "ACME-MIB", content: faulty });
  expect(Buffer.from(content).toString()).toBe(`\ufeff${sound.replace("Its key.", "Schlüssel")}`);
}); // prettier-ignore

test("a file with very many faults keeps no more than 10,000 repairs, and is repaired all the same", () => {
  const faulty = sound.replace("OBJECT-TYPE, ", `OBJECT-TYPE, ${", ".repeat(25_000)}`);
  const [fault] = compile([{ name: "ACME-MIB", content: faulty }]).diagnostics;
  expect(fault).toMatchObject({ code: "comma", count: 25_000 });
  expect(fault!.repairs).toHaveLength(10_000);
  expect(repairText(faulty).diagnostics).toEqual([]);
});

test("a module that lacks its imports altogether gets them", () => {
  const { content, diagnostics } = repairText(sound.replace(/IMPORTS[^;]*;\n/, ""));
  expect(content).toContain("BEGIN\nIMPORTS\n    Integer32, MODULE-IDENTITY, NOTIFICATION-TYPE, OBJECT-TYPE");
  expect(diagnostics).toEqual([]);
});

describeShared("libsmi, with the modules of SMI", "mib/libsmi.tar.gz", (archive) => {
  let corpus: Corpus;
  let folder: string;
  beforeAll(() => {
    corpus = unpack(archive);
    folder = mkdtempSync(join(tmpdir(), "snmp-repair-"));
  });
  afterAll(() => {
    corpus.remove();
    rmSync(folder, { recursive: true });
  });

  const withSmilint = hasCommand("smilint", "--version") ? test : skipLoudly("smilint (Debian: smitools)");

  /** The faults that smilint finds in a module, up to level 3, without their places. */
  function lint(text: string | Uint8Array): string[] {
    const file = join(folder, "ACME-MIB");
    writeFileSync(file, text);
    const { stderr } = spawnSync("smilint", ["-c", "/dev/null", "-s", "-l", "3", file], {
      env: { ...process.env, SMIPATH: corpus.folders.join(":") },
      encoding: "utf8",
    });
    return stderr.split("\n").map((line) => line.replace(/^.*?: /, "")).sort();
  }

  withSmilint("finds the sound module and each repair sound, and most mistakes", () => {
    expect(lint(sound)).toEqual([""]);
    const faulty = mistakes.map(([, right, wrong]) => sound.replaceAll(right, wrong));
    for (const text of faulty) expect(lint(repairText(text).content)).toEqual([""]);
    expect(faulty.filter((text) => lint(text).length > 1).length).toBeGreaterThan(30);
  });
}); // prettier-ignore

describeShared("modules of others", "mib/faults/expected.json", (expected) => {
  test("each fault with a repair is repaired, and nothing that is read changes", () => {
    const faults = dirname(expected);
    const inputs: SourceInput[] = readdirSync(faults)
      .filter((name) => name.endsWith(".mib"))
      .map((name) => ({ name, content: readFileSync(join(faults, name)) }));
    for (const input of inputs) {
      const { content, diagnostics } = repair(input);
      expect(diagnostics.filter(({ repairs }) => repairs !== undefined)).toEqual([]);
      expect(factsOf(compile([{ ...input, content }]).modules)).toEqual(factsOf(compile([input]).modules));
    }
  });

  const runs = Number(process.env["SNMP_FUZZ_RUNS"] ?? 60);
  test(`a repair of ${runs} damaged modules changes nothing of what is read`, () => {
    const corpus = unpack(findSharedFile("mib/net-snmp-78.tar.gz")!);
    const files = corpus.read().map(({ content }) => content as Uint8Array).filter(({ length }) => length < 20_000);
    corpus.remove();
    const random = randomFrom(Number(process.env["SNMP_FUZZ_SEED"] ?? 7));
    for (let run = 0; run < runs; run++) {
      const input = { name: "mutant", content: mutate(files, random) };
      const { content } = repair(input);
      expect(factsOf(compile([{ ...input, content }]).modules)).toEqual(factsOf(compile([input]).modules));
    }
  }, 3_600_000);
}); // prettier-ignore

/** The things that users get from modules: names, OIDs, types and values. */
function factsOf(modules: readonly CompiledModule[]): unknown[] {
  return [...new Mib(modules).walk()].map((node) => {
    const { name, oid, kind, base, type, enums, ranges, hint, access, index, defval, objects, units } =
      node as unknown as Record<string, unknown>;
    return { name, oid, kind, base, type, enums, ranges, hint, access, index, defval, objects, units };
  });
}
