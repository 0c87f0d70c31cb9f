// Finding names that one does not quite know.
import { editDistance } from "./edit-distance.ts";
import { compareText, type MibNode } from "./mib-node.ts";
import type { Tree } from "./tree.ts";

/** Names that begin with a text, whatever its case; exact case first. */
export function completeName(tree: Tree, prefix: string, limit: number): string[] {
  const colons = prefix.indexOf("::");
  const wanted = (colons < 0 ? prefix : prefix.slice(colons + 2)).toLowerCase();
  const list: string[] = [];
  for (const name of tree.names()) {
    if (!name.toLowerCase().startsWith(wanted)) continue;
    if (colons < 0) list.push(name);
    else if (tree.inModule(prefix.slice(0, colons), name) !== undefined)
      list.push(`${prefix.slice(0, colons)}::${name}`);
  }
  return list
    .sort((a, b) => Number(b.startsWith(prefix)) - Number(a.startsWith(prefix)) || compareText(a, b))
    .slice(0, limit);
}

/** Nodes whose names are like a text, the most similar first. */
export function searchNames(tree: Tree, text: string, limit: number): MibNode[] {
  const wanted = text.toLowerCase();
  if (wanted === "") return [];
  const scored: { name: string; score: number }[] = [];
  for (const name of tree.names()) {
    const score = scoreOf(wanted, name.toLowerCase());
    if (score > 0) scored.push({ name, score });
  }
  scored.sort((a, b) => b.score - a.score || a.name.length - b.name.length || compareText(a.name, b.name));
  return scored.slice(0, limit).map(({ name }) => tree.named(name)[0]!);
}

/** 0 for no likeness; more for a name that is the text, begins with it, holds it, is a few letters off, or has its letters in order. */
function scoreOf(wanted: string, name: string): number {
  if (name === wanted) return 1000;
  const plain = name.replace(/[-_]/g, "");
  const plainWanted = wanted.replace(/[-_]/g, "");
  if (plain === plainWanted) return 950;
  if (name.startsWith(wanted)) return 900 - (name.length - wanted.length);
  const at = name.indexOf(wanted);
  if (at >= 0) return 700 - at - (name.length - wanted.length) / 10;
  const limit = Math.min(3, 1 + Math.floor(wanted.length / 4));
  if (Math.abs(name.length - wanted.length) < limit) {
    const distance = editDistance(wanted, name, limit);
    if (distance < limit) return 600 - 100 * distance;
  }
  return inOrder(wanted, name) && wanted.length > 3 ? 200 - (name.length - wanted.length) : 0;
}

function inOrder(wanted: string, name: string): boolean {
  let at = 0;
  for (const letter of wanted) {
    at = name.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
