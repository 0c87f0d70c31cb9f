// Reads the columns of a table side by side, so that a round trip is not waited for as often as there are pages.
import { isException, isWithin, makeVarbind, type Varbind } from "@snmp/pdu";
import { ColumnWalk } from "./column-walk.ts";
import type { Page } from "./column-set.ts";
import type { Call, WalkOptions } from "./options.ts";
import { getNext } from "./requests.ts";
import { isNoSuchName } from "./responses.ts";
import type { Session } from "./session.ts";

/** Takes the pages of one of the columns. */
export type TakePage = (page: Page, walk: ColumnWalk) => void;

/**
 * Walks each of `roots` alone, `parallel` of them at once. Rejects with the first failure, after all others have ended as well.
 */
export async function walkSideBySide(
  session: Session,
  roots: readonly string[],
  parallel: number,
  options: Call & WalkOptions,
  take: TakePage,
): Promise<void> {
  const failed = new AbortController();
  const signal =
    options.signal === undefined ? failed.signal : AbortSignal.any([options.signal, failed.signal]);
  const waiting = roots.values();
  const walkers = Math.min(parallel, roots.length);
  // where there are fewer columns than requests, each column is read with several
  const share = Math.floor(parallel / walkers);
  const walkInTurn = async (): Promise<void> => {
    for (const root of waiting) {
      const walk = new ColumnWalk(session, [root], { ...options, signal, parallel: share });
      for (let page = await walk.next(); page !== undefined; page = await walk.next()) take(page, walk);
    }
  };
  const walks = Array.from({ length: walkers }, () =>
    walkInTurn().catch((error: unknown) => {
      failed.abort(error);
      throw error;
    }),
  );
  await Promise.allSettled(walks);
  options.signal?.throwIfAborted();
  failed.signal.throwIfAborted();
}

/**
 * Finds the numbers of the columns of an entry that have instances: many with each request, as the successor of a column's name is in the
 * next column that has any. Resolves to `undefined` where something has no column's number and index below `entry`, or where there are
 * more columns than any table has.
 */
export async function findColumns(
  session: Session,
  entry: string,
  call: Call,
): Promise<readonly number[] | undefined> {
  const found = new Set<number>();
  for (let from = 0; from <= maxArc;) {
    const next = Math.min(from + columnsAtOnce, maxArc + 1);
    const names = Array.from({ length: next - from }, (_, i) =>
      makeVarbind(`${entry}.${from + i}`, "Null", null),
    );
    const successors = (await readSuccessors(session, names, call)).filter(({ oid }) => isWithin(oid, entry));
    for (const { oid } of successors) {
      const [column, ...index] = oid.slice(entry.length + 1).split(".");
      if (index.length === 0) return undefined;
      found.add(Number(column));
    }
    // the successor of the last name: the next column, or none
    if (successors.length < names.length) break;
    if (found.size > maxColumns) return undefined;
    from = Math.max(next, Math.max(...found) + 1);
  }
  return [...found].sort((a, b) => a - b);
}

async function readSuccessors(
  session: Session,
  names: readonly Varbind[],
  call: Call,
): Promise<readonly Varbind[]> {
  try {
    return (await getNext(session, names, call)).filter((varbind) => !isException(varbind));
  } catch (error) {
    if (isNoSuchName(error)) return [];
    throw error;
  }
}

/** How many columns to look for with one request. */
const columnsAtOnce = 16;
const maxColumns = 4096;
/** RFC 2578 §3.5 */
const maxArc = 0xffffffff;
