// One registry for all kinds of plug-ins, shared by every copy of this package in the process.
import { InvalidPlugin, PluginClash } from "./errors.ts";

/** What every plug-in has. */
export interface NamedPlugin {
  /** Name of the package that the plug-in comes from; the same name means the same plug-in, in whichever copy. */
  readonly name: string;
}

/** The plug-ins of one kind, by identifier or name. */
export interface PluginRegistry<Key extends number | string, Plugin extends NamedPlugin> {
  /** What is registered; a live view. */
  readonly plugins: ReadonlyMap<Key, Plugin>;
  /** Adds a plug-in. The same again is a no-op; `InvalidPlugin` and `PluginClash` say what is wrong. */
  register(plugin: Plugin): void;
  /** Takes a plug-in out; whether there was one. */
  unregister(key: Key): boolean;
}

/** How the plug-ins of one kind are kept and told apart. */
export interface PluginKind<Key extends number | string, Plugin extends NamedPlugin> {
  /** What a plug-in of this kind is called in messages: `message processing model`. */
  readonly kind: string;
  /** Where the map stands: the same symbol in every copy, with the version of the registry's shape in it. */
  readonly symbol: symbol;
  /** What a plug-in is registered under. */
  key(plugin: Plugin): Key;
  /** Why `candidate` is no valid plug-in; `undefined` when it is one. */
  fault(candidate: unknown): string | undefined;
}

/** The registry of one kind of plug-ins, in a map on `globalThis` that whoever comes first makes. */
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
    plugins: liveView(map),
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
          `${kind.kind} ${key} is already registered by ${registered.name}; ${plugin.name} cannot have it too, unless that one is unregistered first`,
        );
      }
    },
    unregister: (key) => map().delete(key),
  };
}

/** A plug-in in its registry. */
export interface RegisteredPlugin {
  readonly kind: AnyKind;
  readonly key: number | string;
  readonly plugin: unknown;
}

/** The plug-ins of every kind, those of other packages' registries too. */
export function allPlugins(): RegisteredPlugin[] {
  const home = globalThis as unknown as Record<symbol, Map<number | string, unknown> | undefined>;
  return [...kinds()].flatMap(([symbol, kind]) =>
    [...(home[symbol] ?? [])].map(([key, plugin]) => ({ kind, key, plugin })),
  );
}

/** Every kind that some copy of this package keeps a registry of. */
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

/** What is wrong with a property of a candidate; the shared part of every kind's `fault`. */
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

/** A map that shows what another has, and cannot change it. */
function liveView<Key, Value>(map: () => Map<Key, Value>): ReadonlyMap<Key, Value> {
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
    // what Node prints of it: its content
    [Symbol.for("nodejs.util.inspect.custom")]: () => new Map(map()),
  });
  return view;
}
