// Imports one package and finds out which plug-ins it has registered.
import type { DiscoveredPackage, PluginIdentifier } from "../discover.ts";
import { InvalidPlugin } from "../errors.ts";
import { allPlugins, findExportedPlugins, type RegisteredPlugin } from "../registry.ts";
import type { InstalledPackage } from "./dependencies.ts";

type Outcome = Pick<DiscoveredPackage, "status" | "identifiers" | "reason" | "error">;

/** Imports the entry of a package within `timeout` milliseconds. Never rejects: a failure is part of the outcome. */
export async function importPackage(
  found: InstalledPackage,
  kinds: readonly string[],
  entry: () => Promise<string>,
  timeout: number,
): Promise<Outcome> {
  const before = allPlugins();
  const findAdded = (): RegisteredPlugin[] =>
    allPlugins().filter(
      (now) => !before.some((then) => then.kind.symbol === now.kind.symbol && then.plugin === now.plugin),
    );
  try {
    const url = await entry();
    const module = await limit(
      import(/* webpackIgnore: true */ /* @vite-ignore */ url) as Promise<object>,
      timeout,
    );
    const added = findAdded();
    if (added.length > 0) imported.set(url, added);
    return judge({ found, kinds, module, added, earlier: imported.get(url) ?? [] });
  } catch (error) {
    return {
      status: InvalidPlugin.isInstance(error) ? "invalid" : "failed",
      identifiers: findAdded().map(identifierOf),
      reason: error instanceof Error ? error.message : String(error),
      error,
    };
  }
}

interface Import {
  readonly found: InstalledPackage;
  readonly kinds: readonly string[];
  readonly module: object;
  /** The plug-ins that the import registered. */
  readonly added: readonly RegisteredPlugin[];
  /** The plug-ins that the package registered in an earlier call. */
  readonly earlier: readonly RegisteredPlugin[];
}

function judge({ found, kinds, module, added, earlier }: Import): Outcome {
  const plugins =
    added.length > 0 ? added : allPlugins().filter((registered) => belongsTo(registered, found, module));
  const identifiers = plugins.map(identifierOf);
  const fault = plugins.map(({ kind, plugin }) => kind.fault(plugin)).find((reason) => reason !== undefined);
  if (fault !== undefined)
    return {
      status: "invalid",
      identifiers,
      reason: `it registered something that is not a valid plug-in: ${fault}`,
    };
  if (plugins.length > 0)
    return { status: added.length > 0 ? "registered" : "already registered", identifiers };
  // Without an earlier call, an exported plug-in under a taken key shows it: registering it would have been a clash.
  const removed =
    earlier.length > 0
      ? earlier
      : findExportedPlugins(module, kinds).filter((exported) => findSuccessor(exported) !== undefined);
  if (removed.length === 0)
    return { status: "invalid", identifiers, reason: "it was imported, but registered no plug-in" };
  return {
    status: "unregistered",
    identifiers,
    reason: `it was imported before, and is not registered any more: ${removed.map(describeSuccessor).join("; ")}. To use it, register its plug-in again`,
  };
}

function describeSuccessor(removed: RegisteredPlugin): string {
  const { name } = (findSuccessor(removed)?.plugin ?? {}) as { name?: string };
  const fate = name === undefined ? "was unregistered" : `now belongs to ${name}`;
  return `${removed.kind.kind} ${removed.key} ${fate}`;
}

/** Returns the plug-in that is now registered under the key of a plug-in that is not. */
function findSuccessor({ kind, key }: RegisteredPlugin): RegisteredPlugin | undefined {
  return allPlugins().find((now) => now.kind.symbol === kind.symbol && now.key === key);
}

/** Returns whether a plug-in comes from a package: it has the package's name, or is among the exports. */
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

/** Rejects when `timeout` milliseconds have passed. The timer keeps the process alive, as an import that never settles does not. */
function limit<Value>(promise: Promise<Value>, timeout: number): Promise<Value> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(
        new Error(
          `its import did not finish within ${timeout} ms; look for a top-level await, or give discover() a longer timeout`,
        ),
      );
    }, timeout);
    const finish = (): void => clearTimeout(timer);
    promise.then(resolve, reject).then(finish, finish);
  });
}

/** The plug-ins that packages registered when they were imported, by the URL of their entry. */
const imported = new Map<string, readonly RegisteredPlugin[]>();
