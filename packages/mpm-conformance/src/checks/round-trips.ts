// What goes in comes out: every PDU type with every type of value, its extremes among them.
import { DecodeError, strict } from "@snmp/mpm-core";
import { difference } from "../compare.ts";
import { elementOf, joined, octetsOf } from "../ber.ts";
import { demand, shown, thrownBy } from "../failure.ts";
import { pdusOf } from "../pdus.ts";
import type { Checks } from "../runner.ts";
import type { Subject } from "../subject.ts";

export const roundTripChecks: Checks<Subject> = {
  "round trip: decode gives back what encode was given, for every PDU type": {
    inapplicable: ({ symmetric }) =>
      symmetric ? undefined : "decode takes answers only (capabilities.symmetric is false)",
    async run(subject) {
      const session = subject.session();
      for (const type of subject.pduTypes) {
        for (const pdu of pdusOf(type, subject.valueTypes, subject.random(type), subject.runs)) {
          const decoded = await session.decode(`an encoded ${type}`, await session.encode(pdu));
          const fault = difference(pdu, decoded);
          demand(
            fault === undefined,
            `a ${type} changes on its way through encode and decode: ${fault}`,
            "carry every field and every value without loss",
          );
        }
      }
    },
  },
  "round trip: decode gives back what a peer answers": {
    inapplicable: ({ options, plugin }) =>
      options.peer === undefined && plugin.createResponder !== undefined
        ? "the peer is the plug-in's own responder, see below"
        : undefined,
    async run(subject) {
      const session = subject.session();
      for (const response of pdusOf(
        "Response",
        subject.valueTypes,
        subject.random("round trip: decode gives back what a peer answers"),
        subject.runs,
      )) {
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
    async run(subject) {
      const session = subject.session();
      const { answer } = await session.exchange(7);
      const root = elementOf(answer);
      if (root === undefined || root.content instanceof Uint8Array) return; // said by "messages begin with the identifier"
      for (const version of [0, 1, 2, 3, 127].filter(
        (candidate) => candidate !== subject.plugin.identifier,
      )) {
        const octets = octetsOf({
          tag: root.tag,
          content: [{ tag: 0x02, content: Uint8Array.of(version) }, ...root.content.slice(1)],
        });
        const error = thrownBy(() => session.model.decode(octets, session.credentials));
        demand(
          DecodeError.isInstance(error),
          `decode of a message of version ${version} ${error === undefined ? "succeeds" : `throws ${shown(error)}`}`,
          'compare the version with the identifier, and throw a DecodeError of kind "bad-version" when they differ',
        );
      }
    },
  },
  "decode: octets after the message are refused, or forgiven and told of": {
    async run(subject) {
      const session = subject.session();
      const { answer } = await session.exchange(8);
      const longer = joined([answer, Uint8Array.of(0, 0)]);
      session.model.leniencies = strict;
      const error = thrownBy(() => session.model.decode(longer, session.credentials));
      demand(
        error !== undefined,
        "with `leniencies` empty, decode accepts octets after the message",
        "hand the model's `leniencies` to the codec: decode(message, { leniencies: this.leniencies, onAnomalies })",
      );
      const lenientSession = subject.session();
      const { answer: another } = await lenientSession.exchange(9);
      let decoded: { anomalies?: readonly { kind: string }[] };
      try {
        decoded = lenientSession.model.decode(
          joined([another, Uint8Array.of(0, 0)]),
          lenientSession.credentials,
        );
      } catch (refused) {
        demand(!(refused instanceof TypeError), `decode throws ${shown(refused)}`, "throw a DecodeError");
        return;
      }
      demand(
        decoded.anomalies?.some(({ kind }) => kind === "trailing-octets") === true,
        "decode forgives octets after the message and does not tell",
        "put what the codec's `onAnomalies` was given into `anomalies` of the PDU",
      );
    },
  },
};
