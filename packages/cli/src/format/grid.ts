import { type Paint, plain } from "../output/paint.ts";
import { pad, widthOf } from "./text.ts";

/** A column of a grid. */
export interface GridColumn {
  readonly title: string;
  /** The side that the cells stand at; left by default. */
  readonly side?: "left" | "right";
}

/**
 * Returns rows as lines, in aligned columns under their titles. Columns that do not fit into `width` go into further blocks below, and
 * each block begins with the first column. Without `width`, there is one block.
 */
export function formatGrid(
  columns: readonly GridColumn[],
  rows: readonly (readonly string[])[],
  options: GridOptions = {},
): string[] {
  const { width = Infinity, paint = plain } = options;
  const widths = columns.map(({ title }, i) =>
    Math.max(widthOf(title), ...rows.map((row) => widthOf(row[i] ?? ""))),
  );
  const lines: string[] = [];
  for (const block of makeBlocks(widths, width)) {
    if (lines.length > 0) lines.push("");
    const line = (cell: (column: number) => string): string =>
      block
        .map((i) => pad(cell(i), widths[i]!, columns[i]!.side))
        .join(gap)
        .trimEnd();
    lines.push(
      paint(
        "bold",
        line((i) => columns[i]!.title),
      ),
      ...rows.map((row) => line((i) => row[i] ?? "")),
    );
  }
  return lines;
}

/** The layout of a grid. */
export interface GridOptions {
  /** Columns of the terminal. */
  readonly width?: number;
  readonly paint?: Paint;
}

/** Returns the columns that stand side by side, per block. */
function makeBlocks(widths: readonly number[], width: number): number[][] {
  const blocks: number[][] = [];
  let used = 0;
  for (let i = widths.length === 1 ? 0 : 1; i < widths.length; i++) {
    if (blocks.length === 0 || used + gap.length + widths[i]! > width) {
      blocks.push(i === 0 ? [] : [0]);
      used = i === 0 ? -gap.length : widths[0]!;
    }
    blocks.at(-1)!.push(i);
    used += gap.length + widths[i]!;
  }
  return blocks;
}

const gap = "  ";
