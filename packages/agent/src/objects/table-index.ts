// RFC 2578 §7.7: converts the values of index objects into the arcs that name a row, and back.
import { octetsFromText, oidFrom } from "@snmp/pdu";
import type { ObjectType } from "./syntax.ts";

/** One object of a table's INDEX clause. */
export interface IndexPart {
  /** Property of a row that holds the value. */
  readonly name: string;
  /** Type of the value; it decides the number of arcs. */
  readonly type: Extract<
    ObjectType,
    "Integer32" | "Unsigned32" | "Gauge32" | "TimeTicks" | "OctetString" | "ObjectIdentifier" | "IpAddress"
  >;
  /** Number of octets of a string of fixed length: its length is not part of the index. */
  readonly length?: number;
  /** Whether the length of the last part is left out (IMPLIED). */
  readonly implied?: boolean;
}

/** Returns the index of a row as dotted text. Throws a `TypeError` that names the part with an invalid value. */
export function formatIndex(parts: readonly IndexPart[], row: object): string {
  let index = "";
  for (const part of parts) {
    const value = (row as Record<string, unknown>)[part.name];
    const arcs = encodePart(part, value);
    if (arcs === undefined)
      throw new TypeError(
        `the value ${describe(value)} of ${part.name} cannot be an index of type ${part.type}`,
      );
    if (arcs !== "") index += index === "" ? arcs : `.${arcs}`;
  }
  return index;
}

/** Returns the values that an index holds, by name of the part; `undefined` if the index does not consist of these parts. */
export function parseIndex(parts: readonly IndexPart[], index: string): Record<string, unknown> | undefined {
  const arcs = index.split(".").map(Number);
  const values: Record<string, unknown> = {};
  for (const part of parts) {
    const value = takePart(part, arcs);
    if (value === undefined) return undefined;
    values[part.name] = value;
  }
  return arcs.length === 0 ? values : undefined;
}

/** Returns the arcs of one part as dotted text; `undefined` if its value is invalid. */
function encodePart(part: IndexPart, value: unknown): string | undefined {
  switch (part.type) {
    case "OctetString": {
      const octets = typeof value === "string" ? octetsFromText(value) : value;
      if (!(octets instanceof Uint8Array) || (part.length !== undefined && octets.length !== part.length))
        return undefined;
      return withLength(part, octets.length, octets.join("."));
    }
    case "ObjectIdentifier": {
      if (typeof value !== "string" && !Array.isArray(value)) return undefined;
      const oid = oidFrom(value as string);
      return withLength(part, oid.split(".").length, oid);
    }
    case "IpAddress": {
      const octets = typeof value === "string" ? value.split(".").map(Number) : [];
      return octets.length === 4 && octets.every((octet) => isArc(octet) && octet < 256)
        ? octets.join(".")
        : undefined;
    }
    default:
      return isArc(value) ? String(value) : undefined;
  }
}

function withLength(part: IndexPart, length: number, arcs: string): string {
  if (!hasLength(part)) return arcs;
  return arcs === "" ? String(length) : `${length}.${arcs}`;
}

/** Removes the arcs of one part from the front of `arcs` and returns their value. */
function takePart(part: IndexPart, arcs: number[]): unknown {
  const take = (count: number | undefined): number[] | undefined =>
    count === undefined || count > arcs.length ? undefined : arcs.splice(0, count);
  switch (part.type) {
    case "OctetString": {
      const octets = take(part.length ?? (hasLength(part) ? arcs.shift() : arcs.length));
      return octets?.every((octet) => octet < 256) === true ? Uint8Array.from(octets) : undefined;
    }
    case "ObjectIdentifier": {
      const oid = take(hasLength(part) ? arcs.shift() : arcs.length);
      return oid === undefined || oid.length < 2 ? undefined : oid.join(".");
    }
    case "IpAddress": {
      const octets = take(4);
      return octets?.every((octet) => octet < 256) === true ? octets.join(".") : undefined;
    }
    case "Integer32": {
      const arc = arcs.shift();
      return arc === undefined || arc > 0x7fffffff ? undefined : arc;
    }
    default:
      return arcs.shift();
  }
}

function hasLength(part: IndexPart): boolean {
  return part.length === undefined && part.implied !== true;
}

function isArc(value: unknown): value is number {
  return typeof value === "number" && value >>> 0 === value;
}

function describe(value: unknown): string {
  return typeof value === "string"
    ? JSON.stringify(value)
    : value === null || typeof value !== "object"
      ? String(value)
      : "an object";
}
