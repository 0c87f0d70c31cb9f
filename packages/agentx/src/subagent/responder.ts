// RFC 2741 §7.2.3: a subagent answers Get, GetNext and GetBulk.
import { ObjectError, type RequestLimits } from "@snmp/agent";
import { type Mib, openRequest } from "@snmp/agent/internal";
import { compareOids, isException, makeVarbind, type Varbind } from "@snmp/pdu";
import type { AgentXPduOf, SearchRange } from "../codec/pdu.ts";
import type { MasterAnswer } from "../session/requests.ts";

type ReadRequest = AgentXPduOf<"Get"> | AgentXPduOf<"GetNext"> | AgentXPduOf<"GetBulk">;
/** A request that is being answered. */
export type SnmpRequest = ReturnType<typeof openRequest>;

/** Answers requests that read objects; each is in `pending` while it waits for them. Reports failures of objects to `report`. */
export async function answerRead(
  pdu: ReadRequest,
  mib: Mib | undefined,
  limits: RequestLimits,
  pending: Set<SnmpRequest>,
  report: (error: ObjectError) => void,
): Promise<MasterAnswer> {
  if (mib === undefined) return { varbinds: pdu.ranges.map((range) => missing(range, pdu.type === "Get")) };
  const pduType =
    pdu.type === "GetBulk" ? "GetBulkRequest" : pdu.type === "Get" ? "GetRequest" : "GetNextRequest";
  const request = openRequest({ contextName: pdu.contextName, pduType }, limits);
  pending.add(request);
  try {
    if (pdu.type === "GetBulk") return await answerGetBulk(pdu, mib, request, report);
    const find = pdu.type === "Get" ? get : next;
    return collect(await Promise.all(pdu.ranges.map((range) => find(range, mib, request))), report);
  } finally {
    pending.delete(request);
    request.close();
  }
}

/** §7.2.3.3: one successor for each of the first ranges, up to `maxRepetitions` for each of the others, interleaved. */
async function answerGetBulk(
  pdu: AgentXPduOf<"GetBulk">,
  mib: Mib,
  request: SnmpRequest,
  report: (error: ObjectError) => void,
): Promise<MasterAnswer> {
  const varbinds: Varbind[] = [];
  const nonRepeaters = pdu.ranges.slice(0, pdu.nonRepeaters);
  let repeaters = pdu.ranges.slice(pdu.nonRepeaters);
  const first = collect(await Promise.all(nonRepeaters.map((range) => next(range, mib, request))), report);
  if (first.varbinds === undefined) return first;
  varbinds.push(...first.varbinds);
  for (let repetition = 0; repetition < pdu.maxRepetitions && repeaters.length > 0; repetition++) {
    const row = collect(await Promise.all(repeaters.map((range) => next(range, mib, request))), report);
    if (row.varbinds === undefined) {
      // a row that is overdue is not an error: the master asks again
      if (repetition > 0 && request.isOverdue) break;
      return { ...row, index: nonRepeaters.length + (row.index ?? 0) };
    }
    varbinds.push(...row.varbinds);
    if (varbinds.length + repeaters.length > maxBulkVarbinds || request.isExhausted) break;
    if (row.varbinds.every(({ type }) => type === "endOfMibView")) break;
    repeaters = row.varbinds.map(({ oid }, i) => ({ start: oid, include: false, end: repeaters[i]!.end }));
    await request.yieldTurn();
  }
  return { varbinds };
}

function collect(
  found: readonly (Varbind | ObjectError)[],
  report: (error: ObjectError) => void,
): MasterAnswer {
  const at = found.findIndex((one) => one instanceof ObjectError);
  if (at === -1) return { varbinds: found as readonly Varbind[] };
  report(found[at] as ObjectError);
  return { error: genErr, index: at + 1 };
}

/** §7.2.3.1 */
async function get({ start }: SearchRange, mib: Mib, request: SnmpRequest): Promise<Varbind | ObjectError> {
  return mib.get(start, request);
}

/** §7.2.3.2: the first instance after `start`, or at it with `include`, and before `end`. */
async function next(range: SearchRange, mib: Mib, request: SnmpRequest): Promise<Varbind | ObjectError> {
  const { start, include, end } = range;
  if (include) {
    const exact = await mib.get(start, request);
    if (exact instanceof ObjectError || !isException(exact)) return exact;
  }
  const found = await mib.next(start, request);
  if (found instanceof ObjectError) return found;
  return found === undefined || (end !== "" && compareOids(found.oid, end) >= 0)
    ? missing(range, false)
    : found;
}

function missing({ start }: SearchRange, isGet: boolean): Varbind {
  return makeVarbind(start, isGet ? "noSuchObject" : "endOfMibView", null);
}

const genErr = 5;
/** The most variable bindings in an answer to GetBulk; the master asks for the rest. */
const maxBulkVarbinds = 1000;
