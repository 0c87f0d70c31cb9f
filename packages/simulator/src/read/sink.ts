import { EncodeError } from "@snmp/asn1";
import type { ValueInput } from "@snmp/pdu";
import type { RecordingBuilder } from "../store/builder.ts";
import type { RemarkKind } from "../store/remarks.ts";
import type { Variation } from "../variation/variation.ts";
import type { LineParser } from "./lines.ts";

/** The reason why a line is not a record: it becomes a remark. */
export class LineFault extends Error {
  constructor(
    readonly kind: RemarkKind,
    detail: string,
  ) {
    super(detail);
  }
}

/** A record that a line holds. */
export interface ReadRecord {
  readonly oid: string;
  readonly value: ValueInput;
  readonly variation?: Variation | undefined;
  /** A remark of the reader, although it read the record. */
  readonly remark?: readonly [kind: RemarkKind, detail: string] | undefined;
}

/** Adds the record that `read` returns to the recording; a fault becomes a remark about the line. */
export function addRecord(
  builder: RecordingBuilder,
  number: number,
  line: string,
  read: () => ReadRecord,
): void {
  try {
    const { oid, value, variation, remark } = read();
    builder.add({ oid, ...value }, number, variation);
    if (remark !== undefined) builder.remarks.add(number, remark[0], remark[1], line);
  } catch (fault) {
    if (fault instanceof LineFault) builder.remarks.add(number, fault.kind, fault.message, line);
    else if (EncodeError.isInstance(fault) || fault instanceof TypeError || fault instanceof SyntaxError)
      builder.remarks.add(number, "unreadable", fault.message, line);
    else throw fault;
  }
}

/** Reads a format of one record per line. `read` gets each line without its end that is neither empty nor a comment. */
export function readEachLine(builder: RecordingBuilder, read: (line: string) => ReadRecord): LineParser {
  return {
    push(line, number) {
      const text = line.replace(/\r$/, "");
      if (text.trim() === "" || text.startsWith("#")) return;
      addRecord(builder, number, line, () => read(text));
    },
    end() {
      // each line stands for itself
    },
  };
}

/** Returns the octets of text in which a character is an octet. */
export function octetsOf(latin1: string): Uint8Array {
  return Uint8Array.from(Buffer.from(latin1, "latin1"));
}

/** Returns the octets of pairs of hexadecimal digits, with or without blanks; `undefined` if the text is something else. */
export function octetsOfHex(text: string): Uint8Array | undefined {
  const digits = text.replace(/[\s:]+/g, "");
  return /^(?:[0-9a-f]{2})*$/i.test(digits) ? Uint8Array.from(Buffer.from(digits, "hex")) : undefined;
}

/** Returns the number in decimal text. Throws a `LineFault` if it is something else. */
export function readInteger(text: string): number {
  if (!/^[+-]?\d+$/.test(text))
    throw new LineFault("unreadable", `${JSON.stringify(text)} is not an integer`);
  return Number(text);
}
