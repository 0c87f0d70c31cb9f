import { oidFrom, type OidLike } from "@snmp/pdu";
import { RegistrationError } from "../errors.ts";
import type { AgentMib, TypedTable } from "../names/agent-mib.ts";
import { makeScalar, type NamedScalarOptions } from "../names/make-scalar.ts";
import { makeTable } from "../names/make-table.ts";
import type { OptionsOf, RowIn, TableSource, TypedTableOptions } from "../names/typed-rows.ts";
import type { MibDelegate } from "./delegate.ts";
import type { Mib } from "./mib.ts";
import type { MibProvider } from "./provider.ts";
import { Scalar, type ScalarOptions } from "./scalar.ts";
import type { ObjectType } from "./syntax.ts";
import { Table, type TableOptions } from "./table.ts";

/** The objects of one context. They can be registered and removed at any time. */
export class ObjectRegistry {
  readonly #mib: Mib;
  readonly #names: AgentMib | undefined;

  constructor(mib: Mib, names?: AgentMib) {
    this.#mib = mib;
    this.#names = names;
  }

  /**
   * Registers a scalar that the `mib` of the agent declares, by name: `scalar("sysName", { value: "core-1" })`. Its type, access, labels, ranges
   * and sizes are those of the module; values are labels, text by DISPLAY-HINT, numbers, octets, or the names of bits.
   */
  scalar(name: OidLike, options: NamedScalarOptions): Scalar;
  /**
   * Registers a scalar by its object or by its instance, which ends in `.0`: `1.3.6.1.2.1.1.5` and `1.3.6.1.2.1.1.5.0` mean the same. It
   * replaces an object that the agent serves by itself.
   *
   * @throws A `RegistrationError` if the object overlaps with another, which the message names, or if the options are invalid.
   */
  scalar<Type extends ObjectType>(oid: OidLike, options: ScalarOptions<Type>): Scalar<Type>;
  scalar(oid: OidLike, options: ScalarOptions | NamedScalarOptions): Scalar {
    return this.#addInstance(oid, options, (root) => toInstance(root));
  }

  /** Registers a single instance that the `mib` of the agent declares, by name: `IF-MIB::ifInOctets.1`. Throws as `scalar` does. */
  instance(name: OidLike, options: NamedScalarOptions): Scalar;
  /** Registers a single instance under exactly this OID, such as one cell of a table: `1.3.6.1.2.1.2.2.1.10.1`. Throws as `scalar` does. */
  instance<Type extends ObjectType>(oid: OidLike, options: ScalarOptions<Type>): Scalar<Type>;
  instance(oid: OidLike, options: ScalarOptions | NamedScalarOptions): Scalar {
    return this.#addInstance(oid, options, (root) => root);
  }

  /**
   * Registers a table. `oid` is that of its entry, which ends with `.1` (RFC 2578 §7.1.12): `1.3.6.1.2.1.2.2.1`; or that of the table, as
   * clients take it: `1.3.6.1.2.1.2.2`. If the OID of the table ends with `.1` too, set `oidIs: "table"`. Throws as `scalar` does.
   *
   * A table that a MIB module declares needs no columns: `table(ifTable, { rows })` with `ifTable` of @snmp/mibs/IF-MIB, or the name of one of
   * the `mib` of the agent. Columns, types, access, labels, ranges, sizes and the index are those of the module, and a `RegistrationError`
   * names the row and the column of a value that does not fit.
   */
  table<Row extends object = Record<string, unknown>, Source extends TableSource = OidLike>(
    table: Source,
    options: OptionsOf<Source, Row>,
  ): Table<RowIn<Source, Row>> {
    const declared = this.#declared(table);
    const made =
      declared === undefined
        ? this.#makePlainTable(table as OidLike, options as unknown as TableOptions)
        : createObject(declared.name, () => makeTable(declared, options as unknown as DeclaredOptions));
    this.#mib.add(made);
    return made as unknown as Table<RowIn<Source, Row>>;
  }

  /** Registers your own provider for its subtree. Throws as `scalar` does. */
  mount(provider: MibProvider): void {
    this.#mib.add(provider);
  }

  /** Removes the object that is registered under this OID, for a scalar with or without `.0`. Returns whether there was one. */
  unmount(oid: OidLike): boolean {
    const root = this.#oid(oid);
    return this.#mib.remove(root) || this.#mib.remove(toInstance(root));
  }

  /** Sets what serves the names without an object, such as an AgentX master; `undefined` removes it. A context has one delegate at most. */
  delegate(delegate: MibDelegate | undefined): void {
    this.#mib.setDelegate(delegate);
  }

  #addInstance(
    oid: OidLike,
    options: ScalarOptions | NamedScalarOptions,
    instanceOf: (root: string) => string,
  ): Scalar {
    const root = instanceOf(this.#oid(oid));
    const name = typeof oid === "string" ? oid : root;
    const scalar = createObject(root, () =>
      options.type === undefined && this.#names !== undefined
        ? makeScalar(this.#names, name, root, options)
        : new Scalar(root, options as ScalarOptions),
    );
    this.#mib.add(scalar, { object: root.slice(0, root.lastIndexOf(".")) });
    return scalar;
  }

  #makePlainTable(oid: OidLike, options: TableOptions): Table {
    const given = this.#oid(oid);
    const { oidIs = given.endsWith(".1") ? "entry" : "table" } = options;
    const root = oidIs === "table" ? `${given}.1` : given;
    return createObject(root, () => new Table(root, options));
  }

  /** Returns the table that a MIB module declares; `undefined` for an OID. */
  #declared(table: TableSource): TypedTable<Record<string, unknown>, unknown> | undefined {
    if (typeof table === "object" && "entry" in table) return table;
    const names = this.#names;
    if (names === undefined || typeof table !== "string" || !isName(table)) return undefined;
    return createObject(table, () => names.table(table));
  }

  /** Returns the OID of a name. Throws a `RegistrationError` if it is unknown. */
  #oid(name: OidLike): string {
    if (typeof name !== "string" || !isName(name)) return oidFrom(name);
    return createObject(name, () => {
      if (this.#names !== undefined) return this.#names.oid(name);
      throw new TypeError(
        "a name needs MIB modules: give the agent the option `mib`, such as standardMib() of @snmp/mibs",
      );
    });
  }
}

type DeclaredOptions = TypedTableOptions<Record<string, unknown>, unknown>;

/** Returns whether a text begins with a letter, as names do. */
function isName(text: string): boolean {
  return /^\.?[a-z]/i.test(text);
}

function toInstance(oid: string): string {
  return oid.endsWith(".0") ? oid : `${oid}.0`;
}

function createObject<T>(oid: string, make: () => T): T {
  try {
    return make();
  } catch (cause) {
    throw new RegistrationError(oid, `${oid}: ${cause instanceof Error ? cause.message : String(cause)}`, {
      cause,
    });
  }
}
