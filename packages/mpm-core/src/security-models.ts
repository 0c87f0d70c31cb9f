// The registry of security models.
import { UnknownPlugin } from "./errors.ts";
import { pluginRegistry, propertyFault } from "./registry.ts";
import type { SecurityModel, SecurityModelEnvironment, SecurityModelPlugin } from "./security-model.ts";

const registry = pluginRegistry<number, SecurityModelPlugin>({
  kind: "security model",
  symbol: Symbol.for("@snmp/mpm-core/registry/1/security-models"),
  key: (plugin) => plugin.identifier,
  fault: (candidate) =>
    propertyFault(candidate, { identifier: "number", name: "string", create: "function" }),
});

/** The registered security models by IANA number: a live, read-only view. */
export const discoveredSecurityModels: ReadonlyMap<number, SecurityModelPlugin> = registry.plugins;

/**
 * Registers a security model. Registering the same plug-in twice is safe.
 *
 * @throws `InvalidPlugin`, which says what is missing, or `PluginClash`, which names both plug-ins.
 */
export function registerSecurityModel(plugin: SecurityModelPlugin): void {
  registry.register(plugin);
}

/** Removes a security model from the registry. Returns whether it was registered. */
export function unregisterSecurityModel(identifier: number): boolean {
  return registry.unregister(identifier);
}

/**
 * Creates a security model from the plug-in registered for `identifier`.
 *
 * @throws `UnknownPlugin`, which says what to install.
 */
export function createSecurityModel(
  identifier: number,
  environment: SecurityModelEnvironment,
): SecurityModel {
  const plugin = discoveredSecurityModels.get(identifier);
  if (plugin !== undefined) return plugin.create(environment);
  const known = [...discoveredSecurityModels.keys()].sort((a, b) => a - b);
  const advice =
    identifier === 3
      ? 'run `npm install @snmp/usm` and add `import "@snmp/usm"`'
      : "import the package that provides it";
  throw new UnknownPlugin(
    "security model",
    identifier,
    known,
    `no security model ${identifier} is registered (known: ${known.join(", ") || "none"}); ${advice}`,
  );
}
