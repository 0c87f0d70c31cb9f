// The regions that a subagent registers: as few as cover its objects.
import { compareOids } from "@snmp/pdu";
import { describeRegion, type RegionInput, resolveRegion } from "../session/region.ts";

/** The objects of a context. */
export interface RootsOfContext {
  readonly contextName: string;
  readonly mib: { readonly roots: ReadonlyMap<string, { readonly isInstance: boolean }> };
}

/**
 * Returns the regions of objects, by a text that identifies them. Instances whose OIDs differ in one arc, which grows by one, become one
 * region with a range (RFC 2741 §6.2.3): a master should not get one PDU per row.
 */
export function regionsOf(contexts: Iterable<RootsOfContext>, priority: number): Map<string, RegionInput> {
  const regions = new Map<string, RegionInput>();
  for (const { contextName, mib } of contexts) {
    const sorted = [...mib.roots].sort(([a], [b]) => compareOids(a, b));
    for (let at = 0; at < sorted.length;) {
      const [subtree, { isInstance }] = sorted[at]!;
      const range = isInstance ? findRange(sorted, at) : { size: 1, at: 0, upper: 0 };
      at += range.size;
      const region = {
        subtree,
        isInstance,
        priority,
        contextName,
        ...(range.size > 1 && { range: { at: range.at, upper: range.upper } }),
      };
      regions.set(`${describeRegion(resolveRegion(region))} ${priority}`, region);
    }
  }
  return regions;
}

/** Returns how many instances from `start` on are one range, the position of its arc, from 1, and the last value of the arc. */
function findRange(
  sorted: readonly (readonly [root: string, kind: { readonly isInstance: boolean }])[],
  start: number,
): { readonly size: number; readonly at: number; readonly upper: number } {
  const arcs = sorted[start]![0].split(".");
  // scalars end with .0, and differ in the arc before
  const at = arcs.at(-1) === "0" ? arcs.length - 1 : arcs.length;
  const first = Number(arcs[at - 1]);
  let size = 1;
  for (; start + size < sorted.length; size++) {
    arcs[at - 1] = String(first + size);
    const [root, { isInstance }] = sorted[start + size]!;
    if (!isInstance || root !== arcs.join(".")) break;
  }
  return { size, at, upper: first + size - 1 };
}
