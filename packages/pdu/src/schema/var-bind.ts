import { Field, objectIdentifier, Sequence } from "@snmp/asn1";
import { BindingValue } from "./values.ts";

// VarBind ::= SEQUENCE {
//     name   ObjectName,
//     CHOICE { … }
// }

/** VarBind (RFC 3416 §3). */
@Sequence()
export class VarBind {
  /** The object instance, dotted text. */
  @Field(objectIdentifier) name = "0.0";
  /** Its value. */
  @Field(BindingValue) value = new BindingValue();
}
