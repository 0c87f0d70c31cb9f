// net-snmp does not export its messages, which the codec jobs need. So this loads its only file with a line of exports added.
import { readFileSync } from "node:fs";
import Module, { createRequire } from "node:module";
import { dirname } from "node:path";
import type { Varbind } from "net-snmp";

/** The classes that net-snmp does not export, as far as the jobs use them. */
export interface NetSnmpInternals {
  readonly Message: {
    createCommunity(version: number, community: string, pdu: unknown): { toBuffer(): Buffer };
    createFromBuffer(octets: Buffer): { readonly pdu: { readonly varbinds: readonly Varbind[] } };
  };
  readonly GetRequestPdu: {
    createFromVariables(requestId: number, varbinds: readonly { oid: string }[], options: object): unknown;
  };
}

/** Loads a separate copy of net-snmp. */
export function loadNetSnmpInternals(): NetSnmpInternals {
  const file = createRequire(import.meta.url).resolve("net-snmp");
  const copy = new Module(file) as Module & { _compile(source: string, file: string): void };
  copy.filename = file;
  copy.paths = (Module as unknown as { _nodeModulePaths(folder: string): string[] })._nodeModulePaths(
    dirname(file),
  );
  copy._compile(`${readFileSync(file, "utf8")}\nmodule.exports = { Message, GetRequestPdu };\n`, file);
  return copy.exports as NetSnmpInternals;
}
