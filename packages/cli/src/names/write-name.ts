import type { Mib } from "@snmp/mib";
import { type NameFormat, nameOptions, shortenPath } from "./output-letters.ts";

/** Writes an OID as the letters of -O ask for it. */
export function writeName(mib: Mib, oid: string, format: NameFormat): string {
  const written = mib.name(oid, nameOptions(format));
  const name = format.quick && format.brackets ? written.replaceAll("[STRING: ", "[") : written;
  return format.form === "ucd" ? shortenPath(name) : name;
}
