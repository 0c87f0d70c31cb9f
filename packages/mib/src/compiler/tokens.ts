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

/** The hash that the scanner computes of a word while it reads it. */
export function hashStep(hash: number, code: number): number {
  return (Math.imul(hash, 31) + code) & 0x7fffffff;
}

const slots = 512;

/** Number of the keyword that `text` has from `start` to `end`, or 0. */
export function keywordAt(text: string, start: number, end: number, hash: number): number {
  for (let slot = hash % slots; table[slot] !== 0; slot = (slot + 1) % slots) {
    const keyword = keywords[table[slot]!]!;
    if (keyword.length === end - start && text.startsWith(keyword, start)) return table[slot]!;
  }
  return 0;
}

const table = ((): Uint8Array => {
  const made = new Uint8Array(slots);
  for (let number = 1; number < keywords.length; number++) {
    let hash = 0;
    for (let i = 0; i < keywords[number]!.length; i++) hash = hashStep(hash, keywords[number]!.charCodeAt(i));
    let slot = hash % slots;
    while (made[slot] !== 0) slot = (slot + 1) % slots;
    made[slot] = number;
  }
  return made;
})();
