// Messages arrive unchanged, and tell where they come from.
import { equalOctets } from "@snmp/pdu";
import { demand } from "../failure.ts";
import type { Checks } from "../runner.ts";
import { pingPong } from "./errors.ts";
import { addressOf, type Inbox, messageOf, onStage, quiet, type TransportSubject } from "./stage.ts";

/** Lengths at which framing changes (X.690 §8.1.3), and lengths that networks carry in one piece. */
const lengths = [2, 3, 129, 130, 131, 258, 259, 260, 484, 1472, 1473, 8192, 65_507];

const compareFacts = "let isSource compare the facts that tell places apart";

export const messageChecks: Checks<TransportSubject> = {
  "messages: a request and its answer arrive, once and unchanged": {
    risk: "requests time out, or are carried out twice",
    run: (subject) =>
      onStage(subject, async (stage) => {
        const { asking, asked, to } = await stage.pair();
        await pingPong(stage, { asking, asked, to }, "alone");
        await quiet();
        for (const { messages } of [asked.inbox, asking.inbox]) {
          demand(
            messages.length === 1,
            `one message was sent, and ${messages.length} arrived`,
            "hand each message on once",
          );
          demandOctets(messages[0]!.message, messageOf(60));
        }
        const { from } = asking.inbox.messages[0]!;
        demand(
          asking.transport.isSource(from, to),
          `the answer comes from ${from.toString()}, which isSource does not accept for a message to ${to.toString()}`,
          compareFacts,
        );
      }),
  },
  "messages: every length up to maxMessageSize arrives": {
    risk: "large answers, such as those to a GetBulkRequest, are lost or cut",
    run: (subject) =>
      onStage(subject, async (stage) => {
        const pair = await stage.pair();
        const { maxMessageSize } = pair.asking.transport;
        const tried = [...lengths.filter((length) => length < maxMessageSize), maxMessageSize];
        for (const length of tried) {
          const message = messageOf(length);
          await pingPong(stage, pair, "up to maxMessageSize", message);
          demandOctets(pair.asked.inbox.messages.at(-1)!.message, message);
          demandOctets(pair.asking.inbox.messages.at(-1)!.message, message);
        }
      }),
  },
  "messages: a view is sent without the memory around it": {
    risk: "octets of other messages, secrets among them, are sent to a peer",
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
  "messages: a received message never changes later": {
    risk: "a message that is being decoded changes when the next one arrives",
    run: (subject) =>
      onStage(subject, async (stage) => {
        const pair = await stage.pair();
        const sent = Array.from({ length: 20 }, (_, i) => messageOf(100, i));
        for (const message of sent) await pingPong(stage, pair, "one after the other", message);
        for (const { messages } of [pair.asked.inbox, pair.asking.inbox]) demandAll(messages, sent);
      }),
  },
  "messages: many messages at once arrive": {
    risk: "a program that polls many objects at once loses answers",
    run: (subject) =>
      onStage(subject, async (stage) => {
        const { asking, asked, to } = await stage.pair();
        const sent = Array.from({ length: 50 }, (_, i) => messageOf(100, i));
        await Promise.all(sent.map((message) => stage.sent(asking.transport, message, to)));
        await asked.inbox.filled(sent.length, "sent at once");
        demandAll(sort(asked.inbox), sent);
        await Promise.all(
          asked.inbox.messages.map(({ message, from }) => stage.sent(asked.transport, message, from)),
        );
        await asking.inbox.filled(sent.length, "answered at once");
        demandAll(sort(asking.inbox), sent);
      }),
  },
  "messages: several targets are told apart": {
    risk: "a client takes the answer of one device for the answer of another one",
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
            `isSource accepts an answer from ${from.toString()} for ${sources.filter(Boolean).length} of three targets`,
            compareFacts,
          );
        }
      }),
  },
  "messages: a listener answers the peer that asked": {
    risk: "a peer gets the answer to the request of another peer, with values that it may not see",
    run: (subject) =>
      onStage(subject, async (stage) => {
        const asked = await stage.listen();
        const peers = [await stage.open(), await stage.open(), await stage.open()];
        for (const [i, peer] of peers.entries()) {
          const to = await addressOf(peer, asked.transport.address);
          await stage.sent(peer.transport, messageOf(90, i), to);
          await asked.inbox.filled(i + 1, `the request of peer ${i + 1} of ${peers.length}`);
        }
        // not in the order of the requests
        for (const i of [1, 2, 0]) {
          const { message, from } = asked.inbox.messages[i]!;
          await stage.sent(asked.transport, message, from);
        }
        await quiet();
        for (const [i, { inbox }] of peers.entries()) {
          await inbox.filled(1, `the answer to peer ${i + 1} of ${peers.length}`);
          const isOwn =
            inbox.messages.length === 1 && equalOctets(inbox.messages[0]!.message, messageOf(90, i));
          demand(
            isOwn,
            `peer ${i + 1} of ${peers.length} gets the answer to another peer's request, or more than one answer`,
            "send an answer to the address that its request came with, and let that address name one peer or connection",
          );
        }
      }),
  },
  "messages: unsolicited messages are handed on": {
    risk: "answers that come late or from elsewhere are not counted, and notifications are lost",
    run: (subject) =>
      onStage(subject, async (stage) => {
        const { asking, asked, to } = await stage.pair();
        await pingPong(stage, { asking, asked, to }, "before others");
        const { from } = asked.inbox.messages[0]!;
        for (const filling of [1, 2, 3]) await stage.sent(asked.transport, messageOf(70, filling), from);
        await asking.inbox.filled(4, "three of them unsolicited: only the dispatcher decides about those");
        demandAll(
          asking.inbox.messages.slice(1),
          [1, 2, 3].map((filling) => messageOf(70, filling)),
        );
      }),
  },
};

/** Sorts by content: networks may change the order. */
function sort({ messages }: Inbox): Inbox["messages"] {
  return [...messages].sort((a, b) => a.message[2]! - b.message[2]!);
}

function demandAll(arrived: Inbox["messages"], sent: readonly Uint8Array[]): void {
  demand(
    arrived.length === sent.length,
    `${sent.length} messages were sent, and ${arrived.length} arrived`,
    "hand each message on once",
  );
  for (const [i, { message }] of arrived.entries()) demandOctets(message, sent[i]!);
}

function demandOctets(arrived: Uint8Array, sent: Uint8Array): void {
  demand(arrived instanceof Uint8Array, `the receiver is given ${String(arrived)}`, "give it a Uint8Array");
  demand(
    equalOctets(arrived, sent),
    `${sent.length} octets were sent, and ${arrived.length} octets arrived that are not the same`,
    "hand each message on whole, in memory that is not written again",
  );
}
