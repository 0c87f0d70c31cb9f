import type { StateStore, TargetState } from "./state.ts";

/** Saves the states of targets from time to time, one save at a time. */
export class Saver {
  readonly #store: StateStore;
  readonly #interval: number;
  readonly #read: () => Iterable<readonly [string, TargetState]>;
  readonly #onError: (error: unknown) => void;
  #timer: NodeJS.Timeout | undefined;
  #isStopped = false;
  #last: Promise<void> = Promise.resolve();

  /** `interval` in milliseconds. */
  constructor(
    store: StateStore,
    interval: number,
    read: () => Iterable<readonly [string, TargetState]>,
    onError: (error: unknown) => void,
  ) {
    this.#store = store;
    this.#interval = interval;
    this.#read = read;
    this.#onError = onError;
  }

  /** Saves from now on, an interval after each save. */
  start(): void {
    this.#timer = setTimeout(() => {
      void this.save().then(() => {
        if (!this.#isStopped) this.start();
      });
    }, this.#interval);
  }

  /** Saves only when asked to. */
  stop(): void {
    this.#isStopped = true;
    clearTimeout(this.#timer);
  }

  /** Saves now, after a save that is running. Never rejects. */
  save(): Promise<void> {
    return (this.#last = this.#last.then(() => this.#save()));
  }

  async #save(): Promise<void> {
    try {
      await this.#store.save(this.#read());
    } catch (error) {
      this.#onError(error);
    }
  }
}
