import type { Cursor } from "../cursor.ts";
import type { ModuleSyntax } from "../syntax.ts";
import { kind, word } from "../tokens.ts";
import { parseDefinition } from "./parse-definition.ts";
import { parseImports } from "./parse-imports.ts";

/** Reads a module from its name to END, or to where the next module begins. */
export function parseModule(cursor: Cursor): ModuleSyntax {
  const { text: name, at } = cursor.name();
  cursor.module = name;
  cursor.symbol = undefined;
  const module: ModuleSyntax = {
    name,
    source: cursor.source,
    at,
    imports: [],
    nodes: [],
    types: [],
    macros: [],
    bodyAt: at,
    importsAt: undefined,
    end: at,
  };
  skipHeader(cursor);
  module.bodyAt = cursor.end(-1);
  parseBody(cursor, module);
  module.end = cursor.end(-1);
  cursor.module = undefined;
  cursor.symbol = undefined;
  return module;
}

/** `DEFINITIONS ::= BEGIN`, and tags of ASN.1 between them. */
function skipHeader(cursor: Cursor): void {
  for (let i = 0; i < 60 && cursor.kind() !== kind.end; i++) {
    if (cursor.acceptWord(word.BEGIN)) return;
    if (i > 0 && (cursor.isModule() || cursor.word() === word.IMPORTS || cursor.isDefinition())) break;
    cursor.at++;
  }
  cursor.report("clause-unexpected", `BEGIN is missing before ${cursor.found()}`, "the module begins here");
  if (cursor.kind(-1) === kind.assign) cursor.insert(" BEGIN");
}

function parseBody(cursor: Cursor, module: ModuleSyntax): void {
  for (;;) {
    cursor.symbol = undefined;
    if (cursor.kind() === kind.end || (cursor.isModule() && cursor.word() !== word.END)) {
      cursor.report("end-missing", `END is missing before ${cursor.found()}`, "the module ends here");
      if (cursor.kind(-1) === kind.closeBrace || cursor.kind(-1) === kind.number) cursor.insert("\nEND");
      return;
    }
    if (cursor.word() === word.END && cursor.kind(1) !== kind.openParen) {
      cursor.at++;
      if (!cursor.isDefinition() || cursor.isModule()) return;
      cursor.report("trailing-text", "definitions follow after END", "they belong to the module");
      cursor.replace("", cursor.offset(-1), cursor.end(-1));
    } else if (cursor.acceptWord(word.IMPORTS)) {
      module.importsAt ??= cursor.end(-1);
      parseImports(cursor, module);
    } else if (cursor.acceptWord(word.EXPORTS)) skipExports(cursor);
    else parseDefinition(cursor, module);
  }
}

function skipExports(cursor: Cursor): void {
  while (
    cursor.kind() !== kind.end &&
    !cursor.accept(kind.semicolon) &&
    cursor.word() !== word.IMPORTS &&
    !cursor.isDefinition()
  )
    cursor.at++;
}
