// Gives thousands of hostile messages to a model and to a responder once, for all the checks that look at the outcomes.
import type { Received } from "@snmp/mpm-core";
import { equalOctets, makeVarbind, type Pdu, requestPdu } from "@snmp/pdu";
import { copyOctets } from "./compare.ts";
import { catchError } from "./failure.ts";
import { type HostileInput, hostileInputs } from "./hostile.ts";
import type { ResponderSession } from "./responder-session.ts";
import type { Session } from "./session.ts";
import type { Subject } from "./subject.ts";
import { shortVarbinds } from "./values.ts";

/** The value that a call returned, or the error that it threw. */
export interface Outcome {
  readonly value?: unknown;
  readonly error?: unknown;
}

/** The outcomes of one hostile message at a model. */
export interface ModelOutcome extends HostileInput {
  readonly messageId: Outcome;
  readonly decode: Outcome;
  /** Whether its octets were changed. */
  readonly modified: boolean;
}

/** A model that was given hostile messages, and the outcomes. */
export interface HostileModel {
  readonly session: Session;
  /** An answer and a request, from which the hostile messages were made. */
  readonly valid: readonly Uint8Array[];
  readonly outcomes: readonly ModelOutcome[];
  /** An answer to a request that was pending all the time. */
  readonly pending: { readonly answer: Uint8Array; readonly response: Pdu };
}

/** The outcome of one hostile message at a responder. */
export interface ResponderOutcome extends HostileInput {
  readonly received: Received | undefined;
  readonly error?: unknown;
  /** The increase of the counter that the result names. */
  readonly counted: number;
}

/** A responder that was given hostile messages, and the outcomes. */
export interface HostileResponder {
  readonly responder: ResponderSession;
  readonly outcomes: readonly ResponderOutcome[];
}

/** Gives hostile messages to a model. */
export function hostileModel(subject: Subject): Promise<HostileModel> {
  return once(models, subject, async () => {
    const random = subject.random("hostile input");
    const session = subject.session();
    const pending = await session.exchange(21, [makeVarbind("1.3.6.1", "Integer32", 21)]);
    const { answer } = await session.exchange(1, shortVarbinds(subject.valueTypes, random));
    const request = await session.encode(
      requestPdu("SetRequest", 2, [makeVarbind("1.3.6.1.2.1.1.5.0", "OctetString", new Uint8Array(3))]),
    );
    const valid = [answer, request];
    const outcomes = hostileInputs(valid, random, density(subject)).map(({ what, octets }): ModelOutcome => {
      const given = copyOctets(octets);
      const messageId = outcomeOf(() => session.model.messageId(given));
      const decode = outcomeOf(() => session.model.decode(given, session.credentials));
      return { what, octets, messageId, decode, modified: !equalOctets(given, octets) };
    });
    return { session, valid, outcomes, pending };
  });
}

/** Gives hostile messages to a responder. */
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
        received = await responder.responder.receive(copyOctets(octets));
      } catch (thrown) {
        error = thrown ?? new Error("`undefined` was thrown");
      }
      const counter = received === undefined || received.kind === "message" ? "" : received.counter;
      const counted = counters.get(counter) - (before[counter] ?? 0);
      outcomes.push({ what, octets, received, error, counted });
    }
    return { responder, outcomes };
  });
}

function density({ runs }: Subject): number {
  return Math.min(5, Math.max(1, Math.floor(runs / 10)));
}

function outcomeOf(action: () => unknown): Outcome {
  let value: unknown;
  const error = catchError(() => (value = action()));
  return error === undefined ? { value } : { error };
}

async function once<T>(
  results: WeakMap<Subject, Promise<T>>,
  subject: Subject,
  make: () => Promise<T>,
): Promise<T> {
  let promise = results.get(subject);
  if (promise === undefined) results.set(subject, (promise = make()));
  return promise;
}

const models = new WeakMap<Subject, Promise<HostileModel>>();
const responders = new WeakMap<Subject, Promise<HostileResponder>>();
