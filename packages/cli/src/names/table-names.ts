// Tables by name: columns by their names, indexes and cells by the MIB.
import type { TableRow } from "@snmp/client";
import type { AnyTable, Mib } from "@snmp/mib";
import type { Varbind } from "@snmp/pdu";
import { findNearest } from "../arguments/nearest.ts";
import { optionNames, readList } from "../arguments/numbers.ts";
import type { OptionValues } from "../arguments/options.ts";
import { UsageError } from "../failure.ts";
import { oneLine } from "../format/text.ts";
import { formatMibValue } from "../format/with-mib.ts";
import { parseOutputFlags } from "../print.ts";
import { readNameFormat } from "./output-letters.ts";

/** A table that the MIB knows, or one that it does not. */
export interface NamedTable {
  /** OID of the table, also where its entry was named. */
  readonly oid: string;
  readonly title: (column: number) => string;
  readonly index: (text: string) => string;
  readonly cell: (varbind: Varbind) => string;
  readonly json: (index: string, cells: TableRow) => string;
  /** The columns of `--columns`, by number or by name. */
  readonly columns: (options: OptionValues) => number[] | undefined;
}

/** Names what is known of the table with that OID, or the entry with that OID. */
export function nameTable(mib: Mib, oid: string, options: OptionValues): NamedTable {
  const table = findTable(mib, oid);
  const letters = options.output ?? [];
  const names = { ...readNameFormat(letters.join("")), noUnits: true };
  const format = { ...parseOutputFlags(letters), quick: true, mib, names };
  const titles = new Map(table?.columns.map(({ number, name }) => [number, name]));
  return {
    oid: table?.oid ?? oid,
    title: (column) => titles.get(column) ?? String(column),
    index: (text) => writeIndex(mib, table, text, names),
    cell: (varbind) =>
      oneLine(
        formatMibValue(varbind, format)
          .replace(/ ?\n/g, " ")
          .replace(/^"(.*)"$/s, "$1")
          .trimEnd(),
      ),
    json: (index, cells) => JSON.stringify({ index, cells, ...rowOf(table, index, cells) }, bigintAsText),
    columns: (given) => readColumns(given, titles),
  };
}

function findTable(mib: Mib, oid: string): AnyTable | undefined {
  const node = mib.find(oid);
  if (node === undefined || node.oid !== oid) return undefined;
  if (node.node.kind === "table") return mib.table(`${node.module.name}::${node.name}`);
  if (node.node.kind === "row") return findTable(mib, oid.slice(0, oid.lastIndexOf(".")));
  return undefined;
}

/** The index as it stands in the name of an instance. */
function writeIndex(
  mib: Mib,
  table: AnyTable | undefined,
  index: string,
  { brackets, numbers }: { readonly brackets: boolean; readonly numbers: boolean },
): string {
  const [column] = table?.columns ?? [];
  if (table === undefined || column === undefined) return index;
  const head = `${table.entry}.${column.number}`;
  const name = mib.name(`${head}.${index}`, { brackets, numbers });
  return name.slice(mib.name(head).length).replace(/^\./, "");
}

function rowOf(table: AnyTable | undefined, index: string, cells: TableRow): object {
  return table === undefined ? {} : { key: table.decodeKey(index), row: table.decodeRow(cells, index) };
}

function bigintAsText(_key: string, value: unknown): unknown {
  return typeof value === "bigint" ? String(value) : value;
}

function readColumns(options: OptionValues, titles: ReadonlyMap<number, string>): number[] | undefined {
  const text = options.columns;
  if (text === undefined || !/[a-z]/i.test(text)) return readList(options, "columns");
  return text.split(",").flatMap((part) => {
    const word = part.trim();
    if (/^\d/.test(word)) return readList({ columns: word }, "columns")!;
    const found = [...titles].find(([, name]) => name === word);
    if (found !== undefined) return [found[0]];
    const near = findNearest(word, [...titles.values()]);
    throw new UsageError(
      `${optionNames("columns")}: the table has no column ${JSON.stringify(word)}${near === undefined ? "" : `; did you mean ${near}?`}`,
    );
  });
}
