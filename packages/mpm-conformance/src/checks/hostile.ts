// Anything may arrive: a decoder is total, and its work and memory grow with its input only.
import { DecodeError, MessageDiscarded, ReportError } from "@snmp/mpm-core";
import { makeVarbind } from "@snmp/pdu";
import { copied, difference, sameOctets } from "../compare.ts";
import { counted } from "../counted.ts";
import { attempt, demand, shown, thrownBy } from "../failure.ts";
import { type HostileInput, nested, withExtraElement } from "../hostile.ts";
import { hostileModel } from "../hostility.ts";
import type { Checks } from "../runner.ts";
import type { Subject } from "../subject.ts";
import { joined } from "../ber.ts";
import { extremeVarbinds } from "../values.ts";

export const hostileChecks: Checks<Subject> = {
  "hostile input: decode throws nothing but DecodeError and MessageDiscarded": {
    async run(subject) {
      for (const { what, octets, decode } of (await hostileModel(subject)).outcomes) {
        const { value, error } = decode;
        const type: unknown = (value as { type?: unknown } | null | undefined)?.type;
        demand(
          error === undefined ? typeof type === "string" : isExpected(error),
          `decode of ${what} (${octets.length} octets) ${error === undefined ? `returns ${String(value)}, which is no PDU` : `throws ${shown(error)}`}`,
          "read octets with a codec or a Reader of @snmp/asn1, which throw DecodeErrors; throw MessageDiscarded for what must not be accepted",
        );
      }
    },
  },
  "hostile input: messageId throws nothing but DecodeError": {
    async run(subject) {
      for (const { what, octets, messageId } of (await hostileModel(subject)).outcomes) {
        const { value, error } = messageId;
        demand(
          error === undefined ? Number.isInteger(value) : DecodeError.isInstance(error),
          `messageId of ${what} (${octets.length} octets) ${error === undefined ? `is ${String(value)}` : `throws ${shown(error)}`}`,
          "read it with a Reader of @snmp/asn1, which throws DecodeErrors",
        );
      }
    },
  },
  "hostile input: it is never modified": {
    async run(subject) {
      const { session, valid, outcomes } = await hostileModel(subject);
      const advice = "work on a copy where octets must be blanked or decrypted in place";
      for (const { what, modified } of outcomes)
        demand(!modified, `the octets of ${what} have changed after messageId and decode`, advice);
      for (const message of valid) {
        const octets = copied(message);
        thrownBy(() => session.model.messageId(octets));
        thrownBy(() => session.model.decode(octets, session.credentials));
        demand(
          sameOctets(message, octets),
          "the octets of a valid message have changed after messageId and decode",
          advice,
        );
      }
    },
  },
  "hostile input: a message with an element too many is refused": {
    async run(subject) {
      const { session, valid } = await hostileModel(subject);
      for (const message of valid) {
        for (const { what, octets } of withExtraElement(message)) {
          const error = thrownBy(() => session.model.decode(octets, session.credentials));
          demand(
            error !== undefined,
            `decode accepts ${what}`,
            "leave() each element that was entered: nothing may be left over in it. Codecs of @snmp/asn1 see to it",
          );
        }
      }
    },
  },
  "hostile input: every changed octet is noticed": {
    inapplicable: ({ options }) =>
      options.capabilities?.integrity === true
        ? undefined
        : "messages are not authenticated (capabilities.integrity is not set)",
    async run(subject) {
      const session = subject.session();
      const { answer } = await session.exchange(
        11,
        extremeVarbinds(["Integer32"], subject.random("hostile input: every changed octet is noticed")).slice(
          0,
          4,
        ),
      );
      for (let at = 0; at < answer.length; at++) {
        const octets = copied(answer);
        octets[at]! ^= 1 << (at % 8);
        const error = thrownBy(() => session.model.decode(octets, session.credentials));
        demand(
          error !== undefined,
          `decode accepts an answer whose octet ${at} was changed on the way`,
          "authenticate the whole message before anything of it is believed",
        );
      }
    },
  },
  "hostile input: the model goes on working after it": {
    async run(subject) {
      const { session, waiting } = await hostileModel(subject);
      const advice = "let a message that is not accepted change nothing";
      const decoded = await attempt("decode of an answer that was under way", advice, () =>
        session.model.decode(copied(waiting.answer), session.credentials),
      );
      const fault = difference(waiting.response, decoded);
      demand(
        fault === undefined,
        `an answer that was under way decodes wrongly after hostile messages: ${fault}`,
        advice,
      );
    },
  },
  "hostile input: the work grows with its length only": {
    inapplicable: ({ options }) =>
      options.capabilities?.countable === false
        ? "reads cannot be counted (capabilities.countable is false)"
        : undefined,
    async run(subject) {
      const session = subject.session();
      const { answer, response } = await session.exchange(
        31,
        Array.from({ length: 400 }, (_, i) =>
          makeVarbind(`1.3.6.1.2.1.${i}`, "OctetString", new Uint8Array(20)),
        ),
      );
      const whole = counted(answer);
      const advice =
        "read through indexes; where the model hands messages to native code, set capabilities.countable to false";
      const decoded = await attempt("decode through a wrapping that counts what is read", advice, () =>
        session.model.decode(whole.input, session.credentials),
      );
      const fault = difference(response, decoded);
      demand(
        fault === undefined,
        `decode through a wrapping that counts what is read goes wrong: ${fault}`,
        advice,
      );
      bounded("a valid answer with 400 variable bindings", answer.length, whole.reads.count);
      for (const { what, octets } of laborious(answer)) {
        const { input, reads } = counted(octets);
        thrownBy(() => session.model.messageId(input));
        thrownBy(() => session.model.decode(input, session.credentials));
        bounded(what, octets.length, reads.count);
      }
    },
  },
  "hostile input: no memory is taken for lengths that are only announced": {
    async run(subject) {
      const { session, valid } = await hostileModel(subject);
      const announced = Uint8Array.of(0x84, 0x20, 0x00, 0x00, 0x00);
      for (const message of valid) {
        for (let at = 1; at < message.length; at++) {
          const octets = joined([message.slice(0, at), announced, message.slice(at + 1)]);
          const before = process.memoryUsage().arrayBuffers;
          thrownBy(() => session.model.messageId(octets));
          thrownBy(() => session.model.decode(octets, session.credentials));
          const taken = process.memoryUsage().arrayBuffers - before;
          demand(
            taken < 0x10000000,
            `for a message of ${octets.length} octets that announces 536870912 at octet ${at}, ${taken} octets of memory are taken`,
            "compare a length with what is there before anything is made of it",
          );
        }
      }
    },
  },
};

/** Messages that are long because somebody wants a decoder to work. */
function laborious(answer: Uint8Array): readonly HostileInput[] {
  const cut = answer.slice(0, answer.length - 1);
  const damaged = copied(answer);
  damaged.fill(0xff, damaged.length - 10);
  return [
    { what: "a long answer without its last octet", octets: cut },
    { what: "a long answer whose end is damaged", octets: damaged },
    { what: "3,000 SEQUENCEs, one in the other", octets: nested(0x30, 3000) },
    {
      what: "8,000 empty elements",
      octets: joined([answer.slice(0, 2), new Uint8Array(16_000).map((_, i) => (i % 2 === 0 ? 0x30 : 0))]),
    },
  ];
}

function bounded(what: string, length: number, reads: number): void {
  const limit = 64 * length + 4096;
  demand(
    reads <= limit,
    `for ${what}, of ${length} octets, ${reads} octets are read, more than ${limit}`,
    "read every octet a fixed number of times: a slice of the rest for each element makes the work grow with the square of the length",
  );
}

function isExpected(error: unknown): boolean {
  // A Report, which anybody can send where there is no security, is told by an error of its own.
  return DecodeError.isInstance(error) || MessageDiscarded.isInstance(error) || ReportError.isInstance(error);
}
