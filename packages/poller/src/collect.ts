// The questions for a target: the inputs of the user, compiled once for all targets that have the same.
import type { ClientMib, DecodedValue, TypedTable, Varbind } from "@snmp/client";
import { checkTableOptions, type CollectInput, type TableInput } from "./options.ts";

/** An instance to read. */
export interface ScalarItem {
  readonly name: string;
  readonly oid: string;
}

/** A table to read. */
export interface TableItem {
  readonly name: string;
  readonly oid: string;
  readonly entry: string;
  readonly typed: TypedTable<unknown, unknown> | undefined;
  /** The columns to read; all if `undefined`. */
  readonly numbers: readonly number[] | undefined;
  /** The names of columns by number. */
  readonly names: ReadonlyMap<number, string>;
  /** Where the keys of rows come from: a column of the table by its number, another by its OID, or nothing. */
  readonly key: number | string | undefined;
  /** The number of the column that tells of discontinuities. */
  readonly discontinuity: number | undefined;
  readonly parallel: number | undefined;
}

/** The questions for one target. */
export interface Plan {
  readonly scalars: readonly ScalarItem[];
  readonly tables: readonly TableItem[];
  /** Whether the rows of a table have keys that are read apart from it, and kept. */
  readonly hasKeptKeys: boolean;
  readonly mib: ClientMib | undefined;
}

/** Compiles inputs. Throws a `TypeError` that names the invalid one. */
export function compilePlan(inputs: readonly CollectInput[], mib: ClientMib | undefined): Plan {
  const scalars: ScalarItem[] = [];
  const tables: TableItem[] = [];
  for (const input of inputs) {
    const item = compileInput(input, mib);
    if ("entry" in item) tables.push(item);
    else scalars.push(item);
  }
  const names = [...scalars, ...tables].map(({ name }) => name);
  const twice = names.find((name, i) => names.indexOf(name) !== i);
  if (twice !== undefined)
    throw new TypeError(
      `collect has ${twice} twice; for more columns of one table, write them into one { table, columns }`,
    );
  const hasKeptKeys = tables.some(({ key }) => typeof key === "string");
  return { scalars, tables, hasKeptKeys, mib };
}

/** Returns a value as programs want it: by the MIB modules if there are any. */
export function decodeValue(varbind: Varbind, mib: ClientMib | undefined): DecodedValue {
  if (mib !== undefined) return mib.decode(varbind);
  switch (varbind.type) {
    case "OctetString":
    case "Opaque":
    case "Raw":
      return varbind.toString();
    default:
      return varbind.value ?? undefined;
  }
}

/** Returns the cells of a row for programs. */
export function decodeCells(
  item: TableItem,
  index: string,
  cells: Readonly<Record<number, Varbind>>,
): Readonly<Record<string, unknown>> {
  if (item.typed !== undefined) return item.typed.decodeRow(cells, index) as Record<string, unknown>;
  return Object.fromEntries(
    Object.entries(cells).map(([number, cell]) => [number, decodeValue(cell, undefined)]),
  );
}

function compileInput(input: CollectInput, mib: ClientMib | undefined): ScalarItem | TableItem {
  if (typeof input === "string") return compileText(input, mib);
  if (typeof input !== "object" || input === null) throw new TypeError(invalid(input));
  if ("entry" in input) return compileTable({ table: input }, input, mib);
  checkTableOptions(input);
  const { table } = input;
  if (typeof table === "object" && table !== null && "entry" in table) return compileTable(input, table, mib);
  if (typeof table !== "string") throw new TypeError(invalid(table));
  if (isOid(table)) return compileTable(input, describeTable(table), mib);
  return compileTable(input, needMib(table, mib).table(table), mib);
}

function compileText(text: string, mib: ClientMib | undefined): ScalarItem | TableItem {
  if (isOid(text)) return { name: trim(text), oid: trim(text) };
  const known = systemGroup.indexOf(text);
  if (known !== -1) return { name: text, oid: `1.3.6.1.2.1.1.${known + 1}.0` };
  const library = needMib(text, mib);
  const oid = library.oid(text);
  if (/\.\d+$/.test(text)) return { name: text, oid };
  const table = tableNamed(text, library);
  if (table === undefined) return { name: `${text}.0`, oid: `${oid}.0` };
  const isColumn = oid.startsWith(`${table.entry}.`);
  const columns = isColumn ? [Number(oid.slice(table.entry.length + 1))] : undefined;
  return compileTable({ table, columns }, table, library);
}

/** Returns a table without names. Its columns are known by their numbers. */
function describeTable(
  oid: string,
): Pick<TypedTable<unknown, unknown>, "name" | "oid" | "entry" | "columns"> {
  return { name: trim(oid), oid: trim(oid), entry: `${trim(oid)}.1`, columns: [] };
}

function compileTable(
  input: TableInput,
  table: ReturnType<typeof describeTable>,
  mib: ClientMib | undefined,
): TableItem {
  const { name, oid, entry } = table;
  const typed = "decodeRow" in table ? (table as TypedTable<unknown, unknown>) : undefined;
  const names = new Map(table.columns.map((column) => [column.number, column.name]));
  const numbers = input.columns === undefined ? undefined : new Set(input.columns.map(find));
  const key = keyOf();
  const discontinuity = discontinuityOf();
  for (const column of [key, discontinuity]) if (typeof column === "number") numbers?.add(column);
  return {
    name,
    oid,
    entry,
    typed,
    numbers: numbers === undefined ? undefined : [...numbers],
    names,
    key,
    discontinuity,
    parallel: input.parallel,
  };

  function find(column: string | number): number {
    const found = table.columns.find((known) => known.name === column || known.number === column);
    if (found !== undefined) return found.number;
    const number = Number(column);
    if (table.columns.length === 0 && Number.isInteger(number) && number >= 0) return number;
    const known = table.columns.map((known) => known.name).join(", ");
    throw new TypeError(
      `collect: the table ${name} has no column ${JSON.stringify(column)}; use ${known === "" ? "numbers" : `one of ${known}`}`,
    );
  }

  function keyOf(): number | string | undefined {
    if (input.key === false) return undefined;
    if (input.key !== undefined) {
      if (table.columns.some((column) => column.name === input.key)) return find(input.key);
      return isOid(input.key) ? trim(input.key) : needMib(input.key, mib).oid(input.key);
    }
    if (entry === ifXEntry) return numbers === undefined || numbers.has(1) ? 1 : ifName;
    return entry === ifEntry ? ifName : undefined;
  }

  function discontinuityOf(): number | undefined {
    if (input.discontinuity !== undefined) return find(input.discontinuity);
    return entry === ifXEntry ? 19 : undefined;
  }
}

function tableNamed(name: string, mib: ClientMib): ReturnType<ClientMib["table"]> | undefined {
  try {
    return mib.table(name);
  } catch {
    return undefined; // a scalar
  }
}

function needMib(name: string, mib: ClientMib | undefined): ClientMib {
  if (mib !== undefined) return mib;
  throw new TypeError(
    `collect: the name ${JSON.stringify(name)} needs MIB modules: the option mib, such as standardMib() of @snmp/mibs`,
  );
}

function invalid(input: unknown): string {
  return `collect: ${JSON.stringify(input)} is not a table, an OID or a name`;
}

function isOid(text: string): boolean {
  return /^\.?\d+(?:\.\d+)+$/.test(text);
}

function trim(oid: string): string {
  return oid.startsWith(".") ? oid.slice(1) : oid;
}

/** The entry of ifTable, whose rows have their speed in column 5. */
export const ifEntry = "1.3.6.1.2.1.2.2.1";
/** The entry of ifXTable, which adds columns to the rows of ifTable. */
export const ifXEntry = "1.3.6.1.2.1.31.1.1.1";
const ifName = `${ifXEntry}.1`;
/** The names of the system group of SNMPv2-MIB, in the order of their numbers. */
const systemGroup = [
  "sysDescr.0",
  "sysObjectID.0",
  "sysUpTime.0",
  "sysContact.0",
  "sysName.0",
  "sysLocation.0",
  "sysServices.0",
];
