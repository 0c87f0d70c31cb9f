// The MIB modules that a reader may use, and the names that it knows without them.
import type { VarbindInput } from "@snmp/pdu";
import { LineFault } from "./sink.ts";

/** The methods of a `Mib` of @snmp/mib that readers need. */
export interface RecordingMib {
  /** Returns the OID of a name. Throws if the name is unknown. */
  oid(name: string): string;
  /** Returns the variable binding of a name and a value as net-snmp's tools print it. Throws if it cannot be read. */
  parse(name: string, text: string): VarbindInput;
}

/** Returns the OID of a name as net-snmp's tools print it. Throws a `LineFault` if it is unknown. */
export function readName(name: string, mib: RecordingMib | undefined): string {
  if (/^\.?\d+(?:\.\d+)*$/.test(name)) return name.replace(/^\./, "");
  const known = /^\.?([A-Za-z][\w-]*(?:::[A-Za-z][\w-]*)?)((?:\.\d+)*)$/.exec(name);
  const root = known === null ? undefined : roots[known[1]!.replace(/^SNMPv2-SMI::/, "")];
  if (root !== undefined) return root + known![2]!;
  if (mib === undefined)
    throw new LineFault(
      "needs-mib",
      `the name ${name} needs its MIB module; give the option mib, or record with -On`,
    );
  try {
    return mib.oid(name);
  } catch (cause) {
    throw new LineFault("needs-mib", cause instanceof Error ? cause.message : "the name is unknown");
  }
}

/** Returns the value by its MIB module, or `undefined` if there is none for it. */
export function readByMib(
  mib: RecordingMib | undefined,
  oid: string,
  text: string,
): VarbindInput | undefined {
  try {
    return mib?.parse(oid, text);
  } catch {
    return undefined;
  }
}

/** Nodes of SNMPv2-SMI (RFC 2578 §2), which tools without MIB modules print too. */
const roots: Readonly<Record<string, string | undefined>> = {
  ccitt: "0",
  iso: "1",
  org: "1.3",
  dod: "1.3.6",
  internet: "1.3.6.1",
  directory: "1.3.6.1.1",
  mgmt: "1.3.6.1.2",
  "mib-2": "1.3.6.1.2.1",
  transmission: "1.3.6.1.2.1.10",
  experimental: "1.3.6.1.3",
  private: "1.3.6.1.4",
  enterprises: "1.3.6.1.4.1",
  security: "1.3.6.1.5",
  snmpV2: "1.3.6.1.6",
  snmpModules: "1.3.6.1.6.3",
  zeroDotZero: "0.0",
};
