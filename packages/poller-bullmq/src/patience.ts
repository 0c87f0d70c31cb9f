// Operations wait for a server that is away, whether it cannot be reached or refuses them for a time.
import { setMaxListeners } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { untilAborted } from "./until-aborted.ts";

/** The reaction to an error of an operation. */
export type Reaction = "throw" | "wait" | "repeat";

/** Repeats operations until they succeed, or the server is given up. */
export class Patience {
  readonly #reactionTo: (error: unknown) => Reaction;
  readonly #onError: (error: unknown) => void;
  readonly #onReady: () => void;
  readonly #abort = new AbortController();
  #isGivingUp = false;
  /** Whether the last operation that ended succeeded. */
  isConnected = false;

  /** `onError` hears of each failure that is waited for, `onReady` of the first success after one. */
  constructor(
    reactionTo: (error: unknown) => Reaction,
    onError: (error: unknown) => void,
    onReady: () => void,
  ) {
    this.#reactionTo = reactionTo;
    this.#onError = onError;
    this.#onReady = onReady;
    // each operation that runs listens
    setMaxListeners(0, this.#abort.signal);
  }

  /** Whether the server was given up: all operations fail. */
  get hasGivenUp(): boolean {
    return this.#abort.signal.aborted;
  }

  /** Runs an operation. It must be safe to repeat it. */
  async run<Value>(operation: () => Promise<Value>): Promise<Value> {
    const { signal } = this.#abort;
    for (let attempt = 1; ; attempt++) {
      try {
        signal.throwIfAborted();
        const value = await untilAborted(operation(), signal);
        if (!this.isConnected) this.#onReady();
        this.isConnected = true;
        return value;
      } catch (error) {
        if (signal.aborted) throw signal.reason;
        const reaction = this.#reactionTo(error);
        if (reaction === "throw") throw error;
        if (reaction === "wait") {
          this.isConnected = false;
          this.#onError(error);
        }
        if (this.#isGivingUp) throw error;
        await sleep(Math.min(25 * 2 ** attempt, 2000), undefined, { signal }).catch(() => undefined);
      }
    }
  }

  /** Waits no longer for a server that is away, or that goes away from now on. */
  giveUp(reason: Error): void {
    this.#isGivingUp = true;
    if (!this.isConnected) this.end(reason);
  }

  /** Gives up all operations. */
  end(reason: Error): void {
    this.#isGivingUp = true;
    this.#abort.abort(reason);
  }
}
