// RFC 3584 §4: requests and responses between versions, for a proxy (§4.1.1 and §4.1.2).
import {
  errorStatus,
  errorStatusName,
  makeVarbind,
  type Pdu,
  requestPdu,
  responsePdu,
  smiType,
  type StandardPdu,
  toV1ErrorStatus,
  type Varbind,
} from "@snmp/pdu";

/** A request that a proxy forwards. */
export type ForwardedRequest = Exclude<Pdu, { type: "Trap" }>;

/** Sends a request to the target, which gets a request-id there. Resolves to the Response. */
export type Ask = (request: ForwardedRequest) => Promise<StandardPdu>;

/** Forwards a request, and translates it and its Response if the versions differ. The Response has the request-id of the request. */
export async function forwardRequest(
  request: ForwardedRequest,
  fromV1: boolean,
  toV1: boolean,
  ask: Ask,
): Promise<StandardPdu> {
  const answer = await (fromV1 === toV1
    ? ask(request)
    : fromV1
      ? askForV1(request, ask)
      : askV1(request, ask));
  return { ...answer, requestId: request.requestId };
}

/** The manager uses SNMPv1, and the agent a later version. */
async function askForV1(request: ForwardedRequest, ask: Ask): Promise<StandardPdu> {
  let names = request.varbinds;
  for (let round = 0; round < maxRounds; round++) {
    const answer = await ask({ ...request, varbinds: names });
    if (answer.errorStatus !== 0) {
      const status = v1Status(answer.errorStatus);
      // RFC 1157 §4.1.5: noSuchName names the variable
      const index = status === errorStatus.noSuchName ? Math.max(answer.errorIndex, 1) : answer.errorIndex;
      return responsePdu(request.requestId, request.varbinds, status, index);
    }
    const { varbinds } = answer;
    const foreign = varbinds.findIndex(({ type }) => smiType(type)?.since !== 1);
    if (foreign === -1) return answer;
    // §4.1.2.1 (2): a walk of SNMPv1 goes on behind a Counter64
    if (request.type !== "GetNextRequest" || varbinds[foreign]!.type !== "Counter64")
      return responsePdu(request.requestId, request.varbinds, errorStatus.noSuchName, foreign + 1);
    names = names.map((name, i) =>
      varbinds[i]?.type === "Counter64" ? makeVarbind(varbinds[i].oid, "Null", null) : name,
    );
  }
  return responsePdu(request.requestId, request.varbinds, errorStatus.genErr, 1);
}

/** The agent uses SNMPv1, and the manager a later version. */
async function askV1(request: ForwardedRequest, ask: Ask): Promise<StandardPdu> {
  const { requestId, varbinds, type } = request;
  const foreign = varbinds.findIndex((varbind) => smiType(varbind.type)?.since !== 1);
  if (foreign !== -1) return responsePdu(requestId, varbinds, errorStatus.wrongType, foreign + 1);
  if (type !== "GetNextRequest" && type !== "GetBulkRequest")
    return withoutTooBig(await ask(request), request);
  // §4.1.1: a GetBulkRequest becomes a GetNextRequest, whose Response is the first repetition
  const found: (Varbind | undefined)[] = varbinds.map(() => undefined);
  for (;;) {
    // SNMPv1 refuses all if one has no successor: that one is at the end, and the others are asked for again
    const open = found.flatMap((varbind, i) => (varbind === undefined ? [i] : []));
    if (open.length === 0) return responsePdu(requestId, found as Varbind[]);
    const answer = await ask(
      requestPdu(
        "GetNextRequest",
        requestId,
        open.map((i) => varbinds[i]!),
      ),
    );
    if (answer.errorStatus === 0 && answer.varbinds.length === open.length)
      open.forEach((i, k) => (found[i] = answer.varbinds[k]));
    else {
      const last = open[answer.errorIndex - 1];
      if (answer.errorStatus !== errorStatus.noSuchName || last === undefined)
        return withoutTooBig({ ...answer, errorIndex: (last ?? -1) + 1 }, request);
      found[last] = makeVarbind(varbinds[last]!.oid, "endOfMibView", null);
    }
  }
}

/** §4.1.2 (2): tooBig of SNMPv2 has no variable bindings; other errors of SNMPv1 pass as they are. */
function withoutTooBig(answer: StandardPdu, { requestId, varbinds }: ForwardedRequest): StandardPdu {
  if (answer.errorStatus === 0) return answer;
  if (answer.errorStatus === errorStatus.tooBig) return responsePdu(requestId, [], errorStatus.tooBig);
  return responsePdu(requestId, varbinds, answer.errorStatus, answer.errorIndex);
}

/** An error-status in the terms of SNMPv1; a number without a name is genErr. */
function v1Status(status: number): number {
  return errorStatus[toV1ErrorStatus(errorStatusName(status) ?? "genErr")];
}

/** Counter64 in a row that are passed over for one request. A table may have hundreds of them. */
const maxRounds = 1024;
