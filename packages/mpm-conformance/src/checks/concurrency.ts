// Several requests at once, and several models at once.
import { makeVarbind, requestPdu, responsePdu } from "@snmp/pdu";
import { difference } from "../compare.ts";
import { attempt, demand } from "../failure.ts";
import type { Checks } from "../runner.ts";
import type { Subject } from "../subject.ts";

export const concurrencyChecks: Checks<Subject> = {
  "concurrency: requests encoded at once do not mix": {
    risk: "a request carries the PDU of another one, so users read and set other objects than they named",
    inapplicable: (subject) => subject.blindness,
    async run(subject) {
      const session = subject.session();
      const requests = Array.from({ length: 50 }, (_, i) =>
        requestPdu("GetRequest", 500 + i, [makeVarbind(`1.3.6.1.2.1.${i}`, "Null", null)]),
      );
      const messages = await Promise.all(requests.map((pdu) => session.encode(pdu)));
      for (const [i, message] of messages.entries()) {
        const fault = difference(requests[i]!, await session.seen(message));
        demand(
          fault === undefined,
          `of 50 requests encoded at once, number ${i} carries the PDU of another: ${fault}`,
          "keep the data of one request in local variables: another encode may run at every `await`",
        );
      }
    },
  },
  "concurrency: answers decode in any order": {
    risk: "networks reorder messages, and all requests but the latest fail",
    async run(subject) {
      const session = subject.session();
      const exchanges = [];
      for (let i = 0; i < 20; i++)
        exchanges.push(await session.exchange(700 + i, [makeVarbind("1.3.6.1.2.1", "Integer32", i)]));
      const order = [
        ...exchanges.filter((_, i) => i % 2 === 1),
        ...exchanges.filter((_, i) => i % 2 === 0).reverse(),
      ];
      for (const { answer, response } of order) {
        const fault = difference(
          response,
          await session.decode("an answer, after answers to later requests,", answer),
        );
        demand(
          fault === undefined,
          `answers that arrive in another order than their requests decode wrongly: ${fault}`,
          "keep the state of a request under its messageId",
        );
      }
    },
  },
  "instances: two models with separate datastores share nothing": {
    risk: "state of one device is used for another one, and answers of one client reach another one",
    async run(subject) {
      const advice =
        "keep state in the model or in the `lcd` that it was given, and never in variables of a module";
      const [first, second] = [subject.session(), subject.session()];
      const request = requestPdu("GetRequest", 42, []);
      const requests = [await first.encode(request), await second.encode(request)] as const;
      demand(
        first.asked === second.asked,
        `before its first request, the first model sent ${first.asked} messages to its peer, the second one ${second.asked}`,
        advice,
      );
      const responses = [1, 2].map((i) => responsePdu(42, [makeVarbind("1.3.6.1.2.1", "Integer32", i)]));
      const answers = [
        await first.answer(requests[0], responses[0]!),
        await second.answer(requests[1], responses[1]!),
      ] as const;
      for (const [i, session] of [first, second].entries()) {
        const decoded = await attempt(
          "decode by one of two models that made requests with the same id",
          advice,
          () => session.model.decode(answers[i]!, session.credentials),
        );
        const fault = difference(responses[i]!, decoded);
        demand(
          fault === undefined,
          `two models that made requests with the same id get the answers of each other: ${fault}`,
          advice,
        );
      }
    },
  },
};
