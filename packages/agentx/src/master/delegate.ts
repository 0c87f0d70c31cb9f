// RFC 2741 §7.2: a master dispatches requests to the sessions that serve their names.
import type { DelegateRange, MibDelegate, RequestInfo, SetError, SetStep } from "@snmp/agent";
import { RequestTimeout } from "@snmp/mpm-core";
import { compareOids, makeVarbind, type Varbind } from "@snmp/pdu";
import type { SearchRange } from "../codec/pdu.ts";
import { refusalOf } from "../errors.ts";
import type { Piece, RegionTable } from "./regions.ts";
import type { MasterSession } from "./session.ts";
import { prepareSet } from "./set.ts";

/** Serves the names of one context that subagents have registered. */
export class RegionDelegate implements MibDelegate {
  readonly #contextName: string;
  readonly #regions: RegionTable<MasterSession>;
  readonly #nextTransactionId: () => number;
  /** The state per request of a manager. */
  readonly #dispatches = new WeakMap<RequestInfo, Dispatch>();

  constructor(contextName: string, regions: RegionTable<MasterSession>, nextTransactionId: () => number) {
    this.#contextName = contextName;
    this.#regions = regions;
    this.#nextTransactionId = nextTransactionId;
  }

  get(oid: string, request: RequestInfo): Varbind | Promise<Varbind> {
    const registration = this.#regions.find(oid);
    if (registration === undefined) return makeVarbind(oid, "noSuchObject", null);
    const { session, timeout } = registration;
    return this.#dispatchOf(request).get(session, oid, timeout);
  }

  next(range: DelegateRange, request: RequestInfo): undefined | Promise<Varbind | undefined> {
    const piece = this.#regions.pieceAfter(range.start, range.include, range.end);
    return piece === undefined ? undefined : this.#search(piece, range.end, request);
  }

  async prepare(assignments: readonly Varbind[]): Promise<readonly (SetError | SetStep)[]> {
    const sessions = assignments.map(({ oid }) => this.#regions.find(oid));
    return prepareSet(assignments, sessions, this.#contextName, this.#nextTransactionId());
  }

  /** Searches one session after the other, until one has an instance. */
  async #search(
    first: Piece<MasterSession>,
    end: string | undefined,
    request: RequestInfo,
  ): Promise<Varbind | undefined> {
    for (let piece: Piece<MasterSession> | undefined = first; piece !== undefined;) {
      request.step();
      const found = await this.#dispatchOf(request).next(piece);
      if (found !== undefined) return found;
      piece = piece.end === undefined ? undefined : this.#regions.pieceAfter(piece.end, true, end);
    }
    return undefined;
  }

  #dispatchOf(request: RequestInfo): Dispatch {
    let dispatch = this.#dispatches.get(request);
    if (dispatch === undefined) {
      dispatch = new Dispatch(
        this.#contextName,
        this.#nextTransactionId(),
        request.pduType === "GetBulkRequest",
      );
      this.#dispatches.set(request, dispatch);
    }
    return dispatch;
  }
}

/** A name that waits to be asked for with others. */
interface Question {
  readonly range: SearchRange;
  readonly timeout: number;
  readonly resolve: (found: Varbind | undefined) => void;
  readonly reject: (reason: unknown) => void;
}

/** One request of a manager: names that are asked for at the same time go into one PDU per session. */
class Dispatch {
  readonly #batches = new Map<string, Question[]>();
  /** Successors that came before they were asked for, by session, name and end. */
  readonly #ahead = new Map<string, Varbind | undefined>();
  #repetitions = firstRepetitions;

  constructor(
    readonly contextName: string,
    readonly transactionId: number,
    readonly isBulk: boolean,
  ) {}

  async get(session: MasterSession, oid: string, timeout: number): Promise<Varbind> {
    const found = await this.#ask("Get", session, { start: oid, include: false, end: "" }, timeout);
    return found ?? makeVarbind(oid, "noSuchInstance", null);
  }

  next({
    session,
    start,
    include,
    end = "",
    timeout,
  }: Piece<MasterSession>): Promise<Varbind | undefined> | Varbind | undefined {
    const key = aheadKey(session, start, end);
    if (!include && this.#ahead.has(key)) return this.#ahead.get(key);
    return this.#ask("GetNext", session, { start, include, end }, timeout);
  }

  #ask(
    type: "Get" | "GetNext",
    session: MasterSession,
    range: SearchRange,
    timeout: number,
  ): Promise<Varbind | undefined> {
    return new Promise((resolve, reject) => {
      const key = `${type} ${session.sessionId}`;
      const batch = this.#batches.get(key);
      const question = { range, timeout, resolve, reject };
      if (batch !== undefined && batch.length < maxRanges) {
        batch.push(question);
        return;
      }
      const questions = [question];
      this.#batches.set(key, questions);
      queueMicrotask(() => {
        if (this.#batches.get(key) === questions) this.#batches.delete(key);
        this.#send(type, session, questions).catch((error: unknown) => {
          for (const { reject: fail } of questions) fail(error);
        });
      });
    });
  }

  async #send(
    type: "Get" | "GetNext",
    session: MasterSession,
    questions: readonly Question[],
  ): Promise<void> {
    const { contextName, transactionId } = this;
    const ranges = questions.map(({ range }) => range);
    const timeout = Math.max(...questions.map((question) => question.timeout));
    if (type === "GetNext" && this.isBulk && session.hasGetBulk !== false) {
      if (await this.#sendBulk(session, questions, ranges, timeout)) return;
    }
    const response = await session.ask({ type, contextName, ranges }, transactionId, timeout);
    const { error, index, varbinds } = response;
    if (error !== 0) {
      const refusal = refusalOf(error, index, type);
      // the manager learns the position of the one at fault; the others do not matter, because the whole request fails
      questions.forEach(({ reject, resolve }, at) => {
        if (index === 0 || index > questions.length || at === index - 1) reject(refusal);
        else resolve(undefined);
      });
      return;
    }
    if (varbinds.length !== questions.length)
      throw new Error(`the subagent answered ${varbinds.length} of ${questions.length} names`);
    questions.forEach((question, at) => settle(question, type, varbinds[at]!));
  }

  /** Asks for several successors at once. Returns whether the subagent can do that. */
  async #sendBulk(
    session: MasterSession,
    questions: readonly Question[],
    ranges: readonly SearchRange[],
    timeout: number,
  ): Promise<boolean> {
    const { contextName, transactionId } = this;
    const maxRepetitions = Math.max(
      1,
      Math.min(this.#repetitions, Math.floor(maxBulkVarbinds / ranges.length)),
    );
    this.#repetitions = Math.min(4 * this.#repetitions, maxBulkVarbinds);
    const asked = session.ask(
      { type: "GetBulk", contextName, nonRepeaters: 0, maxRepetitions, ranges },
      transactionId,
      timeout,
    );
    const { error, varbinds } = await asked.catch((reason: unknown) => {
      // it may not know GetBulk: the next request does without it
      if (RequestTimeout.isInstance(reason)) session.hasGetBulk ??= false;
      throw reason;
    });
    if (error !== 0 || varbinds.length < questions.length) {
      if (session.hasGetBulk === undefined) session.hasGetBulk = false;
      return false;
    }
    session.hasGetBulk = true;
    for (let at = questions.length; at < varbinds.length && this.#ahead.size < maxAhead; at++) {
      const before = varbinds[at - questions.length]!;
      const found = varbinds[at]!;
      const { end } = ranges[at % questions.length]!;
      if (before.type === "endOfMibView" || compareOids(found.oid, before.oid) < 0) continue;
      const isInside =
        found.type !== "endOfMibView" && isInRange(found.oid, { start: before.oid, include: false, end });
      this.#ahead.set(aheadKey(session, before.oid, end), isInside ? found : undefined);
    }
    questions.forEach((question, at) => settle(question, "GetNext", varbinds[at]!));
    return true;
  }
}

/** Gives a question its answer, if the subagent answered what it was asked. */
function settle({ range, resolve, reject }: Question, type: "Get" | "GetNext", found: Varbind): void {
  const { end } = range;
  // subagents that do not mind the end of the range search beyond it
  if (
    type === "GetNext" &&
    (found.type === "endOfMibView" || (end !== "" && compareOids(found.oid, end) >= 0))
  )
    resolve(undefined);
  else if (type === "Get" ? found.oid === range.start : isInRange(found.oid, range)) resolve(found);
  else reject(new Error(`the subagent returned ${found.oid}, which is not what it was asked for`));
}

function isInRange(oid: string, { start, include, end }: SearchRange): boolean {
  const order = compareOids(oid, start);
  return (order > 0 || (include && order === 0)) && (end === "" || compareOids(oid, end) < 0);
}

function aheadKey({ sessionId }: MasterSession, start: string, end: string): string {
  return `${sessionId} ${start} ${end}`;
}

/** The most names in one PDU. */
const maxRanges = 64;
const firstRepetitions = 16;
/** The most variable bindings that one GetBulk asks for. */
const maxBulkVarbinds = 128;
/** The most successors that are kept for one request of a manager. */
const maxAhead = 4096;
