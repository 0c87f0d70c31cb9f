// Nodes of all loaded modules, by name and by OID.
import type { CompiledModule, CompiledNode } from "./compiled.ts";

/** A named node and its module. */
export interface MibNode {
  /** Module that defines the node. */
  readonly module: CompiledModule;
  /** The node in its compiled form. */
  readonly node: CompiledNode;
  /** Dotted OID. */
  readonly oid: string;
  /** Name of the node. */
  readonly name: string;
}

/**
 * The order in which several names of one OID, or several OIDs of one name, are preferred: SMIv2 before SMIv1, current before deprecated
 * and obsolete, the newest module, then the name of the module and the order of its text.
 */
export function comparePreference(a: MibNode, b: MibNode): number {
  return (
    rankLanguage(a) - rankLanguage(b) ||
    rankStatus(a.node) - rankStatus(b.node) ||
    compareText(b.module.lastUpdated ?? "", a.module.lastUpdated ?? "") ||
    compareText(a.module.name, b.module.name)
  );
}

function rankLanguage({ module }: MibNode): number {
  return module.language === "SMIv2" ? 0 : 1;
}

function rankStatus({ status }: CompiledNode): number {
  return status === "obsolete" ? 2 : status === "deprecated" ? 1 : 0;
}

export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
