// Options with a misspelt name would be ignored otherwise.

/** The names of options: an object with a property for each, so that the compiler finds one that is missing. */
export type OptionNames<Options extends object> = Readonly<
  Record<Options extends unknown ? keyof Options : never, true>
>;

/** Throws a `TypeError` that names an option which is not among `known`, and the one that is meant. `where` stands before the message. */
export function checkOptionNames(options: unknown, known: Readonly<Record<string, true>>, where = ""): void {
  if (typeof options !== "object" || options === null) return;
  for (const name in options) {
    if (!Object.hasOwn(known, name))
      throw new TypeError(`${where}${describeUnknown(name, new Set(Object.keys(known)))}`);
  }
}

/**
 * Returns what is wrong with the name of an option, and the name that is meant. `synonyms` has our names by those in other libraries, in
 * lower case without punctuation.
 */
export function describeUnknown(
  name: string,
  known: ReadonlySet<string>,
  synonyms?: ReadonlyMap<string, string>,
): string {
  let meant = synonyms?.get(name.toLowerCase().replace(/[^a-z]/g, ""));
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
