// Mistakes in models with digests, Reports and a memory of their requests.
import { createHmac } from "node:crypto";
import { DecodeError, MessageDiscarded } from "@snmp/mpm-core";
import type { Comparison } from "../support/signed-model.ts";
import { makeSignedPlugin, SignedModel, SignedResponder } from "../support/signed-model.ts";
import type { Mutant } from "./mutant.ts";

/** CVE-2008-0960: as many octets are compared as the message has. */
const asPrefix: Comparison = (received, expected) => received.every((octet, i) => octet === expected[i]);
/** The same, but an empty digest is refused. */
const asNonEmptyPrefix: Comparison = (received, expected) =>
  received.length > 0 && asPrefix(received, expected);
const resizedAnswer = "integrity: every shortened, emptied or grown part of an answer is detected";
const resizedRequest = "integrity: every shortened, emptied or grown part of a request is detected";

const model = (mistake: string, fails: string | readonly string[], Model: typeof SignedModel): Mutant => ({
  mistake,
  plugin: makeSignedPlugin(Model),
  fails: typeof fails === "string" ? [fails] : fails,
});

const responder = (mistake: string, fails: string, Responder: typeof SignedResponder): Mutant => ({
  mistake,
  plugin: makeSignedPlugin(undefined, Responder),
  fails: [fails],
});

const comparing = (compare: Comparison): typeof SignedModel =>
  class extends SignedModel {
    protected override compare = compare;
  };

const respondingWith = (compare: Comparison): typeof SignedResponder =>
  class extends SignedResponder {
    protected override compare = compare;
  };

export const signedMutants: readonly Mutant[] = [
  model("an empty digest of an answer is accepted", resizedAnswer, comparing(asPrefix)),
  model("a digest of one octet is accepted in an answer", resizedAnswer, comparing(asNonEmptyPrefix)),
  responder("an empty digest of a request is accepted", resizedRequest, respondingWith(asPrefix)),
  responder(
    "a digest of one octet is accepted in a request",
    resizedRequest,
    respondingWith(asNonEmptyPrefix),
  ),
  responder(
    "four octets of a digest are compared in a request",
    "integrity: every changed octet of a request is detected",
    respondingWith(
      (received, expected) => received.length === 16 && asPrefix(received.slice(0, 4), expected),
    ),
  ),
  responder(
    "a request is accepted as often as it comes",
    "integrity: a replayed request is refused",
    class extends SignedResponder {
      protected override isReplay(): boolean {
        return false;
      }
    },
  ),
  model(
    "a wrong digest asks for a retry",
    "failures: a hostile message leaves the request waiting",
    class extends SignedModel {
      protected override refusal(text: string): Error {
        return Object.assign(new MessageDiscarded(text), { retryable: true });
      }
    },
  ),
  model(
    "`retryable` of a wrong digest is a number",
    "failures: `retryable` and `unproven` are booleans",
    class extends SignedModel {
      protected override refusal(text: string): Error {
        return Object.assign(new DecodeError("bad-content", 0, text), { retryable: 1 });
      }
    },
  ),
  model(
    "a Report asks for a retry, and nothing is learned from it",
    "failures: a retry that a Report asks for succeeds",
    class extends SignedModel {
      #learned = false;
      protected override learn(epoch: number): void {
        // only from the first Report of the instance
        if (!this.#learned) super.learn(epoch);
        this.#learned = true;
      }
    },
  ),
  model(
    "release throws for an id that is not pending",
    "release: calling it twice or with an unknown id is safe",
    class extends SignedModel {
      override release(messageId: number): void {
        if (messageId <= 0 && !this.pending.has(messageId)) throw new RangeError("an unknown id");
        super.release(messageId);
      }
    },
  ),
  model(
    "release forgets all pending requests",
    "release: other pending requests keep their state",
    class extends SignedModel {
      override release(): void {
        this.pending.clear();
      }
    },
  ),
  model(
    "release does nothing",
    [
      "release: an answer to a released message is refused",
      "release: the memory of released messages is given back",
    ],
    class extends SignedModel {
      protected override pending = growing();
      override release(): void {
        // nothing
      }
    },
  ),
  model(
    "release forgets the request, and keeps its digest for the log",
    "release: the memory of released messages is given back",
    class extends SignedModel {
      readonly #log: string[] = [];
      override release(messageId: number): void {
        super.release(messageId);
        this.#log.push(createHmac("sha256", "log").update(String(this.#log.length)).digest("hex"));
      }
    },
  ),
];

/** A map that keeps what is set under a key again, as one of requests under ids that never come twice does. */
function growing(): Map<number, object> {
  const kept: object[] = [];
  return new (class extends Map<number, object> {
    override set(id: number, value: object): this {
      kept.push({ ...value, message: new Uint8Array(60) });
      return super.set(id, value);
    }
  })();
}
