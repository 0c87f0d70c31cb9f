// One request of a walk: for the successors of several names at once (RFC 3416 §4.2.2, §4.2.3).
import { ErrorResponse } from "@snmp/mpm-core";
import { bulkPdu, makeVarbind, type Pdu, requestPdu, type StandardPdu, type Varbind } from "@snmp/pdu";
import type { Question } from "./ask.ts";
import type { Column } from "./column.ts";
import { UnexpectedResponse } from "./errors.ts";
import { checkCount, checkStatus, isTooBig } from "./responses.ts";
import type { Session } from "./session.ts";

/** The consequence of a failed page request for the walk. */
export type PageFailure =
  /** Fewer successors, or columns, may fit. */
  | { readonly kind: "too big" }
  /** A column has no more instances. */
  | { readonly kind: "column ended"; readonly column: Column }
  /** The walk cannot go on. */
  | { readonly kind: "fatal" };

/** Which names to ask about, how many successors of each, and what the response means. Serves for all pages with the same columns. */
export class PageRequest<Result> implements Question<Result> {
  private readonly session: Session;
  private readonly isBulk: boolean;
  private readonly maxRepetitions: number;
  private readonly take: (response: StandardPdu) => Result;
  /** The number of messages that got no answer. */
  private silences = 0;

  /**
   * `maxRepetitions` is the number of successors, all columns together; 0 asks by GetNext. `take` makes the result of a response that
   * is a page.
   */
  constructor(
    session: Session,
    readonly columns: readonly Column[],
    maxRepetitions: number,
    take: (response: StandardPdu) => Result,
  ) {
    this.session = session;
    this.isBulk = maxRepetitions > 0;
    this.maxRepetitions = maxRepetitions;
    this.take = take;
  }

  /** Returns a GetBulk or a GetNext. A GetBulk asks for less after silence. */
  pdu(requestId: number, silences: number): Pdu {
    this.silences = silences;
    const names = bindNames(this.columns);
    return this.isBulk
      ? bulkPdu(requestId, 0, this.repetitionsAfter(silences), names)
      : requestPdu("GetNextRequest", requestId, names);
  }

  /** Throws unless the response is a page; learns from it how much the target can answer. */
  result(response: StandardPdu): Result {
    const { errorStatus, varbinds } = response;
    if (errorStatus !== 0) checkStatus(this.session, bindNames(this.columns), response);
    if (!this.isBulk && varbinds.length !== this.columns.length)
      checkCount(this.session, bindNames(this.columns), varbinds);
    if (varbinds.length === 0)
      throw new UnexpectedResponse("answered without a single value", this.session.name, varbinds);
    if (this.isBulk) this.learnFromAnswer(varbinds.length);
    return this.take(response);
  }

  /** Returns what an error of this request means for the walk. */
  classify(error: unknown): PageFailure {
    const column = this.endedColumn(error);
    if (column !== undefined) return { kind: "column ended", column };
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

  /** Returns the column that SNMPv1 ends with noSuchName (RFC 1157 §4.1.3). */
  private endedColumn(error: unknown): Column | undefined {
    const { columns } = this;
    if (
      this.session.model.hasGetBulk ||
      !ErrorResponse.isInstance(error) ||
      error.errorStatus !== "noSuchName"
    )
      return undefined;
    // some agents leave error-index at 0: then the column is certain only if it is the only one
    return columns.length === 1 ? columns[0] : columns[error.errorIndex - 1];
  }
}

/** Returns a variable binding for the last name of each column. */
function bindNames(columns: readonly Column[]): readonly Varbind[] {
  const names: Varbind[] = [];
  for (let i = 0; i < columns.length; i++) names.push(makeVarbind(columns[i]!.last, "Null", null));
  return names;
}
