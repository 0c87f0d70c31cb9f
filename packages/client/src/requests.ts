// The requests of RFC 3416 §4.2, each of which has one response.
import { ErrorResponse } from "@snmp/mpm-core";
import { bulkPdu, type Pdu, requestPdu, type StandardPdu, type Varbind } from "@snmp/pdu";
import { ask, type Question } from "./ask.ts";
import { type Call, startDeadline } from "./options.ts";
import { checkCount, checkNames, checkStatus, isTooBig, type Reply, withAnomalies } from "./responses.ts";
import type { Session } from "./session.ts";

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
    return toReply(response);
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
    return toReply(response);
  }
}

/** Asks for values by name. If they do not fit into one message, asks for them in two parts. */
export function get(session: Session, asked: readonly Varbind[], options: Call): Promise<Reply> {
  const call = startDeadline(options, session.options);
  const reply = ask(session, new Request(session, "GetRequest", asked), call);
  if (asked.length < 2) return reply;
  return reply.catch(async (error: unknown) => {
    if (!isTooBig(error)) throw error;
    const middle = asked.length >> 1;
    const first = await get(session, asked.slice(0, middle), call);
    return join(first, await getRest(session, asked.slice(middle), call, first));
  });
}

/** Asks for the successor of each name. */
export function getNext(session: Session, asked: readonly Varbind[], call: Call): Promise<Reply> {
  return ask(session, new Request(session, "GetNextRequest", asked), call);
}

/** Asks for several successors at once, or for one by GetNext if the model has no GetBulk (RFC 3584 §4.2.1). */
export function getBulk(
  session: Session,
  asked: readonly Varbind[],
  nonRepeaters: number,
  maxRepetitions: number,
  call: Call,
): Promise<Reply> {
  if (!session.model.hasGetBulk) return getNext(session, asked, call);
  return ask(session, new BulkRequest(session, asked, nonRepeaters, maxRepetitions), call);
}

/** Writes values, all or none (RFC 3416 §4.2.5). */
export function set(session: Session, varbinds: readonly Varbind[], call: Call): Promise<Reply> {
  return ask(session, new Request(session, "SetRequest", varbinds), call);
}

/** Asks for the second part of a get that was split. Its error is that of the whole, and carries the first part. */
async function getRest(
  session: Session,
  asked: readonly Varbind[],
  call: Call,
  before: Reply,
): Promise<Reply> {
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

function toReply({ varbinds, anomalies }: StandardPdu): Reply {
  return withAnomalies(varbinds, anomalies);
}

function join(first: Reply, second: Reply): Reply {
  return withAnomalies([...first, ...second], [...(first.anomalies ?? []), ...(second.anomalies ?? [])]);
}
