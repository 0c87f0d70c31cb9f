import { type Paint, plain } from "../output/paint.ts";
import { padded, widthOf } from "./text.ts";

/** A column of a grid. */
export interface GridColumn {
  readonly title: string;
  /** Numbers stand right, everything else left. */
  readonly side?: "left" | "right";
}

/**
 * Rows in aligned columns under their titles. Where they are wider than `width`, the columns go into blocks one below the other, each
 * of which begins with the first column; without `width` they are as wide as they are.
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
  for (const block of blocks(widths, width)) {
    if (lines.length > 0) lines.push("");
    const line = (cell: (column: number) => string): string =>
      block
        .map((i) => padded(cell(i), widths[i]!, columns[i]!.side))
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

/** How to lay a grid out. */
export interface GridOptions {
  readonly width?: number;
  readonly paint?: Paint;
}

/** Which columns stand beside each other. */
function blocks(widths: readonly number[], width: number): number[][] {
  const all: number[][] = [];
  let used = 0;
  for (let i = widths.length === 1 ? 0 : 1; i < widths.length; i++) {
    if (all.length === 0 || used + gap.length + widths[i]! > width) {
      all.push(i === 0 ? [] : [0]);
      used = i === 0 ? -gap.length : widths[0]!;
    }
    all.at(-1)!.push(i);
    used += gap.length + widths[i]!;
  }
  return all;
}

const gap = "  ";
