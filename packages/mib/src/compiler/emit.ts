// Writes what the resolver found as the compiled form.
import {
  type CompiledModule,
  type CompiledNode,
  type CompiledRefinement,
  type CompiledRevision,
  type CompiledSyntax,
  type CompiledType,
  compiledFormat,
} from "../compiled.ts";
import { dateOf } from "./resolver/dates.ts";
import { findNode } from "./resolver/lookup.ts";
import type { Context, NodeEntity, ResolvedType, Scope, TypeEntity } from "./resolver/scope.ts";
import { resolveSyntax } from "./resolver/types.ts";
import type { Source } from "./source.ts";
import type { NodeSyntax, RefinementSyntax, Span } from "./syntax.ts";

/** The compiled form of a module; without texts it has no descriptions, references and contacts. */
export function emitModule(context: Context, scope: Scope, withTexts: boolean): CompiledModule {
  const { source, nodes } = scope.syntax!;
  const node = nodes.find(({ macro }) => macro === "MODULE-IDENTITY");
  const identity = node?.identity;
  const texts = new Texts(source, withTexts);
  return omitUndefined<CompiledModule>({
    format: compiledFormat,
    name: scope.name,
    language: scope.isV2 ? "SMIv2" : "SMIv1",
    identity: node?.name,
    lastUpdated:
      identity?.lastUpdated === undefined ? undefined : dateOf(texts.short(identity.lastUpdated)).date,
    revisions:
      identity === undefined
        ? undefined
        : identity.revisions.map(({ date, description }) => emitRevision(texts, date, description)),
    organization: texts.long(identity?.organization),
    contact: texts.long(identity?.contact),
    description: texts.long(node?.description),
    imports: emitImports(scope),
    types: scope.typeList.filter(({ type }) => type.shape === undefined).map((type) => emitType(texts, type)),
    nodes: scope.list.map((entity) => emitNode(context, texts, entity)),
  });
}

/** Reads texts out of the source. */
class Texts {
  constructor(
    readonly source: Source,
    readonly withTexts: boolean,
  ) {}

  short(span: Span): string {
    return this.source.slice(span.start, span.end).replaceAll('""', '"');
  }

  /** A text without the indentation that all its lines have; `undefined` where texts are left out. */
  long(span: Span | undefined): string | undefined {
    if (span === undefined || !this.withTexts) return undefined;
    const lines = this.short(span)
      .replace(/\t/g, "        ")
      .split(/\r\n|\n|\r/);
    let indent = Infinity;
    for (const line of lines.slice(1))
      if (line.trim() !== "") indent = Math.min(indent, line.length - line.trimStart().length);
    return lines
      .map((line, i) => (i === 0 ? line.trim() : line.slice(Math.min(indent, line.length)).trimEnd()))
      .join("\n")
      .trim();
  }
}

function emitRevision(texts: Texts, span: Span, description: Span | undefined): CompiledRevision {
  const text = texts.short(span);
  const { date } = dateOf(text);
  return omitUndefined<CompiledRevision>({
    date,
    text: date === undefined ? text : undefined,
    description: texts.long(description),
  });
}

function emitImports(scope: Scope): Record<string, string[]> {
  const imports: Record<string, string[]> = {};
  for (const [symbol, { name }] of scope.imports) (imports[name] ??= []).push(symbol);
  return imports;
}

function emitType(texts: Texts, { name, type, definition }: TypeEntity): CompiledType {
  return omitUndefined<CompiledType>({
    name,
    ...emitSyntax(type),
    status: definition?.status,
    convention: definition?.convention,
    description: texts.long(definition?.description),
    reference: texts.long(definition?.reference),
  });
}

/** Written without spreads and deletions: there are a hundred thousands of nodes in large collections. */
function emitNode(context: Context, texts: Texts, entity: NodeEntity): CompiledNode {
  const { type } = entity;
  const node = entity.syntax!;
  const made: Mutable<CompiledNode> = { name: entity.name, kind: entity.kind, macro: node.macro };
  if (entity.oid !== undefined) made.oid = entity.oid;
  if (type.base !== undefined) made.base = type.base;
  if (type.type !== undefined) made.type = type.type;
  if (type.ranges !== undefined) made.ranges = type.ranges;
  if (type.enums !== undefined) made.enums = type.enums;
  if (type.hint !== undefined) made.hint = type.hint;
  if (node.access !== undefined) made.access = node.access;
  if (node.status !== undefined) made.status = node.status;
  if (node.units !== undefined) made.units = texts.short(node.units);
  if (entity.index !== undefined) made.index = entity.index;
  if (entity.augments !== undefined) made.augments = entity.augments.path;
  if (entity.kind === "table" && node.syntax?.of !== undefined) made.entry = node.syntax.of.text;
  if (entity.defval !== undefined) made.defval = entity.defval;
  if (entity.objects !== undefined) made.objects = entity.objects;
  if (node.trap !== undefined) made.trap = node.trap;
  const compliance = emitCompliance(context, entity, node);
  if (compliance !== undefined) made.compliance = compliance;
  const capabilities = emitCapabilities(context, texts, entity, node);
  if (capabilities !== undefined) made.capabilities = capabilities;
  const description = texts.long(node.description);
  if (description !== undefined) made.description = description;
  const reference = texts.long(node.reference);
  if (reference !== undefined) made.reference = reference;
  return made;
}

type Mutable<Shape> = { -readonly [Key in keyof Shape]: Shape[Key] };

function emitSyntax({ base, type, ranges, enums, hint }: ResolvedType): CompiledSyntax {
  return omitUndefined<CompiledSyntax>({ base, type, ranges, enums, hint });
}

function emitCompliance(context: Context, entity: NodeEntity, node: NodeSyntax): CompiledNode["compliance"] {
  return node.compliance?.map(({ module, mandatory, groups, objects }) => ({
    module: module?.text ?? entity.scope.name,
    mandatory: mandatory.map(({ text }) => text),
    groups: groups.map(({ text }) => text),
    objects: objects.map((refinement) => emitRefinement(context, entity, refinement)),
  }));
}

function emitCapabilities(
  context: Context,
  texts: Texts,
  entity: NodeEntity,
  node: NodeSyntax,
): CompiledNode["capabilities"] {
  if (node.capabilities === undefined) return undefined;
  const { product, supports } = node.capabilities;
  return {
    ...(product === undefined ? {} : { product: texts.short(product) }),
    supports: supports.map(({ module, includes, variations }) => ({
      module: module.text,
      includes: includes.map(({ text }) => text),
      variations: variations.map((refinement) => emitRefinement(context, entity, refinement)),
    })),
  };
}

/** A refinement may name labels that the type of the object has: those are looked up in the scope of the module that refines. */
function emitRefinement(
  context: Context,
  entity: NodeEntity,
  { name, syntax, writeSyntax, access }: RefinementSyntax,
): CompiledRefinement {
  const object = findNode(context, entity.scope, name.text, () => undefined);
  const type = (of: RefinementSyntax["syntax"]): CompiledSyntax | undefined =>
    of === undefined ? undefined : emitSyntax(resolveSyntax(context, entity.scope, of, entity.name));
  return omitUndefined<CompiledRefinement>({
    name: object?.name ?? name.text,
    syntax: type(syntax),
    writeSyntax: type(writeSyntax),
    access,
  });
}

/** A copy without what is undefined. */
function omitUndefined<Shape>(shape: { [Key in keyof Shape]: Shape[Key] | undefined }): Shape {
  const made: Partial<Record<keyof Shape, unknown>> = {};
  for (const key in shape) if (shape[key] !== undefined) made[key] = shape[key];
  return made as Shape;
}
