// Every PDU type with every type of value, its extremes among them, goes through encode and decode unchanged.
import { DecodeError, strict } from "@snmp/mpm-core";
import { difference } from "../compare.ts";
import { elementOf, join, octetsOf } from "../ber.ts";
import { catchError, demand, describe } from "../failure.ts";
import { pdusOf } from "../pdus.ts";
import type { Checks } from "../runner.ts";
import type { Subject } from "../subject.ts";

export const roundTripChecks: Checks<Subject> = {
  "round trip: decode returns what encode was given, for every PDU type": {
    risk: "users read or set other values than they asked for",
    exemption:
      "set capabilities.symmetric to false if decode accepts answers only; name supported PDUs and values in capabilities.pduTypes and capabilities.valueTypes",
    inapplicable: ({ symmetric }) =>
      symmetric ? undefined : "decode accepts answers only (capabilities.symmetric is false)",
    async run(subject) {
      const session = subject.session();
      for (const type of subject.pduTypes) {
        for (const pdu of pdusOf(type, subject.valueTypes, subject.random(type), subject.runs)) {
          const decoded = await session.decode(`an encoded ${type}`, await session.encode(pdu));
          const fault = difference(pdu, decoded);
          demand(
            fault === undefined,
            `encode and decode change a ${type}: ${fault}`,
            "carry every field and every value without loss",
          );
        }
      }
    },
  },
  "round trip: decode returns what a peer answers": {
    risk: "users read other values than the peer sent",
    exemption: "name the supported values in capabilities.valueTypes",
    inapplicable: ({ options, plugin }) =>
      options.peer === undefined && plugin.createResponder !== undefined
        ? "the peer is the plug-in's own responder, which has its own checks"
        : undefined,
    async run(subject) {
      const session = subject.session();
      const random = subject.random("round trip: decode gives back what a peer answers");
      for (const response of pdusOf("Response", subject.valueTypes, random, subject.runs)) {
        if (response.type === "Trap") continue;
        const request = await session.encode({
          type: "GetRequest",
          requestId: response.requestId,
          errorStatus: 0,
          errorIndex: 0,
          varbinds: [],
        });
        const decoded = await session.decode("an answer", await session.answer(request, response));
        const fault = difference(response, decoded);
        demand(
          fault === undefined,
          `a Response changes on its way: ${fault}`,
          "carry every field and every value without loss",
        );
      }
    },
  },
  "decode: a message of another version is refused": {
    risk: "messages of another model are read by the rules of this one, past the checks of the other",
    exemption: "implement `recognises(message)` in the plug-in, for formats without a version in BER",
    inapplicable: (subject) =>
      subject.recognises ? "the messages carry no version in BER (recognises)" : undefined,
    async run(subject) {
      const session = subject.session();
      const { answer } = await session.exchange(7);
      const root = elementOf(answer);
      if (root === undefined || root.content instanceof Uint8Array) return; // "messages begin with the identifier" fails
      for (const version of [0, 1, 2, 3, 127].filter((other) => other !== subject.plugin.identifier)) {
        const octets = octetsOf({
          tag: root.tag,
          content: [{ tag: 0x02, content: Uint8Array.of(version) }, ...root.content.slice(1)],
        });
        const error = catchError(() => session.model.decode(octets, session.credentials));
        demand(
          DecodeError.isInstance(error),
          `decode of a message of version ${version} ${error === undefined ? "succeeds" : `throws ${describe(error)}`}`,
          'compare the version with the identifier, and throw a DecodeError of kind "bad-version" if they differ',
        );
      }
    },
  },
  "decode: octets after the message are refused, or reported as an anomaly": {
    risk: "octets that nobody checked pass as part of a message, and users of `strict` accept them unknowingly",
    async run(subject) {
      const session = subject.session();
      const { answer } = await session.exchange(8);
      const longer = join([answer, Uint8Array.of(0, 0)]);
      session.model.leniencies = strict;
      const error = catchError(() => session.model.decode(longer, session.credentials));
      demand(
        error !== undefined,
        "with `leniencies` empty, decode accepts octets after the message",
        "pass the model's `leniencies` to the codec: decode(message, { leniencies: this.leniencies, onAnomalies })",
      );
      const lenientSession = subject.session();
      const { answer: another } = await lenientSession.exchange(9);
      let decoded: { anomalies?: readonly { kind: string }[] };
      try {
        decoded = lenientSession.model.decode(
          join([another, Uint8Array.of(0, 0)]),
          lenientSession.credentials,
        );
      } catch (refused) {
        demand(!(refused instanceof TypeError), `decode throws ${describe(refused)}`, "throw a DecodeError");
        return;
      }
      demand(
        decoded.anomalies?.some(({ kind }) => kind === "trailing-octets") === true,
        "decode accepts octets after the message without an anomaly",
        "put the anomalies that the codec gives to `onAnomalies` into `anomalies` of the PDU",
      );
    },
  },
};
