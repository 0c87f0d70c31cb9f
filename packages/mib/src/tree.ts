// The tree of all names: what stands at an OID, above it and below it.
import { compareOids } from "@snmp/pdu";
import type { CompiledModule } from "./compiled.ts";
import { comparePreference, type MibNode } from "./node.ts";

/** Modules that are loaded, and look-ups in them. */
export class Tree {
  readonly modules = new Map<string, CompiledModule>();
  readonly #byOid = new Map<string, MibNode[]>();
  readonly #byName = new Map<string, MibNode[]>();
  readonly #ofModule = new Map<string, Map<string, MibNode>>();
  #children: Map<string, string[]> | undefined;

  /** Adds a module; one of the same name is replaced only by being left out before. */
  add(module: CompiledModule): void {
    if (this.modules.has(module.name)) return;
    this.modules.set(module.name, module);
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
    return this.#byOid.get(oid) ?? none;
  }

  /** All nodes of that name, the preferred one first. */
  named(name: string): readonly MibNode[] {
    return this.#byName.get(name) ?? none;
  }

  /** The node of that name in a module. */
  inModule(module: string, name: string): MibNode | undefined {
    return this.#ofModule.get(module)?.get(name);
  }

  /** The lowest named node that is `oid` or above it. */
  above(oid: string): MibNode | undefined {
    for (let end = oid.length; end > 0; end = oid.lastIndexOf(".", end - 1)) {
      const found = this.#byOid.get(end === oid.length ? oid : oid.slice(0, end));
      if (found !== undefined) return found[0];
    }
    return undefined;
  }

  /** OIDs of the named nodes right below an OID, in order: nameless arcs in between are passed over. */
  below(oid: string): readonly string[] {
    this.#children ??= childrenOf(this.#byOid.keys());
    return this.#children.get(oid) ?? [];
  }

  /** Names of all nodes. */
  names(): Iterable<string> {
    return this.#byName.keys();
  }

  /** OIDs of all nodes, in no order. */
  oids(): Iterable<string> {
    return this.#byOid.keys();
  }
}

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
