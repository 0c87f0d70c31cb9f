/**
 * OIDs, values, variable bindings and PDUs (RFC 2578, RFC 3416, RFC 1157).
 *
 * @module @snmp/pdu
 */
export { elementSize, equalOctets, headerSize, noOctets } from "@snmp/asn1";
export { errorStatus, type ErrorStatusName, errorStatusName } from "./error-status.ts";
export { toV1ErrorStatus } from "./v1-error-status.ts";
export { hexOf, octetsFromHex, octetsFromText, textOf } from "./octets.ts";
export { opaqueNumber, type OpaqueNumber, unwrapOpaque } from "./opaque.ts";
export { arcsOf, compareOids, indexOf, isWithin, oidFrom, type OidLike } from "./oid.ts";
export {
  type BulkPdu,
  bulkPdu,
  isConfirmed,
  isResponse,
  type Pdu,
  type PduType,
  requestPdu,
  responsePdu,
  type StandardPdu,
  type TrapPdu,
} from "./pdu.ts";
export { rfc1157Pdus, rfc3416Pdus } from "./pdu-codec.ts";
export { pduSize, varbindSize, varbindsSize } from "./size.ts";
export { smiType, smiTypeOfTag, smiTypes } from "./smi/table.ts";
export type { SmiType } from "./smi/type.ts";
export { type Duration, durationOf, ticksText } from "./ticks.ts";
export {
  type Binding,
  type Counter32Varbind,
  type Counter64Varbind,
  type EndOfMibViewVarbind,
  type ExceptionVarbind,
  type Gauge32Varbind,
  type Integer32Varbind,
  type IpAddressVarbind,
  isException,
  makeRawVarbind,
  makeVarbind,
  type NoSuchInstanceVarbind,
  type NoSuchObjectVarbind,
  type NullVarbind,
  type ObjectIdentifierVarbind,
  type OctetStringVarbind,
  type OpaqueVarbind,
  type RawVarbind,
  type TimeTicksVarbind,
  type Varbind,
  type VarbindType,
  type VarbindValue,
} from "./varbind.ts";
export {
  type EmptyInput,
  type NamedInput,
  type TypedInput,
  type ValueInput,
  varbindFrom,
  type VarbindInput,
} from "./varbind-from.ts";
export { VarbindEncoder } from "./varbind-encoder.ts";
