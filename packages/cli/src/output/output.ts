import type { Environment } from "../arguments/secrets.ts";
import { type Paint, paintFor } from "./paint.ts";

/** A stream that a command writes to, such as `process.stdout`. */
export interface OutputStream {
  /** Whether the stream is a terminal. Only a terminal gets colours. */
  readonly isTTY?: boolean;
  /** The width of the terminal in characters. */
  readonly columns?: number;
  /** Writes text. Returns `false` if the caller should wait for `drain` before it writes more. */
  write(text: string): boolean;
  /** Listens to errors, such as `EPIPE` when the reader has gone. */
  on(event: "error", listener: (error: NodeJS.ErrnoException) => void): unknown;
  /** Stops listening to errors. */
  off(event: "error", listener: (error: NodeJS.ErrnoException) => void): unknown;
  /** Waits until the stream takes more, or closes. */
  once(event: "drain" | "close", listener: () => void): unknown;
  /** Stops waiting for that. */
  off(event: "drain" | "close", listener: () => void): unknown;
}

/** Writes the lines of a command. When nobody reads them any more, as after `| head`, `readerGone` aborts. */
export class Output implements Disposable {
  readonly paint: Paint;
  readonly #environment: Environment;
  readonly #stdout: OutputStream;
  readonly #openStderr: () => OutputStream;
  #openedStderr: OutputStream | undefined;
  readonly #gone = new AbortController();

  /** `openStderr` is called before the first text for stderr. */
  constructor(stdout: OutputStream, openStderr: () => OutputStream, environment: Environment) {
    this.#stdout = stdout;
    this.#openStderr = openStderr;
    this.#environment = environment;
    this.paint = paintFor(stdout, environment);
    stdout.on("error", this.#onError);
  }

  get errorPaint(): Paint {
    return paintFor(this.#stderr, this.#environment);
  }

  get readerGone(): AbortSignal {
    return this.#gone.signal;
  }

  /** Columns of the terminal; `undefined` without a terminal, where lines may have any length. */
  get width(): number | undefined {
    return this.#stdout.isTTY === true ? this.#stdout.columns : undefined;
  }

  /** Writes lines. Resolves when the stream takes more. */
  async lines(lines: readonly string[]): Promise<void> {
    if (lines.length === 0 || this.#gone.signal.aborted) return;
    if (!this.#stdout.write(`${lines.join("\n")}\n`)) await this.#waitForDrain();
  }

  line(line: string): Promise<void> {
    return this.lines([line]);
  }

  /** Writes lines to stderr. */
  notes(lines: readonly string[]): void {
    this.#stderr.write(`${lines.join("\n")}\n`);
  }

  [Symbol.dispose](): void {
    this.#stdout.off("error", this.#onError);
    this.#openedStderr?.off("error", this.#onError);
  }

  get #stderr(): OutputStream {
    if (this.#openedStderr === undefined) {
      this.#openedStderr = this.#openStderr();
      this.#openedStderr.on("error", this.#onError);
    }
    return this.#openedStderr;
  }

  readonly #onError = (error: NodeJS.ErrnoException): void => {
    this.#gone.abort(error);
  };

  #waitForDrain(): Promise<void> {
    return new Promise((resolve) => {
      const done = (): void => {
        this.#stdout.off("drain", done);
        this.#stdout.off("close", done);
        this.#gone.signal.removeEventListener("abort", done);
        resolve();
      };
      this.#stdout.once("drain", done);
      this.#stdout.once("close", done);
      this.#gone.signal.addEventListener("abort", done);
      if (this.#gone.signal.aborted) done();
    });
  }
}
