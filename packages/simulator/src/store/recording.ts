// A recording in memory: sorted names and encoded values in two arrays of octets, which all devices that use it share.
import { Reader } from "@snmp/asn1";
import { makeVarbind, smiTypeOfTag, type Varbind } from "@snmp/pdu";
import type { Variation } from "../variation/variation.ts";
import type { RecordingFormat, Remark, RemarkKind } from "./remarks.ts";
import { compareKeys, maxKeySize, oidOfKey, writeKey } from "./oid-key.ts";

/** The parts of a recording, as the builder makes them. */
export interface RecordingParts {
  readonly format: RecordingFormat;
  /** Keys of the names, one after the other in ascending order. */
  readonly keys: Uint8Array;
  /** Offsets in `keys`: of each key, and of the end. */
  readonly keyOffsets: Uint32Array;
  /** Values with tag and length, one after the other. */
  readonly values: Uint8Array;
  /** Offsets in `values`: of each value, and of the end. */
  readonly valueOffsets: Uint32Array;
  /** Instances whose values change, by position. */
  readonly variations: ReadonlyMap<number, Variation>;
  readonly remarks: readonly Remark[];
  readonly counts: Readonly<Partial<Record<RemarkKind, number>>>;
}

/** The instances of one device, sorted by OID, and what could not be read of them. It never changes; any number of devices share it. */
export class Recording {
  /** The format that was found by content. */
  readonly format: RecordingFormat;
  /** Remarks about lines that were not read as they stand, at most 1000; `counts` has all. */
  readonly remarks: readonly Remark[];
  /** The number of remarks of each kind. */
  readonly counts: Readonly<Partial<Record<RemarkKind, number>>>;
  readonly #parts: RecordingParts;
  /** The variable bindings that were read last, for devices that are walked again and again. */
  readonly #cache: (Varbind | undefined)[];
  readonly #cached: Int32Array;

  /** @internal Use `loadRecording` or `parseRecording`. */
  constructor(parts: RecordingParts) {
    this.format = parts.format;
    this.remarks = parts.remarks;
    this.counts = parts.counts;
    this.#parts = parts;
    const slots = Math.min(cacheSlots, 1 << Math.ceil(Math.log2(Math.max(this.size, 1))));
    this.#cache = new Array<Varbind | undefined>(slots).fill(undefined);
    this.#cached = new Int32Array(slots).fill(-1);
  }

  /** The number of instances. */
  get size(): number {
    return this.#parts.keyOffsets.length - 1;
  }

  /** Octets of memory that the instances take. */
  get octets(): number {
    const { keys, keyOffsets, values, valueOffsets } = this.#parts;
    return keys.byteLength + keyOffsets.byteLength + values.byteLength + valueOffsets.byteLength;
  }

  /** Returns the variable binding of an instance as it was recorded; `undefined` if there is none. `oid` is canonical dotted text. */
  get(oid: string): Varbind | undefined {
    const position = this.find(oid);
    return position < 0 ? undefined : this.at(position);
  }

  /** All variable bindings in the order of a walk, as they were recorded. */
  *[Symbol.iterator](): IterableIterator<Varbind> {
    for (let position = 0; position < this.size; position++) yield this.at(position);
  }

  /** Returns the position of an instance, or the complement (`~`) of the position where it would be. */
  find(oid: string): number {
    const { keys, keyOffsets } = this.#parts;
    const size = writeKey(scratch, oid);
    let low = 0;
    let high = this.size - 1;
    while (low <= high) {
      const middle = (low + high) >>> 1;
      const order = compareKeys(scratch, size, keys, keyOffsets[middle]!, keyOffsets[middle + 1]!);
      if (order === 0) return middle;
      if (order < 0) high = middle - 1;
      else low = middle + 1;
    }
    return ~low;
  }

  /** Returns the position of the first instance after `oid`; `size` if there is none. */
  after(oid: string): number {
    const position = this.find(oid);
    return position < 0 ? ~position : position + 1;
  }

  /** Returns the positions of the instances at and below `oid`: the first, and the one after the last. */
  range(oid: string): [first: number, end: number] {
    const position = this.find(oid);
    const first = position < 0 ? ~position : position;
    const { keys, keyOffsets } = this.#parts;
    const size = writeKey(scratch, oid);
    let low = first;
    let high = this.size;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const start = keyOffsets[middle]!;
      const end = Math.min(keyOffsets[middle + 1]!, start + size);
      if (compareKeys(scratch, size, keys, start, end) === 0) low = middle + 1;
      else high = middle;
    }
    return [first, low];
  }

  /** Returns the name of the instance at a position. */
  oidAt(position: number): string {
    const { keys, keyOffsets } = this.#parts;
    return oidOfKey(keys, keyOffsets[position]!, keyOffsets[position + 1]!);
  }

  /** Returns the variable binding at a position, as it was recorded. */
  at(position: number): Varbind {
    const slot = position & (this.#cache.length - 1);
    if (this.#cached[slot] === position) return this.#cache[slot]!;
    const { values, valueOffsets } = this.#parts;
    const octets = values.subarray(valueOffsets[position], valueOffsets[position + 1]);
    const type = smiTypeOfTag(octets[0]!)!;
    const varbind = makeVarbind(this.oidAt(position), type.name, type.read(new Reader(octets)));
    this.#cached[slot] = position;
    this.#cache[slot] = varbind;
    return varbind;
  }

  /** The instances whose values change by themselves, by position. */
  get variations(): ReadonlyMap<number, Variation> {
    return this.#parts.variations;
  }
}

/** A power of two: some 300 KiB for each recording. */
const cacheSlots = 2048;
const scratch = new Uint8Array(maxKeySize);
