// RFC 3416 §4.2.1 and §4.2.2: GetRequest and GetNextRequest.
import type { StandardPdu, Varbind } from "@snmp/pdu";
import type { VisibleMib } from "../access/visible-mib.ts";
import { ObjectError } from "../errors.ts";
import { isPromise, type MaybePromise } from "../promises.ts";
import { type Answer, refuseAsGenErr } from "./answer.ts";

/** Answers with a value or an exception for each name (RFC 3416 §4.2.1). */
export function answerGet(pdu: StandardPdu, visible: VisibleMib): Promise<Answer> {
  return collect(pdu.varbinds.map(({ oid }) => visible.get(oid)));
}

/** Answers with the successor of each name, or endOfMibView (RFC 3416 §4.2.2). */
export function answerGetNext(pdu: StandardPdu, visible: VisibleMib): Promise<Answer> {
  return collect(pdu.varbinds.map(({ oid }) => visible.next(oid)));
}

/** Collects the values of objects, which are all read at the same time. */
async function collect(started: readonly MaybePromise<Varbind | ObjectError>[]): Promise<Answer> {
  const varbinds: Varbind[] = [];
  for (const pending of started) {
    const found = isPromise(pending) ? await pending : pending;
    if (found instanceof ObjectError) return refuseAsGenErr(varbinds.length + 1, found);
    varbinds.push(found);
  }
  return { varbinds };
}
