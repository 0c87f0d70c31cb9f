// The table in docs/loading.md: written from the results, and compared with them.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../support/built.ts";

/** The results: a cell by row and column; missing if the runtime was missing. */
export type Cells = ReadonlyMap<string, ReadonlyMap<string, string>>;

const file = join(root, "docs/loading.md");
const [begin, end] = ["<!-- measured: begin -->\n", "<!-- measured: end -->"];

/** Returns the cells that the document shows. */
export function readDocumentedCells(): Cells {
  const lines = readFileSync(file, "utf8")
    .split(begin)[1]!
    .split(end)[0]!
    .split("\n")
    .filter((line) => line.startsWith("|") && !line.startsWith("| --"));
  const [[, ...columns] = [], ...rows] = lines.map((line) =>
    line
      .slice(1, -1)
      .split("|")
      .map((cell) => cell.trim()),
  );
  return new Map(
    rows.map(([title, ...cells]) => [title!, new Map(columns.map((column, i) => [column, cells[i]!]))]),
  );
}

/** Whether the document names exactly these versions. */
export function saysMeasuredWith(versions: readonly string[]): boolean {
  return readFileSync(file, "utf8").includes(listVersions(versions));
}

function listVersions(versions: readonly string[]): string {
  return `\nMeasured with ${versions.join(", ")}.\n`;
}

/** Writes the results and the versions into the document. */
export function rewrite(cells: Cells, versions: readonly string[]): void {
  const columns = [...[...cells.values()][0]!.keys()];
  const rows = [
    ["loaded by", ...columns],
    ...Array.from(cells, ([title, row]) => [title, ...columns.map((column) => row.get(column)!)]),
  ];
  const widths = rows[0]!.map((_, i) => Math.max(...rows.map((row) => row[i]!.length)));
  const lines = rows.map((row) => `| ${row.map((cell, i) => cell.padEnd(widths[i]!)).join(" | ")} |`);
  lines.splice(1, 0, `| ${widths.map((width) => "-".repeat(width)).join(" | ")} |`);
  const text = readFileSync(file, "utf8");
  const [before, after] = [text.split(begin)[0]!, text.split(end)[1]!];
  writeFileSync(file, `${before}${begin}\n${lines.join("\n")}\n${listVersions(versions)}\n${end}${after}`);
}
