// snmp listen: prints the notifications that arrive, a line each.
import { type Notification, NotificationReceiver, type ReceiverOptions } from "@snmp/notifications";
import { readNumber } from "../arguments/numbers.ts";
import { exitStatus } from "../exit-status.ts";
import { UsageError } from "../failure.ts";
import { type Access, nameCommunities, readAccess } from "../notifications/access.ts";
import { openListenerEngine } from "../notifications/engine.ts";
import { openForwarding } from "../notifications/forwarding.ts";
import { countsLine, refusalJson, refusalLine } from "../notifications/refusals.ts";
import { makeRenderer } from "../notifications/render.ts";
import { isSelfTest, runSelfTest } from "../notifications/self-test.ts";
import { toTarget } from "../session.ts";
import { untilAborted } from "../until-aborted.ts";
import type { Command, Invocation } from "./command.ts";

/** Receives notifications until it is interrupted. */
export const listen: Command = {
  name: "listen",
  summary: "print the traps and informs that arrive, a line each",
  usage: "[options] [ADDRESS…]",
  details: [
    "ADDRESS is udp://HOST:PORT or tcp://HOST:PORT of this host; udp://0.0.0.0:162 without one. Informs are acknowledged.",
    "Takes notifications of the community, and of the user if -u names one, from any engine. --access FILE names several: " +
      '{ "communities": ["public"], "users": [{ "user": "ops", "auth": { "protocol": "SHA-256", "password": { "env": "OPS_AUTH" } } }] }.',
    "Names are those of MIB modules; -On prints numbers. --json prints an object per line, which snmp trap --json sends again; --explain adds " +
      'a line per message that was refused, with the reason. -F has the fields of snmptrapd; "snmptt" is the input of snmptthandler.',
  ],
  examples: [
    "snmp listen udp://127.0.0.1:1162 -c public",
    "snmp listen --json --explain udp://127.0.0.1:1162 -u ops -a SHA-256 -A 'authentication password'",
    "snmp listen -On -F '%b %W %v\\n' udp://127.0.0.1:1162",
    "snmp listen --self-test udp://0.0.0.0:1162",
  ],
  groups: ["session", "community", "user", "listen", "capture", "output", "names", "general"],
  async run(invocation) {
    const { options, output, signal } = invocation;
    const render = await makeRenderer(invocation);
    const access = await readAccess(invocation);
    await using forwarding = await openForwarding(invocation);
    await using receiver = await openReceiver(invocation, access);
    const print = (text: string): Promise<void> => output.line(text);
    if (options.explain === true)
      receiver.on("refused", (refusal) =>
        print(
          options.json === true ? JSON.stringify(refusalJson(refusal)) : refusalLine(refusal, output.paint),
        ),
      );
    receiver.on("warning", (text) => output.notes([`snmp: ${text}`]));
    receiver.on("error", (error) => output.notes([`snmp: ${error.message}`]));
    receiver.on("notification", async (notification: Notification) => {
      if (options["self-test"] === true && isSelfTest(notification)) return;
      await print(render(notification));
      await forwarding?.forward(notification);
    });
    await receiver.listen();
    output.notes(receiver.addresses.map((address) => `listening at ${address}`));
    if (options["self-test"] === true) return await runSelfTest(receiver, access, output, signal);
    try {
      await untilAborted(signal);
    } finally {
      const { sockets = 0 } = await receiver.kernelDrops();
      if (!output.readerGone.aborted) output.notes([countsLine(receiver.counters, sockets)]);
    }
    return exitStatus.ok;
  },
};

async function openReceiver(
  { operands, options, environment }: Invocation,
  { communities, users, ...networks }: Access,
): Promise<NotificationReceiver> {
  const engine = users.length > 0 ? await openListenerEngine(operands, options, environment) : undefined;
  const receiverOptions: ReceiverOptions = {
    ...networks,
    ...(operands.length > 0 && { listen: operands.map(toTarget) }),
    communities: nameCommunities(communities, options["show-community"] === true),
    users,
    ...(engine !== undefined && { engine }),
    ...readJournal(options),
    ack: "handled",
  };
  try {
    return new NotificationReceiver(receiverOptions);
  } catch (error) {
    throw error instanceof TypeError || error instanceof RangeError ? new UsageError(error.message) : error;
  }
}

function readJournal(options: Invocation["options"]): Pick<ReceiverOptions, "journal"> {
  const after = readNumber(options, "after", 0);
  if (options.journal === undefined) {
    if (after !== undefined) throw new UsageError("--after needs --journal FOLDER");
    return {};
  }
  return { journal: { folder: options.journal, ...(after !== undefined && { after }) } };
}
