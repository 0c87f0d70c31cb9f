// Finds the installed plug-ins of a project and imports them: each registers itself, as if the project had imported it by name.
import { dependenciesOf } from "./discover/dependencies.ts";
import { entryOf } from "./discover/entry.ts";
import { importPackage } from "./discover/import-package.ts";
import { nodeModules } from "./discover/node.ts";

/** Options for `discover`. */
export interface DiscoverOptions {
  /** A folder, a file or a file URL. The project is the one of the nearest package.json upwards. The working directory by default. */
  readonly from?: string | URL | undefined;
  /** Whether to look at `devDependencies` too. Not by default: what runs in production should behave as it did in development. */
  readonly dev?: boolean | undefined;
  /** Milliseconds that the import of one package may take, 1..2147483647; 10,000 by default. A package that takes longer is `failed`. */
  readonly timeout?: number | undefined;
}

/** The result of `discover`. */
export interface DiscoveryReport {
  /** Path of the project's package.json; `undefined` if there is none. */
  readonly project: string | undefined;
  /** The dependencies that say by keyword that they are plug-ins, in the order of package.json. */
  readonly packages: readonly DiscoveredPackage[];
  /** The dependencies that could not be looked at, for example because they are not installed. They may or may not be plug-ins. */
  readonly unresolved: readonly UnresolvedDependency[];
}

/** A package with plug-ins. */
export interface DiscoveredPackage {
  /** Its name in package.json. */
  readonly name: string;
  /** Its version in package.json; `undefined` if it has none. */
  readonly version: string | undefined;
  /** Its folder. */
  readonly path: string;
  /** The kinds of its plug-ins, by its keywords: `message processing model`, `security model`, … */
  readonly kinds: readonly string[];
  /**
   * - `registered`: the import added the plug-ins in `identifiers`.
   * - `already registered`: the package was imported before; `identifiers` are its plug-ins in the registries.
   * - `unregistered`: the package was imported before, but its plug-ins were removed from the registries since.
   * - `invalid`: the package was imported, but registered nothing, or something that is not a valid plug-in.
   * - `failed`: the package could not be imported in time, or its plug-in could not be registered, for example because of a clash.
   */
  readonly status: "registered" | "already registered" | "unregistered" | "invalid" | "failed";
  /** Its plug-ins in the registries. */
  readonly identifiers: readonly PluginIdentifier[];
  /** The reason in words, if it is unregistered, invalid or failed. */
  readonly reason?: string;
  /** The error behind the reason, if there is one. */
  readonly error?: unknown;
}

/** A dependency that could not be looked at. */
export interface UnresolvedDependency {
  /** Its name in the project's package.json. */
  readonly name: string;
  /** The reason in words. */
  readonly reason: string;
}

/** The key of a registered plug-in. */
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
 * plug-in that fails is reported, and the others go on. Concurrent calls run one after the other.
 *
 * For Node.js 20.16 and newer, and for packages that are installed in `node_modules` folders or by yarn's Plug'n'Play.
 *
 * @throws A `RangeError` for an invalid `timeout`, and an `SnmpError` with the code `ERR_SNMP_DISCOVERY` if the runtime is not Node.js or
 * if the project's own package.json cannot be read.
 */
export async function discover(options: DiscoverOptions = {}): Promise<DiscoveryReport> {
  const { timeout = 10_000 } = options;
  if (!Number.isInteger(timeout) || timeout < 1 || timeout > 0x7fffffff)
    throw new RangeError(
      `the option timeout must be an integer in the range 1..2147483647, not ${String(timeout)}`,
    );
  const report = previous.then(() => run(options, timeout));
  previous = report.catch(() => undefined);
  return report;
}

async function run(options: DiscoverOptions, timeout: number): Promise<DiscoveryReport> {
  const node = nodeModules();
  const { project, installed, unresolved } = await dependenciesOf(
    node,
    options.from ?? node.cwd(),
    options.dev ?? false,
  );
  const packages: DiscoveredPackage[] = [];
  // one after the other, to know which package registers which plug-in
  for (const found of installed) {
    const kinds = keywordsOf(found.manifest).flatMap((keyword) => kindsByKeyword[keyword] ?? []);
    if (kinds.length === 0) continue;
    const { name, version, path } = found;
    const outcome = await importPackage(found, kinds, () => entryOf(node, found), timeout);
    packages.push({ name, version, path, kinds, ...outcome });
  }
  return { project, packages, unresolved };
}

function keywordsOf({ keywords }: Readonly<Record<string, unknown>>): string[] {
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
