// Why does this name mean that? The steps of a look-up, in sentences.
import { findNode, findType } from "./resolver/lookup.ts";
import type { Context } from "./resolver/scope.ts";

/** The steps by which a symbol is found in a module. */
export function traceSymbol(context: Context, module: string, symbol: string): string[] {
  const scope = context.findScope(module);
  if (scope === undefined) return [`there is no module ${module}`];
  const steps: string[] = [];
  const note = (step: string): void => void steps.push(step);
  const lenient = (code: string, message: string, done: string): void =>
    note(`${message}; ${done} (${code})`);
  const type = findType(context, scope, symbol, () => undefined);
  if (type !== undefined) {
    findType(context, scope, symbol, lenient, note);
    const { base, type: parent } = type.type;
    note(
      `${type.scope.name}::${type.name} is a type${base === undefined ? "" : ` of the base type ${base}`}${parent === undefined ? "" : `, made of ${parent}`}`,
    );
    return steps;
  }
  const node = findNode(context, scope, symbol, lenient, note);
  if (node === undefined) return [...steps, `${symbol} is unknown in ${module}`];
  note(`${node.path} is ${node.oid === undefined ? "without an OID" : node.oid}`);
  for (let at = node.syntax?.oid?.[0]?.name, i = 0; at !== undefined && i < 20; i++) {
    const parent = findNode(context, scope, at, () => undefined);
    note(`its OID begins with that of ${at}, ${parent?.oid ?? "the top of the tree or unknown"}`);
    at = parent?.syntax?.oid?.[0]?.name;
  }
  return steps;
}
