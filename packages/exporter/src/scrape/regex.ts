// Numbers that regular expressions find in texts. The syntax is that of RE2, whose time is linear in the length of the text.
import { RE2JS } from "re2js";
import type { RegexExtract } from "../config/types.ts";

/** A compiled extraction. Returns the number, or `undefined` if the text does not match or has no number there. */
export type Extractor = (text: string) => number | undefined;

/**
 * Compiles an extraction, whose expression must match the whole text.
 *
 * @throws If the expression is invalid.
 */
export function compileExtract({ regex, value }: RegexExtract): Extractor {
  const pattern = RE2JS.compile(`^(?:${regex})$`);
  const names = pattern.namedGroups();
  return (text) => {
    const matcher = pattern.matcher(text);
    if (!matcher.find()) return undefined;
    const group = (name: string): string => {
      const number = /^\d+$/.test(name) ? Number(name) : names[name];
      return number === undefined || number > matcher.groupCount() ? "" : (matcher.group(number) ?? "");
    };
    return parseFloat64(expandTemplate(value, group));
  };
}

/** Compiles an expression that need not match the whole text. Returns the test. */
export function compileTest(regex: string): (text: string) => boolean {
  const pattern = RE2JS.compile(regex);
  return (text) => pattern.matcher(text).find();
}

/** `$1`, `$name`, `${name}` and `$$`, as in Go's Regexp.Expand: a name is as long as it can be. */
function expandTemplate(template: string, group: (name: string) => string): string {
  return template.replace(/\$(?:\$|(\w+)|\{(\w+)\})/g, (_, bare?: string, braced?: string) => {
    const name = bare ?? braced;
    return name === undefined ? "$" : group(name);
  });
}

/** As Go's strconv.ParseFloat: nothing around the number. */
function parseFloat64(text: string): number | undefined {
  if (/^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/.test(text)) {
    const value = Number(text);
    return Number.isFinite(value) ? value : undefined;
  }
  const [, sign, word] = /^([+-]?)(inf|infinity|nan)$/i.exec(text) ?? [];
  if (word === undefined) return undefined;
  if (word.toLowerCase() === "nan") return sign === "" ? NaN : undefined;
  return sign === "-" ? -Infinity : Infinity;
}
