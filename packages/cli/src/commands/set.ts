import { UsageError } from "../failure.ts";
import { typeList, varbindsFrom } from "../arguments/value.ts";
import { printAnswer } from "../print.ts";
import { oidsFrom, openSession } from "../session.ts";
import { type Command, targetGroups } from "./command.ts";

/** Writes values, all or none. */
export const set: Command = {
  name: "set",
  summary: "write values, all or none",
  usage: "[options] HOST OID TYPE VALUE …",
  details: [
    `TYPE is one of: ${typeList()}.`,
    "Sent again when no answer comes: -r 0 where writing twice would do harm.",
  ],
  examples: ["snmp set -c private 192.0.2.1 1.3.6.1.2.1.1.5.0 s core-1"],
  groups: targetGroups,
  async run(invocation) {
    const { client, rest, toLine } = await openSession(invocation);
    await using _ = client;
    if (rest.length === 0) throw new UsageError("OID TYPE VALUE are missing");
    oidsFrom(rest.filter((_word, i) => i % 3 === 0));
    return printAnswer(
      invocation.output,
      await client.set(...varbindsFrom(rest), { signal: invocation.signal }),
      toLine,
    );
  },
};
