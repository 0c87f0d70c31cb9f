// Messages that prove nothing are refused on both sides.
import type { ProcessingResult, SecurityLevel } from "@snmp/mpm-core";
import { securityLevels } from "@snmp/mpm-core";
import { octetsFromText } from "@snmp/pdu";
import { copyOctets } from "../compare.ts";
import { demand } from "../failure.ts";
import type { HostileInput } from "../hostile.ts";
import type { Check, Checks } from "../runner.ts";
import type { SecuritySubject } from "./subject.ts";
import { changeOctets, exchange, forgeParameters, processAnswer } from "./tampering.ts";
import { assemble, takeApart } from "./wire.ts";

const exemption = 'set the option `levels` to ["noAuthNoPriv"] if the model has no authentication';
const withoutAuthentication = ({ secureLevels }: SecuritySubject): string | undefined =>
  secureLevels.length === 0 ? "the model supports no level with authentication" : undefined;

const wholeMessage =
  "authenticate the whole message, `parameters.message`, in which only the place of the digest is blanked";
const exactLength =
  "compare the length of a received digest with the exact length of the digests that the model makes, then the octets in constant time, as equalInConstantTime of @snmp/mpm-core does";
const byLevel =
  "require every proof that `securityLevel` claims, and refuse levels that the model does not support";

type Attacks = (message: Uint8Array) => Iterable<HostileInput>;

const attackRequests = (risk: string, attacks: Attacks, advice: string): Check<SecuritySubject> => ({
  risk,
  exemption,
  inapplicable: withoutAuthentication,
  async run(subject) {
    for (const level of subject.secureLevels) {
      const asker = subject.asker();
      const { message } = await asker.secured(level, octetsFromText("set the power to 1"));
      for (const { what, octets } of attacks(message)) {
        const isBelieved = await isAccepted(asker.peer.process(octets), octets, level);
        demand(!isBelieved, `at ${level}, a request is accepted with ${what}`, advice);
      }
    }
  },
});

const attackAnswers = (risk: string, attacks: Attacks, advice: string): Check<SecuritySubject> => ({
  risk,
  exemption,
  inapplicable: withoutAuthentication,
  async run(subject) {
    for (const level of subject.secureLevels) {
      const { asker, secured, answer } = await exchange(subject, level);
      for (const { what, octets } of attacks(answer)) {
        const isBelieved = await isAccepted(processAnswer(asker, octets, secured), octets, level);
        demand(!isBelieved, `at ${level}, an answer is accepted with ${what}`, advice);
      }
    }
  },
});

/** A message that claims a lower level is not taken for an authentic one: access control decides about it. */
async function isAccepted(
  processing: Promise<ProcessingResult>,
  octets: Uint8Array,
  level: SecurityLevel,
): Promise<boolean> {
  // another check looks at errors
  const isAcceptance = await processing.then(({ accepted }) => accepted).catch(() => false);
  return isAcceptance && takeApart(octets)!.level === level;
}

export const securityAuthenticationChecks: Checks<SecuritySubject> = {
  "authentication: every changed octet of a request is detected": attackRequests(
    "anybody on the way can change values that a user sets",
    changeOctets,
    wholeMessage,
  ),
  "authentication: every changed octet of an answer is detected": attackAnswers(
    "anybody on the way can change values that a user reads",
    changeOctets,
    wholeMessage,
  ),
  "authentication: an emptied, shortened or grown digest of a request is refused": attackRequests(
    "anybody can forge requests without a secret, at most 256 tries for each (CVE-2008-0960)",
    forgeParameters,
    exactLength,
  ),
  "authentication: an emptied, shortened or grown digest of an answer is refused": attackAnswers(
    "anybody can forge answers without a secret, at most 256 tries for each (CVE-2008-0960)",
    forgeParameters,
    exactLength,
  ),
  "authentication: a request with another secret is refused": {
    risk: "anybody who knows a name can make requests in that name",
    exemption: "leave out `otherCredentials` if the model has no secrets",
    inapplicable: (subject) =>
      withoutAuthentication(subject) ??
      (subject.options.otherCredentials === undefined
        ? "the option `otherCredentials` is missing"
        : undefined),
    async run(subject) {
      for (const level of subject.secureLevels) {
        const asker = subject.asker();
        const security = await asker
          .prepare(subject.options.credentials("noAuthNoPriv"))
          .catch(() => undefined);
        const others = subject.options.otherCredentials!(level);
        const impostor = subject.asker(asker.peer);
        // if prepare has to prove itself to the peer, it may be refused there already
        const prepared = await impostor.prepare(others).catch(() => security);
        const make = (): Uint8Array =>
          impostor.request(others, prepared!, octetsFromText("set the power to 1"));
        const message = prepared && resultOf(make);
        if (message === undefined) continue;
        const result = await asker.peer.process(message);
        demand(
          !result.accepted,
          `at ${level}, a request that was made with another secret is accepted`,
          "compare the digest, in constant time, before anything in the message is believed",
        );
      }
    },
  },
  "authentication: a request without its proof is refused": {
    risk: "anybody can make requests without a secret",
    exemption,
    inapplicable: withoutAuthentication,
    async run(subject) {
      for (const [made, claim] of claims(subject)) {
        const asker = subject.asker();
        const question = octetsFromText("set the power to 1");
        const { message } = await asker.secured(made, question);
        const { securityParameters, data } = takeApart(message)!;
        for (const octets of [
          assemble(claim, securityParameters, data).message,
          (await asker.secured(made, question, claim)).message,
        ]) {
          const result = await asker.peer.process(octets);
          demand(
            !result.accepted,
            `a request that was made at ${made} is accepted as one of ${claim}`,
            byLevel,
          );
        }
      }
    },
  },
  "authentication: an answer without its proof is refused": {
    risk: "anybody can forge answers without a secret",
    exemption,
    inapplicable: withoutAuthentication,
    async run(subject) {
      const reply = octetsFromText("the power is 1");
      for (const [made, claim] of claims(subject)) {
        const asker = subject.asker();
        const asking = subject.levels.includes(claim) ? claim : made;
        const secured = await asker.secured(asking, octetsFromText("status of power"));
        const accepted = await asker.peer.accept(secured.message);
        const answer = resultOf(() => asker.peer.respond(accepted, made, reply, claim));
        if (answer === undefined) continue; // the model makes no answers below the level of the request
        const isBelieved = await isAccepted(processAnswer(asker, answer, secured), answer, claim);
        demand(!isBelieved, `an answer that was made at ${made} is accepted as one of ${claim}`, byLevel);
      }
    },
  },
  "authentication: a replayed request is refused": {
    risk: "anybody who recorded a request that sets a value can carry it out again later",
    exemption: 'leave out capabilities.replays if the model does not promise to refuse replays ("refused")',
    inapplicable: (subject) =>
      withoutAuthentication(subject) ??
      (subject.options.capabilities?.replays === "refused"
        ? undefined
        : 'the model does not promise to refuse replays (capabilities.replays is not "refused")'),
    async run(subject) {
      for (const level of subject.secureLevels) {
        const asker = subject.asker();
        const messages: Uint8Array[] = [];
        for (let i = 0; i < 3; i++)
          messages.push((await asker.secured(level, octetsFromText(`set the power to ${i}`))).message);
        for (const message of messages) await asker.peer.accept(copyOctets(message));
        for (const [i, message] of messages.entries()) {
          const result = await asker.peer.process(copyOctets(message));
          demand(
            !result.accepted,
            `at ${level}, request ${i + 1} of ${messages.length} is accepted a second time`,
            "remember the messages of the window in which a message counts as recent, and refuse one that is among them",
          );
        }
      }
    },
  },
};

/**
 * Yields every supported level with every higher level that a message of it may claim. The sender of authPriv without encryption knows
 * the secret: the check of privacy looks at that.
 */
function* claims({
  levels,
}: SecuritySubject): Generator<readonly [made: SecurityLevel, claim: SecurityLevel]> {
  for (const made of levels) {
    for (const claim of securityLevels.slice(securityLevels.indexOf(made) + 1))
      if (made === "noAuthNoPriv" || !levels.includes(claim)) yield [made, claim];
  }
}

function resultOf<T>(action: () => T): T | undefined {
  try {
    return action();
  } catch {
    return undefined;
  }
}
