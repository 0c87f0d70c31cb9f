// Values of OBJECT IDENTIFIER: `{ iso org(3) 6 }`, and other ways in which they are written.
import type { Cursor } from "../cursor.ts";
import type { OidPart } from "../syntax.ts";
import { kind } from "../tokens.ts";

/** Reads an OID in braces; a name or numbers without braces too. */
export function parseOid(cursor: Cursor): OidPart[] {
  const start = cursor.offset();
  const isBraced = cursor.accept(kind.openBrace);
  if (!isBraced) {
    cursor.report("oid-syntax", `\`{\` is missing before ${cursor.found()}`, "the OID is read without it");
    if (cursor.kind() === kind.number || cursor.kind() === kind.word) cursor.insert("{ ", start);
  }
  const parts: OidPart[] = [];
  for (;;) {
    const type = cursor.kind();
    if (type === kind.closeBrace) {
      cursor.at++;
      return parts;
    }
    if (cursor.isDefinition() || (!isBraced && parts.length > 0 && cursor.isFirstOnLine())) break;
    if (type === kind.number) {
      parts.push({ number: Number(cursor.text()), at: cursor.offset() });
      cursor.at++;
    } else if (type === kind.word && cursor.word() === 0) parts.push(parseNamedPart(cursor));
    else if (type === kind.dot || type === kind.comma) {
      cursor.report(
        "oid-syntax",
        `${cursor.found()} stands between the parts of an OID`,
        "it is read as a space",
      );
      cursor.replace(" ");
      cursor.at++;
    } else break;
  }
  if (isBraced) cursor.report("oid-syntax", `\`}\` is missing before ${cursor.found()}`, "the OID ends here");
  if (parts.length > 0) cursor.insert(" }");
  return parts;
}

/** Reads the value of ENTERPRISE: a name, in braces or not, or an OID. */
export function parseEnterprise(cursor: Cursor): OidPart[] {
  if (cursor.kind() === kind.openBrace) return parseOid(cursor);
  if (cursor.kind() === kind.word && cursor.word() === 0) return [parseNamedPart(cursor)];
  cursor.report("clause-unexpected", `ENTERPRISE needs a name, not ${cursor.found()}`, "the trap has no OID");
  return [];
}

/** `name`, `name(number)`, `Module.name` */
function parseNamedPart(cursor: Cursor): OidPart {
  const { text, at } = cursor.name();
  if (cursor.kind() !== kind.openParen) return { name: text, at };
  cursor.at++;
  const number = cursor.kind() === kind.number ? Number(cursor.text()) : undefined;
  if (number === undefined)
    cursor.report("oid-syntax", `a number must follow \`${text}(\`, not ${cursor.found()}`);
  if (number !== undefined) cursor.at++;
  if (!cursor.accept(kind.closeParen)) {
    cursor.report("oid-syntax", `\`)\` is missing after \`${text}(\``);
    if (number !== undefined) cursor.insert(")");
  }
  return number === undefined ? { name: text, at } : { name: text, number, at };
}
