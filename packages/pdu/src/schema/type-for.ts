import {
  application,
  type Asn1Type,
  context,
  integer,
  nullType,
  objectIdentifier,
  octetString,
  unsigned32,
  unsigned64,
} from "@snmp/asn1";
import { smiType } from "../smi/table.ts";
import type { SmiType } from "../smi/type.ts";
import type { VarbindType } from "../varbind.ts";

/** Returns a row of `smiTypes` as a type for declarations: its universal type, with its tag. */
export function typeFor(name: VarbindType): Asn1Type<unknown> {
  const type = smiType(name)!;
  const number = type.tag & 0x1f;
  switch (type.tag & 0xc0) {
    case 0x40:
      return application(number, universalType(type));
    case 0x80:
      return context(number, universalType(type));
    default:
      return universalType(type);
  }
}

function universalType({ form, min, max }: SmiType): Asn1Type<unknown> {
  switch (form) {
    case "integer":
      if (max! > 0xffffffff) return unsigned64;
      return max! > 0x7fffffff ? unsigned32 : integer({ min: Number(min), max: Number(max) });
    case "octets":
      return octetString({ min: Number(min), max: Number(max ?? 0x7fffffff) });
    case "oid":
      return objectIdentifier;
    case "null":
      return nullType;
  }
}
