// Secrets never show: not in the model, its results, refusals or errors.
import { catchError, demand } from "../failure.ts";
import { findLeak } from "../leaks.ts";
import type { Checks } from "../runner.ts";
import type { SecuritySubject } from "./subject.ts";
import { exchange, outcomes } from "./tampering.ts";

const risk = "a secret ends up in logs and bug reports, and everybody who reads them can use it";
const exemption = "leave out the option `secrets` if the model has no secrets";
const inapplicable = ({ secrets }: SecuritySubject): string | undefined =>
  secrets.length === 0 ? "the option `secrets` is missing" : undefined;

export const securitySecretChecks: Checks<SecuritySubject> = {
  "secrets: the model and its results do not show them": {
    risk,
    exemption,
    inapplicable,
    async run(subject) {
      for (const level of subject.levels) {
        const { asker, secured, answer } = await exchange(subject, level);
        const accepted = await asker.accept(answer, secured);
        const values: readonly (readonly [string, unknown])[] = [
          ["the model of the side that asks", asker.model],
          ["the model of the side that is asked", asker.peer.model],
          ["the result of prepare", secured.security],
          ["the result of processIncomingMessage", { ...accepted, scopedPdu: undefined }],
          ["the credentials", secured.credentials],
        ];
        for (const [what, value] of values) {
          const found = findLeak(value, subject.secrets);
          demand(
            found === undefined,
            `${what}: ${found}`,
            "keep a revealed secret in a Secret, a #private field or a WeakMap, which do not print",
          );
        }
      }
    },
  },
  "secrets: refusals and errors do not show them": {
    risk,
    exemption,
    inapplicable,
    async run(subject) {
      const advice = "describe the fault without the value";
      const all = await outcomes(subject);
      for (let i = 0; i < all.length; i += 8) {
        const { error, result } = all[i]!;
        const found = findLeak(error ?? (result?.accepted === true ? undefined : result), subject.secrets);
        demand(
          found === undefined,
          `the result of processIncomingMessage for ${all[i]!.what}: ${found}`,
          advice,
        );
      }
      const broken = {
        ...subject.options.credentials(subject.topLevel),
        securityName: 5 as unknown as string,
      };
      const error = catchError(() => subject.plugin.checkCredentials?.(broken));
      const found = error === undefined ? undefined : findLeak(error, subject.secrets);
      demand(found === undefined, `the error of checkCredentials: ${found}`, advice);
    },
  },
};
