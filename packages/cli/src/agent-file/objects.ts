// The objects of an agent file: scalars and tables, by OID or by name.
import type { Agent, ObjectType, ScalarOptions } from "@snmp/agent";
import type { Mib } from "@snmp/mib";
import { oidFrom, smiType, type Varbind, varbindFrom } from "@snmp/pdu";
import { parseVarbinds } from "../arguments/value.ts";
import type { ConfigNode } from "../config/config-node.ts";
import { isNumericOid } from "../arguments/oids.ts";
import { parseRows, readSource, reuse, sourceMembers, type TextSource } from "./source.ts";

/** Registers an object with an agent or a subagent. */
export type Registration = (objects: Pick<Agent, "instance" | "table">) => void;

/** The surroundings of the objects of a file. */
export interface ObjectContext {
  readonly mib: Mib;
  /** Ends commands that run. */
  readonly signal: AbortSignal;
}

/** Reads one scalar or instance: a value, or an object with `value`, `file` or `command`. */
export async function readScalar(
  name: string,
  node: ConfigNode,
  context: ObjectContext,
): Promise<Registration> {
  const isBare = !(node.content instanceof Map);
  const members = isBare
    ? new Map([["value", node]])
    : node.members("a scalar", ["type", "value", "access", ...sourceMembers]);
  const oid = node.locate(() => readInstance(name, context.mib));
  const given = members.get("type")?.text("type");
  const type = node.locate(() => findType(name, oid, given, context.mib));
  const toValue = (text: string): Varbind["value"] => readValue(oid, given, text, context.mib);
  const value = members.get("value");
  const source = readSource(node, members, context.signal);
  if ((value === undefined) === (source === undefined))
    return node.fail(`${name} needs either "value", "file" or "command"`);
  const access = members.get("access")?.oneOf("access", ["read-only", "read-write"] as const);
  let options: object;
  if (value !== undefined) {
    const constant = value.locate(() => toValue(textOf(value)));
    options = { type, value: constant, ...(access !== undefined && { access }) };
  } else {
    if (access === "read-write")
      members.get("access")!.fail("a value that is read from elsewhere is read-only");
    const read = reuse(source!.maxAge, async () =>
      toValue((await readText(name, source!)).replace(/\r?\n$/, "")),
    );
    options = { type, get: read };
  }
  return (objects) => void node.locate(() => objects.instance(oid, options as ScalarOptions<ObjectType>));
}

/** Reads one table: `rows`, `json`, `csv` or `command`; a table by OID needs `columns` and `index`, too. */
export async function readTable(
  name: string,
  node: ConfigNode,
  context: ObjectContext,
): Promise<Registration> {
  const isNamed = !isNumericOid(name);
  const members = node.members("a table", [
    "rows",
    ...sourceMembers,
    ...(isNamed ? [] : ["columns", "index"]),
  ]);
  const types = isNamed ? node.locate(() => columnsOfMib(name, context.mib)) : readColumns(node, members);
  const toRow = (row: Record<string, unknown>): Record<string, unknown> =>
    Object.fromEntries(
      Object.entries(row).map(([column, cell]) => [column, readCell(types, column, cell, isNamed)]),
    );
  const constant = members.get("rows");
  const source = readSource(node, members, context.signal);
  if ((constant === undefined) === (source === undefined))
    return node.fail(`${name} needs either "rows", "json", "csv" or "command"`);
  let rows: unknown;
  if (constant !== undefined)
    rows = constant.items("rows").map((row) => {
      row.members("a row");
      return row.locate(() => toRow(row.plain() as Record<string, unknown>));
    });
  else {
    const format = readFormat(members);
    rows = async () => parseRows(await readText(name, source!), format).map(toRow);
    if (members.get("command") === undefined)
      await (rows as () => Promise<unknown>)().catch((error: unknown) => node.fail((error as Error).message));
  }
  const options = {
    rows,
    ...(source !== undefined && { maxAge: source.maxAge }),
    ...(!isNamed && { columns: types.columns, index: members.get("index")!.plain() }),
  };
  return (objects) => void node.locate(() => objects.table(name, options as never));
}

async function readText(name: string, source: TextSource): Promise<string> {
  try {
    return await source.read();
  } catch (error) {
    throw new Error(`${name}: ${(error as Error).message}`, { cause: error });
  }
}

function readFormat(members: ReadonlyMap<string, ConfigNode>): "json" | "csv" {
  const format = members.get("format")?.oneOf("format", ["json", "csv"] as const);
  const file = members.get("file");
  const path = file?.text("file") ?? "";
  const byName = members.has("csv") || /\.csv$/i.test(path) ? "csv" : "json";
  return format ?? byName;
}

/** The types of the columns of a table by their names. */
interface ColumnTypes {
  readonly types: ReadonlyMap<string, string | undefined>;
  /** The columns of a table by OID, as the agent takes them. */
  readonly columns?: Readonly<Record<number, object>>;
}

function columnsOfMib(name: string, mib: Mib): ColumnTypes {
  const { columns, index } = mib.table(name);
  // the index may be of another table
  return { types: new Map([...index, ...columns].map((column) => [column.name, column.base])) };
}

function readColumns(node: ConfigNode, members: ReadonlyMap<string, ConfigNode>): ColumnTypes {
  const types = new Map<string, string>();
  const columns: Record<number, object> = {};
  const given =
    members.get("columns") ?? node.fail('a table by OID needs "columns": { "1": { "name": …, "type": … } }');
  if (!members.has("index")) node.fail('a table by OID needs "index": a list of the names of columns');
  for (const [number, column] of given.members("columns")) {
    const facts = column.members("a column", ["name", "type", "access"]);
    const title = facts.get("name")?.text("name") ?? column.fail("the name of the column is missing");
    const type = facts.get("type") ?? column.fail("the type of the column is missing");
    const known = smiType(type.text("type")) ?? type.fail(`unknown type ${JSON.stringify(type.content)}`);
    if (!/^[1-9]\d*$/.test(number)) column.fail("columns are numbers from 1");
    types.set(title, known.name);
    const access = facts.get("access")?.oneOf("access", ["not-accessible", "read-only"] as const);
    columns[Number(number)] = { name: title, type: type.content, ...(access !== undefined && { access }) };
  }
  return { types, columns };
}

/** A cell as the agent takes it: text of numeric columns, as CSV has it, becomes a number. */
function readCell({ types }: ColumnTypes, column: string, cell: unknown, isNamed: boolean): unknown {
  if (!types.has(column))
    throw new Error(
      `there is no column ${JSON.stringify(column)}; there are ${[...types.keys()].join(", ")}`,
    );
  const type = types.get(column) ?? "";
  // the names of bits
  if (Array.isArray(cell)) return cell;
  if (typeof cell !== "string" && typeof cell !== "number")
    throw new Error(`the value of ${column} must be a text or a number`);
  const text = String(cell);
  if (type === "Counter64" && /^\d+$/.test(text)) return BigInt(text);
  if (numericTypes.test(type)) return /^-?\d+$/.test(text) ? Number(text) : cell;
  return !isNamed && type === "ObjectIdentifier" ? oidFrom(text) : text;
}

/** The instance of a scalar: `sysLocation` and `sysLocation.0` mean the same. */
function readInstance(name: string, mib: Mib): string {
  if (isNumericOid(name)) return oidFrom(name);
  const oid = mib.oid(name);
  const found = mib.find(oid);
  return found?.node.kind === "scalar" && found.oid === oid ? `${oid}.0` : oid;
}

function findType(name: string, oid: string, given: string | undefined, mib: Mib): string {
  if (given !== undefined) {
    const known = smiType(given)?.name;
    if (known === undefined) throw new TypeError(`unknown type ${JSON.stringify(given)}`);
    return known;
  }
  const base = mib.syntax(oid)?.base;
  if (base === undefined) throw new TypeError(`${name} needs "type": no MIB module declares it`);
  return typesOfBases[base] ?? base;
}

/** Reads a text as the type says that is given, or as the MIB does. Throws an error that says what was expected. */
function readValue(oid: string, given: string | undefined, text: string, mib: Mib): Varbind["value"] {
  if (given === undefined) return varbindFrom(mib.parse(oid, text)).value;
  const type = smiType(given)?.name;
  return parseVarbinds([oid, type === "Gauge32" ? "Unsigned32" : given, text])[0]!.value;
}

function textOf({ content }: ConfigNode): string {
  if (typeof content === "string" || typeof content === "number") return String(content);
  throw new TypeError("the value must be a text or a number");
}

const numericTypes = /^(?:INTEGER|Integer32|Unsigned32|Gauge32|Counter32|TimeTicks)$/;
const typesOfBases: Readonly<Record<string, string>> = {
  INTEGER: "Integer32",
  BITS: "OctetString",
  "OCTET STRING": "OctetString",
  "OBJECT IDENTIFIER": "ObjectIdentifier",
  NetworkAddress: "IpAddress",
};
