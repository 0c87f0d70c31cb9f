/** Puts `text` into a style where colours are on, and returns it as it is where they are not. */
export type Paint = (style: Style, text: string) => string;

/** The styles that output is made of. */
type Style = "bold" | "dim" | "red" | "green" | "yellow" | "blue" | "magenta" | "cyan";

/** The paint for a stream: colours on a terminal only. NO_COLOR turns them off (no-color.org), FORCE_COLOR on. */
export function paintFor(
  stream: { readonly isTTY?: boolean },
  environment: Readonly<Record<string, string | undefined>>,
): Paint {
  const { NO_COLOR = "", FORCE_COLOR = "", TERM } = environment;
  if (NO_COLOR !== "") return plain;
  if (FORCE_COLOR !== "" && FORCE_COLOR !== "0") return coloured;
  return stream.isTTY === true && TERM !== "dumb" ? coloured : plain;
}

/** No styles. */
export const plain: Paint = (_style, text) => text;

/** The styles as ANSI escape sequences. */
export const coloured: Paint = (style, text) =>
  text === "" ? "" : `\x1b[${codes[style]}m${text}\x1b[${endOf(style)}m`;

function endOf(style: Style): number {
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
