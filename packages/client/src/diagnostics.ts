// The tracing channels of `node:diagnostics_channel` that show requests, walks and discoveries. Without subscribers they cost nothing.
import { tracingChannel } from "node:diagnostics_channel";
import type { SecurityCredentials, SecurityLevel } from "@snmp/mpm-core";
import type { Pdu } from "@snmp/pdu";
import type { Question } from "./ask.ts";
import type { Call } from "./options.ts";
import type { Session } from "./session.ts";

/** The properties of every trace. */
export interface Trace {
  /** The form of this object: 1. It changes with incompatible changes. */
  readonly version: 1;
  /** The target as text, such as `udp://192.0.2.1:161`. */
  readonly target: string;
  /** The identifier of the message processing model: 0 is SNMPv1, 1 SNMPv2c, 3 SNMPv3 (RFC 3411 §5). */
  readonly messageProcessingModel: number;
  /** How its messages are secured; `noAuthNoPriv` for communities. */
  readonly securityLevel: SecurityLevel;
  /** The address of the target as text, such as `udp://192.0.2.1:161`; `undefined` until its name is looked up. */
  peer: string | undefined;
  /** The error with which it ended. */
  error?: unknown;
}

/** The object that subscribers of `tracing:snmp:request:…` get, the same one from start to end: one request, with all of its messages. */
export interface RequestTrace extends Trace {
  /** The context that is asked about. */
  readonly contextName: string;
  /** The type of the PDU; `undefined` before the first message. */
  pduType?: Pdu["type"];
  /** The names in the last message, as dotted text. */
  names?: readonly string[];
  /** The number of messages that were encoded so far: 1 and the retries. */
  messages: number;
  /** The trace of the walk or the table that the request is part of: the same object as on `tracing:snmp:walk:…`; missing for others. */
  readonly walk?: WalkTrace | undefined;
  /** The variable bindings of the answer. */
  result?: unknown;
}

/** The object that subscribers of `tracing:snmp:walk:…` get: a walk, or a table whose columns are read together. */
export interface WalkTrace extends Trace {
  /** The subtrees, as dotted text. */
  readonly roots: readonly string[];
  /** The number of variable bindings that were read so far. */
  count: number;
}

/** The object that subscribers of `tracing:snmp:discovery:…` get: a message that the model sends before it can encode, as SNMPv3 does for a new engine. */
export type DiscoveryTrace = Trace;

const requests = tracingChannel<RequestTrace>("snmp:request");
const walks = tracingChannel<WalkTrace>("snmp:walk");
const discoveries = tracingChannel<DiscoveryTrace>("snmp:discovery");

type Asking = <Result>(session: Session, question: Question<Result>, call: Call) => Promise<Result>;

/** Asks, and shows that to the subscribers. */
export function traceRequest<Result>(
  ask: Asking,
  session: Session,
  question: Question<Result>,
  call: Call,
): Promise<Result> {
  if (!requests.hasSubscribers) return ask(session, question, call);
  const contextName = call.contextName ?? session.options.contextName ?? "";
  const { walk } = call;
  const trace: RequestTrace = {
    ...traceOf(session),
    contextName,
    messages: 0,
    ...(walk !== undefined && { walk }),
  };
  return requests.tracePromise(async () => {
    try {
      return await ask(session, question, { ...call, trace });
    } finally {
      trace.peer = session.address?.toString();
    }
  }, trace);
}

/** Notes a message of a request that is traced. */
export function noteMessage(trace: RequestTrace, { type, varbinds }: Pdu): void {
  trace.pduType = type;
  trace.names = varbinds.map(({ oid }) => oid);
  trace.messages++;
}

/** Sends a message of the model's own, and shows that. */
export function traceDiscovery<Result>(session: Session, send: () => Promise<Result>): Promise<Result> {
  return discoveries.hasSubscribers ? discoveries.tracePromise(send, traceOf(session)) : send();
}

/** Shows the beginning of a walk; `undefined` if nobody looks. */
export function startWalk(session: Session, roots: readonly string[]): WalkTrace | undefined {
  if (!walks.hasSubscribers) return undefined;
  const trace: WalkTrace = { ...traceOf(session), roots, count: 0 };
  walks.start.publish(trace);
  walks.end.publish(trace);
  return trace;
}

/** Shows the end of a walk, by an error if there is one. */
export function endWalk(trace: WalkTrace, count: number, error?: unknown): void {
  trace.count = count;
  if (error !== undefined) {
    trace.error = error;
    walks.error.publish(trace);
  }
  walks.asyncStart.publish(trace);
  walks.asyncEnd.publish(trace);
}

function traceOf({ name, credentials, address }: Session): Trace {
  const { securityLevel = "noAuthNoPriv" } = credentials as Partial<SecurityCredentials>;
  return {
    version: 1,
    target: name,
    messageProcessingModel: credentials.mpm,
    securityLevel,
    peer: address?.toString(),
  };
}
