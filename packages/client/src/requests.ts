// Requests whose answer has a variable binding for each that was asked for.
import { type Anomaly, ErrorResponse, TransportError } from "@snmp/mpm-core";
import { bulkPdu, makeVarbind, type Pdu, requestPdu, type StandardPdu, type Varbind } from "@snmp/pdu";
import { UnexpectedResponse } from "./errors.ts";
import { Exchange, type PduSource } from "./exchange.ts";
import type { CallOptions } from "./options.ts";
import type { Session } from "./session.ts";

/** The variable bindings of an answer, and the bent rules of BER that were forgiven in it. */
export type Reply<Varbinds extends readonly Varbind[] = readonly Varbind[]> = Varbinds & {
  /** Missing when there were none. */
  readonly anomalies?: readonly Anomaly[];
};

/** Sends a PDU, and rejects with `ErrorResponse` when the answer has an error-status. */
export async function exchange(session: Session, pdu: PduSource, call: CallOptions): Promise<StandardPdu> {
  call.signal?.throwIfAborted();
  return new Promise((resolve, reject) => session.start(new Exchange(session, pdu, call, resolve, reject)));
}

/** Asks for values by name. An answer that would be too big for one message is asked for in two. */
export async function get(session: Session, oids: readonly string[], call: CallOptions): Promise<Reply> {
  const names = unspecified(oids);
  try {
    const response = await exchange(session, () => requestPdu("GetRequest", 0, names), call);
    const varbinds = checked(session, response, oids.length);
    for (let i = 0; i < oids.length; i++) {
      if (varbinds[i]!.oid !== oids[i])
        throw new UnexpectedResponse(`answered ${oids[i]!} with ${varbinds[i]!.oid}`, session.name, varbinds);
    }
    return varbinds;
  } catch (error) {
    if (oids.length < 2 || !isTooBig(error)) throw error;
    const middle = oids.length >> 1;
    const first = await get(session, oids.slice(0, middle), call);
    return joined(first, await get(session, oids.slice(middle), call));
  }
}

/** Asks for the successor of each name. */
export async function getNext(session: Session, oids: readonly string[], call: CallOptions): Promise<Reply> {
  const names = unspecified(oids);
  return checked(session, await exchange(session, () => requestPdu("GetNextRequest", 0, names), call), oids.length);
}

/** Asks for several successors at once; GetNext where the model has no GetBulk (RFC 3584 §4.2.1). */
export async function getBulk(
  session: Session,
  oids: readonly string[],
  nonRepeaters: number,
  maxRepetitions: (attempt: number) => number,
  call: CallOptions,
): Promise<Reply> {
  if (!session.model.hasGetBulk) return getNext(session, oids, call);
  const names = unspecified(oids);
  return checked(session, await exchange(session, (attempt): Pdu => bulkPdu(0, nonRepeaters, maxRepetitions(attempt), names), call));
}

/** Writes values, all or none (RFC 3416 §4.2.5). */
export async function set(session: Session, varbinds: readonly Varbind[], call: CallOptions): Promise<Reply> {
  return checked(session, await exchange(session, () => requestPdu("SetRequest", 0, varbinds), call), varbinds.length);
}

/** Whether a smaller request may succeed where this one failed. */
export function isTooBig(error: unknown): boolean {
  return (
    (ErrorResponse.isInstance(error) && error.errorStatus === "tooBig") || (TransportError.isInstance(error) && error.reason === "EMSGSIZE")
  );
}

function unspecified(oids: readonly string[]): readonly Varbind[] {
  return oids.map((oid) => makeVarbind(oid, "Null", null));
}

/** The variable bindings of an answer that tells of no error and, where `count` is given, has as many of them. */
function checked(session: Session, response: StandardPdu, count?: number): Reply {
  const { errorStatus, errorIndex, varbinds, anomalies } = response;
  if (errorStatus !== 0) {
    throw new ErrorResponse(errorStatus, errorIndex, varbinds[errorIndex - 1]?.oid, session.name);
  }
  if (count !== undefined && varbinds.length !== count) {
    throw new UnexpectedResponse(`answered ${count} names with ${varbinds.length} values`, session.name, varbinds);
  }
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
