// Faults of the network reach the sender, name the target, and are never exceptions.
import { TransportError } from "@snmp/mpm-core";
import type { TransportAddress } from "@snmp/transport";
import { demand, describe } from "../failure.ts";
import type { Checks } from "../runner.ts";
import {
  addressOf,
  messageOf,
  onStage,
  type Pair,
  quiet,
  type Stage,
  type TransportSubject,
} from "./stage.ts";

const exemption = "set the option `refuses` to false if the transport cannot tell whether anybody listens";
const withoutRefusals = ({ options }: TransportSubject): string | undefined =>
  options.refuses === false
    ? "the transport cannot tell whether anybody listens (`refuses` is false)"
    : undefined;

export const errorChecks: Checks<TransportSubject> = {
  "errors: a message that is too long is refused, and names the target": {
    risk: "a request that can never arrive ends in a timeout without a reason",
    run: (subject) =>
      onStage(subject, async (stage) => {
        const { asking, asked, to } = await stage.pair();
        const { maxMessageSize } = asking.transport;
        demand(
          Number.isInteger(maxMessageSize) && maxMessageSize >= 484,
          `maxMessageSize is ${maxMessageSize}`,
          "set it to the maximum size of a message in octets, at least 484 (RFC 3417 §3.2)",
        );
        const error = await stage.sent(asking.transport, messageOf(maxMessageSize + 1), to);
        demandTransportError(
          error,
          to.toString(),
          `sending ${maxMessageSize + 1} octets, although maxMessageSize is ${maxMessageSize},`,
        );
        await pingPong(stage, { asking, asked, to }, "after a message that was too long");
        demand(
          asked.inbox.messages.length === 1,
          "a message that was too long arrived nevertheless",
          "send no part of it",
        );
      }),
  },
  "errors: a target where nobody listens is an error that names it": {
    risk: "a request to a device that is away waits for its timeout, although the network has refused it",
    exemption,
    inapplicable: withoutRefusals,
    run: (subject) =>
      onStage(subject, async (stage) => {
        const { asking, asked, to } = await stage.pair();
        await stage.close(asked.transport);
        const told = await stage.sent(asking.transport, messageOf(40), to);
        if (told === undefined) {
          asking.transport.silent?.(to);
          await asking.inbox.failed(`a message to ${to.toString()}, where nobody listens any more`);
        }
        demandTransportError(
          told ?? asking.inbox.errors[0]?.error,
          to.toString(),
          "sending to where nobody listens",
        );
      }),
  },
  "errors: an error of one target does not concern another": {
    risk: "one device that is away makes the requests to all other devices fail",
    exemption,
    inapplicable: withoutRefusals,
    run: (subject) =>
      onStage(subject, async (stage) => {
        const { asking, asked, to } = await stage.pair();
        const gone = await stage.listen();
        const nowhere = await addressOf(asking, gone.transport.address);
        await stage.close(gone.transport);
        asking.transport.send(messageOf(40), nowhere);
        await pingPong(stage, { asking, asked, to }, "while a message to another target fails");
        const misled = asking.inbox.errors.filter(
          (entry) => entry.to === undefined || asking.transport.isSource(entry.to, to),
        );
        demand(
          misled.length === 0,
          `the error for ${nowhere.toString()} is reported for all targets`,
          "pass the address to `error` as the second argument",
        );
      }),
  },
  "errors: send calls done once per message": {
    risk: "a request fails twice, or its failure is never reported",
    run: (subject) =>
      onStage(subject, async (stage) => {
        const { asking, asked, to } = await stage.pair();
        const calls = [0, 0, 0];
        const lengths = [40, asking.transport.maxMessageSize + 1, 50];
        lengths.forEach((length, i) => asking.transport.send(messageOf(length), to, () => calls[i]!++));
        await asked.inbox.filled(2, "two of three messages are short enough");
        await quiet();
        demand(
          calls.every((count) => count === 1),
          `\`done\` of three messages is called ${calls.join(", ")} times`,
          "call it once per message, with the error if there was one",
        );
      }),
  },
  "errors: after close, sending fails": {
    risk: "a request that is made too late never settles",
    run: (subject) =>
      onStage(subject, async (stage) => {
        const { asking, asked, to } = await stage.pair();
        await pingPong(stage, { asking, asked, to }, "before close");
        const { from } = asked.inbox.messages[0]!;
        await Promise.all([stage.close(asking.transport), stage.close(asked.transport)]);
        const error = await stage.sent(asking.transport, messageOf(40), to);
        demandTransportError(error, to.toString(), "sending after close");
        demandTransportError(
          await stage.sent(asked.transport, messageOf(40), from),
          "",
          "answering after close",
        );
      }),
  },
  "errors: octets that are not a message do no harm": {
    risk: "anybody can stop an agent with some octets",
    exemption: "leave out the option `disturb` if any octets are a message",
    inapplicable: ({ options }) =>
      options.disturb === undefined
        ? "any octets are a message (the option `disturb` is missing)"
        : undefined,
    run: (subject) =>
      onStage(subject, async (stage) => {
        const { asking, asked, to } = await stage.pair();
        await subject.options.disturb!(asked.transport);
        await quiet();
        asked.inbox.messages.length = 0;
        await pingPong(stage, { asking, asked, to }, "after octets that are not a message");
        for (const { error } of asked.inbox.errors)
          demandTransportError(error, "", "receiving octets that are not a message");
      }),
  },
};

/** Demands that `error` is a `TransportError` that names `target`. */
export function demandTransportError(error: unknown, target: string, what: string): void {
  demand(
    TransportError.isInstance(error),
    `${what} gives ${error === undefined ? "no error" : describe(error)}, not a TransportError`,
    "make a TransportError of @snmp/mpm-core: new TransportError(message, target, reason)",
  );
  const { message, reason } = error;
  demand(
    message.includes(target) && error.target.includes(target) && /^E[A-Z_]+$/.test(reason),
    `${what} gives the error ${JSON.stringify(message)} with target ${JSON.stringify(error.target)} and reason ${JSON.stringify(reason)}`,
    `name the target, ${JSON.stringify(target)}, in the message and in \`target\`, and set \`reason\` to the system's name of the error, such as ECONNREFUSED`,
  );
}

/** Sends one message there and one back; no other message may arrive. */
export async function pingPong(
  stage: Stage,
  { asking, asked, to }: Pair,
  when: string,
  request = messageOf(60),
): Promise<void> {
  const [asks, answers] = [asked.inbox.messages.length, asking.inbox.messages.length];
  const fault = await stage.sent(asking.transport, request, to);
  demand(
    fault === undefined,
    `sending ${request.length} octets ${when} fails with ${describe(fault)}`,
    "send every message of up to maxMessageSize octets",
  );
  await asked.inbox.filled(asks + 1, `a request of ${request.length} octets, ${when}`);
  const { from }: { from: TransportAddress } = asked.inbox.messages[asks]!;
  const broken = await stage.sent(asked.transport, request, from);
  demand(
    broken === undefined,
    `answering with ${request.length} octets ${when} fails with ${describe(broken)}`,
    "accept the address that the message came with",
  );
  await asking.inbox.filled(answers + 1, `an answer of ${request.length} octets, ${when}`);
}
