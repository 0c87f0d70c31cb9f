// Plug-ins: the parts of this command, and those among the dependencies of the project that it runs in.
import { discover, type DiscoveryReport, discoveredPlugins, discoveredSecurityModels } from "@snmp/mpm-core";
import { discoveredTransports } from "@snmp/transport";
import { UsageError } from "./failure.ts";
import { authenticationProtocols, privacyProtocols } from "./version-3.ts";
import { findVersion } from "./version.ts";
// the other models of this command register themselves
import "@snmp/mpm-v1";
import "@snmp/mpm-v2c";

/** A plug-in in a registry. */
export interface RegisteredPlugin {
  readonly kind: string;
  readonly key: number | string;
  /** Name of its package. */
  readonly name: string;
  readonly version: string | undefined;
  /** Folder of its package; `undefined` for a part of this command. */
  readonly path: string | undefined;
}

/** Imports the plug-ins that the project in `folder` depends on. The report names those that fail. */
export async function loadPlugins(folder: string): Promise<DiscoveryReport> {
  try {
    return await discover({ from: folder });
  } catch (error) {
    // the package.json of the project cannot be read
    throw new UsageError((error as Error).message);
  }
}

/** Lists everything that is registered. `report` says which packages it comes from. */
export function listPlugins(report: DiscoveryReport): RegisteredPlugin[] {
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
        version: found === undefined ? findVersion(name) : found.version,
        path: found?.path,
      };
    }).sort((a, b) => (typeof a.key === "number" && typeof b.key === "number" ? a.key - b.key : 0)),
  );
}

/** Returns the name of the package that registered a model, or `undefined` if the model is a part of this command or missing. */
export function findPluginName(model: number | undefined): string | undefined {
  const name = model === undefined ? undefined : discoveredPlugins.get(model)?.name;
  return name === undefined || ownModels.has(name) ? undefined : name;
}

const ownModels: ReadonlySet<string> = new Set(["@snmp/mpm-v1", "@snmp/mpm-v2c", "@snmp/mpm-v3"]);

const registries: Readonly<Record<string, ReadonlyMap<number | string, { readonly name: string }>>> = {
  "message processing model": discoveredPlugins,
  "security model": discoveredSecurityModels,
  "authentication protocol": authenticationProtocols,
  "privacy protocol": privacyProtocols,
  transport: discoveredTransports,
};
