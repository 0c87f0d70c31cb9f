// The clauses of macros. Every clause is read in every macro, and in any order: which belongs where is left to later phases.
import type { Cursor } from "../cursor.ts";
import type { NodeSyntax, TypeDefinition } from "../syntax.ts";
import { keywordOf, kind, word } from "../tokens.ts";
import { parseCapabilitiesClause, parseComplianceClause } from "./parse-conformance.ts";
import { parseDefval } from "./parse-defval.ts";
import { parseEnterprise, parseOid } from "./parse-oid.ts";
import { parseIndex, parseNames } from "./parse-lists.ts";
import { parseType } from "./parse-type.ts";
import { parseAccess, parseStatus } from "./parse-words.ts";

type Clause = (cursor: Cursor, node: NodeSyntax, at: number) => void;

/** Reads the clauses of a node and the value behind `::=`. */
export function parseNode(cursor: Cursor, node: NodeSyntax): void {
  for (;;) {
    if (cursor.accept(kind.assign)) return parseValue(cursor, node);
    if (endsDefinition(cursor))
      return cursor.report(
        "definition-incomplete",
        `the definition ends at ${cursor.found()} without \`::=\``,
        "its clauses are kept, its OID is unknown",
        node.at,
      );
    const at = cursor.offset();
    const clause = clauses[cursor.word()];
    if (clause !== undefined) {
      cursor.at++;
      if (!parseConformance(cursor, node, at)) clause(cursor, node, at);
    } else skipUnexpected(cursor);
  }
}

/** Skips what is not a clause; a mark too many is one fault, and so is a sentence. */
function skipUnexpected(cursor: Cursor): void {
  const start = cursor.offset();
  let hasTexts = false;
  cursor.report("clause-unexpected", `a clause was expected, not ${cursor.found()}`, "it is skipped");
  do {
    hasTexts ||= cursor.kind() === kind.text;
    cursor.at++;
  } while (cursor.kind() !== kind.assign && clauses[cursor.word()] === undefined && !endsDefinition(cursor));
  // texts among it belong to something that was meant, or the quotes are inside out
  if (!hasTexts) cursor.replace("", start, cursor.end(-1));
}

/** Reads the clauses of TEXTUAL-CONVENTION, of which SYNTAX is the last. */
export function parseConvention(cursor: Cursor, type: TypeDefinition): void {
  type.convention = true;
  let unexpected = false;
  for (;;) {
    if (endsDefinition(cursor) || cursor.kind() === kind.assign)
      return cursor.report(
        "definition-incomplete",
        `SYNTAX is missing before ${cursor.found()}`,
        "the type has no syntax",
        type.at,
      );
    const keyword = cursor.word();
    cursor.at++;
    if (keyword === word.SYNTAX) {
      const syntax = parseType(cursor);
      if (syntax !== undefined) type.syntax = syntax;
      return;
    }
    if (keyword === word["DISPLAY-HINT"]) type.hint = expectText(cursor, keyword) ?? type.hint!;
    else if (keyword === word.STATUS) type.status = parseStatus(cursor)!;
    else if (keyword === word.DESCRIPTION)
      type.description = expectText(cursor, keyword) ?? type.description!;
    else if (keyword === word.REFERENCE) type.reference = expectText(cursor, keyword) ?? type.reference!;
    else if (!unexpected) {
      cursor.at--;
      cursor.report(
        "clause-unexpected",
        `a clause of TEXTUAL-CONVENTION was expected, not ${cursor.found()}`,
        "it is skipped",
      );
      cursor.at++;
      unexpected = true;
    }
  }
}

function parseValue(cursor: Cursor, node: NodeSyntax): void {
  if (node.macro === "TRAP-TYPE" && cursor.kind() === kind.number) {
    node.trap = Number(cursor.text());
    cursor.at++;
    return;
  }
  node.oid = parseOid(cursor);
  if (node.macro === "TRAP-TYPE" && node.oid?.length === 1 && node.oid[0]!.number !== undefined) {
    node.trap = node.oid[0]!.number;
    node.oid = undefined;
  }
}

/** Clauses inside of MODULE (compliance) and SUPPORTS (capabilities) belong to those. */
function parseConformance(cursor: Cursor, node: NodeSyntax, at: number): boolean {
  if (node.macro === "MODULE-COMPLIANCE") return parseComplianceClause(cursor, node, at);
  if (node.macro === "AGENT-CAPABILITIES") return parseCapabilitiesClause(cursor, node, at);
  return false;
}

function endsDefinition(cursor: Cursor): boolean {
  return (
    cursor.kind() === kind.end ||
    (cursor.word() === word.END && cursor.isFirstOnLine()) ||
    (cursor.word() === 0 && (cursor.isDefinition() || cursor.isModule()))
  );
}

/** Reads the text of a clause; reports its absence. */
function expectText(cursor: Cursor, keyword: number): { start: number; end: number } | undefined {
  const span = cursor.span();
  if (span === undefined)
    cursor.report(
      "clause-unexpected",
      `${keywordOf(keyword)} needs a quoted text, not ${cursor.found()}`,
      "the clause is left out",
    );
  // `".` after a text
  if (span !== undefined && cursor.kind() === kind.dot) {
    cursor.report("clause-unexpected", "a dot stands after a text", "it is skipped");
    cursor.replace("");
    cursor.at++;
  }
  return span;
}

function identity(node: NodeSyntax): NonNullable<NodeSyntax["identity"]> {
  return (node.identity ??= { revisions: [] });
}

const clauses: Readonly<Record<number, Clause>> = {
  [word.SYNTAX](cursor, node) {
    node.syntax = parseType(cursor) ?? node.syntax;
  },
  [word["WRITE-SYNTAX"]](cursor) {
    parseType(cursor);
  },
  [word.ACCESS]: readAccess,
  [word["MAX-ACCESS"]]: readAccess,
  [word["MIN-ACCESS"]]: readAccess,
  [word.STATUS](cursor, node) {
    node.statusAt = cursor.offset();
    node.status = parseStatus(cursor) ?? node.status;
  },
  [word.UNITS](cursor, node) {
    node.units = expectText(cursor, word.UNITS) ?? node.units;
  },
  [word.DESCRIPTION](cursor, node) {
    const span = expectText(cursor, word.DESCRIPTION);
    const revision = node.identity?.revisions.at(-1);
    if (revision !== undefined && span !== undefined) revision.description ??= span;
    else node.description ??= span;
  },
  [word.REFERENCE](cursor, node) {
    node.reference ??= expectText(cursor, word.REFERENCE);
  },
  [word.INDEX](cursor, node) {
    node.index = parseIndex(cursor) ?? node.index;
  },
  [word.AUGMENTS](cursor, node) {
    node.augments = parseNames(cursor)[0] ?? node.augments;
  },
  [word.DEFVAL](cursor, node) {
    node.defval = parseDefval(cursor);
  },
  [word.OBJECTS]: readObjects,
  [word.NOTIFICATIONS]: readObjects,
  [word.VARIABLES]: readObjects,
  [word.ENTERPRISE](cursor, node) {
    node.enterprise = parseEnterprise(cursor);
  },
  [word["LAST-UPDATED"]](cursor, node) {
    const span = expectText(cursor, word["LAST-UPDATED"]);
    if (span !== undefined) identity(node).lastUpdated ??= span;
  },
  [word.ORGANIZATION](cursor, node) {
    const span = expectText(cursor, word.ORGANIZATION);
    if (span !== undefined) identity(node).organization ??= span;
  },
  [word["CONTACT-INFO"]](cursor, node) {
    const span = expectText(cursor, word["CONTACT-INFO"]);
    if (span !== undefined) identity(node).contact ??= span;
  },
  [word.REVISION](cursor, node) {
    const date = expectText(cursor, word.REVISION);
    if (date !== undefined) identity(node).revisions.push({ date });
  },
  [word["DISPLAY-HINT"]](cursor) {
    expectText(cursor, word["DISPLAY-HINT"]);
  },
  [word["PRODUCT-RELEASE"]](cursor) {
    expectText(cursor, word["PRODUCT-RELEASE"]);
  },
  // of compliance and capabilities only; elsewhere their names are passed over
  [word.MODULE]: skipName,
  [word.GROUP]: skipName,
  [word.OBJECT]: skipName,
  [word.VARIATION]: skipName,
  [word.SUPPORTS]: skipName,
  [word.INCLUDES]: (cursor) => void parseNames(cursor),
  [word["MANDATORY-GROUPS"]]: (cursor) => void parseNames(cursor),
  [word["CREATION-REQUIRES"]]: (cursor) => void parseNames(cursor),
};

function readAccess(cursor: Cursor, node: NodeSyntax, at: number): void {
  const isMaxAccess = cursor.word(-1) === word["MAX-ACCESS"];
  const access = parseAccess(cursor);
  if (access === undefined) return;
  node.access ??= access;
  if (node.accessAt < 0) {
    node.accessAt = at;
    node.isMaxAccess = isMaxAccess;
  }
}

function readObjects(cursor: Cursor, node: NodeSyntax): void {
  node.objects = [...(node.objects ?? []), ...parseNames(cursor)];
}

function skipName(cursor: Cursor): void {
  if (cursor.kind() === kind.word && cursor.word() === 0) cursor.at++;
}
