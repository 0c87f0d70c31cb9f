// The registries of all kinds of plug-ins, shared by all copies of this package in the process.
import { InvalidPlugin, PluginClash } from "./errors.ts";

/** The properties that plug-ins of all kinds have. */
export interface NamedPlugin {
  /** Name of the package that the plug-in comes from. The same name means the same plug-in, in any copy of the package. */
  readonly name: string;
}

/** The plug-ins of one kind, by identifier or name. */
export interface PluginRegistry<Key extends number | string, Plugin extends NamedPlugin> {
  /** The registered plug-ins: a live, read-only view. */
  readonly plugins: ReadonlyMap<Key, Plugin>;
  /** Adds a plug-in. Adding the same one twice is safe. Throws `InvalidPlugin` or `PluginClash`. */
  register(plugin: Plugin): void;
  /** Removes a plug-in. Returns whether it was registered. */
  unregister(key: Key): boolean;
}

/** How the plug-ins of one kind are kept and distinguished. */
export interface PluginKind<Key extends number | string, Plugin extends NamedPlugin> {
  /** Name of the kind for error messages: `message processing model`. */
  readonly kind: string;
  /** The property of `globalThis` that holds the map: the same symbol in every copy, with the version of the registry's shape in it. */
  readonly symbol: symbol;
  /** Returns the key of a plug-in: its identifier or name. */
  key(plugin: Plugin): Key;
  /** Returns the reason why `candidate` is not a valid plug-in, or `undefined` if it is valid. */
  fault(candidate: unknown): string | undefined;
}

/** Creates the registry of one kind of plug-ins. Its map is on `globalThis`; the first copy of a package creates it. */
export function pluginRegistry<Key extends number | string, Plugin extends NamedPlugin>(
  kind: PluginKind<Key, Plugin>,
): PluginRegistry<Key, Plugin> {
  const map = (): Map<Key, Plugin> => {
    const home = globalThis as unknown as Record<symbol, Map<Key, Plugin> | undefined>;
    const existing = home[kind.symbol];
    if (existing !== undefined) return existing;
    const made = new Map<Key, Plugin>();
    Object.defineProperty(globalThis, kind.symbol, {
      value: made,
      configurable: false,
      enumerable: false,
      writable: false,
    });
    return made;
  };
  kinds().set(kind.symbol, kind);
  return {
    plugins: viewOf(map),
    register(plugin) {
      const fault = kind.fault(plugin);
      if (fault !== undefined) throw new InvalidPlugin(`not a ${kind.kind} plug-in: ${fault}`);
      const key = kind.key(plugin);
      const registered = map().get(key);
      if (registered === undefined) map().set(key, plugin);
      else if (registered !== plugin && registered.name !== plugin.name) {
        throw new PluginClash(
          key,
          registered.name,
          plugin.name,
          `${kind.kind} ${key} is already registered by ${registered.name}; ${plugin.name} cannot have it too. ${adviceOnClash(plugin.name)}`,
        );
      }
    },
    unregister: (key) => map().delete(key),
  };
}

/** An import that failed with a clash fails again with the same error, so the plug-in must be taken from where it is not registered. */
function adviceOnClash(refused: string): string {
  return `To use it, unregister that one first, then register the plug-in that ${refused}/plugin exports; or pass that plug-in by hand, without the registry`;
}

/** An entry of a registry. */
export interface RegisteredPlugin {
  readonly kind: AnyKind;
  readonly key: number | string;
  readonly plugin: unknown;
}

/** Returns the plug-ins of all kinds, from the registries of other packages too. */
export function allPlugins(): RegisteredPlugin[] {
  const home = globalThis as unknown as Record<symbol, Map<number | string, unknown> | undefined>;
  return [...kinds()].flatMap(([symbol, kind]) =>
    [...(home[symbol] ?? [])].map(([key, plugin]) => ({ kind, key, plugin })),
  );
}

/** Returns the valid plug-ins of the named kinds among the exports of a module, whether they are registered or not. */
export function findExportedPlugins(module: object, kindNames: readonly string[]): RegisteredPlugin[] {
  return Object.values(module).flatMap((plugin: unknown) =>
    [...kinds().values()]
      .filter((kind) => kindNames.includes(kind.kind) && kind.fault(plugin) === undefined)
      .map((kind) => ({ kind, key: kind.key(plugin as NamedPlugin), plugin })),
  );
}

/** Returns all kinds of plug-ins that any copy of this package has a registry for. */
function kinds(): Map<symbol, AnyKind> {
  const home = globalThis as unknown as Record<symbol, Map<symbol, AnyKind> | undefined>;
  const symbol = Symbol.for("@snmp/mpm-core/registries/1");
  if (home[symbol] === undefined) {
    Object.defineProperty(globalThis, symbol, {
      value: new Map<symbol, AnyKind>(),
      configurable: false,
      enumerable: false,
      writable: false,
    });
  }
  return home[symbol]!;
}

type AnyKind = PluginKind<number | string, NamedPlugin>;

/** Returns what is wrong with the properties of a candidate, or `undefined`: the part of `fault` that all kinds share. */
export function propertyFault(
  candidate: unknown,
  properties: Readonly<Record<string, "string" | "number" | "function">>,
): string | undefined {
  if ((typeof candidate !== "object" && typeof candidate !== "function") || candidate === null) {
    return `it is ${candidate === null ? "null" : typeof candidate}, not an object`;
  }
  for (const [name, type] of Object.entries(properties)) {
    const value = (candidate as Record<string, unknown>)[name];
    if (value === undefined) return `\`${name}\` is missing (a ${type} is wanted)`;
    if (typeof value !== type)
      return `\`${name}\` is ${value === null ? "null" : `a ${typeof value}`}, not a ${type}`;
    if (value === "") return `\`${name}\` is empty`;
    if (
      type === "number" &&
      (!Number.isInteger(value) || (value as number) < 0 || (value as number) > 0x7fffffff)
    ) {
      return `\`${name}\` is ${value as number}, not an integer in the range 0..2147483647`;
    }
  }
  return undefined;
}

/** Creates a read-only view of a map. */
function viewOf<Key, Value>(map: () => Map<Key, Value>): ReadonlyMap<Key, Value> {
  const view: ReadonlyMap<Key, Value> = Object.freeze({
    get size() {
      return map().size;
    },
    get: (key: Key) => map().get(key),
    has: (key: Key) => map().has(key),
    keys: () => map().keys(),
    values: () => map().values(),
    entries: () => map().entries(),
    forEach: (callback: (value: Value, key: Key, view: ReadonlyMap<Key, Value>) => void, self?: unknown) => {
      for (const [key, value] of map()) callback.call(self, value, key, view);
    },
    [Symbol.iterator]: () => map()[Symbol.iterator](),
    // Node prints the content
    [Symbol.for("nodejs.util.inspect.custom")]: () => new Map(map()),
  });
  return view;
}
