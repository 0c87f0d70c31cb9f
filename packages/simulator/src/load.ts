// Reads recordings from files, streams and text.
import { createReadStream } from "node:fs";
import { checkOptionNames } from "@snmp/mpm-core/internal";
import { LineCutter } from "./read/lines.ts";
import type { RecordingMib } from "./read/names.ts";
import { SniffingParser } from "./read/sniff.ts";
import { RecordingBuilder } from "./store/builder.ts";
import type { Recording } from "./store/recording.ts";

/** Options for readers. */
export interface LoadOptions {
  /** MIB modules, such as `standardMib()` of @snmp/mibs, for recordings with names instead of numbers, or without types. */
  readonly mib?: RecordingMib | undefined;
  /** The most records to read, 5,000,000 by default. */
  readonly maxRecords?: number | undefined;
  /** Ends reading. */
  readonly signal?: AbortSignal | undefined;
}

/** Where a recording comes from: the path of a file, its URL, or its octets as they come. */
export type RecordingSource = string | URL | AsyncIterable<Uint8Array | string>;

/**
 * Reads a recording: the output of net-snmp's tools in any form, a `.snmprec` of snmpsim, lines of `snmp walk --json` or `snmp record`.
 * The content tells which. Lines that cannot be read are in `remarks`.
 *
 * @throws The error of the file system; a `RangeError` for more than `maxRecords`; the reason of the signal.
 */
export async function loadRecording(source: RecordingSource, options: LoadOptions = {}): Promise<Recording> {
  checkOptionNames(options, loadOptions);
  const reader = openReader(options);
  const chunks: AsyncIterable<Uint8Array | string> =
    typeof source === "string" || source instanceof URL ? createReadStream(source) : source;
  for await (const chunk of chunks) {
    options.signal?.throwIfAborted();
    reader.push(chunk);
  }
  return reader.end();
}

/** Reads a recording that is text or octets already. `loadRecording` has the formats. */
export function parseRecording(content: string | Uint8Array, options: LoadOptions = {}): Recording {
  checkOptionNames(options, loadOptions);
  const reader = openReader(options);
  reader.push(content);
  return reader.end();
}

function openReader({ mib, maxRecords }: LoadOptions): {
  push(chunk: Uint8Array | string): void;
  end(): Recording;
} {
  const builder = new RecordingBuilder(maxRecords);
  const parser = new SniffingParser(builder, mib);
  const cutter = new LineCutter(parser, (number, beginning) =>
    builder.remarks.add(number, "unreadable", "the line is longer than a mebibyte", beginning),
  );
  return {
    push: (chunk) => cutter.push(chunk),
    end() {
      cutter.end();
      return builder.build(parser.format);
    },
  };
}

const loadOptions: Readonly<Record<keyof LoadOptions, true>> = { mib: true, maxRecords: true, signal: true };
