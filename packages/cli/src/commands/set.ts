import { listTypes } from "../arguments/value.ts";
import { UsageError } from "../failure.ts";
import { parseAssignments, pickAssigned } from "../names/assignments.ts";
import { readInputLetters } from "../names/oid-words.ts";
import { printAnswer } from "../print.ts";
import { openSession } from "../session.ts";
import { type Command, targetGroups } from "./command.ts";

/** Writes values, either all or none. */
export const set: Command = {
  name: "set",
  summary: "write values, either all or none",
  usage: "[options] HOST OID TYPE VALUE …",
  details: [
    `TYPE is one of: ${listTypes()}; or = for the type that the MIB gives, which also reads labels and display hints and checks ranges. ` +
      "With i, too, VALUE may be a label.",
    "A request without an answer is sent again. Use -r 0 if writing twice would do harm.",
  ],
  examples: [
    "snmp set -c private 192.0.2.1 1.3.6.1.2.1.1.5.0 s core-1",
    'snmp set -c private 192.0.2.1 sysLocation.0 = "rack 7" ifAdminStatus.3 = down',
  ],
  groups: targetGroups,
  async run(invocation) {
    const { client, rest, oids, shown, toLine } = await openSession(invocation, { pick: pickAssigned });
    await using _ = client;
    if (rest.length === 0) throw new UsageError("OID TYPE VALUE is missing");
    const letters = readInputLetters(invocation.options);
    const varbinds = parseAssignments(rest, oids, shown?.mib, {
      rawText: letters.includes("h"),
      ignoreRanges: letters.includes("r"),
    });
    const answer = await client.set(varbinds, { signal: invocation.signal });
    return printAnswer(invocation.output, answer, toLine, [], shown);
  },
};
