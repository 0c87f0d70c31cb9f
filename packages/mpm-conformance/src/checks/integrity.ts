// Authenticated messages: nothing that was changed, shortened or replayed passes.
import type { SecurityLevel } from "@snmp/mpm-core";
import { makeVarbind, requestPdu } from "@snmp/pdu";
import { copyOctets } from "../compare.ts";
import { catchError, demand } from "../failure.ts";
import { forge } from "../forgeries.ts";
import type { HostileInput } from "../hostile.ts";
import type { ResponderSession } from "../responder-session.ts";
import type { Checks } from "../runner.ts";
import type { Subject } from "../subject.ts";
import { extremeVarbinds } from "../values.ts";
import { withoutResponder } from "./responder.ts";

const exemption = "leave out capabilities.integrity if messages are not authenticated";
const withoutIntegrity = (subject: Subject): string | undefined =>
  subject.hasIntegrity ? undefined : "messages are not authenticated (capabilities.integrity is not set)";
const wholeMessage = "authenticate the whole message before anything in it is believed";
const exactLength =
  "compare the length of a received digest with the exact length of the digests that the model makes, then the octets in constant time, as equalInConstantTime of @snmp/mpm-core does";

export const integrityChecks: Checks<Subject> = {
  "integrity: every changed octet of an answer is detected": {
    risk: "anybody on the way can change values that a user reads",
    exemption,
    inapplicable: withoutIntegrity,
    run: (subject) => tryAnswers(subject, changeOctets, wholeMessage),
  },
  "integrity: every shortened, emptied or grown part of an answer is detected": {
    risk: "a digest that is empty or one octet long passes, so anybody can forge answers without a secret (CVE-2008-0960)",
    exemption,
    inapplicable: withoutIntegrity,
    run: (subject) => tryAnswers(subject, (message) => forgeriesOf(subject, message), exactLength),
  },
  "integrity: every changed octet of a request is detected": {
    risk: "anybody on the way can change values that a user sets",
    exemption,
    inapplicable: (subject) => withoutIntegrity(subject) ?? withoutResponder(subject),
    run: (subject) => tryRequests(subject, changeOctets, wholeMessage),
  },
  "integrity: every shortened, emptied or grown part of a request is detected": {
    risk: "a digest that is empty or one octet long passes, so anybody can set values without a secret (CVE-2008-0960)",
    exemption,
    inapplicable: (subject) => withoutIntegrity(subject) ?? withoutResponder(subject),
    run: (subject) => tryRequests(subject, (message) => forgeriesOf(subject, message), exactLength),
  },
  "integrity: a replayed request is refused": {
    risk: "anybody who recorded a SetRequest can carry it out again later",
    exemption: 'leave out capabilities.replays if the model does not promise to refuse replays ("refused")',
    inapplicable: (subject) =>
      withoutResponder(subject) ??
      (subject.options.capabilities?.replays === "refused"
        ? undefined
        : 'the model does not promise to refuse replays (capabilities.replays is not "refused")'),
    async run(subject) {
      const responder = subject.responder();
      const session = subject.session({ peer: responder });
      const requests = [];
      for (let i = 0; i < 3; i++) requests.push(await session.encode(requestPdu("SetRequest", 50 + i, [])));
      for (const request of requests) await responder.accept("a request", copyOctets(request));
      for (const [i, request] of requests.entries()) {
        const { kind } = await responder.receive(copyOctets(request));
        demand(
          kind !== "message",
          `request ${i + 1} of ${requests.length} is accepted a second time`,
          "remember the messages of the window in which a message counts as recent, and refuse one that is among them",
        );
      }
    },
  },
};

async function tryAnswers(
  subject: Subject,
  attacks: (message: Uint8Array) => Iterable<HostileInput>,
  advice: string,
): Promise<void> {
  const session = subject.session();
  const random = subject.random("integrity of answers");
  const { answer } = await session.exchange(11, extremeVarbinds(["Integer32"], random).slice(0, 4));
  for (const { what, octets } of attacks(answer)) {
    const error = catchError(() => session.model.decode(octets, session.credentials));
    demand(error !== undefined, `decode accepts an answer with ${what}`, advice);
  }
  // a message that was refused must not have used up the request
  await session.decode("the true answer after forged ones", answer);
}

async function tryRequests(
  subject: Subject,
  attacks: (message: Uint8Array) => Iterable<HostileInput>,
  advice: string,
): Promise<void> {
  const responder = subject.responder();
  const pdu = requestPdu("SetRequest", 12, [makeVarbind("1.3.6.1", "Integer32", 1)]);
  const session = subject.session({ peer: responder });
  const claimed = await levelOf(responder, await session.encode(pdu));
  // a request that never arrived itself: a responder that refuses replays must not refuse its forgeries for that reason
  const request = await session.encode(pdu, 13);
  for (const { what, octets } of attacks(request)) {
    const received = await responder.receive(copyOctets(octets));
    // a message that claims a lower level is not taken for an authentic one: access control decides about it
    const isBelieved = received.kind === "message" && received.securityLevel === claimed;
    demand(!isBelieved, `the responder accepts a request with ${what}`, advice);
  }
}

async function levelOf(responder: ResponderSession, request: Uint8Array): Promise<SecurityLevel> {
  return (await responder.accept("a request", copyOctets(request))).securityLevel;
}

function* changeOctets(message: Uint8Array): Generator<HostileInput> {
  for (let at = 0; at < message.length; at++) {
    const octets = copyOctets(message);
    octets[at]! ^= 1 << (at % 8);
    yield { what: `octet ${at} changed on the way`, octets };
  }
}

function* forgeriesOf({ options }: Subject, message: Uint8Array): Generator<HostileInput> {
  yield* forge(message);
  let number = 0;
  for (const octets of options.forgeries?.(copyOctets(message)) ?? [])
    yield { what: `forgery ${number++} of the option \`forgeries\``, octets };
}
