// Credentials that are not for this model, and messages that were made with others.
import { type Credentials, SnmpError } from "@snmp/mpm-core";
import { requestPdu, responsePdu } from "@snmp/pdu";
import { demand, isTypeError, rejectionOf, shown, thrownBy } from "../failure.ts";
import type { Checks } from "../runner.ts";
import { noOctets, type Subject } from "../subject.ts";

export const credentialsChecks: Checks<Subject> = {
  "credentials: they name the model": {
    run({ plugin, options }) {
      const { mpm } = options.credentials();
      demand(
        mpm === plugin.identifier,
        `\`mpm\` of the credentials is ${mpm}, the plug-in's identifier is ${plugin.identifier}`,
        "set `mpm` in the function that makes credentials: clients choose the model by it",
      );
    },
  },
  "credentials: encode rejects the wrong kind with a TypeError that says which is wanted": {
    async run(subject) {
      const { model } = subject.session();
      for (const [what, credentials] of wrongOnes(subject)) {
        const error = await rejectionOf(() =>
          model.encode(1, credentials, noOctets, noOctets, requestPdu("GetRequest", 1, [])),
        );
        explained(subject, `encode with ${what}`, error);
      }
    },
  },
  "credentials: decode throws for the wrong kind a TypeError that says which is wanted": {
    async run(subject) {
      for (const [what, credentials] of wrongOnes(subject)) {
        const session = subject.session();
        const { answer } = await session.exchange(1);
        explained(
          subject,
          `decode with ${what}`,
          thrownBy(() => session.model.decode(answer, credentials)),
        );
      }
    },
  },
  "credentials: a message made with others is not accepted": {
    inapplicable({ options }) {
      if (options.otherCredentials === undefined) return "there are no `otherCredentials`";
      return options.capabilities?.remembersRequests === true
        ? "decode goes by the credentials of the request (capabilities.remembersRequests)"
        : undefined;
    },
    async run(subject) {
      const others = subject.options.otherCredentials!();
      const session = subject.session();
      const { answer } = await session.exchange(5);
      refused(
        "decode of an answer to a request with one secret, with another",
        thrownBy(() => session.model.decode(answer, others)),
      );
      if (!subject.symmetric) return;
      const foreign = await subject.message(responsePdu(5, []), others);
      refused(
        "decode of an answer that was made with another secret",
        thrownBy(() => session.model.decode(foreign, session.credentials)),
      );
    },
  },
  "credentials: encode leaves them as they are": {
    async run(subject) {
      const session = subject.session();
      const frozen = Object.freeze(subject.options.credentials());
      const keys = Object.keys(frozen).join();
      const error = await rejectionOf(() =>
        session.model.encode(1, frozen, noOctets, noOctets, requestPdu("GetRequest", 1, [])),
      );
      demand(
        error === undefined,
        `encode with frozen credentials rejects with ${shown(error)}`,
        "keep what belongs to a peer in the model or in `lcd`, never in the credentials, which many models share",
      );
      demand(
        Object.keys(frozen).join() === keys,
        "encode changed the credentials",
        "keep what belongs to a peer in the model or in `lcd`",
      );
    },
  },
};

/** What is no credentials for the model, and what to call it. */
export function wrongOnes({ plugin, options }: Subject): readonly (readonly [string, Credentials])[] {
  const others = [
    ["credentials of another model", { ...options.credentials(), mpm: plugin.identifier + 1 }],
    ["credentials that have nothing but `mpm` of another model", { mpm: plugin.identifier + 1 }],
    ["an empty object", {}],
    ["undefined", undefined],
    ["null", null],
    ["text", "public"],
  ];
  return others as unknown as readonly (readonly [string, Credentials])[];
}

function explained({ plugin }: Subject, what: string, error: unknown): void {
  const advice = `throw wrongCredentials('myCredentials("…") of ${plugin.name}', credentials) of @snmp/mpm-core unless they are for this model`;
  demand(error !== undefined, `${what} succeeds`, advice);
  demand(isTypeError(error), `${what} gives ${shown(error)}, not a TypeError`, advice);
  demand(
    error.message.includes(plugin.name),
    `${what} gives ${shown(error)}, which does not name ${plugin.name}`,
    advice,
  );
}

function refused(what: string, error: unknown): void {
  const advice =
    "compare what proves the sender, in constant time, and throw a MessageDiscarded when it is wrong: a client goes on waiting then";
  demand(error !== undefined, `${what} succeeds`, advice);
  demand(SnmpError.isInstance(error), `${what} throws ${shown(error)}`, advice);
}
