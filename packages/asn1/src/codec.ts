import { decodeWith, encodeWith, typeOf, type TypeOf, type TypeReference } from "./declaration.ts";
import { type Anomaly, type Leniency } from "./leniency.ts";
import { Reader } from "./reader.ts";

/** How to decode. */
export interface DecodeOptions {
  /** The bent rules to forgive; all four by default. */
  readonly leniencies?: readonly Leniency[];
  /** Is given the bent rules that were forgiven, when there were any. */
  readonly onAnomalies?: (anomalies: readonly Anomaly[]) => void;
}

/** Turns values of one type into octets and back. */
export interface Codec<T> {
  /**
   * The octets of `value`, never changed afterwards.
   *
   * @throws An `EncodeError` that names the field.
   */
  encode(value: T): Uint8Array;
  /**
   * The value that `bytes` hold, which nothing may follow.
   *
   * @throws A `DecodeError` with kind and offset.
   */
  decode(bytes: Uint8Array, options?: DecodeOptions): T;
  /** As `decode`, out of a reader at its beginning, which keeps the anomalies: for those who decode often. */
  decodeFrom(reader: Reader): T;
}

/**
 * The codec of a declared class or of any other type; compiled once.
 *
 * @throws A `TypeError` for a class that is not declared, or whose fields can't be told apart.
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
