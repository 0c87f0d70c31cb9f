// The TYPE letters of net-snmp's snmpset, and what VALUE is for each.
import { octetsFromHex, type ValueInput, type Varbind, varbindFrom } from "@snmp/pdu";
import { UsageError } from "../failure.ts";

/** The variable bindings of `OID TYPE VALUE …`. Throws a `UsageError` that says what is wrong with which value. */
export function varbindsFrom(words: readonly string[]): Varbind[] {
  if (words.length === 0 || words.length % 3 !== 0)
    throw new UsageError("OID TYPE VALUE are wanted, once or more");
  return Array.from({ length: words.length / 3 }, (_, i) => {
    const [oid = "", type = "", value = ""] = words.slice(3 * i, 3 * i + 3);
    const read = types[type] ?? byName[type.toLowerCase()];
    if (read === undefined)
      throw new UsageError(`${JSON.stringify(type)} is no type; there are ${typeList()}`);
    try {
      return varbindFrom({ oid, ...read.from(value) });
    } catch (error) {
      throw new UsageError(
        error instanceof TypeError ? `${oid}: ${error.message}` : (error as Error).message,
      );
    }
  });
}

/** The letters with what they stand for. */
export function typeList(): string {
  return Object.entries(types)
    .map(([letter, { name }]) => `${letter} ${name}`)
    .join(", ");
}

interface ValueType {
  readonly name: string;
  from(text: string): ValueInput;
}

/** A number from what is written; text that is none stays text, and the check of the value refuses it by name. */
function numberOf(text: string): number {
  return /^[+-]?\d+$|^0x[0-9a-f]+$/i.test(text) ? Number(text) : (text as unknown as number);
}

function bigintOf(text: string): bigint {
  return /^\d+$|^0x[0-9a-f]+$/i.test(text) ? BigInt(text) : (text as unknown as bigint);
}

function octetList(text: string): Uint8Array {
  const octets = text
    .split(/[\s.,]+/)
    .filter((part) => part !== "")
    .map(Number);
  if (octets.some((octet) => !Number.isInteger(octet) || octet < 0 || octet > 255))
    throw new TypeError(`${JSON.stringify(text)} is no list of octets 0..255`);
  return Uint8Array.from(octets);
}

/** BITS (RFC 2578 §7.1.4): bit 0 is the first of the first octet. */
function bits(text: string): Uint8Array {
  const positions = text
    .split(/[\s,]+/)
    .filter((part) => part !== "")
    .map(Number);
  if (positions.some((bit) => !Number.isInteger(bit) || bit < 0 || bit > 4095))
    throw new TypeError(`${JSON.stringify(text)} is no list of bits 0..4095`);
  const octets = new Uint8Array(positions.length === 0 ? 0 : (Math.max(...positions) >> 3) + 1);
  for (const bit of positions) octets[bit >> 3]! |= 0x80 >> (bit & 7);
  return octets;
}

/** A float or double wrapped into Opaque, as net-snmp's agents have them. */
function opaque(text: string, size: 4 | 8): Uint8Array {
  const value = Number(text);
  if (text.trim() === "" || Number.isNaN(value)) throw new TypeError(`${JSON.stringify(text)} is no number`);
  const octets = new Uint8Array(3 + size);
  octets.set([0x9f, size === 4 ? 0x78 : 0x79, size]);
  const view = new DataView(octets.buffer);
  if (size === 4) view.setFloat32(3, value);
  else view.setFloat64(3, value);
  return octets;
}

const types: Readonly<Record<string, ValueType>> = {
  i: { name: "Integer32", from: (text) => ({ type: "Integer32", value: numberOf(text) }) },
  u: { name: "Unsigned32", from: (text) => ({ type: "Unsigned32", value: numberOf(text) }) },
  c: { name: "Counter32", from: (text) => ({ type: "Counter32", value: numberOf(text) }) },
  C: { name: "Counter64", from: (text) => ({ type: "Counter64", value: bigintOf(text) }) },
  t: { name: "TimeTicks", from: (text) => ({ type: "TimeTicks", value: numberOf(text) }) },
  a: { name: "IpAddress", from: (text) => ({ type: "IpAddress", value: text }) },
  o: { name: "ObjectIdentifier", from: (text) => ({ type: "ObjectIdentifier", value: text }) },
  s: { name: "OctetString", from: (text) => ({ type: "OctetString", value: text }) },
  x: { name: "OctetString in hex", from: (text) => ({ type: "OctetString", value: octetsFromHex(text) }) },
  d: { name: "OctetString in decimal", from: (text) => ({ type: "OctetString", value: octetList(text) }) },
  b: { name: "BITS by position", from: (text) => ({ type: "OctetString", value: bits(text) }) },
  F: { name: "float in Opaque", from: (text) => ({ type: "Opaque", value: opaque(text, 4) }) },
  D: { name: "double in Opaque", from: (text) => ({ type: "Opaque", value: opaque(text, 8) }) },
  n: { name: "Null", from: () => ({ type: "Null" }) },
};

/** The types that have a name of one word may be written by it too. */
const byName = Object.fromEntries(
  Object.values(types)
    .filter(({ name }) => !name.includes(" "))
    .map((type) => [type.name.toLowerCase(), type]),
);
