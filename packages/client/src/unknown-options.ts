// Options with a misspelt name would be ignored otherwise.
import type { ClientOptions } from "./options.ts";

/** Throws a `TypeError` that names an option that is not among `known`, and the one that is meant. */
export function checkNames(options: object, known: ReadonlySet<string>): void {
  for (const name in options) if (!known.has(name)) throw new TypeError(describe(name, known));
}

/** Returns options in which the names that other libraries have for `localAddress` are replaced by ours. */
export function renameLocalAddress(options: Omit<ClientOptions, "mib">): ClientOptions {
  if (typeof options !== "object" || options === null) return options;
  for (const name of otherNames) {
    if (options[name as "localAddress"] === undefined) continue;
    const { [name as "localAddress"]: localAddress, ...others } = options;
    if (options.localAddress !== undefined)
      throw new TypeError(`localAddress cannot be combined with ${name}, which means the same`);
    return { ...others, localAddress };
  }
  return options;
}

const otherNames = ["sourceAddress", "bind", "address"];

function describe(name: string, known: ReadonlySet<string>): string {
  let meant = synonyms.get(name.toLowerCase().replace(/[^a-z]/g, ""));
  if (meant !== undefined && known.has(meant)) return `unknown option \`${name}\`; use \`${meant}\``;
  meant = undefined;
  let minDistance = Math.min(3, name.length / 2);
  for (const candidate of known) {
    const distance = distanceOf(name.toLowerCase(), candidate.toLowerCase());
    if (distance > minDistance || (distance === minDistance && meant !== undefined)) continue;
    minDistance = distance;
    meant = candidate;
  }
  const hint =
    meant === undefined ? `; use one of ${[...known].sort().join(", ")}` : `; did you mean \`${meant}\`?`;
  return `unknown option \`${name}\`${hint}`;
}

/** The number of letters to add, remove or replace. */
function distanceOf(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
    row = next;
  }
  return row[b.length]!;
}

/** The names of options in other libraries. */
const synonyms: ReadonlyMap<string, string> = new Map([
  ["sourceaddress", "localAddress"],
  ["bindaddress", "localAddress"],
  ["bind", "localAddress"],
  ["address", "localAddress"],
  ["sourceport", "localPort"],
  ["idbitssize", "requestIdBits"],
  ["reportoidmismatcherrors", "strict"],
]);
