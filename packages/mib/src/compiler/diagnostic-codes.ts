// Every diagnostic that the compiler can give. Levels are those of libsmi: 0 internal, 1 severe, 2 error, 3 minor, 4 change advised,
// 5 warning, 6 information; `libsmi` is the name that smilint prints for the same fault.

/** Importance of a diagnostic, as libsmi counts it: 0 (nothing can be read) to 6 (information). */
export type Level = 0 | 1 | 2 | 3 | 4 | 5 | 6;

/** A kind of diagnostic. */
export interface CodeFacts {
  /** Importance, unless the caller changes it. */
  readonly level: Level;
  /** Name that smilint prints for the same fault, where it has one. */
  readonly libsmi?: string;
  /** `module`: reported at the first place, with a count of the others. `place`: reported at each place. */
  readonly per: "module" | "place";
  /** The fault in a few words. */
  readonly title: string;
}

function define<Code extends string>(table: Record<Code, CodeFacts>): Readonly<Record<Code, CodeFacts>> {
  return table;
}

/** Levels, names in libsmi and titles by code. */
export const diagnosticCodes = define({
  // files
  "not-a-mib": {
    level: 0,
    libsmi: "module-unknown-format",
    per: "place",
    title: "the file is not a MIB module",
  },
  encoding: { level: 5, libsmi: "lexical", per: "module", title: "bytes outside of ASCII" },
  "trailing-text": { level: 2, per: "module", title: "text that belongs to no definition" },
  "page-break": { level: 3, per: "module", title: "page footer and header of a document" },
  "end-missing": { level: 2, per: "place", title: "END is missing" },
  "module-duplicate": {
    level: 5,
    libsmi: "module-redefined",
    per: "place",
    title: "the module was read more than once",
  },
  "module-conflict": { level: 4, per: "place", title: "files have different modules of the same name" },
  // lexical
  "comment-reopened": { level: 4, per: "module", title: "a comment goes on after its second `--`" },
  "string-unterminated": { level: 1, per: "place", title: "a quoted text is not closed" },
  underscore: { level: 4, libsmi: "underscore-in-identifier", per: "module", title: "`_` in a name" },
  "hyphen-end": { level: 3, libsmi: "hyphen-end", per: "module", title: "a name ends with `-`" },
  "character-unexpected": {
    level: 2,
    libsmi: "lexical",
    per: "module",
    title: "a character that SMI does not have",
  },
  // syntax
  "imports-unterminated": { level: 2, per: "module", title: "IMPORTS does not end with `;`" },
  comma: { level: 3, per: "module", title: "a comma too many, too few, or another mark in its place" },
  "word-glued": { level: 2, per: "module", title: "a space is missing between two words" },
  "identifier-case": {
    level: 2,
    libsmi: "bad-identifier-case",
    per: "module",
    title: "a name begins with the wrong case",
  },
  "row-type-case": {
    level: 2,
    libsmi: "bad-identifier-case",
    per: "module",
    title: "a type begins with a lower-case letter",
  },
  "type-spelling": { level: 2, per: "module", title: "a type is spelled in another way" },
  "label-characters": { level: 2, per: "module", title: "a label has characters that labels must not have" },
  "label-case": {
    level: 4,
    libsmi: "bad-identifier-case",
    per: "module",
    title: "a label begins with an upper-case letter",
  },
  "label-value": { level: 3, per: "module", title: "a label has a number in another notation, or none" },
  "bits-unnamed": { level: 2, per: "module", title: "BITS without names" },
  "range-syntax": { level: 3, per: "module", title: "a range is written in another way" },
  "range-exchanged": {
    level: 3,
    libsmi: "range-exchanged",
    per: "module",
    title: "the bounds of a range are exchanged",
  },
  "clause-unexpected": { level: 2, per: "module", title: "something unexpected in a definition" },
  "clause-duplicate": { level: 3, per: "module", title: "a clause stands twice" },
  "definition-incomplete": { level: 1, per: "place", title: "a definition breaks off" },
  "definition-unexpected": { level: 1, per: "place", title: "text where a definition should begin" },
  "macro-unknown": { level: 2, per: "module", title: "a macro that SMI does not have" },
  "access-unknown": {
    level: 2,
    libsmi: "access-invalid-smiv2",
    per: "module",
    title: "an access that SMI does not have",
  },
  "status-unknown": {
    level: 2,
    libsmi: "status-invalid-smiv2",
    per: "module",
    title: "a status that SMI does not have",
  },
  // module
  "language-mix": { level: 3, per: "module", title: "SMIv1 and SMIv2 in one module" },
  "trap-in-v2": { level: 3, libsmi: "trap", per: "module", title: "TRAP-TYPE in an SMIv2 module" },
  "identity-missing": {
    level: 3,
    libsmi: "module-identity-missing",
    per: "place",
    title: "an SMIv2 module has no MODULE-IDENTITY",
  },
  "identity-several": {
    level: 3,
    libsmi: "module-identity-multiple",
    per: "place",
    title: "a module has several MODULE-IDENTITY",
  },
  "date-invalid": {
    level: 3,
    libsmi: "date-value",
    per: "place",
    title: "a date that does not exist or is written in another way",
  },
  "date-year-digits": { level: 5, libsmi: "date-year-2digits", per: "module", title: "a year of two digits" },
  // imports
  "import-missing": {
    level: 2,
    libsmi: "basetype-not-imported",
    per: "module",
    title: "a symbol is used without being imported",
  },
  "import-module-alias": {
    level: 3,
    per: "place",
    title: "a module is imported under an old or private name",
  },
  "import-module-missing": {
    level: 1,
    libsmi: "module-not-found",
    per: "place",
    title: "an imported module is missing",
  },
  "import-unresolved": {
    level: 1,
    libsmi: "import-failed",
    per: "place",
    title: "the module does not define the imported symbol",
  },
  "import-elsewhere": {
    level: 2,
    libsmi: "import-failed",
    per: "place",
    title: "the imported symbol is defined in another module",
  },
  // types
  "type-unresolved": { level: 1, libsmi: "type-unknown", per: "place", title: "a type is not defined" },
  "type-cycle": { level: 1, libsmi: "type-recursive", per: "place", title: "a type is defined by itself" },
  "label-duplicate": {
    level: 2,
    libsmi: "enum-name-redefinition",
    per: "module",
    title: "a label or number stands twice",
  },
  "bits-position": {
    level: 2,
    libsmi: "bits-number-too-large",
    per: "module",
    title: "a bit has an impossible position",
  },
  "hint-invalid": {
    level: 2,
    libsmi: "invalid-format",
    per: "place",
    title: "DISPLAY-HINT does not follow RFC 2579 §3.1",
  },
  // OIDs
  "oid-unresolved": {
    level: 1,
    libsmi: "object-identifier-unknown",
    per: "place",
    title: "an OID has an unknown parent",
  },
  "oid-cycle": { level: 1, libsmi: "oid-recursive", per: "place", title: "an OID is defined by itself" },
  "oid-shared": {
    level: 4,
    libsmi: "oid-registered",
    per: "place",
    title: "two names in a module for one OID",
  },
  "oid-syntax": { level: 3, per: "module", title: "an OID is written in another way" },
  "oid-arc-invalid": {
    level: 1,
    libsmi: "out-of-range-unsigned",
    per: "place",
    title: "an OID has an arc above 4294967295, or more than 128 arcs",
  },
  "name-duplicate": {
    level: 2,
    libsmi: "object-identifier-redefined",
    per: "place",
    title: "a name is defined twice",
  },
  "type-duplicate": { level: 2, libsmi: "type-redefined", per: "place", title: "a type is defined twice" },
  // semantics
  "row-type-missing": { level: 3, per: "module", title: "the type of a row is not defined" },
  "index-type": { level: 2, per: "place", title: "INDEX names a type instead of an object" },
  "index-unresolved": {
    level: 1,
    libsmi: "object-identifier-unknown",
    per: "place",
    title: "INDEX names an unknown object",
  },
  "index-missing": {
    level: 2,
    libsmi: "row-lacks-index",
    per: "place",
    title: "a row has neither INDEX nor AUGMENTS",
  },
  "implied-position": {
    level: 2,
    libsmi: "implied-not-last",
    per: "place",
    title: "IMPLIED does not stand before the last index",
  },
  "augments-unresolved": {
    level: 1,
    libsmi: "object-identifier-unknown",
    per: "place",
    title: "AUGMENTS names an unknown row",
  },
  "objects-unresolved": {
    level: 3,
    libsmi: "object-identifier-unknown",
    per: "place",
    title: "a list of objects names an unknown object",
  },
  "defval-mismatch": {
    level: 3,
    libsmi: "defval-syntax",
    per: "place",
    title: "DEFVAL does not fit the syntax",
  },
  "hex-odd": {
    level: 3,
    libsmi: "stringlength-hexadecimal",
    per: "place",
    title: "a hexadecimal value has an odd number of digits",
  },
  "description-missing": {
    level: 5,
    libsmi: "description-missing",
    per: "module",
    title: "DESCRIPTION is missing",
  },
  "trap-enterprise": {
    level: 2,
    libsmi: "object-identifier-unknown",
    per: "place",
    title: "TRAP-TYPE names an unknown enterprise",
  },
});

/** Stable name of a kind of diagnostic. */
export type DiagnosticCode = keyof typeof diagnosticCodes;
