// One definition of a module, and how to go on after text that is not one.
import type { Macro } from "../../compiled.ts";
import type { Cursor } from "../cursor.ts";
import { type ModuleSyntax, NodeSyntax, type TypeDefinition } from "../syntax.ts";
import { keywordOf, kind, nodeMacros, word } from "../tokens.ts";
import { parseConvention, parseNode } from "./parse-clauses.ts";
import { parseOid } from "./parse-oid.ts";
import { parseType } from "./parse-type.ts";

/** Reads the definition at the cursor, or skips to the next one. */
export function parseDefinition(cursor: Cursor, module: ModuleSyntax): void {
  const next = cursor.word(1);
  if (cursor.kind() === kind.word) {
    if (next === word.MACRO) return skipMacro(cursor, module);
    if (nodeMacros.has(next)) return parseMacroCall(cursor, module, next);
    if (next === word.OBJECT && cursor.word(2) === word.IDENTIFIER) return parseOidAssignment(cursor, module);
    if (cursor.kind(1) === kind.assign) return parseAssignment(cursor, module);
    if (parseGlued(cursor, module)) return;
    if (cursor.kind(1) === kind.word && isUnknownMacro(cursor)) return skipUnknownMacro(cursor);
  }
  skipToDefinition(cursor);
}

function parseMacroCall(cursor: Cursor, module: ModuleSyntax, macro: number): void {
  const { text, at } = cursor.name();
  cursor.at++;
  cursor.symbol = text;
  const node = new NodeSyntax(text, at, keywordOf(macro) as Macro);
  module.nodes.push(node);
  parseNode(cursor, node);
}

function parseOidAssignment(cursor: Cursor, module: ModuleSyntax): void {
  const { text, at } = cursor.name();
  cursor.at += 2;
  cursor.symbol = text;
  const node = new NodeSyntax(text, at, "OBJECT IDENTIFIER");
  if (!cursor.accept(kind.assign))
    return cursor.report(
      "definition-incomplete",
      `\`::=\` is missing before ${cursor.found()}`,
      "the name is left out",
      at,
    );
  module.nodes.push(node);
  node.oid = parseOid(cursor);
}

function parseAssignment(cursor: Cursor, module: ModuleSyntax): void {
  const { text, at } = cursor.name();
  cursor.at++;
  cursor.symbol = text;
  if (cursor.kind() === kind.openBrace) {
    cursor.report(
      "clause-unexpected",
      `OBJECT IDENTIFIER is missing before \`::=\``,
      "the name is read as an OID",
      at,
    );
    cursor.insert("OBJECT IDENTIFIER ", cursor.offset(-1));
    const node = new NodeSyntax(text, at, "OBJECT IDENTIFIER");
    module.nodes.push(node);
    node.oid = parseOid(cursor);
    return;
  }
  const type: TypeDefinition = { name: text, at };
  if (cursor.acceptWord(word["TEXTUAL-CONVENTION"])) parseConvention(cursor, type);
  else {
    const syntax = parseType(cursor);
    if (syntax === undefined)
      return cursor.report(
        "definition-incomplete",
        `a type must follow \`::=\`, not ${cursor.found()}`,
        "the type is left out",
        at,
      );
    type.syntax = syntax;
  }
  module.types.push(type);
}

/** `nameOBJECT-TYPE SYNTAX …` */
function parseGlued(cursor: Cursor, module: ModuleSyntax): boolean {
  if (cursor.word(1) === 0) return false;
  const glued =
    /^([A-Za-z][\w-]*?)-?(OBJECT-TYPE|NOTIFICATION-TYPE|TRAP-TYPE|OBJECT-IDENTITY|MODULE-IDENTITY)$/.exec(
      cursor.text(),
    );
  if (glued === null) return false;
  cursor.symbol = glued[1]!;
  cursor.report("word-glued", `a space is missing before ${glued[2]!}`, "the word is split");
  cursor.replace(`${glued[1]!} ${glued[2]!}`);
  const node = new NodeSyntax(glued[1]!, cursor.offset(), glued[2] as Macro);
  cursor.at++;
  module.nodes.push(node);
  parseNode(cursor, node);
  return true;
}

/** The definition of a macro: its notation means nothing to modules that use it. */
function skipMacro(cursor: Cursor, module: ModuleSyntax): void {
  module.macros.push(cursor.text());
  cursor.at += 2;
  while (cursor.kind() !== kind.end && !cursor.acceptWord(word.END)) {
    if (cursor.isModule()) return;
    cursor.at++;
  }
}

/** `name SOME-MACRO CLAUSE …`, with a macro in capitals that SMI does not have. */
function isUnknownMacro(cursor: Cursor): boolean {
  return (
    cursor.word(1) === 0 && cursor.isFirstOnLine() && /^[A-Z][A-Z0-9-]*-[A-Z0-9-]+$/.test(cursor.text(1))
  );
}

function skipUnknownMacro(cursor: Cursor): void {
  cursor.report(
    "macro-unknown",
    `SMI does not have the macro ${cursor.text(1)}`,
    "the definition is skipped",
  );
  cursor.at += 2;
  skipQuietly(cursor);
}

function skipToDefinition(cursor: Cursor): void {
  cursor.report(
    "definition-unexpected",
    `a definition must begin here, not ${cursor.found()}`,
    "everything up to the next definition is skipped",
  );
  cursor.at++;
  skipQuietly(cursor);
}

function skipQuietly(cursor: Cursor): void {
  while (cursor.kind() !== kind.end && !cursor.isDefinition() && !cursor.isModule()) {
    if (cursor.word() === word.END && cursor.isFirstOnLine()) return;
    if (cursor.word() === word.IMPORTS && cursor.isFirstOnLine()) return;
    cursor.at++;
  }
}
