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
   * Registers a single instance, such as `1.3.6.1.2.1.1.5.0`. It replaces an object that the agent serves by itself.
   *
   * @throws A `RegistrationError` if the object overlaps with another, which the message names, or if the options are invalid.
   */
  scalar<Type extends ObjectType>(oid: OidLike, options: ScalarOptions<Type>): Scalar<Type> {
    const root = oidFrom(oid);
    const scalar = createObject(root, () => new Scalar(root, options));
    this.#mib.add(scalar, { object: root.slice(0, root.lastIndexOf(".")) });
    return scalar;
  }

  /** Registers a table under the OID of its entry, such as `1.3.6.1.2.1.2.2.1`. Throws as `scalar` does. */
  table<Row extends object = Record<string, unknown>>(oid: OidLike, options: TableOptions<Row>): Table<Row> {
    const root = oidFrom(oid);
    const table = createObject(root, () => new Table(root, options));
    this.#mib.add(table);
    return table;
  }

  /** Registers your own provider for its subtree. Throws as `scalar` does. */
  mount(provider: MibProvider): void {
    this.#mib.add(provider);
  }

  /** Removes the object that is registered under exactly this OID. Returns whether there was one. */
  unmount(oid: OidLike): boolean {
    return this.#mib.remove(oidFrom(oid));
  }
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
