/** Returns `text` on one line of a terminal, with escapes for line ends and for characters that move the cursor or turn the direction of writing. */
export function oneLine(text: string): string {
  return isPrintableAscii.test(text) ? text : escapeUnprintable(text);
}

/** The expression stands where it is used: V8 reads the properties of all of Unicode as soon as it compiles the code around it. */
function escapeUnprintable(text: string): string {
  return text.replace(
    /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu,
    (character) => escapes[character] ?? `\\u{${character.codePointAt(0)!.toString(16)}}`,
  );
}

/** Returns `text` on one line and in double quotes, with a backslash before each quote and backslash in it. */
export function quote(text: string): string {
  return `"${oneLine(text.replace(/["\\]/g, "\\$&"))}"`;
}

/** The number of columns that `text` takes. */
export function widthOf(text: string): number {
  return isAscii.test(text) ? text.length : [...text].length;
}

/** Fills `text` with spaces up to `width` columns. The text stands at the given side. */
export function pad(text: string, width: number, side: "left" | "right" = "left"): string {
  const spaces = " ".repeat(Math.max(0, width - widthOf(text)));
  return side === "left" ? text + spaces : spaces + text;
}

/** Breaks `text` into lines of at most `width` columns: at spaces, at dots if there are no spaces, otherwise anywhere. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let rest = text;
  while (widthOf(rest) > width) {
    const head = rest.slice(0, width + 1);
    const space = head.lastIndexOf(" ");
    const dot = head.lastIndexOf(".", width - 1) + 1;
    const at = space > 0 ? space : dot > 1 ? dot : width;
    lines.push(rest.slice(0, at));
    rest = rest.slice(at).trimStart();
  }
  return [...lines, rest];
}

const isPrintableAscii = /^[\x20-\x7e]*$/;
const escapes: Readonly<Record<string, string>> = { "\n": "\\n", "\r": "\\r", "\t": "\\t" };
// eslint-disable-next-line no-control-regex -- the whole of ASCII
const isAscii = /^[\x00-\x7f]*$/;
