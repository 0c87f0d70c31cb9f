// The values as net-snmp's tools print them, with their types.
import { type ValueInput, type VarbindInput } from "@snmp/pdu";
import type { RemarkKind } from "../store/remarks.ts";
import { readByMib, readName, type RecordingMib } from "./names.ts";
import { LineFault, octetsOf, octetsOfHex, readInteger } from "./sink.ts";
import { readBits, readDateAndTime, readMac, readOpaque, readTicks } from "./walk-forms.ts";

/** A value, and what has to be said about it. */
export interface WalkValue {
  readonly value: ValueInput;
  readonly remark?: readonly [kind: RemarkKind, detail: string];
}

/** Returns the value in the text after `=`. `typed`: whether earlier records had types. Throws a `LineFault`. */
export function readWalkValue(
  oid: string,
  text: string,
  mib: RecordingMib | undefined,
  typed: boolean,
): WalkValue {
  // the tool had a MIB module of another type; the second type is that of the value
  const own = text.replace(/^Wrong Type \(should be [^)]*\): /, "");
  const exception = exceptions.find((pattern) => pattern.test(own));
  if (exception !== undefined) throw new LineFault("skipped", "an exception is not a value");
  const [, label, rest] = /^(Network Address|[A-Za-z][A-Za-z0-9-]*):(?: |$)(.*)$/s.exec(own) ?? [];
  const read = label === undefined ? undefined : labels[label.toLowerCase()];
  if (read !== undefined) return read(rest!, oid, mib);
  return readWithoutType(own, oid, mib, typed);
}

/** Whether the text begins with a type, so that its recording has types. */
export function hasLabel(text: string): boolean {
  const label = /^(?:Wrong Type \(should be [^)]*\): )?(Network Address|[A-Za-z][A-Za-z0-9-]*):/.exec(
    text,
  )?.[1];
  return label !== undefined && labels[label.toLowerCase()] !== undefined;
}

/** Returns the text between quotation marks, with `\"` and `\\` as the tools write them; `undefined` without them. */
export function unquote(text: string): string | undefined {
  const inner = /^"(.*)"[ \r]*$/s.exec(text)?.[1];
  return inner?.replace(/\\(["\\])/g, "$1");
}

type Read = (text: string, oid: string, mib: RecordingMib | undefined) => WalkValue;

function readString(text: string, oid: string, mib: RecordingMib | undefined): WalkValue {
  const quoted = unquote(text);
  if (quoted !== undefined) {
    const value: ValueInput = { type: "OctetString", value: octetsOf(quoted) };
    return /^\.*[^.]?\.{2,}[^.]?\.*$/.test(quoted)
      ? {
          value,
          remark: ["lossy", "the text is made of dots: -Oa prints one for each octet that is not ASCII"],
        }
      : { value };
  }
  if (/^[\x20-\x7e]+$/.test(text)) {
    const byMib = readByMib(mib, oid, text);
    if (byMib?.type === "OctetString") return { value: valueOf(byMib) };
  }
  const guessed = readMac(text) ?? readDateAndTime(text);
  if (guessed !== undefined)
    return {
      value: { type: "OctetString", value: guessed },
      remark: ["guessed", "taken for octets that a DISPLAY-HINT printed; give the option mib to be sure"],
    };
  return { value: { type: "OctetString", value: octetsOf(text) } };
}

function readHex(text: string): WalkValue {
  // -OT prints the characters behind the digits of each line
  const digits = text.replace(/ {2,}\[.*\] *\r?$/gm, "");
  const octets = octetsOfHex(digits);
  if (octets === undefined) throw new LineFault("unreadable", "the value is not pairs of hexadecimal digits");
  return { value: { type: "OctetString", value: octets } };
}

/** `up(1)`, `1`, `60 seconds`, and what only a MIB module can turn into a number: `up`, `12.5`. */
function readNumber(text: string, type: string, oid: string, mib: RecordingMib | undefined): ValueInput {
  const digits =
    /^[A-Za-z][^()]*\((-?\d+)\)/.exec(text)?.[1] ?? /^(-?\d+)(?:\s+[^\d].*)?\s*$/.exec(text)?.[1];
  if (digits !== undefined)
    return { type, value: type === "Counter64" ? BigInt(digits) : readInteger(digits) } as ValueInput;
  const byMib = readByMib(mib, oid, text.trim());
  if (byMib?.type === type) return valueOf(byMib);
  throw new LineFault("needs-mib", `${JSON.stringify(text.trim())} is a number only with its MIB module`);
}

function numberOf(type: string): Read {
  return (text, oid, mib) => ({ value: readNumber(text, type, oid, mib) });
}

function readAddress(text: string): WalkValue {
  const hex = /^(?:[0-9a-f]{2}[: ]?){4}\s*$/i.test(text) ? octetsOfHex(text) : undefined;
  return { value: { type: "IpAddress", value: hex === undefined ? text.trim() : hex.join(".") } };
}

const readObjectIdentifier: Read = (text, _oid, mib) => ({
  value: { type: "ObjectIdentifier", value: readName(text.trim(), mib) },
});

const readOctets: Read = (text) => (text.startsWith('"') ? readString(text, "", undefined) : readHex(text));

/** The types by label in lower case: those of net-snmp's tools, and those of `snmp walk`. */
const labels: Readonly<Record<string, Read | undefined>> = Object.assign(Object.create(null) as object, {
  string: readString,
  "hex-string": readHex,
  integer: numberOf("Integer32"),
  integer32: numberOf("Integer32"),
  gauge32: numberOf("Gauge32"),
  gauge: numberOf("Gauge32"),
  unsigned32: numberOf("Gauge32"),
  uinteger32: numberOf("Gauge32"),
  counter32: numberOf("Counter32"),
  counter: numberOf("Counter32"),
  counter64: numberOf("Counter64"),
  timeticks: (text: string) => ({ value: { type: "TimeTicks", value: readTicks(text) } }),
  oid: readObjectIdentifier,
  objid: readObjectIdentifier,
  objectidentifier: readObjectIdentifier,
  ipaddress: readAddress,
  "network address": readAddress,
  bits: (text: string) => ({ value: { type: "OctetString", value: readBits(text) } }),
  opaque: (text: string) => ({ value: { type: "Opaque", value: readOpaque(text) } }),
  octetstring: readOctets,
  null: () => ({ value: { type: "Null" } }),
} satisfies Record<string, Read>);

/** `-Oq`, `-OQ` and `-Ot`: the record lacks its type. */
function readWithoutType(
  text: string,
  oid: string,
  mib: RecordingMib | undefined,
  typed: boolean,
): WalkValue {
  const quoted = unquote(text);
  // an empty string has no type in any form
  if (quoted === "") return { value: { type: "OctetString", value: "" } };
  if (/^NULL\s*$/i.test(text)) return { value: { type: "Null" } };
  if (typed && /^\d+\s*$/.test(text))
    return {
      value: { type: "TimeTicks", value: readInteger(text.trim()) },
      remark: ["guessed", "a number without type among records with types is TimeTicks of -Ot"],
    };
  const byMib = readByMib(mib, oid, quoted ?? text.trim());
  if (byMib !== undefined) return { value: valueOf(byMib) };
  return {
    value: guessValue(text, quoted, mib),
    remark: ["guessed", "the record lacks its type; record without -Oq and -OQ, or give the option mib"],
  };
}

function guessValue(text: string, quoted: string | undefined, mib: RecordingMib | undefined): ValueInput {
  if (quoted !== undefined) {
    const octets = /^(?:[0-9A-F]{2} )+$/.test(quoted) ? octetsOfHex(quoted) : undefined;
    return { type: "OctetString", value: octets ?? octetsOf(quoted) };
  }
  const word = text.trim();
  if (/^-?\d{1,20}$/.test(word)) return guessNumber(BigInt(word), word);
  if (/^\d+:\d{1,2}:\d{2}:\d{2}\.\d{2}$/.test(word)) return { type: "TimeTicks", value: readTicks(word) };
  if (/^(?:\d{1,3}\.){3}\d{1,3}$/.test(word)) return { type: "IpAddress", value: word };
  if (/^(?:\.\d+)+$/.test(word) || /^(?:iso|SNMPv2-SMI::[\w-]+)(?:\.\d+)*$/.test(word))
    return { type: "ObjectIdentifier", value: readName(word, mib) };
  return { type: "OctetString", value: octetsOf(text) };
}

function guessNumber(number: bigint, word: string): ValueInput {
  if (number >= -0x80000000n && number <= 0x7fffffffn) return { type: "Integer32", value: Number(number) };
  if (number > 0xffffffffn) return { type: "Counter64", value: number };
  if (number < 0n) return { type: "OctetString", value: word };
  return { type: "Gauge32", value: Number(number) };
}

function valueOf({ type, value }: VarbindInput): ValueInput {
  return { type, value } as ValueInput;
}

const exceptions = [
  /^No Such Instance currently exists at this OID/,
  /^No Such Object available on this agent at this OID/,
  /^No more variables left in this MIB View/,
  /^(?:noSuchObject|noSuchInstance|endOfMibView)\s*$/,
];
