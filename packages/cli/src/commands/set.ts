import { UsageError } from "../failure.ts";
import { listTypes, parseVarbinds } from "../arguments/value.ts";
import { printAnswer } from "../print.ts";
import { openSession } from "../session.ts";
import { type Command, targetGroups } from "./command.ts";

/** Writes values, either all or none. */
export const set: Command = {
  name: "set",
  summary: "write values, either all or none",
  usage: "[options] HOST OID TYPE VALUE …",
  details: [
    `TYPE is one of: ${listTypes()}.`,
    "A request without an answer is sent again. Use -r 0 if writing twice would do harm.",
  ],
  examples: ["snmp set -c private 192.0.2.1 1.3.6.1.2.1.1.5.0 s core-1"],
  groups: targetGroups,
  async run(invocation) {
    const { client, rest, toLine } = await openSession(invocation);
    await using _ = client;
    if (rest.length === 0) throw new UsageError("OID TYPE VALUE is missing");
    return printAnswer(
      invocation.output,
      await client.set(parseVarbinds(rest), { signal: invocation.signal }),
      toLine,
    );
  },
};
