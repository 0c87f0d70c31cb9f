import { UsageError } from "../failure.ts";
import { printAnswer } from "../print.ts";
import { readExisting } from "../read-existing.ts";
import { openSession } from "../session.ts";
import { type Command, targetGroups } from "./command.ts";

/** Reads the successors of names. */
export const getnext: Command = {
  name: "getnext",
  summary: "read the values that follow the given names",
  usage: "[options] HOST OID…",
  examples: ["snmp getnext 192.0.2.1 1.3.6.1.2.1.1"],
  groups: targetGroups,
  aliases: ["next"],
  async run(invocation) {
    const { client, oids, shown, toLine } = await openSession(invocation);
    await using _ = client;
    if (oids.length === 0) throw new UsageError("the OIDs are missing");
    const { varbinds, missing } = await readExisting(oids, (names) =>
      client.getNext(...names, { signal: invocation.signal }),
    );
    return printAnswer(invocation.output, varbinds, toLine, missing, shown);
  },
};
