// Every kind of DISPLAY-HINT beside net-snmp's snmpwalk, under all letters of -O, and beside its snmpset.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Agent, type ScalarOptions } from "@snmp/agent";
import "@snmp/mpm-v2c";
import { octetsFromHex, type ValueInput } from "@snmp/pdu";
import { hasCommand } from "./support/modules.ts";
import { snmp } from "./support/terminal.ts";

const octetHints = [
  "255a", "255t", "1x:", "2x:", "1x:1x", "1d.1d.1d.1d", "1d.1d.1d.1d/2d", "1d.1d.1d.1d%4d", "2x:2x:2x:2x:2x:2x:2x:2x%4d",
  "2d-1d-1d,1d:1d:1d.1d,1a1d:1d", "*1x:/1x:", "0a[2x:2x:2x:2x:2x:2x:2x:2x]0a:2d", "4x.1x:1x:1x:1x:1x:1x.2d", "1a", "1d", "1o ", "4d", "2a-", "1x", "2x", "1o",
]; // prettier-ignore
const integerHints = ["d", "d-1", "d-2", "d-9", "x", "o", "b"];
const octetValues = [
  "", "00", "41", "ff", "0a0b", "c0000201", "c000020100a1", "68656c6c6f", "776f2264", "001a2b3c4d5e", "20010db8000000000000000000000001",
  "20010db8000000000000000000000001000000a1", "07c8051a0d1e0f00", "07c8051a0d1e0f002d0400", "02aabb0c0d", "0102030405060708", "c3bc", "7f80",
]; // prettier-ignore
const integerValues = [0, 1, 5, 8, 255, 1234, 2147483647, -1, -5, -1234, -2147483648];

const root = "1.3.6.1.4.1.32473.9";
const hints = [...octetHints, ...integerHints];
const moduleText = `HINTS-MIB DEFINITIONS ::= BEGIN
hints OBJECT IDENTIFIER ::= { iso 3 6 1 4 1 32473 9 }
${hints
  .map(
    (hint, i) => `Hint${i} ::= TEXTUAL-CONVENTION DISPLAY-HINT "${hint}" STATUS current DESCRIPTION "x"
  SYNTAX ${i < octetHints.length ? "OCTET STRING" : "INTEGER"}
hint${i} OBJECT-TYPE SYNTAX Hint${i} MAX-ACCESS read-write STATUS current DESCRIPTION "x" ::= { hints ${i + 1} }`,
  )
  .join("\n")}
END
`;

const isThere = hasCommand("snmpwalk", "-V") && hasCommand("snmpset", "-V");
if (!isThere) console.warn("skipped: snmpwalk and snmpset (Debian: snmp) are not installed");

(isThere ? describe : describe.skip)("DISPLAY-HINT beside net-snmp", () => {
  let folder: string;
  let agent: Agent;
  let host: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "snmp-hints-"));
    writeFileSync(join(folder, "HINTS-MIB.txt"), moduleText);
    agent = new Agent({
      port: 0,
      communities: [{ name: "public", access: "read-write" }],
      builtInGroups: false,
    });
    for (const [i] of hints.entries()) {
      const values: readonly ValueInput[] =
        i < octetHints.length
          ? octetValues.map((hex) => ({ type: "OctetString", value: octetsFromHex(hex) }))
          : integerValues.map((value) => ({ type: "Integer32", value }));
      for (const [at, value] of values.entries())
        agent.instance(`${root}.${i + 1}.${at + 1}`, {
          ...value,
          access: "read-write",
        } as ScalarOptions);
    }
    await agent.listen();
    host = agent.addresses[0]!.replace("udp://", "");
  });
  afterAll(async () => {
    await agent.close();
    rmSync(folder, { recursive: true });
  });

  const ask = async (command: string, words: readonly string[]): Promise<string[]> => {
    const child = spawn(command, ["-v2c", "-cpublic", "-r0", "-M", folder, "-m", "HINTS-MIB", ...words], {
      env: { PATH: process.env["PATH"], HOME: folder, SNMPCONFPATH: folder },
      stdio: ["ignore", "pipe", "ignore"],
    });
    let text = "";
    child.stdout.setEncoding("utf8").on("data", (part: string) => (text += part));
    await once(child, "close");
    return text.split("\n").slice(0, -1);
  };

  test.each([["-OS"], ["-Oq"], ["-OQ"], ["-Ox"], ["-Oa"], ["-O0"], ["-OT"], ["-OU"], ["-Oe"], ["-Ot"]])(
    "prints the same with %s",
    async (...options) => {
      const { lines } = await snmp(["walk", "-M", folder, "-m", "HINTS-MIB", "-OS", ...options, host, root]);
      const theirs = await ask("snmpwalk", ["-OS", ...options, host, `.${root}`]);
      const expected = faults.filter(({ only }) => only === undefined || options.includes(only));
      const unexplained: string[] = [];
      const used = new Set<string>();
      const answers = byInstance(theirs);
      for (const [instance, our] of byInstance(lines)) {
        const their = answers.get(instance);
        if (our === their) continue;
        const [, hintAt, valueAt] = /^hint(\d+)\.(\d+)$/.exec(instance)!;
        const hint = hints[Number(hintAt)]!;
        const value = (Number(hintAt) < octetHints.length ? octetValues : integerValues)[
          Number(valueAt) - 1
        ]!;
        const fault = expected.find(({ matches }) => matches(hint, value, our, their ?? ""));
        if (fault === undefined) unexplained.push(`"${hint}" of ${value}: ${our} | ${their}`);
        else used.add(fault.title);
      }
      expect(unexplained).toEqual([]);
      // a fault that does not occur any more must leave the table
      expect([...used].sort()).toEqual(expected.map(({ title }) => title).sort());
      expect(answers.size).toBe(
        octetHints.length * octetValues.length + integerHints.length * integerValues.length,
      );
    },
  );

  test.each([
    ["255a", "core-1", "636f72652d31"],
    ["1x:", "0:1a:2b:3c:4d:5e", "001a2b3c4d5e"],
    ["2x:", "2001:db8:0:1", "20010db800000001"],
    ["1d.1d.1d.1d", "192.0.2.1", "c0000201"],
    ["1d.1d.1d.1d/2d", "192.0.2.1/161", "c000020100a1"],
    ["2d-1d-1d,1d:1d:1d.1d,1a1d:1d", "1992-5-26,13:30:15.0,-4:0", "07c8051a0d1e0f002d0400"],
    ["2d-1d-1d,1d:1d:1d.1d,1a1d:1d", "1992-5-26,13:30:15.0", "07c8051a0d1e0f00"],
    ["1o ", "10 1", "0801"],
    ["d", "12", 12],
    ["d", "-12", -12],
    ["x", "ff", 255, "refuses it"],
    ["d-2", "12.34", 1234, "refuses it"],
    ["255t", "ü", "c3bc"],
  ])("%s reads %s as snmpset does", async (hint, text, expected, fault: string | undefined = undefined) => {
    const oid = `.${root}.${hints.indexOf(hint) + 1}.1`;
    const read = async (): Promise<unknown> => {
      const { lines } = await snmp(["get", "--json", host, oid]);
      const {
        hex,
        text: shown,
        value,
      } = JSON.parse(lines[0]!) as { hex?: string; text?: string; value?: number };
      return value ?? hex ?? Buffer.from(shown ?? "").toString("hex");
    };
    const isNumber = typeof expected === "number";
    const reset = (): Promise<unknown> => snmp(["set", host, oid, isNumber ? "i" : "x", "07"]);
    await reset();
    await ask("snmpset", [host, oid, "=", text]);
    const theirs = await read();
    await reset();
    expect(await snmp(["set", "-M", folder, "-m", "HINTS-MIB", host, oid, "=", text])).toMatchObject({
      status: 0,
      stderr: "",
    });
    const unchanged = isNumber ? 7 : "07";
    expect({ ours: await read(), theirs }).toEqual({
      ours: expected,
      theirs: fault === undefined ? expected : unchanged,
    });
  });
});

/** A fault of net-snmp 5.9.3, by which its text differs from ours. */
interface Fault {
  readonly title: string;
  /** The letters of -O that it needs. */
  readonly only?: string;
  readonly matches: (hint: string, value: string | number, our: string, their: string) => boolean;
}

const faults: readonly Fault[] = [
  {
    title: "a hint of integers with decimals has no zero before the point: .05",
    matches: (hint, _value, our, their) =>
      hint.startsWith("d-") && their === our.replace(/(^| |-)0\./, "$1."),
  },
  {
    title: "x and o show negative integers as 64 bits: ffffffffffffffff",
    matches: (hint, value) => (hint === "x" || hint === "o") && Number(value) < 0,
  },
  { title: "b shows 32 digits, and negative integers without their sign", matches: (hint) => hint === "b" },
  {
    title:
      "hexadecimal numbers of several octets without a separator lose their zeros: 20010db8 by 2x is 2001db8",
    matches: (hint) => hint === "2x",
  },
  {
    title: "-O0 gives two digits to numbers of one octet only",
    only: "-O0",
    matches: (hint, _value, our, their) =>
      /[24]x/.test(hint) && our.replace(/(^| |:)0+(?=.)/g, "$1") === their.replace(/(^| |:)0+(?=.)/g, "$1"),
  },
  {
    title: "a part of length 0, which only writes its separator, takes an octet",
    matches: (hint) => hint.startsWith("0a"),
  },
  {
    title: "the separator stands before the terminator, too: aa:bb:/c",
    matches: (hint) => hint.startsWith("*"),
  },
  {
    title: "a number of fewer octets than its hint is read as if zeros followed: 41 by 2x is 4100",
    matches: (hint, value) => typeof value === "string" && endsInPart(hint, value.length / 2),
  },
  {
    title: "octets that are not text are shown as dots, or as they are",
    matches: (hint, value) =>
      /[at]/.test(hint) && typeof value === "string" && !/^(?:[2-6].|7[0-9a-e])*$/.test(value),
  },
];

/** Whether octets end in the middle of a part of a hint. */
function endsInPart(hint: string, count: number): boolean {
  const lengths = [...hint.matchAll(/(\d+)[xdo]/g)].map(([, length]) => Number(length));
  let left = count;
  for (let i = 0; left > 0; i++) left -= lengths[Math.min(i, lengths.length - 1)]!;
  return left < 0;
}

function byInstance(lines: readonly string[]): Map<string, string> {
  const parts = lines.join("\n").split(/^(?=HINTS-MIB::)/m);
  return new Map(
    parts.map((part) => {
      const [, instance, value] = /^HINTS-MIB::(hint\d+\.\d+)(?: =)? ?([^]*)$/.exec(part)!;
      return [instance!, value!.trimEnd()];
    }),
  );
}
