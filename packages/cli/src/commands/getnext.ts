import { UsageError } from "../failure.ts";
import { printAnswer } from "../print.ts";
import { oidsFrom, openSession } from "../session.ts";
import { type Command, targetGroups } from "./command.ts";

/** The successors of names. */
export const getnext: Command = {
  name: "getnext",
  summary: "the values that come next after names",
  usage: "[options] HOST OID…",
  examples: ["snmp getnext 192.0.2.1 1.3.6.1.2.1.1"],
  groups: targetGroups,
  aliases: ["next"],
  async run(invocation) {
    const { client, rest, toLine } = await openSession(invocation);
    await using _ = client;
    if (rest.length === 0) throw new UsageError("the OIDs are missing");
    return printAnswer(
      invocation.output,
      await client.getNext(...oidsFrom(rest), { signal: invocation.signal }),
      toLine,
    );
  },
};
