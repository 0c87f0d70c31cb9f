// snmp trap and snmp inform: send one notification.
import { NotificationOriginator, type NotifyResult } from "@snmp/notifications";
import type { Varbind } from "@snmp/pdu";
import { readNumber } from "../arguments/numbers.ts";
import { parseOids } from "../arguments/oids.ts";
import type { OptionValues } from "../arguments/options.ts";
import { listTypes, parseVarbinds } from "../arguments/value.ts";
import { makeCredentials } from "../credentials.ts";
import { exitStatus, type ExitStatus } from "../exit-status.ts";
import { UsageError } from "../failure.ts";
import { openEngine } from "../notifications/engine.ts";
import { loadPlugins } from "../plugins.ts";
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
      `TYPE is one of: ${listTypes()}. sysUpTime.0 and snmpTrapOID.0 are put first; UPTIME may stand before TRAPOID, as for net-snmp's tools.`,
      isTrap
        ? "A trap of SNMPv3 carries the engine of its sender, which is kept with its count of starts in $XDG_STATE_HOME/snmp; -e chooses its id."
        : "The exit status is 3 if nobody acknowledges it.",
    ],
    examples: [
      `snmp ${kind} -c public 192.0.2.1 1.3.6.1.6.3.1.1.5.3 1.3.6.1.2.1.2.2.1.1.3 i 3`,
      ...(isTrap ? ["snmp trap -v 1 192.0.2.1 1.3.6.1.4.1.32473.0.17"] : []),
    ],
    groups: targetGroups,
    aliases: [`snmp${kind}`],
    run: (invocation) => send(kind, invocation),
  };
}

async function send(kind: "trap" | "inform", invocation: Invocation): Promise<ExitStatus> {
  const { operands, options, environment, folder, output, signal } = invocation;
  const [host, ...words] = operands;
  if (host === undefined) throw new UsageError("the host is missing");
  const notification = parseNotification(words);
  if (options.model !== undefined || options.credentials !== undefined) await loadPlugins(folder);
  const credentials = await makeCredentials(options, environment);
  const needsEngine = kind === "trap" && credentials.mpm === 3;
  const engine = needsEngine ? await openEngine(options, environment) : undefined;
  await using originator = openOriginator({
    ...(engine !== undefined && { engine }),
    targets: [
      {
        address: host.replace(/^(udp|tcp)6?:(?!\/\/)/i, "$1://"),
        credentials,
        kind,
        ...patience(options),
        ...(options.context !== undefined && { contextName: options.context }),
      },
    ],
  });
  const [result] = await originator.notify(notification, { signal });
  if (options.json === true) await output.line(JSON.stringify(toJson(result!)));
  if (result!.error !== undefined) throw result!.error;
  if (result!.status === "untranslatable") throw new UsageError(result!.reason);
  return exitStatus.ok;
}

function openOriginator(
  options: ConstructorParameters<typeof NotificationOriginator>[0],
): NotificationOriginator {
  try {
    return new NotificationOriginator(options);
  } catch (error) {
    throw error instanceof TypeError ? new UsageError(error.message.replace("targets[0]: ", "")) : error;
  }
}

/** The same wait for each message, as net-snmp's tools. */
function patience(options: OptionValues): { timeout: number; retries: number; backoff: number } {
  const timeout = readNumber(options, "timeout", 0.001, false) ?? 1;
  return {
    timeout: Math.max(1, Math.round(timeout * 1000)),
    retries: readNumber(options, "retries", 0) ?? 5,
    backoff: 1,
  };
}

/** The words after the host: `TRAPOID [OID TYPE VALUE]…`, or net-snmp's `UPTIME TRAPOID [OID TYPE VALUE]…`. */
function parseNotification(words: readonly string[]): {
  readonly trapOid: string;
  readonly upTime?: number;
  readonly varbinds: Varbind[];
} {
  const hasUpTime = words.length % 3 === 2 && /^\d*$/.test(words[0]!);
  const [trapOid, ...rest] = hasUpTime ? words.slice(1) : words;
  if (trapOid === undefined) throw new UsageError("the OID of the notification is missing");
  const upTime = hasUpTime && words[0] !== "" ? Number(words[0]) : undefined;
  if (upTime !== undefined && upTime > 0xffffffff)
    throw new UsageError(`UPTIME must be in the range 0..4294967295, not ${words[0]}`);
  return {
    trapOid: parseOids([trapOid])[0]!,
    ...(upTime !== undefined && { upTime }),
    varbinds: rest.length === 0 ? [] : parseVarbinds(rest),
  };
}

function toJson({ target, status, attempts, elapsed, reason, error }: NotifyResult): object {
  return { target, status, attempts, elapsed, reason, error: error?.message };
}
