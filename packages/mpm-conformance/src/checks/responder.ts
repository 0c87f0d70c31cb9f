// The side that is asked (RFC 3412 §7.2, §7.1): messages that a MessageResponder accepts, and its answers.
import { equalOctets, isConfirmed, makeVarbind, requestPdu, responsePdu } from "@snmp/pdu";
import { copyOctets, difference } from "../compare.ts";
import { attempt, catchRejection, demand } from "../failure.ts";
import { anyPdu, pdusOf } from "../pdus.ts";
import { respondAdvice } from "../responder-session.ts";
import type { Checks } from "../runner.ts";
import type { Subject } from "../subject.ts";

export const withoutResponder = ({ plugin }: Subject): string | undefined =>
  plugin.createResponder === undefined ? "the plug-in has no createResponder" : undefined;

export const responderChecks: Checks<Subject> = {
  "responder: requests arrive unchanged": {
    risk: "an agent reads or sets other objects than the peer asked for",
    inapplicable: withoutResponder,
    async run(subject) {
      const responder = subject.responder();
      const session = subject.session({ peer: responder });
      for (const type of subject.requestTypes) {
        const random = subject.random(`responder: what a request carries arrives ${type}`);
        for (const pdu of pdusOf(type, subject.valueTypes, random, subject.runs)) {
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
  "responder: the model decodes its answers": {
    risk: "clients of the model cannot read the answers of agents with the same model",
    inapplicable: withoutResponder,
    async run(subject) {
      const responder = subject.responder();
      const session = subject.session({ peer: responder });
      const random = subject.random("responder: an answer decodes with the model's own decode");
      for (const response of pdusOf("Response", subject.valueTypes, random, subject.runs)) {
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
  "responder: respond() answers its own message, even after later messages": {
    risk: "a peer gets the answer to the request of another peer",
    inapplicable: withoutResponder,
    async run(subject) {
      const responder = subject.responder();
      const session = subject.session({ peer: responder });
      const requests: Uint8Array[] = [];
      for (let i = 0; i < 5; i++) requests.push(await session.encode(requestPdu("GetRequest", 600 + i, [])));
      const incoming = [];
      for (const request of requests) incoming.push(await responder.accept("a GetRequest", request));
      const advice =
        "let respond() use the data of its own message, and nothing that the responder keeps of the latest one";
      for (const [i, message] of incoming.entries()) {
        const response = responsePdu(600 + i, [makeVarbind("1.3.6.1", "Integer32", i)]);
        const answer = message.respond(response);
        demand(answer !== undefined, "respond() returns no octets for a small response", respondAdvice);
        const [asked, answered] = await attempt(
          "messageId of a request, or of its answer,",
          "read the id of every message that the model or its responder makes",
          () => [session.model.messageId(requests[i]!), session.model.messageId(answer)],
        );
        demand(
          asked === answered,
          `respond() for the message with messageId ${asked} makes one with messageId ${answered}`,
          advice,
        );
        const fault = difference(response, await session.decode("an answer", answer));
        demand(
          fault === undefined,
          `respond() of an earlier message goes wrong after later messages: ${fault}`,
          advice,
        );
      }
    },
  },
  "responder: a Response, a Report or a trap gets no Report": {
    risk: "two engines send Reports to each other for ever",
    inapplicable: withoutResponder,
    async run(subject) {
      const random = subject.random("responder: nothing goes back to a Response, a Report or a trap");
      const responder = subject.responder();
      for (const type of subject.pduTypes.filter((candidate) => !isConfirmed(candidate))) {
        for (const credentials of [subject.options.credentials(), subject.options.otherCredentials?.()]) {
          if (credentials === undefined) continue;
          const session = subject.session({ peer: responder, credentials });
          let message: Uint8Array | undefined;
          await catchRejection(async () => (message = await session.encode(anyPdu(type, [], random))));
          if (message === undefined) continue; // a model need not make such messages
          const received = await responder.receive(message);
          demand(
            received.kind !== "report",
            `the responder answers a ${type} with a Report`,
            "send a Report only if the PDU is one that gets an answer",
          );
        }
      }
    },
  },
  "responder: unknown credentials are refused": {
    risk: "anybody can read and set the objects of an agent",
    exemption: "leave out `otherCredentials` if the model has no secrets",
    inapplicable: (subject) =>
      withoutResponder(subject) ??
      (subject.options.otherCredentials === undefined
        ? "the option `otherCredentials` is missing"
        : undefined),
    async run(subject) {
      const responder = subject.responder();
      const session = subject.session({ peer: responder, credentials: subject.options.otherCredentials!() });
      let message: Uint8Array | undefined;
      // if encode discovers the peer first, the credentials may be refused there already
      await catchRejection(async () => (message = await session.encode(requestPdu("GetRequest", 1, []))));
      if (message === undefined) return;
      const received = await responder.receive(message);
      demand(
        received.kind !== "message",
        "the responder accepts a message that was made with credentials which it does not know",
        "look the community or the user up, compare in constant time, and return a discard or a report",
      );
    },
  },
  "responder: it neither keeps nor changes the input": {
    risk: "a PDU changes while the agent works on it, because the transport receives the next message",
    inapplicable: withoutResponder,
    async run(subject) {
      const responder = subject.responder();
      const pdu = requestPdu("SetRequest", 1, [
        makeVarbind("1.3.6.1", "OctetString", new Uint8Array(80).fill(7)),
      ]);
      const message = copyOctets(await subject.session({ peer: responder }).encode(pdu));
      const before = copyOctets(message);
      const incoming = await responder.accept("a SetRequest", message);
      demand(equalOctets(before, message), "receive changed the message", "work on a copy");
      message.fill(0xaa);
      const fault = difference(pdu, incoming.pdu);
      demand(
        fault === undefined,
        `the PDU that receive returned changes when the input is overwritten: ${fault}`,
        "copy the values that are handed out",
      );
      const answer = incoming.respond(responsePdu(1, []));
      demand(
        answer !== undefined && answer.length > 0 && !answer.every((octet) => octet === 0xaa),
        "respond() uses the input, which was overwritten meanwhile",
        "copy the octets that respond() needs",
      );
    },
  },
  "responder: two responders share nothing": {
    risk: "an agent answers for the engine of another agent in the same process",
    inapplicable: withoutResponder,
    async run(subject) {
      const advice = "keep all state in the responder and in the environment that it was made for";
      const [first, second] = [subject.responder(), subject.responder()];
      await first.receive(Uint8Array.of(0x30, 0x00));
      const counters = second.engine.counters.toJSON();
      demand(
        Object.keys(counters).length === 0,
        `a message to one responder moves counters of another: ${Object.keys(counters).join(", ")}`,
        advice,
      );
      const request = await subject.session({ peer: second }).encode(requestPdu("GetRequest", 1, []));
      const incoming = await second.accept("a GetRequest", request);
      demand(
        equalOctets(incoming.contextEngineId, second.engine.engineId),
        "a responder answers for the engine of another",
        advice,
      );
    },
  },
};
