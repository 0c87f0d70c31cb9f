// The subtrees of views in snmpd.conf: OIDs, and the names that are common in such files.
import { oidFrom, type OidLike } from "@snmp/pdu";
import { LineError } from "./line-error.ts";

/** Returns the OID of a subtree. `resolve` knows the names of MIB modules. Throws a `LineError` for an unknown name. */
export function toSubtree(name: string, resolve: (name: string) => OidLike | undefined): string {
  if (/^\.?[012](?:\.\d+)*$/.test(name)) {
    const text = name.replace(/^\./, "");
    return text.length === 1 ? text : oidFrom(text);
  }
  const [, root = "", rest = ""] = /^\.?(?:[\w-]+::)?([A-Za-z][\w-]*)((?:\.\d+)*)$/.exec(name) ?? [];
  const oid = resolve(name) ?? (roots.has(root) ? roots.get(root)! + rest : undefined);
  if (oid === undefined)
    throw new LineError("the subtree is not an OID; write it in numbers, or pass `resolve` to fromSnmpdConf");
  return oidFrom(oid);
}

/** The names of subtrees that are common in such files. */
const roots: ReadonlyMap<string, string> = new Map([
  ["iso", "1"],
  ["org", "1.3"],
  ["dod", "1.3.6"],
  ["internet", "1.3.6.1"],
  ["mgmt", "1.3.6.1.2"],
  ["mib-2", "1.3.6.1.2.1"],
  ["system", "1.3.6.1.2.1.1"],
  ["interfaces", "1.3.6.1.2.1.2"],
  ["ip", "1.3.6.1.2.1.4"],
  ["tcp", "1.3.6.1.2.1.6"],
  ["udp", "1.3.6.1.2.1.7"],
  ["snmp", "1.3.6.1.2.1.11"],
  ["host", "1.3.6.1.2.1.25"],
  ["ifMIB", "1.3.6.1.2.1.31"],
  ["private", "1.3.6.1.4"],
  ["enterprises", "1.3.6.1.4.1"],
  ["snmpV2", "1.3.6.1.6"],
  ["snmpModules", "1.3.6.1.6.3"],
]);
