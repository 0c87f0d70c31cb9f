// The standard modules. The bundle has them in a file of their own beside it, of which only those that are needed are read.
import { closeSync, openSync, readFileSync, readSync } from "node:fs";
import { join } from "node:path";
import { type CompiledModule, type ModuleLibrary, unpackModule } from "@snmp/mib";

/** The first line of the index; the names follow, one a line, with the numbers of the modules that have them. */
export interface LibraryIndex {
  /** Name, offset and length of each module in the file of modules. */
  readonly modules: readonly (readonly [name: string, offset: number, length: number])[];
  /** The number of the module that names the OIDs below an OID; the longest that fits counts. */
  readonly oids: readonly (readonly [oid: string, module: number])[];
}

/**
 * Opens `standard-mibs.index` and `standard-mibs.jsonl` of a folder. Of several modules that define a name or an OID, the library gives the
 * preferred one only, which the index knows, so that the others need not be read.
 */
export function openLibrary(folder: string): ModuleLibrary {
  const index = readFileSync(join(folder, "standard-mibs.index"));
  const headEnd = index.indexOf(lineEnd);
  const { modules, oids } = JSON.parse(index.toString("latin1", 0, headEnd)) as LibraryIndex;
  const places = new Map(modules.map(([name, offset, length]) => [name, { offset, length }]));
  const owners = new Map(oids);
  const packed = new Map<string, CompiledModule>();
  const unpacked = new Map<string, CompiledModule>();
  const read = (name: string): CompiledModule | undefined => {
    const place = places.get(name);
    const known = packed.get(name);
    if (known !== undefined || place === undefined) return known;
    const module = JSON.parse(readPart(join(folder, "standard-mibs.jsonl"), place)) as CompiledModule;
    packed.set(name, module);
    return module;
  };
  return {
    names: modules.map(([name]) => name),
    module(name) {
      const known = unpacked.get(name);
      const module = known === undefined ? read(name) : undefined;
      if (module === undefined) return known;
      const made = unpackModule(module, read);
      unpacked.set(name, made);
      return made;
    },
    modulesWithName(name) {
      const at = index.indexOf(`\n${name} `, headEnd, "latin1");
      if (at < 0) return [];
      const start = at + name.length + 2;
      const numbers = index.toString("latin1", start, index.indexOf(lineEnd, start)).split(" ");
      return numbers.map((number) => modules[Number(number)]![0]);
    },
    modulesWithOid(oid) {
      for (let end = oid.length; end > 0; end = oid.lastIndexOf(".", end - 1)) {
        const owner = owners.get(oid.slice(0, end));
        if (owner !== undefined) return [modules[owner]![0]];
      }
      return [];
    },
  };
}

function readPart(
  file: string,
  { offset, length }: { readonly offset: number; readonly length: number },
): string {
  const descriptor = openSync(file, "r");
  try {
    const octets = Buffer.allocUnsafe(length);
    const count = readSync(descriptor, octets, 0, length, offset);
    return octets.toString("utf8", 0, count);
  } finally {
    closeSync(descriptor);
  }
}

const lineEnd = 0x0a;
