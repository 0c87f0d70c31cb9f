// The names of a command line that asks an agent: what it asks for, and how the answer is shown.
import type { Mib } from "@snmp/mib";
import type { Varbind } from "@snmp/pdu";
import type { Invocation } from "../commands/command.ts";
import { oneLine } from "../format/text.ts";
import { formatWithMib, type MibFormat } from "../format/with-mib.ts";
import { parseOutputFlags } from "../print.ts";
import { loadNames } from "./load-names.ts";
import { isNumericOid, readOids } from "./oid-words.ts";
import { asksForNames, readNameFormat } from "./output-letters.ts";
import { writeName } from "./write-name.ts";

/** The OIDs of a command line, and its names where it uses names. */
export interface SessionNames {
  readonly oids: readonly string[];
  /** `undefined` for a command line in numbers, which is answered in numbers. */
  readonly shown: ShownNames | undefined;
}

/** Shows OIDs and values by the MIB. */
export interface ShownNames {
  readonly mib: Mib;
  readonly name: (oid: string) => string;
  readonly line: (varbind: Varbind) => string;
  readonly json: (varbind: Varbind) => string;
}

/**
 * Reads OIDs. Names are loaded if a word is a name, if `needsNames`, or if -m or -O asks for names; a command line in numbers costs nothing
 * and is answered in numbers.
 */
export async function readSessionNames(
  invocation: Invocation,
  words: readonly string[],
  needsNames = false,
): Promise<SessionNames> {
  const { options } = invocation;
  const letters = options.output?.join("") ?? "";
  const isAsked =
    needsNames ||
    asksForNames(letters) ||
    (options["mib-modules"] ?? "") !== "" ||
    !words.every(isNumericOid);
  if (!isAsked) return { oids: readOids(words, undefined), shown: undefined };
  const mib = await loadNames(invocation, words);
  return { oids: readOids(words, mib, options), shown: showNames(invocation, mib) };
}

function showNames({ options }: Invocation, mib: Mib): ShownNames {
  const isVerbatim = options["net-snmp"] === true;
  const names = readNameFormat(options.output?.join("") ?? "", isVerbatim ? "numeric" : "module");
  const format: MibFormat = { ...parseOutputFlags(options.output ?? []), mib, names };
  // net-snmp breaks lines of many octets, and prints line ends as they are
  const toLine = (text: string): string => (isVerbatim ? text : oneLine(text.replace(/ \n/g, " ")).trimEnd());
  return {
    mib,
    name: (oid) => writeName(mib, oid, names),
    line: (varbind) => toLine(formatWithMib(varbind, format)),
    json: (varbind) => JSON.stringify(withNames(mib, varbind)),
  };
}

/** The object for JSON: as without names, and `name`, `formatted` and `units` beside. */
function withNames(mib: Mib, varbind: Varbind): object {
  const units = mib.find(varbind.oid)?.node.units;
  return {
    ...varbind.toJSON(),
    name: mib.name(varbind.oid),
    ...(varbind.value === null ? {} : { formatted: mib.format(varbind) }),
    ...(units === undefined ? {} : { units }),
  };
}
