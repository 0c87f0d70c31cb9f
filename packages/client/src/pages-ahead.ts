// Pages of a walk that are asked for before the walk has come to them, where rows so far let their names be guessed.
import type { Anomaly } from "@snmp/mpm-core";
import { compareOids, isException, type StandardPdu, type Varbind } from "@snmp/pdu";
import { Column } from "./column.ts";
import type { Call, WalkOptions } from "./options.ts";
import { askForPage, PageRequest } from "./page-request.ts";
import { findEmptyValue } from "./responses.ts";
import type { Session } from "./session.ts";

/** The variable bindings that follow the last name of the walk. */
export interface Continuation {
  readonly varbinds: readonly Varbind[];
  readonly anomalies: readonly Anomaly[] | undefined;
  /** The number of variable bindings in the response, and whether that is fewer than were asked for. */
  readonly size: number;
  readonly isShort: boolean;
}

type PagesCall = Call & Pick<WalkOptions, "onRequest">;

interface Guess {
  /** The name whose successors were asked for. */
  readonly start: string;
  readonly request: PageRequest<StandardPdu>;
  /** The response, or why there is none. It does not reject. */
  readonly outcome: Promise<{ readonly response: StandardPdu } | { readonly error: unknown }>;
}

/**
 * Asks for the pages behind the one that the walk has read last: from the last name, and from names that follow it at the distance of a page
 * each. A page counts only if it continues after the very name that the walk has read last, so that the walk yields what it would have
 * yielded without guesses: the successor of each name, as the agent says.
 */
export class PagesAhead {
  readonly #session: Session;
  readonly #maxRepetitions: number;
  readonly #options: PagesCall;
  readonly #parallel: number;
  /** Ends the requests that are pending; created with the first of them. */
  #canceller: AbortController | undefined = undefined;
  #call: PagesCall;
  #guesses: Guess[] = [];
  /** How many pages to ask for at once: grows with every page that fits, halved by every page that does not. */
  #window = 0;
  /** The last name that the walk has read: all but its last arc, and that. */
  #shared = "";
  #arc = 0;
  /** The distance of the last arcs of neighbouring rows: in the last page, on average, and whether the last two pages have the same. */
  #lastSpacing = 0;
  #spacing = 0;
  #isEven = false;
  /** The last arc of the next guess. */
  #nextArc = 0;
  /** Whether a page has shown where the rows with the present `#shared` end, and whether a guess went too far. */
  #isEnding = false;
  #wentTooFar = false;

  /** `maxRepetitions`: the number of successors in a page; 0 asks by GetNext, for one. `parallel`: the most requests at once. */
  constructor(session: Session, maxRepetitions: number, call: PagesCall, parallel: number) {
    this.#session = session;
    this.#maxRepetitions = maxRepetitions;
    this.#options = this.#call = call;
    this.#parallel = parallel;
  }

  /**
   * Resolves to the page that follows `last`; `undefined` if none of the pages that were asked for does, so that the walk has to ask. Rejects
   * if the request for just that page failed.
   */
  async next(last: string): Promise<Continuation | undefined> {
    for (let guess = this.#guesses[0]; guess !== undefined; guess = this.#guesses[0]) {
      if (compareOids(guess.start, last) > 0) {
        this.#wentTooFar = true;
        this.#shrink();
        // the request for the page in between must be one of those that may be pending
        if (this.#guesses.length >= this.#parallel) this.stop();
        return undefined;
      }
      const outcome = await guess.outcome;
      if (this.#guesses[0] !== guess) return undefined;
      this.#guesses.shift();
      if ("response" in outcome) {
        const found = continueAfter(last, guess, outcome.response);
        if (found !== undefined) return found;
      } else if (guess.start === last) throw outcome.error;
      if (guess.start.startsWith(this.#shared)) this.#shrink();
    }
    return undefined;
  }

  /** Learns from the rows that the walk has just read, which were in a response of `size`, and asks for more. */
  learn(rows: readonly Varbind[], size: number, isShort: boolean): void {
    const { oid } = rows[rows.length - 1]!;
    const [shared, arc] = split(oid);
    let [before, steps] = [this.#arc, rows.length];
    if (shared !== this.#shared) {
      const [firstShared, firstArc] = split(rows[0]!.oid);
      [before, steps] = [firstArc, firstShared === shared ? rows.length - 1 : 0];
      this.#isEnding = false;
      this.#nextArc = arc;
    }
    this.#shared = shared;
    this.#arc = arc;
    if (steps > 0) {
      const spacing = (arc - before) / steps;
      this.#isEven = spacing === this.#lastSpacing;
      this.#lastSpacing = spacing;
      this.#spacing = this.#spacing === 0 || this.#isEven ? spacing : (3 * this.#spacing + spacing) / 4;
    }
    this.#window = Math.min(this.#window + 1, this.#wentTooFar ? this.#parallel - 1 : this.#parallel);
    const slack = isShort ? 1 + (size >> 4) : 0;
    const step = this.#isEven ? (size - slack) * this.#spacing : size * this.#spacing * caution;
    if (this.#spacing > 0 && step >= 1) this.#askAhead(oid, Math.floor(step));
  }

  /** Ends all requests that are pending. */
  stop(): void {
    this.#guesses = [];
    this.#canceller?.abort();
    this.#canceller = undefined;
  }

  #askAhead(last: string, step: number): void {
    if (this.#guesses.length === 0) this.#nextArc = this.#arc;
    if (this.#nextArc < this.#arc) this.#nextArc = this.#arc;
    while (this.#window > 1 && this.#guesses.length < this.#window && !this.#isEnding) {
      if (this.#nextArc > maxArc) return;
      this.#guesses.push(this.#ask(this.#nextArc === this.#arc ? last : `${this.#shared}${this.#nextArc}`));
      this.#nextArc += step;
    }
  }

  #ask(start: string): Guess {
    if (this.#canceller === undefined) this.#startCanceller();
    const shared = this.#shared;
    const request = new PageRequest<StandardPdu>(
      this.#session,
      [new Column(start, 0)],
      this.#maxRepetitions,
      (response) => response,
    );
    const outcome = askForPage(this.#session, request, this.#call).then(
      (response) => {
        const { oid, type } = response.varbinds[response.varbinds.length - 1]!;
        if (shared === this.#shared && (type === "endOfMibView" || !oid.startsWith(shared)))
          this.#isEnding = true;
        return { response };
      },
      (error: unknown) => ({ error }),
    );
    return { start, request, outcome };
  }

  #startCanceller(): void {
    const { signal } = this.#options;
    const canceller = (this.#canceller = new AbortController());
    const either = signal === undefined ? canceller.signal : AbortSignal.any([signal, canceller.signal]);
    this.#call = { ...this.#options, signal: either };
  }

  #shrink(): void {
    this.#window >>= 1;
  }
}

/** Returns the part of a response that follows `last`, if it shows that: it begins after that name, or contains it. */
function continueAfter(
  last: string,
  { start, request }: Guess,
  { varbinds, anomalies }: StandardPdu,
): Continuation | undefined {
  const at =
    start === last ? 0 : 1 + varbinds.findIndex((varbind) => varbind.oid === last && !isException(varbind));
  if ((at === 0 && start !== last) || at === varbinds.length) return undefined;
  if (findEmptyValue(varbinds, anomalies) >= 0) return undefined;
  return {
    varbinds: at === 0 ? varbinds : varbinds.slice(at),
    anomalies,
    size: varbinds.length,
    isShort: varbinds.length < request.repetitions,
  };
}

/** Returns all of a name but its last arc, and that. */
function split(oid: string): [string, number] {
  const dot = oid.lastIndexOf(".") + 1;
  return [oid.slice(0, dot), Number(oid.slice(dot))];
}

/** Where rows are not evenly spaced, guesses come this much earlier than expected: rows that come twice cost less than rows that are missing. */
const caution = 0.85;
/** RFC 2578 §3.5 */
const maxArc = 0xffffffff;
