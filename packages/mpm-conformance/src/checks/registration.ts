// Plug-ins in their registry. These checks undo their changes to the registry.
import {
  create,
  discoveredPlugins,
  mpmPluginFault,
  type MpmPlugin,
  type NamedPlugin,
  PluginClash,
  register,
  unregister,
} from "@snmp/mpm-core";
import { catchError, demand, describe } from "../failure.ts";
import type { Checks } from "../runner.ts";
import type { Subject } from "../subject.ts";

/** A registry of plug-ins, and the names of its parts. */
export interface RegistryUnderTest<Key extends number | string, Plugin extends NamedPlugin> {
  /** The field that plug-ins are registered under, such as `identifier`. */
  readonly field: string;
  readonly key: (plugin: Plugin) => Key;
  readonly plugins: ReadonlyMap<Key, Plugin>;
  /** Name of the function that registers. */
  readonly registerName: string;
  readonly register: (plugin: Plugin) => void;
  readonly unregister: (key: Key) => boolean;
  /** Where to find a free key. */
  readonly freeKeys: string;
}

/** Returns the checks for plug-ins of every kind. */
export function registryChecks<Key extends number | string, Plugin extends NamedPlugin>(
  registry: RegistryUnderTest<Key, Plugin>,
): Checks<{ readonly plugin: Plugin }> {
  const { field, key, plugins, registerName } = registry;
  const withoutPlugin = (plugin: Plugin, action: () => void): void => restoreAfter(registry, plugin, action);
  return {
    "registration: the plug-in is frozen": {
      risk: "any module of the process can replace its functions, and read the secrets that they are given",
      run({ plugin }) {
        demand(
          Object.isFrozen(plugin),
          "the plug-in is not frozen, so that every module that finds it in the registry can change it",
          "make it with Object.freeze({ … })",
        );
      },
    },
    "registration: importing the package registers the plug-in": {
      risk: "users import the package, and their clients do not find the plug-in",
      run({ plugin }) {
        const registered = plugins.get(key(plugin));
        demand(
          registered !== undefined,
          `no plug-in is registered for ${field} ${key(plugin)}`,
          `call ${registerName}(plugin) in the entry file of the package, and import the plug-in from there in the test`,
        );
        demand(
          registered === plugin,
          `another plug-in, of ${registered.name}, is registered for ${field} ${key(plugin)}`,
          `choose a free one (${registry.freeKeys}), and register the same value that is exported`,
        );
      },
    },
    "registration: registering the plug-in twice changes nothing": {
      risk: "an application with two copies of the package fails when it loads the second one",
      run: ({ plugin }) =>
        withoutPlugin(plugin, () => {
          registry.register(plugin);
          const again = catchError(() => registry.register(plugin));
          demand(
            again === undefined,
            `${registerName}(plugin) throws ${describe(again)} the second time`,
            "do not change the plug-in after it was registered",
          );
          const copy = catchError(() => registry.register(inherit(plugin)));
          demand(
            copy === undefined,
            `registering a second copy of the package throws ${describe(copy)}`,
            "give the plug-in the name of its package, always the same one",
          );
          demand(
            plugins.get(key(plugin)) === plugin,
            "the second registration replaced the first one",
            `change the registry with ${registerName}() only`,
          );
        }),
    },
    [`registration: another plug-in under its ${field} is refused`]: {
      risk: "a package that is imported later takes over the messages and the secrets of this one",
      run: ({ plugin }) =>
        withoutPlugin(plugin, () => {
          registry.register(plugin);
          const other = inherit(plugin, `${plugin.name}-of-somebody-else`);
          const clash = catchError(() => registry.register(other));
          demand(
            PluginClash.isInstance(clash) &&
              clash.message.includes(plugin.name) &&
              clash.message.includes(other.name),
            `a clash gives ${clash === undefined ? "no error" : describe(clash)}, not a PluginClash that names both`,
            `change the registry with ${registerName}() only, and give the plug-in a name`,
          );
        }),
    },
    "registration: the plug-in can be unregistered and registered again": {
      risk: "an application cannot replace the plug-in at run time",
      run: ({ plugin }) =>
        withoutPlugin(plugin, () => {
          registry.register(plugin);
          demand(
            registry.unregister(key(plugin)),
            `nothing was registered under ${field} ${key(plugin)}`,
            `register the plug-in under its own ${field}`,
          );
          demand(
            !plugins.has(key(plugin)),
            "the plug-in is still registered after it was unregistered",
            `change the registry with ${registerName}() only`,
          );
          registry.register(plugin);
          demand(
            plugins.get(key(plugin)) === plugin,
            "the plug-in cannot be registered again",
            "keep no state about its registration",
          );
        }),
    },
  };
}

const models: RegistryUnderTest<number, MpmPlugin> = {
  field: "identifier",
  key: (plugin) => plugin.identifier,
  plugins: discoveredPlugins,
  registerName: "register",
  register,
  unregister,
  freeKeys: "IANA snmp-number-spaces, SNMP Message Processing Models",
};

export const registrationChecks: Checks<Subject> = {
  "registration: the plug-in is valid": {
    risk: "register() refuses the plug-in, so importing the package fails",
    run(subject) {
      const { plugin } = subject;
      const fault = mpmPluginFault(plugin);
      demand(
        fault === undefined,
        `the plug-in is not valid: ${fault}`,
        "give it `identifier`, `name` and `create`, as MpmPlugin of @snmp/mpm-core defines them",
      );
      const kind = typeof plugin.recognises;
      demand(
        kind === "undefined" || kind === "function",
        `\`recognises\` is a ${kind}, not a function`,
        "make it a function of a message that returns a boolean, or leave it out",
      );
    },
  },
  ...registryChecks(models),
  "registration: create(identifier, …) makes a model of this plug-in": {
    risk: "clients get another model than the one that was tested",
    run: ({ plugin, options }) =>
      restoreAfter(models, plugin, () => {
        register(plugin);
        const silent = (): Promise<Uint8Array> => Promise.reject(new Error("nothing may be sent here"));
        const model = create(plugin.identifier, silent, options.lcd?.() ?? {});
        const direct = plugin.create(silent, options.lcd?.() ?? {});
        demand(
          Object.getPrototypeOf(model) === Object.getPrototypeOf(direct),
          "create(identifier, …) returns a model of another class than the plug-in's own create",
          "let `create` of the plug-in depend on its arguments only",
        );
      }),
  },
};

/** Makes another value with all properties of the plug-in, also if that is an object of a class. */
function inherit<Plugin extends NamedPlugin>(plugin: Plugin, name = plugin.name): Plugin {
  return Object.create(plugin, { name: { value: name } }) as Plugin;
}

/** Runs `action` on a registry without the plug-in, then restores the registry. */
function restoreAfter<Key extends number | string, Plugin extends NamedPlugin>(
  { plugins, key, register: add, unregister: remove }: RegistryUnderTest<Key, Plugin>,
  plugin: Plugin,
  action: () => void,
): void {
  const before = plugins.get(key(plugin));
  remove(key(plugin));
  try {
    action();
  } finally {
    remove(key(plugin));
    if (before !== undefined) add(before);
  }
}
