import { oidFrom, type OidLike } from "@snmp/pdu";
import { RegistrationError } from "../errors.ts";
import type { Mib } from "./mib.ts";
import type { MibProvider } from "./provider.ts";
import { Scalar, type ScalarOptions } from "./scalar.ts";
import type { ObjectType } from "./syntax.ts";
import { Table, type TableOptions } from "./table.ts";

/** The objects of one context. They can be registered and removed at any time. */
export class ObjectRegistry {
  readonly #mib: Mib;

  constructor(mib: Mib) {
    this.#mib = mib;
  }

  /**
   * Registers a scalar by its object or by its instance, which ends in `.0`: `1.3.6.1.2.1.1.5` and `1.3.6.1.2.1.1.5.0` mean the same. It
   * replaces an object that the agent serves by itself.
   *
   * @throws A `RegistrationError` if the object overlaps with another, which the message names, or if the options are invalid.
   */
  scalar<Type extends ObjectType>(oid: OidLike, options: ScalarOptions<Type>): Scalar<Type> {
    return this.instance(toInstance(oidFrom(oid)), options);
  }

  /** Registers a single instance under exactly this OID, such as one cell of a table: `1.3.6.1.2.1.2.2.1.10.1`. Throws as `scalar` does. */
  instance<Type extends ObjectType>(oid: OidLike, options: ScalarOptions<Type>): Scalar<Type> {
    const root = oidFrom(oid);
    const scalar = createObject(root, () => new Scalar(root, options));
    this.#mib.add(scalar, { object: root.slice(0, root.lastIndexOf(".")) });
    return scalar;
  }

  /**
   * Registers a table. `oid` is that of its entry, which ends with `.1` (RFC 2578 §7.1.12): `1.3.6.1.2.1.2.2.1`; or that of the table, as
   * clients take it: `1.3.6.1.2.1.2.2`. If the OID of the table ends with `.1` too, set `oidIs: "table"`. Throws as `scalar` does.
   */
  table<Row extends object = Record<string, unknown>>(oid: OidLike, options: TableOptions<Row>): Table<Row> {
    const given = oidFrom(oid);
    const { oidIs = given.endsWith(".1") ? "entry" : "table" } = options;
    const root = oidIs === "table" ? `${given}.1` : given;
    const table = createObject(root, () => new Table(root, options));
    this.#mib.add(table);
    return table;
  }

  /** Registers your own provider for its subtree. Throws as `scalar` does. */
  mount(provider: MibProvider): void {
    this.#mib.add(provider);
  }

  /** Removes the object that is registered under this OID, for a scalar with or without `.0`. Returns whether there was one. */
  unmount(oid: OidLike): boolean {
    const root = oidFrom(oid);
    return this.#mib.remove(root) || this.#mib.remove(toInstance(root));
  }
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
