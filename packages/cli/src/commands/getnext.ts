import { isException } from "@snmp/pdu";
import { UsageError } from "../failure.ts";
import { printAnswer } from "../print.ts";
import { openSession } from "../session.ts";
import { type Command, targetGroups } from "./command.ts";

/** Reads the successors of names. */
export const getnext: Command = {
  name: "getnext",
  summary: "read the values that follow the given names",
  usage: "[options] HOST OID…",
  examples: ["snmp getnext 192.0.2.1 1.3.6.1.2.1.1"],
  groups: targetGroups,
  async run(invocation) {
    const { client, model, oids, shown, toLine } = await openSession(invocation);
    await using _ = client;
    if (oids.length === 0) throw new UsageError("the OIDs are missing");
    const varbinds = await client.getNext(oids, { signal: invocation.signal });
    if (model !== 0) return printAnswer(invocation.output, varbinds, toLine, [], shown);
    // SNMPv1 has no exceptions: the client put them where the agent answered noSuchName
    const missing = varbinds.filter(isException).map(({ oid }) => ({ oid, type: "noSuchName" }));
    const existing = varbinds.filter((varbind) => !isException(varbind));
    return printAnswer(invocation.output, existing, toLine, missing, shown);
  },
};
