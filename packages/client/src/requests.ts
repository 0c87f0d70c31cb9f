// Requests whose answer has a variable binding for each that was asked for.
import { type Anomaly, ErrorResponse, TransportError } from "@snmp/mpm-core";
import { bulkPdu, compareOids, isException, makeVarbind, type Pdu, requestPdu, type StandardPdu, type Varbind } from "@snmp/pdu";
import { UnexpectedResponse } from "./errors.ts";
import { Exchange, type PduSource } from "./exchange.ts";
import { begun, type Call } from "./options.ts";
import type { Session } from "./session.ts";

/** The variable bindings of an answer, and the bent rules of BER that were forgiven in it. */
export type Reply<Varbinds extends readonly Varbind[] = readonly Varbind[]> = Varbinds & {
  /** Missing when there were none. */
  readonly anomalies?: readonly Anomaly[];
};

/** What `finish` makes of the answer to a PDU for `varbinds`. Rejects with `ErrorResponse` when it has an error-status. */
function exchange<Result>(
  session: Session,
  varbinds: readonly Varbind[],
  pdu: PduSource,
  call: Call,
  finish: (response: StandardPdu) => Result,
): Promise<Result> {
  return new Promise((resolve, reject) => {
    call.signal?.throwIfAborted();
    const answered = (response: StandardPdu): void => {
      const { errorStatus, errorIndex } = response;
      // the names are those of the request: what an agent sends back beside an error is not always what it was sent
      if (errorStatus !== 0) throw new ErrorResponse(errorStatus, errorIndex, varbinds[errorIndex - 1]?.oid, session.name);
      resolve(finish(response));
    };
    session.start(new Exchange(session, pdu, call, answered, reject));
  });
}

/** Asks for values by name. An answer that would be too big for one message is asked for in two. */
export function get(session: Session, oids: readonly string[], options: Call): Promise<Reply> {
  const call = begun(options, session.options);
  const names = unspecified(oids);
  const reply = exchange(
    session,
    names,
    () => requestPdu("GetRequest", 0, names),
    call,
    (response) => sameNames(session, names, oneForEach(session, names, response)),
  );
  if (oids.length < 2) return reply;
  return reply.catch(async (error: unknown) => {
    if (!isTooBig(error)) throw error;
    const middle = oids.length >> 1;
    const first = await get(session, oids.slice(0, middle), call);
    return joined(first, await rest(session, oids.slice(middle), call, first));
  });
}

/** Asks for the successor of each name. */
export function getNext(session: Session, oids: readonly string[], call: Call): Promise<Reply> {
  const names = unspecified(oids);
  return exchange(
    session,
    names,
    () => requestPdu("GetNextRequest", 0, names),
    call,
    (response) => oneForEach(session, names, response),
  );
}

/** Asks for several successors at once; GetNext where the model has no GetBulk (RFC 3584 §4.2.1). */
export function getBulk(
  session: Session,
  oids: readonly string[],
  nonRepeaters: number,
  maxRepetitions: (silences: number) => number,
  call: Call,
): Promise<Reply> {
  if (!session.model.hasGetBulk) return getNext(session, oids, call);
  const names = unspecified(oids);
  return exchange(session, names, (silences): Pdu => bulkPdu(0, nonRepeaters, maxRepetitions(silences), names), call, reply);
}

/** Writes values, all or none (RFC 3416 §4.2.5). */
export function set(session: Session, varbinds: readonly Varbind[], call: Call): Promise<Reply> {
  return exchange(
    session,
    varbinds,
    () => requestPdu("SetRequest", 0, varbinds),
    call,
    (response) => sameNames(session, varbinds, oneForEach(session, varbinds, response)),
  );
}

/** Throws `UnexpectedResponse` unless each name comes after the one asked about, as RFC 3416 §4.2.2 has it, or there is none. */
export function checkSuccessors(session: Session, oids: readonly string[], varbinds: readonly Varbind[]): void {
  for (let i = 0; i < oids.length; i++) {
    const { oid } = varbinds[i]!;
    if (!isException(varbinds[i]!) && compareOids(oid, oids[i]!) <= 0) {
      throw new UnexpectedResponse(`answered that ${oid} comes after ${oids[i]!}`, session.name, varbinds);
    }
  }
}

/** Whether a smaller request may succeed where this one failed. */
export function isTooBig(error: unknown): boolean {
  return (
    (ErrorResponse.isInstance(error) && error.errorStatus === "tooBig") || (TransportError.isInstance(error) && error.reason === "EMSGSIZE")
  );
}

/** The second part of a get that was split: its error is the error of the whole, and tells of the first part. */
async function rest(session: Session, oids: readonly string[], call: Call, before: Reply): Promise<Reply> {
  try {
    return await get(session, oids, call);
  } catch (error) {
    if (!ErrorResponse.isInstance(error)) throw error;
    const { errorStatusCode, errorIndex, oid, target, partial } = error;
    throw new ErrorResponse(errorStatusCode, errorIndex === 0 ? 0 : errorIndex + before.length, oid, target, [...before, ...partial]);
  }
}

function unspecified(oids: readonly string[]): readonly Varbind[] {
  return oids.map((oid) => makeVarbind(oid, "Null", null));
}

/** As many variable bindings as were sent. */
function oneForEach(session: Session, asked: readonly Varbind[], response: StandardPdu): Reply {
  const { varbinds } = response;
  if (varbinds.length !== asked.length) {
    throw new UnexpectedResponse(`answered ${asked.length} names with ${varbinds.length} values`, session.name, varbinds);
  }
  return reply(response);
}

/** The variable bindings, with the names that were sent. */
function sameNames(session: Session, asked: readonly Varbind[], varbinds: Reply): Reply {
  for (let i = 0; i < asked.length; i++) {
    const { oid } = asked[i]!;
    if (varbinds[i]!.oid !== oid) throw new UnexpectedResponse(`answered ${oid} with ${varbinds[i]!.oid}`, session.name, varbinds);
  }
  return varbinds;
}

function reply({ varbinds, anomalies }: StandardPdu): Reply {
  return anomalies === undefined ? varbinds : noted(varbinds, anomalies);
}

function joined(first: Reply, second: Reply): Reply {
  const varbinds = [...first, ...second];
  const anomalies = [...(first.anomalies ?? []), ...(second.anomalies ?? [])];
  return anomalies.length === 0 ? varbinds : noted(varbinds, anomalies);
}

function noted(varbinds: readonly Varbind[], anomalies: readonly Anomaly[]): Reply {
  return Object.defineProperty(varbinds, "anomalies", { value: anomalies, enumerable: false, configurable: true });
}
