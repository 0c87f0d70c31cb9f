// snmp trap and snmp inform: send one notification, or those that are stored.
import type { NotificationInput, NotificationOriginator, NotifyResult } from "@snmp/notifications";
import { listTypes } from "../arguments/value.ts";
import { exitStatus, type ExitStatus } from "../exit-status.ts";
import { toFailure, UsageError } from "../failure.ts";
import { openOriginator } from "../notifications/originate.ts";
import { openInput, readStored } from "../notifications/stored.ts";
import { readTrapWords } from "../notifications/trap-words.ts";
import { type Command, type Invocation, targetGroups } from "./command.ts";

/** Sends a trap. */
export const trap: Command = makeCommand("trap");
/** Sends an inform. */
export const inform: Command = makeCommand("inform");

function makeCommand(kind: "trap" | "inform"): Command {
  const isTrap = kind === "trap";
  return {
    name: kind,
    summary: isTrap ? "send a trap" : "send an inform, and wait until it is acknowledged",
    usage: "[options] HOST[:PORT] TRAPOID [OID TYPE VALUE] …",
    details: [
      `TYPE is one of: ${listTypes()}; or = for the type that the MIB gives. sysUpTime.0 and snmpTrapOID.0 are put first; UPTIME may stand before TRAPOID, as for net-snmp's tools; without it, or empty, it is that of this host.`,
      isTrap
        ? "With -v 1 also ENTERPRISE AGENT-ADDR GENERIC SPECIFIC UPTIME [OID TYPE VALUE] …, as for snmptrap. -Ci sends an inform. A trap of SNMPv3 carries the engine of its sender, which is kept with its count of starts in $XDG_STATE_HOME/snmp; -e chooses its id."
        : "The exit status is 3 if nobody acknowledges it.",
      `snmp ${kind} --json HOST [FILE] sends what snmp listen --json has printed, from a file or from the standard input.`,
    ],
    examples: [
      `snmp ${kind} -c public 192.0.2.1 1.3.6.1.6.3.1.1.5.3 1.3.6.1.2.1.2.2.1.1.3 i 3`,
      `snmp ${kind} 192.0.2.1 IF-MIB::linkDown ifIndex.3 i 3 ifOperStatus.3 = down`,
      ...(isTrap
        ? [
            "snmp trap -v 1 192.0.2.1 1.3.6.1.4.1.32473.0.17",
            "snmp trap -v 1 192.0.2.1 1.3.6.1.4.1.32473 192.0.2.7 6 17 '' ifIndex.3 i 3",
          ]
        : []),
      `snmp ${kind} --json 192.0.2.1 < notifications.jsonl`,
    ],
    groups: [...targetGroups, "notify"],
    run: (invocation) => send(isTrap && asksForInform(invocation) ? "inform" : kind, invocation),
  };
}

/** -Ci, with which snmptrap sends an inform. */
function asksForInform({ options }: Invocation): boolean {
  return options.application?.some((letters) => letters.includes("i")) === true;
}

async function send(kind: "trap" | "inform", invocation: Invocation): Promise<ExitStatus> {
  const { operands, options } = invocation;
  const [host, ...words] = operands;
  if (host === undefined) throw new UsageError("the host is missing");
  if (options.json === true && (words.length === 0 || words.some(isFile))) {
    await using originator = await openOriginator(host, kind, invocation);
    return await sendStored(words.length === 0 ? ["-"] : words, originator, invocation);
  }
  const notification = await readTrapWords(words, invocation);
  await using originator = await openOriginator(host, kind, invocation);
  return await sendOne(notification, originator, invocation);
}

async function sendOne(
  notification: NotificationInput,
  originator: NotificationOriginator,
  { options, output, signal }: Invocation,
): Promise<ExitStatus> {
  const [result] = await originator.notify(notification, { signal });
  if (options.json === true) await output.line(JSON.stringify(toJson(result!)));
  if (result!.error !== undefined) throw result!.error;
  if (result!.status === "untranslatable") throw new UsageError(result!.reason);
  return exitStatus.ok;
}

/** Sends stored notifications one after another. A line that is not one, or that the host does not take, does not stop the others. */
async function sendStored(
  files: readonly string[],
  originator: NotificationOriginator,
  { output, signal, stdin }: Invocation,
): Promise<ExitStatus> {
  let status: ExitStatus = exitStatus.ok;
  const report = (file: string, line: number, message: string, worst: ExitStatus): void => {
    output.notes([`snmp: ${file === "-" ? "" : `${file}:`}${line}: ${message}`]);
    if (status === exitStatus.ok) status = worst;
  };
  for (const file of files) {
    for await (const stored of readStored(openInput(file, stdin))) {
      if ("fault" in stored) {
        report(file, stored.line, stored.fault, exitStatus.usage);
        continue;
      }
      try {
        const [result] = await originator.forward(stored.notification, { signal });
        await output.line(JSON.stringify({ line: stored.line, ...toJson(result!) }));
        if (result!.error !== undefined) throw result!.error;
        if (result!.status === "untranslatable") throw new UsageError(result!.reason);
      } catch (error) {
        if (signal.aborted) throw error;
        const failure = toFailure(error);
        report(file, stored.line, failure.message, failure.status);
      }
    }
  }
  return status;
}

/** Whether a word after the host is a file of notifications: no OID has such a form. */
function isFile(word: string): boolean {
  return word === "-" || /[/\\]|\.(?:json|jsonl|ndjson)$/i.test(word);
}

function toJson({ target, status, attempts, elapsed, reason, error }: NotifyResult): object {
  return { target, status, attempts, elapsed, reason, error: error?.message };
}
