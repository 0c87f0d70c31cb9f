// Requests whose answer has a variable binding for each that was asked for.
import { type Anomaly, ErrorResponse, TransportError } from "@snmp/mpm-core";
import {
  bulkPdu,
  compareOids,
  isException,
  type Pdu,
  requestPdu,
  type StandardPdu,
  type Varbind,
} from "@snmp/pdu";
import { UnexpectedResponse } from "./errors.ts";
import type { Question } from "./exchange.ts";
import { begun, type Call } from "./options.ts";
import type { Session } from "./session.ts";

/** What was answered, and the bent rules of BER that were forgiven in it. */
export type Noted<Values extends object> = Values & {
  /** Missing when there were none. */
  readonly anomalies?: readonly Anomaly[];
};

/** The variable bindings of an answer, and the bent rules of BER that were forgiven in it. */
export type Reply<Varbinds extends readonly Varbind[] = readonly Varbind[]> = Noted<Varbinds>;

/** A request for one variable binding for each of `varbinds`. */
class Request implements Question<Reply> {
  constructor(
    readonly session: Session,
    readonly type: "GetRequest" | "GetNextRequest" | "SetRequest",
    readonly varbinds: readonly Varbind[],
  ) {}

  pdu(requestId: number): Pdu {
    return requestPdu(this.type, requestId, this.varbinds);
  }

  result(response: StandardPdu): Reply {
    checkStatus(this.session, this.varbinds, response);
    checkCount(this.session, this.varbinds, response.varbinds);
    if (this.type !== "GetNextRequest") checkNames(this.session, this.varbinds, response.varbinds);
    return reply(response);
  }
}

/** A GetBulkRequest (RFC 3416 §4.2.3). */
class BulkRequest implements Question<Reply> {
  constructor(
    readonly session: Session,
    readonly varbinds: readonly Varbind[],
    readonly nonRepeaters: number,
    readonly maxRepetitions: number,
  ) {}

  pdu(requestId: number): Pdu {
    return bulkPdu(requestId, this.nonRepeaters, this.maxRepetitions, this.varbinds);
  }

  result(response: StandardPdu): Reply {
    checkStatus(this.session, this.varbinds, response);
    return reply(response);
  }
}

/** Asks for values by name. An answer that would be too big for one message is asked for in two. */
export function get(session: Session, asked: readonly Varbind[], options: Call): Promise<Reply> {
  const call = begun(options, session.options);
  const reply = session.ask(new Request(session, "GetRequest", asked), call);
  if (asked.length < 2) return reply;
  return reply.catch(async (error: unknown) => {
    if (!isTooBig(error)) throw error;
    const middle = asked.length >> 1;
    const first = await get(session, asked.slice(0, middle), call);
    return joined(first, await rest(session, asked.slice(middle), call, first));
  });
}

/** Asks for the successor of each name. */
export function getNext(session: Session, asked: readonly Varbind[], call: Call): Promise<Reply> {
  return session.ask(new Request(session, "GetNextRequest", asked), call);
}

/** Asks for several successors at once; GetNext where the model has no GetBulk (RFC 3584 §4.2.1). */
export function getBulk(
  session: Session,
  asked: readonly Varbind[],
  nonRepeaters: number,
  maxRepetitions: number,
  call: Call,
): Promise<Reply> {
  if (!session.model.hasGetBulk) return getNext(session, asked, call);
  return session.ask(new BulkRequest(session, asked, nonRepeaters, maxRepetitions), call);
}

/** Writes values, all or none (RFC 3416 §4.2.5). */
export function set(session: Session, varbinds: readonly Varbind[], call: Call): Promise<Reply> {
  return session.ask(new Request(session, "SetRequest", varbinds), call);
}

/** Throws `UnexpectedResponse` unless each name comes after the one asked about, as RFC 3416 §4.2.2 has it, or there is none. */
export function checkSuccessors(
  session: Session,
  asked: readonly Varbind[],
  varbinds: readonly Varbind[],
): void {
  for (let i = 0; i < asked.length; i++) {
    const { oid } = varbinds[i]!;
    if (!isException(varbinds[i]!) && compareOids(oid, asked[i]!.oid) <= 0) {
      throw new UnexpectedResponse(
        `answered that ${oid} comes after ${asked[i]!.oid}`,
        session.name,
        varbinds,
      );
    }
  }
}

/** Whether a smaller request may succeed where this one failed. */
export function isTooBig(error: unknown): boolean {
  return (
    (ErrorResponse.isInstance(error) && error.errorStatus === "tooBig") ||
    (TransportError.isInstance(error) && error.reason === "EMSGSIZE")
  );
}

/** The second part of a get that was split: its error is the error of the whole, and tells of the first part. */
async function rest(session: Session, asked: readonly Varbind[], call: Call, before: Reply): Promise<Reply> {
  try {
    return await get(session, asked, call);
  } catch (error) {
    if (!ErrorResponse.isInstance(error)) throw error;
    const { errorStatusCode, errorIndex, oid, target, partial } = error;
    throw new ErrorResponse(errorStatusCode, errorIndex === 0 ? 0 : errorIndex + before.length, oid, target, [
      ...before,
      ...partial,
    ]);
  }
}

/** Throws the error that the agent answered with. The names are those of the request: what agents send back is not always the same. */
export function checkStatus(
  session: Session,
  asked: readonly Varbind[],
  { errorStatus, errorIndex }: StandardPdu,
): void {
  if (errorStatus !== 0)
    throw new ErrorResponse(errorStatus, errorIndex, asked[errorIndex - 1]?.oid, session.name);
}

/** As many variable bindings as were sent. */
export function checkCount(session: Session, asked: readonly Varbind[], varbinds: readonly Varbind[]): void {
  if (varbinds.length === asked.length) return;
  throw new UnexpectedResponse(
    `answered ${asked.length} names with ${varbinds.length} values`,
    session.name,
    varbinds,
  );
}

/** With the names that were sent. */
function checkNames(session: Session, asked: readonly Varbind[], varbinds: readonly Varbind[]): void {
  for (let i = 0; i < asked.length; i++) {
    const { oid } = asked[i]!;
    if (varbinds[i]!.oid !== oid)
      throw new UnexpectedResponse(`answered ${oid} with ${varbinds[i]!.oid}`, session.name, varbinds);
  }
}

/** Notes the anomalies, if any, where nobody comes across them who does not look for them. */
export function noted<Values extends object>(
  values: Values,
  anomalies: readonly Anomaly[] | undefined,
): Noted<Values> {
  if (anomalies === undefined || anomalies.length === 0) return values;
  return Object.defineProperty(values, "anomalies", {
    value: anomalies,
    enumerable: false,
    configurable: true,
  });
}

function reply({ varbinds, anomalies }: StandardPdu): Reply {
  return noted(varbinds, anomalies);
}

function joined(first: Reply, second: Reply): Reply {
  return noted([...first, ...second], [...(first.anomalies ?? []), ...(second.anomalies ?? [])]);
}
