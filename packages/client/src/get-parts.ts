// Reads several names, in as many requests as the target needs.
import { ErrorResponse } from "@snmp/mpm-core";
import { makeVarbind, type Varbind } from "@snmp/pdu";
import { ask } from "./ask.ts";
import type { Call } from "./options.ts";
import { ShrinkingRequest } from "./request.ts";
import { findEmptyValue, isNoSuchName, isTooBig, type Reply, withAnomalies } from "./responses.ts";
import type { Session } from "./session.ts";

/** The properties that all requests of one call share. */
interface Inquiry {
  readonly session: Session;
  readonly type: "GetRequest" | "GetNextRequest";
  readonly call: Call;
}

/** Resolves to the value of each name. The `call` has its deadline. */
export function getParts(
  session: Session,
  type: Inquiry["type"],
  asked: readonly Varbind[],
  call: Call,
): Promise<Reply> {
  return read({ session, type, call }, asked);
}

function read(inquiry: Inquiry, asked: readonly Varbind[]): Promise<Reply> {
  const { session, type, call } = inquiry;
  return ask(session, new ShrinkingRequest(session, type, asked), call).then(
    (reply) => {
      if (reply.length < asked.length) return readRest(inquiry, asked, reply);
      return reply.anomalies === undefined ? reply : readAgain(inquiry, asked, reply);
    },
    (error: unknown) => recover(inquiry, asked, error),
  );
}

/** Reads the names that the first answer does not have. An error of theirs is that of the whole, and carries the first values. */
async function readRest(inquiry: Inquiry, asked: readonly Varbind[], first: Reply): Promise<Reply> {
  try {
    return join(first, await read(inquiry, asked.slice(first.length)));
  } catch (error) {
    if (!ErrorResponse.isInstance(error)) throw error;
    const { errorStatusCode, errorIndex, oid, target, partial } = error;
    throw new ErrorResponse(errorStatusCode, errorIndex === 0 ? 0 : errorIndex + first.length, oid, target, [
      ...first,
      ...partial,
    ]);
  }
}

/** Reads values again that came without octets, if others came before them in the same answer. */
async function readAgain(inquiry: Inquiry, asked: readonly Varbind[], reply: Reply): Promise<Reply> {
  const at = findEmptyValue(reply, reply.anomalies);
  if (at <= 0) return reply;
  const sound = reply.slice(0, at);
  const before = reply.anomalies?.filter(({ oid }) => sound.some((varbind) => varbind.oid === oid));
  return readRest(inquiry, asked, withAnomalies(sound, before));
}

/** Asks for less, if that can help; else throws the error. */
async function recover(inquiry: Inquiry, asked: readonly Varbind[], error: unknown): Promise<Reply> {
  const isMissing = isNoSuchName(error);
  if (isMissing && asked.length === 1) return [missing(inquiry, asked[0]!)];
  if (isMissing && asked[error.errorIndex - 1] !== undefined)
    return readWithout(inquiry, asked, error.errorIndex - 1);
  if (asked.length < 2 || !(isMissing || isTooBig(error))) throw error;
  const first = await read(inquiry, asked.slice(0, asked.length >> 1));
  return readRest(inquiry, asked, first);
}

/** Reads the names other than that at position `at`, which does not exist. */
async function readWithout(inquiry: Inquiry, asked: readonly Varbind[], at: number): Promise<Reply> {
  const others = asked.filter((_, position) => position !== at);
  try {
    const reply = await read(inquiry, others);
    const all = [...reply.slice(0, at), missing(inquiry, asked[at]!), ...reply.slice(at)];
    return withAnomalies(all, reply.anomalies);
  } catch (error) {
    if (!ErrorResponse.isInstance(error) || error.errorIndex <= at) throw error;
    const { errorStatusCode, errorIndex, oid, target, partial } = error;
    throw new ErrorResponse(errorStatusCode, errorIndex + 1, oid, target, partial);
  }
}

/**
 * SNMPv1 has no exceptions: these stand for its noSuchName, which does not tell whether the object or the instance is missing, and, for a
 * successor, is the end of the MIB.
 */
function missing({ type }: Inquiry, { oid }: Varbind): Varbind {
  return makeVarbind(oid, type === "GetRequest" ? "noSuchInstance" : "endOfMibView", null);
}

function join(first: Reply, second: Reply): Reply {
  return withAnomalies([...first, ...second], [...(first.anomalies ?? []), ...(second.anomalies ?? [])]);
}
