// One request of a walk: for the successors of several names at once (RFC 3416 §4.2.2, §4.2.3).
import { bulkPdu, makeVarbind, type Pdu, requestPdu, type StandardPdu, type Varbind } from "@snmp/pdu";
import { ask, type Question } from "./ask.ts";
import type { Column } from "./column.ts";
import { UnexpectedResponse } from "./errors.ts";
import type { Call, WalkOptions } from "./options.ts";
import { checkCount, checkStatus, isNoSuchName, isTooBig } from "./responses.ts";
import type { Session } from "./session.ts";
import { Widths } from "./widths.ts";

/** The consequence of a failed page request for the walk. */
export type PageFailure =
  /** Fewer successors, or columns, may fit. */
  | { readonly kind: "too big" }
  /** One of several columns has no more instances, and the error does not say which one. */
  | { readonly kind: "some column ended" }
  /** A column has no more instances. */
  | { readonly kind: "column ended"; readonly column: Column }
  /** The walk cannot go on. */
  | { readonly kind: "fatal" };

/** Asks for a page, and tells the caller's `onRequest`. */
export function askForPage<Result>(
  session: Session,
  request: PageRequest<Result>,
  call: Call & Pick<WalkOptions, "onRequest">,
): Promise<Result> {
  const { onRequest } = call;
  if (onRequest === undefined) return ask(session, request, call);
  const end = onRequest(request.columns.map(({ last }) => last));
  const page = ask(session, request, call);
  if (end !== undefined)
    page.then(
      () => end(request.answer),
      () => end([]),
    );
  return page;
}

/** Which names to ask about, how many successors of each, and what the response means. Serves for all pages with the same columns. */
export class PageRequest<Result> implements Question<Result> {
  private readonly session: Session;
  private readonly isBulk: boolean;
  private readonly maxRepetitions: number;
  private readonly take: (response: StandardPdu) => Result;
  private readonly isStrict: boolean;
  /** The variable bindings of the last answer. */
  answer: readonly Varbind[] = [];
  /** The number of messages that got no answer. */
  private silences = 0;
  /** How many columns the messages for the present page asked for; `undefined` while none of them followed silence. */
  private widths: Widths | undefined = undefined;

  /**
   * `maxRepetitions` is the number of successors, all columns together; 0 asks by GetNext. `take` makes the result of a response that
   * is a page.
   */
  constructor(
    session: Session,
    readonly columns: readonly Column[],
    maxRepetitions: number,
    take: (response: StandardPdu) => Result,
    isStrict = false,
  ) {
    this.session = session;
    this.isBulk = maxRepetitions > 0;
    this.maxRepetitions = maxRepetitions;
    this.take = take;
    this.isStrict = isStrict;
  }

  /** Returns a GetBulk or a GetNext. Both ask for less after silence. */
  pdu(requestId: number, silences: number): Pdu {
    this.silences = silences;
    if (silences === 0) this.widths = undefined;
    const names = bindNames(silences === 0 ? this.columns : this.columnsAfter(silences, requestId));
    return this.isBulk
      ? bulkPdu(requestId, 0, this.repetitionsAfter(silences), names)
      : requestPdu("GetNextRequest", requestId, names);
  }

  /** Throws unless the response is a page; learns from it how much the target can answer. */
  result(response: StandardPdu): Result {
    const { errorStatus, varbinds } = response;
    this.answer = varbinds;
    if (errorStatus !== 0) checkStatus(this.session, bindNames(this.columns), response);
    if (!this.isBulk) this.checkWidth(response);
    if (varbinds.length === 0)
      throw new UnexpectedResponse("answered without a single value", this.session.name, varbinds);
    if (this.isBulk) this.learnFromAnswer(varbinds.length);
    if (this.widths !== undefined) this.widths.learn(this.session, response.requestId);
    return this.take(response);
  }

  /** Returns whether a message after one more silence would ask for less. */
  canShrink(silences: number): boolean {
    return this.repetitionsAfter(silences) > 1 || this.widthAfter(silences) > 1;
  }

  /** The number of successors that the last message asked for, for each column. */
  get repetitions(): number {
    return this.isBulk ? this.repetitionsAfter(this.silences) : 1;
  }

  /** Returns the columns that the message asked for which the response answers. */
  columnsOf(response: StandardPdu): readonly Column[] {
    return this.widths === undefined
      ? this.columns
      : this.columns.slice(0, this.widths.find(response.requestId));
  }

  /** Notes that only the first `count` values of an answer are sound. */
  noteUnsound(count: number): void {
    if (!this.isBulk) return;
    const width = this.widths?.last ?? this.columns.length;
    this.session.bulkLimit.noteFailure(this.repetitions * width, Math.max(count, width));
  }

  /** Returns what an error of this request means for the walk. */
  classify(error: unknown): PageFailure {
    if (isNoSuchName(error) && (!this.isStrict || !this.session.model.hasGetBulk)) {
      // some agents leave error-index at 0: then the column is certain only if it is the only one
      const { columns } = this;
      const column = columns.length === 1 ? columns[0] : columns[error.errorIndex - 1];
      if (column !== undefined) return { kind: "column ended", column };
      if (error.errorIndex === 0) return { kind: "some column ended" };
    }
    return { kind: isTooBig(error) ? "too big" : "fatal" };
  }

  /** After tooBig, asks for half as many successors from now on. Returns false if it asks for one already. */
  halveRepetitions(): boolean {
    const columns = this.columns.length;
    const perColumn = this.isBulk ? this.repetitionsAfter(0) : 1;
    if (perColumn <= 1) return false;
    this.session.bulkLimit.noteFailure(perColumn * columns, (perColumn >> 1) * columns);
    return true;
  }

  private repetitionsAfter(silences: number): number {
    return this.session.bulkLimit.perColumn(this.maxRepetitions, this.columns.length, silences);
  }

  /** Learns from the answer, and from silence before it, how much the target can put into one answer. */
  private learnFromAnswer(count: number): void {
    const { bulkLimit } = this.session;
    if (this.silences === 0) return bulkLimit.noteSuccess(this.maxRepetitions);
    const failed = this.repetitionsAfter(this.silences - 1) * this.columns.length;
    const asked = this.repetitionsAfter(this.silences) * this.columns.length;
    // more values than the last message asked for: a late answer to an earlier one, which was not too much then
    if (asked < failed && count <= asked) bulkLimit.noteFailure(failed, asked);
  }

  /** After silence, the target may keep the request because it is too long: asks for half as many columns each time. */
  private columnsAfter(silences: number, requestId: number): readonly Column[] {
    const width = this.widthAfter(silences);
    (this.widths ??= new Widths(this.columns.length)).note(requestId, width);
    return this.columns.slice(0, width);
  }

  private widthAfter(silences: number): number {
    return Math.max(1, this.columns.length >> Math.min(silences, 31));
  }

  /** Throws unless there is one value for each column. */
  private checkWidth(response: StandardPdu): void {
    const { varbinds } = response;
    if (this.widths === undefined && varbinds.length === this.columns.length) return;
    checkCount(this.session, bindNames(this.columnsOf(response)), varbinds);
  }
}

/** Returns a variable binding for the last name of each column. */
function bindNames(columns: readonly Column[]): readonly Varbind[] {
  const names: Varbind[] = [];
  for (let i = 0; i < columns.length; i++) names.push(makeVarbind(columns[i]!.last, "Null", null));
  return names;
}
