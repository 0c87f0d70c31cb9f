// MIB modules as an agent takes them: a `Mib` of @snmp/mib, or anything of that form.
import type { ValueInput, Varbind, VarbindInput } from "@snmp/pdu";

/** A value that a MIB module gives the type: a label, text by the hint of the object, a number, octets, or the names of bits. */
export type NamedValue = string | number | bigint | Uint8Array | readonly string[];

/** A value in the form of its module, as `set` and `validate` get it. */
export type DecodedValue = number | bigint | string | readonly string[] | undefined;

/** The type and the value of a variable binding. */
export type TypedValue = Pick<Varbind, "type" | "value">;

/** The methods of a `Mib` that the option `mib` of an agent needs. */
export interface AgentMib {
  /** Returns the OID of a name. Throws if the name is unknown. */
  oid(name: string): string;
  /** Returns the kind of an object and its MAX-ACCESS. */
  describe(name: string): DescribedObject | undefined;
  /** Returns the variable binding with a value. Throws an error that names the object if it does not allow the value. */
  encode(name: string, value: NamedValue): VarbindInput;
  /** Returns the value of a variable binding in the form of its module. Never throws. */
  decode(varbind: Pick<Varbind, "oid"> & TypedValue): DecodedValue;
  /** Returns the table of that name. Throws if there is none. */
  table(name: string): TypedTable<Record<string, unknown>, unknown>;
}

/** The facts of an object that an agent uses. */
export interface DescribedObject {
  /** The kind of definition: `scalar`, `column`, … */
  readonly kind: string;
  /** MAX-ACCESS. */
  readonly access?: string;
  /** The module that declares the object. */
  readonly module: string;
}

/** A conceptual table with the types of its rows and keys, such as `ifTable` of @snmp/mibs/IF-MIB. */
export interface TypedTable<Row, Key> {
  /** The name of the table. */
  readonly name: string;
  /** The OID of the entry, above the columns. */
  readonly entry: string;
  /** The columns in the order of their numbers. */
  readonly columns: readonly TypedColumn[];
  /** The elements of the index. */
  readonly index: readonly Pick<TypedColumn, "name">[];
  /** Returns the key of the row with that index, which is dotted arcs. */
  decodeKey(index: string): Key;
  /** Returns the index of the row with that key. Throws if the key does not fit. */
  encodeKey(key: Key): string;
  /** Returns the typed value of a column. Throws an error that names the column if it does not allow the value. */
  encodeCell(column: number, value: NamedValue): ValueInput;
  /** Returns the value of a column in the form that rows have. */
  decodeCell(column: number, value: TypedValue): DecodedValue;
  /** Makes a row; only its type is used. */
  decodeRow(cells: Readonly<Record<number, TypedValue>>, index: string): Row;
}

/** A column of a typed table. */
export interface TypedColumn {
  /** The name of the column. */
  readonly name: string;
  /** The number of the column. */
  readonly number: number;
  /** MAX-ACCESS. */
  readonly access: string;
  /** The base type. */
  readonly base?: string;
  /** The named numbers. */
  readonly enums?: readonly (readonly [number, string])[];
  /** DEFVAL. */
  readonly defval?: TypedDefault;
}

/** The default value of a column. */
export interface TypedDefault {
  /** `number`, `label`, `labels` of bits, `oid`, or octets as `text` or as digits in `hex`; values of other kinds are passed over. */
  readonly kind: string;
  /** The value. */
  readonly value: string | number | readonly string[];
}
