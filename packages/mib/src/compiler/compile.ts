// The phases of a compilation: all modules pass through one before any enters the next, so the order of files cannot matter.
import type { CompiledModule } from "../compiled.ts";
import { baseModuleText, partialModules } from "./base-modules.ts";
import { type Diagnostic, Diagnostics, type Severities } from "./diagnostics.ts";
import { emitModule } from "./emit.ts";
import { findRfc } from "./known-modules.ts";
import { describeContent } from "./not-a-mib.ts";
import { parseSource } from "./parser/parse-source.ts";
import { checkModule } from "./resolver/checks.ts";
import { type Missing, resolveImports } from "./resolver/imports.ts";
import { nearest } from "./resolver/nearest.ts";
import { findColumns, inheritIndexes, resolveReferences, resolveSyntaxes } from "./resolver/objects.ts";
import { resolveOids } from "./resolver/oids.ts";
import { fillScope, register } from "./resolver/register.ts";
import { repairImports } from "./resolver/repairs.ts";
import { type Context, type NodeEntity, Scope, scopeOfCompiled } from "./resolver/scope.ts";
import { resolveTypes } from "./resolver/types.ts";
import { Source, type SourceInput } from "./source.ts";
import type { ModuleSyntax } from "./syntax.ts";
import { traceSymbol } from "./trace.ts";

/** Options for a compilation. */
export interface CompileOptions {
  /** Finds modules that were compiled before, for imports. Default: only those that SMI consists of are known. */
  readonly library?: (name: string) => CompiledModule | undefined;
  /** Levels by code, where they shall differ from the usual ones; `"off"` leaves a diagnostic out. */
  readonly severities?: Severities;
  /** Whether the compiled form has descriptions, references and contacts. Default: true. */
  readonly texts?: boolean;
}

/** The outcome of a compilation. */
export interface Compilation {
  /** Compiled modules in the order of their names. */
  readonly modules: readonly CompiledModule[];
  /** Everything that is wrong, in the order of files and lines. */
  readonly diagnostics: readonly Diagnostic[];
  /** Modules that are imported and that nobody has. */
  readonly missing: readonly MissingModule[];
  /** Files by the modules that they hold. */
  readonly files: ReadonlyMap<string, string>;
  /** Says step by step why a name means what it means in a module. */
  trace(module: string, symbol: string): string[];
}

/** A module that is imported and that nobody has. */
export interface MissingModule {
  /** Name of the module. */
  readonly name: string;
  /** Modules that import it. */
  readonly neededBy: readonly string[];
  /** RFC that defines it, where it is one of the IETF's. */
  readonly rfc?: number;
}

/**
 * Compiles MIB modules, of any number of files in any order. Never throws for their content: whatever can be read is kept, and everything
 * else is reported.
 */
export function compile(inputs: readonly SourceInput[], options: CompileOptions = {}): Compilation {
  const diagnostics = new Diagnostics();
  const modules = inputs.flatMap((input, id) => read(new Source(id, input.name, input.content), diagnostics));
  const context = makeContext(diagnostics, options);
  register(context, modules);
  const missing: Missing = new Map();
  const { own } = context;
  for (const scope of own) resolveImports(context, scope, missing);
  for (const scope of own) resolveTypes(context, scope);
  for (const scope of own) resolveOids(context, scope);
  for (const scope of own) resolveSyntaxes(context, scope);
  const byOid = indexByOid(context);
  for (const scope of own) findColumns(scope, byOid);
  for (const scope of own) resolveReferences(context, scope);
  for (const scope of own) inheritIndexes(scope);
  for (const scope of own) checkModule(context, scope, byOid);
  for (const scope of own) repairImports(context, scope);
  const compiled = own.map((scope) => emitModule(context, scope, options.texts ?? true));
  return {
    modules: compiled,
    diagnostics: diagnostics.list(options.severities),
    missing: listMissing(missing),
    files: new Map(own.map((scope) => [scope.name, scope.syntax!.source.name])),
    trace: (module, symbol) => traceSymbol(context, module, symbol),
  };
}

function read(source: Source, diagnostics: Diagnostics): ModuleSyntax[] {
  const modules = source.text.includes("DEFINITIONS") ? parseSource(source, diagnostics) : [];
  if (modules.length === 0)
    diagnostics.report(source, 0, "not-a-mib", describeContent(source.text), {
      done: "the file is left out",
    });
  return modules;
}

function makeContext(diagnostics: Diagnostics, { library }: CompileOptions): Context {
  const scopes = new Map<string, Scope>();
  const own: Scope[] = [];
  const absent = new Set<string>();
  let anywhere: Map<string, Scope[]> | undefined;
  let byCase: Map<string, Scope> | undefined;
  let suggestions = 0;
  const context: Context = {
    diagnostics,
    scopes,
    own,
    findScope(name) {
      const known = scopes.get(name);
      if (known !== undefined || absent.has(name)) return known;
      const scope = fromLibrary(library, name) ?? compileBuiltIn(context, name);
      if (scope === undefined) absent.add(name);
      else scopes.set(name, scope);
      return scope;
    },
    findScopeByCase(name) {
      byCase ??= new Map(own.map((scope) => [scope.name.toLowerCase(), scope]));
      return byCase.get(name.toLowerCase());
    },
    findAnywhere(symbol) {
      anywhere ??= indexBySymbol(own);
      return anywhere.get(symbol) ?? [];
    },
    suggest(name, ...candidates) {
      if (suggestions++ >= maxSuggestions) return undefined;
      for (const list of candidates) {
        const near = nearest(name, list);
        if (near !== undefined) return near;
      }
      return undefined;
    },
  };
  return context;
}

function fromLibrary(library: CompileOptions["library"], name: string): Scope | undefined {
  const compiled = library?.(name);
  return compiled === undefined ? undefined : scopeOfCompiled(compiled);
}

/** A base module, compiled by the same phases; what is odd about it is nobody's fault. */
function compileBuiltIn(context: Context, name: string): Scope | undefined {
  const text = baseModuleText(name);
  if (text === undefined) return undefined;
  const diagnostics = new Diagnostics();
  const [syntax] = parseSource(new Source(-1, name, text), diagnostics);
  const scope = new Scope(name, syntax, false);
  scope.isPartial = partialModules.has(name);
  const quiet = { ...context, diagnostics };
  fillScope(quiet, scope);
  context.scopes.set(name, scope);
  resolveImports(quiet, scope, new Map());
  resolveTypes(quiet, scope);
  resolveOids(quiet, scope);
  resolveSyntaxes(quiet, scope);
  return scope;
}

function indexByOid(context: Context): Map<string, NodeEntity[]> {
  const byOid = new Map<string, NodeEntity[]>();
  for (const scope of context.scopes.values()) {
    for (const entity of scope.nodes.values()) {
      if (entity.oid === undefined) continue;
      const same = byOid.get(entity.oid);
      if (same === undefined) byOid.set(entity.oid, [entity]);
      else same.push(entity);
    }
  }
  return byOid;
}

function indexBySymbol(scopes: readonly Scope[]): Map<string, Scope[]> {
  const bySymbol = new Map<string, Scope[]>();
  for (const scope of scopes) {
    for (const name of [...scope.nodes.keys(), ...scope.types.keys()]) {
      const same = bySymbol.get(name);
      if (same === undefined) bySymbol.set(name, [scope]);
      else if (same.at(-1) !== scope) same.push(scope);
    }
  }
  return bySymbol;
}

function listMissing(missing: Missing): MissingModule[] {
  return [...missing].map(([name, users]) => {
    const rfc = findRfc(name);
    return { name, neededBy: [...users], ...(rfc === undefined ? {} : { rfc }) };
  });
}

/** Suggestions cost time; a reader has enough after these. */
const maxSuggestions = 100;
