// Walks any number of subtrees at once: one request after another, until each has ended.
import { type Anomaly, ErrorResponse } from "@snmp/mpm-core";
import { isException, makeVarbind, type StandardPdu, type Varbind } from "@snmp/pdu";
import type { Column } from "./column.ts";
import { ColumnSet, type Page } from "./column-set.ts";
import { endWalk, startWalk, type WalkTrace } from "./diagnostics.ts";
import { UnexpectedResponse, WalkError } from "./errors.ts";
import { type Call, startDeadline, type WalkOptions } from "./options.ts";
import { PagesAhead, type Continuation } from "./pages-ahead.ts";
import { askForPage, PageRequest } from "./page-request.ts";
import { get } from "./requests.ts";
import { findEmptyValue } from "./responses.ts";
import type { Session } from "./session.ts";

/** The state of a walk. Each call of `next` is one page; an exhausted walk yields `undefined`. */
export class ColumnWalk {
  readonly #session: Session;
  readonly #options: Call & WalkOptions;
  readonly #roots: readonly string[];
  readonly #columns: ColumnSet;
  /** The number of successors to ask for at once, all columns together; 0 where GetNext is used. */
  readonly #maxRepetitions: number;
  /** The number of columns to ask for at once. */
  #width: number;
  #request: PageRequest<Page | undefined>;
  /** The pages that were asked for in advance, if there may be any. */
  readonly #ahead: PagesAhead | undefined;
  /** The last response, if it made no progress. */
  #fault: UnexpectedResponse | undefined = undefined;
  #isDone = false;
  /** The number of values without octets that came alone as well: some devices have such values. */
  #emptyValues = 0;
  /** The object that subscribers see, until the walk has ended; `undefined` if it is a part of what they see. */
  #trace: WalkTrace | undefined;
  /** The departures from BER that were forgiven in the responses of the last page. */
  anomalies: readonly Anomaly[] | undefined = undefined;

  /** `options` may have the deadline of a whole table, and its trace. */
  constructor(session: Session, roots: readonly string[], options: Call & WalkOptions) {
    const isBulk = (options.bulk ?? true) && session.model.hasGetBulk;
    this.#session = session;
    this.#roots = roots;
    this.#columns = new ColumnSet(roots, options.order, options.strict);
    this.#maxRepetitions = isBulk ? (options.maxRepetitions ?? session.options.maxRepetitions ?? 25) : 0;
    this.#width = session.namesPerRequest(roots.length, 0);
    const call: Call & WalkOptions = startDeadline(options, session.options);
    if (call.walk === undefined) this.#trace = startWalk(session, roots);
    this.#options = this.#trace === undefined ? call : { ...call, walk: this.#trace };
    this.#request = this.#createRequest(this.#columns.select(this.#width));
    const { parallel = 1 } = options;
    if (parallel > 1 && roots.length === 1 && options.order !== "any")
      this.#ahead = new PagesAhead(session, this.#maxRepetitions, this.#options, parallel);
  }

  /** Resolves to the next page with any values. Rejects with a `WalkError`, or the reason of an aborted signal; both end the walk. */
  next(): Promise<Page | undefined> {
    this.anomalies = undefined;
    return this.#requestPage();
  }

  /** Shows subscribers that the walk has ended, or that nobody goes on with it. */
  leave(error?: unknown): void {
    if (this.#ahead !== undefined) {
      // a page that is waited for is not asked for again
      this.#columns.clear();
      this.#ahead.stop();
    }
    if (this.#trace !== undefined) endWalk(this.#trace, this.#columns.count, error);
    this.#trace = undefined;
  }

  #requestPage(): Promise<Page | undefined> {
    if (this.#columns.isEmpty || this.#fault !== undefined) return this.#finish();
    const columns = this.#columns.select(this.#width);
    if (columns !== this.#request.columns) this.#request = this.#createRequest(columns);
    if (this.#ahead === undefined) return this.#ask();
    return this.#ahead.next(columns[0]!.last).then(this.#takeAhead, this.#handleFailure);
  }

  #ask(): Promise<Page | undefined> {
    return askForPage(this.#session, this.#request, this.#options).then(this.#takePage, this.#handleFailure);
  }

  #createRequest(columns: readonly Column[]): PageRequest<Page | undefined> {
    const { strict } = this.#options;
    return new PageRequest(this.#session, columns, this.#maxRepetitions, this.#takeResponse, strict);
  }

  /** Returns the page in a response; `undefined` if nothing new came. */
  readonly #takeResponse = (response: StandardPdu): Page | undefined => {
    const columns = this.#request.columnsOf(response);
    const varbinds =
      response.anomalies === undefined ? response.varbinds : this.#cut(response, columns.length);
    if (columns.length < this.#request.columns.length) this.#width = columns.length;
    if (varbinds.length === 0) return undefined;
    const { length } = response.varbinds;
    return this.#takeVarbinds(columns, varbinds, length, length < this.#request.repetitions);
  };

  #takeVarbinds(
    columns: readonly Column[],
    varbinds: readonly Varbind[],
    size: number,
    isShort: boolean,
  ): Page | undefined {
    const page = this.#columns.takeResponse(columns, varbinds);
    if (this.#columns.standstill !== undefined)
      this.#fault = new UnexpectedResponse(this.#columns.standstill, this.#session.name, varbinds);
    else if (page !== undefined && !this.#columns.isEmpty) this.#ahead?.learn(page[0]!, size, isShort);
    return page;
  }

  /** Takes a page that was asked for in advance; without one, asks. */
  readonly #takeAhead = (ahead: Continuation | undefined): Page | undefined | Promise<Page | undefined> => {
    if (this.#columns.isEmpty) return this.#requestPage();
    if (ahead === undefined) return this.#ask();
    this.anomalies = ahead.anomalies;
    const { varbinds, size, isShort } = ahead;
    return this.#takePage(this.#takeVarbinds(this.#request.columns, varbinds, size, isShort));
  };

  /** If nothing new came, the next request follows, or the error for a response that makes no progress. */
  readonly #takePage = (page: Page | undefined): Page | undefined | Promise<Page | undefined> =>
    page ?? this.#requestPage();

  /**
   * Returns the rows of a response that came before a value without octets, and notes its anomalies. Devices that run out of room send such
   * values, and the real ones when they are asked for less. A value that has no octets alone either is passed on as it is.
   */
  #cut({ varbinds, anomalies = [] }: StandardPdu, columns: number): readonly Varbind[] {
    const at = this.#emptyValues < maxEmptyValues ? findEmptyValue(varbinds, anomalies) : -1;
    let sound = varbinds;
    if (at >= 0) {
      const rows = at - (at % columns);
      if (rows > 0 || this.#request.repetitions > 1) sound = varbinds.slice(0, rows);
      else if (columns > 1) {
        this.#width = columns >> 1;
        sound = [];
      } else this.#emptyValues++;
      if (sound.length < varbinds.length) this.#request.noteUnsound(rows);
    }
    const kept =
      sound === varbinds
        ? anomalies
        : anomalies.filter(({ oid }) => sound.some((varbind) => varbind.oid === oid));
    if (kept.length > 0) this.anomalies = [...(this.anomalies ?? []), ...kept];
    return sound;
  }

  /** Goes on with less, or without a column that has ended, if the error means no more than that. */
  readonly #handleFailure = async (error: unknown): Promise<Page | undefined> => {
    const failure = this.#request.classify(error);
    if (failure.kind === "column ended") this.#columns.end(failure.column);
    else if (failure.kind === "some column ended")
      this.#width = Math.max(1, this.#request.columns.length >> 1);
    else if (failure.kind === "fatal" || !this.#reduceRequest()) throw this.#breakOff(error);
    return this.#requestPage();
  };

  /** Asks for fewer successors, then for fewer columns at once. Returns false if it asks for one of one already. */
  #reduceRequest(): boolean {
    if (this.#request.halveRepetitions()) return true;
    const columns = this.#request.columns.length;
    if (columns <= 1) return false;
    this.#width = columns >> 1;
    return true;
  }

  /** Ends the walk, or throws what was wrong. The walk of an instance yields that instance. */
  async #finish(): Promise<Page | undefined> {
    if (this.#fault !== undefined) throw this.#breakOff(this.#fault);
    this.#options.signal?.throwIfAborted();
    const [oid] = this.#roots;
    if (this.#isDone || this.#columns.count > 0 || this.#roots.length > 1) {
      this.leave();
      return undefined;
    }
    this.#isDone = true;
    return this.#readInstance(oid!);
  }

  async #readInstance(oid: string): Promise<Page | undefined> {
    try {
      const reply = await get(this.#session, [makeVarbind(oid, "Null", null)], this.#options);
      this.anomalies = reply.anomalies;
      const [varbind] = reply as readonly [Varbind];
      if (isException(varbind)) return undefined;
      this.#columns.count++;
      return [[varbind]];
    } catch (error) {
      // an agent may answer with any error for the root of an empty subtree
      if (ErrorResponse.isInstance(error) && (this.#options.strict !== true || isEndInV1(error)))
        return undefined;
      throw this.#breakOff(error);
    }
  }

  /** Ends the walk because of an error. Returns the error to throw. */
  #breakOff(cause: unknown): unknown {
    this.#isDone = true;
    this.#columns.clear();
    this.#fault = undefined;
    const { signal } = this.#options;
    this.leave(cause);
    if (signal?.aborted === true && cause === signal.reason) return cause;
    const { last, count } = this.#columns;
    const roots = this.#roots.join(", ");
    const where = last === undefined ? "at its beginning" : `after ${last}, with ${count} values read`;
    const what = cause instanceof Error ? cause.message : String(cause);
    return new WalkError(`the walk of ${roots} broke off ${where}: ${what}`, roots, last, count, [], {
      cause,
    });
  }
}

function isEndInV1(error: ErrorResponse): boolean {
  return error.errorStatus === "noSuchName";
}

/** How many values without octets are asked for again alone, before they are taken for what the device has. */
const maxEmptyValues = 3;
