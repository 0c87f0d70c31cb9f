// Reads every instance of a device, also of one whose names do not increase.
import type { Client } from "@snmp/client";
import { ErrorResponse, RequestTimeout } from "@snmp/mpm-core";
import { isException, isWithin, type Varbind } from "@snmp/pdu";

/** Options for reading everything. */
export interface ReadAllOptions {
  /** The names that were read already; those that are read are added. */
  readonly seen: Set<string>;
  /** The name to go on after; the root by default. */
  readonly after?: string | undefined;
  /** Whether to use GetBulk. */
  readonly bulk: boolean;
  /** Successors to ask for at once. */
  readonly maxRepetitions: number;
  readonly signal: AbortSignal;
  /** Called with the name after which the device came back to a name that was read. */
  onLoop(after: string, to: string): void;
}

/**
 * Reads the instances below `root`, a page at a time, each once. Where the device comes back to a name that was read, reading goes on after
 * the column, after the table, and so on. On tooBig and on silence it asks for less.
 */
export async function* readAll(
  client: Client,
  root: string,
  options: ReadAllOptions,
): AsyncGenerator<readonly Varbind[]> {
  const { seen, signal } = options;
  let cursor = options.after ?? root;
  let repetitions = options.bulk ? options.maxRepetitions : 1;
  /** The subtree that is left, while the device comes back to names that were read. */
  let leaving: string | undefined;
  for (;;) {
    let answer: readonly Varbind[];
    try {
      answer =
        repetitions > 1
          ? await client.getBulk([cursor], { maxRepetitions: repetitions, signal })
          : await client.getNext([cursor], { signal });
    } catch (error) {
      if (ErrorResponse.isInstance(error) && error.errorStatus === "noSuchName") return;
      if (repetitions === 1 || !(ErrorResponse.isInstance(error) || RequestTimeout.isInstance(error)))
        throw error;
      repetitions >>>= 1;
      continue;
    }
    const page: Varbind[] = [];
    let known: string | undefined;
    let hasEnded = answer.length === 0;
    for (const varbind of answer) {
      const { oid } = varbind;
      hasEnded = isException(varbind) || !isWithin(oid, root);
      if (hasEnded) break;
      if (seen.has(oid)) known = oid;
      if (known !== undefined) break;
      seen.add(oid);
      page.push(varbind);
    }
    if (page.length > 0) {
      cursor = page.at(-1)!.oid;
      leaving = undefined;
      yield page;
    }
    if (hasEnded) return;
    if (known === undefined) continue;
    if (leaving === undefined) options.onLoop(cursor, known);
    leaving = parentOf(leaving ?? cursor);
    if (leaving.length < root.length || !leaving.includes(".")) return;
    cursor = `${leaving}.${lastArc}`;
  }
}

function parentOf(oid: string): string {
  return oid.slice(0, Math.max(0, oid.lastIndexOf(".")));
}

const lastArc = 0xffffffff;
