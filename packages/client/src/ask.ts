import type { Pdu, StandardPdu } from "@snmp/pdu";
import { traceRequest } from "./diagnostics.ts";
import { Exchange } from "./exchange.ts";
import type { Call } from "./options.ts";
import type { Session } from "./session.ts";

/** A request of the user, and the meaning of its answer. */
export interface Question<Result = unknown> {
  /** Returns the PDU of a message. `silences` is the number of messages that got no answer: a retry may ask for less. */
  pdu(requestId: number, silences: number): Pdu;
  /** Returns whether a message after one more silence would ask for less. */
  canShrink?(silences: number): boolean;
  /** Returns the result of the call. An error that it throws rejects the call. */
  result(response: StandardPdu): Result;
}

/** Asks, at once or when its turn comes; resolves to the result of the question. */
export function ask<Result>(session: Session, question: Question<Result>, call: Call): Promise<Result> {
  return traceRequest(start, session, question, call);
}

function start<Result>(session: Session, question: Question<Result>, call: Call): Promise<Result> {
  return new Promise((resolve, reject) => {
    call.signal?.throwIfAborted();
    const { queue } = session;
    if (queue.closedBy !== undefined) throw queue.closedBy;
    session.lane?.checkRoom();
    const exchange = new Exchange(session, question, call, resolve as (result: unknown) => void, reject);
    queue.add(exchange, exchange.started);
  });
}
