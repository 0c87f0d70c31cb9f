// Node's own modules, without an import of them: a bundle for browsers has this file too.
import type * as fs from "node:fs/promises";
import type * as path from "node:path";
import type * as url from "node:url";
import { SnmpError } from "@snmp/asn1";

/** The part of Node that discovery needs. */
export interface NodeModules {
  readonly fs: typeof fs;
  readonly path: typeof path;
  readonly url: typeof url;
  cwd(): string;
}

/** Node's modules; throws an `SnmpError` where this is not Node. */
export function nodeModules(): NodeModules {
  const { process } = globalThis as { process?: Partial<NodeJS.Process> };
  if (typeof process?.getBuiltinModule !== "function" || typeof process.cwd !== "function") {
    throw discoveryError("discover() needs Node.js 20.16 or newer: it reads package.json files. Elsewhere, import the plug-ins by name");
  }
  const builtin = process.getBuiltinModule.bind(process);
  return { fs: builtin("node:fs/promises"), path: builtin("node:path"), url: builtin("node:url"), cwd: process.cwd.bind(process) };
}

/** Why nothing can be discovered at all. */
export function discoveryError(message: string, cause?: unknown): SnmpError {
  return new SnmpError(message, { code: "ERR_SNMP_DISCOVERY", cause });
}
