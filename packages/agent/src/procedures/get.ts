// RFC 3416 §4.2.1 and §4.2.2: GetRequest and GetNextRequest.
import type { StandardPdu, Varbind } from "@snmp/pdu";
import type { VisibleMib } from "../access/visible-mib.ts";
import { ObjectError } from "../errors.ts";
import { isPromise, type MaybePromise } from "../promises.ts";
import { type Answer, refuseAsGenErr } from "./answer.ts";
import { varbindsPerPause } from "./pause.ts";

type Found = MaybePromise<Varbind | ObjectError>;

/** Answers with a value or an exception for each name (RFC 3416 §4.2.1). */
export function answerGet(pdu: StandardPdu, visible: VisibleMib): MaybePromise<Answer> {
  return collect(pdu, visible, "get");
}

/** Answers with the successor of each name, or endOfMibView (RFC 3416 §4.2.2). */
export function answerGetNext(pdu: StandardPdu, visible: VisibleMib): MaybePromise<Answer> {
  return collect(pdu, visible, "next");
}

/** Collects the values of objects. All are read at the same time; a long request lets others run in between. */
function collect(
  { varbinds: names }: StandardPdu,
  visible: VisibleMib,
  operation: "get" | "next",
): MaybePromise<Answer> {
  if (names.length > varbindsPerPause) return collectInSlices(names, visible, operation);
  return combine(names.map(({ oid }) => read(visible, oid, operation)));
}

async function collectInSlices(
  names: readonly Varbind[],
  visible: VisibleMib,
  operation: "get" | "next",
): Promise<Answer> {
  const started: Found[] = [];
  const { request } = visible;
  request.watchCpu();
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
    started.push(read(visible, oid, operation));
  }
  return combine(started);
}

function read(visible: VisibleMib, oid: string, operation: "get" | "next"): Found {
  return operation === "get" ? visible.get(oid) : visible.next(oid);
}

/** Returns the answer of what was found, or the first failure. */
function combine(started: readonly Found[]): MaybePromise<Answer> {
  const varbinds: Varbind[] = [];
  for (const found of started) {
    if (isPromise(found)) return combineLater(started, varbinds);
    if (found instanceof ObjectError) return refuseAsGenErr(varbinds.length + 1, found);
    varbinds.push(found);
  }
  return { varbinds };
}

async function combineLater(started: readonly Found[], varbinds: Varbind[]): Promise<Answer> {
  for (const pending of started.slice(varbinds.length)) {
    const found = await pending;
    if (found instanceof ObjectError) return refuseAsGenErr(varbinds.length + 1, found);
    varbinds.push(found);
  }
  return { varbinds };
}

const ignore = (): void => undefined;
