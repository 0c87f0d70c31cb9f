// Any octets may arrive. A decoder never fails in another way than it says, and its work and memory grow with its input only.
import { equalOctets } from "@snmp/pdu";
import { DecodeError, MessageDiscarded, ReportError } from "@snmp/mpm-core";
import { copyOctets, difference } from "../compare.ts";
import { attempt, catchError, demand, describe } from "../failure.ts";
import { withExtraElement } from "../hostile.ts";
import { hostileModel } from "../outcomes.ts";
import type { Checks } from "../runner.ts";
import type { Subject } from "../subject.ts";

export const hostileChecks: Checks<Subject> = {
  "hostile input: decode throws nothing but DecodeError and MessageDiscarded": {
    risk: "one hostile message makes a pending request fail with an error that nobody can handle",
    async run(subject) {
      for (const { what, octets, decode } of (await hostileModel(subject)).outcomes) {
        const { value, error } = decode;
        const type: unknown = (value as { type?: unknown } | null | undefined)?.type;
        demand(
          error === undefined ? typeof type === "string" : isExpected(error),
          `decode of ${what} (${octets.length} octets) ${error === undefined ? `returns ${String(value)}, which is not a PDU` : `throws ${describe(error)}`}`,
          "read octets with a codec or a Reader of @snmp/asn1, which throw DecodeErrors; throw MessageDiscarded for a message that must not be accepted",
        );
      }
    },
  },
  "hostile input: messageId throws nothing but DecodeError": {
    risk: "one hostile message stops the dispatcher, which serves all targets of the process",
    async run(subject) {
      for (const { what, octets, messageId } of (await hostileModel(subject)).outcomes) {
        const { value, error } = messageId;
        demand(
          error === undefined ? Number.isInteger(value) : DecodeError.isInstance(error),
          `messageId of ${what} (${octets.length} octets) ${error === undefined ? `is ${String(value)}` : `throws ${describe(error)}`}`,
          "read it with a Reader of @snmp/asn1, which throws DecodeErrors, or throw a DecodeError yourself",
        );
      }
    },
  },
  "hostile input: messageId and decode do not modify it": {
    risk: "another model, or a second decode of the same octets, sees a damaged message",
    async run(subject) {
      const { session, valid, outcomes } = await hostileModel(subject);
      const advice = "work on a copy if octets must be blanked or decrypted in place";
      for (const { what, modified } of outcomes)
        demand(!modified, `the octets of ${what} have changed after messageId and decode`, advice);
      for (const message of valid) {
        const octets = copyOctets(message);
        catchError(() => session.model.messageId(octets));
        catchError(() => session.model.decode(octets, session.credentials));
        demand(
          equalOctets(message, octets),
          "the octets of a valid message have changed after messageId and decode",
          advice,
        );
      }
    },
  },
  "hostile input: a message with an extra element is refused": {
    risk: "octets that nobody checks travel inside accepted messages, and two implementations read one message differently",
    inapplicable: (subject) => (subject.recognises ? "the messages are not in BER (recognises)" : undefined),
    async run(subject) {
      const { session, valid } = await hostileModel(subject);
      for (const message of valid) {
        for (const { what, octets } of withExtraElement(message)) {
          const error = catchError(() => session.model.decode(octets, session.credentials));
          demand(
            error !== undefined,
            `decode accepts ${what}`,
            "leave() every element that was entered, which fails if octets are left over; codecs of @snmp/asn1 do it",
          );
        }
      }
    },
  },
  "hostile input: the model still works afterwards": {
    risk: "one hostile message makes a pending request fail, although its true answer arrives",
    async run(subject) {
      const { session, pending } = await hostileModel(subject);
      const advice = "let a message that is not accepted change nothing";
      const decoded = await attempt("decode of an answer to a request that was pending", advice, () =>
        session.model.decode(copyOctets(pending.answer), session.credentials),
      );
      const fault = difference(pending.response, decoded);
      demand(
        fault === undefined,
        `an answer to a request that was pending decodes wrongly after hostile messages: ${fault}`,
        advice,
      );
    },
  },
};

function isExpected(error: unknown): boolean {
  // anybody can send a Report where there is no security
  return DecodeError.isInstance(error) || MessageDiscarded.isInstance(error) || ReportError.isInstance(error);
}
