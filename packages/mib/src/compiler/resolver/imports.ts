// Phase 2: every imported symbol is looked up once, so that cycles of imports do not matter.
import { macroHomes } from "../base-modules.ts";
import type { DiagnosticCode } from "../diagnostic-codes.ts";
import { findRfc } from "../known-modules.ts";
import { otherModuleNames } from "../module-names.ts";
import type { ImportSyntax, Name } from "../syntax.ts";
import { repairModuleName } from "./repairs.ts";
import { baseTypes, type Context, type Scope } from "./scope.ts";

/** A module that nobody has, and the modules that need it. */
export type Missing = Map<string, Set<string>>;

/** Resolves the imports of a module. */
export function resolveImports(context: Context, scope: Scope, missing: Missing): void {
  if (scope.isLinked || scope.syntax === undefined) return;
  scope.isLinked = true;
  for (const entry of scope.syntax.imports) resolveImport(context, scope, entry, missing);
}

function resolveImport(context: Context, scope: Scope, entry: ImportSyntax, missing: Missing): void {
  const report = (code: DiagnosticCode, at: number, message: string, done: string): void =>
    context.diagnostics.report(scope.syntax!.source, at, code, message, { module: scope.name, done });
  const exact = context.findScope(entry.module);
  const others = exact === undefined || exact.isPartial ? findRenamed(context, entry.module) : [];
  const candidates = exact === undefined ? others : [exact, ...others];
  const isComplete = exact?.isPartial === true && entry.symbols.every(({ text }) => defines(exact, text));
  const module = exact?.isPartial === true && !isComplete ? others[0] : candidates[0];
  if (module === undefined) {
    const users = missing.get(entry.module) ?? new Set();
    missing.set(entry.module, users.add(scope.name));
    const near = context.suggest(entry.module, context.scopes.keys());
    const rfc = findRfc(entry.module);
    report(
      "import-module-missing",
      entry.at,
      `the module ${entry.module} is missing${rfc === undefined ? "" : ` (it is in RFC ${rfc})`}${near === undefined ? "" : `; did you mean ${near}?`}`,
      "its symbols are looked up in the other modules",
    );
  }
  for (const symbol of entry.symbols) {
    const found = candidates.find((candidate) => defines(candidate, symbol.text));
    if (found !== undefined) {
      scope.imports.set(symbol.text, found);
      continue;
    }
    resolveElsewhere(context, scope, entry, symbol, module, report);
  }
  if (module !== undefined && module !== exact) {
    const names = [...new Set(others)].map(({ name }) => name).join(", ");
    report(
      "import-module-alias",
      entry.at,
      `there is no module ${entry.module}`,
      `its symbols are taken from ${names}`,
    );
    repairModuleName(context, scope, entry);
  }
}

/** Modules that a name may mean: another spelling, or a table of old names. */
function findRenamed(context: Context, name: string): Scope[] {
  const byCase = context.findScopeByCase(name);
  const others = otherModuleNames(name).map((other) => context.findScope(other));
  return [byCase, ...others].filter((scope) => scope !== undefined);
}

/** A symbol that its module does not have: those of SMI are known, and others count where one module has them. */
function resolveElsewhere(
  context: Context,
  scope: Scope,
  entry: ImportSyntax,
  symbol: Name,
  module: Scope | undefined,
  report: (code: DiagnosticCode, at: number, message: string, done: string) => void,
): void {
  const name = symbol.text;
  const home = homeOf(context, name);
  if (home !== undefined) {
    scope.imports.set(name, home);
    if (module === undefined || isUsual(name)) return;
    report(
      "import-elsewhere",
      symbol.at,
      `${module.name} does not define ${name}`,
      `it is taken from ${home.name}`,
    );
    if (entry.symbols.length === 1) repairModuleName(context, scope, entry);
    return;
  }
  const elsewhere = context.findAnywhere(name).filter((candidate) => candidate !== scope);
  if (elsewhere.length === 1) {
    scope.imports.set(name, elsewhere[0]!);
    report(
      "import-elsewhere",
      symbol.at,
      `${entry.module} does not define ${name}`,
      `it is taken from ${elsewhere[0]!.name}`,
    );
    if (entry.symbols.length === 1) repairModuleName(context, scope, entry);
    return;
  }
  scope.lost.add(name);
  if (module === undefined) return;
  const near = context.suggest(name, module.nodes.keys(), module.types.keys());
  report(
    "import-unresolved",
    symbol.at,
    `${module.name} does not define ${name}${near === undefined ? "" : `; did you mean ${near}?`}`,
    elsewhere.length > 1
      ? `several modules define it: ${elsewhere.map(({ name: other }) => other).join(", ")}`
      : "the symbol is unknown",
  );
}

/** The module of SMI that defines a symbol. */
export function homeOf(context: Context, name: string): Scope | undefined {
  const macro = macroHomes.get(name);
  if (macro !== undefined) return context.findScope(macro);
  for (const base of ["SNMPv2-SMI", "SNMPv2-TC", "RFC1155-SMI"]) {
    const scope = context.findScope(base);
    if (scope !== undefined && defines(scope, name)) return scope;
  }
  return undefined;
}

/** Words of the language, which modules of SMIv1 and drafts import from anywhere. */
function isUsual(name: string): boolean {
  return macroHomes.has(name) || baseTypes.has(name);
}

/** Whether a module defines a symbol, or imports it itself and so hands it on. */
export function defines(scope: Scope, name: string): boolean {
  return scope.nodes.has(name) || scope.types.has(name) || scope.macros.has(name);
}
