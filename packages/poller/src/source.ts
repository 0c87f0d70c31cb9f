// Where targets come from: an iterable once, or a function again and again.
import type { TargetAnswer, TargetInput, TargetSource } from "./options.ts";

/** Gets targets. */
export interface TargetListener {
  /** A target that comes in addition to the others. */
  onTarget(input: TargetInput | string): void;
  /** All targets, in place of those before. */
  onTargets(inputs: readonly (TargetInput | string)[]): void;
  /** An iterable has ended: no other targets will come. */
  onEnd?(): void;
  /** The source failed. */
  onError(error: unknown): void;
}

/** Reads a source until it is closed. */
export class TargetReader {
  readonly #source: TargetSource;
  readonly #refresh: number;
  readonly #listener: TargetListener;
  #timer: NodeJS.Timeout | undefined;
  #iterator: AsyncIterator<TargetInput | string> | undefined;
  #isClosed = false;

  constructor(source: TargetSource, refresh: number, listener: TargetListener) {
    this.#source = source;
    this.#refresh = refresh;
    this.#listener = listener;
  }

  /** Begins to read: an iterable once, a function every `refresh` milliseconds. */
  start(): void {
    void this.#run();
  }

  /** Reads an iterable to its end, or asks a function once. Never rejects. */
  async read(): Promise<void> {
    await (typeof this.#source === "function" ? this.#ask(this.#source) : this.#iterateOnce(this.#source));
  }

  /** Ends reading. Calling it twice is safe. */
  close(): void {
    this.#isClosed = true;
    clearTimeout(this.#timer);
    const returned = this.#iterator?.return?.();
    returned?.catch(() => undefined);
  }

  async #iterateOnce(source: TargetAnswer): Promise<void> {
    try {
      for await (const input of this.#iterate(source)) {
        if (this.#isClosed) return;
        this.#listener.onTarget(input);
      }
      if (!this.#isClosed) this.#listener.onEnd?.();
    } catch (error) {
      if (!this.#isClosed) this.#listener.onError(error);
    }
  }

  async #ask(ask: Exclude<TargetSource, TargetAnswer>): Promise<void> {
    try {
      const inputs: (TargetInput | string)[] = [];
      for await (const input of this.#iterate(await ask())) {
        if (this.#isClosed) return;
        inputs.push(input);
        if (inputs.length > maxTargets) throw new RangeError(`there are more than ${maxTargets} targets`);
      }
      if (!this.#isClosed) this.#listener.onTargets(inputs);
    } catch (error) {
      if (!this.#isClosed) this.#listener.onError(error);
    }
  }

  async #run(): Promise<void> {
    await this.read();
    if (this.#isClosed || typeof this.#source !== "function") return;
    this.#timer = setTimeout(() => void this.#run(), this.#refresh);
  }

  #iterate(source: TargetAnswer): AsyncIterable<TargetInput | string> {
    if (!(Symbol.asyncIterator in source)) {
      if (typeof source !== "object" || source === null || !(Symbol.iterator in source))
        throw new TypeError("targets must be an array, an async iterable, or a function that returns one");
      const inputs = source;
      return (async function* () {
        yield* inputs;
      })();
    }
    const iterator = source[Symbol.asyncIterator]();
    this.#iterator = iterator;
    return { [Symbol.asyncIterator]: () => iterator };
  }
}

const maxTargets = 1_000_000;
