// RFC 2741 §5: reads numbers, OIDs, strings and values. Never reads outside of its input; throws nothing but `DecodeError`.
import { DecodeError } from "@snmp/mpm-core";
import { makeVarbind, type Varbind, type VarbindType, type VarbindValue } from "@snmp/pdu";
import type { SearchRange } from "./pdu.ts";
import { valueTypeNames } from "./values.ts";

/** A position in the octets of one PDU. */
export class Reader {
  readonly #octets: Uint8Array;
  readonly #view: DataView;
  readonly #isLittleEndian: boolean;
  #at: number;

  constructor(octets: Uint8Array, start: number, networkByteOrder: boolean) {
    this.#octets = octets;
    this.#view = new DataView(octets.buffer, octets.byteOffset, octets.length);
    this.#isLittleEndian = !networkByteOrder;
    this.#at = start;
  }

  get isAtEnd(): boolean {
    return this.#at === this.#octets.length;
  }

  /** Position in the octets. */
  get position(): number {
    return this.#at;
  }

  /** Throws if octets are left. */
  end(): void {
    if (!this.isAtEnd)
      throw new DecodeError("trailing-octets", this.#at, `${this.#octets.length - this.#at} octets are left`);
  }

  uint8(): number {
    return this.#view.getUint8(this.#take(1));
  }

  uint16(): number {
    return this.#view.getUint16(this.#take(2), this.#isLittleEndian);
  }

  uint32(): number {
    return this.#view.getUint32(this.#take(4), this.#isLittleEndian);
  }

  /** Skips reserved octets, whose values do not matter. */
  skip(count: number): void {
    this.#take(count);
  }

  /** §5.3: a string, a copy that is safe to keep. The padding is skipped whatever its value. */
  octets(): Uint8Array {
    const length = this.uint32();
    const start = this.#take(length);
    this.#take(-length & 3);
    return this.#octets.slice(start, start + length);
  }

  /** A string of UTF-8 text. */
  text(): string {
    const start = this.#at;
    try {
      return utf8.decode(this.octets());
    } catch (cause) {
      if (DecodeError.isInstance(cause)) throw cause;
      throw new DecodeError("bad-content", start, "the text is not UTF-8", { cause });
    }
  }

  /** §5.1: an OID; empty for the null OID. */
  oid(): string {
    return this.#oid().oid;
  }

  /** §5.2 */
  searchRange(): SearchRange {
    const { oid: start, include } = this.#oid();
    return { start, include, end: this.oid() };
  }

  /** §5.4 */
  varbind(): Varbind {
    const start = this.#at;
    const number = this.uint16();
    const type = valueTypeNames.get(number);
    if (type === undefined)
      throw new DecodeError("unexpected-tag", start, `${number} is not the type of a value`);
    this.skip(2);
    const oid = this.oid();
    return makeVarbind(oid === "" ? nullOid : oid, type, this.#value(type));
  }

  #value(type: VarbindType): VarbindValue {
    switch (type) {
      case "Integer32":
        return this.#view.getInt32(this.#take(4), this.#isLittleEndian);
      case "Counter32":
      case "Gauge32":
      case "TimeTicks":
        return this.uint32();
      case "Counter64":
        return this.#view.getBigUint64(this.#take(8), this.#isLittleEndian);
      case "OctetString":
      case "Opaque":
        return this.octets();
      case "ObjectIdentifier":
        return this.oid() || nullOid;
      case "IpAddress": {
        const start = this.#at;
        const octets = this.octets();
        if (octets.length !== 4)
          throw new DecodeError("bad-size", start, `an IpAddress has 4 octets, not ${octets.length}`);
        return octets.join(".");
      }
      default:
        return null;
    }
  }

  #oid(): { readonly oid: string; readonly include: boolean } {
    const start = this.#at;
    const count = this.uint8();
    const prefix = this.uint8();
    const include = this.uint8() !== 0;
    this.skip(1);
    if (count + (prefix === 0 ? 0 : 5) > maxArcs)
      throw new DecodeError("bad-size", start, `the OID has more than ${maxArcs} arcs`);
    let oid = prefix === 0 ? "" : `1.3.6.1.${prefix}`;
    for (let i = 0; i < count; i++) oid += oid === "" ? this.uint32() : `.${this.uint32()}`;
    return { oid, include };
  }

  /** Returns the position of the next `count` octets, and moves behind them. */
  #take(count: number): number {
    const start = this.#at;
    if (start + count > this.#octets.length)
      throw new DecodeError(
        "truncated",
        start,
        `${count} octets are needed, and ${this.#octets.length - start} are left`,
      );
    this.#at = start + count;
    return start;
  }
}

const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
/** RFC 2741 §5.1 */
const maxArcs = 128;
/** The null OID as a value (RFC 2578 §2). */
const nullOid = "0.0";
