import { parseOids } from "../arguments/oids.ts";
import { UsageError } from "../failure.ts";
import { printAnswer } from "../print.ts";
import { readExisting } from "../read-existing.ts";
import { openSession } from "../session.ts";
import { type Command, targetGroups } from "./command.ts";

/** Reads values by name. */
export const get: Command = {
  name: "get",
  summary: "read values by name",
  usage: "[options] HOST OID…",
  examples: [
    "snmp get -c public 192.0.2.1 1.3.6.1.2.1.1.5.0",
    "snmp get -v 1 --json 192.0.2.1:1161 1.3.6.1.2.1.1.3.0 1.3.6.1.2.1.1.5.0",
  ],
  groups: targetGroups,
  async run(invocation) {
    const { client, rest, toLine } = await openSession(invocation);
    await using _ = client;
    if (rest.length === 0) throw new UsageError("the OIDs are missing");
    const { varbinds, missing } = await readExisting(parseOids(rest), (oids) =>
      client.get(...oids, { signal: invocation.signal }),
    );
    return printAnswer(invocation.output, varbinds, toLine, missing);
  },
};
