// A smaller form of compiled modules for files: what a named type or an indexed object says already is left out, and put back when read.
import type {
  CompiledIndex,
  CompiledModule,
  CompiledNode,
  CompiledSyntax,
  CompiledType,
} from "./compiled.ts";

/** Finds modules by name, packed or not. */
export type FindModule = (name: string) => CompiledModule | undefined;

/** The module without what `unpackModule` can put back. */
export function packModule(module: CompiledModule, find: FindModule): CompiledModule {
  return {
    ...module,
    nodes: module.nodes.map((node) => {
      const packed = without(node, typeOf(find, node.type));
      return node.index === undefined
        ? packed
        : { ...packed, index: node.index.map((element) => packIndex(element, find)) };
    }),
  };
}

/** The module with everything that `packModule` left out. */
export function unpackModule(module: CompiledModule, find: FindModule): CompiledModule {
  return {
    ...module,
    nodes: module.nodes.map((node) => {
      const unpacked = node.type === undefined ? node : withSyntax(node, typeOf(find, node.type));
      return node.index === undefined
        ? unpacked
        : { ...unpacked, index: node.index.map((element) => unpackIndex(element, find)) };
    }),
  };
}

function packIndex(element: CompiledIndex, find: FindModule): CompiledIndex {
  const { name, module, implied } = element;
  if (module === undefined) return element;
  const bare: CompiledIndex = { name, module, implied };
  return JSON.stringify(sortFacts(unpackIndex(bare, find))) === JSON.stringify(sortFacts(element))
    ? bare
    : element;
}

function unpackIndex(element: CompiledIndex, find: FindModule): CompiledIndex {
  if (element.base !== undefined || element.module === undefined) return element;
  const object = nodeOf(find, element.module, element.name);
  if (object === undefined) return element;
  const { base, type, ranges, enums, hint } =
    object.type === undefined ? object : withSyntax(object, typeOf(find, object.type));
  const syntax = { base, type, ranges, enums, hint };
  const { name, module, implied } = element;
  return {
    name,
    module,
    implied,
    ...Object.fromEntries(Object.entries(syntax).filter(([, value]) => value !== undefined)),
  };
}

function sortFacts(element: CompiledIndex): unknown {
  return Object.entries(element).sort(([a], [b]) => (a < b ? -1 : 1));
}

/** Without the facts that are those of the type. */
function without(node: CompiledNode, type: CompiledType | undefined): CompiledNode {
  if (type === undefined) return node;
  return Object.fromEntries(
    Object.entries(node).filter(
      ([key, value]) => !isFact(key) || JSON.stringify(value) !== JSON.stringify(type[key]),
    ),
  ) as unknown as CompiledNode;
}

/** With the facts of the type in the order in which the compiler writes them. */
function withSyntax(node: CompiledNode, type: CompiledType | undefined): CompiledNode {
  if (type === undefined) return node;
  const { name, kind, macro, oid, ...rest } = node;
  const made: Record<string, unknown> = { name, kind, macro };
  if (oid !== undefined) made["oid"] = oid;
  for (const fact of ["base", "type", "ranges", "enums", "hint"] as const) {
    const value = node[fact] ?? (fact === "type" ? undefined : type[fact]);
    if (value !== undefined) made[fact] = value;
  }
  return Object.assign(
    made,
    Object.fromEntries(Object.entries(rest).filter(([key]) => !(key in made))),
  ) as unknown as CompiledNode;
}

type Fact = Exclude<keyof CompiledSyntax, "type">;

function isFact(key: string): key is Fact {
  return key === "base" || key === "ranges" || key === "enums" || key === "hint";
}

function typeOf(find: FindModule, path: string | undefined): CompiledType | undefined {
  const colons = path?.indexOf("::") ?? -1;
  if (path === undefined || colons < 0) return undefined;
  const module = find(path.slice(0, colons));
  return module === undefined ? undefined : lookUp(types, module, () => module.types, path.slice(colons + 2));
}

function nodeOf(find: FindModule, name: string, node: string): CompiledNode | undefined {
  const module = find(name);
  return module === undefined ? undefined : lookUp(nodes, module, () => module.nodes, node);
}

/** Names of a module, indexed once. */
function lookUp<Entry extends { readonly name: string }>(
  index: WeakMap<CompiledModule, Map<string, Entry>>,
  module: CompiledModule,
  list: () => readonly Entry[],
  name: string,
): Entry | undefined {
  let names = index.get(module);
  if (names === undefined) {
    names = new Map();
    for (const entry of list()) if (!names.has(entry.name)) names.set(entry.name, entry);
    index.set(module, names);
  }
  return names.get(name);
}

const types = new WeakMap<CompiledModule, Map<string, CompiledType>>();
const nodes = new WeakMap<CompiledModule, Map<string, CompiledNode>>();
