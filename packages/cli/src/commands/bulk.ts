import { isException } from "@snmp/pdu";
import { readNumber } from "../arguments/numbers.ts";
import { exitStatus } from "../exit-status.ts";
import { UsageError } from "../failure.ts";
import { printAnswer } from "../print.ts";
import { openSession } from "../session.ts";
import { type Command, targetGroups } from "./command.ts";

/** Sends one GetBulkRequest. */
export const bulk: Command = {
  name: "bulk",
  summary: "read many successors in one request",
  usage: "[options] HOST OID…",
  details: [
    "Sends one GetBulkRequest and prints the whole answer, which may go beyond the subtree. SNMPv1 has no GetBulk: there it sends one GetNextRequest.",
  ],
  examples: ["snmp bulk -Cn1 -Cr5 192.0.2.1 1.3.6.1.2.1.1.3 1.3.6.1.2.1.2.2.1.2"],
  groups: [...targetGroups, "bulk"],
  async run(invocation) {
    const { options, output, signal } = invocation;
    const nonRepeaters = readNumber(options, "non-repeaters", 0) ?? 0;
    const maxRepetitions = readNumber(options, "max-repetitions", 0) ?? 10;
    const { client, oids, shown, toLine } = await openSession(invocation);
    await using _ = client;
    if (oids.length === 0) throw new UsageError("the OIDs are missing");
    const varbinds = await client.getBulk(oids, { nonRepeaters, maxRepetitions, signal });
    // some columns may end before others: only an answer without any value is an error
    if (varbinds.every(isException)) return printAnswer(output, varbinds, toLine, [], shown);
    await output.lines(varbinds.map(toLine));
    return exitStatus.ok;
  },
};
