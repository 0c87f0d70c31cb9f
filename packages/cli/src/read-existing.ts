import { ErrorResponse } from "@snmp/mpm-core";
import type { Varbind } from "@snmp/pdu";
import type { MissingValue } from "./print.ts";

/** The successors that an agent has, and the names after which it has nothing. */
export interface ExistingValues {
  readonly varbinds: readonly Varbind[];
  readonly missing: readonly MissingValue[];
}

/**
 * Reads the successors that exist. An agent of SNMPv1 answers a request with one name at its end by noSuchName and no value at all (RFC 1157
 * §4.1.2), so `ask` is called again without that name. Rejects with the error if there is one name only.
 */
export async function readExisting(
  oids: readonly string[],
  ask: (oids: readonly string[]) => Promise<readonly Varbind[]>,
): Promise<ExistingValues> {
  const rest = [...oids];
  const missing: MissingValue[] = [];
  for (;;) {
    try {
      return { varbinds: await ask(rest), missing };
    } catch (error) {
      if (!ErrorResponse.isInstance(error) || error.errorStatus !== "noSuchName") throw error;
      const [oid] = rest.splice(error.errorIndex - 1, error.errorIndex === 0 ? 0 : 1);
      if (oid === undefined || oids.length === 1) throw error;
      missing.push({ oid, type: "noSuchName" });
      if (rest.length === 0) return { varbinds: [], missing };
    }
  }
}
