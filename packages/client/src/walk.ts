import type { Anomaly } from "@snmp/mpm-core";
import type { Varbind } from "@snmp/pdu";
import { ColumnWalk, type Page } from "./column-walk.ts";
import { WalkError } from "./errors.ts";
import type { WalkOptions } from "./options.ts";
import { noted, type Reply } from "./requests.ts";
import type { Session } from "./session.ts";

/** A walk of a subtree: iterate it once, with `for await`, or collect it with `toArray`. Nothing is sent before that. */
export class Walk implements AsyncIterableIterator<Varbind> {
  /** Makes the walk: once it is read, since it may throw and its deadline runs from then on. */
  readonly #walk: () => ColumnWalk;
  readonly #signal: AbortSignal | undefined;
  #state: ColumnWalk | undefined;
  #page: readonly Varbind[] = [];
  #at = 0;
  /** The call that waits for a page. */
  #turning: Promise<unknown> | undefined;
  #over = false;

  /** @internal */
  constructor(session: Session, root: string, options: WalkOptions) {
    this.#signal = options.signal;
    this.#walk = () => new ColumnWalk(session, [root], options);
  }

  /** The next variable binding. */
  next(): Promise<IteratorResult<Varbind, undefined>> {
    return this.#take(this.#row);
  }

  /** Ends the walk: nothing more is asked for. */
  return(): Promise<IteratorReturnResult<undefined>> {
    this.#end();
    return Promise.resolve(nothingMore());
  }

  /** Itself: a walk is iterated once. */
  [Symbol.asyncIterator](): this {
    return this;
  }

  /** The bent rules of BER that were forgiven in the answer that is being handed out; missing when there were none. */
  get anomalies(): readonly Anomaly[] | undefined {
    return this.#state?.anomalies;
  }

  /** The variable bindings as the answers bring them, many at a time: the fastest way to read a large subtree. Leaving the loop ends the walk. */
  pages(): AsyncIterableIterator<Reply, undefined> {
    const pages = {
      next: () => this.#take(this.#rest),
      return: () => this.return(),
      [Symbol.asyncIterator]: () => pages,
    };
    return pages;
  }

  /**
   * All variable bindings.
   *
   * @throws A `WalkError` that has those read so far in `partial`.
   */
  async toArray(): Promise<Reply<Varbind[]>> {
    const all: Varbind[] = [];
    const anomalies: Anomaly[] = [];
    try {
      for await (const page of this.pages()) {
        for (const varbind of page) all.push(varbind);
        if (page.anomalies !== undefined) anomalies.push(...page.anomalies);
      }
      return noted(all, anomalies);
    } catch (error) {
      if (!WalkError.isInstance(error)) throw error;
      throw new WalkError(error.message, error.root, error.last, error.count, all, { cause: error.cause });
    }
  }

  /** What `hand` gives out once there is something; calls that do not wait for each other get theirs one after the other. */
  #take<Item>(hand: () => IteratorResult<Item, undefined>): Promise<IteratorResult<Item, undefined>> {
    if (this.#turning !== undefined) {
      const next = (): Promise<IteratorResult<Item, undefined>> => this.#take(hand);
      return this.#turning.then(next, next);
    }
    // what was read before an abort, and not handed out, is of no use any more
    if (this.#signal?.aborted === true) this.#page = [];
    if (this.#over || this.#at < this.#page.length) return Promise.resolve(hand());
    const page = this.#state === undefined ? this.#begin() : this.#state.next();
    const item = page.then((page) => this.#turn(page, hand), this.#broken);
    this.#turning = item;
    return item;
  }

  async #begin(): Promise<Page | undefined> {
    this.#state = this.#walk();
    return this.#state.next();
  }

  /** A page is there; none at the end. */
  #turn<Item>(
    page: Page | undefined,
    hand: () => IteratorResult<Item, undefined>,
  ): IteratorResult<Item, undefined> {
    this.#turning = undefined;
    if (page === undefined) this.#end();
    else if (!this.#over) {
      this.#page = page[0]!;
      this.#at = 0;
    }
    return hand();
  }

  readonly #broken = (error: unknown): never => {
    this.#turning = undefined;
    this.#end();
    throw error;
  };

  #end(): void {
    this.#over = true;
    this.#page = [];
  }

  readonly #row = (): IteratorResult<Varbind, undefined> => {
    return this.#over ? nothingMore() : { done: false, value: this.#page[this.#at++]! };
  };

  /** What is left of the page. */
  readonly #rest = (): IteratorResult<Reply, undefined> => {
    if (this.#over) return nothingMore();
    const value = this.#at === 0 ? this.#page : this.#page.slice(this.#at);
    this.#at = this.#page.length;
    return { done: false, value: noted(value, this.anomalies) };
  };
}

function nothingMore(): IteratorReturnResult<undefined> {
  return { done: true, value: undefined };
}
