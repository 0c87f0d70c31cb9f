import { formatTarget, parseTarget } from "@snmp/transport";
import { findEngineStore } from "../datastore.ts";
import { exitStatus } from "../exit-status.ts";
import { UsageError } from "../failure.ts";
import { toTarget } from "../session.ts";
import type { Command } from "./command.ts";

/** Forgets what the file of --engines has of the SNMPv3 engine of a device. */
export const engine: Command = {
  name: "engine",
  summary: "forget an SNMPv3 engine: snmp engine forget HOST",
  usage: "forget [options] HOST",
  details: [
    "The commands keep what they learn of SNMPv3 engines in the file of --engines. A device that was replaced, or that counts its restarts " +
      "wrongly, is refused until its old record is forgotten: the next request discovers it anew. Forgetting one is safe; to do so without " +
      "a reason lets an attacker who recorded old messages replay them.",
  ],
  examples: ["snmp engine forget --engines engines.json 192.0.2.1"],
  groups: ["engines", "general"],
  async run({ operands, options, environment, output }) {
    const [action, host, ...others] = operands;
    if (action !== "forget" || host === undefined || others.length > 0)
      throw new UsageError("write: snmp engine forget HOST");
    const store = findEngineStore(options, environment);
    if (store === undefined)
      throw new UsageError(
        "name the file in which engines are kept with --engines FILE or $SNMP_ENGINES; without it, each command discovers them anew",
      );
    const destination = formatTarget(readTarget(host));
    if ((await store.load(destination)) === undefined) {
      output.notes([`snmp: ${store.path} knows no engine at ${destination}`]);
      return exitStatus.errorAnswer;
    }
    try {
      await store.delete(destination);
    } catch (error) {
      throw new UsageError(`--engines: cannot write the file: ${(error as Error).message}`);
    }
    await output.lines([`forgot the engine at ${destination}`]);
    return exitStatus.ok;
  },
};

function readTarget(host: string): ReturnType<typeof parseTarget> {
  try {
    return parseTarget(toTarget(host));
  } catch (error) {
    throw error instanceof TypeError ? new UsageError(error.message) : error;
  }
}
