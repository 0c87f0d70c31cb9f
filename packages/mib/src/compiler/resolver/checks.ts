// Phase 6: what modules must have by RFC 2578 and 2580, and what does not change how they are read.
import type { DiagnosticCode } from "../diagnostic-codes.ts";
import type { Repair } from "../repair.ts";
import type { Source } from "../source.ts";
import type { NodeSyntax } from "../syntax.ts";
import { macroHomes } from "../base-modules.ts";
import { dateOf } from "./dates.ts";
import { isValidHint } from "./hints.ts";
import type { ByOid } from "./objects.ts";
import { needImport } from "./repairs.ts";
import type { Context, NodeEntity, Scope } from "./scope.ts";

/** Reports on a module as a whole and on each of its definitions. */
export function checkModule(context: Context, scope: Scope, byOid: ByOid): void {
  const syntax = scope.syntax!;
  const report: Report = (at, code, message, done, symbol, repairs = []) => {
    context.diagnostics.report(syntax.source, at, code, message, { module: scope.name, symbol, done });
    for (const { start, end, text } of repairs) context.diagnostics.repair(start, end, text);
  };
  checkIdentity(scope, report);
  checkMacros(scope, report);
  for (const { name, at, macro } of syntax.nodes) checkName(name, at, report, macro);
  for (const type of syntax.types) {
    const isRow = type.syntax?.name === "SEQUENCE";
    if (/^[a-z]/.test(type.name))
      report(
        type.at,
        isRow ? "row-type-case" : "identifier-case",
        `the type ${type.name} must begin with an upper-case letter`,
        "it is read as a type",
        type.name,
        isRow ? renameRowType(scope, type.name) : [],
      );
    checkUnderscore(type.name, type.at, report);
    if (type.hint !== undefined) {
      const hint = syntax.source.slice(type.hint.start, type.hint.end);
      if (!isValidHint(hint))
        report(
          type.hint.start,
          "hint-invalid",
          `"${hint}" is not a hint (RFC 2579 §3.1)`,
          "values are shown without it",
          type.name,
        );
    }
  }
  for (const entity of scope.list) checkObject(scope, entity, report);
  checkOids(scope, byOid, report);
}

type Report = (
  at: number,
  code: DiagnosticCode,
  message: string,
  done: string,
  symbol?: string,
  repairs?: readonly Repair[],
) => void;

/** The type of a row with a capital letter, where it is defined, in its row and in its table. */
function renameRowType({ syntax, types }: Scope, name: string): Repair[] {
  const renamed = name.charAt(0).toUpperCase() + name.slice(1);
  if (types.has(renamed)) return [];
  const places = syntax!.types.filter((type) => type.name === name).map(({ at }) => at);
  for (const { syntax: type } of syntax!.nodes) {
    if (type?.name === name) places.push(type.at);
    if (type?.of?.text === name) places.push(type.of.at);
  }
  return places.map((start) => ({ start, end: start + name.length, text: renamed }));
}

function checkIdentity(scope: Scope, report: Report): void {
  const { nodes, source, at, name } = scope.syntax!;
  const identities = nodes.filter(({ macro }) => macro === "MODULE-IDENTITY");
  if (
    identities.length === 0 &&
    scope.isV2 &&
    !name.startsWith("SNMPv2-") &&
    !name.startsWith("COPS-PR-SPPI")
  )
    report(at, "identity-missing", `${name} has no MODULE-IDENTITY`, "the module has neither date nor text");
  for (const identity of identities.slice(1))
    report(
      identity.at,
      "identity-several",
      `${identity.name} is not the first MODULE-IDENTITY`,
      "the first is that of the module",
      identity.name,
    );
  for (const { identity, name: symbol } of identities) {
    const spans = [identity?.lastUpdated, ...(identity?.revisions ?? []).map(({ date }) => date)];
    for (const span of spans) {
      if (span === undefined) continue;
      const text = source.slice(span.start, span.end);
      const { date, fault } = dateOf(text);
      if (fault === undefined) continue;
      const code = fault === "digits" ? "date-year-digits" : "date-invalid";
      const message =
        fault === "digits"
          ? `the year of "${text}" has two digits`
          : `"${text}" is not a date such as 200006140000Z`;
      report(
        span.start,
        code,
        message,
        date === undefined ? "the text is kept, the date is unknown" : `it is read as ${date}`,
        symbol,
        date === undefined ? [] : [{ ...span, text: date.replace(/[-T:]/g, "") }],
      );
    }
  }
}

/** Macros that are used and not imported; those of the other version of SMI. */
function checkMacros(scope: Scope, report: Report): void {
  const { nodes, types, imports, macros } = scope.syntax!;
  const imported = new Set(imports.flatMap(({ symbols }) => symbols.map(({ text }) => text)));
  const hasIdentity = nodes.some(({ macro }) => macro === "MODULE-IDENTITY");
  const isUnknown = (macro: string): boolean =>
    macroHomes.has(macro) && !imported.has(macro) && !macros.includes(macro);
  for (const { macro, at, name } of nodes) {
    if (macro !== "OBJECT IDENTIFIER" && isUnknown(macro)) {
      report(at, "import-missing", `the macro ${macro} is not imported`, "it is known", name);
      needImport(scope, macro === "OBJECT-TYPE" && !scope.isV2 ? "RFC-1212" : macroHomes.get(macro)!, macro);
    }
    if (macro === "TRAP-TYPE" && hasIdentity)
      report(at, "trap-in-v2", "TRAP-TYPE stands in an SMIv2 module", "it is read as a notification", name);
  }
  const convention = types.find((type) => type.convention === true);
  if (convention !== undefined && isUnknown("TEXTUAL-CONVENTION")) {
    needImport(scope, "SNMPv2-TC", "TEXTUAL-CONVENTION");
    report(
      convention.at,
      "import-missing",
      "the macro TEXTUAL-CONVENTION is not imported",
      "it is known",
      convention.name,
    );
  }
}

function checkName(name: string, at: number, report: Report, macro: string): void {
  checkUnderscore(name, at, report);
  if (name.endsWith("-"))
    report(at, "hyphen-end", `the name ${name} ends with a hyphen`, "the spelling is kept", name);
  const first = name.charCodeAt(0);
  if (first >= 65 && first <= 90 && macro !== "TRAP-TYPE")
    report(
      at,
      "identifier-case",
      `the name ${name} must begin with a lower-case letter`,
      "the spelling is kept",
      name,
    );
}

function checkUnderscore(name: string, at: number, report: Report): void {
  if (name.includes("_"))
    report(at, "underscore", `the name ${name} must not have an underscore`, "the spelling is kept", name);
}

function checkObject(scope: Scope, entity: NodeEntity, report: Report): void {
  const node = entity.syntax!;
  if (node.macro !== "OBJECT-TYPE") return;
  if (scope.isV2) checkLanguage(scope.syntax!.source, node, report);
  else if (node.isMaxAccess)
    report(
      node.accessAt,
      "language-mix",
      "MAX-ACCESS stands in an SMIv1 module",
      "it is read as ACCESS",
      node.name,
    );
  if (scope.isV2 && node.description === undefined)
    report(
      node.at,
      "description-missing",
      `${node.name} has no DESCRIPTION`,
      "the object is kept",
      node.name,
    );
}

function checkLanguage(source: Source, node: NodeSyntax, report: Report): void {
  if (node.accessAt >= 0 && !node.isMaxAccess)
    report(
      node.accessAt,
      "language-mix",
      "ACCESS stands in an SMIv2 module, where MAX-ACCESS is expected",
      "it is read as MAX-ACCESS",
      node.name,
      source.text.startsWith("ACCESS", node.accessAt)
        ? [{ start: node.accessAt, end: node.accessAt, text: "MAX-" }]
        : [],
    );
  else if (node.access === "write-only")
    report(
      node.accessAt,
      "language-mix",
      "write-only is SMIv1's, and stands in an SMIv2 module",
      "it is kept",
      node.name,
    );
  if (node.status === "mandatory" || node.status === "optional")
    report(
      node.at,
      "language-mix",
      `STATUS ${node.status} stands in an SMIv2 module`,
      "it is read as current",
      node.name,
      [{ start: node.statusAt, end: node.statusAt + node.status.length, text: "current" }],
    );
}

function checkOids(scope: Scope, byOid: ByOid, report: Report): void {
  for (const entity of scope.list) {
    const same = entity.oid === undefined ? undefined : byOid.get(entity.oid);
    if (same === undefined || same.length === 1) continue;
    const first = same.find((other) => other.scope === scope);
    if (first === undefined || first === entity) continue;
    report(
      entity.syntax!.at,
      "oid-shared",
      `${entity.name} has the OID of ${first.name}, ${entity.oid}`,
      "both names are kept",
      entity.name,
    );
  }
}
