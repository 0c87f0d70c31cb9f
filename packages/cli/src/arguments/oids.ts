import { oidFrom } from "@snmp/pdu";
import { UsageError } from "../failure.ts";

/**
 * Returns OIDs in canonical form. Takes what net-snmp prints, too: `.1.3.6.1` and `iso.3.6.1`.
 *
 * @throws A `UsageError`.
 */
export function parseOids(words: readonly string[]): string[] {
  return words.map((word) => {
    try {
      return oidFrom(replaceRootName(word));
    } catch {
      const advice = /^\.?\d/.test(word)
        ? "an OID is 2 to 128 numbers with dots between them, such as 1.3.6.1.2.1.1.5.0"
        : "write a name that a MIB module has, or the numbers, such as 1.3.6.1.2.1.1.5.0";
      throw new UsageError(`invalid OID ${JSON.stringify(word)}; ${advice}`);
    }
  });
}

/** Whether a word is an OID in numbers, whatever is wrong with it, so that no names are needed to read it. */
export function isNumericOid(word: string): boolean {
  return /^\.?\d|^$/.test(replaceRootName(word)) && !/[a-z]/i.test(replaceRootName(word));
}

/** Without MIBs, net-snmp prints the first arc as a name: `iso.3.6.1`. */
export function replaceRootName(oid: string): string {
  return oid.replace(/^\.?iso(?=\.|$)/, "1");
}
