import type { Varbind } from "@snmp/pdu";
import { ColumnWalk } from "./column-walk.ts";
import { WalkError } from "./errors.ts";
import type { WalkOptions } from "./options.ts";
import type { Session } from "./session.ts";

/** A walk of a subtree: iterate it once, with `for await`, or collect it with `toArray`. Nothing is sent before that. */
export class Walk implements AsyncIterableIterator<Varbind> {
  readonly #walk: () => ColumnWalk;
  #state: ColumnWalk | undefined;
  #page: readonly Varbind[] = [];
  #at = 0;
  #pending: Promise<unknown> = Promise.resolve();
  #over = false;

  constructor(session: Session, root: string, options: WalkOptions) {
    this.#walk = () => new ColumnWalk(session, [root], options);
  }

  /** The next variable binding. */
  next(): Promise<IteratorResult<Varbind, undefined>> {
    if (this.#at < this.#page.length) return Promise.resolve({ done: false, value: this.#page[this.#at++]! });
    // calls that do not wait for each other take their turn
    const result = this.#pending.then(() => this.#turn());
    this.#pending = result.catch(() => undefined);
    return result;
  }

  /** Ends the walk; nothing more is sent. */
  return(): Promise<IteratorResult<Varbind, undefined>> {
    this.#over = true;
    this.#page = [];
    return Promise.resolve({ done: true, value: undefined });
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  /** The variable bindings as the answers bring them, many at a time: the fastest way to read a large subtree. */
  async *pages(): AsyncGenerator<readonly Varbind[], undefined> {
    while (await this.#turnPage()) {
      const rest = this.#at === 0 ? this.#page : this.#page.slice(this.#at);
      this.#at = this.#page.length;
      yield rest;
    }
  }

  /** All variable bindings. Rejects with a `WalkError` that has those read so far in `partial`. */
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

  async #turn(): Promise<IteratorResult<Varbind, undefined>> {
    if (!(await this.#turnPage())) return { done: true, value: undefined };
    return { done: false, value: this.#page[this.#at++]! };
  }

  /** Sees to it that something is there to hand out; false at the end. */
  async #turnPage(): Promise<boolean> {
    while (this.#at >= this.#page.length) {
      if (this.#over) return false;
      this.#state ??= this.#walk();
      try {
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
