// The format of snmpsim: `oid|tag|value`, where the tag may name a module that makes the value.
import { readVariation } from "../variation/read.ts";
import { LineFault, type ReadRecord } from "./sink.ts";
import { readTagged } from "./tagged.ts";

/** Reads a line of `.snmprec`. */
export function readSnmprec(line: string): ReadRecord {
  const [, oid, tag, module, value] = snmprecLine.exec(line) ?? [];
  if (oid === undefined) throw new LineFault("unreadable", "the line is not `oid|tag|value`");
  if (module === undefined) return { oid, value: readTagged(tag!, value!) };
  return { oid, ...readVariation(module, tag!, value!) };
}

/** A line of this format: OID, tag, module and value. */
export const snmprecLine: RegExp = /^\s*\.?(\d+(?:\.\d+)+)\|(\d*[xe]?)(?::(\w+))?\|(.*)$/s;
