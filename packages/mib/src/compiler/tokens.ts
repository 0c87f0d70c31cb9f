// Kinds of tokens and the words that have a meaning in SMI.

/** Kinds of tokens. */
export const kind = {
  end: 0,
  /** A name or a keyword; may begin with a digit where letters follow. */
  word: 1,
  /** Decimal digits. */
  number: 2,
  /** `"…"`, with its quotes. */
  text: 3,
  /** `'…'H` or `'…'B`. */
  binary: 4,
  /** `::=` */
  assign: 5,
  /** `..` */
  range: 6,
  /** Any other single character. */
  other: 7,
  openBrace: 8,
  closeBrace: 9,
  openParen: 10,
  closeParen: 11,
  openBracket: 12,
  closeBracket: 13,
  comma: 14,
  semicolon: 15,
  bar: 16,
  dot: 17,
  minus: 18,
} as const;

const keywords = [
  "", "ACCESS", "AGENT-CAPABILITIES", "APPLICATION", "AUGMENTS", "BEGIN", "BITS", "CHOICE", "CONTACT-INFO",
  "CREATION-REQUIRES", "DEFINITIONS", "DEFVAL", "DESCRIPTION", "DISPLAY-HINT", "END", "ENTERPRISE", "EXPORTS", "FROM",
  "GROUP", "IDENTIFIER", "IMPLICIT", "IMPLIED", "IMPORTS", "INCLUDES", "INDEX", "INTEGER", "LAST-UPDATED", "MACRO",
  "MANDATORY-GROUPS", "MAX-ACCESS", "MIN-ACCESS", "MODULE", "MODULE-COMPLIANCE", "MODULE-IDENTITY",
  "NOTIFICATION-GROUP", "NOTIFICATION-TYPE", "NOTIFICATIONS", "OBJECT", "OBJECT-GROUP", "OBJECT-IDENTITY",
  "OBJECT-TYPE", "OBJECTS", "OCTET", "OF", "ORGANIZATION", "PRODUCT-RELEASE", "REFERENCE", "REVISION", "SEQUENCE",
  "SIZE", "STATUS", "STRING", "SUPPORTS", "SYNTAX", "TEXTUAL-CONVENTION", "TRAP-TYPE", "UNITS", "UNIVERSAL",
  "VARIABLES", "VARIATION", "WRITE-SYNTAX", "MIN", "MAX",
] as const; // prettier-ignore

/** A word with a meaning in SMI. */
export type Keyword = Exclude<(typeof keywords)[number], "">;

/** Numbers of the keywords; 0 is any other word. */
export const word = Object.fromEntries(keywords.map((name, number) => [name, number])) as Readonly<
  Record<Keyword, number>
>;

/** The keyword with a number. */
export function keywordOf(number: number): string {
  return keywords[number] ?? "";
}

/** Macros that define a node: what stands between a name and its clauses. */
export const nodeMacros: ReadonlySet<number> = new Set([
  word["OBJECT-TYPE"],
  word["MODULE-IDENTITY"],
  word["OBJECT-IDENTITY"],
  word["NOTIFICATION-TYPE"],
  word["TRAP-TYPE"],
  word["OBJECT-GROUP"],
  word["NOTIFICATION-GROUP"],
  word["MODULE-COMPLIANCE"],
  word["AGENT-CAPABILITIES"],
]);

/**
 * Number of the keyword that `text` has from `start` to `end`, or 0. Length, first and last letter tell keywords apart well enough, so that
 * the scanner need not compute anything of each letter of a word.
 */
export function keywordAt(text: string, start: number, end: number): number {
  const first = text.charCodeAt(start);
  // most words begin with a lower-case letter; no keyword does
  if (first > 90) return 0;
  for (
    let slot = slotOf(end - start, first, text.charCodeAt(end - 1));
    table[slot] !== 0;
    slot = (slot + 1) % slots
  ) {
    const keyword = keywords[table[slot]!]!;
    if (keyword.length === end - start && text.startsWith(keyword, start)) return table[slot]!;
  }
  return 0;
}

const slots = 512;

function slotOf(length: number, first: number, last: number): number {
  return (length + first * 7 + last * 14) % slots;
}

const table = ((): Uint8Array => {
  const made = new Uint8Array(slots);
  for (let number = 1; number < keywords.length; number++) {
    const keyword = keywords[number]!;
    let slot = slotOf(keyword.length, keyword.charCodeAt(0), keyword.charCodeAt(keyword.length - 1));
    while (made[slot] !== 0) slot = (slot + 1) % slots;
    made[slot] = number;
  }
  return made;
})();
