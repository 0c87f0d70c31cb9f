// Mistakes that an author of a transport could make, each with the checks that fail for it.
import { TransportError } from "@snmp/mpm-core";
import type { RequestingTransport } from "@snmp/transport";
import type { TransportChanges } from "../support/transport.ts";
import {
  answeringTheLatest,
  closingOnce,
  intoSameMemory,
  isListener,
  leaking,
  losing,
  receiving,
  refusingForEver,
  sending,
  telling,
  tellingOfClose,
} from "./planting-transports.ts";

/** A transport with one mistake, and where the kit has to find it. */
export interface TransportMutant {
  /** The mistake of its author. */
  readonly mistake: string;
  readonly changes: TransportChanges;
  /** Names of the checks that fail: these, and no other. */
  readonly fails: readonly string[];
}

const sources = "addresses: isSource tells targets apart";
const taken = "addresses: an address in use is refused";
const freed = "addresses: an address is free again after close";
const exchange = "messages: a request and its answer arrive, once and unchanged";
const everyLength = "messages: every length up to maxMessageSize arrives";
const stays = "messages: a received message never changes later";
const many = "messages: many messages at once arrive";
const toldApart = "messages: several targets are told apart";
const ownAnswer = "messages: a listener answers the peer that asked";
const cameBack = "errors: a peer that comes back is reached again";
const unasked = "messages: unsolicited messages are handed on";
const tooLong = "errors: a message that is too long is refused, and names the target";
const nobody = "errors: a target where nobody listens is an error that names it";
const another = "errors: an error of one target does not concern another";
const told = "errors: send calls done once per message";
const afterClose = "errors: after close, sending fails";

export const transportMutants: readonly TransportMutant[] = [
  {
    mistake: "the default port is out of range",
    changes: { plugin: { defaultPort: 70_000 } },
    fails: ["addresses: scheme and default port are valid in targets"],
  },
  {
    mistake: "a listener returns another port than it has",
    changes: { transport: (own) => (isListener(own) ? { port: own.port + 1 } : {}) },
    fails: ["addresses: the address of a listener is a target", taken, freed, sources, cameBack],
  },
  {
    mistake: "an address in use is refused with an error of the system",
    changes: { refusal: () => new Error("EADDRINUSE") },
    fails: [taken],
  },
  {
    mistake: "the error for an address in use does not name it",
    changes: { refusal: () => new TransportError("it is in use", "", "EADDRINUSE") },
    fails: [taken],
  },
  {
    mistake: "isSource compares objects",
    changes: { transport: () => ({ isSource: (from, to) => from === to }) },
    fails: [sources, exchange, toldApart],
  },
  {
    mistake: "isSource is always true",
    changes: { transport: () => ({ isSource: () => true }) },
    fails: [sources, toldApart, another],
  },
  {
    mistake: "an aborted look-up rejects with an error of its own",
    changes: {
      transport: (own) => ({
        resolve: async (target, options) => {
          if (options?.signal?.aborted === true) throw new Error("aborted");
          return (own as RequestingTransport).resolve(target);
        },
      }),
    },
    fails: ["addresses: an aborted look-up rejects with the reason"],
  },
  {
    mistake: "messages are received into the same memory",
    changes: { receiver: (own) => receiving(own, intoSameMemory()) },
    fails: [stays, many, toldApart, ownAnswer, unasked],
  },
  {
    mistake: "a message is received twice",
    changes: { receiver: (own) => receiving(own, (octets, hand) => [octets, octets].forEach(hand)) },
    fails: [exchange, stays, many, toldApart, ownAnswer, unasked, tooLong],
  },
  {
    mistake: "messages longer than a packet of Ethernet are cut",
    changes: { receiver: (own) => receiving(own, (octets, hand) => hand(octets.subarray(0, 1472))) },
    fails: [everyLength],
  },
  {
    mistake: "the length is read from one octet",
    changes: {
      receiver: (own) => receiving(own, (octets, hand) => hand(octets.subarray(0, 2 + octets[1]!))),
    },
    fails: [everyLength],
  },
  {
    mistake: "a view is sent with all the memory around it",
    changes: { transport: (own) => sending(own, (message, send) => send(new Uint8Array(message.buffer))) },
    fails: ["messages: a view is sent without the memory around it"],
  },
  {
    mistake: "some of many messages at once are lost",
    changes: { transport: (own) => sending(own, losing()) },
    fails: [many, another, told],
  },
  {
    mistake: "send throws for a message that is too long",
    changes: {
      transport: (own) =>
        sending(own, (message, send) => {
          if (message.length > own.maxMessageSize) throw new RangeError("too long");
          send(message);
        }),
    },
    fails: [tooLong, told],
  },
  {
    mistake: "a message that is too long is dropped without an error",
    changes: {
      transport: (own) => telling(own, (error) => (error?.reason === "EMSGSIZE" ? undefined : error)),
    },
    fails: [tooLong],
  },
  {
    mistake: "errors come as the system's own",
    changes: {
      transport: (own) => telling(own, (error) => error && (new Error(error.reason) as TransportError)),
    },
    fails: [tooLong, nobody, afterClose],
  },
  {
    mistake: "errors do not name their target",
    changes: {
      transport: (own) =>
        telling(own, (error) => error && new TransportError("sending failed", "", error.reason)),
    },
    fails: [tooLong, nobody, afterClose],
  },
  {
    mistake: "a refusal is not reported",
    changes: {
      transport: (own) => telling(own, (error) => (error?.reason === "ECONNREFUSED" ? undefined : error)),
    },
    fails: [nobody],
  },
  {
    mistake: "an error of one target is reported for all",
    changes: { receiver: (own) => ({ error: (error) => own.error(error) }) },
    fails: [another],
  },
  {
    mistake: "done is called twice for a fault",
    changes: {
      transport: (own) => ({
        send: (message, to, done) =>
          own.send(message, to, (error) => {
            if (error !== undefined) done?.(error);
            done?.(error);
          }),
      }),
    },
    fails: [told],
  },
  {
    mistake: "sending after close reports no error",
    changes: {
      transport: (own) => telling(own, (error) => (error?.reason === "ESHUTDOWN" ? undefined : error)),
    },
    fails: [afterClose],
  },
  {
    mistake: "closing twice fails",
    changes: { transport: closingOnce },
    fails: ["close: calling it twice is safe"],
  },
  {
    mistake: "close waits until the other side has closed",
    changes: { transport: (own) => (isListener(own) ? { close: () => new Promise(() => undefined) } : {}) },
    fails: [
      freed,
      nobody,
      another,
      afterClose,
      cameBack,
      "close: calling it twice is safe",
      "close: it does not wait for peers",
    ],
  },
  {
    mistake: "the receiver is called after close",
    changes: tellingOfClose(),
    fails: ["close: nothing arrives afterwards"],
  },
  {
    mistake: "a listener answers the peer that asked last",
    changes: answeringTheLatest(),
    fails: [ownAnswer],
  },
  {
    mistake: "a target that was refused once is refused for ever",
    changes: { transport: refusingForEver },
    fails: [cameBack],
  },
  {
    mistake: "a handle is left open at close",
    changes: { transport: (own) => leaking(own, "by ref") },
    fails: ["close: nothing keeps the process alive afterwards"],
  },
  {
    mistake: "a handle keeps the process alive from the beginning",
    changes: { transport: (own) => leaking(own, "by close") },
    fails: ["ref: without it, a transport keeps no process alive"],
  },
];
