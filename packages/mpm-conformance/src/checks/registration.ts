// Plug-ins in their registry. Whatever these checks do to the registry they undo.
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
import { demand, shown, thrownBy } from "../failure.ts";
import type { Checks } from "../runner.ts";
import type { Subject } from "../subject.ts";

/** A registry of plug-ins, and what its parts are called. */
export interface RegistryUnderTest<Key extends number | string, Plugin extends NamedPlugin> {
  /** The field that plug-ins are registered under: `identifier`. */
  readonly field: string;
  readonly key: (plugin: Plugin) => Key;
  readonly plugins: ReadonlyMap<Key, Plugin>;
  /** What the function that registers is called. */
  readonly registerName: string;
  readonly register: (plugin: Plugin) => void;
  readonly unregister: (key: Key) => boolean;
  /** Where free keys are found. */
  readonly freeKeys: string;
}

/** The checks that hold for plug-ins of every kind. */
export function registryChecks<Key extends number | string, Plugin extends NamedPlugin>(
  registry: RegistryUnderTest<Key, Plugin>,
): Checks<{ readonly plugin: Plugin }> {
  const { field, key, plugins, registerName } = registry;
  const restoring = (plugin: Plugin, action: () => void): void => restored(registry, plugin, action);
  return {
    "registration: the plug-in is frozen": {
      run({ plugin }) {
        demand(
          Object.isFrozen(plugin),
          "the plug-in can be changed by anybody who finds it in the registry",
          "make it with Object.freeze({ … })",
        );
      },
    },
    "registration: importing the package registers the plug-in": {
      run({ plugin }) {
        const registered = plugins.get(key(plugin));
        demand(
          registered !== undefined,
          `no plug-in is registered for ${field} ${key(plugin)}`,
          `call ${registerName}(plugin) in the entry file of the package, and import the plug-in from there into the test`,
        );
        demand(
          registered === plugin,
          `another plug-in, of ${registered.name}, is registered for ${field} ${key(plugin)}`,
          `choose one that nobody has (${registry.freeKeys}), and register the very value that is exported`,
        );
      },
    },
    "registration: the same plug-in again changes nothing": {
      run: ({ plugin }) =>
        restoring(plugin, () => {
          registry.register(plugin);
          const again = thrownBy(() => registry.register(plugin));
          demand(
            again === undefined,
            `${registerName}(plugin) a second time throws ${shown(again)}`,
            "leave the value as it is between two registrations",
          );
          const copy = thrownBy(() => registry.register(likeness(plugin)));
          demand(
            copy === undefined,
            `registering a second copy of the package throws ${shown(copy)}`,
            "give the plug-in the name of the package, always the same",
          );
          demand(
            plugins.get(key(plugin)) === plugin,
            "the second registration took the place of the first",
            `leave the registry to ${registerName}()`,
          );
        }),
    },
    [`registration: another plug-in under its ${field} is refused`]: {
      run: ({ plugin }) =>
        restoring(plugin, () => {
          registry.register(plugin);
          const other = likeness(plugin, `${plugin.name}-of-somebody-else`);
          const clash = thrownBy(() => registry.register(other));
          demand(
            PluginClash.isInstance(clash) &&
              clash.message.includes(plugin.name) &&
              clash.message.includes(other.name),
            `a clash gives ${clash === undefined ? "no error" : shown(clash)}, not a PluginClash that names both`,
            `leave the registry to ${registerName}(), and give the plug-in a name`,
          );
        }),
    },
    "registration: it can be taken out, and put back": {
      run: ({ plugin }) =>
        restoring(plugin, () => {
          registry.register(plugin);
          demand(
            registry.unregister(key(plugin)),
            `there was nothing under ${field} ${key(plugin)}`,
            `register the plug-in under its own ${field}`,
          );
          demand(
            !plugins.has(key(plugin)),
            "the plug-in is still registered",
            `leave the registry to ${registerName}()`,
          );
          registry.register(plugin);
          demand(
            plugins.get(key(plugin)) === plugin,
            "the plug-in cannot be registered again",
            "keep no state about registration",
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
    run({ plugin }) {
      const fault = mpmPluginFault(plugin);
      demand(
        fault === undefined,
        `the plug-in is not valid: ${fault}`,
        "give it `identifier`, `name` and `create`, as MpmPlugin of @snmp/mpm-core has them",
      );
    },
  },
  ...registryChecks(models),
  "registration: create(identifier, …) makes a model of this plug-in": {
    run: ({ plugin, options }) =>
      restored(models, plugin, () => {
        register(plugin);
        const silent = (): Promise<Uint8Array> => Promise.reject(new Error("nothing is to be sent"));
        const model = create(plugin.identifier, silent, options.lcd?.() ?? {});
        const direct = plugin.create(silent, options.lcd?.() ?? {});
        demand(
          Object.getPrototypeOf(model) === Object.getPrototypeOf(direct),
          "create(identifier, …) gives something else than the plug-in's own create",
          "let `create` of the plug-in depend on nothing but its arguments",
        );
      }),
  },
};

/** Another value with all that the plug-in has, also where that is an object of a class. */
function likeness<Plugin extends NamedPlugin>(plugin: Plugin, name = plugin.name): Plugin {
  return Object.create(plugin, { name: { value: name } }) as Plugin;
}

/** Runs `action` on a registry without the plug-in, then puts the registry back to where it was. */
function restored<Key extends number | string, Plugin extends NamedPlugin>(
  { plugins, key, register: put, unregister: take }: RegistryUnderTest<Key, Plugin>,
  plugin: Plugin,
  action: () => void,
): void {
  const before = plugins.get(key(plugin));
  take(key(plugin));
  try {
    action();
  } finally {
    take(key(plugin));
    if (before !== undefined) put(before);
  }
}
