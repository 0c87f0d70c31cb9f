// Lines of `snmp walk --json` and `snmp record`: an object for each variable binding.
import type { ValueInput } from "@snmp/pdu";
import type { RecordingBuilder } from "../store/builder.ts";
import type { LineParser } from "./lines.ts";
import { addRecord, LineFault, octetsOfHex, type ReadRecord } from "./sink.ts";

/** Reads lines of JSON: `{"oid":"1.3.6.1.2.1.1.5.0","type":"OctetString","hex":"636f7265"}`. */
export class JsonParser implements LineParser {
  readonly #builder: RecordingBuilder;

  constructor(builder: RecordingBuilder) {
    this.#builder = builder;
  }

  push(line: string, number: number): void {
    // an array of objects, one per line, is read too
    const text = line.trim().replace(/,$/, "");
    if (text === "" || text === "[" || text === "]") return;
    addRecord(this.#builder, number, line, () => readObject(Buffer.from(text, "latin1").toString()));
  }

  end(): void {
    // each line stands for itself
  }
}

function readObject(text: string): ReadRecord {
  let input: Readonly<Record<string, unknown>>;
  try {
    input = JSON.parse(text) as Readonly<Record<string, unknown>>;
  } catch {
    throw new LineFault("unreadable", "the line is not JSON; it may be cut off");
  }
  const { oid, type, value, hex, text: string } = input;
  if (typeof oid !== "string" || typeof type !== "string")
    throw new LineFault("skipped", "the object has no oid and type, so it is not a record");
  if (type === "noSuchObject" || type === "noSuchInstance" || type === "endOfMibView")
    throw new LineFault("skipped", `an exception, ${type}, is not a value`);
  if (type === "Raw")
    throw new LineFault("unreadable", "the device sent a value that is not one of SNMP; it cannot be sent");
  const given =
    typeof hex === "string" ? (octetsOfHex(hex) ?? hex) : type === "Counter64" ? toBigInt(value) : value;
  return { oid, value: { type, value: given ?? string ?? null } as ValueInput };
}

function toBigInt(value: unknown): unknown {
  return typeof value === "string" && /^\d{1,20}$/.test(value) ? BigInt(value) : value;
}
