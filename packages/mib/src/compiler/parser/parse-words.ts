// The words of ACCESS and STATUS.
import type { Access, Status } from "../../compiled.ts";
import type { Cursor } from "../cursor.ts";
import { kind } from "../tokens.ts";

/** Reads the word after ACCESS, MAX-ACCESS or MIN-ACCESS. */
export function parseAccess(cursor: Cursor): Access | undefined {
  return parseWord(cursor, accesses, "access-unknown", "an access");
}

/** Reads the word after STATUS. */
export function parseStatus(cursor: Cursor): Status | undefined {
  return parseWord(cursor, statuses, "status-unknown", "a status");
}

function parseWord<Value extends string>(
  cursor: Cursor,
  known: ReadonlyMap<string, Value>,
  code: "access-unknown" | "status-unknown",
  what: string,
): Value | undefined {
  const isWord = cursor.kind() === kind.word && cursor.word() === 0;
  const exact = isWord ? known.get(cursor.text()) : undefined;
  if (exact !== undefined && exact === cursor.text()) {
    cursor.at++;
    return exact;
  }
  const value = isWord ? known.get(cursor.text().toLowerCase().replaceAll("_", "-")) : undefined;
  if (value === undefined || value !== cursor.text()) {
    const done = value === undefined ? "the clause is left out" : `it is read as ${value}`;
    cursor.report(
      code,
      `${cursor.found()} is not ${what}: expected ${[...new Set(known.values())].join(", ")}`,
      done,
    );
    if (value !== undefined) cursor.replace(value);
  }
  if (isWord) cursor.at++;
  return value;
}

const accesses: ReadonlyMap<string, Access> = new Map<string, Access>([
  ["not-accessible", "not-accessible"],
  ["accessible-for-notify", "accessible-for-notify"],
  ["read-only", "read-only"],
  ["read-write", "read-write"],
  ["read-create", "read-create"],
  ["write-only", "write-only"],
  ["not-implemented", "not-implemented"],
  ["readonly", "read-only"],
  ["readwrite", "read-write"],
  ["readcreate", "read-create"],
  ["writeonly", "write-only"],
  ["notaccessible", "not-accessible"],
  ["no-access", "not-accessible"],
  ["noaccess", "not-accessible"],
  ["write-read", "read-write"],
  ["write", "write-only"],
  ["accessible-for-notification", "accessible-for-notify"],
]);
const statuses: ReadonlyMap<string, Status> = new Map<string, Status>([
  ["current", "current"],
  ["deprecated", "deprecated"],
  ["obsolete", "obsolete"],
  ["mandatory", "mandatory"],
  ["optional", "optional"],
  ["obsoleted", "obsolete"],
  ["currrent", "current"],
  ["curent", "current"],
  ["mandotory", "mandatory"],
]);
