// RFC 3412 §4.2: the state of a message is released when nobody waits for its answer any more.
import { consequenceOf } from "@snmp/mpm-core";
import { noOctets, requestPdu } from "@snmp/pdu";
import { difference } from "../compare.ts";
import { attempt, catchError, demand, describe } from "../failure.ts";
import { measureHeap } from "../heap.ts";
import type { Checks } from "../runner.ts";
import type { Session } from "../session.ts";
import type { Subject } from "../subject.ts";

const withoutRelease = (subject: Subject): string | undefined =>
  subject.session().model.release === undefined ? "the model has no release" : undefined;

export const releaseChecks: Checks<Subject> = {
  "release: calling it twice or with an unknown id is safe": {
    risk: "a timeout that is reported twice, or an id of another model, ends the process",
    inapplicable: withoutRelease,
    async run(subject) {
      const session = subject.session();
      const { request, answer } = await session.exchange(41);
      const id = session.model.messageId(request);
      await session.decode("an answer", answer);
      for (const given of [id, id, 0, -1, 2147483647, -2147483648]) {
        const error = catchError(() => session.model.release!(given));
        demand(
          error === undefined,
          `release(${given}) throws ${describe(error)}`,
          "do nothing for an id that the model does not know, or does not know any more",
        );
      }
    },
  },
  "release: other pending requests keep their state": {
    risk: "one request that times out makes all other pending requests fail",
    inapplicable: withoutRelease,
    async run(subject) {
      const session = subject.session();
      const [kept, released] = [await session.exchange(42), await session.exchange(43)];
      const id = session.model.messageId(released.request);
      session.model.release!(id);
      session.model.release!(id);
      const decoded = await attempt(
        "decode of an answer, after another request was released,",
        "release the state of the given id only",
        () => session.model.decode(kept.answer, session.credentials),
      );
      const fault = difference(kept.response, decoded);
      demand(
        fault === undefined,
        `an answer decodes wrongly after another request was released: ${fault}`,
        "release the state of the given id only",
      );
    },
  },
  "release: an answer to a released message is refused": {
    risk: "a late answer to an abandoned request is taken for the answer to a later one with the same id",
    exemption:
      "leave out capabilities.remembersRequests if decode accepts answers without a memory of their request",
    inapplicable: (subject) =>
      withoutRelease(subject) ??
      (subject.options.capabilities?.remembersRequests === true
        ? undefined
        : "decode needs no memory of the request (capabilities.remembersRequests is not set)"),
    async run(subject) {
      const session = subject.session();
      const { request, answer } = await session.exchange(44);
      session.model.release!(session.model.messageId(request));
      const error = catchError(() => session.model.decode(answer, session.credentials));
      demand(
        error !== undefined && consequenceOf(error, true) === "wait",
        `decode of an answer to a released message ${error === undefined ? "succeeds" : `throws ${describe(error)}`}`,
        "forget the request in `release`, and throw MessageDiscarded for an answer to an unknown request",
      );
    },
  },
  "release: the memory of released messages is given back": {
    risk: "a program that polls devices which do not answer grows until it ends",
    inapplicable: (subject) =>
      withoutRelease(subject) ??
      (measureHeap() === undefined ? "this runtime cannot collect garbage on demand" : undefined),
    async run(subject) {
      const session = subject.session();
      await abandon(session, count); // the first round fills caches and compiles code
      const before = await measureSettledHeap();
      await abandon(session, count);
      const kept = (await measureSettledHeap()) - before;
      demand(
        kept < count * maxOctetsPerMessage,
        `after ${count} requests that were never answered and then released, the heap holds ${Math.round(kept / count)} octets more per request`,
        "remove everything that is kept under the id in `release`",
      );
    },
  },
};

/** Lets the runtime forget collected promises first: where something follows them, as node:test does, that takes a turn of the event loop. */
async function measureSettledHeap(): Promise<number> {
  measureHeap();
  await new Promise((resolve) => setTimeout(resolve, 0));
  return measureHeap()!;
}

/** Encodes requests, and releases each as after a timeout. */
async function abandon(session: Session, requests: number): Promise<void> {
  await session.introduce();
  for (let i = 0; i < requests; i++) {
    const pdu = requestPdu("GetRequest", i, []);
    const { model, credentials } = session;
    const { data, messageId } = await model.encode(i, credentials, noOctets, noOctets, pdu);
    model.release!(messageId ?? model.messageId(data));
  }
}

const count = 4000;
/** Less than any entry of a Map takes. */
const maxOctetsPerMessage = 60;
