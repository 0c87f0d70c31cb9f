// Secrets never show: not in inspected values, JSON, text, errors or their causes.
import { noOctets, requestPdu } from "@snmp/pdu";
import { catchError, catchRejection, demand } from "../failure.ts";
import { findLeak } from "../leaks.ts";
import { hostileModel } from "../outcomes.ts";
import type { Checks } from "../runner.ts";
import type { Subject } from "../subject.ts";
import { wrongCredentialsFor } from "./credentials.ts";

const risk = "a secret ends up in logs and bug reports, and everybody who reads them can use it";
const exemption = "leave out the option `secrets` if the model has no secrets";
const inapplicable = ({ secrets }: Subject): string | undefined =>
  secrets.length === 0 ? "the option `secrets` is missing" : undefined;

export const secretChecks: Checks<Subject> = {
  "secrets: credentials do not show them": {
    risk,
    exemption,
    inapplicable,
    run({ options, secrets }) {
      for (const credentials of [options.credentials(), options.otherCredentials?.()]) {
        const found = findLeak(credentials, secrets);
        demand(
          found === undefined,
          `the credentials: ${found}`,
          "keep the secret in a Secret of @snmp/mpm-core, which does not print, and take it out with reveal() where it is used",
        );
      }
    },
  },
  "secrets: a used model does not show them": {
    risk,
    exemption,
    inapplicable,
    async run(subject) {
      const session = subject.session();
      const { answer } = await session.exchange(3);
      await session.decode("an answer", answer);
      const found = findLeak(session.model, subject.secrets);
      demand(
        found === undefined,
        `the model, with its lcd, disco and securityModel: ${found}`,
        "keep no revealed secret; a secret that must be kept belongs in a Secret or a #private field",
      );
    },
  },
  "secrets: encoding results show them in `data` only": {
    risk,
    exemption,
    inapplicable,
    async run(subject) {
      const result = await subject.session().result(requestPdu("GetRequest", 4, []));
      const found = findLeak({ ...result, data: undefined }, subject.secrets);
      demand(
        found === undefined,
        `the result of encode: ${found}`,
        "return only `data` and, where they exist, `messageId` and `securityModel`",
      );
    },
  },
  "secrets: errors do not show them": {
    risk,
    exemption,
    inapplicable,
    async run(subject) {
      for (const error of await errorsOf(subject)) {
        const found = findLeak(error, subject.secrets);
        demand(
          found === undefined,
          `an error: ${found}`,
          "describe the fault without the value: credentials, received communities and keys never belong in a message, a field or a cause",
        );
      }
    },
  },
};

/** Collects errors of every way in which a model can refuse. */
async function errorsOf(subject: Subject): Promise<unknown[]> {
  const session = subject.session();
  const { answer } = await session.exchange(6);
  const pdu = requestPdu("GetRequest", 6, []);
  const errors: unknown[] = [];
  for (const [, credentials] of wrongCredentialsFor(subject)) {
    errors.push(await catchRejection(() => session.model.encode(6, credentials, noOctets, noOctets, pdu)));
    errors.push(catchError(() => session.model.decode(answer, credentials)));
  }
  const broken = { ...pdu, type: "NoSuchRequest" as "GetRequest" };
  errors.push(
    await catchRejection(() => session.model.encode(6, session.credentials, noOctets, noOctets, broken)),
  );
  const others = subject.options.otherCredentials?.();
  if (others !== undefined) {
    errors.push(catchError(() => session.model.decode(answer, others)));
    if (subject.symmetric) {
      const foreign = await subject.message(pdu, others);
      errors.push(catchError(() => session.model.decode(foreign, session.credentials)));
    }
  }
  const { outcomes } = await hostileModel(subject);
  for (let i = 0; i < outcomes.length; i += 16)
    errors.push(outcomes[i]!.messageId.error, outcomes[i]!.decode.error);
  return errors.filter((error) => error !== undefined);
}
