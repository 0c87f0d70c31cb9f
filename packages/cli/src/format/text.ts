/** `text` on one line of a terminal: line ends, and what could move the cursor or turn the direction of writing, are escaped. */
export function oneLine(text: string): string {
  return text.replace(
    unprintable,
    (character) => escapes[character] ?? `\\u{${character.codePointAt(0)!.toString(16)}}`,
  );
}

/** `text` on one line and in double quotes; a quote or backslash in it has a backslash in front. */
export function quoted(text: string): string {
  return `"${oneLine(text.replace(/["\\]/g, "\\$&"))}"`;
}

/** How many columns `text` takes. */
export function widthOf(text: string): number {
  return isAscii.test(text) ? text.length : [...text].length;
}

/** `text` with spaces behind it, or in front of it, up to `width` columns. */
export function padded(text: string, width: number, side: "left" | "right" = "left"): string {
  const room = " ".repeat(Math.max(0, width - widthOf(text)));
  return side === "left" ? text + room : room + text;
}

const unprintable = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;
const escapes: Readonly<Record<string, string>> = { "\n": "\\n", "\r": "\\r", "\t": "\\t" };
// eslint-disable-next-line no-control-regex -- the whole of ASCII
const isAscii = /^[\x00-\x7f]*$/;
