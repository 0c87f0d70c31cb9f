// Node's own modules, without importing them: bundles for browsers contain this file too.
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
  /**
   * Returns the folder of a dependency of the package in `from` if yarn's Plug'n'Play runs this program and keeps that package, otherwise
   * `undefined`. Throws the error of Plug'n'Play for a missing dependency.
   */
  plugAndPlay(name: string, from: string): string | undefined;
}

/** The function that Plug'n'Play adds to node:module (https://yarnpkg.com/advanced/pnpapi). */
interface PlugAndPlay {
  findPnpApi?(
    from: string,
  ): { resolveToUnqualified(name: string, from: string, options: object): string | null } | null;
}

/** Returns Node's modules. Throws an `SnmpError` in other runtimes. */
export function nodeModules(): NodeModules {
  const { process } = globalThis as { process?: Partial<NodeJS.Process> };
  if (typeof process?.getBuiltinModule !== "function" || typeof process.cwd !== "function") {
    throw discoveryError(
      "discover() needs Node.js 20.16 or newer: it reads package.json files. Elsewhere, import the plug-ins by name",
    );
  }
  const builtin = process.getBuiltinModule.bind(process);
  return {
    fs: builtin("node:fs/promises"),
    path: builtin("node:path"),
    url: builtin("node:url"),
    cwd: process.cwd.bind(process),
    plugAndPlay(name, from) {
      const modules = builtin("node:module") as PlugAndPlay;
      return (
        modules
          .findPnpApi?.(`${from}/`)
          ?.resolveToUnqualified(name, `${from}/`, { considerBuiltins: false }) ?? undefined
      );
    },
  };
}

/** Creates the error for a discovery that cannot run at all. */
export function discoveryError(message: string, cause?: unknown): SnmpError {
  return new SnmpError(message, { code: "ERR_SNMP_DISCOVERY", cause });
}
