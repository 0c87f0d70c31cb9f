// Footers and headers of pages, which modules that were cut out of an RFC or a draft still have.
import type { Diagnostics } from "./diagnostics.ts";
import type { Source } from "./source.ts";

/**
 * The extent of a page break when `at` is the bracket of `[Page 7]` at the end of a line: from the beginning of that line to the end of the
 * header that follows; `undefined` for any other bracket.
 */
export function skipPageBreak(
  source: Source,
  at: number,
  diagnostics: Diagnostics,
): { start: number; end: number } | undefined {
  const { text } = source;
  page.lastIndex = at;
  if (!page.test(text)) return undefined;
  let end = page.lastIndex;
  const start = Math.max(text.lastIndexOf("\n", at), text.lastIndexOf("\r", at)) + 1;
  header.lastIndex = end;
  if (header.test(text)) end = header.lastIndex;
  diagnostics.report(source, start, "page-break", "a page footer stands in the module", {
    done: "the footer and the header after it are skipped",
  });
  diagnostics.repair(start, end, "");
  return { start, end };
}

const page = /\[[Pp]age[ \t]+[\divxlc]+\][ \t]*(?=[\r\n\f]|$)/y;
/** Blank lines, then a line that ends with a month and a year, or begins as headers do. */
const header =
  /[\s]*\n[ \t\f]*(?:RFC[ \t]*\d+\b[^\r\n]*|[^\r\n"{}]*\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?,?[ \t]+(?:\d{1,2},?[ \t]+)?(?:19|20)\d\d[ \t]*)(?=[\r\n]|$)/y;
