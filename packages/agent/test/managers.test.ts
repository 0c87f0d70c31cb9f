// Every tool of net-snmp that asks agents, and pysnmp as a second manager, in every version, against handlers that are asynchronous.
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { setTimeout as wait } from "node:timers/promises";
import { Agent } from "@snmp/agent";
import "@snmp/mpm-v1";
import "@snmp/mpm-v2c";
import "@snmp/mpm-v3";
import "@snmp/usm";
import { describeNetSnmp, readWithTool, runTool, type ToolTarget } from "../../../test/support/net-snmp.ts";
import { base } from "./support/demo.ts";

const secrets = { auth: "authentication", priv: "encryption" };
const entry = `${base}.2.1`;

/** A scalar that can be written, and a table of twelve rows from an asynchronous generator, whose last column is asynchronous too. */
function createAgent(): Agent {
  const agent = new Agent({
    port: 0,
    communities: [{ name: "public", access: "read-write" }],
    users: [
      {
        user: "ops",
        auth: { protocol: "sha", password: secrets.auth },
        priv: { protocol: "aes128", password: secrets.priv },
        access: "read-write",
      },
    ],
  });
  let value = 7;
  agent.scalar(`${base}.1`, {
    type: "Integer32",
    get: () => wait(1, value),
    set: async (given) => void (value = await wait(1, given)),
  });
  agent.table<{ id: number; name: string }>(entry, {
    columns: {
      1: { name: "id", type: "Integer32" },
      2: { name: "name", type: "OctetString" },
      3: { type: "Gauge32", get: ({ id }) => wait(id % 3, id * 100) },
    },
    index: ["id"],
    maxAge: 0,
    rows: async function* () {
      for (let id = 12; id > 0; id--) yield await wait(0, { id, name: `row ${id}` });
    },
  });
  return agent;
}

const cells = [1, 2, 3].flatMap((column) =>
  Array.from({ length: 12 }, (_, i) => `${entry}.${column}.${i + 1}`),
);
const mib = `ROWS-MIB DEFINITIONS ::= BEGIN
rows OBJECT IDENTIFIER ::= { iso org(3) dod(6) internet(1) private(4) enterprises(1) 99999 }
rowTable OBJECT-TYPE SYNTAX SEQUENCE OF RowEntry ACCESS not-accessible STATUS mandatory DESCRIPTION "" ::= { rows 2 }
rowEntry OBJECT-TYPE SYNTAX RowEntry ACCESS not-accessible STATUS mandatory DESCRIPTION "" INDEX { rowId } ::= { rowTable 1 }
RowEntry ::= SEQUENCE { rowId INTEGER, rowName OCTET STRING, rowSpeed Gauge }
rowId OBJECT-TYPE SYNTAX INTEGER ACCESS read-only STATUS mandatory DESCRIPTION "" ::= { rowEntry 1 }
rowName OBJECT-TYPE SYNTAX OCTET STRING ACCESS read-only STATUS mandatory DESCRIPTION "" ::= { rowEntry 2 }
rowSpeed OBJECT-TYPE SYNTAX Gauge ACCESS read-only STATUS mandatory DESCRIPTION "" ::= { rowEntry 3 }
END
`;
const hexOf = (name: string): string =>
  [...Buffer.from(name)].map((octet) => octet.toString(16).toUpperCase()).join(" ");
const versions = ["1", "2c", "3"] as const;
const withBulk = ["2c", "3"] as const;

describeNetSnmp(
  "net-snmp's tools over asynchronous handlers",
  ["snmpget", "snmpgetnext", "snmpbulkget", "snmpwalk", "snmpbulkwalk", "snmpset", "snmptable", "snmptest"],
  () => {
    const agent = createAgent();
    beforeAll(() => agent.listen());
    afterAll(() => agent.close());

    const by = (version: "1" | "2c" | "3", ...options: string[]): ToolTarget => ({
      port: agent.port!,
      version,
      options: version === "3" ? [...v3Options, ...options] : options,
    });
    const v3Options = [
      "-u",
      "ops",
      "-l",
      "authPriv",
      "-a",
      "SHA",
      "-A",
      secrets.auth,
      "-x",
      "AES",
      "-X",
      secrets.priv,
    ];

    test.each(versions)("snmpget, snmpgetnext and snmpset over v%s", async (version) => {
      const name = `${base}.1.0`;
      expect(await readWithTool("snmpget", by(version), name)).toMatchObject([{ oid: name, value: "7" }]);
      expect((await readWithTool("snmpset", by(version), name, "i", "9"))[0]!.value).toBe("9");
      const next = await readWithTool("snmpgetnext", by(version), `${entry}.3.11`, base, `${entry}.1.12`);
      expect(next.map(({ oid, value }) => `${oid} ${value}`)).toEqual([
        `${entry}.3.12 1200`,
        `${name} 9`,
        `${entry}.2.1 ${Buffer.from("row 1").toString("hex")}`,
      ]);
      await readWithTool("snmpset", by(version), name, "i", "7");
    });

    test.each(versions)("snmpwalk over v%s", async (version) => {
      const walked = await readWithTool("snmpwalk", by(version), entry);
      expect(walked.map(({ oid }) => oid)).toEqual(cells);
    });

    test.each(withBulk)("snmpbulkget and snmpbulkwalk over v%s", async (version) => {
      const walked = await readWithTool("snmpbulkwalk", by(version), "-Cr7", entry);
      expect(walked.map(({ oid }) => oid)).toEqual(cells);
      const got = await readWithTool(
        "snmpbulkget",
        by(version),
        "-Cn1",
        "-Cr2",
        base,
        `${entry}.1`,
        `${entry}.3`,
      );
      expect(got.map(({ value }) => value)).toEqual(["7", "1", "100", "2", "200"]);
    });

    test.each(versions)("snmptable over v%s (node-net-snmp#96)", async (version) => {
      const folder = await mkdtemp(join(tmpdir(), "mib-"));
      await writeFile(join(folder, "ROWS-MIB.txt"), mib);
      const options = ["-M", folder, "-m", "ROWS-MIB", "-Os", "-Cf", ";", "-CH"];
      const { status, stdout, stderr } = await runTool("snmptable", by(version, ...options), "rowTable");
      await rm(folder, { recursive: true });
      expect([status, stderr]).toEqual([0, ""]);
      expect(stdout.trim().split("\n")).toEqual(
        Array.from({ length: 12 }, (_, i) => `${i + 1};"${hexOf(`row ${i + 1}`)} ";${(i + 1) * 100}`),
      );
    });

    test.each(versions)("snmptest over v%s", async (version) => {
      const credentials = version === "3" ? v3Options : ["-c", "public"];
      const child = spawn(
        "snmptest",
        [`-v${version}`, ...credentials, "-On", "-t5", `127.0.0.1:${agent.port}`],
        {
          env: { ...process.env, MIBS: "" },
        },
      );
      const output = text(child.stdout);
      child.stdin.end(`${base}.1.0\n\n$N\n${base}.1.0\n\n$Q\n`);
      await once(child, "exit");
      expect(await output).toMatch(
        new RegExp(`\\.${base}\\.1\\.0 = INTEGER: 7[^]*\\.${entry}\\.1\\.1 = INTEGER: 1`),
      );
    });
  },
);

const python = "/usr/bin/python3";
const isThere = spawnSync(python, ["-c", "import pysnmp.hlapi"]).status === 0;
const reason = "skipped: pysnmp 4 is not installed (apt-get install python3-pysnmp4)";
if (!isThere) console.warn(`pysnmp as a manager: ${reason}`);

(isThere ? describe : describe.skip)(
  isThere ? "pysnmp as a manager" : `pysnmp as a manager (${reason})`,
  () => {
    const agent = createAgent();
    beforeAll(() => agent.listen());
    afterAll(() => agent.close());

    test.each(versions)(
      "gets, walks and sets over v%s",
      async (version) => {
        const script = join(__dirname, "support", "pysnmp_manager.py");
        const child = spawn(python, [script, String(agent.port), version, secrets.auth, secrets.priv, base], {
          stdio: ["ignore", "pipe", "inherit"],
        });
        expect(JSON.parse(await text(child.stdout))).toEqual({
          get: [[`${base}.1.0`, "7"]],
          walk: [`${base}.1.0`, ...cells],
          bulk: version === "1" ? [] : [`${base}.1.0`, ...cells],
          set: [[`${base}.1.0`, "8"]],
          back: [[`${base}.1.0`, "7"]],
        });
      },
      60_000,
    );
  },
);
