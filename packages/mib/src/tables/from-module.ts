// A table out of compiled modules at run time: the same value as generated code makes, without its types.
import type { CompiledModule, CompiledNode } from "../compiled.ts";
import { MibError } from "../errors.ts";
import { type ColumnFacts, defineTable, type Table } from "./table.ts";

/** Rows and keys of a table whose types are not known. */
export type AnyTable = Table<Readonly<Record<string, unknown>>, unknown>;

/**
 * The table of that name in a compiled module.
 *
 * @throws A `MibError` if the module does not have it, or it lacks a row.
 */
export function tableOf(module: CompiledModule, name: string): AnyTable {
  const table = module.nodes.find((node) => node.name === name && node.kind === "table");
  const row = module.nodes.find(
    (node) => node.kind === "row" && node.oid !== undefined && parentOf(node.oid) === table?.oid,
  );
  if (table?.oid === undefined || row?.oid === undefined)
    throw new MibError("unknown-name", `${module.name} has no table ${name} with a row`);
  return defineTable({
    name,
    module: module.name,
    oid: table.oid,
    entry: row.oid,
    columns: columnsOf(module, row.oid).map(toFacts),
    index: row.index ?? [],
  });
}

/** The columns below a row, in the order of their numbers. */
export function columnsOf(module: CompiledModule, row: string): CompiledNode[] {
  return module.nodes
    .filter((node) => node.kind === "column" && node.oid !== undefined && parentOf(node.oid) === row)
    .sort((a, b) => numberOf(a) - numberOf(b));
}

function toFacts(node: CompiledNode): ColumnFacts {
  const { name, base, access, type, ranges, enums, hint } = node;
  const defval = access === "read-create" ? node.defval : undefined;
  const more = { type, ranges, enums, hint, defval };
  const given = Object.fromEntries(Object.entries(more).filter(([, value]) => value !== undefined));
  return [name, numberOf(node), base ?? "", access ?? "not-accessible", given];
}

function numberOf({ oid }: CompiledNode): number {
  return Number(oid!.slice(oid!.lastIndexOf(".") + 1));
}

function parentOf(oid: string): string {
  return oid.slice(0, oid.lastIndexOf("."));
}
