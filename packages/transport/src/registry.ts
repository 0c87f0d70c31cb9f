import { pluginRegistry, propertyFault, UnknownPlugin } from "@snmp/mpm-core";
import type { TransportPlugin } from "./transport.ts";

const registry = pluginRegistry<string, TransportPlugin>({
  kind: "transport",
  symbol: Symbol.for("@snmp/transport/registry/1"),
  key: (plugin) => plugin.scheme,
  fault: (candidate) =>
    propertyFault(candidate, {
      scheme: "string",
      name: "string",
      defaultPort: "number",
      open: "function",
      listen: "function",
    }),
});

/** The registered transports by scheme; a live view. */
export const discoveredTransports: ReadonlyMap<string, TransportPlugin> = registry.plugins;

/**
 * Registers a transport under its scheme. The same again is a no-op.
 *
 * @throws `InvalidPlugin`, which says what is missing, or `PluginClash`, which names both.
 */
export function registerTransport(plugin: TransportPlugin): void {
  registry.register(plugin);
}

/** Takes a transport out of the registry; whether there was one. */
export function unregisterTransport(scheme: string): boolean {
  return registry.unregister(scheme);
}

/**
 * The transport registered for `scheme`.
 *
 * @throws `UnknownPlugin`, which says what is registered.
 */
export function transportFor(scheme: string): TransportPlugin {
  const plugin = discoveredTransports.get(scheme);
  if (plugin !== undefined) return plugin;
  const known = [...discoveredTransports.keys()].sort();
  throw new UnknownPlugin(
    "transport",
    scheme,
    known,
    `no transport ${JSON.stringify(scheme)} is registered (known: ${known.join(", ") || "none"}); import the package that provides it`,
  );
}
