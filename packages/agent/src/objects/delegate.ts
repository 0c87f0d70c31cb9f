// The contract of delegates, which serve what the objects of an agent do not: an AgentX master is one.
import type { Varbind, VarbindInput } from "@snmp/pdu";
import type { MaybePromise } from "../promises.ts";
import type { RequestInfo, SetError, SetStep } from "./provider.ts";

/** A part of the MIB to search, in lexicographic order. */
export interface DelegateRange {
  /** Where the search begins: dotted text in canonical form. */
  readonly start: string;
  /** Whether `start` itself may be found. */
  readonly include: boolean;
  /** Where the search ends: names before it may be found; `undefined` for the end of the MIB. */
  readonly end: string | undefined;
}

/**
 * Serves the names of a context that no object of the agent covers. Objects of the agent have precedence: the delegate is never asked for
 * names within them. Errors are treated as those of a `MibProvider`.
 */
export interface MibDelegate {
  /** Returns the instance `oid`, or noSuchObject or noSuchInstance under that name (RFC 3416 §4.2.1). */
  get(oid: string, request: RequestInfo): MaybePromise<VarbindInput>;
  /** Returns the first instance within `range`; `undefined` if there is none (RFC 3416 §4.2.2). */
  next(range: DelegateRange, request: RequestInfo): MaybePromise<VarbindInput | undefined>;
  /** Runs the first phase of a Set, as `prepare` of a `MibProvider` does. */
  prepare?(
    assignments: readonly Varbind[],
    request: RequestInfo,
  ): MaybePromise<readonly (SetError | SetStep)[]>;
}

/** Returns the first name after all names within `root`; `undefined` if there is none. */
export function nameAfter(root: string): string | undefined {
  const arcs = root.split(".").map(Number);
  while (arcs.at(-1) === 0xffffffff) arcs.pop();
  if (arcs.length === 0) return undefined;
  arcs.push(arcs.pop()! + 1);
  return arcs.join(".");
}
