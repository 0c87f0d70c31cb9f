// RFC 3414 §5: SNMP-USER-BASED-SM-MIB: managers change keys, and create and remove users.
import type { Varbind } from "@snmp/pdu";
import type { Agent } from "../agent.ts";
import type { MibProvider, RequestInfo, SetError, SetStep } from "../objects/provider.ts";
import { type AnyColumn, type Columns } from "../objects/column.ts";
import { checkSyntax } from "../objects/syntax.ts";
import { Table, type TableOptions } from "../objects/table.ts";
import { parseIndex } from "../objects/table-index.ts";
import type { MaybePromise } from "../promises.ts";
import { spinLock } from "../rows/spin-lock.ts";
import { stringIndex } from "./index-text.ts";
import { changeUser } from "./change-user.ts";
import { authProtocols, privProtocols } from "./protocols.ts";

/** A protocol and a key that is localised for the engine. */
export interface UsmUserKey {
  /** Name of the protocol: `sha256`, `aes128`. */
  readonly protocol: string;
  /** Kul of RFC 3414 §2.6. */
  readonly key: Uint8Array;
}

/** A row of usmUserTable. */
export interface UsmUserRow {
  /** usmUserName and usmUserSecurityName: 1..32 octets in UTF-8. */
  readonly name: string;
  /** Authentication protocol and key; missing for usmNoAuthProtocol. */
  readonly auth?: UsmUserKey | undefined;
  /** Privacy protocol and key; missing for usmNoPrivProtocol. */
  readonly priv?: UsmUserKey | undefined;
  /** usmUserPublic, 0..32 octets. */
  readonly publicValue: Uint8Array;
  /** usmUserStorageType, 1..5 (RFC 2579, StorageType). */
  readonly storageType: number;
  /** usmUserStatus, 1..3 (RFC 2579, RowStatus). */
  readonly status: number;
}

/** The users of an engine, as `openUserTable` of @snmp/usm returns them. */
export interface UsmUserTable {
  /** snmpEngineID of the engine. */
  readonly engineId: Uint8Array;
  /** The rows by the names of their users. */
  readonly rows: ReadonlyMap<string, UsmUserRow>;
  /** Replaces a row, adds it, or, without one, removes it; resolves once the store has saved that. */
  replace(name: string, row: UsmUserRow | undefined): MaybePromise<void>;
  /** Returns the new key that a KeyChange value makes of the old one (RFC 3414 §5). */
  applyKeyChange(authProtocol: string, oldKey: Uint8Array, value: Uint8Array): Uint8Array;
}

/**
 * Serves the users of an engine as usmUserTable (RFC 3414), with usmUserSpinLock: a manager changes its own keys or, with write access to
 * the table, those of others, and clones and removes users, as snmpusm of net-snmp does. Changes count once the store of the table has
 * saved them. Give write access to the table to authenticated users only: who writes it may become any user.
 *
 * @throws A `RegistrationError` if something is registered there already.
 */
export function serveUsers(agent: Agent, users: UsmUserTable): void {
  agent.scalar("1.3.6.1.6.3.15.1.2.1.0", spinLock({ name: "usmUserSpinLock" }));
  agent.mount(new UserProvider(users));
}

/** The provider of usmUserTable. It reads as any table; a Set replaces whole rows, so that it can be undone. */
class UserProvider implements MibProvider {
  readonly root = userEntry;
  readonly name = "usmUserTable";
  readonly #users: UsmUserTable;
  readonly #table: Table;

  constructor(users: UsmUserTable) {
    this.#users = users;
    const indexOf = (name: string): string => `${octetIndex(users.engineId)}.${stringIndex(name)}`;
    const rows = (): Map<string, Record<string, unknown>> =>
      new Map(
        Array.from(users.rows.values(), (row) => [
          indexOf(row.name),
          row as unknown as Record<string, unknown>,
        ]),
      );
    this.#table = new Table(userEntry, {
      name: this.name,
      columns,
      rows,
      maxAge: 0,
    } as unknown as TableOptions);
  }

  get(oid: string, request: RequestInfo): MaybePromise<Varbind> {
    return this.#table.get(oid, request);
  }

  next(oid: string, request: RequestInfo): MaybePromise<Varbind | undefined> {
    return this.#table.next(oid, request);
  }

  prepare(assignments: readonly Varbind[], request: RequestInfo): readonly (SetError | SetStep)[] {
    const prepared = new Array<SetError | SetStep>(assignments.length).fill("notWritable");
    const groups = new Map<string, { position: number; column: number; varbind: Varbind }[]>();
    assignments.forEach((varbind, position) => {
      const [digits, ...arcs] = varbind.oid.slice(userEntry.length + 1).split(".");
      const column = Number(digits);
      const definition = columns[column];
      if (definition?.access !== "read-create") return;
      const refused = checkSyntax(definition, varbind);
      const name = arcs.length === 0 ? undefined : this.#nameOf(arcs.join("."));
      if (refused !== undefined || name === undefined) {
        prepared[position] = refused ?? "noCreation";
        return;
      }
      const group = groups.get(name) ?? [];
      groups.set(name, group);
      group.push({ position, column, varbind });
    });
    for (const [name, group] of groups) {
      const outcome = changeUser(
        this.#users,
        name,
        group.map(({ column, varbind }) => ({ column, value: varbind.value })),
        request,
      );
      group.forEach(({ position }, i) => {
        if (outcome.errors !== undefined) prepared[position] = outcome.errors[i] ?? emptyStep;
        // the whole row at once, and last
        else prepared[position] = i === group.length - 1 ? this.#createStep(name, outcome.row) : emptyStep;
      });
    }
    return prepared;
  }

  #createStep(name: string, row: UsmUserRow | undefined): SetStep {
    const before = this.#users.rows.get(name);
    let isChanged = false;
    return {
      commit: async () => {
        if (row === before) return;
        isChanged = true;
        await this.#users.replace(name, row);
      },
      undo: async () => {
        if (isChanged && this.#users.rows.get(name) !== before) await this.#users.replace(name, before);
      },
    };
  }

  /** Returns the name of the user in an index; `undefined` if it is of another engine, or not a name. */
  #nameOf(index: string): string | undefined {
    const parts = parseIndex(
      [
        { name: "engineId", type: "OctetString" },
        { name: "name", type: "OctetString" },
      ],
      index,
    ) as { engineId: Uint8Array; name: Uint8Array } | undefined;
    if (parts === undefined || octetIndex(parts.engineId) !== octetIndex(this.#users.engineId))
      return undefined;
    if (parts.name.length === 0 || parts.name.length > 32) return undefined;
    try {
      return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(parts.name);
    } catch {
      return undefined;
    }
  }
}

function octetIndex(octets: Uint8Array): string {
  return [octets.length, ...octets].join(".");
}

/** Keys are never read (RFC 3414 §5): their columns are empty. */
const noKey: AnyColumn = { type: "OctetString", access: "read-create", get: () => "" };
const columns: Columns = {
  3: { name: "name", type: "OctetString" },
  4: { type: "ObjectIdentifier", access: "read-create", get: () => "0.0" },
  5: {
    type: "ObjectIdentifier",
    access: "read-create",
    get: (row) => authProtocols.get((row as UsmUserRow).auth?.protocol ?? "") ?? "0.0",
  },
  6: noKey,
  7: noKey,
  8: {
    type: "ObjectIdentifier",
    access: "read-create",
    get: (row) => privProtocols.get((row as UsmUserRow).priv?.protocol ?? "") ?? "0.0",
  },
  9: noKey,
  10: noKey,
  11: { name: "publicValue", type: "OctetString", size: [0, 32], access: "read-create" },
  12: { name: "storageType", type: "Integer32", range: [1, 5], access: "read-create" },
  13: { name: "status", type: "Integer32", range: [1, 6], access: "read-create" },
};
const userEntry = "1.3.6.1.6.3.15.1.2.2.1";
const emptyStep: SetStep = { commit: () => undefined, undo: () => undefined };
