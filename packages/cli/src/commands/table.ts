import type { TableRow } from "@snmp/client";
import type { Varbind } from "@snmp/pdu";
import { listOption } from "../arguments/numbers.ts";
import { exitStatus } from "../exit-status.ts";
import { UsageError } from "../failure.ts";
import { formatGrid, type GridColumn } from "../format/grid.ts";
import { formatValue } from "../format/varbind.ts";
import { varbindFormat } from "../print.ts";
import { oidsFrom, openSession } from "../session.ts";
import { type Command, type Invocation, targetGroups } from "./command.ts";
import { walkOptions } from "./walk.ts";

/** The rows of a conceptual table. */
export const table: Command = {
  name: "table",
  summary: "the rows of a table, aligned",
  usage: "[options] HOST OID",
  details: [
    "OID is that of the table, not of its entry. With --json, an object a row: its index, and its cells by column number.",
  ],
  examples: ["snmp table --columns 1,2,5,8 192.0.2.1 1.3.6.1.2.1.2.2"],
  groups: [...targetGroups, "walk", "table"],
  async run(invocation) {
    const { options, output } = invocation;
    const columns = listOption(options, "columns");
    const format = varbindFormat(options.output ?? []);
    const { client, rest } = await openSession(invocation);
    await using _ = client;
    const [oid, second] = oidsFrom(rest);
    if (oid === undefined || second !== undefined)
      throw new UsageError("one OID is wanted, that of the table");
    const rows = await client.table(oid, { ...walkOptions(invocation), ...(columns && { columns }) });
    if (rows.size === 0) {
      output.notes([`snmp: ${oid} has no rows, or is no table, or not for these credentials`]);
      return exitStatus.errorAnswer;
    }
    if (options.json === true)
      await output.lines(Array.from(rows, ([index, cells]) => JSON.stringify({ index, cells })));
    else await output.lines(formatTable(rows, columns, (varbind) => formatValue(varbind, format), output));
    return exitStatus.ok;
  },
};

/** The rows in aligned columns, the index first. */
export function formatTable(
  rows: ReadonlyMap<string, TableRow>,
  chosen: readonly number[] | undefined,
  format: (varbind: Varbind) => string,
  { width, paint }: Pick<Invocation["output"], "width" | "paint">,
  titles: Readonly<Record<number, string>> = {},
): string[] {
  const numbers =
    chosen ??
    [...new Set(Array.from(rows.values(), (row) => Object.keys(row).map(Number)).flat())].sort(
      (a, b) => a - b,
    );
  const columns: GridColumn[] = numbers.map((number) => {
    const isNumeric = Array.from(rows.values()).every(
      (row) => row[number] === undefined || numericTypes.has(row[number].type),
    );
    return { title: titles[number] ?? String(number), side: isNumeric ? "right" : "left" };
  });
  const lines = Array.from(rows, ([index, row]) => [
    index,
    ...numbers.map((number) => (row[number] === undefined ? "-" : format(row[number]))),
  ]);
  return formatGrid([{ title: "index" }, ...columns], lines, {
    paint,
    ...(width !== undefined && { width }),
  });
}

const numericTypes: ReadonlySet<string> = new Set(["Integer32", "Counter32", "Gauge32", "Counter64"]);
