// CSV (RFC 4180): the first line has the names of the columns.

/**
 * Returns the rows of a text as objects by the names of the first line. Cells may be in double quotes; empty cells are left out.
 *
 * @throws An `Error` with the line of a row that has more cells than there are names, or of a quote that does not end.
 */
export function readCsv(text: string): Record<string, string>[] {
  const [names, ...lines] = splitCells(text.replace(/^\uFEFF/, ""));
  if (names === undefined) throw new Error("the names of the columns are missing: the first line has them");
  return lines.map(({ cells, line }) => {
    if (cells.length > names.cells.length)
      throw new Error(
        `line ${line}: ${cells.length} cells, but ${names.cells.length} names in the first line`,
      );
    return Object.fromEntries(
      names.cells.flatMap((name, at) =>
        cells[at] === undefined || cells[at] === "" ? [] : [[name.trim(), cells[at]]],
      ),
    );
  });
}

interface CsvLine {
  readonly cells: readonly string[];
  readonly line: number;
}

function splitCells(text: string): CsvLine[] {
  const lines: CsvLine[] = [];
  let cells: string[] = [];
  let line = 1;
  let start = 1;
  for (const [whole, quoted, plain = "", end] of text.matchAll(cellPattern)) {
    if (whole === "" && cells.length === 0) break;
    if (quoted === undefined && plain.startsWith('"'))
      throw new Error(`line ${line}: a quote in a cell is not ended, or text follows it`);
    cells.push(quoted?.replaceAll('""', '"') ?? plain);
    line += whole.split("\n").length - 1;
    if (end === ",") continue;
    // an empty line is not a row
    if (cells.length > 1 || cells[0] !== "") lines.push({ cells, line: start });
    cells = [];
    start = line;
    if (end === "") break;
  }
  return lines;
}

const cellPattern = /(?:"((?:[^"]|"")*)"|([^,\r\n]*))(,|\r?\n|$)/g;
