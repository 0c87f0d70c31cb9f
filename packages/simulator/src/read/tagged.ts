// The values of snmpsim's format, by tag.
import type { ValueInput } from "@snmp/pdu";
import { LineFault, octetsOf, octetsOfHex, readInteger } from "./sink.ts";

/** Returns the value with a tag of snmpsim: the number of its BER tag, `x` after it for hexadecimal digits, `e` for escapes. */
export function readTagged(tag: string, text: string): ValueInput {
  const coding = tag.at(-1);
  const number = Number(coding === "x" || coding === "e" ? tag.slice(0, -1) : tag);
  switch (number) {
    case 2:
      return { type: "Integer32", value: readInteger(text) };
    case 4:
      return { type: "OctetString", value: readOctets(coding, text) };
    case 5:
      return { type: "Null" };
    case 6:
      return { type: "ObjectIdentifier", value: text.trim() };
    case 64:
      return { type: "IpAddress", value: readAddress(coding, text) };
    case 65:
      return { type: "Counter32", value: readInteger(text) };
    case 66:
      return { type: "Gauge32", value: readInteger(text) };
    case 67:
      return { type: "TimeTicks", value: readInteger(text) };
    case 68:
      return { type: "Opaque", value: readOctets(coding, text) };
    case 70:
      if (!/^\d+$/.test(text)) throw new LineFault("unreadable", `${JSON.stringify(text)} is not a number`);
      return { type: "Counter64", value: BigInt(text) };
    case 128:
    case 129:
    case 130:
      throw new LineFault("skipped", "an exception is not a value");
    default:
      throw new LineFault("unreadable", `the tag ${JSON.stringify(tag)} is unknown`);
  }
}

/** Dotted decimal, hexadecimal digits, or the four octets themselves, as snmpsim has recorded some. */
function readAddress(coding: string | undefined, text: string): string {
  return coding === "x" || text.length === 4 ? readOctets(coding, text).join(".") : text.trim();
}

function readOctets(coding: string | undefined, text: string): Uint8Array {
  if (coding === "e")
    return octetsOf(text.replace(/\\(x[0-9a-f]{2}|.)/gi, (_whole, code: string) => unescape(code)));
  if (coding !== "x") return octetsOf(text);
  const octets = octetsOfHex(text);
  if (octets === undefined) throw new LineFault("unreadable", "the value is not pairs of hexadecimal digits");
  return octets;
}

function unescape(code: string): string {
  if (code.length === 3) return String.fromCharCode(Number.parseInt(code.slice(1), 16));
  return { n: "\n", r: "\r", t: "\t", "0": "\0" }[code] ?? code;
}
