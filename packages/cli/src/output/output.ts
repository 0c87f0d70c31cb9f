import { type Paint, paintFor } from "./paint.ts";

/** Where a command writes; `process.stdout` is one. */
export interface OutputStream {
  /** Whether people look at it: decides about colours. */
  readonly isTTY?: boolean;
  /** Width of the terminal, in characters. */
  readonly columns?: number;
  /** Writes text; `false` when it is to be waited for `drain` before more is written. */
  write(text: string): boolean;
  /** Listens to what went wrong, such as a reader that went away (`EPIPE`). */
  on(event: "error", listener: (error: NodeJS.ErrnoException) => void): unknown;
  /** Stops listening. */
  off(event: "error", listener: (error: NodeJS.ErrnoException) => void): unknown;
  /** Waits until more can be written, or nothing ever. */
  once(event: "drain" | "close", listener: () => void): unknown;
  /** Stops waiting. */
  off(event: "drain" | "close", listener: () => void): unknown;
}

/** The lines of a command. When nobody reads them any more, as after `| head`, `readerGone` aborts. */
export class Output implements Disposable {
  readonly paint: Paint;
  readonly errorPaint: Paint;
  readonly #stdout: OutputStream;
  readonly #stderr: OutputStream;
  readonly #gone = new AbortController();

  constructor(
    stdout: OutputStream,
    stderr: OutputStream,
    environment: Readonly<Record<string, string | undefined>>,
  ) {
    this.#stdout = stdout;
    this.#stderr = stderr;
    this.paint = paintFor(stdout, environment);
    this.errorPaint = paintFor(stderr, environment);
    stdout.on("error", this.#failed);
    stderr.on("error", this.#failed);
  }

  get readerGone(): AbortSignal {
    return this.#gone.signal;
  }

  /** Columns of the terminal; `undefined` where there is none, and lines may be as long as they like. */
  get width(): number | undefined {
    return this.#stdout.isTTY === true ? this.#stdout.columns : undefined;
  }

  /** Writes lines; resolves when there is room for more. */
  async lines(lines: readonly string[]): Promise<void> {
    if (lines.length === 0 || this.#gone.signal.aborted) return;
    if (!this.#stdout.write(`${lines.join("\n")}\n`)) await this.#room();
  }

  line(line: string): Promise<void> {
    return this.lines([line]);
  }

  /** Writes lines to stderr. */
  notes(lines: readonly string[]): void {
    this.#stderr.write(`${lines.join("\n")}\n`);
  }

  [Symbol.dispose](): void {
    this.#stdout.off("error", this.#failed);
    this.#stderr.off("error", this.#failed);
  }

  readonly #failed = (error: NodeJS.ErrnoException): void => {
    this.#gone.abort(error);
  };

  #room(): Promise<void> {
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
