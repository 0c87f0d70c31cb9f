// Passes errors to the user at a bounded rate: peers can cause some of them at will, one per message.
import type { SnmpError } from "@snmp/mpm-core";
import { TransportError } from "@snmp/mpm-core";
import { AgentError, RepeatedError } from "./errors.ts";

/** Reports errors. Of those that peers can cause, it reports the first of each kind, then one summary per interval. */
export class ErrorReporter {
  readonly #report: (error: SnmpError) => void;
  readonly #interval: number;
  readonly #repeated = new Map<string, Repetition>();

  /** `report` gets the errors and must not throw. `interval`: milliseconds between two summaries of one kind. */
  constructor(report: (error: SnmpError) => void, interval = 10_000) {
    this.#report = report;
    this.#interval = interval;
  }

  /** Reports an error, now or as part of a summary. */
  report(error: SnmpError): void {
    const kind = kindOf(error);
    if (kind === undefined) return this.#report(error);
    const repetition = this.#repeated.get(kind);
    if (repetition !== undefined) {
      repetition.count++;
      repetition.last = error;
      return;
    }
    this.#start(kind);
    this.#report(error);
  }

  /** Reports what has been held back, and stops the timers. */
  close(): void {
    for (const [kind, repetition] of this.#repeated) {
      clearTimeout(repetition.timer);
      this.#repeated.delete(kind);
      this.#summarise(repetition);
    }
  }

  #start(kind: string): void {
    const timer = setTimeout(() => this.#endInterval(kind), this.#interval).unref();
    this.#repeated.set(kind, { timer, count: 0, last: undefined });
  }

  #endInterval(kind: string): void {
    const repetition = this.#repeated.get(kind)!;
    this.#repeated.delete(kind);
    if (repetition.count === 0) return;
    this.#start(kind);
    this.#summarise(repetition);
  }

  #summarise({ count, last }: Repetition): void {
    if (last !== undefined) this.#report(new RepeatedError(last, count));
  }
}

interface Repetition {
  readonly timer: NodeJS.Timeout;
  /** Number of errors since the last one that was reported. */
  count: number;
  last: SnmpError | undefined;
}

/** Returns the kind of an error that peers can cause. There are few kinds, so that their number needs no limit. */
function kindOf(error: SnmpError): string | undefined {
  if (TransportError.isInstance(error)) return `${error.code} ${error.reason}`;
  return AgentError.isInstance(error) ? error.code : undefined;
}
