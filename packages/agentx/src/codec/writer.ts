// RFC 2741 §5: writes numbers, OIDs, strings and values.
import { EncodeError } from "@snmp/mpm-core";
import type { Varbind, VarbindType } from "@snmp/pdu";
import type { SearchRange } from "./pdu.ts";
import { valueTypes } from "./values.ts";

/** The octets of a PDU that is being written. */
export class Writer {
  #octets = new Uint8Array(256);
  #view = new DataView(this.#octets.buffer);
  #at = 0;

  constructor(readonly networkByteOrder: boolean) {}

  /** Number of octets written. */
  get length(): number {
    return this.#at;
  }

  /** Returns the octets. */
  finish(): Uint8Array {
    return this.#octets.slice(0, this.#at);
  }

  uint8(value: number, field: string): void {
    checkRange(value, 0xff, field);
    const at = this.#grow(1);
    this.#view.setUint8(at, value);
  }

  uint16(value: number, field: string): void {
    checkRange(value, 0xffff, field);
    const at = this.#grow(2);
    this.#view.setUint16(at, value, !this.networkByteOrder);
  }

  uint32(value: number, field: string): void {
    checkRange(value, 0xffffffff, field);
    const at = this.#grow(4);
    this.#view.setUint32(at, value, !this.networkByteOrder);
  }

  /** Writes a number over the four octets at `position`. */
  patch(position: number, value: number): void {
    this.#view.setUint32(position, value, !this.networkByteOrder);
  }

  /** Writes octets of value 0. */
  reserve(count: number): void {
    this.#grow(count);
  }

  /** §5.3 */
  octets(value: Uint8Array): void {
    this.uint32(value.length, "length");
    const at = this.#grow(value.length + (-value.length & 3));
    this.#octets.set(value, at);
  }

  text(value: string): void {
    this.octets(utf8.encode(value));
  }

  /** §5.1: an OID, with its prefix compressed; empty for the null OID. */
  oid(oid: string, include = false): void {
    const arcs = oid === "" ? [] : oid.split(".");
    if (arcs.length > 128) throw EncodeError.forValue(oid, "an OID of at most 128 arcs");
    const prefix = arcs.length >= 5 && oid.startsWith("1.3.6.1.") ? Number(arcs[4]) : 0;
    const isCompressed = prefix >= 1 && prefix <= 255;
    const first = isCompressed ? 5 : 0;
    this.uint8(arcs.length - first, "n_subid");
    this.uint8(isCompressed ? prefix : 0, "prefix");
    this.uint8(include ? 1 : 0, "include");
    this.reserve(1);
    for (let i = first; i < arcs.length; i++) this.uint32(toArc(arcs[i]!, oid), "subid");
  }

  /** §5.2 */
  searchRange({ start, include, end }: SearchRange): void {
    this.oid(start, include);
    this.oid(end);
  }

  /** §5.4 */
  varbind({ oid, type, value }: Varbind): void {
    const number = (valueTypes as Readonly<Record<string, number>>)[type];
    if (number === undefined) throw EncodeError.forValue(type, "a type of AgentX");
    this.uint16(number, "type");
    this.reserve(2);
    this.oid(oid);
    this.#value(type as VarbindType, value);
  }

  #value(type: VarbindType, value: Varbind["value"]): void {
    switch (type) {
      case "Integer32": {
        const at = this.#grow(4);
        this.#view.setInt32(at, value as number, !this.networkByteOrder);
        return;
      }
      case "Counter32":
      case "Gauge32":
      case "TimeTicks":
        return this.uint32(value as number, type);
      case "Counter64": {
        const at = this.#grow(8);
        this.#view.setBigUint64(at, value as bigint, !this.networkByteOrder);
        return;
      }
      case "OctetString":
      case "Opaque":
        return this.octets(value as Uint8Array);
      case "ObjectIdentifier":
        // RFC 2741 §5.1: the null OID stands for 0.0
        return this.oid(value === "0.0" ? "" : (value as string));
      case "IpAddress":
        return this.octets(Uint8Array.from((value as string).split("."), Number));
      default:
    }
  }

  /** Makes room for `count` octets of value 0; returns their position. */
  #grow(count: number): number {
    const start = this.#at;
    this.#at = start + count;
    if (this.#at > this.#octets.length) {
      const grown = new Uint8Array(Math.max(this.#at, 2 * this.#octets.length));
      grown.set(this.#octets);
      this.#octets = grown;
      this.#view = new DataView(grown.buffer);
    }
    return start;
  }
}

function checkRange(value: number, max: number, field: string): void {
  if (!Number.isInteger(value) || value < 0 || value > max)
    throw new EncodeError(`${String(value)} is not an integer in the range 0..${max}`, field);
}

function toArc(text: string, oid: string): number {
  if (!/^\d{1,10}$/.test(text)) throw EncodeError.forValue(oid, "the dotted text of an OBJECT IDENTIFIER");
  return Number(text);
}

const utf8 = new TextEncoder();
