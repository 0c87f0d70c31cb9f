// The parts of an instance's index, as snmp_exporter writes them in labels.
import type { EnumValues } from "../config/types.ts";
import { hexOf, upperHex, utf8Text } from "./octets.ts";

/** A part of an index. */
export interface IndexPart {
  readonly text: string;
  /** The arcs of this part; zeros stand for missing ones, which some devices leave out. */
  readonly used: readonly number[];
  readonly rest: readonly number[];
}

/** The syntax of a part of an index. */
export interface IndexSyntax {
  readonly type: string;
  readonly fixedSize?: number;
  readonly implied?: boolean;
  readonly enumValues?: EnumValues;
}

/**
 * Reads the first part of an index.
 *
 * @throws A `RangeError` if the type is unknown.
 */
export function readIndexPart(arcs: readonly number[], syntax: IndexSyntax): IndexPart {
  const { type, enumValues } = syntax;
  switch (type) {
    case "Integer32":
    case "Integer":
    case "gauge":
    case "counter":
      return take(arcs, 1, ([number]) => String(number));
    case "EnumAsInfo":
      return take(arcs, 1, ([number]) => enumValues?.get(number!) ?? String(number));
    case "PhysAddress48":
      return take(arcs, 6, (address) => address.map(hexOf).join(":"));
    case "InetAddressIPv4":
      return take(arcs, 4, (address) => address.join("."));
    case "InetAddressIPv6":
      return take(arcs, 16, (address) => upperHex(address).replace(/.{4}(?=.)/g, "$&:"));
    case "OctetString":
      return readOctets(arcs, syntax, (octets) => (octets.length === 0 ? "" : `0x${upperHex(octets)}`));
    case "DisplayString":
      return readOctets(arcs, syntax, utf8Text);
    case "InetAddress":
    case "InetAddressMissingSize":
    case "LldpPortId":
      return readCombined(arcs, syntax, combinedTypes[type]!);
    default:
      throw new RangeError(`Unknown index type ${type}`);
  }
}

/** Whether there is a reader for a type of an index. */
export function isIndexType(type: string): boolean {
  return indexTypes.has(type) || Object.hasOwn(combinedTypes, type);
}

/** An address or identifier behind the number of its type. */
function readCombined(
  arcs: readonly number[],
  { type, enumValues }: IndexSyntax,
  types: ReadonlyMap<number, string>,
): IndexPart {
  const hasSize = type !== "InetAddressMissingSize";
  const [head, tail] = split(arcs, hasSize ? 2 : 1);
  const inner = types.get(head[0]!);
  if (inner !== undefined) {
    const part = readIndexPart(tail, { type: inner, ...(enumValues && { enumValues }) });
    return { ...part, used: [...head, ...part.used] };
  }
  // of an unknown type: everything, with its type, as octets
  return hasSize
    ? readIndexPart(arcs, { type: "OctetString", fixedSize: head[1]! + 2 })
    : readIndexPart(arcs, { type: "OctetString", implied: true });
}

function readOctets(
  arcs: readonly number[],
  { fixedSize = 0, implied = false }: IndexSyntax,
  format: (octets: Uint8Array) => string,
): IndexPart {
  let length = implied ? arcs.length : fixedSize;
  let lengthArcs: readonly number[] = [];
  let content = arcs;
  if (length === 0) {
    [lengthArcs, content] = split(arcs, 1);
    length = lengthArcs[0]!;
  }
  // an index has 128 arcs at most, so that a longer length is a fault of the device
  const [octets, rest] = split(content, Math.min(length, maxLength));
  return { text: format(Uint8Array.from(octets)), used: [...lengthArcs, ...octets], rest };
}

function take(
  arcs: readonly number[],
  count: number,
  format: (used: readonly number[]) => string,
): IndexPart {
  const [used, rest] = split(arcs, count);
  return { text: format(used), used, rest };
}

function split(arcs: readonly number[], count: number): readonly [number[], readonly number[]] {
  const head = arcs.slice(0, count);
  while (head.length < count) head.push(0);
  return [head, arcs.slice(count)];
}

/** Types whose values have the number of their own type before them. */
export const combinedTypes: Readonly<Record<string, ReadonlyMap<number, string>>> = {
  InetAddress: new Map([
    [1, "InetAddressIPv4"],
    [2, "InetAddressIPv6"],
  ]),
  InetAddressMissingSize: new Map([
    [1, "InetAddressIPv4"],
    [2, "InetAddressIPv6"],
  ]),
  LldpPortId: new Map([
    [1, "DisplayString"],
    [2, "DisplayString"],
    [3, "PhysAddress48"],
    [5, "DisplayString"],
    [7, "DisplayString"],
  ]),
};

const indexTypes: ReadonlySet<string> = new Set([
  "Integer32",
  "Integer",
  "gauge",
  "counter",
  "EnumAsInfo",
  "PhysAddress48",
  "InetAddressIPv4",
  "InetAddressIPv6",
  "OctetString",
  "DisplayString",
]);
const maxLength = 1024;
