// RFC 3412 §7.2: how a failed `decode` affects the request that waits for an answer.
import {
  consequenceOf,
  DecodeError,
  type DecodeFailure,
  MessageDiscarded,
  ReportError,
  SnmpError,
} from "@snmp/mpm-core";
import { requestPdu } from "@snmp/pdu";
import { catchError, demand, describe } from "../failure.ts";
import { hostileModel } from "../outcomes.ts";
import type { Checks } from "../runner.ts";
import { maxRetries } from "../session.ts";
import type { Subject } from "../subject.ts";
import { withoutResponder } from "./responder.ts";

export const failureChecks: Checks<Subject> = {
  "failures: a hostile message leaves the request waiting": {
    risk: "anybody who can send one message can make a request fail, or make the client send it again and again",
    exemption: "leave out capabilities.integrity if Reports need no proof",
    async run(subject) {
      for (const { what, octets, decode } of (await hostileModel(subject)).outcomes) {
        const { error } = decode;
        if (!SnmpError.isInstance(error)) continue; // another check looks at other errors
        const consequence = consequenceOf(error, true);
        const isHarmless = DecodeError.isInstance(error) || MessageDiscarded.isInstance(error);
        const isReport = ReportError.isInstance(error) && !(subject.hasIntegrity && consequence === "fail");
        demand(
          consequence === "wait" || (isReport && !isHarmless),
          `after decode of ${what} (${octets.length} octets), which throws ${describe(error)}, the request does not wait: its consequence is "${consequence}"`,
          "throw DecodeError or MessageDiscarded without `retryable` and `unproven`; set `unproven` on the error of a Report that was less secure than its request",
        );
      }
    },
  },
  "failures: `retryable` and `unproven` are booleans": {
    risk: "a client ignores the wish of the model: requests fail that a retry would have saved",
    async run(subject) {
      for (const { what, decode } of (await hostileModel(subject)).outcomes) {
        const { retryable, unproven } = (decode.error ?? {}) as DecodeFailure;
        for (const [name, value] of Object.entries({ retryable, unproven })) {
          demand(
            value === undefined || typeof value === "boolean",
            `the error of decode of ${what} has \`${name}\` of ${String(value)}`,
            "set true or false, or leave it out",
          );
        }
      }
    },
  },
  "failures: a retry that a Report asks for succeeds": {
    risk: "after a restart of the device, every request is sent several times and fails in the end",
    inapplicable: withoutResponder,
    async run(subject) {
      const session = subject.session();
      await session.encode(requestPdu("GetRequest", 1, []));
      const restarted = subject.responder(); // the same peer with another engine, as after a replacement
      session.peer = restarted;
      for (let tries = 0; ; tries++) {
        const request = await session.encode(requestPdu("GetRequest", 100 + tries, []));
        const received = await restarted.receive(request);
        if (received.kind !== "report") return;
        const error = catchError(() => session.model.decode(received.data, session.credentials));
        if (consequenceOf(error, true) !== "retry") return;
        demand(
          tries < maxRetries,
          `after ${tries} retries, the peer still reports ${received.counter} (${received.reason}), and the error of decode still has \`retryable\` true`,
          "learn from the Report what the request lacked before `retryable` is set, and use it in the next `encode`",
        );
      }
    },
  },
};
