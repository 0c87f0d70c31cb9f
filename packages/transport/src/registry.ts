import { pluginRegistry, propertyFault, UnknownPlugin } from "@snmp/mpm-core";
import type { TransportPlugin } from "./transport.ts";

const registry = pluginRegistry<string, TransportPlugin>({
  kind: "transport",
  symbol: Symbol.for("@snmp/transport/registry/1"),
  key: (plugin) => plugin.scheme,
  fault: findFault,
});

/** Returns the reason why `candidate` is not a valid transport plug-in, or `undefined` if it is valid. */
function findFault(candidate: unknown): string | undefined {
  const fault = propertyFault(candidate, {
    scheme: "string",
    name: "string",
    defaultPort: "number",
    open: "function",
    listen: "function",
  });
  if (fault !== undefined) return fault;
  const { parseTarget, replaces } = candidate as {
    readonly parseTarget?: unknown;
    readonly replaces?: unknown;
  };
  if (replaces !== undefined && typeof replaces !== "string")
    return `\`replaces\` is a ${typeof replaces}, not a string`;
  return parseTarget === undefined || typeof parseTarget === "function"
    ? undefined
    : `\`parseTarget\` is a ${typeof parseTarget}, not a function`;
}

/** The registered transports by scheme; a live view. */
export const discoveredTransports: ReadonlyMap<string, TransportPlugin> = registry.plugins;

/**
 * Registers a transport under its scheme. Registering the same one twice is safe. A transport that `replaces` the registered one takes its
 * place, and keeps it when that one is registered later: the order of imports does not matter.
 *
 * @throws `InvalidPlugin` that names the missing member, or `PluginClash` that names both transports of the scheme.
 */
export function registerTransport(plugin: TransportPlugin): void {
  if (findFault(plugin) === undefined) {
    const registered = discoveredTransports.get(plugin.scheme);
    if (registered?.replaces === plugin.name) return;
    if (registered !== undefined && plugin.replaces === registered.name) registry.unregister(plugin.scheme);
  }
  registry.register(plugin);
}

/** Removes a transport from the registry. Returns whether there was one. */
export function unregisterTransport(scheme: string): boolean {
  return registry.unregister(scheme);
}

/**
 * Returns the transport that is registered for `scheme`.
 *
 * @throws `UnknownPlugin` that names the registered ones.
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
