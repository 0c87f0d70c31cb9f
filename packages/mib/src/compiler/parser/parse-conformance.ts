// The clauses of MODULE-COMPLIANCE (RFC 2580 §5) and AGENT-CAPABILITIES (RFC 2580 §6) that stand inside of others.
import type { Cursor } from "../cursor.ts";
import type { NodeSyntax, RefinementSyntax, RequirementSyntax } from "../syntax.ts";
import { kind, word } from "../tokens.ts";
import { parseNames } from "./parse-lists.ts";
import { parseType } from "./parse-type.ts";
import { parseAccess } from "./parse-words.ts";

/** Reads a clause of MODULE-COMPLIANCE, whose keyword was read; false if it is one that all macros have. */
export function parseComplianceClause(cursor: Cursor, node: NodeSyntax, at: number): boolean {
  const keyword = cursor.word(-1);
  const requirements = (node.compliance ??= []);
  if (keyword === word.MODULE) {
    const named = cursor.kind() === kind.word && cursor.word() === 0 ? { module: cursor.name() } : {};
    // the OID of the module
    if (cursor.kind() === kind.openBrace) parseNames(cursor);
    requirements.push({ ...named, mandatory: [], groups: [], objects: [] });
    return true;
  }
  if (keyword === word["MANDATORY-GROUPS"]) {
    current(requirements).mandatory.push(...parseNames(cursor));
    return true;
  }
  if (keyword === word.GROUP || keyword === word.OBJECT) {
    if (cursor.kind() !== kind.word) return true;
    const name = cursor.name();
    if (keyword === word.GROUP) current(requirements).groups.push(name);
    else current(requirements).objects.push({ name });
    return true;
  }
  if (requirements.length === 0) return false;
  return parseRefinement(cursor, keyword, current(requirements).objects.at(-1), at);
}

/** Reads a clause of AGENT-CAPABILITIES, whose keyword was read; false if it is one that all macros have. */
export function parseCapabilitiesClause(cursor: Cursor, node: NodeSyntax, at: number): boolean {
  const keyword = cursor.word(-1);
  const capabilities = (node.capabilities ??= { supports: [] });
  if (keyword === word["PRODUCT-RELEASE"]) {
    const span = cursor.span();
    if (span !== undefined) capabilities.product = span;
    return true;
  }
  if (keyword === word.SUPPORTS && cursor.kind() === kind.word) {
    capabilities.supports.push({ module: cursor.name(), includes: [], variations: [] });
    if (cursor.kind() === kind.openBrace) parseNames(cursor);
    return true;
  }
  const support = capabilities.supports.at(-1);
  if (support === undefined) return false;
  if (keyword === word.INCLUDES) {
    support.includes.push(...parseNames(cursor));
    return true;
  }
  if (keyword === word.VARIATION && cursor.kind() === kind.word) {
    support.variations.push({ name: cursor.name() });
    return true;
  }
  return parseRefinement(cursor, keyword, support.variations.at(-1), at);
}

/** Clauses of OBJECT and VARIATION. */
function parseRefinement(
  cursor: Cursor,
  keyword: number,
  refinement: RefinementSyntax | undefined,
  _at: number,
): boolean {
  if (keyword === word.SYNTAX || keyword === word["WRITE-SYNTAX"]) {
    const type = parseType(cursor);
    if (type !== undefined && refinement !== undefined)
      refinement[keyword === word.SYNTAX ? "syntax" : "writeSyntax"] = type;
    return true;
  }
  if (keyword === word.ACCESS || keyword === word["MIN-ACCESS"] || keyword === word["MAX-ACCESS"]) {
    const access = parseAccess(cursor);
    if (access !== undefined && refinement !== undefined) refinement.access = access;
    return true;
  }
  if (keyword === word["CREATION-REQUIRES"]) {
    parseNames(cursor);
    return true;
  }
  if (keyword === word.DEFVAL || keyword === word.DESCRIPTION) {
    // of the clause, not of the whole
    if (keyword === word.DESCRIPTION) cursor.span();
    return keyword === word.DESCRIPTION;
  }
  return false;
}

function current(requirements: RequirementSyntax[]): RequirementSyntax {
  if (requirements.length === 0) requirements.push({ mandatory: [], groups: [], objects: [] });
  return requirements.at(-1)!;
}
