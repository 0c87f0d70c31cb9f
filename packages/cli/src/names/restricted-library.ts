import type { ModuleLibrary } from "@snmp/mib";

/** A library that can be reduced to the modules that were asked for so far. */
export interface RestrictedLibrary extends ModuleLibrary {
  /** Hides the modules that were not asked for. */
  restrict(): void;
}

/** Lets files import the modules of `library` but those that are hidden, and then lists those only that they did import. */
export function restrictable(
  library: ModuleLibrary,
  isHidden: (name: string) => boolean = () => false,
): RestrictedLibrary {
  const used = new Set<string>();
  let isRestricted = false;
  const visible = (names: readonly string[]): readonly string[] =>
    names.filter((name) => (!isRestricted || used.has(name)) && !isHidden(name));
  return {
    get names() {
      return visible(library.names);
    },
    module(name) {
      if ((isRestricted && !used.has(name)) || isHidden(name)) return undefined;
      const module = library.module(name);
      if (module !== undefined) used.add(name);
      return module;
    },
    modulesWithName: (name) => visible(library.modulesWithName(name)),
    modulesWithOid: (oid) => visible(library.modulesWithOid(oid)),
    restrict: () => void (isRestricted = true),
  };
}
