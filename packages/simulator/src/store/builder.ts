import { Writer } from "@snmp/asn1";
import { oidFrom, smiType, type VarbindInput } from "@snmp/pdu";
import type { Variation } from "../variation/variation.ts";
import { compareKeys, maxKeySize, writeKey } from "./oid-key.ts";
import { Recording } from "./recording.ts";
import { type RecordingFormat, Remarks } from "./remarks.ts";

/** Collects the records of one recording in any order. */
export class RecordingBuilder {
  readonly remarks = new Remarks();
  readonly #maxRecords: number;
  #keys: Uint8Array = new Uint8Array(4096);
  #values: Uint8Array = new Uint8Array(4096);
  #keySize = 0;
  #valueSize = 0;
  /** Offsets, two for each record, and the number of its line. */
  readonly #starts: number[] = [];
  readonly #valueStarts: number[] = [];
  readonly #lines: number[] = [];
  readonly #variations = new Map<number, Variation>();
  readonly #writer = new Writer();

  constructor(maxRecords = defaultMaxRecords) {
    this.#maxRecords = maxRecords;
  }

  /**
   * Adds a record.
   *
   * @throws An `EncodeError` for a name or a value that cannot be sent, and a `RangeError` for more records than are allowed.
   */
  add(varbind: VarbindInput, line = 0, variation?: Variation): void {
    if (this.#lines.length >= this.#maxRecords)
      throw new RangeError(
        `the recording has more than ${this.#maxRecords} records; raise maxRecords, or cut it into several files`,
      );
    const keySize = writeKey(scratch, oidFrom(varbind.oid));
    const octets = this.#encode(varbind);
    this.#keys = append(this.#keys, this.#keySize, scratch.subarray(0, keySize));
    this.#values = append(this.#values, this.#valueSize, octets);
    if (variation !== undefined) this.#variations.set(this.#lines.length, variation);
    this.#starts.push(this.#keySize);
    this.#valueStarts.push(this.#valueSize);
    this.#lines.push(line);
    this.#keySize += keySize;
    this.#valueSize += octets.length;
  }

  /** Returns the recording, sorted. Of several records with one name, the first is kept, and a remark tells so. */
  build(format: RecordingFormat): Recording {
    const starts = [...this.#starts, this.#keySize];
    const valueStarts = [...this.#valueStarts, this.#valueSize];
    const keys = this.#keys;
    const compare = (a: number, b: number): number =>
      compareKeys(
        keys.subarray(starts[a], starts[a + 1]),
        starts[a + 1]! - starts[a]!,
        keys,
        starts[b]!,
        starts[b + 1]!,
      );
    const order = Array.from(this.#lines.keys());
    if (order.some((record) => record > 0 && compare(record - 1, record) >= 0))
      order.sort((a, b) => compare(a, b) || a - b);
    const kept = order.filter((record, at) => {
      if (at === 0 || compare(order[at - 1]!, record) !== 0) return true;
      this.remarks.add(
        this.#lines[record]!,
        "duplicate",
        "the OID came before; its first value is served",
        "",
      );
      return false;
    });
    const parts = {
      keyOffsets: new Uint32Array(kept.length + 1),
      valueOffsets: new Uint32Array(kept.length + 1),
      variations: new Map<number, Variation>(),
    };
    const sortedKeys = new Uint8Array(this.#keySize);
    const sortedValues = new Uint8Array(this.#valueSize);
    let keyAt = 0;
    let valueAt = 0;
    kept.forEach((record, position) => {
      const key = keys.subarray(starts[record], starts[record + 1]);
      const value = this.#values.subarray(valueStarts[record], valueStarts[record + 1]);
      sortedKeys.set(key, keyAt);
      sortedValues.set(value, valueAt);
      parts.keyOffsets[position + 1] = keyAt += key.length;
      parts.valueOffsets[position + 1] = valueAt += value.length;
      const variation = this.#variations.get(record);
      if (variation !== undefined) parts.variations.set(position, variation);
    });
    return new Recording({
      ...parts,
      format,
      keys: sortedKeys.slice(0, keyAt),
      values: sortedValues.slice(0, valueAt),
      remarks: this.remarks.list,
      counts: this.remarks.counts,
    });
  }

  #encode({ type: name, value }: VarbindInput): Uint8Array {
    const type = smiType(name);
    if (type === undefined || type.isException)
      throw new TypeError(`${JSON.stringify(name)} is not the type of a value`);
    this.#writer.begin();
    try {
      type.write(this.#writer, type.from(value ?? null));
      return this.#writer.finish();
    } finally {
      // the octets are copied before the next record is written
      this.#writer.abandon();
    }
  }
}

/** Returns `to` with `octets` at `size`, in larger memory if they do not fit. */
function append(to: Uint8Array, size: number, octets: Uint8Array): Uint8Array {
  let room = to;
  if (size + octets.length > to.length) {
    room = new Uint8Array(2 * (size + octets.length));
    room.set(to.subarray(0, size));
  }
  room.set(octets, size);
  return room;
}

const defaultMaxRecords = 5_000_000;
const scratch = new Uint8Array(maxKeySize);
