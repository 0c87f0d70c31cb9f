// The type of AsnConvert, in our own words: the library's declarations do not compile under every `moduleResolution`.

/** Memory with octets. */
export type Octets = ArrayBuffer | ArrayBufferView;

/** Options of the library for parsing. */
export interface ParseOptions {
  /** Limits of its BER parser. */
  readonly berOptions?: object;
}

/** `AsnConvert` of `@peculiar/asn1-schema`. */
export interface AsnConverter {
  /** Returns the octets of an object whose class is declared. */
  serialize(value: unknown): ArrayBuffer;
  /** Returns the object of the class that the octets hold. */
  parse<T>(octets: Octets, target: new () => T, options?: ParseOptions): T;
  /** Returns the elements of octets, or of an object that can be serialized, as text. */
  toString(value?: unknown, options?: ParseOptions): string;
}
