import type { Anomaly } from "@snmp/mpm-core";
import type { Varbind } from "@snmp/pdu";
import type { Page } from "./column-set.ts";
import { ColumnWalk } from "./column-walk.ts";
import { WalkError } from "./errors.ts";
import type { Names } from "./names.ts";
import type { WalkOptions } from "./options.ts";
import { type Reply, withAnomalies } from "./responses.ts";
import type { Session } from "./session.ts";

/**
 * A walk of a subtree: iterate it once, with `for await`, or collect it with `toArray`, which is what `await` does too. Until then it
 * sends nothing.
 */
export class Walk<Value extends Varbind = Varbind>
  implements AsyncIterableIterator<Value>, PromiseLike<Reply<Value[]>>
{
  /** Creates the walk when it is first read, since that may throw, and since its deadline runs from then on. */
  readonly #createWalk: () => ColumnWalk;
  readonly #signal: AbortSignal | undefined;
  readonly #names: Names | undefined;
  #state: ColumnWalk | undefined;
  #page: readonly Value[] = [];
  #at = 0;
  /** Settles once the page comes that the first caller waits for. */
  #nextPage: Promise<unknown> | undefined;
  #isDone = false;

  /** @internal */
  constructor(session: Session, root: string, options: WalkOptions, names?: Names) {
    this.#signal = options.signal;
    this.#names = names;
    this.#createWalk = () => new ColumnWalk(session, [root], options);
  }

  /** Resolves to the next variable binding. */
  next(): Promise<IteratorResult<Value, undefined>> {
    return this.#take(this.#handRow);
  }

  /** Ends the walk: it sends no more requests. */
  return(): Promise<IteratorReturnResult<undefined>> {
    this.#end();
    return Promise.resolve(endOfIteration());
  }

  /** Returns the walk itself: it is iterated once. */
  [Symbol.asyncIterator](): this {
    return this;
  }

  /** The departures from BER that were forgiven in the response that is being read; missing unless something was. */
  get anomalies(): readonly Anomaly[] | undefined {
    return this.#state?.anomalies;
  }

  /** Iterates over the responses, many variable bindings at a time: the fastest way to read a large subtree. Leaving the loop ends the walk. */
  pages(): AsyncIterableIterator<Reply<readonly Value[]>, undefined> {
    const pages = {
      next: () => this.#take(this.#handRest),
      return: () => this.return(),
      [Symbol.asyncIterator]: () => pages,
    };
    return pages;
  }

  /**
   * Resolves to all variable bindings.
   *
   * @throws `WalkError`, with those that were read in `partial`.
   */
  async toArray(): Promise<Reply<Value[]>> {
    const all: Value[] = [];
    const anomalies: Anomaly[] = [];
    try {
      for await (const page of this.pages()) {
        for (const varbind of page) all.push(varbind);
        if (page.anomalies !== undefined) anomalies.push(...page.anomalies);
      }
      return withAnomalies(all, anomalies);
    } catch (error) {
      if (!WalkError.isInstance(error)) throw error;
      throw new WalkError(error.message, error.root, error.last, error.count, all, { cause: error.cause });
    }
  }

  /** Collects all variable bindings, so that `await walk` resolves to them. */
  then<Result = Reply<Value[]>, Failure = never>(
    onFulfilled?: ((varbinds: Reply<Value[]>) => Result | PromiseLike<Result>) | null,
    onRejected?: ((reason: unknown) => Failure | PromiseLike<Failure>) | null,
  ): Promise<Result | Failure> {
    return this.toArray().then(onFulfilled, onRejected);
  }

  /** Resolves to what `hand` returns once there is something to hand out. Calls that do not wait for each other are served in turn. */
  #take<Item>(hand: () => IteratorResult<Item, undefined>): Promise<IteratorResult<Item, undefined>> {
    if (this.#nextPage !== undefined) {
      const next = (): Promise<IteratorResult<Item, undefined>> => this.#take(hand);
      return this.#nextPage.then(next, next);
    }
    // an abort also discards what was read and not handed out
    if (this.#signal?.aborted === true) this.#page = [];
    if (this.#isDone || this.#at < this.#page.length) return Promise.resolve(hand());
    const page = this.#state === undefined ? this.#start() : this.#state.next();
    const item = page.then((page) => this.#takePage(page, hand), this.#breakOff);
    this.#nextPage = item;
    return item;
  }

  async #start(): Promise<Page | undefined> {
    this.#state = this.#createWalk();
    return this.#state.next();
  }

  /** Takes a page, or the end of the walk, and hands something out. */
  #takePage<Item>(
    page: Page | undefined,
    hand: () => IteratorResult<Item, undefined>,
  ): IteratorResult<Item, undefined> {
    this.#nextPage = undefined;
    if (page === undefined) this.#end();
    else if (!this.#isDone) {
      const values = page[0]!;
      this.#page = (this.#names === undefined ? values : this.#names.add(values)) as readonly Value[];
      this.#at = 0;
    }
    return hand();
  }

  readonly #breakOff = (error: unknown): never => {
    this.#nextPage = undefined;
    this.#end();
    throw this.#names === undefined ? error : this.#names.explain(error);
  };

  #end(): void {
    this.#isDone = true;
    this.#state?.leave();
    this.#page = [];
  }

  readonly #handRow = (): IteratorResult<Value, undefined> => {
    return this.#isDone ? endOfIteration() : { done: false, value: this.#page[this.#at++]! };
  };

  /** Hands out the rest of the page. */
  readonly #handRest = (): IteratorResult<Reply<readonly Value[]>, undefined> => {
    if (this.#isDone) return endOfIteration();
    const value = this.#at === 0 ? this.#page : this.#page.slice(this.#at);
    this.#at = this.#page.length;
    return { done: false, value: withAnomalies(value, this.anomalies) };
  };
}

function endOfIteration(): IteratorReturnResult<undefined> {
  return { done: true, value: undefined };
}
