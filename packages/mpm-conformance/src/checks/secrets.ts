// Secrets never show: not in inspect, JSON, text, errors or their causes.
import { requestPdu } from "@snmp/pdu";
import { demand, rejectionOf, thrownBy } from "../failure.ts";
import { hostileModel } from "../hostility.ts";
import { leak } from "../leaks.ts";
import type { Checks } from "../runner.ts";
import { noOctets, type Subject } from "../subject.ts";
import { wrongOnes } from "./credentials.ts";

const inapplicable = ({ secrets }: Subject): string | undefined =>
  secrets.length === 0 ? "there are no `secrets`" : undefined;

export const secretChecks: Checks<Subject> = {
  "secrets: credentials show none": {
    inapplicable,
    run({ options, secrets }) {
      for (const credentials of [options.credentials(), options.otherCredentials?.()]) {
        const found = leak(credentials, secrets);
        demand(
          found === undefined,
          `credentials: ${found}`,
          "keep it in a Secret of @snmp/mpm-core, which does not print, and take it out with reveal() where it is used",
        );
      }
    },
  },
  "secrets: a model that was used shows none": {
    inapplicable,
    async run(subject) {
      const session = subject.session();
      const { answer } = await session.exchange(3);
      await session.decode("an answer", answer);
      const found = leak(session.model, subject.secrets);
      demand(
        found === undefined,
        `the model (its lcd, disco and securityModel among it): ${found}`,
        "keep nothing that was revealed; what must be kept belongs into a Secret or a #private field",
      );
    },
  },
  "secrets: results show none but in data": {
    inapplicable,
    async run(subject) {
      const result = await subject.session().result(requestPdu("GetRequest", 4, []));
      const found = leak({ ...result, data: undefined }, subject.secrets);
      demand(
        found === undefined,
        `what encode resolves to: ${found}`,
        "give nothing but `data` and, where there is one, `securityModel`",
      );
    },
  },
  "secrets: errors show none": {
    inapplicable,
    async run(subject) {
      for (const error of await errorsOf(subject)) {
        const found = leak(error, subject.secrets);
        demand(
          found === undefined,
          `an error: ${found}`,
          "say what was wrong without the value: credentials, received communities and keys never belong into a message, a field or a cause",
        );
      }
    },
  },
};

/** Errors of every way in which a model can refuse. */
async function errorsOf(subject: Subject): Promise<unknown[]> {
  const session = subject.session();
  const { answer } = await session.exchange(6);
  const pdu = requestPdu("GetRequest", 6, []);
  const errors: unknown[] = [];
  for (const [, credentials] of wrongOnes(subject)) {
    errors.push(await rejectionOf(() => session.model.encode(6, credentials, noOctets, noOctets, pdu)));
    errors.push(thrownBy(() => session.model.decode(answer, credentials)));
  }
  const broken = { ...pdu, type: "NoSuchRequest" as "GetRequest" };
  errors.push(
    await rejectionOf(() => session.model.encode(6, session.credentials, noOctets, noOctets, broken)),
  );
  const others = subject.options.otherCredentials?.();
  if (others !== undefined) {
    errors.push(thrownBy(() => session.model.decode(answer, others)));
    if (subject.symmetric) {
      const foreign = await subject.message(pdu, others);
      errors.push(thrownBy(() => session.model.decode(foreign, session.credentials)));
    }
  }
  const { outcomes } = await hostileModel(subject);
  for (let i = 0; i < outcomes.length; i += 16)
    errors.push(outcomes[i]!.messageId.error, outcomes[i]!.decode.error);
  return errors.filter((error) => error !== undefined);
}
