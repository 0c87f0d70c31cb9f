// The names of a command line that asks an agent: what it asks for, and how the answer is shown.
import type { Mib } from "@snmp/mib";
import type { Varbind } from "@snmp/pdu";
import type { Invocation } from "../commands/command.ts";
import { isNumericOid, parseOids } from "../arguments/oids.ts";
import { asksForNames } from "./output-letters.ts";

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
  if (!isAsked) return { oids: parseOids(words), shown: undefined };
  return (await import("./show-names.ts")).readNamed(invocation, words);
}
