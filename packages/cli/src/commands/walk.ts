import type { WalkOptions } from "@snmp/client";
import { readNumber } from "../arguments/numbers.ts";
import { parseOids } from "../arguments/oids.ts";
import { exitStatus } from "../exit-status.ts";
import { UsageError } from "../failure.ts";
import { openSession } from "../session.ts";
import { type Command, type Invocation, targetGroups } from "./command.ts";

/** Reads every value in a subtree. */
export const walk: Command = {
  name: "walk",
  summary: "read every value in a subtree",
  usage: "[options] HOST [OID]",
  details: ["Without OID, it reads mib-2 (1.3.6.1.2.1). It uses GetBulk if the version of SNMP has it."],
  examples: ["snmp walk 192.0.2.1 1.3.6.1.2.1.2.2", "snmp walk --json 192.0.2.1 1.3.6.1.2.1.1"],
  groups: [...targetGroups, "walk"],
  aliases: ["bulkwalk"],
  async run(invocation) {
    const { output } = invocation;
    const { client, rest, toLine } = await openSession(invocation);
    await using _ = client;
    const [root = mib2, second] = parseOids(rest);
    if (second !== undefined) throw new UsageError(`snmp walk takes one OID; remove ${second}`);
    let count = 0;
    for await (const page of client.walk(root, makeWalkOptions(invocation)).pages()) {
      count += page.length;
      await output.lines(page.map(toLine));
    }
    if (count > 0) return exitStatus.ok;
    output.notes([`snmp: the subtree ${root} is empty, or these credentials may not read it`]);
    return exitStatus.errorAnswer;
  },
};

/** Returns the options for walks that the command line gives. */
export function makeWalkOptions({ options, signal }: Invocation): WalkOptions {
  const maxRepetitions = readNumber(options, "max-repetitions", 1);
  return {
    signal,
    ...(maxRepetitions !== undefined && { maxRepetitions }),
    ...(options["no-bulk"] === true && { bulk: false }),
    ...(options["any-order"] === true && { order: "any" }),
  };
}

const mib2 = "1.3.6.1.2.1";
