// Finds the plug-ins that a project has installed, and imports them: each registers itself, as if the project had imported it by name.
import { dependenciesOf, type InstalledPackage } from "./discover/dependencies.ts";
import { entryOf } from "./discover/entry.ts";
import { nodeModules } from "./discover/node.ts";
import { InvalidPlugin } from "./errors.ts";
import { allPlugins, type RegisteredPlugin } from "./registry.ts";

/** Where and what to look for. */
export interface DiscoverOptions {
  /** A folder, a file or a file URL; the package.json nearest to it, upwards, is the project's. The working directory by default. */
  readonly from?: string | URL | undefined;
  /** Whether to look at `devDependencies` too. Not by default: what runs in production should behave as it did in development. */
  readonly dev?: boolean | undefined;
}

/** What `discover` found and did. */
export interface DiscoveryReport {
  /** Path of the project's package.json; `undefined` where there is none. */
  readonly project: string | undefined;
  /** The dependencies that say by keyword that they are plug-ins, in the order of package.json. */
  readonly packages: readonly DiscoveredPackage[];
  /** The dependencies that could not be looked at, such as those that are not installed. Whether they are plug-ins is not known. */
  readonly unresolved: readonly UnresolvedDependency[];
}

/** One package with plug-ins. */
export interface DiscoveredPackage {
  /** Its name in package.json. */
  readonly name: string;
  /** Its version in package.json; `undefined` where there is none. */
  readonly version: string | undefined;
  /** Its folder. */
  readonly path: string;
  /** What its keywords say that it has: `message processing model`, `security model`, … */
  readonly kinds: readonly string[];
  /**
   * - `registered`: the import added the plug-ins in `identifiers`.
   * - `already registered`: it had been imported before; `identifiers` are what it has in the registries.
   * - `invalid`: it was imported, but registered nothing, or something that is no valid plug-in.
   * - `failed`: it could not be imported, or its plug-in could not be registered, such as for a clash.
   */
  readonly status: "registered" | "already registered" | "invalid" | "failed";
  /** Its plug-ins in the registries. */
  readonly identifiers: readonly PluginIdentifier[];
  /** Why it is invalid or failed, in words. */
  readonly reason?: string;
  /** The error behind the reason, where there is one. */
  readonly error?: unknown;
}

/** A dependency that could not be looked at. */
export interface UnresolvedDependency {
  /** Its name in the project's package.json. */
  readonly name: string;
  /** Why, in words. */
  readonly reason: string;
}

/** What a plug-in is registered under. */
export interface PluginIdentifier {
  /** `message processing model`, `security model`, … */
  readonly kind: string;
  /** An identifier or a name. */
  readonly key: number | string;
}

/**
 * Imports the plug-ins among the dependencies of a project: `dependencies` and `optionalDependencies` of the nearest package.json whose own
 * package.json has one of the keywords `snmp-mpm-plugin`, `snmp-security-model-plugin`, `snmp-auth-protocol-plugin`,
 * `snmp-privacy-protocol-plugin` and `snmp-transport-plugin`. Nothing else is imported; dependencies of dependencies are not looked at. A
 * plug-in that fails is reported, and the others go on. Calls at the same time run one after the other.
 *
 * For Node.js from 20.16 on, and for packages that are installed in `node_modules` folders or by yarn's Plug'n'Play.
 *
 * @throws An `SnmpError`, code `ERR_SNMP_DISCOVERY`, where there is no Node.js, and where the project's own package.json cannot be read.
 */
export function discover(options: DiscoverOptions = {}): Promise<DiscoveryReport> {
  const report = previous.then(() => run(options));
  previous = report.catch(() => undefined);
  return report;
}

async function run(options: DiscoverOptions): Promise<DiscoveryReport> {
  const node = nodeModules();
  const { project, installed, unresolved } = await dependenciesOf(
    node,
    options.from ?? node.cwd(),
    options.dev ?? false,
  );
  const packages: DiscoveredPackage[] = [];
  // One by one, so that it is known who registers what.
  for (const found of installed) {
    const kinds = keywordsOf(found).flatMap((keyword) => kindsByKeyword[keyword] ?? []);
    if (kinds.length === 0) continue;
    const { name, version, path } = found;
    packages.push({ name, version, path, kinds, ...(await imported(found, () => entryOf(node, found))) });
  }
  return { project, packages, unresolved };
}

async function imported(
  found: InstalledPackage,
  entry: () => Promise<string>,
): Promise<Pick<DiscoveredPackage, "status" | "identifiers" | "reason" | "error">> {
  const before = allPlugins();
  const added = (): RegisteredPlugin[] =>
    allPlugins().filter(
      (now) => !before.some((then) => then.kind.symbol === now.kind.symbol && then.plugin === now.plugin),
    );
  try {
    const url = await entry();
    const module = (await import(/* webpackIgnore: true */ /* @vite-ignore */ url)) as object;
    const fresh = added();
    const plugins =
      fresh.length > 0 ? fresh : allPlugins().filter((registered) => belongsTo(registered, found, module));
    const fault = plugins
      .map(({ kind, plugin }) => kind.fault(plugin))
      .find((reason) => reason !== undefined);
    const identifiers = plugins.map(identifierOf);
    if (fault !== undefined)
      return { status: "invalid", identifiers, reason: `what it registered is no plug-in: ${fault}` };
    if (plugins.length === 0)
      return { status: "invalid", identifiers, reason: "it was imported, but registered no plug-in" };
    return { status: fresh.length > 0 ? "registered" : "already registered", identifiers };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return {
      status: InvalidPlugin.isInstance(error) ? "invalid" : "failed",
      identifiers: added().map(identifierOf),
      reason,
      error,
    };
  }
}

/** Whether a plug-in comes from a package: it has its name, or is among what it exports. */
function belongsTo(
  { plugin }: RegisteredPlugin,
  { name, manifest }: InstalledPackage,
  module: object,
): boolean {
  const given = (plugin as { name?: unknown } | undefined)?.name;
  return (
    given === name ||
    (given !== undefined && given === manifest["name"]) ||
    Object.values(module).includes(plugin)
  );
}

function identifierOf({ kind, key }: RegisteredPlugin): PluginIdentifier {
  return { kind: kind.kind, key };
}

function keywordsOf({ manifest }: InstalledPackage): string[] {
  const { keywords } = manifest;
  return Array.isArray(keywords) ? keywords.filter((keyword) => typeof keyword === "string") : [];
}

const kindsByKeyword: Readonly<Record<string, string | undefined>> = {
  "snmp-mpm-plugin": "message processing model",
  "snmp-security-model-plugin": "security model",
  "snmp-auth-protocol-plugin": "authentication protocol",
  "snmp-privacy-protocol-plugin": "privacy protocol",
  "snmp-transport-plugin": "transport",
};

let previous: Promise<unknown> = Promise.resolve();
