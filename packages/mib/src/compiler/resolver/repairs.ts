// Repairs of what the look-ups found wrong: names in another spelling, and symbols that are not imported.
import type { ImportSyntax } from "../syntax.ts";
import type { Context, Scope } from "./scope.ts";

/** The right form of a name. */
export interface LookupRepair {
  /** The name as it is written. */
  readonly name: string;
  /** The spelling that is defined. */
  readonly spelling?: string;
  /** The module that it should be imported from. */
  readonly module?: string;
}

/** Repairs a name that stands at an offset and was reported last. */
export function repairName(context: Context, scope: Scope, at: number, repair: LookupRepair): void {
  const { name, spelling, module } = repair;
  if (module !== undefined) needImport(scope, module, name);
  if (spelling !== undefined && scope.syntax!.source.text.startsWith(name, at))
    context.diagnostics.repair(at, at + name.length, spelling);
}

/** Notes that a module lacks an import. */
export function needImport(scope: Scope, module: string, symbol: string): void {
  if (!mayImport(scope, module)) return;
  const symbols = scope.missingImports.get(module);
  if (symbols === undefined) scope.missingImports.set(module, new Set([symbol]));
  else symbols.add(symbol);
}

/** Whether importing from a module leaves the language of the importing one as it is. */
export function mayImport(scope: Scope, module: string): boolean {
  return scope.isV2 || !module.startsWith("SNMPv2-");
}

/** Adds the imports that a module lacks: to its list of that module, or in a list of their own. */
export function repairImports(context: Context, scope: Scope): void {
  const { source, imports, importsAt, bodyAt } = scope.syntax!;
  const add = (at: number, text: string): void =>
    context.diagnostics.repairModule(source, "import-missing", scope.name, { start: at, end: at, text });
  const lists: string[] = [];
  for (const [module, symbols] of scope.missingImports) {
    const names = [...symbols].sort().join(", ");
    const last = imports.find((entry) => entry.module === module)?.symbols.at(-1);
    if (last === undefined) lists.push(`\n    ${names} FROM ${module}`);
    else add(last.at + last.text.length, `, ${names}`);
  }
  if (lists.length === 0) return;
  if (importsAt === undefined) add(bodyAt, `\nIMPORTS${lists.join("")};`);
  else add(importsAt, lists.join(""));
}

/** Names another module in a list of imports, where all its symbols are in that one. */
export function repairModuleName(
  context: Context,
  scope: Scope,
  { module, at, symbols }: ImportSyntax,
): void {
  const homes = new Set(symbols.map(({ text }) => scope.imports.get(text)?.name));
  const [home] = homes;
  if (homes.size === 1 && home !== undefined && mayImport(scope, home))
    context.diagnostics.repair(at, at + module.length, home);
}
