import type { Cursor } from "../cursor.ts";
import type { ModuleSyntax, Name } from "../syntax.ts";
import { kind, nodeMacros, word } from "../tokens.ts";

/** Reads what follows IMPORTS: `a, b FROM MODULE`, any number of times, and `;`. */
export function parseImports(cursor: Cursor, module: ModuleSyntax): void {
  let symbols: Name[] = [];
  let needsComma = false;
  // whether a mark stood where a comma should
  let lacksComma = false;
  for (;;) {
    if (cursor.accept(kind.semicolon)) break;
    if (cursor.kind() === kind.end || endsList(cursor)) {
      cursor.report(
        "imports-unterminated",
        `\`;\` is missing after IMPORTS, before ${cursor.found()}`,
        "the list ends here",
      );
      if (symbols.length === 0) cursor.insert(";");
      break;
    }
    if (cursor.acceptWord(word.FROM)) {
      readModule(cursor, module, symbols);
      symbols = [];
      needsComma = lacksComma = false;
    } else if (cursor.kind() === kind.word) {
      if (needsComma) reportComma(cursor, "a comma is missing");
      if (needsComma || lacksComma) cursor.insert(",");
      lacksComma = false;
      symbols.push(cursor.name());
      needsComma = true;
    } else {
      const isComma = cursor.kind() === kind.comma;
      if (!isComma) {
        reportComma(cursor, `${cursor.found()} stands in a list of symbols`);
        cursor.replace("");
        lacksComma ||= needsComma;
      } else if (!needsComma || cursor.word(1) === word.FROM) {
        reportComma(cursor, "a comma stands before FROM or twice");
        cursor.replace("");
      }
      cursor.at++;
      needsComma = false;
    }
  }
  if (symbols.length > 0)
    cursor.report(
      "clause-unexpected",
      `FROM is missing after \`${symbols[0]!.text}\``,
      "the symbols are looked up in all modules",
    );
}

function readModule(cursor: Cursor, module: ModuleSyntax, symbols: Name[]): void {
  if (cursor.kind() !== kind.word) {
    cursor.report("clause-unexpected", `FROM needs the name of a module, not ${cursor.found()}`);
    return;
  }
  const { text, at } = cursor.name();
  module.imports.push({ module: text, at, symbols });
  // the OID of a module, as ASN.1 allows it
  if (cursor.kind() === kind.openBrace) {
    while (cursor.kind() !== kind.end && !cursor.accept(kind.closeBrace) && !endsList(cursor)) cursor.at++;
  }
}

/** Whether a definition begins; a list that lacks its commas looks like one to a certain point. */
function endsList(cursor: Cursor): boolean {
  if (cursor.word() === word.END || cursor.isModule()) return true;
  if (!cursor.isDefinition()) return false;
  if (!nodeMacros.has(cursor.word(1))) return true;
  return (
    cursor.kind(2) === kind.word &&
    cursor.word(2) !== 0 &&
    cursor.word(2) !== word.FROM &&
    !nodeMacros.has(cursor.word(2))
  );
}

function reportComma(cursor: Cursor, message: string): void {
  cursor.report("comma", `${message} in IMPORTS, at ${cursor.found()}`, "the list is read as it is meant");
}
