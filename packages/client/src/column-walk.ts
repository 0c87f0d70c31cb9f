// Walks any number of subtrees at once: one request asks for the successors of them all (RFC 3416 §4.2.2, §4.2.3).
import { ErrorResponse, RequestTimeout } from "@snmp/mpm-core";
import { compareOids, isWithin, type Varbind } from "@snmp/pdu";
import { UnexpectedResponse, WalkError } from "./errors.ts";
import type { WalkOptions } from "./options.ts";
import { get, getBulk, getNext, isTooBig } from "./requests.ts";
import type { Session } from "./session.ts";

interface Column {
  readonly root: string;
  /** Position among the columns asked for. */
  readonly position: number;
  /** The last name read; the next request asks for what comes after it. */
  last: string;
}

/** What one request of a walk brought: a list of new variable bindings for each column, in order; empty where the column is over. */
export type Page = readonly (readonly Varbind[])[];

/** The state of a walk. Each call of `next` is one page; an exhausted walk yields `undefined`. */
export class ColumnWalk {
  readonly #session: Session;
  readonly #options: WalkOptions;
  readonly #roots: readonly string[];
  #open: Column[];
  readonly #bulk: boolean;
  readonly #seen: Set<string> | undefined;
  readonly #most: number;
  #repetitions: number;
  #count = 0;
  #last: string | undefined;

  constructor(session: Session, roots: readonly string[], options: WalkOptions) {
    this.#session = session;
    this.#options = options;
    this.#roots = roots;
    this.#open = roots.map((root, position) => ({ root, position, last: root }));
    this.#bulk = (options.bulk ?? true) && session.model.hasGetBulk;
    this.#seen = options.order === "any" ? new Set() : undefined;
    this.#most = options.maxRepetitions ?? session.options.maxRepetitions ?? 25;
    this.#repetitions = this.#most;
  }

  /** The next page. Rejects with a `WalkError`, which the walk does not survive. */
  async next(): Promise<Page | undefined> {
    if (this.#open.length === 0) return undefined;
    try {
      const varbinds = await this.#ask();
      const page = this.#sort(varbinds);
      if (this.#count === 0 && this.#open.length === 0 && this.#roots.length === 1) return await this.#instance(this.#roots[0]!);
      return page;
    } catch (error) {
      this.#open = [];
      throw this.#broken(error);
    }
  }

  /** One request for all open columns: GetBulk, fewer successors after tooBig and after silence, else GetNext. */
  async #ask(): Promise<readonly Varbind[]> {
    for (;;) {
      const oids = this.#open.map((column) => column.last);
      try {
        if (!this.#bulk) return await getNext(this.#session, oids, this.#options);
        let asked = this.#repetitions;
        const varbinds = await getBulk(this.#session, oids, 0, (attempt) => (asked = this.#perColumn(attempt)), this.#options);
        this.#adapt(asked);
        return varbinds;
      } catch (error) {
        const column = this.#ended(error);
        if (column !== undefined) {
          this.#open = this.#open.filter((other) => other !== column);
          if (this.#open.length === 0) return [];
        } else if (isTooBig(error) && this.#bulk && this.#repetitions > 1) this.#repetitions >>= 1;
        else throw error;
      }
    }
  }

  /** Successors to ask for each column: half as many with each message that got no answer. */
  #perColumn(attempt: number): number {
    return Math.max(1, Math.floor(this.#repetitions / this.#open.length) >> attempt);
  }

  /** Silence made the request smaller: so it stays, and grows again by a quarter with each answer. */
  #adapt(asked: number): void {
    const whole = asked * this.#open.length;
    if (whole < this.#repetitions - this.#open.length) this.#repetitions = Math.max(1, whole);
    else if (this.#repetitions < this.#most) this.#repetitions = Math.min(this.#most, Math.ceil(this.#repetitions * 1.25));
  }

  /** The column that is over because SNMPv1 says so with noSuchName (RFC 1157 §4.1.3). */
  #ended(error: unknown): Column | undefined {
    if (this.#session.model.hasGetBulk || !ErrorResponse.isInstance(error) || error.errorStatus !== "noSuchName") return undefined;
    return this.#open[Math.max(0, error.errorIndex - 1)];
  }

  /** Hands what came to the columns that it belongs to, and closes those that are over. */
  #sort(varbinds: readonly Varbind[]): Page {
    const page: Varbind[][] = this.#roots.map(() => []);
    const columns = this.#open;
    if (columns.length === 0) return page;
    if (varbinds.length === 0) throw new UnexpectedResponse("answered without a single value", this.#session.name, varbinds);
    let open: (Column | undefined)[] = columns.slice();
    for (let i = 0; i < varbinds.length; i++) {
      const at = i % columns.length;
      const column = open[at];
      if (column === undefined) continue;
      const varbind = varbinds[i]!;
      if (varbind.type === "endOfMibView" || !isWithin(varbind.oid, column.root)) open[at] = undefined;
      else {
        this.#advance(column, varbind, varbinds);
        page[column.position]!.push(varbind);
      }
    }
    // an answer cut off inside its first row tells nothing of the columns behind
    if (varbinds.length < columns.length) open = columns.map((column, at) => (at < varbinds.length ? open[at] : column));
    this.#open = open.filter((column) => column !== undefined);
    return page;
  }

  #advance(column: Column, varbind: Varbind, varbinds: readonly Varbind[]): void {
    const { oid } = varbind;
    if (this.#seen === undefined) {
      if (compareOids(oid, column.last) <= 0) {
        throw new UnexpectedResponse(
          `does not walk on: ${oid} follows ${column.last} (order: "any" accepts that)`,
          this.#session.name,
          varbinds,
        );
      }
    } else if (this.#seen.has(oid)) {
      throw new UnexpectedResponse(`walks in a circle: ${oid} came twice`, this.#session.name, varbinds);
    } else this.#seen.add(oid);
    column.last = oid;
    this.#last = oid;
    this.#count++;
  }

  /** A walk of what is an instance itself yields that instance. */
  async #instance(oid: string): Promise<Page | undefined> {
    try {
      const [varbind] = await get(this.#session, [oid], this.#options);
      if (varbind!.value === null && varbind!.type !== "Null") return undefined;
      this.#count++;
      return [[varbind!]];
    } catch (error) {
      if (ErrorResponse.isInstance(error) && error.errorStatus === "noSuchName") return undefined;
      throw error;
    }
  }

  #broken(cause: unknown): unknown {
    const { signal } = this.#options;
    if (signal?.aborted === true && cause === signal.reason) return cause;
    const roots = this.#roots.join(", ");
    const where = this.#last === undefined ? "at its beginning" : `after ${this.#last}, with ${this.#count} values read`;
    const what = RequestTimeout.isInstance(cause) || cause instanceof Error ? cause.message : String(cause);
    return new WalkError(`the walk of ${roots} broke off ${where}: ${what}`, roots, this.#last, this.#count, [], { cause });
  }
}
