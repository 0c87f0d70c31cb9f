// RFC 3416 §4.2 and RFC 3584 §4: the answers to requests.
import {
  type BulkPdu,
  type ErrorStatusName,
  errorStatus,
  makeVarbind,
  type Pdu,
  pduSize,
  responsePdu,
  smiType,
  type StandardPdu,
  type Varbind,
  varbindSize,
} from "@snmp/pdu";
import type { Failure } from "../variation/variation.ts";
import type { DeviceObjects } from "./objects.ts";

/** The circumstances of a request. */
export interface AnswerOptions {
  readonly isV1: boolean;
  /** Octets that the answer's PDU may have. */
  readonly maxSize: number;
  /** Variable bindings that an answer may have: more of them are tooBig, and fewer than asked for in the answer to a GetBulkRequest. */
  readonly maxVarbinds: number;
  /** Whether the sender may write. */
  readonly mayWrite: boolean;
  /** Whether every instance may be written. */
  readonly writable: boolean;
}

/** Returns the answer to a request; `undefined` if the PDU is not a request, or if not even tooBig fits. */
export function answer(pdu: Pdu, objects: DeviceObjects, options: AnswerOptions): StandardPdu | undefined {
  if (pdu.type === "GetBulkRequest") return answerBulk(pdu, objects, options);
  if (pdu.type !== "GetRequest" && pdu.type !== "GetNextRequest" && pdu.type !== "SetRequest")
    return undefined;
  const { isV1, maxVarbinds } = options;
  if (pdu.varbinds.length > maxVarbinds) return refuse(pdu, "tooBig", 0, isV1);
  if (pdu.type === "SetRequest") {
    const refusal = options.mayWrite
      ? objects.set(pdu.varbinds, options.writable)
      : ({ error: "noAccess", index: 1 } as const);
    return refusal === undefined
      ? fit(responsePdu(pdu.requestId, pdu.varbinds), pdu, options)
      : refuse(pdu, refusal.error, refusal.index, isV1);
  }
  const isGet = pdu.type === "GetRequest";
  const varbinds: Varbind[] = [];
  for (let i = 0; i < pdu.varbinds.length; i++) {
    const { oid } = pdu.varbinds[i]!;
    const found = isGet ? objects.get(oid) : objects.next(oid, !isV1);
    const varbind = "error" in found ? toException(found, oid) : found;
    if (varbind === undefined) return refuse(pdu, (found as Failure).error as ErrorStatusName, i + 1, isV1);
    // RFC 3584 §4.2.2: what SNMPv1 does not have is noSuchName
    if (isV1 && smiType(varbind.type)?.since !== 1) return refuse(pdu, "noSuchName", i + 1, isV1);
    varbinds.push(varbind);
  }
  return fit(responsePdu(pdu.requestId, varbinds), pdu, options);
}

function answerBulk(
  pdu: BulkPdu,
  objects: DeviceObjects,
  { maxSize, maxVarbinds }: AnswerOptions,
): StandardPdu {
  const nonRepeaters = Math.min(Math.max(pdu.nonRepeaters, 0), pdu.varbinds.length);
  const varbinds: Varbind[] = [];
  const frame = pduSize(responsePdu(pdu.requestId, [])) + 8; // the lengths of a long PDU have more octets
  let size = frame;
  let failure: { readonly error: ErrorStatusName; readonly index: number } | undefined;
  /** Adds the successor of a name, which the name at position `index` of the request led to. Returns whether there is room for more. */
  const add = (oid: string, index: number): boolean => {
    const found = objects.next(oid, true);
    const varbind = "error" in found ? toException(found, oid) : found;
    if (varbind === undefined)
      failure = { error: (found as Failure).error as ErrorStatusName, index: index + 1 };
    else size += varbindSize(varbind);
    if (varbind === undefined || size > maxSize || varbinds.length >= maxVarbinds) return false;
    varbinds.push(varbind);
    return true;
  };
  const done = (): StandardPdu =>
    failure === undefined
      ? responsePdu(pdu.requestId, varbinds)
      : refuse(pdu, failure.error, failure.index, false);
  for (let i = 0; i < nonRepeaters; i++) if (!add(pdu.varbinds[i]!.oid, i)) return done();
  let names = pdu.varbinds.slice(nonRepeaters).map(({ oid }) => oid);
  for (let repetition = 0; repetition < pdu.maxRepetitions && names.length > 0; repetition++) {
    const begin = varbinds.length;
    for (let i = 0; i < names.length; i++) if (!add(names[i]!, nonRepeaters + i)) return done();
    const row = varbinds.slice(begin);
    if (row.every(({ type }) => type === "endOfMibView")) break;
    names = row.map(({ oid }) => oid);
  }
  return done();
}

function toException({ error }: Failure, oid: string): Varbind | undefined {
  return error === "noSuchObject" || error === "noSuchInstance" || error === "endOfMibView"
    ? makeVarbind(oid, error, null)
    : undefined;
}

/** Returns the answer if it fits, else tooBig. */
function fit(response: StandardPdu, request: Pdu, { maxSize, isV1 }: AnswerOptions): StandardPdu | undefined {
  if (pduSize(response) <= maxSize) return response;
  const tooBig = refuse(request, "tooBig", 0, isV1);
  return pduSize(tooBig) <= maxSize ? tooBig : undefined;
}

/** Returns an error response. RFC 3416 §4.2.1: tooBig has no variable bindings; in RFC 1157 §4.1.2 it has those of the request. */
function refuse(request: Pdu, error: ErrorStatusName, index: number, isV1: boolean): StandardPdu {
  const { requestId } = request as StandardPdu;
  const varbinds = error === "tooBig" && !isV1 ? [] : request.varbinds;
  return responsePdu(requestId, varbinds, errorStatus[isV1 ? (statusesOfV1[error] ?? error) : error], index);
}

/** RFC 3584 §4.4 */
const statusesOfV1: Readonly<Partial<Record<ErrorStatusName, ErrorStatusName>>> = {
  wrongValue: "badValue",
  wrongEncoding: "badValue",
  wrongType: "badValue",
  wrongLength: "badValue",
  inconsistentValue: "badValue",
  noAccess: "noSuchName",
  notWritable: "noSuchName",
  noCreation: "noSuchName",
  inconsistentName: "noSuchName",
  authorizationError: "noSuchName",
  resourceUnavailable: "genErr",
  commitFailed: "genErr",
  undoFailed: "genErr",
};
