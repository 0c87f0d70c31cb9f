// Finds the meaning of a name in a module: its own symbols, its imports, those of SMI, then what the author probably meant.
import type { DiagnosticCode } from "../diagnostic-codes.ts";
import { homeOf } from "./imports.ts";
import type { LookupRepair } from "./repairs.ts";
import { baseTypes, type Context, type NodeEntity, type Scope, type TypeEntity } from "./scope.ts";

/** Reports a leniency of a look-up: the code, the message, what was done, and what the name should be. */
export type ReportLookup = (
  code: DiagnosticCode,
  message: string,
  done: string,
  repair?: LookupRepair,
) => void;

/** A step of a look-up, for those who ask why a name means what it means. */
export type TraceStep = (step: string) => void;

/** The node that a name means in a module. */
export function findNode(
  context: Context,
  scope: Scope,
  name: string,
  report: ReportLookup,
  trace?: TraceStep,
): NodeEntity | undefined {
  return find(context, scope, name, (where, symbol) => where.nodes.get(symbol), report, trace);
}

/** The type that a name means in a module. */
export function findType(
  context: Context,
  scope: Scope,
  name: string,
  report: ReportLookup,
  trace?: TraceStep,
): TypeEntity | undefined {
  return find(context, scope, name, (where, symbol) => where.types.get(symbol), report, trace);
}

function find<Entity extends { scope: Scope }>(
  context: Context,
  scope: Scope,
  name: string,
  look: (where: Scope, symbol: string) => Entity | undefined,
  report: ReportLookup,
  trace: TraceStep | undefined,
): Entity | undefined {
  const own = look(scope, name);
  trace?.(`${scope.name} ${own === undefined ? "does not define" : "defines"} ${name}`);
  if (own !== undefined) return own;
  const imported = scope.imports.get(name);
  if (imported !== undefined) {
    trace?.(`${scope.name} imports ${name} from ${imported.name}`);
    const found = lookThrough(imported, name, look);
    if (found !== undefined) return found;
  }
  const home = homeOf(context, name);
  const known = home === undefined ? undefined : look(home, name);
  if (known !== undefined) {
    trace?.(`${name} is one of the symbols of ${home!.name}`);
    // RFC 1155 has its types for everybody
    const isUsual = !scope.isV2 && baseTypes.has(name);
    if (!isUsual)
      report("import-missing", `${name} is not imported`, `it is taken from ${home!.name}`, {
        name,
        module: home!.name,
      });
    return known;
  }
  const respelled = findRespelled(scope, name, look);
  if (respelled !== undefined) {
    trace?.(`${name} is spelled ${respelled.name} in ${respelled.where.name}`);
    report(
      "identifier-case",
      `${name} is not defined`,
      `${respelled.name} takes its place, which is spelled in another way`,
      { name, spelling: respelled.name },
    );
    return respelled.entity;
  }
  const elsewhere = context
    .findAnywhere(name)
    .map((where) => look(where, name))
    .filter((entity) => entity !== undefined);
  trace?.(`${name} is defined in ${elsewhere.length} other modules`);
  if (elsewhere.length !== 1) return undefined;
  report(
    "import-missing",
    `${name} is not imported`,
    `it is taken from ${elsewhere[0]!.scope.name}, the only module that defines it`,
    { name, module: elsewhere[0]!.scope.name },
  );
  return elsewhere[0];
}

/** A module may hand on what it imports itself; cycles end after a few steps. */
function lookThrough<Entity>(
  scope: Scope,
  name: string,
  look: (where: Scope, symbol: string) => Entity | undefined,
): Entity | undefined {
  let where: Scope | undefined = scope;
  for (let i = 0; i < 8 && where !== undefined; i++) {
    const found = look(where, name);
    if (found !== undefined) return found;
    where = where.imports.get(name);
  }
  return undefined;
}

/** A symbol of the module or an import that differs in case, or in `_` and `-`. */
function findRespelled<Entity>(
  scope: Scope,
  name: string,
  look: (where: Scope, symbol: string) => Entity | undefined,
): { name: string; where: Scope; entity: Entity } | undefined {
  scope.lowerCase ??= plainNames(scope);
  const other = scope.lowerCase.get(plainOf(name));
  if (other === undefined || other === name) return undefined;
  const where = scope.imports.get(other) ?? scope;
  const entity = look(where, other) ?? look(scope, other);
  return entity === undefined ? undefined : { name: other, where, entity };
}

function plainNames(scope: Scope): Map<string, string> {
  const names = new Map<string, string>();
  for (const name of [...scope.imports.keys(), ...scope.types.keys(), ...scope.nodes.keys()])
    names.set(plainOf(name), name);
  return names;
}

function plainOf(name: string): string {
  return name.toLowerCase().replaceAll("_", "-");
}
