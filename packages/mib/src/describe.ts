import type { CompiledIndex, CompiledNode } from "./compiled.ts";
import { rowOf } from "./names/read-name.ts";
import type { MibNode } from "./mib-node.ts";
import type { Tree } from "./tree.ts";

/** Everything that is known of a node. */
export interface Description extends CompiledNode {
  /** Name of the module. */
  readonly module: string;
  /** Dotted OID. */
  readonly oid: string;
  /** Index of the row that a column belongs to. */
  readonly index?: readonly CompiledIndex[];
  /** Other names of the OID, with their modules. */
  readonly aliases: readonly string[];
}

/** Puts together what is known of a node. */
export function describeNode(tree: Tree, entry: MibNode): Description {
  const index = entry.node.index ?? rowOf(tree, entry)?.index;
  return {
    module: entry.module.name,
    ...entry.node,
    oid: entry.oid,
    ...(index === undefined ? {} : { index }),
    aliases: tree
      .at(entry.oid)
      .filter((other) => other !== entry)
      .map(({ module, name }) => `${module.name}::${name}`),
  };
}
