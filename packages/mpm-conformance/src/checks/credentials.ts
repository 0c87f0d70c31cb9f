// Credentials of another kind, and messages that were made with other credentials.
import { type Credentials, SnmpError } from "@snmp/mpm-core";
import { noOctets, requestPdu, responsePdu } from "@snmp/pdu";
import { catchError, catchRejection, demand, describe, isTypeError } from "../failure.ts";
import type { Checks } from "../runner.ts";
import type { Subject } from "../subject.ts";

export const credentialsChecks: Checks<Subject> = {
  "credentials: `mpm` is the identifier of the model": {
    risk: "clients choose another model for these credentials, or none",
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
    risk: "a user who passes credentials of another model gets a message without a secret sent, or an error that explains nothing",
    async run(subject) {
      const { model } = subject.session();
      for (const [what, credentials] of wrongCredentialsFor(subject)) {
        const error = await catchRejection(() =>
          model.encode(1, credentials, noOctets, noOctets, requestPdu("GetRequest", 1, [])),
        );
        demandExplanation(subject, `encode with ${what}`, error);
      }
    },
  },
  "credentials: decode throws for the wrong kind a TypeError that says which is wanted": {
    risk: "an answer is accepted without a comparison with the user's own secret",
    async run(subject) {
      for (const [what, credentials] of wrongCredentialsFor(subject)) {
        const session = subject.session();
        const { answer } = await session.exchange(1);
        demandExplanation(
          subject,
          `decode with ${what}`,
          catchError(() => session.model.decode(answer, credentials)),
        );
      }
    },
  },
  "credentials: a message made with other credentials is refused": {
    risk: "anybody who knows no secret can forge answers",
    exemption:
      "leave out `otherCredentials` if the model has no secrets; set capabilities.remembersRequests to true if decode relies on its memory of the request",
    inapplicable({ options }) {
      if (options.otherCredentials === undefined) return "the option `otherCredentials` is missing";
      return options.capabilities?.remembersRequests === true
        ? "decode relies on the credentials of the request (capabilities.remembersRequests)"
        : undefined;
    },
    async run(subject) {
      const others = subject.options.otherCredentials!();
      const session = subject.session();
      const { answer } = await session.exchange(5);
      demandRefusal(
        "decode of an answer to a request with one secret, with another secret,",
        catchError(() => session.model.decode(answer, others)),
      );
      if (!subject.symmetric) return;
      const foreign = await subject.message(responsePdu(5, []), others);
      demandRefusal(
        "decode of an answer that was made with another secret",
        catchError(() => session.model.decode(foreign, session.credentials)),
      );
    },
  },
  "credentials: encode does not change them": {
    risk: "a model uses for one peer knowledge about another, because many models share one credentials object",
    async run(subject) {
      const session = subject.session();
      await session.introduce();
      const frozen = Object.freeze(subject.options.credentials());
      const keys = Object.keys(frozen).join();
      const error = await catchRejection(() =>
        session.model.encode(1, frozen, noOctets, noOctets, requestPdu("GetRequest", 1, [])),
      );
      demand(
        error === undefined,
        `encode with frozen credentials rejects with ${describe(error)}`,
        "keep the state of a peer in the model or in `lcd`, never in the credentials",
      );
      demand(
        Object.keys(frozen).join() === keys,
        "encode changed the credentials",
        "keep the state of a peer in the model or in `lcd`",
      );
    },
  },
};

/** Credentials that the model must refuse, each with a name. */
export function wrongCredentialsFor({
  plugin,
  options,
}: Subject): readonly (readonly [string, Credentials])[] {
  const others = [
    ["credentials of another model", { ...options.credentials(), mpm: plugin.identifier + 1 }],
    ["credentials that have only the `mpm` of another model", { mpm: plugin.identifier + 1 }],
    ["an empty object", {}],
    ["undefined", undefined],
    ["null", null],
    ["text", "public"],
  ];
  return others as unknown as readonly (readonly [string, Credentials])[];
}

function demandExplanation({ plugin }: Subject, what: string, error: unknown): void {
  const advice = `throw wrongCredentials('myCredentials("…") of ${plugin.name}', credentials) of @snmp/mpm-core for other credentials`;
  demand(error !== undefined, `${what} succeeds`, advice);
  demand(isTypeError(error), `${what} fails with ${describe(error)}, not with a TypeError`, advice);
  demand(
    error.message.includes(plugin.name),
    `${what} fails with ${describe(error)}, which does not name ${plugin.name}`,
    advice,
  );
}

function demandRefusal(what: string, error: unknown): void {
  const advice =
    "compare the proof of the sender in constant time, and throw a MessageDiscarded if it is wrong, so that the client goes on waiting";
  demand(error !== undefined, `${what} succeeds`, advice);
  demand(SnmpError.isInstance(error), `${what} throws ${describe(error)}`, advice);
}
