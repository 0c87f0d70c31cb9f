// Phase 1: modules and their symbols get known, before anything is looked up.
import { compareText } from "../diagnostics.ts";
import type { ModuleSyntax } from "../syntax.ts";
import { type Context, NodeEntity, Scope, TypeEntity } from "./scope.ts";

/** Registers modules: of each name one, chosen by a rule that does not depend on their order. */
export function register(context: Context, modules: readonly ModuleSyntax[]): void {
  const byName = new Map<string, ModuleSyntax[]>();
  for (const module of modules) {
    const same = byName.get(module.name);
    if (same === undefined) byName.set(module.name, [module]);
    else same.push(module);
  }
  for (const [name, same] of [...byName].sort((a, b) => compareText(a[0], b[0]))) {
    const scope = new Scope(name, choose(context, same), true);
    context.scopes.set(name, scope);
    context.own.push(scope);
    fillScope(context, scope);
  }
}

/** The newest module of that name, then the one with more definitions, then the first file by name. Reports the others. */
function choose(context: Context, same: ModuleSyntax[]): ModuleSyntax {
  if (same.length === 1) return same[0]!;
  const sorted = [...same].sort(
    (a, b) =>
      compareText(dateOf(b), dateOf(a)) ||
      b.nodes.length + b.types.length - a.nodes.length - a.types.length ||
      compareText(a.source.name, b.source.name) ||
      a.at - b.at,
  );
  const [first, ...others] = sorted as [ModuleSyntax, ...ModuleSyntax[]];
  const text = textOf(first);
  for (const other of others) {
    const isEqual = textOf(other) === text;
    const { line } = first.source.position(first.at);
    context.diagnostics.report(
      other.source,
      other.at,
      isEqual ? "module-duplicate" : "module-conflict",
      isEqual
        ? `${other.name} was already read from ${first.source.name}:${line}`
        : `${other.name} differs from the module of that name in ${first.source.name}:${line}`,
      {
        module: other.name,
        done: isEqual ? "it is read once" : "that one is used: it is newer, or has more definitions",
      },
    );
  }
  return first;
}

function textOf(module: ModuleSyntax): string {
  return module.source.text.slice(module.at, module.end).replace(/\s+/g, " ");
}

/** LAST-UPDATED in a form that sorts. */
function dateOf(module: ModuleSyntax): string {
  for (const node of module.nodes) {
    const span = node.identity?.lastUpdated;
    if (span === undefined) continue;
    const text = module.source.slice(span.start, span.end);
    return text.length === 11 ? `19${text}` : text;
  }
  return "";
}

/** Enters the definitions of a module; of two with one name the first counts. */
export function fillScope(context: Context, scope: Scope): void {
  const syntax = scope.syntax!;
  for (const node of syntax.nodes) {
    const entity = new NodeEntity(scope, node.name, node);
    const first = scope.nodes.get(node.name);
    if (first !== undefined) {
      const { line } = syntax.source.position(first.syntax!.at);
      context.diagnostics.report(
        syntax.source,
        node.at,
        "name-duplicate",
        `${node.name} is already defined in line ${line}`,
        {
          module: scope.name,
          symbol: node.name,
          done: "the first definition counts",
        },
      );
      continue;
    }
    scope.nodes.set(node.name, entity);
    scope.list.push(entity);
  }
  for (const type of syntax.types) {
    const first = scope.types.get(type.name);
    if (first !== undefined) {
      const { line } = syntax.source.position(first.definition!.at);
      context.diagnostics.report(
        syntax.source,
        type.at,
        "type-duplicate",
        `${type.name} is already defined in line ${line}`,
        {
          module: scope.name,
          symbol: type.name,
          done: "the first definition counts",
        },
      );
      continue;
    }
    const entity = new TypeEntity(scope, type.name, type);
    scope.types.set(type.name, entity);
    scope.typeList.push(entity);
  }
  for (const macro of syntax.macros) scope.macros.add(macro);
  scope.isV2 = isVersion2(syntax);
}

/** A module is SMIv2 if it has a MODULE-IDENTITY or imports from the modules of SMIv2. */
function isVersion2(syntax: ModuleSyntax): boolean {
  return (
    syntax.name.startsWith("SNMPv2-") ||
    syntax.nodes.some((node) => node.macro === "MODULE-IDENTITY") ||
    syntax.imports.some(({ module }) => module === "SNMPv2-SMI" || module === "SNMPv2-CONF")
  );
}
