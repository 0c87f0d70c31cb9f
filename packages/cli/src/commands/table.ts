import type { TableRow } from "@snmp/client";
import { smiType, type Varbind } from "@snmp/pdu";
import { readList } from "../arguments/numbers.ts";
import { exitStatus } from "../exit-status.ts";
import { UsageError } from "../failure.ts";
import { formatGrid, type GridColumn } from "../format/grid.ts";
import { formatValue } from "../format/varbind.ts";
import { type NamedTable, nameTable } from "../names/table-names.ts";
import { parseOutputFlags } from "../print.ts";
import { openSession } from "../session.ts";
import { type Command, type Invocation, targetGroups } from "./command.ts";
import { makeWalkOptions } from "./walk.ts";

/** Reads a conceptual table. */
export const table: Command = {
  name: "table",
  summary: "read a table and print its rows in aligned columns",
  usage: "[options] HOST OID",
  details: [
    "OID names the table, not its entry. --json prints one object per row: its index, and its cells by column number. " +
      "If the table is given by name, columns have their names, and cells are shown by the MIB; --json adds key and row.",
  ],
  examples: [
    "snmp table --columns ifDescr,ifOperStatus 192.0.2.1 ifTable",
    "snmp table --columns 1,2,5,8 192.0.2.1 1.3.6.1.2.1.2.2",
  ],
  groups: [...targetGroups, "walk", "parallel", "table"],
  async run(invocation) {
    const { options, output } = invocation;
    const format = parseOutputFlags(options.output ?? []);
    if (!/[a-z]/i.test(options.columns ?? "")) readList(options, "columns");
    const { client, oids, shown } = await openSession(invocation, {
      pick: (rest) => ({ words: rest, needsNames: /[a-z]/i.test(options.columns ?? "") }),
    });
    await using _ = client;
    const [oid, second] = oids;
    if (oid === undefined || second !== undefined)
      throw new UsageError("snmp table takes one OID, the OID of the table");
    const named = shown === undefined ? undefined : nameTable(shown.mib, oid, options);
    const columns = named === undefined ? readList(options, "columns") : named.columns(options);
    const rows = await client.table(named?.oid ?? oid, {
      ...makeWalkOptions(invocation),
      ...(columns && { columns }),
    });
    if (rows.size === 0) {
      output.notes([
        `snmp: ${shown?.name(oid) ?? oid} has no rows: it is empty or not a table, or these credentials may not read it`,
      ]);
      return exitStatus.errorAnswer;
    }
    const toJson =
      named?.json ?? ((index: string, cells: TableRow): string => JSON.stringify({ index, cells }));
    if (options.json === true) await output.lines(Array.from(rows, ([index, cells]) => toJson(index, cells)));
    else {
      const toText = named?.cell ?? ((varbind: Varbind): string => formatValue(varbind, format));
      await output.lines(formatTable(rows, columns, toText, output, named));
    }
    return exitStatus.ok;
  },
};

/** Returns the rows in aligned columns, with the index first. */
export function formatTable(
  rows: ReadonlyMap<string, TableRow>,
  chosen: readonly number[] | undefined,
  format: (varbind: Varbind) => string,
  { width, paint }: Pick<Invocation["output"], "width" | "paint">,
  named?: Pick<NamedTable, "title" | "index">,
): string[] {
  const numbers =
    chosen ??
    [...new Set(Array.from(rows.values(), (row) => Object.keys(row).map(Number)).flat())].sort(
      (a, b) => a - b,
    );
  const columns: GridColumn[] = numbers.map((number) => {
    const isRight = Array.from(rows.values()).every(
      (row) =>
        row[number] === undefined ||
        (isNumeric(row[number]) && (named === undefined || !/[a-z]/i.test(format(row[number])))),
    );
    return { title: named?.title(number) ?? String(number), side: isRight ? "right" : "left" };
  });
  const lines = Array.from(rows, ([index, row]) => [
    named?.index(index) ?? index,
    ...numbers.map((number) => (row[number] === undefined ? "-" : format(row[number]))),
  ]);
  return formatGrid([{ title: "index" }, ...columns], lines, {
    paint,
    ...(width !== undefined && { width }),
  });
}

/** TimeTicks are shown as a duration. */
function isNumeric({ type }: Varbind): boolean {
  return type !== "TimeTicks" && smiType(type)?.form === "integer";
}
