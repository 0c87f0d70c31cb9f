// RFC 3416 §3, RFC 2578 §7.1: the value of a variable binding.
import { DecodeError } from "@snmp/asn1";
import { type SmiType, smiTypeOfTag, ticksText, unwrapOpaque } from "@snmp/pdu";
import { formatTag } from "../format/varbind.ts";
import type { Annotator } from "./annotator.ts";
import { describeOctets } from "./octets.ts";

/** Annotates the value of a variable binding. A value that cannot be read is shown as octets, and the values after it as usual. */
export function annotateValue(annotator: Annotator): void {
  const { reader } = annotator;
  const start = reader.position;
  const tag = reader.peek();
  const type = tag === -1 ? undefined : smiTypeOfTag(tag);
  if (type === undefined)
    return annotator.leaf(
      "value",
      formatTag(tag),
      () => reader.skip(),
      () => "not a type of SNMP",
    );
  try {
    annotator.leaf(
      "value",
      labelOf(type),
      () => type.read(reader),
      (value) => describe(type, value),
    );
  } catch (error) {
    if (!DecodeError.isInstance(error)) throw error;
    reader.position = start;
    annotator.leaf(
      "value",
      labelOf(type),
      () => reader.skip(),
      () => `unreadable: ${error.message}`,
    );
  }
}

/** Returns the name of the type in ASN.1: `OCTET STRING`, `Counter32`, `[0] NULL`. */
function labelOf({ name, tag, syntax, isException }: SmiType): string {
  if (isException) return syntax.replace("IMPLICIT ", "");
  return tag < 0x40 ? syntax.replace(/ \(.*/, "") : name;
}

function describe({ name }: SmiType, value: ReturnType<SmiType["read"]>): string {
  if (value === null) return name === "Null" ? "unSpecified" : name;
  if (name === "TimeTicks") return `${String(value)} (${ticksText(value as number)})`;
  if (!(value instanceof Uint8Array)) return String(value);
  const number = name === "Opaque" ? unwrapOpaque(value) : undefined;
  return number === undefined ? describeOctets(value) : String(number.value);
}
