import type { WalkOptions } from "@snmp/client";
import { readNumber } from "../arguments/numbers.ts";
import { exitStatus } from "../exit-status.ts";
import { UsageError } from "../failure.ts";
import { readNameFormat } from "../names/output-letters.ts";
import { openSession } from "../session.ts";
import { type Command, type Invocation, targetGroups } from "./command.ts";

/** Reads every value in a subtree. */
export const walk: Command = {
  name: "walk",
  summary: "read every value in a subtree",
  usage: "[options] HOST [OID]",
  details: ["Without OID, it reads mib-2 (1.3.6.1.2.1). It uses GetBulk if the version of SNMP has it."],
  examples: ["snmp walk 192.0.2.1 ifTable", "snmp walk --json 192.0.2.1 1.3.6.1.2.1.1"],
  groups: [...targetGroups, "walk", "parallel"],
  async run(invocation) {
    const { output } = invocation;
    const { client, oids, shown, toLine } = await openSession(invocation, {
      pick: (words) => ({ words, needsNames: words.length === 0 && !isInNumbers(invocation) }),
    });
    await using _ = client;
    const [root = mib2, second] = oids;
    if (second !== undefined)
      throw new UsageError(`snmp walk takes one OID; remove ${shown?.name(second) ?? second}`);
    let count = 0;
    for await (const page of client.walk(root, makeWalkOptions(invocation)).pages()) {
      count += page.length;
      await output.lines(page.map(toLine));
    }
    if (count > 0) return exitStatus.ok;
    output.notes([
      `snmp: the subtree ${shown?.name(root) ?? root} is empty, or these credentials may not read it`,
    ]);
    return exitStatus.errorAnswer;
  },
};

/** Returns the options for walks that the command line gives. */
export function makeWalkOptions({ options, signal }: Invocation): WalkOptions {
  const maxRepetitions = readNumber(options, "max-repetitions", 1);
  const parallel = readNumber(options, "parallel", 1);
  return {
    signal,
    ...(maxRepetitions !== undefined && { maxRepetitions }),
    ...(parallel !== undefined && { parallel }),
    ...(options["no-bulk"] === true && { bulk: false }),
    ...(options["any-order"] === true && { order: "any" }),
  };
}

/** Whether the output is asked for in numbers, so that a walk without OID needs no names either. */
function isInNumbers({ options }: Invocation): boolean {
  return options["net-snmp"] === true || readNameFormat(options.output?.join("") ?? "").form === "numeric";
}

const mib2 = "1.3.6.1.2.1";
