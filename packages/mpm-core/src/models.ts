// The registry of message processing models.
import { UnknownMessageProcessingModel } from "./errors.ts";
import type { LocalConfigurationDatastore, MessageProcessingModel, TransportHandler } from "./model.ts";
import { type MpmPlugin, mpmPluginFault } from "./plugin.ts";
import { pluginRegistry } from "./registry.ts";

const symbol = Symbol.for("@snmp/mpm-core/registry/1");
const registry = pluginRegistry<number, MpmPlugin>({
  kind: "message processing model",
  symbol,
  key: (plugin) => plugin.identifier,
  fault: mpmPluginFault,
});

/** The registered models by identifier: a live, read-only view. */
export const discoveredPlugins: ReadonlyMap<number, MpmPlugin> = registry.plugins;

/**
 * Registers a model: the one line that a plug-in's entry file runs. Registering the same plug-in twice is safe.
 *
 * @throws `InvalidPlugin`, which says what is missing, or `PluginClash`, which names both plug-ins, if another one has the identifier.
 */
export function register(plugin: MpmPlugin): void {
  registry.register(plugin);
}

/** Removes a model from the registry. Returns whether it was registered. Models that were created before go on working. */
export function unregister(identifier: number): boolean {
  return registry.unregister(identifier);
}

/**
 * Returns the registered plug-in.
 *
 * @throws `UnknownMessageProcessingModel`, which says what is registered and what to install.
 */
export function pluginFor(identifier: number): MpmPlugin {
  const plugin = discoveredPlugins.get(identifier);
  if (plugin !== undefined) return plugin;
  const known = [...discoveredPlugins.keys()].sort((a, b) => a - b);
  const registered =
    known.length === 0
      ? "none is"
      : known.map((key) => `${key} (${discoveredPlugins.get(key)!.name})`).join(", ") +
        (known.length === 1 ? " is" : " are");
  const published = publishedModels[identifier];
  const advice =
    published === undefined
      ? "import the package that provides it"
      : `run \`npm install ${published.packages.join(" ")}\` and add ${published.packages.map((name) => `\`import "${name}"\``).join(" and ")}`;
  throw new UnknownMessageProcessingModel(
    identifier,
    known,
    `no message processing model ${identifier}${published === undefined ? "" : ` (${published.title})`} is registered; ${registered}. To use it, ${advice}${adviceOnOtherCopies()}`,
  );
}

/** Returns advice if there is a registry of another shape: it belongs to a version of this package that shares nothing with this one. */
function adviceOnOtherCopies(): string {
  const foreign = Object.getOwnPropertySymbols(globalThis).some(
    (other) => other !== symbol && /^@snmp\/mpm-core\/registry\/\d+$/.test(other.description ?? ""),
  );
  if (!foreign) return "";
  return ". Plug-ins are registered with another version of @snmp/mpm-core too, which this one cannot use: `npm ls @snmp/mpm-core` shows who brings which; update those packages together";
}

/**
 * Creates a model for one destination, from the plug-in registered for `identifier`.
 *
 * @throws `UnknownMessageProcessingModel`, which says what is registered and what to install.
 */
export function create(
  identifier: number,
  transportHandler: TransportHandler,
  lcd: LocalConfigurationDatastore,
): MessageProcessingModel {
  return pluginFor(identifier).create(transportHandler, lcd);
}

/** The models that this project publishes, for the advice in `UnknownMessageProcessingModel`. */
const publishedModels: Readonly<
  Record<number, { readonly title: string; readonly packages: readonly string[] }>
> = {
  0: { title: "SNMPv1", packages: ["@snmp/mpm-v1"] },
  1: { title: "SNMPv2c", packages: ["@snmp/mpm-v2c"] },
  3: { title: "SNMPv3", packages: ["@snmp/mpm-v3", "@snmp/usm"] },
};
