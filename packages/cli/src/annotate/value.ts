// RFC 3416 §3, RFC 2578 §7.1: the value of a variable binding.
import { opaqueNumber, ticksText } from "@snmp/pdu";
import type { Annotator } from "./annotator.ts";
import { describeOctets } from "./octets.ts";

/** Annotates the value of a variable binding, of any type that SNMP has. */
export function annotateValue(annotator: Annotator): void {
  const { reader } = annotator;
  const tag = reader.peek();
  const annotateType = types[tag];
  if (annotateType === undefined)
    return reader.fail(tag === -1 ? "truncated" : "unexpected-tag", reader.position, "not a type of SNMP");
  annotateType(annotator, tag);
}

type ValueAnnotation = (annotator: Annotator, tag: number) => void;

const unsigned =
  (type: string, meaning: (value: number) => string = String): ValueAnnotation =>
  (annotator, tag) =>
    annotator.leaf("value", type, () => annotator.reader.uint32(tag), meaning);

const nothing =
  (type: string, meaning: string): ValueAnnotation =>
  (annotator, tag) =>
    annotator.leaf(
      "value",
      type,
      () => annotator.reader.null(tag),
      () => meaning,
    );

const octets =
  (type: string, meaning: (value: Uint8Array) => string): ValueAnnotation =>
  (annotator, tag) =>
    annotator.leaf("value", type, () => annotator.reader.octets(tag), meaning);

const types: Readonly<Record<number, ValueAnnotation>> = {
  0x02: (annotator) => annotator.int32("value"),
  0x04: octets("OCTET STRING", describeOctets),
  0x05: nothing("NULL", "unSpecified"),
  0x06: (annotator) => annotator.leaf("value", "OBJECT IDENTIFIER", () => annotator.reader.oid(), String),
  0x40: octets("IpAddress", (address) => address.join(".")),
  0x41: unsigned("Counter32"),
  0x42: unsigned("Gauge32"),
  0x43: unsigned("TimeTicks", (ticks) => `${ticks} (${ticksText(ticks)})`),
  0x44: octets("Opaque", (value) => opaqueNumber(value)?.toString() ?? describeOctets(value)),
  0x46: (annotator, tag) => annotator.leaf("value", "Counter64", () => annotator.reader.uint64(tag), String),
  0x80: nothing("[0] NULL", "noSuchObject"),
  0x81: nothing("[1] NULL", "noSuchInstance"),
  0x82: nothing("[2] NULL", "endOfMibView"),
};
