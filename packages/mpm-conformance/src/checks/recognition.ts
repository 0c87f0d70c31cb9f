// How a dispatcher recognises the messages of a model: by the version that they begin with, or by asking the plug-in.
import { peekVersion } from "@snmp/mpm-core";
import { equalOctets, requestPdu } from "@snmp/pdu";
import { copyOctets } from "../compare.ts";
import { attempt, catchError, demand, describe } from "../failure.ts";
import { octetsOf } from "../ber.ts";
import { hostileModel } from "../outcomes.ts";
import type { Checks } from "../runner.ts";
import type { Subject } from "../subject.ts";

export const recognitionChecks: Checks<Subject> = {
  "contract: messages begin with the identifier": {
    risk: "a socket that serves several models gives the messages to another model, or counts them as malformed",
    exemption:
      "implement `recognises(message)` in the plug-in, for formats that do not begin with a version in BER",
    inapplicable: (subject) =>
      subject.recognises ? "the plug-in recognises its messages itself (recognises)" : undefined,
    async run(subject) {
      const data = await subject.message(requestPdu("GetRequest", 1, []));
      const advice =
        "begin every message with a SEQUENCE whose first element is the identifier as an INTEGER, or implement `recognises(message)` in the plug-in";
      const version = await attempt("reading the version of a message", advice, () => peekVersion(data));
      demand(
        version === subject.plugin.identifier,
        `messages carry version ${version}, the plug-in's identifier is ${subject.plugin.identifier}`,
        advice,
      );
    },
  },
  "contract: recognises holds for the model's messages and for no others": {
    risk: "messages of one model are given to another one, and their senders get no answer",
    inapplicable: (subject) => (subject.recognises ? undefined : "the plug-in has no `recognises`"),
    async run(subject) {
      const session = subject.session();
      const { request, answer } = await session.exchange(5);
      const advice = "look at the octets that only this format begins with, such as `{` of a line of JSON";
      for (const [what, octets] of [
        ["a request", request],
        ["an answer", answer],
      ] as const) {
        demand(
          recognise(subject, what, octets) === true,
          `recognises returns ${String(recognise(subject, what, octets))} for ${what} of the model`,
          "return true for every message of the model",
        );
      }
      for (const [what, octets] of foreignMessages) {
        demand(
          recognise(subject, what, octets) === false,
          `recognises returns ${String(recognise(subject, what, octets))} for ${what}`,
          advice,
        );
      }
    },
  },
  "contract: recognises never throws and does not modify its input": {
    risk: "one hostile message stops the dispatcher of all models",
    inapplicable: (subject) => (subject.recognises ? undefined : "the plug-in has no `recognises`"),
    async run(subject) {
      const { outcomes } = await hostileModel(subject);
      for (const { what, octets } of outcomes) {
        const given = copyOctets(octets);
        const result = recognise(subject, what, given);
        demand(
          typeof result === "boolean",
          `recognises of ${what} (${octets.length} octets) returns ${String(result)}`,
          "return true or false",
        );
        demand(
          equalOctets(given, octets),
          `the octets of ${what} have changed after recognises`,
          "only read the message: other models read it too",
        );
      }
    },
  },
};

function recognise({ plugin }: Subject, what: string, octets: Uint8Array): unknown {
  let result: unknown;
  const error = catchError(() => (result = plugin.recognises!(octets)));
  demand(
    error === undefined,
    `recognises of ${what} (${octets.length} octets) throws ${describe(error)}`,
    "return false for every message that cannot be read",
  );
  return result;
}

const foreignMessages: readonly (readonly [string, Uint8Array])[] = [
  ["no octets", new Uint8Array(0)],
  ...[0, 1, 3].map(
    (version) =>
      [
        `a message of version ${version} in BER`,
        octetsOf({
          tag: 0x30,
          content: [
            { tag: 0x02, content: Uint8Array.of(version) },
            { tag: 0x04, content: new TextEncoder().encode("public") },
            { tag: 0xa0, content: [] },
          ],
        }),
      ] as const,
  ),
];
