/** Puts `text` into a style, or returns it unchanged where colours are off. */
export type Paint = (style: Style, text: string) => string;

/** The styles of the output. */
type Style = "bold" | "dim" | "red" | "green" | "yellow" | "blue" | "magenta" | "cyan";

/** Returns the paint for a stream: colours on a terminal only. NO_COLOR turns them off (no-color.org), FORCE_COLOR turns them on. */
export function paintFor(
  stream: { readonly isTTY?: boolean },
  environment: Readonly<Record<string, string | undefined>>,
): Paint {
  const { NO_COLOR = "", FORCE_COLOR = "", TERM } = environment;
  if (NO_COLOR !== "") return plain;
  if (FORCE_COLOR !== "" && FORCE_COLOR !== "0") return coloured;
  return stream.isTTY === true && TERM !== "dumb" ? coloured : plain;
}

/** Leaves text unchanged. */
export const plain: Paint = (_style, text) => text;

/** Paints with ANSI escape sequences. */
export const coloured: Paint = (style, text) =>
  text === "" ? "" : `\x1b[${codes[style]}m${text}\x1b[${endCode(style)}m`;

function endCode(style: Style): number {
  return style === "bold" || style === "dim" ? 22 : 39;
}

const codes: Readonly<Record<Style, number>> = {
  bold: 1,
  dim: 2,
  red: 31,
  green: 32,
  yellow: 33,
  blue: 34,
  magenta: 35,
  cyan: 36,
};
