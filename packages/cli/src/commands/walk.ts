import type { WalkOptions } from "@snmp/client";
import { numberOption } from "../arguments/numbers.ts";
import { exitStatus } from "../exit-status.ts";
import { UsageError } from "../failure.ts";
import { oidsFrom, openSession } from "../session.ts";
import { type Command, type Invocation, targetGroups } from "./command.ts";

/** Every value in a subtree. */
export const walk: Command = {
  name: "walk",
  summary: "every value in a subtree",
  usage: "[options] HOST [OID]",
  details: ["Without an OID, all of mib-2 (1.3.6.1.2.1). Asks with GetBulk where the version has it."],
  examples: ["snmp walk 192.0.2.1 1.3.6.1.2.1.2.2", "snmp walk --json 192.0.2.1 1.3.6.1.2.1.1"],
  groups: [...targetGroups, "walk"],
  aliases: ["bulkwalk"],
  async run(invocation) {
    const { output } = invocation;
    const { client, rest, toLine } = await openSession(invocation);
    await using _ = client;
    const [root = mib2, second] = oidsFrom(rest);
    if (second !== undefined) throw new UsageError(`one OID is walked at a time; ${second} is one more`);
    let count = 0;
    for await (const page of client.walk(root, walkOptions(invocation)).pages()) {
      count += page.length;
      await output.lines(page.map(toLine));
    }
    if (count > 0) return exitStatus.ok;
    output.notes([`snmp: nothing is in the subtree ${root}, or not for these credentials`]);
    return exitStatus.errorAnswer;
  },
};

/** What the options say of a walk. */
export function walkOptions({ options, signal }: Invocation): WalkOptions {
  const maxRepetitions = numberOption(options, "max-repetitions", 1);
  return {
    signal,
    ...(maxRepetitions !== undefined && { maxRepetitions }),
    ...(options["no-bulk"] === true && { bulk: false }),
    ...(options["any-order"] === true && { order: "any" }),
  };
}

const mib2 = "1.3.6.1.2.1";
