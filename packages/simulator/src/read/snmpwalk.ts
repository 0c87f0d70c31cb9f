// The output of net-snmp's tools. A record is a line, unless its value has several.
import type { RecordingBuilder } from "../store/builder.ts";
import type { LineParser } from "./lines.ts";
import { readName, type RecordingMib } from "./names.ts";
import { addRecord, LineFault } from "./sink.ts";
import { hasLabel, readWalkValue } from "./walk-value.ts";

/** Puts the lines of each record together, and reads it. */
export class WalkParser implements LineParser {
  readonly #builder: RecordingBuilder;
  readonly #mib: RecordingMib | undefined;
  /** The lines of a record whose end has not come. */
  #pending: PendingRecord | undefined;
  /** Whether lines end in CR LF, as far as ends of records have shown it. */
  #hasCr = false;
  #typed = false;

  constructor(builder: RecordingBuilder, mib: RecordingMib | undefined) {
    this.#builder = builder;
    this.#mib = mib;
  }

  push(line: string, number: number): void {
    const pending = this.#pending;
    if (pending === undefined) return this.#begin(line, number);
    if (pending.kind === "quoted") {
      pending.lines.push(line);
      pending.size += line.length;
      if (endsQuotation(line)) this.#finish(pending);
      else if (pending.size > maxRecordSize) this.#giveUp(pending);
      return;
    }
    if (continues(pending, line)) {
      pending.lines.push(line);
      pending.size += line.length;
      if (pending.size > maxRecordSize) this.#finish(pending);
      return;
    }
    this.#finish(pending);
    this.#begin(line, number);
  }

  end(): void {
    const pending = this.#pending;
    if (pending?.kind === "quoted") this.#giveUp(pending);
    else if (pending !== undefined) this.#finish(pending);
    if (this.#pending !== undefined) this.end();
  }

  #begin(line: string, number: number): void {
    const text = line.replace(/\r$/, "");
    if (text.trim() === "") return;
    const [, name, withSign, quick] = recordLine.exec(line) ?? [];
    const value = withSign ?? quick;
    if (name === undefined || value === undefined || noRecords.some((pattern) => pattern.test(text))) {
      const known = text.startsWith("#") || noRecords.some((pattern) => pattern.test(text));
      const detail = known ? "a remark of the tool" : "the line is not `name = type: value`";
      this.#builder.remarks.add(number, known ? "skipped" : "unreadable", detail, text);
      return;
    }
    const record: PendingRecord = {
      kind: kindOf(value),
      number,
      name,
      first: value,
      lines: [],
      size: value.length,
    };
    if (
      record.kind === "one line" ||
      (record.kind === "quoted" && endsQuotation(value, 1 + value.indexOf('"')))
    )
      this.#finish(record);
    else this.#pending = record;
  }

  #finish(record: PendingRecord): void {
    this.#pending = undefined;
    const { first, lines, name, number } = record;
    const all = [first, ...lines];
    this.#hasCr = all.at(-1)!.endsWith("\r");
    const text = (this.#hasCr ? all.map((line) => line.replace(/\r$/, "")) : all).join("\n");
    addRecord(this.#builder, number, `${name} = ${first}`, () => {
      const oid = readName(name, this.#mib);
      const read = readWalkValue(oid, text, this.#mib, this.#typed);
      this.#typed ||= hasLabel(text);
      return { oid, ...read };
    });
  }

  /** The quotation mark at the end is missing: reads the lines after the first one again, as records. */
  #giveUp({ number, name, first, lines }: PendingRecord): void {
    this.#pending = undefined;
    addRecord(this.#builder, number, `${name} = ${first}`, () => {
      throw new LineFault("unreadable", "the quotation mark at the end of the value is missing");
    });
    // each of these lines is read once more at most: a record that begins in them is not given up again
    lines.forEach((line, i) => {
      const [, , withSign, quick] = recordLine.exec(line) ?? [];
      const value = withSign ?? quick;
      if (
        this.#pending === undefined &&
        value !== undefined &&
        kindOf(value) === "quoted" &&
        !endsQuotation(value, 1 + value.indexOf('"'))
      )
        this.#builder.remarks.add(
          number + 1 + i,
          "unreadable",
          "the quotation mark at the end of the value is missing",
          line,
        );
      else this.push(line, number + 1 + i);
    });
  }
}

interface PendingRecord {
  /** How its end is found: by a quotation mark; by the first line that is not hexadecimal; by the first line that is a record. */
  readonly kind: "one line" | "quoted" | "hex" | "text";
  readonly number: number;
  readonly name: string;
  readonly first: string;
  readonly lines: string[];
  size: number;
}

function kindOf(value: string): PendingRecord["kind"] {
  const own = value.replace(/^Wrong Type \(should be [^)]*\): /, "");
  if (/^(?:STRING: |OctetString: )?"/.test(own)) return "quoted";
  if (/^(?:Hex-STRING|BITS|OPAQUE|Opaque|HEX-STRING):/.test(own)) return "hex";
  if (/^STRING:/.test(own)) return "text";
  // -OQ and -Oq print text without type
  return hasLabel(own) || /^-?\d+\s*$/.test(own) || noValues.test(own) ? "one line" : "text";
}

/** Whether a line belongs to a value whose end does not show. */
function continues({ kind }: PendingRecord, line: string): boolean {
  if (kind === "hex") return hexLine.test(line);
  const text = line.replace(/\r$/, "");
  return recordLine.exec(line) === null && !noRecords.some((pattern) => pattern.test(text));
}

/** Whether a line ends with a quotation mark that is not escaped; those before `from` do not count. */
function endsQuotation(line: string, from = 0): boolean {
  const end = line.replace(/[ \r]+$/, "").length - 1;
  if (end < from || line[end] !== '"') return false;
  let backslashes = 0;
  while (end - backslashes > from && line[end - 1 - backslashes] === "\\") backslashes++;
  return backslashes % 2 === 0;
}

const name = String.raw`\.?(?:\d+(?:\.\d+)*|iso(?:\.\d+)*|[A-Za-z][\w-]*(?:::[A-Za-z][\w-]*)?(?:\.[\w.'"-]+?)*(?:\[(?:[^\]"]|"[^"]*")*\]|\."(?:[^"\\]|\\.)*"|\.'[^']*'|\.\d+)*)`;
/** A name and a value: with ` = ` between them, or, as -Oq prints them, with a blank after a name with several arcs. */
const recordLine = new RegExp(String.raw`^(${name})(?: =(?: (.*)|\r?)| (?!= )(.*))$`, "s");
const hexLine = /^(?:[0-9A-Fa-f]{2} ?)+ *(?:\[.*\])? *\r?$/;

/** Lines that the tools print beside records. */
const noRecords = [
  /^#/,
  /^Error in packet/,
  /^Reason: /,
  /^Failed object: /,
  /^Timeout: No Response from/,
  /^(?:snmp(?:bulk)?walk|snmpget(?:next)?|snmpbulkget): /,
  /^End of MIB/,
  /^No log handling enabled/,
  /^(?:Created directory|Cannot find module|MIB search path|Did not find|Bad operator|Unlinked OID|Undefined identifier)/,
  /^Error: OID not increasing/,
  /^ >= /,
  /^No more variables left in this MIB View/,
];
const noValues = /^(?:No Such |No more variables|NULL)/;
/** Characters: the longest value, each octet as three of them. */
const maxRecordSize = 65_535 * 4;
