// Faults of the network reach whoever sent, by name, and never as an exception.
import { TransportError } from "@snmp/mpm-core";
import type { TransportAddress } from "@snmp/transport";
import { demand, shown } from "../failure.ts";
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

export const errorChecks: Checks<TransportSubject> = {
  "errors: a message that is too long is refused, and names the target": {
    run: (subject) =>
      onStage(subject, async (stage) => {
        const { asking, asked, to } = await stage.pair();
        const { maxMessageSize } = asking.transport;
        demand(
          Number.isInteger(maxMessageSize) && maxMessageSize >= 484,
          `maxMessageSize is ${maxMessageSize}`,
          "give the octets of the longest message, at least 484 (RFC 3417 §3.2)",
        );
        const error = await stage.sent(asking.transport, messageOf(maxMessageSize + 1), to);
        demandTransportError(
          error,
          to.toString(),
          `sending ${maxMessageSize + 1} octets, where maxMessageSize is ${maxMessageSize},`,
        );
        await pingPong(stage, { asking, asked, to }, "after a message that was too long");
        demand(asked.inbox.messages.length === 1, "the message arrived all the same", "send nothing of it");
      }),
  },
  "errors: a place where nobody listens is an error that names it": {
    inapplicable: ({ options }) =>
      options.refuses === false ? "nothing tells of it (`refuses` is false)" : undefined,
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
  "errors: one target's fault is not another's": {
    inapplicable: ({ options }) =>
      options.refuses === false ? "nothing tells of it (`refuses` is false)" : undefined,
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
          `the error for ${nowhere.toString()} is told of all targets`,
          "hand the address to `error` too",
        );
      }),
  },
  "errors: send tells of each message once": {
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
          "call each once, whether it went well or not",
        );
      }),
  },
  "errors: after close, sending fails": {
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
  "errors: what is no message ends nothing": {
    inapplicable: ({ options }) =>
      options.disturb === undefined ? "whatever arrives is a message (no `disturb`)" : undefined,
    run: (subject) =>
      onStage(subject, async (stage) => {
        const { asking, asked, to } = await stage.pair();
        await subject.options.disturb!(asked.transport);
        await quiet();
        asked.inbox.messages.length = 0;
        await pingPong(stage, { asking, asked, to }, "after somebody sent octets that are no message");
        for (const { error } of asked.inbox.errors)
          demandTransportError(error, "", "octets that are no message");
      }),
  },
};

/** Demands that `error` is a `TransportError` that names `target`. */
export function demandTransportError(error: unknown, target: string, what: string): void {
  demand(
    TransportError.isInstance(error),
    `${what} gives ${error === undefined ? "no error" : shown(error)}, not a TransportError`,
    "make a TransportError of @snmp/mpm-core: new TransportError(message, target, reason)",
  );
  const { message, reason } = error;
  demand(
    message.includes(target) && error.target.includes(target) && /^E[A-Z_]+$/.test(reason),
    `${what} gives the error ${JSON.stringify(message)} with target ${JSON.stringify(error.target)} and reason ${JSON.stringify(reason)}`,
    `name the target, ${JSON.stringify(target)}, in the message and in \`target\`, and give the system's name for it, such as ECONNREFUSED, as \`reason\``,
  );
}

/** One message there, and one back, which must be all that arrives. */
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
    `sending ${request.length} octets ${when} fails with ${shown(fault)}`,
    "send it",
  );
  await asked.inbox.filled(asks + 1, `a request of ${request.length} octets, ${when}`);
  const { from }: { from: TransportAddress } = asked.inbox.messages[asks]!;
  const broken = await stage.sent(asked.transport, request, from);
  demand(
    broken === undefined,
    `answering with ${request.length} octets ${when} fails with ${shown(broken)}`,
    "take the address that the message came with",
  );
  await asking.inbox.filled(answers + 1, `an answer of ${request.length} octets, ${when}`);
}
