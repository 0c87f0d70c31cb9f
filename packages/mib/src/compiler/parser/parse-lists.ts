// Lists of names in braces.
import type { Cursor } from "../cursor.ts";
import type { IndexSyntax, Name } from "../syntax.ts";
import { kind, word } from "../tokens.ts";
import { parseType } from "./parse-type.ts";

/** Reads `{ a, b }`; also one name without braces. */
export function parseNames(cursor: Cursor): Name[] {
  const names: Name[] = [];
  if (!cursor.accept(kind.openBrace)) {
    if (cursor.kind() === kind.word && cursor.word() === 0) return [readQualifiedName(cursor)];
    cursor.report(
      "clause-unexpected",
      `a list in braces was expected, not ${cursor.found()}`,
      "the list is empty",
    );
    return names;
  }
  readList(cursor, () => {
    if (cursor.kind() !== kind.word) return false;
    names.push(readQualifiedName(cursor));
    return true;
  });
  return names;
}

/** Reads the elements of INDEX. */
export function parseIndex(cursor: Cursor): IndexSyntax[] | undefined {
  if (!cursor.accept(kind.openBrace)) {
    cursor.report(
      "clause-unexpected",
      `INDEX needs a list in braces, not ${cursor.found()}`,
      "the clause is left out",
    );
    return undefined;
  }
  const elements: IndexSyntax[] = [];
  readList(cursor, () => {
    const implied = cursor.acceptWord(word.IMPLIED);
    const element = parseElement(cursor, implied);
    if (element !== undefined) elements.push(element);
    return element !== undefined;
  });
  return elements;
}

function parseElement(cursor: Cursor, implied: boolean): IndexSyntax | undefined {
  if (cursor.kind() !== kind.word) return undefined;
  const at = cursor.offset();
  const first = cursor.source.text.charCodeAt(at);
  const isType =
    cursor.kind(1) !== kind.dot && (typeWords.has(cursor.word()) || (first >= 65 && first <= 90));
  if (!isType) return { name: readQualifiedName(cursor).text, at, implied };
  const type = parseType(cursor);
  return type === undefined ? undefined : { name: type.name, at, implied, type };
}

/** `name` or `Module.name` */
function readQualifiedName(cursor: Cursor): Name {
  const name = cursor.name();
  if (cursor.kind() !== kind.dot || cursor.kind(1) !== kind.word) return name;
  cursor.at++;
  return cursor.name();
}

/** Calls `readElement` for each element up to the closing brace, and reports what is wrong with the commas. */
function readList(cursor: Cursor, readElement: () => boolean): void {
  let needsComma = false;
  for (;;) {
    if (cursor.accept(kind.closeBrace)) return;
    const isClause =
      cursor.word() !== 0 &&
      cursor.isFirstOnLine() &&
      !typeWords.has(cursor.word()) &&
      cursor.word() !== word.IMPLIED;
    if (cursor.kind() === kind.end || cursor.kind() === kind.assign || isClause || cursor.isDefinition()) {
      cursor.report("comma", `\`}\` is missing before ${cursor.found()}`, "the list ends here");
      cursor.insert(" }");
      return;
    }
    if (cursor.accept(kind.comma)) {
      if (!needsComma || cursor.kind() === kind.closeBrace) {
        cursor.at--;
        cursor.report("comma", "a comma too many stands in a list", "it is skipped");
        cursor.replace("");
        cursor.at++;
      }
      needsComma = false;
      continue;
    }
    if (needsComma && cursor.kind() === kind.word) {
      cursor.report(
        "comma",
        `a comma is missing before ${cursor.found()}`,
        "the list is read as it is meant",
      );
      cursor.insert(",");
    }
    if (readElement()) needsComma = true;
    else {
      cursor.report("comma", `${cursor.found()} stands in a list of names`, "it is skipped");
      cursor.replace("");
      cursor.at++;
      needsComma = false;
    }
  }
}

const typeWords: ReadonlySet<number> = new Set([word.INTEGER, word.OCTET, word.OBJECT, word.BITS]);
