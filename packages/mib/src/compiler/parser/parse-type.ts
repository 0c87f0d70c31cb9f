// Types as they are written behind SYNTAX and `::=`.
import type { Cursor } from "../cursor.ts";
import type { Name, TypeSyntax } from "../syntax.ts";
import { kind, word } from "../tokens.ts";
import { isRangeInBraces, parseLabels } from "./parse-labels.ts";
import { parseRanges } from "./parse-ranges.ts";

/** Reads a type with its restrictions; `undefined`, without a step, if no type begins here. */
export function parseType(cursor: Cursor): TypeSyntax | undefined {
  const start = cursor.at;
  const application = parseTag(cursor);
  const type = parseName(cursor);
  if (type === undefined) {
    if (cursor.at === start)
      cursor.report(
        "clause-unexpected",
        `a type was expected, not ${cursor.found()}`,
        "the clause is left out",
      );
    return undefined;
  }
  if (application !== undefined) type.application = application;
  parseRestrictions(cursor, type);
  return type;
}

/** `[APPLICATION 1] IMPLICIT`; the number, or `undefined` where there is no tag. */
function parseTag(cursor: Cursor): number | undefined {
  let application: number | undefined;
  if (cursor.accept(kind.openBracket)) {
    const isApplication = cursor.acceptWord(word.APPLICATION) || !cursor.acceptWord(word.UNIVERSAL);
    if (cursor.kind() === kind.number) {
      if (isApplication) application = Number(cursor.text());
      cursor.at++;
    }
    cursor.accept(kind.closeBracket);
  }
  cursor.acceptWord(word.IMPLICIT);
  return application;
}

function parseName(cursor: Cursor): TypeSyntax | undefined {
  const at = cursor.offset();
  if (cursor.kind() !== kind.word) return undefined;
  const keyword = cursor.word();
  if (keyword === word.SEQUENCE || keyword === word.CHOICE) return parseConstructed(cursor);
  if (keyword === word.OCTET || keyword === word.OBJECT) {
    const second = keyword === word.OCTET ? word.STRING : word.IDENTIFIER;
    if (cursor.word(1) !== second) return parseRespelled(cursor, at);
    cursor.at += 2;
    return { at, name: keyword === word.OCTET ? "OCTET STRING" : "OBJECT IDENTIFIER" };
  }
  if (keyword === word.INTEGER || keyword === word.BITS) {
    cursor.at++;
    return { at, name: keyword === word.INTEGER ? "INTEGER" : "BITS" };
  }
  if (keyword !== 0) return undefined;
  if (cursor.kind(1) === kind.dot && cursor.kind(2) === kind.word) {
    const module = cursor.text();
    cursor.at += 2;
    return { at, module, name: cursor.name().text };
  }
  return parseRespelled(cursor, at);
}

/** A name, or a base type with other spaces or letters. */
function parseRespelled(cursor: Cursor, at: number): TypeSyntax | undefined {
  const one = cursor.text();
  if (cursor.word() === 0 && !mayBeRespelled(one)) {
    cursor.at++;
    return { at, name: one };
  }
  const two = cursor.kind(1) === kind.word ? `${one} ${cursor.text(1)}` : one;
  const base =
    cursor.word() === 0 || one === "OCTET" || one === "OBJECT" ? respelled.get(two.toLowerCase()) : undefined;
  if (base !== undefined && two !== one) {
    cursor.report("type-spelling", `\`${two}\` is not a type`, `it is read as ${base}`);
    cursor.replace(base, at, cursor.end(1));
    cursor.at += 2;
    return { at, name: base };
  }
  const single = respelled.get(one.toLowerCase());
  if (single !== undefined) {
    cursor.report("type-spelling", `\`${one}\` is not a type`, `it is read as ${single}`);
    cursor.replace(single);
    cursor.at++;
    return { at, name: single };
  }
  if (cursor.word() !== 0) return undefined;
  cursor.at++;
  return { at, name: one };
}

/** Whether a name begins as a base type does that is spelled in another way; most names do not. */
function mayBeRespelled(name: string): boolean {
  return /^(?:octet|object|integer$|bit)/i.test(name);
}

const respelled: ReadonlyMap<string, string> = new Map([
  ["octetstring", "OCTET STRING"],
  ["octet-string", "OCTET STRING"],
  ["octet string", "OCTET STRING"],
  ["octet", "OCTET STRING"],
  ["objectidentifier", "OBJECT IDENTIFIER"],
  ["object-identifier", "OBJECT IDENTIFIER"],
  ["object identifier", "OBJECT IDENTIFIER"],
  ["bit string", "BITS"],
  ["integer", "INTEGER"],
  ["bits", "BITS"],
]);

/** SEQUENCE OF, SEQUENCE and CHOICE. */
function parseConstructed(cursor: Cursor): TypeSyntax {
  const at = cursor.offset();
  const name = cursor.text();
  cursor.at++;
  if (cursor.acceptWord(word.OF)) {
    const type: TypeSyntax = { at, name: "SEQUENCE OF" };
    if (cursor.kind() === kind.word && cursor.word() === 0) type.of = cursor.name();
    else cursor.report("clause-unexpected", `SEQUENCE OF needs a type, not ${cursor.found()}`);
    return type;
  }
  return { at, name, members: parseMembers(cursor) };
}

/** The names in `{ name type, … }`; their types are only a repetition of what the objects say. */
function parseMembers(cursor: Cursor): Name[] {
  const members: Name[] = [];
  if (!cursor.accept(kind.openBrace)) {
    cursor.report("clause-unexpected", `\`{\` is missing before ${cursor.found()}`);
    return members;
  }
  let isName = true;
  let depth = 0;
  for (;;) {
    const type = cursor.kind();
    if (type === kind.end || cursor.isDefinition()) {
      cursor.report("clause-unexpected", `\`}\` is missing before ${cursor.found()}`, "the list ends here");
      cursor.insert(" }");
      return members;
    }
    if (type === kind.openBrace || type === kind.openParen) depth++;
    if ((type === kind.closeBrace || type === kind.closeParen) && depth-- === 0) {
      if (isName && members.length > 0) {
        cursor.report("comma", "a comma stands before `}`", "it is skipped");
        cursor.replace("", cursor.offset(-1), cursor.end(-1));
      }
      cursor.at++;
      return members;
    }
    if (type === kind.comma && depth === 0) isName = true;
    else if (isName) {
      if (type === kind.word) members.push({ text: cursor.text(), at: cursor.offset() });
      isName = false;
    }
    cursor.at++;
  }
}

function parseRestrictions(cursor: Cursor, type: TypeSyntax): void {
  for (;;) {
    if (cursor.kind() === kind.openParen || cursor.word() === word.SIZE) parseRanges(cursor, type);
    else if (cursor.kind() === kind.openBrace && isRangeInBraces(cursor)) parseRanges(cursor, type);
    else if (cursor.kind() === kind.openBrace) parseLabels(cursor, type);
    else return;
  }
}
