// snmp record: records everything that a device answers, for snmp simulate.
import { readNumber } from "../arguments/numbers.ts";
import { exitStatus, type ExitStatus } from "../exit-status.ts";
import { UsageError } from "../failure.ts";
import { openPacketFile, openPacketWriter, type PacketWriter } from "../record/packet-file.ts";
import { Progress } from "../record/progress.ts";
import { readAll } from "../record/read-all.ts";
import { appendTo, readRecordedSoFar } from "../record/recording-file.ts";
import { openSession } from "../session.ts";
import { readUsers } from "../simulate/settings.ts";
import { type Command, type Invocation, targetGroups } from "./command.ts";

/** Reads all values of a device, or of a subtree, and prints them as lines of JSON. */
export const record: Command = {
  name: "record",
  summary: "record what a device answers, for snmp simulate",
  usage: "[options] [--packets FILE] HOST [OID]",
  details: [
    "Without OID, it reads everything from 1.3 on. Each record is an object on a line of its own.",
    "--file writes to a file, and goes on after its last record if it was interrupted. A device whose names do not increase is read on as far as new names come.",
    "With --packets FILE before HOST, every packet is written to that file as well: snmp simulate --replay repeats the exchange. Messages of SNMPv3 are in it in clear, too.",
  ],
  examples: [
    "snmp record 192.0.2.1 > recording.json",
    "snmp record --file core-1.json 192.0.2.1 1.3.6.1.2.1",
  ],
  groups: [...targetGroups, "walk", "record"],
  async run(invocation) {
    const { options, operands } = invocation;
    if (options.packets !== true) return recordDevice(invocation);
    const [path, host, ...rest] = operands;
    if (path === undefined || host === undefined)
      throw new UsageError(
        "snmp record --packets needs a file and a host: snmp record --packets FILE HOST [OID]",
      );
    const writer = await openPacketWriter(path);
    try {
      const status = await recordDevice({ ...invocation, operands: [host, ...rest] }, writer);
      invocation.output.notes([`snmp: ${writer.count} packets in ${path}`]);
      return status;
    } finally {
      await writer.close();
      await openPacketFile(path, await readUsers(invocation));
    }
  },
};

async function recordDevice(invocation: Invocation, writer?: PacketWriter): Promise<ExitStatus> {
  const { output, options, signal } = invocation;
  const { client, oids, model } = await openSession(
    { ...invocation, options: { ...options, packets: false } },
    writer === undefined ? {} : { wrap: (transport) => writer.wrap(transport) },
  );
  await using _ = client;
  const [root = "1.3", second] = oids;
  if (second !== undefined) throw new UsageError(`snmp record takes one OID; remove ${second}`);
  const before = options.file === undefined ? undefined : await readRecordedSoFar(options.file);
  const file = options.file === undefined ? output : await appendTo(options.file);
  const progress = new Progress(output, process.stderr.isTTY === true);
  const seen = before?.oids ?? new Set<string>();
  const count = seen.size;
  try {
    const pages = readAll(client, root, {
      seen,
      after: before?.lastOid,
      bulk: options["no-bulk"] !== true && model !== 0,
      maxRepetitions: readNumber(options, "max-repetitions", 1) ?? 25,
      signal,
      onLoop: (after, to) =>
        output.notes([`snmp: after ${after}, the device goes back to ${to}; reading goes on behind it`]),
    });
    for await (const page of pages) {
      await file.lines(page.map((varbind) => JSON.stringify(varbind)));
      progress.update(seen.size, page.at(-1)!.oid);
    }
  } finally {
    if ("close" in file) await file.close();
  }
  const more = before === undefined ? "" : `, ${seen.size - count} of them new`;
  output.notes([`snmp: ${seen.size} records${more}`]);
  return seen.size > 0 ? exitStatus.ok : exitStatus.errorAnswer;
}
