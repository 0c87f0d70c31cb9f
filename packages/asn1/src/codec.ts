import { decodeWith, encodeWith, typeOf, type TypeOf, type TypeReference } from "./declaration.ts";
import { type Anomaly, type Leniency } from "./leniency.ts";
import { Reader } from "./reader.ts";

/** Options for decoding. */
export interface DecodeOptions {
  /** The bent rules to forgive; all of them (`lenient`) by default. */
  readonly leniencies?: readonly Leniency[];
  /** Receives the bent rules that were forgiven; not called without any. */
  readonly onAnomalies?: (anomalies: readonly Anomaly[]) => void;
}

/** Encodes and decodes the values of one type. */
export interface Codec<T> {
  /**
   * Returns the octets of `value`, which never change afterwards.
   *
   * @throws An `EncodeError` that names the field.
   */
  encode(value: T): Uint8Array;
  /**
   * Returns the value that `bytes` hold; nothing may follow it.
   *
   * @throws A `DecodeError` with kind and offset.
   */
  decode(bytes: Uint8Array, options?: DecodeOptions): T;
  /** Decodes as `decode` does, from a reader at its beginning, which collects the anomalies. It costs less than `decode`. */
  decodeFrom(reader: Reader): T;
}

/**
 * Returns the codec of a declared class or of any other type. A class is compiled once.
 *
 * @throws A `TypeError` if the class is not declared, or if two alternatives have the same tag.
 */
export function codecOf<Reference extends TypeReference>(reference: Reference): Codec<TypeOf<Reference>> {
  const type = typeOf(reference);
  return {
    encode: (value) => encodeWith(type, value),
    decode(bytes, options) {
      const reader = new Reader(bytes, options?.leniencies);
      const value = decodeWith(type, reader);
      if (reader.anomalies !== undefined) options?.onAnomalies?.(reader.anomalies);
      return value;
    },
    decodeFrom: (reader) => decodeWith(type, reader),
  };
}
