import type { Varbind } from "@snmp/pdu";
import { ColumnWalk } from "./column-walk.ts";
import { WalkError } from "./errors.ts";
import type { WalkOptions } from "./options.ts";
import type { Session } from "./session.ts";

/** A walk of a subtree: iterate it once, with `for await`, or collect it with `toArray`. Nothing is sent before that. */
export class Walk implements AsyncIterableIterator<Varbind> {
  readonly #walk: () => ColumnWalk;
  readonly #signal: AbortSignal | undefined;
  #state: ColumnWalk | undefined;
  #page: readonly Varbind[] = [];
  #at = 0;
  /** How many calls wait for a page, and the end of the last of them. */
  #waiting = 0;
  #turns: Promise<unknown> = Promise.resolve();
  #over = false;

  /** @internal */
  constructor(session: Session, root: string, options: WalkOptions) {
    this.#signal = options.signal;
    this.#walk = () => new ColumnWalk(session, [root], options);
  }

  /** The next variable binding. */
  next(): Promise<IteratorResult<Varbind, undefined>> {
    if (this.#waiting === 0 && this.#at < this.#page.length && this.#signal?.aborted !== true) return Promise.resolve(this.#result());
    return this.#inTurn(async () => ((await this.#turnPage()) ? this.#result() : { done: true, value: undefined }));
  }

  /** Ends the walk: nothing more is asked for. */
  return(): Promise<IteratorResult<Varbind, undefined>> {
    this.#over = true;
    this.#page = [];
    return Promise.resolve({ done: true, value: undefined });
  }

  /** Itself: a walk is iterated once. */
  [Symbol.asyncIterator](): this {
    return this;
  }

  /** The variable bindings as the answers bring them, many at a time: the fastest way to read a large subtree. */
  async *pages(): AsyncGenerator<readonly Varbind[], undefined> {
    for (;;) {
      const page = await this.#inTurn(async () => ((await this.#turnPage()) ? this.#rest() : undefined));
      if (page === undefined) return;
      yield page;
    }
  }

  /**
   * All variable bindings.
   *
   * @throws A `WalkError` that has those read so far in `partial`.
   */
  async toArray(): Promise<Varbind[]> {
    const all: Varbind[] = [];
    try {
      for await (const page of this.pages()) for (const varbind of page) all.push(varbind);
      return all;
    } catch (error) {
      if (!WalkError.isInstance(error)) throw error;
      throw new WalkError(error.message, error.root, error.last, error.count, all, { cause: error.cause });
    }
  }

  #result(): IteratorResult<Varbind, undefined> {
    return { done: false, value: this.#page[this.#at++]! };
  }

  /** What is left of the page. */
  #rest(): readonly Varbind[] {
    const rest = this.#at === 0 ? this.#page : this.#page.slice(this.#at);
    this.#at = this.#page.length;
    return rest;
  }

  /** Calls that do not wait for each other take their turn. */
  async #inTurn<Result>(task: () => Promise<Result>): Promise<Result> {
    this.#waiting++;
    const result = this.#turns.then(task);
    this.#turns = result.catch(() => undefined);
    try {
      return await result;
    } finally {
      this.#waiting--;
    }
  }

  /** Sees to it that something is there to hand out; false at the end. */
  async #turnPage(): Promise<boolean> {
    // what was read before the abort, and not handed out, is of no use any more
    if (this.#signal?.aborted === true) this.#page = [];
    while (this.#at >= this.#page.length) {
      if (this.#over) return false;
      try {
        this.#signal?.throwIfAborted();
        this.#state ??= this.#walk();
        const page = await this.#state.next();
        if (page === undefined || this.#over) {
          this.#over = true;
          return false;
        }
        this.#page = page[0]!;
        this.#at = 0;
      } catch (error) {
        this.#over = true;
        throw error;
      }
    }
    return true;
  }
}
