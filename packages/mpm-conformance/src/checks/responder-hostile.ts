// Hostile messages at the side that is asked.
import type { Received } from "@snmp/mpm-core";
import { difference } from "../compare.ts";
import { demand, describe } from "../failure.ts";
import { findLeak } from "../leaks.ts";
import { hostileResponder } from "../outcomes.ts";
import type { Checks } from "../runner.ts";
import type { Subject } from "../subject.ts";
import { withoutResponder } from "./responder.ts";

export const responderHostileChecks: Checks<Subject> = {
  "responder: receive never throws and always returns a result": {
    risk: "one hostile message stops an agent, or is counted nowhere",
    inapplicable: withoutResponder,
    async run(subject) {
      const advice =
        "return a message, a discard or a report, as Received of @snmp/mpm-core defines them, for any octets";
      for (const { what, octets, received, error } of (await hostileResponder(subject)).outcomes) {
        demand(
          error === undefined,
          `receive of ${what} (${octets.length} octets) throws ${describe(error)}`,
          advice,
        );
        const fault = findFault(received);
        demand(fault === undefined, `receive of ${what} (${octets.length} octets) returns ${fault}`, advice);
      }
    },
  },
  "responder: a discard is counted once": {
    risk: "an operator cannot see attacks and faults in the counters, or sees twice as many",
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
  "responder: it still works after hostile input": {
    risk: "anybody can make an agent unreachable with a few messages",
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
  "responder: its results show no secret": {
    risk: "a secret ends up in the log of an agent, and everybody who reads it can use it",
    exemption: "leave out the option `secrets` if the model has no secrets",
    inapplicable: (subject) =>
      withoutResponder(subject) ??
      (subject.secrets.length === 0 ? "the option `secrets` is missing" : undefined),
    async run(subject) {
      const { outcomes } = await hostileResponder(subject);
      for (let i = 0; i < outcomes.length; i += 16) {
        const found = findLeak(outcomes[i]!.received, subject.secrets);
        demand(
          found === undefined,
          `the result of receive for ${outcomes[i]!.what}: ${found}`,
          "describe the fault without the value",
        );
      }
    },
  },
};

function findFault(received: Received | undefined): string | undefined {
  if (typeof received !== "object" || received === null) return String(received);
  switch (received.kind) {
    case "message":
      return typeof received.respond === "function" && typeof received.pdu?.type === "string"
        ? undefined
        : "a message without `pdu` and `respond`";
    case "discard":
      return isText(received.counter) && isText(received.reason)
        ? undefined
        : "a discard without `counter` and `reason`";
    case "report":
      return isText(received.counter) && isText(received.reason) && received.data instanceof Uint8Array
        ? undefined
        : "a report without `counter`, `reason` and `data`";
    default:
      return `the kind ${JSON.stringify((received as { kind: unknown }).kind)}`;
  }
}

function isText(value: unknown): boolean {
  return typeof value === "string" && value !== "";
}
