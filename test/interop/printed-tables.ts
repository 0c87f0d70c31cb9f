// Tables as snmptable prints them, and ours in the same form.
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Table } from "@snmp/client";
import { type Varbind } from "@snmp/pdu";
import { asPrinted, type PrintedVarbind, runTool, type ToolTarget } from "../support/net-snmp.ts";

export const ifTable = "1.3.6.1.2.1.2.2";

/** Sorts the output of a walk into cells by index and column. */
export function tableOf(
  root: string,
  columns: readonly number[],
  varbinds: readonly PrintedVarbind[],
): Record<string, Record<string, string>> {
  const rows: Record<string, Record<string, string>> = {};
  for (const { oid, type, value } of varbinds) {
    const [column, ...index] = oid.slice(root.length + 3).split(".");
    if (columns.includes(Number(column))) (rows[index.join(".")] ??= {})[column!] = `${type} ${value}`;
  }
  return rows;
}

export function toPrintedCells(
  table: Table,
  columns?: readonly number[],
): Record<string, Record<string, string>> {
  const rows = [...table].map(([index, row]) => {
    const cells = Object.entries(row).filter(([column]) => columns?.includes(Number(column)) ?? true);
    return [
      index,
      Object.fromEntries(cells.map(([column, cell]) => [column, `${cell.type} ${asPrinted(cell).value}`])),
    ] as const;
  });
  return Object.fromEntries(rows.filter(([, row]) => Object.keys(row).length > 0));
}

/** Index and six columns of ifTable as snmptable prints them; it needs a MIB to recognise a table. */
export async function readPrintedTable(target: ToolTarget): Promise<string[][]> {
  const folder = await mkdtemp(join(tmpdir(), "snmptable-"));
  try {
    await writeFile(join(folder, "INTERFACES-MIB.txt"), interfacesMib);
    const options = ["-M", folder, "-m", "INTERFACES-MIB", "-OS"]; // it reads the names of the columns from its own output
    const { status, stdout, stderr } = await runTool(
      "snmptable",
      { ...target, options },
      "-Ci",
      "-CH",
      "-Cf",
      "|",
      ifTable,
    );
    if (status !== 0) throw new Error(stderr);
    return stdout
      .split("\n")
      .filter((line) => line.includes("|"))
      .map((line) => line.split("|").map((cell) => cell.trim().replace(/^"|"$/g, "").trim()));
  } finally {
    await rm(folder, { recursive: true });
  }
}

export function cellText(cell: Varbind): string {
  return cell.type === "OctetString"
    ? cell.hex.replace(/../g, (octet) => `${octet.toUpperCase()} `).trim()
    : cell.toString();
}

const interfacesMib = `INTERFACES-MIB DEFINITIONS ::= BEGIN
interfaces OBJECT IDENTIFIER ::= { iso org(3) dod(6) internet(1) mgmt(2) mib-2(1) 2 }
ifTable OBJECT-TYPE SYNTAX SEQUENCE OF IfEntry ACCESS not-accessible STATUS mandatory ::= { interfaces 2 }
ifEntry OBJECT-TYPE SYNTAX IfEntry ACCESS not-accessible STATUS mandatory INDEX { ifIndex } ::= { ifTable 1 }
IfEntry ::= SEQUENCE { ifIndex INTEGER, ifDescr OCTET STRING, ifType INTEGER, ifMtu INTEGER, ifPhysAddress OCTET STRING, ifAdminStatus INTEGER }
ifIndex OBJECT-TYPE SYNTAX INTEGER ACCESS read-only STATUS mandatory ::= { ifEntry 1 }
ifDescr OBJECT-TYPE SYNTAX OCTET STRING ACCESS read-only STATUS mandatory ::= { ifEntry 2 }
ifType OBJECT-TYPE SYNTAX INTEGER ACCESS read-only STATUS mandatory ::= { ifEntry 3 }
ifMtu OBJECT-TYPE SYNTAX INTEGER ACCESS read-only STATUS mandatory ::= { ifEntry 4 }
ifPhysAddress OBJECT-TYPE SYNTAX OCTET STRING ACCESS read-only STATUS mandatory ::= { ifEntry 6 }
ifAdminStatus OBJECT-TYPE SYNTAX INTEGER ACCESS read-write STATUS mandatory ::= { ifEntry 7 }
END
`;
