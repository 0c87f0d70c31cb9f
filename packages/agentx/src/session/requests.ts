// The requests of both sides of a session, as its user writes and answers them.
import type { OidLike, VarbindInput } from "@snmp/pdu";
import type { AgentXPdu, AgentXPduOf } from "../codec/pdu.ts";

/** A request of the master. */
export type MasterRequest = Extract<
  AgentXPdu,
  {
    /** The type of the PDU. */
    readonly type: "Get" | "GetNext" | "GetBulk" | "TestSet" | "CommitSet" | "UndoSet" | "CleanupSet";
  }
>;

/** The answer to a request of the master. */
export type MasterAnswer = Partial<Pick<AgentXPduOf<"Response">, "error" | "index" | "varbinds">>;

/** Answers a request of the master; `undefined` for CleanupSet, which has no answer. */
export type AnswerRequest = (request: MasterRequest) => Promise<MasterAnswer | undefined>;

/** The callbacks of a session. */
export interface SessionHandlers {
  /** Answers the requests of the master; by default all are answered with genErr. */
  readonly onRequest?: AnswerRequest | undefined;
  /** Called with PDUs of the master that are not readable, and with failures of `onRequest`. */
  readonly onError?: ((error: Error) => void) | undefined;
}

/** Options for one request. */
export interface RequestOptions {
  /** Ends the call with its reason. */
  readonly signal?: AbortSignal | undefined;
}

/** Options for objects in a context. */
export interface ContextOptions extends RequestOptions {
  /** The context (NON_DEFAULT_CONTEXT); empty, the default, for the default one. */
  readonly contextName?: string | undefined;
}

/** Options for the allocation of indexes. */
export interface IndexOptions extends ContextOptions {
  /** `new`: the master chooses values that were never allocated. `any`: values that are not allocated now. By default, those given. */
  readonly choose?: "new" | "any" | undefined;
}

/** A notification to send through the master. */
export interface NotificationInput extends ContextOptions {
  /** snmpTrapOID.0: what has happened. */
  readonly trapOid: OidLike;
  /** The variable bindings after sysUpTime.0 and snmpTrapOID.0. */
  readonly varbinds?: readonly VarbindInput[] | undefined;
  /** sysUpTime.0 in hundredths of a second, 0..4294967295; by default the master puts its own. */
  readonly upTime?: number | undefined;
}
