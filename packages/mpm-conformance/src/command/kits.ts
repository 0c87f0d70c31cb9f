// Finds the plug-ins that a package registered, and the kit for each.
import {
  discoveredPlugins,
  discoveredSecurityModels,
  type MpmPlugin,
  type NamedPlugin,
  type SecurityModelPlugin,
} from "@snmp/mpm-core";
import type { TransportPlugin } from "@snmp/transport";
import type { AuthenticationProtocol, PrivacyProtocol } from "@snmp/usm";
import type { SuiteOptions } from "../options.ts";
import type { TestRunner } from "../runner.ts";
import type { SecurityModelSuiteOptions } from "../security/options.ts";
import { securityModelSuite } from "../security/suite.ts";
import { suite } from "../suite.ts";
import { guessAddress, guessModelOptions } from "./guesses.ts";
import type { PluginCheckOptions } from "./options.ts";
import type { PackageUnderTest } from "./package-under-test.ts";

/** A plug-in, and its kit. */
export interface FoundPlugin {
  /** The kind and the key of the plug-in, in words. */
  readonly title: string;
  /** Defines the tests of its kit; or the reason why that is not possible. */
  readonly define: ((test: TestRunner) => void) | string;
}

/** The registries of all kinds of plug-ins, where their packages are installed. */
export interface Registries {
  readonly models: ReadonlyMap<number, MpmPlugin>;
  readonly securityModels: ReadonlyMap<number, SecurityModelPlugin>;
  readonly authenticationProtocols: ReadonlyMap<string, AuthenticationProtocol>;
  readonly privacyProtocols: ReadonlyMap<string, PrivacyProtocol>;
  readonly transports: ReadonlyMap<string, TransportPlugin>;
}

/** Loads the registries; those of @snmp/usm and @snmp/transport are empty if these are not installed. */
export async function loadRegistries(): Promise<Registries> {
  const usm = await import("@snmp/usm").catch(() => undefined);
  const transport = await import("@snmp/transport").catch(() => undefined);
  return {
    models: discoveredPlugins,
    securityModels: discoveredSecurityModels,
    authenticationProtocols: usm?.authenticationProtocols ?? new Map(),
    privacyProtocols: usm?.privacyProtocols ?? new Map(),
    transports: transport?.discoveredTransports ?? new Map(),
  };
}

/** Copies the registries, to tell later which plug-ins were added. */
export function copyRegistries(registries: Registries): ReadonlySet<NamedPlugin> {
  return new Set(
    Object.values(registries).flatMap((plugins: ReadonlyMap<unknown, NamedPlugin>) => [...plugins.values()]),
  );
}

/** Finds the plug-ins of a package: those that have its name, and those that were not registered `before` it was imported. */
export async function findPlugins(
  registries: Registries,
  before: ReadonlySet<NamedPlugin>,
  place: PackageUnderTest,
  exports: Readonly<Record<string, unknown>>,
  options: PluginCheckOptions,
): Promise<readonly FoundPlugin[]> {
  const isOwn = (plugin: NamedPlugin): boolean => plugin.name === place.name || !before.has(plugin);
  const own = <Key, Plugin extends NamedPlugin>(plugins: ReadonlyMap<Key, Plugin>): readonly Plugin[] =>
    [...plugins.values()].filter(isOwn);
  const files = { manifest: place.manifestFile, entry: place.entryFile };
  const found: FoundPlugin[] = [];
  for (const plugin of own(registries.models)) {
    const given = options.models?.[plugin.identifier];
    const all = { ...files, ...guessModelOptions(plugin, exports), ...given, plugin } as SuiteOptions;
    found.push({
      title: `message processing model ${plugin.identifier}`,
      define:
        all.credentials === undefined
          ? missing("models", plugin.identifier, "credentials, responder")
          : (test) => suite({ ...all, test }),
    });
  }
  for (const plugin of own(registries.securityModels)) {
    const given = options.securityModels?.[plugin.identifier];
    const all = { ...files, ...given, plugin } as SecurityModelSuiteOptions;
    found.push({
      title: `security model ${plugin.identifier}`,
      define:
        all.credentials === undefined
          ? missing("securityModels", plugin.identifier, "credentials, settings")
          : (test) => securityModelSuite({ ...all, test }),
    });
  }
  found.push(...(await findProtocols(registries, own, files, options)));
  found.push(...(await findTransports(own(registries.transports), files, options)));
  return found;
}

type Files = { readonly manifest: string; readonly entry: string };

async function findProtocols(
  { authenticationProtocols, privacyProtocols }: Registries,
  own: <Key, Plugin extends NamedPlugin>(plugins: ReadonlyMap<Key, Plugin>) => readonly Plugin[],
  files: Files,
  options: PluginCheckOptions,
): Promise<readonly FoundPlugin[]> {
  const [authentication, privacy] = [own(authenticationProtocols), own(privacyProtocols)];
  if (authentication.length + privacy.length === 0) return [];
  const { authenticationProtocolSuite, privacyProtocolSuite } = await import("../usm/index.ts");
  return [
    ...authentication.map((protocol) => {
      const all = { ...files, ...options.authenticationProtocols?.[protocol.protocol], protocol };
      const define = (test: TestRunner): void => authenticationProtocolSuite({ ...all, test });
      return { title: `authentication protocol ${protocol.protocol}`, define };
    }),
    ...privacy.map((protocol) => {
      const all = { ...files, ...options.privacyProtocols?.[protocol.protocol], protocol };
      const define = (test: TestRunner): void => privacyProtocolSuite({ ...all, test });
      return { title: `privacy protocol ${protocol.protocol}`, define };
    }),
  ];
}

async function findTransports(
  plugins: readonly TransportPlugin[],
  files: Files,
  options: PluginCheckOptions,
): Promise<readonly FoundPlugin[]> {
  if (plugins.length === 0) return [];
  const { transportSuite } = await import("../transport/index.ts");
  const found: FoundPlugin[] = [];
  for (const plugin of plugins) {
    const given = options.transports?.[plugin.scheme];
    const address = given?.address ?? (await guessAddress(plugin));
    found.push({
      title: `transport ${plugin.scheme}`,
      define:
        address === undefined
          ? missing("transports", plugin.scheme, "address")
          : (test) => transportSuite({ ...files, ...given, plugin, address, test }),
    });
  }
  return found;
}

function missing(group: string, key: number | string, wanted: string): string {
  return (
    `the kit needs options that cannot be guessed: ${wanted}. Write a module whose default export is ` +
    `{ ${group}: { ${JSON.stringify(key)}: { ${wanted} } } }, and pass it with --options, or publish it as the entry "./conformance"`
  );
}
