// Loads the MIB of a command line that asks an agent, and shows OIDs and values by it.
import type { Mib } from "@snmp/mib";
import type { Varbind } from "@snmp/pdu";
import type { Invocation } from "../commands/command.ts";
import { oneLine } from "../format/text.ts";
import { formatWithMib, type MibFormat } from "../format/with-mib.ts";
import { parseOutputFlags } from "../print.ts";
import { loadNames } from "./load-names.ts";
import { readOids } from "./oid-words.ts";
import { readNameFormat } from "./output-letters.ts";
import type { SessionNames, ShownNames } from "./session-names.ts";
import { writeName } from "./write-name.ts";

/** Reads OIDs, of which some may be names, and returns how to show the answer. */
export async function readNamed(
  invocation: Invocation,
  words: readonly string[],
): Promise<Required<SessionNames>> {
  const mib = await loadNames(invocation, words);
  return { oids: readOids(words, mib, invocation.options), shown: showNames(invocation, mib) };
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
