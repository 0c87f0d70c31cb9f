// Reads what a module asks for: filters first, then instances, then subtrees, one after another.
import { ErrorResponse, isException, RequestTimeout, type RetryPolicy, type Varbind } from "@snmp/client";
import { ScrapeError } from "../errors.ts";
import type { CompiledFilter, CompiledModule } from "./compile.ts";
import { type ValueBudget, ValueLimit } from "./limits.ts";
import type { Session } from "./sessions.ts";
import { textOf } from "./values.ts";

/** One scrape of one module. */
export interface Collection {
  readonly session: Session;
  readonly compiled: CompiledModule;
  readonly retry: RetryPolicy;
  /** Whether the target speaks SNMPv1, where one missing instance fails a request. */
  readonly isV1: boolean;
  readonly target: string;
  readonly signal: AbortSignal | undefined;
  readonly budget: ValueBudget;
  /** Takes the values of a response. */
  readonly take: (varbinds: readonly Varbind[]) => void;
}

/**
 * Reads everything, and hands it out page by page.
 *
 * @throws A `ScrapeError`, or the reason of the signal.
 */
export async function collect(collection: Collection): Promise<void> {
  const { compiled, take } = collection;
  const { get, walk } = compiled.filters.length === 0 ? compiled.module : await applyFilters(collection);
  const size = collection.isV1 ? 1 : Math.max(1, compiled.module.maxRepetitions);
  for (let i = 0; i < get.length; i += size) take(await getInstances(collection, get.slice(i, i + size)));
  for (const root of walk) await walkSubtree(collection, root, take);
}

async function getInstances(collection: Collection, oids: readonly string[]): Promise<readonly Varbind[]> {
  const { session, retry, signal, isV1 } = collection;
  try {
    const varbinds = await session.client.get(oids, { retry, signal });
    return varbinds.some(isException) ? varbinds.filter((varbind) => !isException(varbind)) : varbinds;
  } catch (error) {
    if (!ErrorResponse.isInstance(error)) throw explain(collection, "getting", error);
    if (isV1 && error.errorStatus === "noSuchName") return [];
    const message = `error reported by target ${hostOf(collection.target)}: Error Status ${error.errorStatusCode}`;
    throw new ScrapeError(message, collection.target, collection.compiled.module.name, { cause: error });
  }
}

async function walkSubtree(collection: Collection, root: string, take: Collection["take"]): Promise<void> {
  const { session, retry, signal, compiled, budget } = collection;
  const { maxRepetitions, allowNonincreasingOids } = compiled.module;
  const walk = session.client.walk(root, {
    retry,
    signal,
    maxRepetitions: maxRepetitions === 0 ? 50 : maxRepetitions,
    ...(allowNonincreasingOids && { order: "any" }),
  });
  try {
    for await (const page of walk.pages()) {
      budget.spend(page.length);
      take(page);
    }
  } catch (error) {
    throw explain(collection, "walking", error);
  }
}

/** Returns the instances to get and the subtrees to walk, with the indexes that every filter of a target allows. */
async function applyFilters(
  collection: Collection,
): Promise<{ get: readonly string[]; walk: readonly string[] }> {
  let { get, walk } = collection.compiled.module;
  const allowed = new Map<string, readonly string[]>();
  for (const filter of collection.compiled.filters) {
    const indexes = await findIndexes(collection, filter);
    // without an answer there is nothing to filter by
    if (indexes === undefined) continue;
    walk = walk.filter((oid) => !filter.targets.includes(oid));
    for (const target of filter.targets) {
      const others = allowed.get(target);
      allowed.set(target, others === undefined ? indexes : others.filter((index) => indexes.includes(index)));
    }
  }
  for (const [target, indexes] of allowed)
    get = [...get.filter((oid) => !oid.startsWith(target)), ...indexes.map((index) => `${target}.${index}`)];
  return { get, walk };
}

/** Returns the last arcs of the instances whose values match; `undefined` if the walk fails. */
async function findIndexes(collection: Collection, filter: CompiledFilter): Promise<string[] | undefined> {
  const indexes: string[] = [];
  const find = (varbinds: readonly Varbind[]): void => {
    for (const varbind of varbinds) {
      const text = textOf(varbind, "DisplayString");
      if (filter.tests.some((test) => test(text)))
        indexes.push(varbind.oid.slice(varbind.oid.lastIndexOf(".") + 1));
    }
  };
  try {
    await walkSubtree(collection, filter.oid, find);
    return indexes;
  } catch (error) {
    collection.signal?.throwIfAborted();
    if (!ScrapeError.isInstance(error) || error.cause instanceof ValueLimit) throw error;
    return undefined;
  }
}

function explain({ target, compiled, signal }: Collection, doing: string, error: unknown): unknown {
  if (signal?.aborted === true) return signal.reason;
  const cause = RequestTimeout.isInstance(error)
    ? `request timeout (after ${error.attempts - 1} retries)`
    : error instanceof Error
      ? error.message
      : String(error);
  const message = `error ${doing} target ${hostOf(target)}: ${cause}`;
  return new ScrapeError(message, target, compiled.module.name, { cause: error });
}

/** Returns the target without its scheme and its port. */
export function hostOf(target: string): string {
  const address = target.replace(/^\w+:\/\//, "");
  return /^\[(.*)\](?::\d+)?$/.exec(address)?.[1] ?? /^([^:]*):\d+$/.exec(address)?.[1] ?? address;
}
