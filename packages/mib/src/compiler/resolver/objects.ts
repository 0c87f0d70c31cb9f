// Phase 5: what nodes are in the tree, and what their clauses refer to.
import type { CompiledIndex, NodeKind } from "../../compiled.ts";
import type { IndexSyntax, Name } from "../syntax.ts";
import { defaultOf } from "./default-values.ts";
import { findNode, findType, type ReportLookup } from "./lookup.ts";
import { repairName } from "./repairs.ts";
import { reportOn } from "./report.ts";
import { type Context, type NodeEntity, type Scope } from "./scope.ts";
import { resolveSyntax } from "./types.ts";

/** Gives every node of a module its type, and those that do not depend on others their kind. */
export function resolveSyntaxes(context: Context, scope: Scope): void {
  for (const entity of scope.list) {
    const { syntax, name } = entity.syntax!;
    if (syntax !== undefined) entity.type = resolveSyntax(context, scope, syntax, name);
    entity.kind = kindOf(entity);
    // resolved later; what counts here is that there is one
    if (entity.kind === "table" && entity.syntax!.index !== undefined) entity.index = [];
    if (entity.kind === "row" && entity.type.shape === undefined) reportRowType(context, entity);
  }
}

const macroKinds: Readonly<Record<string, NodeKind>> = {
  "NOTIFICATION-TYPE": "notification",
  "TRAP-TYPE": "notification",
  "OBJECT-GROUP": "group",
  "NOTIFICATION-GROUP": "group",
  "MODULE-COMPLIANCE": "compliance",
  "AGENT-CAPABILITIES": "capabilities",
  "OBJECT-TYPE": "scalar",
};

function kindOf(entity: NodeEntity): NodeKind {
  const { macro, index, augments, syntax } = entity.syntax!;
  const kind = macroKinds[macro] ?? "node";
  if (kind !== "scalar") return kind;
  if (entity.type.shape === "table") return "table";
  const isUnknown = entity.type.base === undefined && syntax !== undefined && /entry$/i.test(syntax.name);
  return entity.type.shape === "sequence" || index !== undefined || augments !== undefined || isUnknown
    ? "row"
    : "scalar";
}

/** The names by OID, of all modules: for nodes whose parent is defined elsewhere. */
export type ByOid = ReadonlyMap<string, readonly NodeEntity[]>;

/** Tells columns from scalars: a column stands below a row, or below a table that is its own row. */
export function findColumns(scope: Scope, byOid: ByOid): void {
  for (const entity of scope.list) {
    if (entity.kind !== "scalar" || entity.oid === undefined) continue;
    const parents = byOid.get(entity.oid.slice(0, entity.oid.lastIndexOf(".")));
    if (
      parents?.some(({ kind, index }) => kind === "row" || (kind === "table" && index !== undefined)) === true
    )
      entity.kind = "column";
  }
}

/** Resolves INDEX, AUGMENTS, DEFVAL and the lists of objects of a module. */
export function resolveReferences(context: Context, scope: Scope): void {
  for (const entity of scope.list) {
    const syntax = entity.syntax!;
    if (syntax.index !== undefined) entity.index = indexOf(context, entity, syntax.index);
    if (syntax.augments !== undefined) entity.augments = findAugmentedRow(context, entity, syntax.augments);
    else if (entity.kind === "row" && syntax.index === undefined && scope.isV2)
      reportOn(
        context,
        entity,
        syntax.at,
        "index-missing",
        `the row ${entity.name} has neither INDEX nor AUGMENTS`,
        "its columns have no index",
      );
    if (syntax.defval !== undefined) entity.defval = defaultOf(context, entity, syntax.defval);
    if (syntax.objects !== undefined)
      entity.objects = syntax.objects.map((name) => objectPath(context, entity, name));
  }
}

/** Gives a row that augments another the index of that one. */
export function inheritIndexes(scope: Scope): void {
  for (const entity of scope.list) {
    let row = entity.augments;
    for (
      let i = 0;
      i < maxAugments && entity.index === undefined && row !== undefined && row !== entity;
      i++
    ) {
      entity.index = row.index;
      row = row.augments;
    }
  }
}

/** Rows that augment rows that augment rows are not allowed, and so are few. */
const maxAugments = 8;

function indexOf(context: Context, entity: NodeEntity, elements: readonly IndexSyntax[]): CompiledIndex[] {
  const list: CompiledIndex[] = [];
  const { source } = entity.scope.syntax!;
  for (const [position, element] of elements.entries()) {
    const isLast = position === elements.length - 1;
    if (element.implied && !isLast)
      reportOn(
        context,
        entity,
        element.at,
        "implied-position",
        `IMPLIED ${element.name} is not the last element of INDEX`,
        "IMPLIED is left out",
        { start: source.text.lastIndexOf("IMPLIED", element.at), end: element.at, text: "" },
      );
    const implied = element.implied && isLast;
    if (element.type !== undefined) {
      const isObject =
        element.type.ranges === undefined && element.type.enums === undefined
          ? quietNode(context, entity.scope, element.name)
          : undefined;
      if (isObject === undefined) {
        reportOn(
          context,
          entity,
          element.at,
          "index-type",
          `INDEX names the type ${element.name}, not an object`,
          "the element has that type and no object",
        );
        const { shape: _shape, ...type } = resolveSyntax(context, entity.scope, element.type, entity.name);
        list.push({ name: element.name, implied, ...type });
        continue;
      }
    }
    const object = findNode(context, entity.scope, element.name, lenient(context, entity, element.at));
    if (object === undefined)
      reportOn(
        context,
        entity,
        element.at,
        "index-unresolved",
        `INDEX names ${element.name}, which is not defined`,
        "instances cannot be told by this index",
      );
    const { shape: _shape, ...type } = object?.type ?? {};
    list.push({
      name: object?.name ?? element.name,
      ...(object === undefined ? {} : { module: object.scope.name }),
      implied,
      ...type,
    });
  }
  return list;
}

function quietNode(context: Context, scope: Scope, name: string): NodeEntity | undefined {
  return findNode(context, scope, name, () => undefined);
}

function findAugmentedRow(context: Context, entity: NodeEntity, name: Name): NodeEntity | undefined {
  const row = findNode(context, entity.scope, name.text, lenient(context, entity, name.at));
  if (row === undefined)
    reportOn(
      context,
      entity,
      name.at,
      "augments-unresolved",
      `AUGMENTS names ${name.text}, which is not defined`,
      "the row has no index",
    );
  return row;
}

function objectPath(context: Context, entity: NodeEntity, name: Name): string {
  const object = findNode(context, entity.scope, name.text, lenient(context, entity, name.at));
  if (object !== undefined) return object.path;
  if (!entity.scope.lost.has(name.text))
    reportOn(
      context,
      entity,
      name.at,
      "objects-unresolved",
      `${entity.name} names ${name.text}, which is not defined`,
      "the name is kept as it is",
    );
  return name.text;
}

function reportRowType(context: Context, entity: NodeEntity): void {
  const { syntax, at } = entity.syntax!;
  if (syntax === undefined || findType(context, entity.scope, syntax.name, () => undefined) !== undefined)
    return;
  reportOn(
    context,
    entity,
    syntax.at ?? at,
    "row-type-missing",
    `the type ${syntax.name} of the row ${entity.name} is not defined`,
    "the columns are found by their OIDs",
  );
}

function lenient(context: Context, entity: NodeEntity, at: number): ReportLookup {
  return (code, message, done, repair) => {
    reportOn(context, entity, at, code, message, done);
    if (repair !== undefined) repairName(context, entity.scope, at, repair);
  };
}
