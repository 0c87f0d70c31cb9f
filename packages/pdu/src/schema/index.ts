/**
 * The types of RFC 3416 and RFC 1157 as declared classes: for AsnConvert, and for formats that contain them. Tests compare the codec with them.
 *
 * @module @snmp/pdu/schema
 */
export { BulkPduSequence } from "./bulk-pdu.ts";
export { PduSequence } from "./pdu.ts";
export { Pdus } from "./pdus.ts";
export { TrapPduSequence } from "./trap-pdu.ts";
export { BindingValue } from "./values.ts";
export { VarBind } from "./var-bind.ts";
