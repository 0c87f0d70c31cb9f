// snmp listen: prints the notifications that arrive, a line each.
import type { V3Credentials } from "@snmp/mpm-v3";
import {
  type Notification,
  NotificationReceiver,
  type ReceiverUser,
  type Refusal,
} from "@snmp/notifications";
import { ticksText } from "@snmp/pdu";
import { optionsOfGroup, withoutOptions } from "../arguments/groups.ts";
import { readSecret } from "../arguments/secrets.ts";
import { makeCredentials } from "../credentials.ts";
import { exitStatus } from "../exit-status.ts";
import { UsageError } from "../failure.ts";
import { formatVarbind } from "../format/varbind.ts";
import { openListenerEngine } from "../notifications/engine.ts";
import { parseOutputFlags } from "../print.ts";
import type { Command, Invocation } from "./command.ts";

/** Receives notifications until it is interrupted. */
export const listen: Command = {
  name: "listen",
  summary: "print the traps and informs that arrive, a line each",
  usage: "[options] [ADDRESS…]",
  details: [
    "ADDRESS is udp://HOST:PORT or tcp://HOST:PORT of this host; udp://0.0.0.0:162 without one. Informs are acknowledged.",
    "Takes notifications of the community, and of the user if -u names one, from any engine.",
    "--json prints an object per line; --explain adds a line per message that was refused, with the reason.",
  ],
  examples: [
    "snmp listen udp://127.0.0.1:1162 -c public",
    "snmp listen --json --explain udp://127.0.0.1:1162 -u ops -a SHA-256 -A 'authentication password'",
  ],
  groups: ["session", "community", "user", "listen", "output", "general"],
  aliases: ["snmptrapd"],
  async run(invocation) {
    const { options, output, signal } = invocation;
    const format = parseOutputFlags(options.output ?? []);
    await using receiver = await openReceiver(invocation);
    const print = (text: string): Promise<void> => output.line(text);
    if (options.explain === true)
      receiver.on("refused", (refusal) =>
        print(options.json === true ? JSON.stringify(refusalJson(refusal)) : refusalLine(refusal)),
      );
    receiver.on("warning", (text) => output.notes([`snmp: ${text}`]));
    await receiver.listen();
    output.notes(receiver.addresses.map((address) => `listening at ${address}`));
    const interrupted = new Promise<never>((_resolve, reject) => {
      const abort = (): void => reject(signal.reason as Error);
      if (signal.aborted) abort();
      else signal.addEventListener("abort", abort, { once: true });
    });
    const printing = (async () => {
      for await (const notification of receiver)
        await print(
          options.json === true
            ? JSON.stringify(notification)
            : notificationLine(notification, (varbind) => formatVarbind(varbind, format, output.paint)),
        );
    })();
    await Promise.race([interrupted, printing]);
    return exitStatus.ok;
  },
};

async function openReceiver(invocation: Invocation): Promise<NotificationReceiver> {
  const { operands, options, environment } = invocation;
  const users = await readUsers(invocation);
  const community = await readSecret(options, "community", environment);
  const engine = users.length > 0 ? await openListenerEngine(operands, options, environment) : undefined;
  try {
    return new NotificationReceiver({
      ...(operands.length > 0 && {
        listen: operands.map((address) => address.replace(/^(udp|tcp)6?:(?!\/\/)/i, "$1://")),
      }),
      // without -u and -c, the community that every command takes
      communities: community !== undefined ? [community] : users.length > 0 ? [] : ["public"],
      users,
      ...(engine !== undefined && { engine }),
      ack: "handled",
    });
  } catch (error) {
    throw error instanceof TypeError ? new UsageError(error.message) : error;
  }
}

/** The user that -u, -a, -x and -l describe. */
async function readUsers({ options, environment }: Invocation): Promise<ReceiverUser[]> {
  if (options.user === undefined) return [];
  const own = withoutOptions({ ...options, "snmp-version": "3" }, optionsOfGroup("community"));
  const { user, securityLevel, auth, priv } = (await makeCredentials(own, environment)) as V3Credentials;
  return [{ user, level: securityLevel, auth, priv }];
}

function notificationLine(
  { time, version, kind, source, trapOid, upTime, varbinds }: Notification,
  toText: (varbind: Notification["varbinds"][number]) => string,
): string {
  const up = upTime === undefined ? "" : ` up ${ticksText(upTime)}`;
  const head = `${time.toISOString()} ${source} ${version} ${kind} ${trapOid}${up}`;
  return [head, ...varbinds.map(toText)].join("; ");
}

function refusalJson({ time, reason, peer, version, size, digest, detail }: Refusal): object {
  return { time, refused: reason, peer, version, size, digest, detail };
}

function refusalLine({ time, reason, peer, version = "?", size, detail }: Refusal): string {
  return `${time.toISOString()} ${peer} ${version} refused: ${reason} (${detail}; ${size} octets)`;
}
