// The TYPE letters of net-snmp's snmpset, and how VALUE is read for each.
import { octetsFromHex, smiType, type ValueInput, type Varbind, varbindFrom } from "@snmp/pdu";
import { UsageError } from "../failure.ts";
import { parseOids, replaceRootName } from "./oids.ts";

/**
 * Returns the variable bindings of `OID TYPE VALUE …`.
 *
 * @throws A `UsageError` that names the OID and says what is wrong with its value.
 */
export function parseVarbinds(words: readonly string[]): Varbind[] {
  if (words.length === 0 || words.length % 3 !== 0)
    throw new UsageError("write OID TYPE VALUE, once or several times");
  const oids = parseOids(words.filter((_word, at) => at % 3 === 0));
  return oids.map((oid, at) => {
    const [type = "", value = ""] = words.slice(3 * at + 1, 3 * at + 3);
    const valueType = types[type] ?? typesByName[type.toLowerCase()];
    if (valueType === undefined)
      throw new UsageError(`unknown type ${JSON.stringify(type)}; use one of ${listTypes()}`);
    try {
      return varbindFrom({ oid, ...valueType.parse(value) });
    } catch (error) {
      throw new UsageError(
        error instanceof TypeError ? `${oid}: ${error.message}` : (error as Error).message,
      );
    }
  });
}

/** The letters and their types as one line: `i Integer32, u Unsigned32, …`. */
export function listTypes(): string {
  return Object.entries(types)
    .map(([letter, { name }]) => `${letter} ${name}`)
    .join(", ");
}

interface ValueType {
  readonly name: string;
  parse(text: string): ValueInput;
}

/** Returns how to read values of a type in the usual form of its values. `varbindFrom` checks them. */
function usualType(name: ValueInput["type"]): ValueType {
  const { form, max } = smiType(name)!;
  const parse = form === "integer" && typeof max === "bigint" ? parseBigint : parsers[form];
  return { name, parse: (text) => ({ type: name, value: parse(text) }) as ValueInput };
}

/** Returns a number. Text that is not a number stays text, so that the check of the value refuses it by name. */
function parseNumber(text: string): number {
  return /^[+-]?\d+$|^0x[0-9a-f]+$/i.test(text) ? Number(text) : (text as unknown as number);
}

function parseBigint(text: string): bigint {
  return /^\d+$|^0x[0-9a-f]+$/i.test(text) ? BigInt(text) : (text as unknown as bigint);
}

function parseOctets(text: string): Uint8Array {
  const octets = text
    .split(/[\s.,]+/)
    .filter((part) => part !== "")
    .map(Number);
  if (octets.some((octet) => !Number.isInteger(octet) || octet < 0 || octet > 255))
    throw new TypeError(`${JSON.stringify(text)} is not a list of octets in the range 0..255`);
  return Uint8Array.from(octets);
}

/** BITS (RFC 2578 §7.1.4): bit 0 is the highest bit of the first octet. */
function parseBits(text: string): Uint8Array {
  const positions = text
    .split(/[\s,]+/)
    .filter((part) => part !== "")
    .map(Number);
  if (positions.some((bit) => !Number.isInteger(bit) || bit < 0 || bit > 4095))
    throw new TypeError(`${JSON.stringify(text)} is not a list of bits in the range 0..4095`);
  const octets = new Uint8Array(positions.length === 0 ? 0 : (Math.max(...positions) >> 3) + 1);
  for (const bit of positions) octets[bit >> 3]! |= 0x80 >> (bit & 7);
  return octets;
}

/** Returns a float or double as net-snmp's agents wrap it into Opaque. */
function parseFloatingPoint(text: string, size: 4 | 8): Uint8Array {
  const value = Number(text);
  if (text.trim() === "" || Number.isNaN(value))
    throw new TypeError(`${JSON.stringify(text)} is not a number`);
  const octets = new Uint8Array(3 + size);
  octets.set([0x9f, size === 4 ? 0x78 : 0x79, size]);
  const view = new DataView(octets.buffer);
  if (size === 4) view.setFloat32(3, value);
  else view.setFloat64(3, value);
  return octets;
}

/** Returns a 64-bit integer as net-snmp's agents wrap it into Opaque: an INTEGER of the fewest octets. */
function parseWideInteger(text: string, signed: boolean): Uint8Array {
  const value = /^[+-]?\d+$|^0x[0-9a-f]+$/i.test(text) ? BigInt(text.replace(/^\+/, "")) : undefined;
  const [min, max] = signed ? [-(1n << 63n), (1n << 63n) - 1n] : [0n, (1n << 64n) - 1n];
  if (value === undefined || value < min || value > max)
    throw new TypeError(`${JSON.stringify(text)} is not an integer in the range ${min}..${max}`);
  let length = 1;
  while (BigInt.asIntN(8 * length, value) !== value) length++;
  const octets = Array.from({ length }, (_, at) => Number((value >> BigInt(8 * (length - 1 - at))) & 0xffn));
  return Uint8Array.of(0x9f, signed ? 0x7a : 0x7b, length, ...octets);
}

const parsers = {
  integer: parseNumber,
  octets: (text: string) => text,
  oid: replaceRootName,
  null: () => null,
};

const types: Readonly<Record<string, ValueType>> = {
  i: usualType("Integer32"),
  u: usualType("Unsigned32"),
  c: usualType("Counter32"),
  C: usualType("Counter64"),
  t: usualType("TimeTicks"),
  a: usualType("IpAddress"),
  o: usualType("ObjectIdentifier"),
  s: usualType("OctetString"),
  x: { name: "OctetString in hex", parse: (text) => ({ type: "OctetString", value: octetsFromHex(text) }) },
  d: { name: "OctetString in decimal", parse: (text) => ({ type: "OctetString", value: parseOctets(text) }) },
  b: { name: "BITS by position", parse: (text) => ({ type: "OctetString", value: parseBits(text) }) },
  F: { name: "float in Opaque", parse: (text) => ({ type: "Opaque", value: parseFloatingPoint(text, 4) }) },
  D: { name: "double in Opaque", parse: (text) => ({ type: "Opaque", value: parseFloatingPoint(text, 8) }) },
  I: { name: "Int64 in Opaque", parse: (text) => ({ type: "Opaque", value: parseWideInteger(text, true) }) },
  U: {
    name: "UInt64 in Opaque",
    parse: (text) => ({ type: "Opaque", value: parseWideInteger(text, false) }),
  },
  n: usualType("Null"),
};

/** The types whose name is one word, which may stand in place of the letter. */
const typesByName = Object.fromEntries(
  Object.values(types)
    .filter(({ name }) => !name.includes(" "))
    .map((type) => [type.name.toLowerCase(), type]),
);
