// The values of new rows that the manager does not give: those of the options or, without one, DEFVAL of the module (RFC 2578 §7.9).
import { varbindFrom } from "@snmp/pdu";
import type { NamedValue, TypedColumn, TypedDefault, TypedTable } from "./agent-mib.ts";
import { isRowStatus, isStorageType } from "./conventions.ts";

type Row = Record<string, unknown>;

/**
 * Returns the defaults of all columns as a Set would bring them. A column that is given as `undefined` has none. Throws an error that names the
 * column if it does not allow the value that is given; a DEFVAL that its column does not allow is passed over.
 */
export function encodeDefaults(table: TypedTable<Row, unknown>, given: Row): Row {
  const defaults: Row = {};
  for (const column of table.columns) {
    const { name } = column;
    const value = name in given ? encode(table, column, given[name]) : encodeDefval(table, column);
    if (value !== undefined) defaults[name] = value;
  }
  return defaults;
}

function encode(table: TypedTable<Row, unknown>, { number }: TypedColumn, value: unknown): unknown {
  if (value === undefined) return undefined;
  const input = table.encodeCell(number, value as NamedValue);
  return varbindFrom({ oid: `${table.entry}.${number}`, ...input }).value;
}

function encodeDefval(table: TypedTable<Row, unknown>, column: TypedColumn): unknown {
  const { defval, access } = column;
  if (defval === undefined || access !== "read-create" || isRowStatus(column) || isStorageType(column))
    return undefined;
  try {
    return encode(table, column, valueOf(column, defval));
  } catch {
    return undefined;
  }
}

function valueOf({ base }: TypedColumn, { kind, value }: TypedDefault): unknown {
  switch (kind) {
    case "number":
      return BigInt(value as number | string);
    case "text":
      return Buffer.from(value as string);
    case "hex": {
      const octets = Buffer.from(value as string, "hex");
      return base === "IpAddress" ? octets.join(".") : octets;
    }
    case "label":
    case "labels":
    case "oid":
      return value;
    default:
      return undefined;
  }
}
