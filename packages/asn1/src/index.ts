export { type Codec, codecOf, type DecodeOptions } from "./codec.ts";
export { type DeclaredClass, type TypeOf, type TypeReference, wholeElement } from "./declaration.ts";
export { Choice, Field, type FieldOptions, Sequence } from "./decorators.ts";
export type { SnmpErrorCode } from "./error-code.ts";
export {
  DecodeError,
  type DecodeErrorKind,
  EncodeError,
  locateError,
  SnmpError,
  type SnmpErrorOptions,
} from "./errors.ts";
export { type Anomaly, type Leniency, lenient, strict } from "./leniency.ts";
export { elementSize, equalOctets, headerSize, noOctets } from "./octets.ts";
export { maxArcs } from "./oid.ts";
export { oidText } from "./oid-text.ts";
export { Reader } from "./reader.ts";
export type { Asn1Type, SchemaItem } from "./type.ts";
export { any } from "./types/any.ts";
export { integer, type Range, unsigned32, unsigned64 } from "./types/integer.ts";
export { nullType } from "./types/null.ts";
export { objectIdentifier } from "./types/object-identifier.ts";
export { octetString, type Size } from "./types/octet-string.ts";
export { sequenceOf } from "./types/sequence-of.ts";
export { application, context } from "./types/tagged.ts";
export { elementView, octetStringView } from "./types/views.ts";
export { Writer } from "./writer.ts";
