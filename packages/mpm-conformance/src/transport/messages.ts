// Messages arrive as they were sent, and tell where from.
import { sameOctets } from "../compare.ts";
import { demand } from "../failure.ts";
import type { Checks } from "../runner.ts";
import { pingPong } from "./errors.ts";
import { addressOf, type Inbox, messageOf, onStage, quiet, type TransportSubject } from "./stage.ts";

/** Lengths at which framing changes its ways (X.690 §8.1.3), and what networks carry in one piece. */
const lengths = [2, 3, 129, 130, 131, 258, 259, 260, 484, 1472, 1473, 8192, 65_507];

export const messageChecks: Checks<TransportSubject> = {
  "messages: a request and its answer arrive, once and unchanged": {
    run: (subject) =>
      onStage(subject, async (stage) => {
        const { asking, asked, to } = await stage.pair();
        await pingPong(stage, { asking, asked, to }, "alone");
        await quiet();
        for (const { messages } of [asked.inbox, asking.inbox]) {
          demand(
            messages.length === 1,
            `one message was sent, and ${messages.length} arrived`,
            "hand each on once",
          );
          demandOctets(messages[0]!.message, messageOf(60));
        }
        const { from } = asking.inbox.messages[0]!;
        demand(
          asking.transport.isSource(from, to),
          `the answer comes from ${from.toString()}, which is no source for what went to ${to.toString()}`,
          "let isSource compare what tells places apart",
        );
      }),
  },
  "messages: every length up to maxMessageSize": {
    run: (subject) =>
      onStage(subject, async (stage) => {
        const pair = await stage.pair();
        const most = pair.asking.transport.maxMessageSize;
        const tried = [...lengths.filter((length) => length < most), most];
        for (const length of tried) {
          const message = messageOf(length);
          await pingPong(stage, pair, "up to maxMessageSize", message);
          demandOctets(pair.asked.inbox.messages.at(-1)!.message, message);
          demandOctets(pair.asking.inbox.messages.at(-1)!.message, message);
        }
      }),
  },
  "messages: a view is sent as what it shows": {
    run: (subject) =>
      onStage(subject, async (stage) => {
        const { asking, asked, to } = await stage.pair();
        const message = messageOf(50);
        const around = new Uint8Array(200).fill(0xee);
        around.set(message, 70);
        await stage.sent(asking.transport, around.subarray(70, 120), to);
        await asked.inbox.filled(1, "a view into other memory");
        demandOctets(asked.inbox.messages[0]!.message, message);
      }),
  },
  "messages: what has arrived stays as it is": {
    run: (subject) =>
      onStage(subject, async (stage) => {
        const pair = await stage.pair();
        const sent = Array.from({ length: 20 }, (_, i) => messageOf(100, i));
        for (const message of sent) await pingPong(stage, pair, "one after the other", message);
        for (const { messages } of [pair.asked.inbox, pair.asking.inbox]) demandAll(messages, sent);
      }),
  },
  "messages: many at once": {
    run: (subject) =>
      onStage(subject, async (stage) => {
        const { asking, asked, to } = await stage.pair();
        const sent = Array.from({ length: 50 }, (_, i) => messageOf(100, i));
        await Promise.all(sent.map((message) => stage.sent(asking.transport, message, to)));
        await asked.inbox.filled(sent.length, "sent at once");
        demandAll(inOrder(asked.inbox), sent);
        await Promise.all(
          asked.inbox.messages.map(({ message, from }) => stage.sent(asked.transport, message, from)),
        );
        await asking.inbox.filled(sent.length, "answered at once");
        demandAll(inOrder(asking.inbox), sent);
      }),
  },
  "messages: several targets are told apart": {
    run: (subject) =>
      onStage(subject, async (stage) => {
        const asking = await stage.open();
        const asked = [await stage.listen(), await stage.listen(), await stage.listen()];
        const addresses = [];
        for (const party of asked) addresses.push(await addressOf(asking, party.transport.address));
        for (const [i, party] of asked.entries()) {
          await pingPong(
            stage,
            { asking, asked: party, to: addresses[i]! },
            "to one of three targets",
            messageOf(80, i),
          );
        }
        for (const [i, { message, from }] of asking.inbox.messages.entries()) {
          demandOctets(message, messageOf(80, i));
          const sources = addresses.map((to) => asking.transport.isSource(from, to));
          demand(
            sources.every((is, at) => is === (at === i)),
            `an answer from ${from.toString()} is from ${sources.filter(Boolean).length} of three targets`,
            "let isSource compare what tells places apart",
          );
        }
      }),
  },
  "messages: those that nobody asked for are handed on": {
    run: (subject) =>
      onStage(subject, async (stage) => {
        const { asking, asked, to } = await stage.pair();
        await pingPong(stage, { asking, asked, to }, "before others");
        const { from } = asked.inbox.messages[0]!;
        for (const filling of [1, 2, 3]) await stage.sent(asked.transport, messageOf(70, filling), from);
        await asking.inbox.filled(
          4,
          "three of them not asked for: whether they count is not for the transport to say",
        );
        demandAll(
          asking.inbox.messages.slice(1),
          [1, 2, 3].map((filling) => messageOf(70, filling)),
        );
      }),
  },
};

/** By what was filled in: networks may change the order. */
function inOrder({ messages }: Inbox): Inbox["messages"] {
  return [...messages].sort((a, b) => a.message[2]! - b.message[2]!);
}

function demandAll(arrived: Inbox["messages"], sent: readonly Uint8Array[]): void {
  const expected = arrived.length === sent.length;
  demand(expected, `${sent.length} messages were sent, and ${arrived.length} arrived`, "hand each on once");
  for (const [i, { message }] of arrived.entries()) demandOctets(message, sent[i]!);
}

function demandOctets(arrived: Uint8Array, sent: Uint8Array): void {
  demand(arrived instanceof Uint8Array, `what arrives is ${String(arrived)}`, "hand on a Uint8Array");
  demand(
    sameOctets(arrived, sent),
    `${sent.length} octets were sent, and what arrived, ${arrived.length} octets, is not the same`,
    "hand on each message whole, in memory that is not written again",
  );
}
