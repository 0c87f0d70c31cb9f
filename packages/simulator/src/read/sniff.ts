// Finds the format of a recording by its content: names of files say nothing.
import type { RecordingBuilder } from "../store/builder.ts";
import type { RecordingFormat } from "../store/remarks.ts";
import { JsonParser } from "./json.ts";
import type { LineParser } from "./lines.ts";
import type { RecordingMib } from "./names.ts";
import { readSapwalk, sapwalkLine } from "./sapwalk.ts";
import { readEachLine } from "./sink.ts";
import { readSnmprec, snmprecLine } from "./snmprec.ts";
import { WalkParser } from "./snmpwalk.ts";

/** Passes lines to the parser of their format, once a line has shown it. */
export class SniffingParser implements LineParser {
  format: RecordingFormat = "snmpwalk";
  readonly #builder: RecordingBuilder;
  readonly #mib: RecordingMib | undefined;
  readonly #waiting: [line: string, number: number][] = [];
  #parser: LineParser | undefined;

  constructor(builder: RecordingBuilder, mib: RecordingMib | undefined) {
    this.#builder = builder;
    this.#mib = mib;
  }

  push(line: string, number: number): void {
    if (this.#parser !== undefined) return this.#parser.push(line, number);
    const format = formatOf(line);
    this.#waiting.push([line, number]);
    if (format !== undefined || this.#waiting.length >= maxWaiting) this.#choose(format ?? "snmpwalk");
  }

  end(): void {
    if (this.#parser === undefined) this.#choose("snmpwalk");
    this.#parser!.end();
  }

  #choose(format: RecordingFormat): void {
    this.format = format;
    this.#parser = parsers[format](this.#builder, this.#mib);
    for (const [line, number] of this.#waiting) this.#parser.push(line, number);
    this.#waiting.length = 0;
  }
}

/** The format that a line shows, if it does. */
function formatOf(line: string): RecordingFormat | undefined {
  const text = line.trim();
  if (/^\[?\s*\{/.test(text)) return "json";
  if (snmprecLine.test(line)) return "snmprec";
  if (sapwalkLine.test(text)) return "sapwalk";
  return / = |^\.?(?:iso|\d+)(?:\.\d+)+ |::/.test(text) && !text.startsWith("#") ? "snmpwalk" : undefined;
}

const parsers: Readonly<
  Record<RecordingFormat, (builder: RecordingBuilder, mib: RecordingMib | undefined) => LineParser>
> = {
  json: (builder) => new JsonParser(builder),
  snmprec: (builder) => readEachLine(builder, readSnmprec),
  sapwalk: (builder) => readEachLine(builder, readSapwalk),
  snmpwalk: (builder, mib) => new WalkParser(builder, mib),
  objects: (builder, mib) => new WalkParser(builder, mib),
};

/** Lines before the first that shows a format: remarks and warnings of tools. */
const maxWaiting = 200;
