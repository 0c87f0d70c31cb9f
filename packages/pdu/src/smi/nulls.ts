// NULL and the exceptions, which have its content octets: nothing (RFC 3416 §3).
import { EncodeError } from "@snmp/asn1";
import type { SmiType } from "./type.ts";

/** NULL: the placeholder for a value, as in requests and error responses. */
export const nullType = emptyType("Null", 0x05, "NULL", 1);
/** The exception for an object type that does not exist. */
export const noSuchObject = emptyType("noSuchObject", 0x80, "[0] IMPLICIT NULL", 2);
/** The exception for an instance that does not exist. */
export const noSuchInstance = emptyType("noSuchInstance", 0x81, "[1] IMPLICIT NULL", 2);
/** The exception for the end of the MIB. */
export const endOfMibView = emptyType("endOfMibView", 0x82, "[2] IMPLICIT NULL", 2);

function emptyType(
  name: "Null" | "noSuchObject" | "noSuchInstance" | "endOfMibView",
  tag: number,
  syntax: string,
  since: 1 | 2,
): SmiType<null> {
  return {
    name,
    tag,
    syntax,
    since,
    form: "null",
    isException: since === 2,
    from(input) {
      if (input !== undefined && input !== null)
        throw EncodeError.forValue(input, `a value of ${name}; leave it out`);
      return null;
    },
    read: (reader) => reader.null(tag),
    write: (writer) => writer.null(tag),
    size: () => 2,
    /** The tag says everything: content changes nothing. */
    repair: () => null,
  };
}
