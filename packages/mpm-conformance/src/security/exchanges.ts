// A request and its answer, secured at every level.
import { equalOctets, octetsFromText } from "@snmp/pdu";
import { copyOctets } from "../compare.ts";
import { attempt, catchRejection, demand, describe, isTypeError } from "../failure.ts";
import type { Checks } from "../runner.ts";
import type { SecuritySubject } from "./subject.ts";
import { takeApart } from "./wire.ts";

/** Lengths of scoped PDUs at which padding, blocks and lengths change. */
const lengths = [1, 7, 8, 9, 15, 16, 17, 31, 32, 33, 63, 64, 100, 127, 128, 255, 256, 1400, 5000];

const exemption = "name the supported levels in the option `levels`";
const withoutLoss = "carry it without loss; octets may follow it, as padding";

export const securityExchangeChecks: Checks<SecuritySubject> = {
  "exchange: a request and its answer arrive at every level": {
    risk: "users cannot talk to their devices, or read other values than were sent",
    exemption,
    async run(subject) {
      const random = subject.random("exchange");
      for (const level of subject.levels) {
        const asker = subject.asker();
        for (const length of lengths) {
          const [question, reply] = [random.octets(length), random.octets(length + 3)];
          const secured = await asker.secured(level, question);
          const processed = await asker.peer.accept(copyOctets(secured.message));
          demand(
            startsWith(processed.scopedPdu, question),
            `at ${level}, a scoped PDU of ${length} octets arrives changed`,
            withoutLoss,
          );
          const answer = await attempt(
            "generateResponseMessage",
            "answer every accepted message, at the level of the request",
            () => asker.peer.respond(processed, level, reply),
          );
          const received = await asker.accept(answer, secured);
          demand(
            startsWith(received.scopedPdu, reply),
            `at ${level}, an answer of ${reply.length} octets arrives changed`,
            withoutLoss,
          );
        }
      }
    },
  },
  "exchange: the responder learns the security name": {
    risk: "access control grants the rights of another user",
    exemption,
    async run(subject) {
      for (const level of subject.levels) {
        const asker = subject.asker();
        const { credentials, security, message } = await asker.secured(level, octetsFromText("who is it"));
        const processed = await asker.peer.accept(message);
        demand(
          processed.securityName === credentials.securityName,
          `at ${level}, the side that is asked takes ${JSON.stringify(credentials.securityName)} for ${JSON.stringify(processed.securityName)}`,
          "return the name that was proven, as text that does not depend on the security model",
        );
        demand(
          equalOctets(processed.securityEngineId, security.securityEngineId),
          "the two sides do not agree on the authoritative engine",
          "return the securityEngineId that the message carries",
        );
      }
    },
  },
  "exchange: an answer is secured with the state of its own request": {
    risk: "an answer is signed or encrypted with the key of another user",
    exemption,
    async run(subject) {
      for (const level of subject.levels) {
        const asked = subject.asked();
        const askers = [subject.asker(asked), subject.asker(asked), subject.asker(asked)];
        const requests = await Promise.all(
          askers.map((asker, i) => asker.secured(level, octetsFromText(`question ${i}`))),
        );
        const processed = [];
        for (const { message } of requests) processed.push(await asked.accept(message));
        for (const i of [1, 0, 2]) {
          const reply = octetsFromText(`answer ${i}`);
          const received = await askers[i]!.accept(asked.respond(processed[i]!, level, reply), requests[i]!);
          demand(
            startsWith(received.scopedPdu, reply),
            `at ${level}, an answer that is made after later requests arrives changed`,
            "let generateResponseMessage use the securityStateReference that it is given",
          );
        }
      }
    },
  },
  "exchange: answers add no more than securityOverhead octets": {
    risk: "agents fill their answers too full, and peers cannot receive them",
    exemption,
    async run(subject) {
      const random = subject.random("overhead");
      for (const level of subject.levels) {
        const asker = subject.asker();
        for (const length of lengths) {
          const { message } = await asker.secured(level, random.octets(length));
          const processed = await asker.peer.accept(message);
          const { securityParameters, data } = takeApart(
            asker.peer.respond(processed, level, random.octets(length)),
          )!;
          const overhead = securityParameters.length + data.length - length;
          demand(
            Number.isInteger(processed.securityOverhead) && overhead <= processed.securityOverhead,
            `at ${level}, securityOverhead is ${processed.securityOverhead}, but an answer of ${length} octets takes ${overhead} more`,
            "count the security parameters of an answer and the octets that encryption adds, at their maximum",
          );
          demand(
            processed.securityOverhead <= 1000,
            `securityOverhead is ${processed.securityOverhead}`,
            "claim no more than an answer can need: agents leave that much room",
          );
        }
      }
    },
  },
  "exchange: preparing many requests at once probes the peer no more often": {
    risk: "a program that starts many requests floods a device with discovery messages",
    async run(subject) {
      const alone = subject.asker();
      await alone.prepare(subject.options.credentials(subject.topLevel));
      const crowded = subject.asker();
      await Promise.all(
        Array.from({ length: 20 }, () => crowded.prepare(subject.options.credentials(subject.topLevel))),
      );
      demand(
        crowded.probes <= alone.probes,
        `20 requests at once probe the peer ${crowded.probes} times, one request ${alone.probes} times`,
        "let requests wait for a discovery that has begun",
      );
    },
  },
  "exchange: two models with separate datastores share nothing": {
    risk: "keys, clocks and ids of one device are used for another one",
    async run(subject) {
      const advice =
        "keep the facts about peers in the `lcd` that the model was made for, and never in variables of a module";
      const [first, second] = [subject.asker(), subject.asker()];
      const question = octetsFromText("the same question");
      const secured = [
        await first.secured(subject.topLevel, question),
        await second.secured(subject.topLevel, question),
      ] as const;
      demand(
        first.probes === second.probes,
        `the first model probed its peer ${first.probes} times, the second one ${second.probes} times`,
        advice,
      );
      for (const [i, asker] of [first, second].entries()) await asker.peer.accept(secured[i]!.message);
      const engines = secured.map(({ security }) => security.securityEngineId);
      demand(
        engines[0]!.length === 0 || !equalOctets(engines[0]!, engines[1]!),
        "two models that talk to two engines take them for the same engine",
        advice,
      );
    },
  },
  "privacy: the scoped PDU cannot be read": {
    risk: "everybody on the way can read the values that are sent",
    exemption: "leave authPriv out of the option `levels` if the model does not encrypt",
    inapplicable: ({ levels }) =>
      levels.includes("authPriv") ? undefined : "the model does not support authPriv",
    async run(subject) {
      const asker = subject.asker();
      const question = subject.random("privacy").octets(200);
      const messages = [await asker.secured("authPriv", question), await asker.secured("authPriv", question)];
      for (const { message } of messages) {
        const isReadable = Array.from({ length: question.length - 8 }, (_, at) =>
          includes(message, question.subarray(at, at + 8)),
        ).some(Boolean);
        demand(
          !isReadable,
          "at authPriv, the message contains octets of the scoped PDU in clear",
          "encrypt it, and pass the encrypted octets to `assemble` as the second argument",
        );
      }
      const [first, second] = messages.map(({ message }) => takeApart(message)!.data) as [
        Uint8Array,
        Uint8Array,
      ];
      demand(
        !equalOctets(first, second),
        "the same scoped PDU is encrypted to the same octets twice",
        "use a salt or an initialisation vector that is never used again under the same key",
      );
    },
  },
  "credentials: checkCredentials and prepare refuse credentials without a secret": {
    risk: "a user who forgets a secret gets a timeout instead of an error, or messages without protection are sent",
    exemption: "leave out checkCredentials, or name the supported levels in the option `levels`",
    inapplicable: ({ plugin }) =>
      plugin.checkCredentials === undefined ? "the plug-in has no checkCredentials" : undefined,
    async run(subject) {
      const { plugin, topLevel: level } = subject;
      if (level === "noAuthNoPriv") return;
      const bare = { mpm: 3, securityModel: plugin.identifier, securityName: "nobody", securityLevel: level };
      const probe = (): Promise<never> => Promise.reject(new Error("nothing may be sent here"));
      const members = [
        [
          "checkCredentials",
          () => plugin.checkCredentials!(bare),
          "throw a TypeError that says what is missing",
        ],
        [
          "prepare",
          () => subject.asker().model.prepare({ credentials: bare, authoritative: "peer", probe }),
          "call the same check at the beginning of `prepare`: credentials that a user wrote by hand pass no other check",
        ],
      ] as const;
      for (const [member, call, advice] of members) {
        const error = await catchRejection(call);
        demand(
          isTypeError(error),
          `${member} with credentials of ${level} without a secret ${error === undefined ? "succeeds" : `fails with ${describe(error)}, not with a TypeError`}`,
          advice,
        );
      }
    },
  },
};

function startsWith(octets: Uint8Array, expected: Uint8Array): boolean {
  return (
    octets instanceof Uint8Array &&
    octets.length >= expected.length &&
    equalOctets(octets.subarray(0, expected.length), expected)
  );
}

function includes(octets: Uint8Array, part: Uint8Array): boolean {
  for (let at = 0; at + part.length <= octets.length; at++)
    if (part.every((octet, i) => octets[at + i] === octet)) return true;
  return false;
}
