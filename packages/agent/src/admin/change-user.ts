// RFC 3414 §5, usmUserEntry: the effect of a Set on one user. It changes nothing itself.
import type { RequestInfo, SetError } from "../objects/provider.ts";
import { userSecurityModel } from "../access/rights.ts";
import { decideRow, rowStatus, type RowState, stateOf } from "../rows/row-status.ts";
import { checkStorage, storageType } from "../rows/storage-type.ts";
import { authProtocols, privProtocols } from "./protocols.ts";
import type { UsmUserRow, UsmUserTable } from "./users.ts";

/** A value for one column of a user. */
export interface UserAssignment {
  readonly column: number;
  readonly value: unknown;
}

/** The new row, `undefined` if it is removed; or an error for each refused assignment. */
export type UserOutcome =
  | { readonly row: UsmUserRow | undefined; readonly errors?: undefined }
  | { readonly errors: readonly (SetError | undefined)[] };

/** Returns the row of a user after all assignments of a Set, whatever their order. */
export function changeUser(
  table: UsmUserTable,
  name: string,
  assignments: readonly UserAssignment[],
  request: RequestInfo,
): UserOutcome {
  const present = table.rows.get(name);
  const errors = new Array<SetError | undefined>(assignments.length).fill(undefined);
  const draft: Draft = { row: present ?? createRow(name), isNew: present === undefined, isCloned: false };
  const status = assignments.find(({ column }) => column === columns.status)?.value as number | undefined;
  const storage = assignments.find(({ column }) => column === columns.storageType)?.value as
    number | undefined;
  // a template first, then protocols, that of privacy before the one it needs, then keys
  const ordered = assignments
    .map((assignment, i) => ({ ...assignment, i }))
    .sort((a, b) => rank(a.column) - rank(b.column));
  for (const { column, value, i } of ordered) {
    const assign = assigners.get(column);
    if (assign !== undefined) errors[i] = assign(draft, value, table, name, request);
  }
  // a row that fails for lack of a value says which value
  if (errors.some((error) => error !== undefined)) return { errors };
  const state: RowState = present === undefined ? "nonexistent" : stateOf(present.status);
  const isComplete = draft.isCloned || state === "notInService" || state === "active";
  const decision = decideRow(
    state,
    { status: createsLater(status, isComplete) ? rowStatus.createAndWait : status, isComplete },
    { allowsWaiting: true, isInUse: false, changesWhileActive: true },
  );
  const next = typeof decision === "object" ? state : decision;
  const verdict = checkStorage(present?.storageType, {
    storage,
    changes: true,
    removes: next === "nonexistent" && state !== "nonexistent",
  });
  assignments.forEach(({ column }, i) => {
    const own =
      column === columns.status
        ? typeof decision === "object"
          ? decision.error
          : verdict.status
        : column === columns.storageType
          ? verdict.storage
          : verdict.columns;
    errors[i] ??= own;
    if (typeof decision === "object" && status === undefined) errors[i] ??= decision.error;
  });
  if (errors.some((error) => error !== undefined)) return { errors };
  if (next === "nonexistent") return { row: undefined };
  return {
    row: { ...draft.row, status: rowStatus[next], ...(storage !== undefined && { storageType: storage }) },
  };
}

interface Draft {
  row: UsmUserRow;
  readonly isNew: boolean;
  isCloned: boolean;
}

type Assign = (
  draft: Draft,
  value: unknown,
  table: UsmUserTable,
  name: string,
  request: RequestInfo,
) => SetError | undefined;

/** createAndGo without a template makes a row that is notReady, as net-snmp does: snmpusm clones it with a second Set. */
function createsLater(status: number | undefined, isComplete: boolean): boolean {
  return status === rowStatus.createAndGo && !isComplete;
}

function createRow(name: string): UsmUserRow {
  return {
    name,
    publicValue: new Uint8Array(0),
    storageType: storageType.nonVolatile,
    status: rowStatus.notReady,
  };
}

/** usmUserCloneFrom: the protocols and keys of an active user; only the first time. */
const cloneFrom: Assign = (draft, value, table, name) => {
  const template = findTemplate(table, String(value));
  if (template === undefined || template.name === name) return "inconsistentName";
  if (draft.isNew || draft.row.status === rowStatus.notReady) {
    draft.row = { ...draft.row, auth: template.auth, priv: template.priv };
    draft.isCloned = true;
  }
  return undefined;
};

/** usmUserAuthProtocol and usmUserPrivProtocol: they can only be given up (RFC 3414 §5), privacy first. */
const protocol =
  (kind: "auth" | "priv", oids: ReadonlyMap<string, string>): Assign =>
  (draft, value) => {
    if (value === oids.get(draft.row[kind]?.protocol ?? "")) return undefined;
    const isKnown = [...oids.values()].includes(String(value));
    if (value !== oids.get("")) return isKnown ? "inconsistentValue" : "wrongValue";
    draft.row = { ...draft.row, [kind]: undefined };
    return undefined;
  };

const authProtocol: Assign = (draft, value, ...rest) => {
  if (value === authProtocols.get("") && draft.row.priv !== undefined) return "inconsistentValue";
  return protocol("auth", authProtocols)(draft, value, ...rest);
};

/** usmUserAuthKeyChange and its siblings; `isOwn`: only the user itself may write it. */
const keyChange =
  (kind: "auth" | "priv", isOwn: boolean): Assign =>
  (draft, value, table, name, request) => {
    if (isOwn && (request.securityModel !== userSecurityModel || request.securityName !== name))
      return "noAccess";
    if (draft.isNew && !draft.isCloned) return "inconsistentName";
    const { auth } = draft.row;
    const old = draft.row[kind];
    if (auth === undefined || old === undefined) return undefined; // "a no-op"
    const octets = value as Uint8Array;
    if (octets.length !== 2 * old.key.length) return "wrongLength";
    const key = table.applyKeyChange(auth.protocol, old.key, octets);
    draft.row = { ...draft.row, [kind]: { protocol: old.protocol, key } };
    return undefined;
  };

/** Returns the active user to whose row the RowPointer points. */
function findTemplate(table: UsmUserTable, pointer: string): UsmUserRow | undefined {
  for (const row of table.rows.values()) {
    const index = [table.engineId, new TextEncoder().encode(row.name)].flatMap((part) => [
      part.length,
      ...part,
    ]);
    const suffix = `.${index.join(".")}`;
    const column = pointer.slice(userEntry.length + 1, -suffix.length);
    if (
      row.status === rowStatus.active &&
      pointer.endsWith(suffix) &&
      pointer.startsWith(`${userEntry}.`) &&
      /^\d+$/.test(column)
    )
      return row;
  }
  return undefined;
}

function rank(column: number): number {
  return column === 8 ? 4.5 : column;
}

const userEntry = "1.3.6.1.6.3.15.1.2.2.1";
const columns = { storageType: 12, status: 13 } as const;
const assigners: ReadonlyMap<number, Assign> = new Map([
  [4, cloneFrom],
  [5, authProtocol],
  [6, keyChange("auth", false)],
  [7, keyChange("auth", true)],
  [8, protocol("priv", privProtocols)],
  [9, keyChange("priv", false)],
  [10, keyChange("priv", true)],
  [
    11,
    (draft, value) => {
      draft.row = { ...draft.row, publicValue: (value as Uint8Array).slice() };
      return undefined;
    },
  ],
]);
