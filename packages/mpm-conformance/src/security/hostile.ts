// Messages that were changed on the way are refused with a reason, counted, and harmless.
import type { ProcessingResult } from "@snmp/mpm-core";
import { octetsFromText } from "@snmp/pdu";
import { demand, describe } from "../failure.ts";
import type { Checks } from "../runner.ts";
import type { SecuritySubject } from "./subject.ts";
import { exchange, outcomes, processAnswer, tamper } from "./tampering.ts";

export const securityHostileChecks: Checks<SecuritySubject> = {
  "hostile input: processIncomingMessage never throws and gives a reason": {
    risk: "one hostile message stops an agent, or makes a pending request of a client fail",
    async run(subject) {
      const advice = "return { accepted: false, counter, reason } for every message that cannot be accepted";
      for (const { what, result, error } of await outcomes(subject)) {
        demand(error === undefined, `${what}: processIncomingMessage throws ${describe(error)}`, advice);
        const fault = findFault(result);
        demand(fault === undefined, `${what}: processIncomingMessage returns ${fault}`, advice);
      }
    },
  },
  "hostile input: a refusal is counted once": {
    risk: "an operator cannot see attacks in the counters, or sees twice as many",
    async run(subject) {
      for (const { what, result, counted } of await outcomes(subject)) {
        if (result === undefined || result.accepted) continue;
        demand(
          counted === 1,
          `${what}: the counter ${result.counter} of its refusal has gone up by ${counted}`,
          "increment environment.counters by one, at the step that fails, and name that counter",
        );
      }
    },
  },
  "hostile input: processIncomingMessage does not modify it": {
    risk: "the message processing model reads a damaged message",
    async run(subject) {
      for (const { what, modified } of await outcomes(subject)) {
        demand(
          !modified,
          `${what}: its octets have changed after processIncomingMessage`,
          "blank the digest in a copy of the message, and decrypt into other memory",
        );
      }
    },
  },
  "hostile input: the model still works afterwards": {
    risk: "anybody can make an agent unreachable, or a client deaf, with a few messages",
    async run(subject) {
      for (const level of subject.levels) {
        const { asker, secured, answer } = await exchange(subject, level);
        // another check looks at what these calls throw
        for (const { octets } of tamper(secured.message, subject))
          await asker.peer.process(octets).catch(() => undefined);
        for (const { octets } of tamper(answer, subject))
          await processAnswer(asker, octets, secured).catch(() => undefined);
        await asker.peer.accept((await asker.secured(level, octetsFromText("still there"))).message);
        await asker.accept(answer, secured);
      }
    },
  },
};

function findFault(result: ProcessingResult | undefined): string | undefined {
  if (typeof result !== "object" || result === null) return String(result);
  if (result.accepted) {
    return result.scopedPdu instanceof Uint8Array && typeof result.securityName === "string"
      ? undefined
      : "an acceptance without `scopedPdu` and `securityName`";
  }
  return typeof result.counter === "string" &&
    result.counter !== "" &&
    typeof result.reason === "string" &&
    result.reason !== ""
    ? undefined
    : "a refusal without `counter` and `reason`";
}
