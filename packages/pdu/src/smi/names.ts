// OBJECT IDENTIFIER (RFC 2578 §7.1.3).
import { EncodeError } from "@snmp/asn1";
import { oidSize } from "../element-size.ts";
import { oidFrom, type OidLike } from "../oid.ts";
import type { SmiType } from "./type.ts";

/** OBJECT IDENTIFIER: dotted text in JavaScript. */
export const objectIdentifier: SmiType<string> = {
  name: "ObjectIdentifier",
  tag: 0x06,
  syntax: "OBJECT IDENTIFIER",
  since: 1,
  form: "oid",
  isException: false,
  from(input) {
    if (typeof input !== "string" && !Array.isArray(input))
      throw EncodeError.forValue(input, "dotted text or an array of arcs");
    return oidFrom(input as OidLike);
  },
  read: (reader) => reader.oid(0x06),
  write: (writer, value) => writer.oid(value),
  size: oidSize,
  repair: () => undefined,
};
