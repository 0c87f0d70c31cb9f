// RFC 2741 §7.1.4.1 and §7.2.1: which session serves a name. The longest subtree wins, then the lowest priority.
import { nameAfter } from "@snmp/agent/internal";
import { compareOids } from "@snmp/pdu";
import type { AgentXRegion } from "../codec/pdu.ts";

/** A region that a session has registered. */
export interface Registration<Session> {
  readonly session: Session;
  /** Its first name, and the first name after it; `undefined` for the end of the MIB. */
  readonly start: string;
  readonly end: string | undefined;
  /** Number of arcs. */
  readonly length: number;
  readonly priority: number;
  /** Milliseconds to wait for answers; 0 for those of the session. */
  readonly timeout: number;
}

/** A part of the MIB that one session serves. */
export interface Piece<Session> {
  readonly session: Session;
  readonly start: string;
  readonly include: boolean;
  readonly end: string | undefined;
  readonly timeout: number;
}

/** The registrations of one context. */
export class RegionTable<Session> {
  /** Registrations of equal length and priority, in order; they do not overlap. */
  readonly #classes = new Map<string, Registration<Session>[]>();
  #segments: readonly Segment<Session>[] | undefined = [];
  #size = 0;

  /** Number of registrations; a range counts as often as it must be divided. */
  get size(): number {
    return this.#size;
  }

  /** Adds registrations, all or none. Returns whether there is no other for one of the regions at the same priority. */
  add(registrations: readonly Registration<Session>[]): boolean {
    if (registrations.some((registration) => this.#overlaps(registration))) return false;
    for (const registration of registrations) {
      const peers = this.#peersOf(registration);
      peers.splice(lowerBound(peers, registration.start), 0, registration);
    }
    this.#size += registrations.length;
    this.#segments = undefined;
    return true;
  }

  /** Removes registrations. */
  remove(registrations: readonly Registration<Session>[]): void {
    for (const registration of registrations) {
      const peers = this.#peersOf(registration);
      const at = lowerBound(peers, registration.start);
      if (peers[at] !== registration) continue;
      peers.splice(at, 1);
      this.#size--;
    }
    this.#segments = undefined;
  }

  /** Returns the registration that serves `oid`. */
  find(oid: string): Registration<Session> | undefined {
    const segments = this.#divide();
    const segment = segments[upperBound(segments, oid) - 1];
    return segment !== undefined && isBefore(oid, segment.end) ? segment.registration : undefined;
  }

  /** Returns the part of the MIB where the search for a successor goes on: at or after `start`, before `end`. */
  pieceAfter(start: string, include: boolean, end: string | undefined): Piece<Session> | undefined {
    if (!isBefore(start, end)) return undefined;
    const segments = this.#divide();
    let at = Math.max(0, upperBound(segments, start) - 1);
    const holder = segments[at];
    if (holder !== undefined && !isBefore(start, holder.end)) at++;
    const first = segments[at];
    if (first === undefined || (end !== undefined && compareOids(first.start, end) >= 0)) return undefined;
    const { session } = first.registration;
    const isLater = compareOids(first.start, start) > 0;
    let last = first;
    let timeout = first.registration.timeout;
    // §7.2.1.2: up to the next region of another session
    for (let next = segments[at + 1]; next?.registration.session === session; next = segments[++at + 1]) {
      if (end !== undefined && compareOids(next.start, end) >= 0) break;
      last = next;
      timeout = Math.max(timeout, next.registration.timeout);
    }
    return {
      session,
      start: isLater ? first.start : start,
      include: isLater || include,
      end: last.end !== undefined && (end === undefined || compareOids(last.end, end) < 0) ? last.end : end,
      timeout,
    };
  }

  #peersOf({ length, priority }: Registration<Session>): Registration<Session>[] {
    const key = `${length} ${priority}`;
    let peers = this.#classes.get(key);
    if (peers === undefined) this.#classes.set(key, (peers = []));
    return peers;
  }

  #overlaps(registration: Registration<Session>): boolean {
    const peers = this.#peersOf(registration);
    const at = lowerBound(peers, registration.start);
    const before = peers[at - 1];
    const after = peers[at];
    return (
      (before !== undefined && isBefore(registration.start, before.end)) ||
      (after !== undefined && isBefore(after.start, registration.end))
    );
  }

  /** Returns the MIB divided by who serves it. */
  #divide(): readonly Segment<Session>[] {
    if (this.#segments !== undefined) return this.#segments;
    const all = [...this.#classes.values()].flat();
    const events = all.flatMap((registration) => [
      { at: registration.start, registration, begins: true },
      ...(registration.end === undefined ? [] : [{ at: registration.end, registration, begins: false }]),
    ]);
    events.sort((a, b) => compareOids(a.at, b.at));
    const active = new Set<Registration<Session>>();
    const segments: { start: string; end: string | undefined; registration: Registration<Session> }[] = [];
    let serving: Registration<Session> | undefined;
    for (let i = 0; i < events.length;) {
      const { at } = events[i]!;
      for (; events[i]?.at === at; i++) {
        const { registration, begins } = events[i]!;
        if (begins) active.add(registration);
        else active.delete(registration);
      }
      const best = findBest(active);
      if (best === serving) continue;
      if (serving !== undefined) segments.at(-1)!.end = at;
      if (best !== undefined) segments.push({ start: at, end: undefined, registration: best });
      serving = best;
    }
    return (this.#segments = segments);
  }
}

interface Segment<Session> {
  readonly start: string;
  readonly end: string | undefined;
  readonly registration: Registration<Session>;
}

/**
 * Returns the registrations of a region: one, unless its range is not at its end, which makes one for each value; `undefined` if those
 * would be more than `limit`.
 */
export function registrationsOf<Session>(
  region: AgentXRegion & { readonly isInstance: boolean },
  session: Session,
  timeout: number,
  limit: number,
): Registration<Session>[] | undefined {
  const { subtree, rangeSubid, upperBound: upper, isInstance, priority } = region;
  const arcs = subtree.split(".");
  const make = (start: string, end: string | undefined): Registration<Session> => ({
    session,
    start,
    end,
    length: arcs.length,
    priority,
    timeout,
  });
  if (rangeSubid === 0) return [make(subtree, isInstance ? `${subtree}.0` : nameAfter(subtree))];
  const lower = Number(arcs[rangeSubid - 1]);
  const withArc = (arc: number): string =>
    arcs.map((own, at) => (at === rangeSubid - 1 ? arc : own)).join(".");
  if (rangeSubid === arcs.length) return [make(subtree, nameAfter(withArc(upper)))];
  if (upper - lower >= limit) return undefined;
  return Array.from({ length: upper - lower + 1 }, (_, i) => {
    const start = withArc(lower + i);
    return make(start, isInstance ? `${start}.0` : nameAfter(start));
  });
}

function findBest<Session>(active: Iterable<Registration<Session>>): Registration<Session> | undefined {
  let best: Registration<Session> | undefined;
  for (const candidate of active) {
    if (
      best === undefined ||
      candidate.length > best.length ||
      (candidate.length === best.length && candidate.priority < best.priority)
    )
      best = candidate;
  }
  return best;
}

function isBefore(oid: string, end: string | undefined): boolean {
  return end === undefined || compareOids(oid, end) < 0;
}

/** Returns the position of the first item whose start is `oid` or after it. */
function lowerBound(items: readonly { readonly start: string }[], oid: string): number {
  return bisect(items, (start) => compareOids(start, oid) < 0);
}

/** Returns the position of the first item whose start is after `oid`. */
function upperBound(items: readonly { readonly start: string }[], oid: string): number {
  return bisect(items, (start) => compareOids(start, oid) <= 0);
}

function bisect(items: readonly { readonly start: string }[], isLeft: (start: string) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isLeft(items[middle]!.start)) low = middle + 1;
    else high = middle;
  }
  return low;
}
