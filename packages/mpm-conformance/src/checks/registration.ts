// The plug-in in the registry of @snmp/mpm-core. Whatever these checks do to the registry they undo.
import { create, discoveredPlugins, mpmPluginFault, type MpmPlugin, PluginClash, register, unregister } from "@snmp/mpm-core";
import { demand, shown, thrownBy } from "../failure.ts";
import type { Checks } from "../runner.ts";
import type { Subject } from "../subject.ts";

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
      const registered = discoveredPlugins.get(plugin.identifier);
      demand(
        registered !== undefined,
        `no plug-in is registered for identifier ${plugin.identifier}`,
        "call register(plugin) in the entry file of the package, and import the plug-in from there into the test",
      );
      demand(
        registered === plugin,
        `another plug-in, ${registered.name}, is registered for identifier ${plugin.identifier}`,
        "choose an identifier that nobody has (IANA snmp-number-spaces), and register the very value that is exported",
      );
    },
  },
  "registration: the same plug-in again changes nothing": {
    run: ({ plugin }) =>
      restoring(plugin, () => {
        register(plugin);
        const again = thrownBy(() => register(plugin));
        demand(
          again === undefined,
          `register(plugin) a second time throws ${shown(again)}`,
          "leave the value as it is between two registrations",
        );
        const copy = thrownBy(() => register({ ...plugin }));
        demand(
          copy === undefined,
          `registering a second copy of the package throws ${shown(copy)}`,
          "give the plug-in the name of the package, always the same",
        );
        demand(
          discoveredPlugins.get(plugin.identifier) === plugin,
          "the second registration took the place of the first",
          "leave the registry to register()",
        );
      }),
  },
  "registration: another plug-in under its identifier is refused": {
    run: ({ plugin }) =>
      restoring(plugin, () => {
        register(plugin);
        const other = { ...plugin, name: `${plugin.name}-of-somebody-else` };
        const clash = thrownBy(() => register(other));
        demand(
          PluginClash.isInstance(clash) && clash.message.includes(plugin.name) && clash.message.includes(other.name),
          `a clash gives ${clash === undefined ? "no error" : shown(clash)}, not a PluginClash that names both`,
          "leave the registry to @snmp/mpm-core, and give the plug-in a name",
        );
      }),
  },
  "registration: unregister takes it out, and register puts it back": {
    run: ({ plugin }) =>
      restoring(plugin, () => {
        register(plugin);
        demand(unregister(plugin.identifier), "unregister says that there was nothing", "register the plug-in under its own identifier");
        demand(!discoveredPlugins.has(plugin.identifier), "the plug-in is still registered", "leave the registry to @snmp/mpm-core");
        register(plugin);
        demand(
          discoveredPlugins.get(plugin.identifier) === plugin,
          "the plug-in cannot be registered again",
          "keep no state about registration",
        );
      }),
  },
  "registration: create(identifier, …) makes a model of this plug-in": {
    run: ({ plugin, options }) =>
      restoring(plugin, () => {
        register(plugin);
        const model = create(plugin.identifier, () => Promise.reject(new Error("nothing is to be sent")), options.lcd?.() ?? {});
        const direct = plugin.create(() => Promise.reject(new Error("nothing is to be sent")), options.lcd?.() ?? {});
        demand(
          Object.getPrototypeOf(model) === Object.getPrototypeOf(direct),
          "create(identifier, …) gives something else than the plug-in's own create",
          "let `create` of the plug-in depend on nothing but its arguments",
        );
      }),
  },
};

/** Runs `action`, then puts the registry back to where it was. */
function restoring(plugin: MpmPlugin, action: () => void): void {
  const before = discoveredPlugins.get(plugin.identifier);
  unregister(plugin.identifier);
  try {
    action();
  } finally {
    unregister(plugin.identifier);
    if (before !== undefined) register(before);
  }
}
