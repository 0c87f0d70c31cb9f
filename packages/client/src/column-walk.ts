// Walks any number of subtrees at once: one request asks for the successors of several (RFC 3416 §4.2.2, §4.2.3).
import { type Anomaly, ErrorResponse, RequestTimeout } from "@snmp/mpm-core";
import {
  bulkPdu,
  isException,
  makeVarbind,
  type Pdu,
  requestPdu,
  type StandardPdu,
  type Varbind,
} from "@snmp/pdu";
import { Column } from "./column.ts";
import { UnexpectedResponse, WalkError } from "./errors.ts";
import type { Question } from "./exchange.ts";
import { begun, type Call, type WalkOptions } from "./options.ts";
import { checkCount, checkStatus, get, isTooBig } from "./requests.ts";
import type { Session } from "./session.ts";

/** What one request of a walk brought: a list of new variable bindings for each column, in order; empty where the column is over. */
export type Page = readonly (readonly Varbind[])[];

/** The state of a walk. Each call of `next` is one page; an exhausted walk yields `undefined`. */
export class ColumnWalk implements Question<Page | undefined> {
  readonly #session: Session;
  readonly #options: Call & WalkOptions;
  readonly #roots: readonly string[];
  /** The columns that are not over, in the order in which they are asked for. */
  #open: readonly Column[];
  /** How many columns are asked for at once. */
  #width: number;
  readonly #bulk: boolean;
  readonly #seen: Set<string> | undefined;
  readonly #most: number;
  /** The columns that the last request asked for, by these names, and how many of its messages got no answer. */
  #asked: readonly Column[] = [];
  #names: readonly Varbind[] = [];
  #silences = 0;
  /** What was wrong with the last answer. */
  #fault: UnexpectedResponse | undefined;
  #count = 0;
  #last: string | undefined;
  /** Nothing is left to ask for. */
  #over = false;
  /** The bent rules of BER that were forgiven in the answers that the last page took. */
  anomalies: readonly Anomaly[] | undefined = undefined;

  constructor(session: Session, roots: readonly string[], options: WalkOptions) {
    this.#session = session;
    this.#options = begun(options, session.options);
    this.#roots = roots;
    this.#open = Array.from(roots, (root, position) => new Column(root, position));
    this.#width = roots.length;
    this.#bulk = (options.bulk ?? true) && session.model.hasGetBulk;
    this.#seen = options.order === "any" ? new Set() : undefined;
    this.#most = options.maxRepetitions ?? session.options.maxRepetitions ?? 25;
  }

  /** The next page that has anything. Rejects with a `WalkError`, or the reason of an aborted signal; the walk survives neither. */
  next(): Promise<Page | undefined> {
    this.anomalies = undefined;
    return this.#ask();
  }

  #ask(): Promise<Page | undefined> {
    if (this.#open.length === 0 || this.#fault !== undefined) return this.#end();
    this.#asked = this.#width < this.#open.length ? this.#open.slice(0, this.#width) : this.#open;
    const names: Varbind[] = [];
    for (let i = 0; i < this.#asked.length; i++) names.push(makeVarbind(this.#asked[i]!.last, "Null", null));
    this.#names = names;
    return this.#session.ask(this, this.#options).then(this.#onward, this.#again);
  }

  /** GetBulk, else GetNext; asks for less after silence. */
  pdu(requestId: number, silences: number): Pdu {
    this.#silences = silences;
    if (!this.#bulk) return requestPdu("GetNextRequest", requestId, this.#names);
    return bulkPdu(requestId, 0, this.#perColumn(silences), this.#names);
  }

  /** What came; `undefined` when that was nothing. */
  result(response: StandardPdu): Page | undefined {
    const { varbinds } = response;
    if (response.anomalies !== undefined) this.anomalies = [...(this.anomalies ?? []), ...response.anomalies];
    checkStatus(this.#session, this.#names, response);
    if (this.#bulk) this.#learn(varbinds);
    else checkCount(this.#session, this.#names, varbinds);
    return this.#sort(this.#asked, varbinds);
  }

  /** Where nothing came, there is more to ask for, or something wrong to tell. */
  readonly #onward = (page: Page | undefined): Page | undefined | Promise<Page | undefined> =>
    page ?? this.#ask();

  /** Goes on with less, or without a column that is over, where that is what the error means. */
  readonly #again = async (error: unknown): Promise<Page | undefined> => {
    const over = this.#columnOver(error);
    if (over !== undefined) this.#open = this.#open.filter((column) => column !== over);
    else if (!isTooBig(error) || !this.#askForLess(this.#asked.length)) throw this.#broken(error);
    return this.#ask();
  };

  #perColumn(silences: number): number {
    return this.#session.bulkLimit.perColumn(this.#most, this.#asked.length, silences);
  }

  /** What the answer, or silence before it, tells of how much may be asked for. */
  #learn(varbinds: readonly Varbind[]): void {
    const { bulkLimit } = this.#session;
    if (this.#silences === 0) return bulkLimit.answered(this.#most);
    const failed = this.#perColumn(this.#silences - 1) * this.#asked.length;
    const asked = this.#perColumn(this.#silences) * this.#asked.length;
    // more than the last message asked for is a late answer to an earlier one, which was not too much then
    if (asked < failed && varbinds.length <= asked) bulkLimit.exceeded(failed, asked);
  }

  /** After tooBig: fewer successors, then fewer columns in one request; false when there is nothing less. */
  #askForLess(columns: number): boolean {
    const { bulkLimit } = this.#session;
    const perColumn = this.#bulk ? bulkLimit.perColumn(this.#most, columns, 0) : 1;
    if (perColumn > 1) bulkLimit.exceeded(perColumn * columns, (perColumn >> 1) * columns);
    else if (columns > 1) this.#width = columns >> 1;
    else return false;
    return true;
  }

  /** The column that is over because SNMPv1 says so with noSuchName (RFC 1157 §4.1.3). */
  #columnOver(error: unknown): Column | undefined {
    const columns = this.#asked;
    if (
      this.#session.model.hasGetBulk ||
      !ErrorResponse.isInstance(error) ||
      error.errorStatus !== "noSuchName"
    )
      return undefined;
    // agents that leave error-index at 0 leave no doubt only where one column was asked for
    return columns.length === 1 ? columns[0] : columns[error.errorIndex - 1];
  }

  /** Hands what came to the columns that it belongs to, and closes those that are over. */
  #sort(columns: readonly Column[], varbinds: readonly Varbind[]): Page | undefined {
    if (varbinds.length === 0)
      throw new UnexpectedResponse("answered without a single value", this.#session.name, varbinds);
    const rows = columns.length === 1 && this.#seen === undefined ? columns[0]!.follow(varbinds) : 0;
    if (rows > 0) {
      this.#count += rows;
      this.#last = columns[0]!.last;
    }
    if (rows === varbinds.length && this.#roots.length === 1) return [varbinds];
    return this.#sortOut(columns, varbinds, rows);
  }

  /** The same, one by one, after so many rows of the first column. */
  #sortOut(columns: readonly Column[], varbinds: readonly Varbind[], rows: number): Page | undefined {
    const page: Varbind[][] = Array.from(this.#roots, () => []);
    for (let i = 0; i < rows; i++) page[columns[0]!.position]!.push(varbinds[i]!);
    const open: (Column | undefined)[] = [...columns];
    for (let i = rows; i < varbinds.length && this.#fault === undefined; i++) {
      const at = i % columns.length;
      const column = open[at];
      if (column === undefined) continue;
      const varbind = varbinds[i]!;
      if (!this.#advance(column, varbind, varbinds)) open[at] = undefined;
      else if (!isException(varbind)) {
        page[column.position]!.push(varbind);
        this.#last = varbind.oid;
        this.#count++;
      }
    }
    // an answer cut off inside its first row tells nothing of the columns behind: they are the first to be asked for again
    const unanswered = columns.slice(varbinds.length);
    const answered = open.slice(0, varbinds.length).filter((column) => column !== undefined);
    this.#open = [...unanswered, ...this.#open.slice(columns.length), ...answered];
    return page.some((column) => column.length > 0) ? page : undefined;
  }

  /** Moves a column on to the name that came; false when that is the end of the column, or a fault. */
  #advance(column: Column, varbind: Varbind, varbinds: readonly Varbind[]): boolean {
    const { oid, type } = varbind;
    if (type === "endOfMibView") return false;
    const step =
      this.#seen === undefined ? column.step(oid) : this.#seen.has(oid) ? "back" : column.jump(oid);
    this.#seen?.add(oid);
    // No agent should answer a GetNext with another exception than endOfMibView. Those that do mean that there is no more.
    if (step === "back" && !isException(varbind))
      this.#fault = new UnexpectedResponse(this.#standstill(oid, column.last), this.#session.name, varbinds);
    return step === "row";
  }

  #standstill(oid: string, last: string): string {
    return this.#seen === undefined
      ? `does not walk on: ${oid} follows ${last} (order: "any" accepts that)`
      : `walks in a circle: ${oid} came twice`;
  }

  /** All columns are over, or what is wrong has to be told. A walk of what is an instance itself yields that instance. */
  async #end(): Promise<Page | undefined> {
    if (this.#fault !== undefined) throw this.#broken(this.#fault);
    this.#options.signal?.throwIfAborted();
    const [oid] = this.#roots;
    if (this.#over || this.#count > 0 || this.#roots.length > 1) return undefined;
    this.#over = true;
    try {
      const reply = await get(this.#session, [makeVarbind(oid!, "Null", null)], this.#options);
      this.anomalies = reply.anomalies;
      const [varbind] = reply;
      if (isException(varbind!)) return undefined;
      this.#count++;
      return [[varbind!]];
    } catch (error) {
      if (ErrorResponse.isInstance(error) && error.errorStatus === "noSuchName") return undefined;
      throw this.#broken(error);
    }
  }

  /** Ends the walk; what to throw. */
  #broken(cause: unknown): unknown {
    this.#over = true;
    this.#open = [];
    this.#fault = undefined;
    const { signal } = this.#options;
    if (signal?.aborted === true && cause === signal.reason) return cause;
    const roots = this.#roots.join(", ");
    const where =
      this.#last === undefined ? "at its beginning" : `after ${this.#last}, with ${this.#count} values read`;
    const what = RequestTimeout.isInstance(cause) || cause instanceof Error ? cause.message : String(cause);
    return new WalkError(
      `the walk of ${roots} broke off ${where}: ${what}`,
      roots,
      this.#last,
      this.#count,
      [],
      { cause },
    );
  }
}
