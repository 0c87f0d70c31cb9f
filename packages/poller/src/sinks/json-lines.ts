// A sink that writes a line of JSON per result, into a file or a stream.
import { type FileHandle, open } from "node:fs/promises";
import type { Writable } from "node:stream";
import { checkOptionNames, type OptionNames } from "@snmp/mpm-core/internal";
import type { PollResult } from "../result.ts";
import type { BatchOptions, Sink } from "../sink.ts";
import { SinkError } from "./sink-error.ts";
import { sinkFactory } from "./sink-factory.ts";

/** Options for the sink `jsonLines`. */
export interface JsonLinesOptions {
  /** How results are collected. */
  readonly batch?: BatchOptions | undefined;
  /** The rights of a file that is created; 0o640 by default. */
  readonly mode?: number | undefined;
}

/**
 * Returns a sink that writes each result as a line of JSON. A file is opened for each batch, so that it may be moved away at any time; a stream is not
 * ended. A result that comes again, after a write that failed half-way, has a second line: `target.name` and `slot` tell that it is the same.
 *
 * @param destination The path of a file, to which lines are added, or a stream, such as `process.stdout`.
 */
export const jsonLines = /* @__PURE__ */ sinkFactory(
  "jsonLines",
  (destination: string | Writable, options: JsonLinesOptions = {}): Sink => {
    checkOptionNames(options, jsonLinesOptions, "jsonLines: ");
    const { batch, mode = 0o640 } = options;
    return typeof destination === "string"
      ? fileSink(destination, mode, batch)
      : streamSink(destination, batch);
  },
);

function fileSink(path: string, mode: number, batch: BatchOptions | undefined): Sink {
  return {
    name: "jsonLines",
    batch,
    write: async (results) => {
      const file = await open(path, "a+", mode);
      try {
        // a line that was torn by a full disk or a crash must not swallow the next one
        const start = (await hasTornLine(file)) ? "\n" : "";
        await file.appendFile(start + linesOf(results));
      } finally {
        await file.close();
      }
    },
  };
}

function streamSink(stream: Writable, batch: BatchOptions | undefined): Sink {
  let failure: Error | undefined;
  const noteFailure = (error: Error): void => {
    failure ??= error;
  };
  // without a listener, a broken pipe would end the process
  stream.on("error", noteFailure);
  return {
    name: "jsonLines",
    batch,
    write: async (results, { signal }) => {
      if (failure !== undefined || stream.destroyed || stream.writableEnded)
        throw new SinkError(
          `jsonLines: the stream has ended${failure === undefined ? "" : `: ${failure.message}`}`,
          {
            isPermanent: true,
            cause: failure,
          },
        );
      await new Promise<void>((resolve, reject) => {
        const abort = (): void => reject(signal.reason as Error);
        signal.addEventListener("abort", abort, { once: true });
        stream.write(linesOf(results), (error) => {
          signal.removeEventListener("abort", abort);
          if (error) reject(error);
          else resolve();
        });
      });
    },
    close: () => void stream.off("error", noteFailure),
  };
}

function linesOf(results: readonly PollResult[]): string {
  return results.map((result) => `${JSON.stringify(result)}\n`).join("");
}

/** Returns whether the last octet of a file is not a line feed. */
async function hasTornLine(file: FileHandle): Promise<boolean> {
  const { size } = await file.stat();
  if (size === 0) return false;
  const { buffer } = await file.read(Buffer.alloc(1), 0, 1, size - 1);
  return buffer[0] !== 0x0a;
}

const jsonLinesOptions: OptionNames<JsonLinesOptions> = { batch: true, mode: true };
