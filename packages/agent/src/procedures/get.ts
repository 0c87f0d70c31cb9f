// RFC 3416 §4.2.1 and §4.2.2: GetRequest and GetNextRequest.
import type { StandardPdu, Varbind } from "@snmp/pdu";
import type { VisibleMib } from "../access/visible-mib.ts";
import { ObjectError } from "../errors.ts";
import { isPromise, type MaybePromise } from "../promises.ts";
import { type Answer, refuseAsGenErr } from "./answer.ts";
import { varbindsPerPause } from "./pause.ts";

/** Answers with a value or an exception for each name (RFC 3416 §4.2.1). */
export function answerGet(pdu: StandardPdu, visible: VisibleMib): Promise<Answer> {
  return collect(pdu, visible, "get");
}

/** Answers with the successor of each name, or endOfMibView (RFC 3416 §4.2.2). */
export function answerGetNext(pdu: StandardPdu, visible: VisibleMib): Promise<Answer> {
  return collect(pdu, visible, "next");
}

/** Collects the values of objects. All are read at the same time; a long request lets others run in between. */
async function collect(
  { varbinds: names }: StandardPdu,
  visible: VisibleMib,
  operation: "get" | "next",
): Promise<Answer> {
  const started: MaybePromise<Varbind | ObjectError>[] = [];
  const { request } = visible;
  if (names.length > varbindsPerPause) request.watchCpu();
  for (const { oid } of names) {
    if (started.length > 0 && started.length % varbindsPerPause === 0) {
      // the manager divides such a request
      if (request.isOverCpu) {
        for (const pending of started) if (isPromise(pending)) pending.then(ignore, ignore);
        return { error: "tooBig", index: 0 };
      }
      await request.yieldTurn();
      if (request.isOverdue) {
        started.push(new ObjectError(oid, operation, request.createOverdueError()));
        break;
      }
    }
    started.push(operation === "get" ? visible.get(oid) : visible.next(oid));
  }
  const varbinds: Varbind[] = [];
  for (const pending of started) {
    const found = isPromise(pending) ? await pending : pending;
    if (found instanceof ObjectError) return refuseAsGenErr(varbinds.length + 1, found);
    varbinds.push(found);
  }
  return { varbinds };
}

const ignore = (): void => undefined;
