// Compiled modules that are at hand but not loaded: each is parsed when something of it is asked for.
import type { CompiledModule } from "./compiled.ts";
import { unpackModule } from "./packing.ts";

/** Modules that a `Mib` loads when it needs them. */
export interface ModuleLibrary {
  /** Names of all modules. */
  readonly names: readonly string[];
  /** The module of that name. */
  module(name: string): CompiledModule | undefined;
  /** Names of the modules that define a node of that name. */
  modulesWithName(name: string): readonly string[];
  /** Names of the modules that define a node of that OID. */
  modulesWithOid(oid: string): readonly string[];
}

/**
 * A library of compiled modules in JSON by their names, packed or not: texts that `JSON.stringify` wrote, without white space. They serve as their own index, since to search them costs less than to parse them.
 */
export function libraryOf(texts: Readonly<Record<string, string>>): ModuleLibrary {
  const names = Object.keys(texts);
  const parsed = new Map<string, CompiledModule>();
  const unpacked = new Map<string, CompiledModule>();
  const parse = (name: string): CompiledModule | undefined => {
    if (!Object.hasOwn(texts, name)) return undefined;
    const known = parsed.get(name);
    if (known !== undefined) return known;
    const module = JSON.parse(texts[name]!) as CompiledModule;
    parsed.set(name, module);
    return module;
  };
  const withText = (text: string): string[] => names.filter((name) => texts[name]!.includes(text));
  return {
    names,
    module(name) {
      const known = unpacked.get(name);
      if (known !== undefined) return known;
      const module = parse(name);
      if (module === undefined) return undefined;
      const made = unpackModule(module, parse);
      unpacked.set(name, made);
      return made;
    },
    modulesWithName: (name) => withText(`{"name":${JSON.stringify(name)},"kind"`),
    modulesWithOid: (oid) => withText(`"oid":"${oid}"`),
  };
}
