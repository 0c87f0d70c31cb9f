// Hostile messages are handed over once, for all the checks that look at what became of them: there are thousands.
import type { Received } from "@snmp/mpm-core";
import { makeVarbind, type Pdu, requestPdu } from "@snmp/pdu";
import { copied, sameOctets } from "./compare.ts";
import { thrownBy } from "./failure.ts";
import { type HostileInput, hostileInputs } from "./hostile.ts";
import type { ResponderSession, Session, Subject } from "./subject.ts";
import { shortVarbinds } from "./values.ts";

/** What a call gave, or what it threw. */
export interface Outcome {
  readonly value?: unknown;
  readonly error?: unknown;
}

/** What a model made of one hostile message. */
export interface ModelOutcome extends HostileInput {
  readonly messageId: Outcome;
  readonly decode: Outcome;
  /** Whether its octets were changed. */
  readonly modified: boolean;
}

/** A model, and what it made of hostile messages. */
export interface HostileModel {
  readonly session: Session;
  /** An answer and a request, before and after they were tampered with. */
  readonly valid: readonly Uint8Array[];
  readonly outcomes: readonly ModelOutcome[];
  /** An answer to a request that was made before, to be decoded after them. */
  readonly waiting: { readonly answer: Uint8Array; readonly response: Pdu };
}

/** What a responder made of one hostile message. */
export interface ResponderOutcome extends HostileInput {
  readonly received: Received | undefined;
  readonly error?: unknown;
  /** By how much the counter that it names has gone up. */
  readonly counted: number;
}

/** A responder, and what it made of hostile messages. */
export interface HostileResponder {
  readonly responder: ResponderSession;
  readonly outcomes: readonly ResponderOutcome[];
}

/** What the model makes of hostile messages. */
export function hostileModel(subject: Subject): Promise<HostileModel> {
  return once(models, subject, async () => {
    const random = subject.random("hostile input");
    const session = subject.session();
    const waiting = await session.exchange(21, [makeVarbind("1.3.6.1", "Integer32", 21)]);
    const { answer } = await session.exchange(1, shortVarbinds(subject.valueTypes, random));
    const request = await session.encode(
      requestPdu("SetRequest", 2, [makeVarbind("1.3.6.1.2.1.1.5.0", "OctetString", new Uint8Array(3))]),
    );
    const valid = [answer, request];
    const outcomes = hostileInputs(valid, random, density(subject)).map(({ what, octets }): ModelOutcome => {
      const given = copied(octets);
      const messageId = outcomeOf(() => session.model.messageId(given));
      const decode = outcomeOf(() => session.model.decode(given, session.credentials));
      return { what, octets, messageId, decode, modified: !sameOctets(given, octets) };
    });
    return { session, valid, outcomes, waiting };
  });
}

/** What the responder makes of hostile messages. */
export function hostileResponder(subject: Subject): Promise<HostileResponder> {
  return once(responders, subject, async () => {
    const random = subject.random("hostile requests");
    const responder = subject.responder();
    const { counters } = responder.engine;
    const request = await subject
      .session({ peer: responder })
      .encode(requestPdu("SetRequest", 1, shortVarbinds(subject.valueTypes, random)));
    const outcomes: ResponderOutcome[] = [];
    for (const { what, octets } of hostileInputs([request], random, density(subject))) {
      const before = counters.toJSON();
      let received: Received | undefined;
      let error: unknown;
      try {
        received = await responder.responder.receive(copied(octets));
      } catch (thrown) {
        error = thrown ?? new Error("nothing was thrown, with a throw");
      }
      const counter = received === undefined || received.kind === "message" ? "" : received.counter;
      outcomes.push({
        what,
        octets,
        received,
        error,
        counted: counters.get(counter) - (before[counter] ?? 0),
      });
    }
    return { responder, outcomes };
  });
}

function density({ runs }: Subject): number {
  return Math.min(5, Math.max(1, Math.floor(runs / 10)));
}

function outcomeOf(action: () => unknown): Outcome {
  let value: unknown;
  const error = thrownBy(() => (value = action()));
  return error === undefined ? { value } : { error };
}

async function once<T>(
  made: WeakMap<Subject, Promise<T>>,
  subject: Subject,
  make: () => Promise<T>,
): Promise<T> {
  let promise = made.get(subject);
  if (promise === undefined) made.set(subject, (promise = make()));
  return promise;
}

const models = new WeakMap<Subject, Promise<HostileModel>>();
const responders = new WeakMap<Subject, Promise<HostileResponder>>();
