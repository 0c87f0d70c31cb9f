import { isException } from "@snmp/pdu";
import { numberOption } from "../arguments/numbers.ts";
import { exitStatus } from "../exit-status.ts";
import { UsageError } from "../failure.ts";
import { printAnswer } from "../print.ts";
import { oidsFrom, openSession } from "../session.ts";
import { type Command, targetGroups } from "./command.ts";

/** One GetBulkRequest. */
export const bulk: Command = {
  name: "bulk",
  summary: "many successors of names in one request",
  usage: "[options] HOST OID…",
  details: [
    "One GetBulkRequest, as it is: what lies behind the subtree comes too. With SNMPv1, one GetNextRequest.",
  ],
  examples: ["snmp bulk -Cn1 -Cr5 192.0.2.1 1.3.6.1.2.1.1.3 1.3.6.1.2.1.2.2.1.2"],
  groups: [...targetGroups, "bulk"],
  aliases: ["getbulk", "bulkget"],
  async run(invocation) {
    const { options, output, signal } = invocation;
    const nonRepeaters = numberOption(options, "non-repeaters", 0) ?? 0;
    const maxRepetitions = numberOption(options, "max-repetitions", 0) ?? 10;
    const { client, rest, toLine } = await openSession(invocation);
    await using _ = client;
    if (rest.length === 0) throw new UsageError("the OIDs are missing");
    const varbinds = await client.getBulk(oidsFrom(rest), { nonRepeaters, maxRepetitions, signal });
    // a column that has ended is no fault as long as another goes on
    if (varbinds.every(isException)) return printAnswer(output, varbinds, toLine);
    await output.lines(varbinds.map(toLine));
    return exitStatus.ok;
  },
};
