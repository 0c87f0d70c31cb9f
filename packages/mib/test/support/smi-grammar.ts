// A small grammar of SMIv1 and SMIv2 for a parser toolkit: the specification that the hand-written parser is compared with.
import * as ohm from "ohm-js";

/** A definition that has an OID, as the grammar reads it. */
export interface Definition {
  readonly module: string;
  readonly name: string;
  readonly macro: string;
  /** The words of its OID: names, and numbers; `name(number)` is the number. */
  readonly oid: readonly string[];
  readonly access?: string;
  readonly status?: string;
  /** Names in INDEX, without IMPLIED. */
  readonly index?: readonly string[];
  /** Numbers and labels of an enumeration or of BITS. */
  readonly enums?: readonly string[];
}

const grammar = ohm.grammar(String.raw`
  SMI {
    File        = Module+
    Module      = typeName OidValue? kw<"DEFINITIONS"> "::=" kw<"BEGIN"> Exports? Imports? Definition* kw<"END">
    Exports     = kw<"EXPORTS"> (~";" any)* ";"
    Imports     = kw<"IMPORTS"> (~";" any)* ";"
    Definition  = Macro | Type | Plain | Invoked
    Macro       = (typeName | macro) kw<"MACRO"> "::=" kw<"BEGIN"> (~kw<"END"> any)* kw<"END">
    Type        = typeName "::=" (Convention | Syntax)
    Convention  = kw<"TEXTUAL-CONVENTION"> Clause*
    Plain       = valueName kw<"OBJECT"> kw<"IDENTIFIER"> "::=" OidValue
    Invoked     = valueName macro Clause* "::=" (OidValue | number)
    Clause      = kw<"SYNTAX"> Syntax                        -- syntax
                | kw<"WRITE-SYNTAX"> Syntax                  -- writeSyntax
                | (kw<"MAX-ACCESS"> | kw<"ACCESS">) valueName    -- access
                | kw<"MIN-ACCESS"> valueName                     -- minAccess
                | kw<"STATUS"> valueName                         -- status
                | kw<"INDEX"> Braces                         -- index
                | textWord string                            -- text
                | listWord Braces                            -- list
                | kw<"ENTERPRISE"> (valueName | Braces)          -- enterprise
                | nameWord valueName                             -- name
                | kw<"SUPPORTS"> typeName                       -- supports
                | kw<"MODULE"> (typeName OidValue?)?            -- module
    Syntax      = kw<"SEQUENCE"> kw<"OF"> typeName              -- of
                | (kw<"SEQUENCE"> | kw<"CHOICE">) Braces     -- structure
                | Tag? kw<"OBJECT"> kw<"IDENTIFIER">         -- oid
                | Tag? kw<"OCTET"> kw<"STRING"> Parens?      -- octets
                | Tag? typeName Braces                          -- enum
                | Tag? typeName Parens?                         -- named
    Tag         = "[" kw<"APPLICATION"> number "]" kw<"IMPLICIT">
    OidValue    = "{" OidPart+ "}"
    OidPart     = valueName "(" number ")"                       -- both
                | valueName                                      -- name
                | number                                     -- number
    Braces      = "{" (Braces | Parens | token)* "}"
    Parens      = "(" (Parens | token)* ")"
    token       = string | based | word | ~("{" | "}" | "(" | ")") any
    macro       = kw<"OBJECT-TYPE"> | kw<"MODULE-IDENTITY"> | kw<"OBJECT-IDENTITY"> | kw<"NOTIFICATION-TYPE"> | kw<"TRAP-TYPE">
                | kw<"OBJECT-GROUP"> | kw<"NOTIFICATION-GROUP"> | kw<"MODULE-COMPLIANCE"> | kw<"AGENT-CAPABILITIES">
    textWord    = kw<"DESCRIPTION"> | kw<"REFERENCE"> | kw<"UNITS"> | kw<"DISPLAY-HINT"> | kw<"LAST-UPDATED"> | kw<"ORGANIZATION">
                | kw<"CONTACT-INFO"> | kw<"REVISION"> | kw<"PRODUCT-RELEASE">
    listWord    = kw<"AUGMENTS"> | kw<"DEFVAL"> | kw<"OBJECTS"> | kw<"NOTIFICATIONS"> | kw<"VARIABLES"> | kw<"MANDATORY-GROUPS">
                | kw<"INCLUDES"> | kw<"CREATION-REQUIRES">
    nameWord    = kw<"GROUP"> | kw<"OBJECT"> | kw<"VARIATION">
    kw<k>       = k ~wordPart
    valueName       = "a".."z" wordPart*
    typeName       = ~reserved "A".."Z" wordPart*
    reserved    = (macro | textWord | listWord | nameWord | kw<"SYNTAX"> | kw<"MAX-ACCESS"> | kw<"ACCESS"> | kw<"STATUS"> | kw<"INDEX">
                | kw<"ENTERPRISE"> | kw<"SUPPORTS"> | kw<"MODULE"> | kw<"END"> | kw<"MIN-ACCESS"> | kw<"WRITE-SYNTAX">)
    word        = letter wordPart*
    wordPart    = alnum | "-" ~"-"
    number      = digit+ ~wordPart
    string      = "\"" (~"\"" any)* "\""
    based       = "'" (~"'" any)* "'" letter
    space      += comment
    comment     = "--" (~("--" | "\n" | "\r") any)* ("--" | &"\n" | &"\r" | end)
  }
`);

/** Reads modules by the grammar. Throws an error with line and column if a text does not follow it. */
export function readByGrammar(text: string): readonly Definition[] {
  const match = grammar.match(text, "File");
  if (match.failed()) throw new Error(match.message);
  return ask<readonly Definition[]>(semantics(match), "definitions");
}

interface Facts {
  access?: string;
  status?: string;
  index?: string[];
  enums?: string[];
}

const semantics = grammar.createSemantics();

semantics.addOperation<unknown>("definitions", {
  File: (modules) => modules.children.flatMap((module) => ask<Definition[]>(module, "definitions")),
  Module(name, _oid, _definitions, _is, _begin, _exports, _imports, list, _end) {
    return list.children
      .map((one) => ask<Omit<Definition, "module"> | undefined>(one, "definition"))
      .filter((one) => one !== undefined)
      .map((one) => ({ module: name.sourceString, ...one }));
  },
});

semantics.addOperation<unknown>("definition", {
  Definition: (one) =>
    /^(?:Plain|Invoked)$/.test(one.ctorName) ? ask<unknown>(one, "definition") : undefined,
  Plain: (name, _object, _identifier, _is, oid) => ({
    name: name.sourceString,
    macro: "OBJECT IDENTIFIER",
    oid: ask<string[]>(oid, "words"),
  }),
  Invoked: (name, macro, clauses, _is, value) => ({
    name: name.sourceString,
    macro: macro.sourceString,
    oid: ask<string[]>(value, "words"),
    ...(Object.assign({}, ...clauses.children.map((clause) => factsOf(clause, macro.sourceString))) as Facts),
  }),
});

semantics.addOperation<unknown>("facts", {
  Clause: (clause) => ask<Facts>(clause, "facts"),
  Clause_access: (_word, access) => ({ access: access.sourceString }),
  Clause_status: (_word, status) => ({ status: status.sourceString }),
  Clause_index: (_word, list) => ({
    index: itemsOf(list.sourceString).map((item) => item.replace(/^IMPLIED\s+/, "")),
  }),
  Clause_syntax: (_word, syntax) => ask<Facts>(syntax, "facts"),
  Syntax: (syntax) => ask<Facts>(syntax, "facts"),
  Syntax_enum: (_tag, _base, list) => ({
    enums: itemsOf(list.sourceString).map((item) => item.replace(/\s+/g, "")),
  }),
  _nonterminal: (..._children) => ({}),
});

semantics.addOperation<unknown>("words", {
  OidValue: (_open, parts, _close) => parts.children.map((part) => ask<string>(part, "words")),
  OidPart: (part) => ask<string>(part, "words"),
  OidPart_both: (_name, _open, number, _close) => number.sourceString,
  OidPart_name: (name) => name.sourceString,
  OidPart_number: (number) => number.sourceString,
  number: (_digits) => [],
});

/** Objects in compliance statements have clauses of the same names. */
function factsOf(clause: ohm.Node, macro: string): Facts {
  const { access, status, index, enums } = ask<Facts>(clause, "facts");
  const own = macro === "OBJECT-TYPE" ? { access, status, index, enums } : { status };
  return Object.fromEntries(Object.entries(own).filter(([, value]) => value !== undefined));
}

/** Calls an operation, which the types of the toolkit do not know. */
function ask<Result>(node: object, operation: "definitions" | "definition" | "facts" | "words"): Result {
  return (node as Record<typeof operation, () => Result>)[operation]();
}

function itemsOf(list: string): string[] {
  return list
    .replace(/--.*$/gm, "")
    .slice(1, -1)
    .split(",")
    .map((item) => item.trim())
    .filter((item) => item !== "");
}
