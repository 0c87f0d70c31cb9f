// Lines of sapwalk: `1.3.6.1.2.1.1.5.0 , OctetString , CRAY`; files of MIMIC have a column more, `RO`, and `fixed(x)`.
import type { ValueInput } from "@snmp/pdu";
import { LineFault, octetsOf, octetsOfHex, readInteger, type ReadRecord } from "./sink.ts";

/** Reads a line of sapwalk. */
export function readSapwalk(line: string): ReadRecord {
  const [, oid, type, rest] = sapwalkLine.exec(line) ?? [];
  if (oid === undefined) throw new LineFault("unreadable", "the line is not `OID , type , value`");
  const fixed = /^(?:RO|RW|NA)\s*,\s*fixed\((.*)\)\s*$/.exec(rest!)?.[1];
  return { oid, value: readValue(type!.toLowerCase(), fixed ?? rest!) };
}

function readValue(type: string, text: string): ValueInput {
  const value = text.trim();
  switch (type) {
    case "octetstring":
    case "displaystring":
    case "string": {
      const hex = /^0x((?:\s?[0-9a-f]{2})*)$/i.exec(value)?.[1];
      return { type: "OctetString", value: hex === undefined ? octetsOf(value) : octetsOfHex(hex)! };
    }
    case "objectid":
    case "objectidentifier":
    case "oid":
      return { type: "ObjectIdentifier", value };
    case "ipaddress":
      return { type: "IpAddress", value };
    case "timeticks":
      return { type: "TimeTicks", value: readInteger(value) };
    case "counter":
    case "counter32":
      return { type: "Counter32", value: readInteger(value) };
    case "counter64":
      return { type: "Counter64", value: BigInt(value) };
    case "gauge":
    case "gauge32":
    case "unsigned32":
      return { type: "Gauge32", value: readInteger(value) };
    case "integer":
    case "integer32":
      return { type: "Integer32", value: readInteger(value) };
    case "null":
      return { type: "Null" };
    default:
      throw new LineFault("unreadable", `the type ${JSON.stringify(type)} is unknown`);
  }
}

/** A line of this format. */
export const sapwalkLine: RegExp = /^\s*\.?(\d+(?:\.\d+)+)\s*,\s*([A-Za-z][A-Za-z0-9 ]*?)\s*,\s?(.*)$/;
