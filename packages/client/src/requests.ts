// The requests of RFC 3416 §4.2, each of which has one response.
import { bulkPdu, type Pdu, type StandardPdu, type Varbind } from "@snmp/pdu";
import { ask, type Question } from "./ask.ts";
import { getParts } from "./get-parts.ts";
import { type Call, startDeadline } from "./options.ts";
import { Request } from "./request.ts";
import { checkStatus, type Reply, toReply } from "./responses.ts";
import type { Session } from "./session.ts";

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

/**
 * Asks for values by name, in parts if the target cannot answer all at once. If a name that does not exist fails the whole request, as
 * in SNMPv1, asks for the others without it.
 */
export function get(session: Session, asked: readonly Varbind[], options: Call): Promise<Reply> {
  if (asked.length < 2)
    return ask(session, new Request(session, "GetRequest", asked), startDeadline(options, session.options));
  return getParts(session, "GetRequest", asked, startDeadline(options, session.options));
}

/** Asks for the successor of each name. */
export function getNext(session: Session, asked: readonly Varbind[], call: Call): Promise<Reply> {
  if (asked.length < 2) return ask(session, new Request(session, "GetNextRequest", asked), call);
  return getParts(session, "GetNextRequest", asked, startDeadline(call, session.options));
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
