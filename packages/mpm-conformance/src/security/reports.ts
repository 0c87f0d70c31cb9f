// Reports of a security model: a refusal names a counter, and the sender learns from it (RFC 3411 §4.4.2, statusInformation).
import { octetsFromText } from "@snmp/pdu";
import { attempt, demand } from "../failure.ts";
import type { Checks } from "../runner.ts";
import type { SecuritySubject } from "./subject.ts";
import { exchange, processAnswer, tamper } from "./tampering.ts";

export const securityReportChecks: Checks<SecuritySubject> = {
  "reports: the Report of a refusal can be sent, and the model understands it": {
    risk: "a client with wrong credentials or a wrong clock times out and is never told why",
    async run(subject) {
      const asker = subject.asker();
      const secured = await asker.secured(subject.topLevel, octetsFromText("a question"));
      const { credentials, security } = secured;
      for (const { what, octets } of tamper(secured.message, subject)) {
        const result = await asker.peer.process(octets).catch(() => undefined);
        if (result === undefined || result.accepted || result.report === undefined) continue;
        const { report } = result;
        const message = await attempt(
          `generateResponseMessage for the Report of ${what}`,
          "make a message out of every `report` that processIncomingMessage returns",
          () => asker.peer.report(report),
        );
        const processed = await processAnswer(asker, message, secured);
        if (!processed.accepted || asker.model.processReport === undefined) continue;
        const { oid, value, securityLevel } = report;
        const verdict = asker.model.processReport({
          oid,
          value,
          securityLevel,
          processed,
          credentials,
          security,
        });
        demand(
          verdict !== undefined,
          `the model sends a Report of ${oid}, and its processReport does not know that counter`,
          "return a verdict for every counter that the model reports itself",
        );
        demand(
          actions.has(verdict.action) && verdict.counter !== "" && verdict.meaning !== "",
          `processReport for ${oid} returns a verdict without action, counter or meaning`,
          "return one of retry, fail and ignore, the name of the counter, and its meaning in words",
        );
      }
    },
  },
  "reports: processReport returns undefined for unknown counters": {
    risk: "a Report of another counter makes requests fail with a wrong reason, or be sent again and again",
    inapplicable: (subject) =>
      subject.asker().model.processReport === undefined ? "the model has no processReport" : undefined,
    async run(subject) {
      const { asker, secured, answer } = await exchange(subject, subject.topLevel);
      const processed = await asker.accept(answer, secured);
      const { credentials, security } = secured;
      for (const oid of ["1.3.6.1.4.1.32473.1.0", "1.3.6.1.2.1.11.1.0", "0.0"]) {
        const verdict = await attempt(
          `processReport for the unknown counter ${oid}`,
          "return undefined for counters of other models",
          () =>
            asker.model.processReport!({
              oid,
              value: 4294967295,
              securityLevel: credentials.securityLevel,
              processed,
              credentials,
              security,
            }),
        );
        demand(
          verdict === undefined,
          `processReport returns a verdict, ${verdict?.action}, for ${oid}, which is not a counter of the model`,
          "return undefined for counters of other models",
        );
      }
    },
  },
};

const actions: ReadonlySet<unknown> = new Set(["retry", "fail", "ignore"]);
