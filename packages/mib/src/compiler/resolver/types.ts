// Phase 3: types become base types with their restrictions, labels and hints.
import type { BaseType, Bound } from "../../compiled.ts";
import type { TypeSyntax } from "../syntax.ts";
import { findType, type ReportLookup } from "./lookup.ts";
import { repairName } from "./repairs.ts";
import {
  baseTypes,
  type Context,
  languageTypes,
  type ResolvedType,
  type Scope,
  smiModules,
  type TypeEntity,
  unknownType,
} from "./scope.ts";

/** Resolves all named types of a module. */
export function resolveTypes(context: Context, scope: Scope): void {
  for (const entity of scope.typeList) resolveNamed(context, entity);
}

/** Resolves a named type, and those it is made of: a chain, which is walked down and then up again. */
function resolveNamed(context: Context, entity: TypeEntity): void {
  const chain: TypeEntity[] = [];
  let at: TypeEntity | undefined = entity;
  while (at !== undefined && at.state === "open") {
    at.state = "pending";
    chain.push(at);
    at = parentOf(context, at);
  }
  if (at?.state === "pending") reportCycle(context, at);
  for (const link of chain.reverse()) {
    link.type = resolveDefinition(context, link);
    link.state = "done";
  }
}

/** The named type that a type is made of, if it must be resolved before. */
function parentOf(context: Context, entity: TypeEntity): TypeEntity | undefined {
  const syntax = entity.definition?.syntax;
  if (syntax === undefined || isIntrinsic(entity)) return undefined;
  if (languageTypes.has(syntax.name) || shapes.has(syntax.name)) return undefined;
  return findType(context, entity.scope, syntax.name, ignore);
}

function resolveDefinition(context: Context, entity: TypeEntity): ResolvedType {
  if (isIntrinsic(entity)) return { base: baseTypes.get(entity.name)! };
  const { definition, scope } = entity;
  if (definition?.syntax === undefined) return unknownType;
  const type = resolveSyntax(context, scope, definition.syntax, entity.name);
  const hint =
    definition.hint === undefined
      ? undefined
      : scope.syntax!.source.slice(definition.hint.start, definition.hint.end);
  return hint === undefined ? type : { ...type, hint };
}

/** The types that SMI's own modules define: what they are is told by their names. */
function isIntrinsic(entity: TypeEntity): boolean {
  return smiModules.has(entity.scope.name) && baseTypes.has(entity.name);
}

/** Resolves a type as it is written in a module. The types it names are resolved first. */
export function resolveSyntax(
  context: Context,
  scope: Scope,
  syntax: TypeSyntax,
  symbol: string | undefined,
): ResolvedType {
  const report: ReportLookup = (code, message, done, repair) => {
    context.diagnostics.report(scope.syntax!.source, syntax.at, code, message, {
      module: scope.name,
      symbol,
      done,
    });
    if (repair !== undefined) repairName(context, scope, syntax.at, repair);
  };
  const parent = resolveName(context, scope, syntax, report);
  if (parent.shape !== undefined) return parent;
  const base = baseOfTag(syntax) ?? baseOf(parent, syntax);
  if (base === "BITS" && syntax.enums === undefined && parent.enums === undefined && syntax.name === "BITS")
    report("bits-unnamed", "BITS has no names", "it is read as BITS of unknown names");
  const ranges =
    syntax.ranges === undefined || syntax.ranges.length === 0
      ? parent.ranges
      : rangesOf(syntax, base, report);
  const enums = syntax.enums === undefined ? parent.enums : enumsOf(syntax, base, report);
  if (base === parent.base && ranges === parent.ranges && enums === parent.enums) return parent;
  const type: Mutable<ResolvedType> = {};
  if (base !== undefined) type.base = base;
  if (parent.type !== undefined) type.type = parent.type;
  if (ranges !== undefined) type.ranges = ranges;
  if (enums !== undefined) type.enums = enums;
  if (parent.hint !== undefined) type.hint = parent.hint;
  return type;
}

type Mutable<Shape> = { -readonly [Key in keyof Shape]: Shape[Key] };

/** Resolves the name of a type. */
function resolveName(context: Context, scope: Scope, syntax: TypeSyntax, report: ReportLookup): ResolvedType {
  const { name } = syntax;
  const shape = shapes.get(name);
  if (shape !== undefined) return shape;
  if (languageTypes.has(name)) return { base: baseTypes.get(name)! };
  const where = (syntax.module === undefined ? undefined : context.findScope(syntax.module)) ?? scope;
  const entity = findType(context, where, name, report);
  if (entity === undefined) {
    const base = baseTypes.get(name) ?? lowerCaseBases.get(name.toLowerCase());
    if (base !== undefined) {
      if (baseTypes.has(name))
        report("import-missing", `${name} is not imported`, "it is known as a base type");
      else
        report("type-spelling", `\`${name}\` is not a type`, `it is read as ${base}`, {
          name,
          spelling: base,
        });
      return { base };
    }
    if (isRowName(syntax)) return unknownType;
    const near = context.suggest(name, scope.types.keys(), scope.imports.keys());
    if (!scope.lost.has(name))
      report(
        "type-unresolved",
        `the type ${name} is not defined${near === undefined ? "" : `; did you mean ${near}?`}`,
        "the object has no base type",
      );
    return { type: name };
  }
  if (entity.state === "open") resolveNamed(context, entity);
  if (entity.type.shape !== undefined) return entity.type;
  const isBase = baseTypes.has(entity.name) && (isIntrinsic(entity) || smiModules.has(entity.scope.name));
  if (isBase) return entity.type;
  const named = entity.named ?? { ...entity.type, type: `${entity.scope.name}::${entity.name}` };
  if (entity.state === "done") entity.named = named;
  return named;
}

/** Types that are written out in place of a name. */
const shapes: ReadonlyMap<string, ResolvedType> = new Map<string, ResolvedType>([
  ["SEQUENCE OF", { shape: "table" }],
  ["SEQUENCE", { shape: "sequence" }],
  ["CHOICE", { shape: "choice" }],
]);

/** Rows name their SEQUENCE `…Entry`; what is unknown about it is reported where rows are made. */
function isRowName(syntax: TypeSyntax): boolean {
  return /entry$/i.test(syntax.name) && syntax.ranges === undefined && syntax.enums === undefined;
}

function baseOf(parent: ResolvedType, syntax: TypeSyntax): BaseType | undefined {
  return parent.base ?? (syntax.enums !== undefined ? "INTEGER" : undefined);
}

/** The type that an APPLICATION tag stands for (RFC 2578 §7.1). */
function baseOfTag(syntax: TypeSyntax): BaseType | undefined {
  return syntax.application === undefined ? undefined : applicationTypes[syntax.application];
}

const applicationTypes: Readonly<Record<number, BaseType>> = {
  0: "IpAddress",
  1: "Counter32",
  2: "Gauge32",
  3: "TimeTicks",
  4: "Opaque",
  6: "Counter64",
  7: "Unsigned32",
};

function rangesOf(syntax: TypeSyntax, base: BaseType | undefined, report: ReportLookup): [Bound, Bound][] {
  const [min, max] = syntax.isSize === true ? [0n, 65535n] : limitsOf(base);
  return syntax.ranges!.map(([low, high]) => {
    let from = low === "MIN" ? min : low === "MAX" ? max : low;
    let to = high === "MIN" ? min : high === "MAX" ? max : high;
    if (from > to) {
      report("range-exchanged", `the range ${from}..${to} ends before it begins`, "its bounds are exchanged");
      [from, to] = [to, from];
    }
    return [boundOf(from), boundOf(to)];
  });
}

function limitsOf(base: BaseType | undefined): [bigint, bigint] {
  if (base === "Counter64") return [0n, 0xffff_ffff_ffff_ffffn];
  if (base === "INTEGER" || base === "Integer32" || base === undefined) return [-0x8000_0000n, 0x7fff_ffffn];
  return base === "OCTET STRING" || base === "Opaque" ? [0n, 65535n] : [0n, 0xffff_ffffn];
}

function boundOf(value: bigint): Bound {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : String(value);
}

function enumsOf(
  syntax: TypeSyntax,
  base: BaseType | undefined,
  report: ReportLookup,
): (readonly [number, string])[] {
  const labels = new Set<string>();
  const values = new Set<number>();
  return syntax.enums!.map(({ label, value }) => {
    if (labels.has(label))
      report("label-duplicate", `the label ${label} stands twice`, "its first number counts");
    else if (values.has(value))
      report("label-duplicate", `the number ${value} has two labels`, "its first label counts");
    if (base === "BITS" && (value < 0 || value > 65535 * 8))
      report("bits-position", `${label}(${value}) is not the position of a bit`, "the name is kept");
    labels.add(label);
    values.add(value);
    return [value, label] as const;
  });
}

function reportCycle(context: Context, entity: TypeEntity): void {
  const { scope, name, definition } = entity;
  context.diagnostics.report(
    scope.syntax!.source,
    definition!.at,
    "type-cycle",
    `the type ${name} is made of itself`,
    {
      module: scope.name,
      symbol: name,
      done: "it has no base type",
    },
  );
}

const lowerCaseBases: ReadonlyMap<string, BaseType> = new Map(
  [...baseTypes].map(([name, base]) => [name.toLowerCase(), base]),
);

const ignore: ReportLookup = () => undefined;
