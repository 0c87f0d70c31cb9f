// The format of snmpsim: `oid|tag|value`, where the tag may name a module that makes the value.
import type { RecordingBuilder } from "../store/builder.ts";
import { readVariation } from "../variation/read.ts";
import type { LineParser } from "./lines.ts";
import { addRecord, LineFault, type ReadRecord } from "./sink.ts";
import { readTagged } from "./tagged.ts";

/** Reads `.snmprec`. */
export class SnmprecParser implements LineParser {
  readonly #builder: RecordingBuilder;

  constructor(builder: RecordingBuilder) {
    this.#builder = builder;
  }

  push(line: string, number: number): void {
    const text = line.replace(/\r$/, "");
    if (text.trim() === "" || text.startsWith("#")) return;
    addRecord(this.#builder, number, line, () => readRecord(text));
  }

  end(): void {
    // each line stands for itself
  }
}

function readRecord(line: string): ReadRecord {
  const [, oid, tag, module, value] = snmprecLine.exec(line) ?? [];
  if (oid === undefined) throw new LineFault("unreadable", "the line is not `oid|tag|value`");
  if (module === undefined) return { oid, value: readTagged(tag!, value!) };
  return { oid, ...readVariation(module, tag!, value!) };
}

/** A line of this format: OID, tag, module and value. */
export const snmprecLine: RegExp = /^\s*\.?(\d+(?:\.\d+)+)\|(\d*[xe]?)(?::(\w+))?\|(.*)$/s;
