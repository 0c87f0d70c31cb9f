// Plug-ins: those that are part of this command, and those among the dependencies of the project that it runs in.
import { discover, type DiscoveryReport, discoveredPlugins, discoveredSecurityModels } from "@snmp/mpm-core";
import { discoveredTransports } from "@snmp/transport";
import { authenticationProtocols, privacyProtocols } from "@snmp/usm";
import { UsageError } from "./failure.ts";
import { bundledVersion } from "./version.ts";

/** A plug-in that is registered. */
export interface RegisteredPlugin {
  readonly kind: string;
  readonly key: number | string;
  /** Name of its package. */
  readonly name: string;
  readonly version: string | undefined;
  /** Folder of its package; `undefined` for those that are part of this command. */
  readonly path: string | undefined;
}

/** Imports the plug-ins that the project in `folder` depends on. One that fails is in the report, and the others go on. */
export async function loadPlugins(folder: string): Promise<DiscoveryReport> {
  try {
    return await discover({ from: folder });
  } catch (error) {
    // the project's own package.json is no package.json
    throw new UsageError((error as Error).message);
  }
}

/** Everything that is registered; `report` says what of it came from where. */
export function registeredPlugins(report: DiscoveryReport): RegisteredPlugin[] {
  return Object.entries(registries).flatMap(([kind, plugins]) =>
    Array.from(plugins, ([key, { name }]): RegisteredPlugin => {
      const found = report.packages.find(
        ({ status, identifiers }) =>
          status === "registered" && identifiers.some((one) => one.kind === kind && one.key === key),
      );
      return {
        kind,
        key,
        name,
        version: found === undefined ? bundledVersion(name) : found.version,
        path: found?.path,
      };
    }).sort((a, b) => (typeof a.key === "number" && typeof b.key === "number" ? a.key - b.key : 0)),
  );
}

/** Whether everything that the command line names is registered, and no plug-in has to be looked for. */
export function isRegistered(
  model: number | undefined,
  scheme: string,
  protocols: readonly (string | undefined)[],
): boolean {
  return (
    (model === undefined || discoveredPlugins.has(model)) &&
    discoveredTransports.has(scheme) &&
    protocols.every(
      (name) => name === undefined || authenticationProtocols.has(name) || privacyProtocols.has(name),
    )
  );
}

const registries: Readonly<Record<string, ReadonlyMap<number | string, { readonly name: string }>>> = {
  "message processing model": discoveredPlugins,
  "security model": discoveredSecurityModels,
  "authentication protocol": authenticationProtocols,
  "privacy protocol": privacyProtocols,
  transport: discoveredTransports,
};
