// OIDs on the command line: numbers, and names if they are given.
import { type Mib, MibError } from "@snmp/mib";
import { oidFrom } from "@snmp/pdu";
import { isNumericOid, parseOids } from "../arguments/oids.ts";
import type { OptionValues } from "../arguments/options.ts";
import { UsageError } from "../failure.ts";

/**
 * Returns the OIDs that words stand for. `mib` is needed where one is a name.
 *
 * @throws A `UsageError` that says what is unknown, and what may have been meant.
 */
export function readOids(
  words: readonly string[],
  mib: Mib | undefined,
  options: OptionValues = {},
): string[] {
  return words.map((word) => {
    if (mib === undefined || isNumericOid(word)) return parseOids([word])[0]!;
    try {
      return readName(mib, word, options["oid-input"]?.join("") ?? "");
    } catch (error) {
      if (!MibError.isInstance(error) && !(error instanceof TypeError)) throw error;
      throw new UsageError(error.message);
    }
  });
}

/** The letters of -I, without the suffix or prefix behind `s` or `S`. */
export function readInputLetters(options: OptionValues): string {
  return (options["oid-input"] ?? []).map((letters) => letters.replace(/[sS].*$/, "")).join("");
}

function readName(mib: Mib, word: string, letters: string): string {
  const [, suffix] = /s(.+)$/.exec(letters) ?? [];
  const [, prefix] = /S(.+)$/.exec(letters) ?? [];
  if (/^[^sS]*b/.test(letters)) return findBest(mib, word);
  const oid = mib.oid((prefix === undefined ? "" : `${prefix.replace(/\.$/, "")}.`) + word + (suffix ?? ""));
  // a single arc is a node of the tree, but not an OID that a message can hold
  return oid.includes(".") ? oidFrom(oid) : oid;
}

/** The node whose name a pattern matches at the earliest place, the shortest of these (-Ib). */
function findBest(mib: Mib, word: string): string {
  const [, pattern = word, rest = ""] = /^(.*?[^.\\*?+\]])((?:\.\d+)+)$/.exec(word) ?? [];
  let expression: RegExp;
  try {
    expression = new RegExp(pattern.replace(/^.*::/, ""), "i");
  } catch (error) {
    throw new UsageError(`invalid pattern ${JSON.stringify(word)}: ${(error as Error).message}`);
  }
  let best: { readonly oid: string; readonly rank: number } | undefined;
  for (const { name, oid } of mib.walk()) {
    const match = expression.exec(name);
    if (match === null) continue;
    const rank = match.index * 1000 + name.length;
    if (best === undefined || rank < best.rank) best = { oid, rank };
  }
  if (best === undefined) throw new UsageError(`no name matches ${JSON.stringify(word)}`);
  return best.oid + rest;
}
