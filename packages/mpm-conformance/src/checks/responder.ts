// The side that is asked (RFC 3412 §7.2, §7.1): MessageResponder, where the plug-in offers one.
import type { Received } from "@snmp/mpm-core";
import { isConfirmed, makeVarbind, requestPdu, responsePdu } from "@snmp/pdu";
import { copied, difference, sameOctets } from "../compare.ts";
import { demand, rejectionOf, shown } from "../failure.ts";
import { hostileResponder } from "../hostility.ts";
import { leak } from "../leaks.ts";
import { anyPdu, pdusOf } from "../pdus.ts";
import type { Checks } from "../runner.ts";
import { noOctets, type ResponderSession, type Subject } from "../subject.ts";

export const withoutResponder = ({ plugin }: Subject): string | undefined =>
  plugin.createResponder === undefined ? "the plug-in has no createResponder" : undefined;

/** A session whose peer is the plug-in's own responder, whatever `peer` says. */
async function requestFor(
  subject: Subject,
  responder: ResponderSession,
  pdu = requestPdu("GetRequest", 1, []),
): Promise<Uint8Array> {
  return subject.session({ peer: responder }).encode(pdu);
}

export const responderChecks: Checks<Subject> = {
  "responder: what a request carries arrives": {
    inapplicable: withoutResponder,
    async run(subject) {
      const responder = subject.responder();
      const session = subject.session({ peer: responder });
      for (const type of subject.requestTypes) {
        for (const pdu of pdusOf(
          type,
          subject.valueTypes,
          subject.random(`responder: what a request carries arrives ${type}`),
          subject.runs,
        )) {
          const incoming = await responder.accept(`a ${type}`, await session.encode(pdu));
          const fault = difference(pdu, incoming.pdu);
          demand(
            fault === undefined,
            `a ${type} arrives changed: ${fault}`,
            "carry every field and every value without loss",
          );
        }
      }
    },
  },
  "responder: it tells who asks, and in which context": {
    inapplicable: withoutResponder,
    async run(subject) {
      const responder = subject.responder();
      const session = subject.session({ peer: responder });
      const { contexts = false } = subject.options.capabilities ?? {};
      const named = contexts ? "a context" : "";
      const { data } = await session.model.encode(
        1,
        session.credentials,
        noOctets,
        new TextEncoder().encode(named),
        requestPdu("GetRequest", 1, []),
      );
      const incoming = await responder.accept("a GetRequest", data);
      const { identifier } = subject.plugin;
      demand(
        incoming.messageProcessingModel === identifier,
        `messageProcessingModel is ${incoming.messageProcessingModel}, not ${identifier}`,
        "let it be the plug-in's identifier",
      );
      demand(
        Number.isInteger(incoming.securityModel) && incoming.securityModel > 0,
        `securityModel is ${incoming.securityModel}`,
        "give the number of the security model, from 1",
      );
      demand(
        typeof incoming.securityName === "string" && incoming.securityName !== "",
        "securityName is missing",
        "say whom access control should ask about",
      );
      demand(
        levels.includes(incoming.securityLevel),
        `securityLevel is ${String(incoming.securityLevel)}`,
        `give one of ${levels.join(", ")}`,
      );
      demand(
        incoming.contextEngineId instanceof Uint8Array &&
          sameOctets(incoming.contextEngineId, responder.engine.engineId),
        "contextEngineId is not that of the responder's engine, though the request names no other",
        "give environment.engine.engineId where a message names none",
      );
      demand(
        typeof incoming.contextName === "string",
        "contextName is no text",
        "give the context as text; the default one is empty",
      );
      if (contexts)
        demand(
          incoming.contextName === named,
          `contextName is ${JSON.stringify(incoming.contextName)}, not ${JSON.stringify(named)}`,
          "carry contextName, the fourth argument of encode",
        );
    },
  },
  "responder: an answer decodes with the model's own decode": {
    inapplicable: withoutResponder,
    async run(subject) {
      const responder = subject.responder();
      const session = subject.session({ peer: responder });
      for (const response of pdusOf(
        "Response",
        subject.valueTypes,
        subject.random("responder: an answer decodes with the model's own decode"),
        subject.runs,
      )) {
        const requestId = response.type === "Trap" ? 0 : response.requestId;
        const request = await session.encode(requestPdu("GetRequest", requestId, []));
        const decoded = await session.decode(
          "an answer of the plug-in's own responder",
          await responder.answer(request, response),
        );
        const fault = difference(response, decoded);
        demand(
          fault === undefined,
          `an answer of the plug-in's own responder changes on its way: ${fault}`,
          "carry every field and every value without loss",
        );
      }
    },
  },
  "responder: respond() answers its own message, also after others have come": {
    inapplicable: withoutResponder,
    async run(subject) {
      const responder = subject.responder();
      const session = subject.session({ peer: responder });
      const requests: Uint8Array[] = [];
      for (let i = 0; i < 5; i++) requests.push(await session.encode(requestPdu("GetRequest", 600 + i, [])));
      const incoming = [];
      for (const request of requests) incoming.push(await responder.accept("a GetRequest", request));
      for (const [i, message] of incoming.entries()) {
        const response = responsePdu(600 + i, [makeVarbind("1.3.6.1", "Integer32", i)]);
        const answer = message.respond(response);
        const advice =
          "let respond() use what it was made with, and nothing that the responder remembers of the latest message";
        demand(
          answer !== undefined,
          "respond() gives no octets for a small response",
          "give `undefined` only when the message would be larger than the peer takes",
        );
        const [asked, answered] = [session.model.messageId(requests[i]!), session.model.messageId(answer)];
        demand(
          asked === answered,
          `respond() for the message with messageId ${asked} makes one with messageId ${answered}`,
          advice,
        );
        const fault = difference(response, await session.decode("an answer", answer));
        demand(
          fault === undefined,
          `respond() of an earlier message goes wrong once others have come: ${fault}`,
          advice,
        );
      }
    },
  },
  "responder: nothing goes back to a Response, a Report or a trap": {
    inapplicable: withoutResponder,
    async run(subject) {
      const random = subject.random("responder: nothing goes back to a Response, a Report or a trap");
      const responder = subject.responder();
      for (const type of subject.pduTypes.filter((candidate) => !isConfirmed(candidate))) {
        for (const credentials of [subject.options.credentials(), subject.options.otherCredentials?.()]) {
          if (credentials === undefined) continue;
          let message: Uint8Array | undefined;
          await rejectionOf(
            async () =>
              (message = await subject
                .session({ peer: responder, credentials })
                .encode(anyPdu(type, [], random))),
          );
          if (message === undefined) continue; // a model may not make such messages in that role
          const received = await responder.receive(message);
          demand(
            received.kind !== "report",
            `the responder answers a ${type} with a Report`,
            "report only to who waits for an answer: two engines would report to each other for ever",
          );
        }
      }
    },
  },
  "responder: unknown credentials are refused": {
    inapplicable: (subject) =>
      withoutResponder(subject) ??
      (subject.options.otherCredentials === undefined ? "there are no `otherCredentials`" : undefined),
    async run(subject) {
      const responder = subject.responder();
      const session = subject.session({ peer: responder, credentials: subject.options.otherCredentials!() });
      let message: Uint8Array | undefined;
      // where encode asks the peer first, it may be there already that the credentials are refused
      await rejectionOf(async () => (message = await session.encode(requestPdu("GetRequest", 1, []))));
      if (message === undefined) return;
      const received = await responder.receive(message);
      demand(
        received.kind !== "message",
        "the responder takes in a message that was made with credentials it does not know",
        "look the community or the user up, compare in constant time, and discard or report",
      );
    },
  },
  "responder: receive never throws, and tells what became of the message": {
    inapplicable: withoutResponder,
    async run(subject) {
      for (const { what, octets, received, error } of (await hostileResponder(subject)).outcomes) {
        const advice =
          "return a message, a discard or a report, as Received of @snmp/mpm-core has them, whatever arrives";
        demand(
          error === undefined,
          `receive of ${what} (${octets.length} octets) throws ${shown(error)}`,
          advice,
        );
        const fault = faultOf(received);
        demand(fault === undefined, `receive of ${what} (${octets.length} octets) gives ${fault}`, advice);
      }
    },
  },
  "responder: a discard is counted once": {
    inapplicable: withoutResponder,
    async run(subject) {
      for (const { what, received, counted } of (await hostileResponder(subject)).outcomes) {
        if (received === undefined || received.kind === "message") continue;
        demand(
          counted === 1,
          `after a ${received.kind} of ${what}, its counter ${received.counter} has gone up by ${counted}`,
          "increment environment.engine.counters by one, at the step that fails, and name that counter",
        );
      }
    },
  },
  "responder: it keeps and changes nothing of the input": {
    inapplicable: withoutResponder,
    async run(subject) {
      const responder = subject.responder();
      const pdu = requestPdu("SetRequest", 1, [
        makeVarbind("1.3.6.1", "OctetString", new Uint8Array(80).fill(7)),
      ]);
      const message = copied(await requestFor(subject, responder, pdu));
      const before = copied(message);
      const incoming = await responder.accept("a SetRequest", message);
      demand(sameOctets(before, message), "receive changed the message", "work on a copy");
      message.fill(0xaa);
      const fault = difference(pdu, incoming.pdu);
      demand(
        fault === undefined,
        `what receive returned changes when the input is written to: ${fault}`,
        "copy what is handed out",
      );
      const answer = incoming.respond(responsePdu(1, []));
      demand(
        answer !== undefined && answer.length > 0 && !answer.every((octet) => octet === 0xaa),
        "respond() uses the input",
        "copy what respond() needs",
      );
    },
  },
  "responder: two of them share nothing": {
    inapplicable: withoutResponder,
    async run(subject) {
      const [first, second] = [subject.responder(), subject.responder()];
      await first.receive(Uint8Array.of(0x30, 0x00));
      const counters = second.engine.counters.toJSON();
      demand(
        Object.keys(counters).length === 0,
        `a message to one responder moves counters of another: ${Object.keys(counters).join(", ")}`,
        "keep everything in the responder and in the environment that it was made for",
      );
      const incoming = await second.accept("a GetRequest", await requestFor(subject, second));
      demand(
        sameOctets(incoming.contextEngineId, second.engine.engineId),
        "a responder answers for the engine of another",
        "keep everything in the responder and in the environment that it was made for",
      );
    },
  },
  "responder: it goes on working after hostile input": {
    inapplicable: withoutResponder,
    async run(subject) {
      const { responder } = await hostileResponder(subject);
      const session = subject.session({ peer: responder });
      const { answer, response } = await session.exchange(99);
      const fault = difference(response, await session.decode("an answer after hostile messages", answer));
      demand(
        fault === undefined,
        `an answer after hostile messages decodes wrongly: ${fault}`,
        "let a message that is not accepted change nothing but counters",
      );
    },
  },
  "responder: what it tells shows no secret": {
    inapplicable: (subject) =>
      withoutResponder(subject) ?? (subject.secrets.length === 0 ? "there are no `secrets`" : undefined),
    async run(subject) {
      const { outcomes } = await hostileResponder(subject);
      for (let i = 0; i < outcomes.length; i += 16) {
        const found = leak(outcomes[i]!.received, subject.secrets);
        demand(
          found === undefined,
          `what receive returns for ${outcomes[i]!.what}: ${found}`,
          "say what was wrong without the value",
        );
      }
    },
  },
};

function faultOf(received: Received | undefined): string | undefined {
  if (typeof received !== "object" || received === null) return String(received);
  switch (received.kind) {
    case "message":
      return typeof received.respond === "function" && typeof received.pdu?.type === "string"
        ? undefined
        : "a message without `pdu` and `respond`";
    case "discard":
      return text(received.counter) && text(received.reason)
        ? undefined
        : "a discard without `counter` and `reason`";
    case "report":
      return text(received.counter) && text(received.reason) && received.data instanceof Uint8Array
        ? undefined
        : "a report without `counter`, `reason` and `data`";
    default:
      return `the kind ${JSON.stringify((received as { kind: unknown }).kind)}`;
  }
}

function text(value: unknown): boolean {
  return typeof value === "string" && value !== "";
}

const levels = ["noAuthNoPriv", "authNoPriv", "authPriv"];
