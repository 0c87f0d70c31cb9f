// Values from the code of a user that may take long: the master must have its answer before it gives the subagent up.
import type { MaybePromise } from "@snmp/agent";
import { monotonicNow } from "@snmp/mpm-core/internal";

/** How long to wait for a value, and how old the one before it may be. */
export interface SnapshotLimits {
  /** Milliseconds to wait for a value before the previous one is used. */
  readonly patience: number;
  /** Milliseconds for which the previous value can be used. */
  readonly maxStale: number;
}

/** The last value of a source. */
export class Snapshot<Value> {
  readonly #limits: SnapshotLimits;
  #last: { readonly value: Value; readonly readAt: number } | undefined;
  #pending: Pending<Value> | undefined;

  constructor(limits: SnapshotLimits) {
    this.#limits = limits;
  }

  /**
   * Returns the value of `source`. If it does not come in time, returns the previous value, unless that is too old. The source goes on, and
   * is not called a second time meanwhile; its value is the next one.
   */
  read(source: () => MaybePromise<Value>): MaybePromise<Value> {
    const pending = this.#pending ?? this.#start(source);
    if ("now" in pending) return pending.now;
    const left = pending.startedAt + this.#limits.patience - monotonicNow();
    const last = this.#last;
    if (last === undefined || monotonicNow() - last.readAt > this.#limits.maxStale) return pending.value;
    if (left <= 0) return last.value;
    let timer: NodeJS.Timeout;
    const expiry = new Promise<Value>((resolve) => {
      timer = setTimeout(() => resolve(last.value), left);
    });
    return Promise.race([pending.value, expiry]).finally(() => clearTimeout(timer));
  }

  #start(source: () => MaybePromise<Value>): { readonly now: Value } | Pending<Value> {
    const value = source();
    if (!isPromise(value)) {
      this.#keep(value);
      return { now: value };
    }
    const pending = { value: Promise.resolve(value), startedAt: monotonicNow() };
    this.#pending = pending;
    pending.value.then(
      (read) => {
        this.#pending = undefined;
        this.#keep(read);
      },
      () => (this.#pending = undefined),
    );
    return pending;
  }

  #keep(value: Value): void {
    this.#last = { value, readAt: monotonicNow() };
  }
}

interface Pending<Value> {
  readonly value: Promise<Value>;
  readonly startedAt: number;
}

function isPromise<T>(value: MaybePromise<T>): value is PromiseLike<T> {
  return (
    typeof value === "object" && value !== null && typeof (value as { then?: unknown }).then === "function"
  );
}
