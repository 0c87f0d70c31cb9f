// A request and its answer, secured at every level.
import { octetsFromText } from "@snmp/pdu";
import { copied, sameOctets } from "../compare.ts";
import { attempt, demand, isTypeError, shown, rejectionOf } from "../failure.ts";
import type { Checks } from "../runner.ts";
import { takenApart } from "./wire.ts";
import type { SecuritySubject } from "./party.ts";

/** The lengths of scoped PDUs at which padding, blocks and lengths change. */
const lengths = [1, 7, 8, 9, 15, 16, 17, 31, 32, 33, 63, 64, 100, 127, 128, 255, 256, 1400, 5000];

export const securityExchangeChecks: Checks<SecuritySubject> = {
  "exchange: a request and its answer come through at every level": {
    async run(subject) {
      const random = subject.random("exchange");
      for (const level of subject.levels) {
        const asker = subject.asker();
        for (const length of lengths) {
          const [question, reply] = [random.octets(length), random.octets(length + 3)];
          const secured = await asker.secured(level, question);
          const processed = await asker.peer.accept(copied(secured.message));
          demand(
            begins(processed.scopedPdu, question),
            `at ${level}, a scoped PDU of ${length} octets arrives changed`,
            "carry it without loss; octets may follow it, as padding",
          );
          const answer = await attempt(
            "generateResponseMessage",
            "answer what was accepted, at the level of the request",
            () => asker.peer.respond(processed, level, reply),
          );
          const received = await asker.accept(answer, secured);
          demand(
            begins(received.scopedPdu, reply),
            `at ${level}, an answer of ${reply.length} octets arrives changed`,
            "carry it without loss; octets may follow it, as padding",
          );
        }
      }
    },
  },
  "exchange: the side that is asked learns who asks": {
    async run(subject) {
      for (const level of subject.levels) {
        const asker = subject.asker();
        const { credentials, security, message } = await asker.secured(level, octetsFromText("who is it"));
        const processed = await asker.peer.accept(message);
        demand(
          processed.securityName === credentials.securityName,
          `at ${level}, the side that is asked takes ${JSON.stringify(credentials.securityName)} for ${JSON.stringify(processed.securityName)}`,
          "give the name that was proven, in words that do not depend on the security model",
        );
        demand(
          sameOctets(processed.securityEngineId, security.securityEngineId),
          "the two sides do not agree on the authoritative engine",
          "give the securityEngineId that the message carries",
        );
      }
    },
  },
  "exchange: an answer is secured with the state of its own request": {
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
            begins(received.scopedPdu, reply),
            `at ${level}, an answer given after other requests came arrives changed`,
            "let generateResponseMessage use the securityStateReference that it is given",
          );
        }
      }
    },
  },
  "exchange: securityOverhead is honest": {
    async run(subject) {
      const random = subject.random("overhead");
      for (const level of subject.levels) {
        const asker = subject.asker();
        for (const length of lengths) {
          const { message } = await asker.secured(level, random.octets(length));
          const processed = await asker.peer.accept(message);
          const { securityParameters, data } = takenApart(
            asker.peer.respond(processed, level, random.octets(length)),
          )!;
          const overhead = securityParameters.length + data.length - length;
          demand(
            Number.isInteger(processed.securityOverhead) && overhead <= processed.securityOverhead,
            `at ${level}, securityOverhead is ${processed.securityOverhead}, but an answer of ${length} octets takes ${overhead} more`,
            "count the security parameters of an answer, and what encryption adds to its scoped PDU, at their longest",
          );
          demand(
            processed.securityOverhead <= 1000,
            `securityOverhead is ${processed.securityOverhead}`,
            "do not claim more than an answer can need: agents leave that much room",
          );
        }
      }
    },
  },
  "exchange: preparing for many requests at once asks the peer no more often": {
    async run(subject) {
      const level = subject.levels.at(-1)!;
      const alone = subject.asker();
      await alone.prepare(subject.options.credentials(level));
      const crowded = subject.asker();
      await Promise.all(
        Array.from({ length: 20 }, () => crowded.prepare(subject.options.credentials(level))),
      );
      demand(
        crowded.probes <= alone.probes,
        `20 requests at once probe the peer ${crowded.probes} times, one alone ${alone.probes} times`,
        "let those that come while discovery is under way wait for it",
      );
    },
  },
  "exchange: two models with separate datastores share nothing": {
    async run(subject) {
      const advice =
        "keep what is learnt of peers in the `lcd` that the model was made for, and none of it in variables of a module";
      const level = subject.levels.at(-1)!;
      const [first, second] = [subject.asker(), subject.asker()];
      const question = octetsFromText("the same question");
      const secured = [await first.secured(level, question), await second.secured(level, question)] as const;
      demand(
        first.probes === second.probes,
        `the first model probed its peer ${first.probes} times, the second one ${second.probes} times`,
        advice,
      );
      for (const [i, asker] of [first, second].entries()) await asker.peer.accept(secured[i]!.message);
      const engines = secured.map(({ security }) => security.securityEngineId);
      demand(
        engines[0]!.length === 0 || !sameOctets(engines[0]!, engines[1]!),
        "two models that talk to two engines take them for one",
        advice,
      );
    },
  },
  "privacy: nothing of the scoped PDU can be read": {
    inapplicable: ({ levels }) =>
      levels.includes("authPriv") ? undefined : "the model has no level authPriv",
    async run(subject) {
      const asker = subject.asker();
      const question = subject.random("privacy").octets(200);
      const messages = [await asker.secured("authPriv", question), await asker.secured("authPriv", question)];
      for (const { message } of messages) {
        const readable = Array.from({ length: question.length - 8 }, (_, at) =>
          includes(message, question.subarray(at, at + 8)),
        ).some(Boolean);
        demand(
          !readable,
          "at authPriv, octets of the scoped PDU stand in the message as they are",
          "encrypt it: the second argument of `assemble` is what it is encrypted to",
        );
      }
      const [first, second] = messages.map(({ message }) => takenApart(message)!.data) as [
        Uint8Array,
        Uint8Array,
      ];
      demand(
        !sameOctets(first, second),
        "the same scoped PDU twice is encrypted to the same octets",
        "use a salt or an initialisation vector that never comes again under the same key",
      );
    },
  },
  "credentials: wrong ones are refused with a TypeError": {
    inapplicable: ({ plugin }) =>
      plugin.checkCredentials === undefined ? "the plug-in has no checkCredentials" : undefined,
    async run(subject) {
      const { plugin } = subject;
      const level = subject.levels.at(-1)!;
      if (level === "noAuthNoPriv") return;
      const bare = { mpm: 3, securityModel: plugin.identifier, securityName: "nobody", securityLevel: level };
      const advice = "say in checkCredentials what is missing, before anything is sent";
      for (const check of [
        () => plugin.checkCredentials!(bare),
        () =>
          subject
            .asker()
            .model.prepare({
              credentials: bare,
              authoritative: "peer",
              probe: () => Promise.reject(new Error("nothing is to be sent")),
            }),
      ]) {
        const error = await rejectionOf(check);
        demand(
          isTypeError(error),
          `credentials of ${level} without a secret ${error === undefined ? "are taken" : `give ${shown(error)}`}`,
          advice,
        );
      }
    },
  },
};

function begins(octets: Uint8Array, expected: Uint8Array): boolean {
  return (
    octets instanceof Uint8Array &&
    octets.length >= expected.length &&
    sameOctets(octets.subarray(0, expected.length), expected)
  );
}

function includes(octets: Uint8Array, part: Uint8Array): boolean {
  for (let at = 0; at + part.length <= octets.length; at++)
    if (part.every((octet, i) => octets[at + i] === octet)) return true;
  return false;
}
