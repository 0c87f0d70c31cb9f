// The tree of all names: what stands at an OID, above it and below it.
import { compareOids } from "@snmp/pdu";
import type { CompiledModule } from "./compiled.ts";
import type { ModuleLibrary } from "./library.ts";
import { comparePreference, type MibNode } from "./mib-node.ts";

/** Modules that are loaded, and look-ups in them. */
export class Tree {
  readonly #modules = new Map<string, CompiledModule>();
  readonly #asked = new Set<string>();
  readonly #byOid = new Map<string, MibNode[]>();
  readonly #byName = new Map<string, MibNode[]>();
  readonly #ofModule = new Map<string, Map<string, MibNode>>();
  #children: Map<string, string[]> | undefined;
  #isComplete = false;

  constructor(readonly library?: ModuleLibrary) {}

  /** All modules, those of the library too. */
  get modules(): ReadonlyMap<string, CompiledModule> {
    this.#loadAll();
    return this.#modules;
  }

  /** Whether there is a module of that name. */
  has(name: string): boolean {
    return this.#modules.has(name) || this.library?.names.includes(name) === true;
  }

  /** Adds a module; one of the same name is replaced only by being left out before. */
  add(module: CompiledModule): void {
    if (this.#modules.has(module.name)) return;
    this.#modules.set(module.name, module);
    this.#children = undefined;
    const own = new Map<string, MibNode>();
    this.#ofModule.set(module.name, own);
    for (const node of module.nodes) {
      if (node.oid === undefined) continue;
      const entry: MibNode = { module, node, oid: node.oid, name: node.name };
      insert(this.#byOid, node.oid, entry);
      insert(this.#byName, node.name, entry);
      if (!own.has(node.name)) own.set(node.name, entry);
    }
  }

  /** All names of an OID, the preferred one first. */
  at(oid: string): readonly MibNode[] {
    this.#loadOid(oid);
    return this.#byOid.get(oid) ?? none;
  }

  /** All nodes of that name, the preferred one first. */
  named(name: string): readonly MibNode[] {
    if (this.library !== undefined && !this.#isComplete && !this.#asked.has(name)) {
      this.#asked.add(name);
      for (const module of this.library.modulesWithName(name)) this.#load(module);
    }
    return this.#byName.get(name) ?? none;
  }

  /** The node of that name in a module. */
  inModule(module: string, name: string): MibNode | undefined {
    this.#load(module);
    return this.#ofModule.get(module)?.get(name);
  }

  /** The lowest named node that is `oid` or above it. */
  above(oid: string): MibNode | undefined {
    for (let end = oid.length; end > 0; end = oid.lastIndexOf(".", end - 1)) {
      const prefix = end === oid.length ? oid : oid.slice(0, end);
      // an index is asked for once only: it is mostly longer than what a module defines
      if (!this.#byOid.has(prefix)) this.#loadOid(prefix);
      const found = this.#byOid.get(prefix);
      if (found !== undefined) {
        this.#loadOid(prefix);
        return this.#byOid.get(prefix)![0];
      }
    }
    return undefined;
  }

  /** OIDs of the named nodes right below an OID, in order: nameless arcs in between are passed over. */
  below(oid: string): readonly string[] {
    this.#loadAll();
    this.#children ??= childrenOf(this.#byOid.keys());
    return this.#children.get(oid) ?? [];
  }

  /** Names of all nodes. */
  names(): Iterable<string> {
    this.#loadAll();
    return this.#byName.keys();
  }

  #load(name: string): void {
    if (this.library === undefined || this.#modules.has(name)) return;
    const module = this.library.module(name);
    if (module !== undefined) this.add(module);
  }

  #loadAll(): void {
    if (this.#isComplete) return;
    for (const name of this.library?.names ?? []) this.#load(name);
    this.#isComplete = true;
  }

  /** Loads the modules that define an OID, which may be more than the one that was loaded for another. */
  #loadOid(oid: string): void {
    if (this.library === undefined || this.#isComplete || this.#asked.has(oid)) return;
    if (this.#asked.size < maxAsked) this.#asked.add(oid);
    for (const module of this.library.modulesWithOid(oid)) this.#load(module);
  }
}

/** Names and OIDs that are remembered as asked for; instances of tables are without number. */
const maxAsked = 20_000;

const none: readonly MibNode[] = [];

function insert(map: Map<string, MibNode[]>, key: string, entry: MibNode): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [entry]);
  else {
    let at = list.length;
    while (at > 0 && comparePreference(entry, list[at - 1]!) < 0) at--;
    list.splice(at, 0, entry);
  }
}

/** The named nodes by the nearest named node above, or by "". */
function childrenOf(oids: Iterable<string>): Map<string, string[]> {
  const children = new Map<string, string[]>();
  const path: string[] = [];
  for (const oid of [...oids].sort(compareOids)) {
    while (path.length > 0 && !oid.startsWith(`${path.at(-1)!}.`)) path.pop();
    const parent = path.at(-1) ?? "";
    const list = children.get(parent);
    if (list === undefined) children.set(parent, [oid]);
    else list.push(oid);
    path.push(oid);
  }
  return children;
}
